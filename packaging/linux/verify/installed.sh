#!/usr/bin/env bash
# The deb's life in a clean Debian: installed, asked, killed, upgraded, removed, installed again.
set -euo pipefail
. "$(dirname "$0")/say.sh"
. "$(dirname "$0")/inside.sh"
request="Analyse my pipeline"

# The run of the first line that names one.
run_of() {
  sed -n 's/.*"run":"\([^"]*\)".*/\1/p' <<<"$1" | head -1
}

# begun RUN: it is in the middle of its answer, of which the watcher has seen a part.
begun() {
  rep afterclose watch "$1" >"$work/watched" 2>/dev/null &
  wait_for eval '(($(stat -c %s "$work/watched") > 1500))'
}

installation() {
  same "no Java and no Maven are to be found" \
    "$(find "$tree" -xdev \( -name java -o -name javac -o -name mvn \) -not -path '*/doc/*')" ""
  cp "$deb" "$tree/srv/afterclose.deb"
  is "dpkg installs it" administrator dpkg --install /srv/afterclose.deb
  silent "nothing is left half done (dpkg --audit)" administrator dpkg --audit
  silent "each file is as its sum says (dpkg --verify)" administrator dpkg --verify afterclose
  same "afterclose on the PATH says its version" "$(rep afterclose --version 2>&1)" \
    "$(unzip -p "$tree/opt/afterclose/lib/app/afterclose.jar" app/afterclose/wire/build.properties |
      sed -n -e 's/^version=/Afterclose /p' -e 's/^id=/, build /p' | paste -sd '')"
  # shellcheck disable=SC2016 # for the shell inside
  same "all that its libraries need is there, by the deb's own Depends" "$(administrator sh -c '
    runtime=/opt/afterclose/lib/runtime/lib
    export LD_LIBRARY_PATH=$runtime:$runtime/server
    find /opt/afterclose -name "*.so" -exec ldd {} + | grep "not found" | sort -u')" ""
}

request() {
  rep afterclose >"$work/window.out" 2>&1 &
  is "a window opens" wait_for shows_windows 1
  local asked
  if asked=$(rep afterclose ask --json "$request"); then
    ok "a request ends with 0: completed, by the agent that the window has started"
  else
    bad "a request ends with $?"
  fi
  whole=$(rep afterclose watch "$(run_of "$asked")" 2>/dev/null)
  if [[ $whole == *"Next actions"* ]]; then
    ok "its answer is whole: $(wc -w <<<"$whole") words"
  else
    bad "its answer is not whole: $whole"
  fi
  same "the classes are the caches', not the jars'" "$(
    options=-Xlog:class+load rep afterclose runs 2>/dev/null | grep -c ' app.afterclose.*source: jar:' || true)" 0
  same "the window has copied no face into the temporary folder" "$(find "$tree/tmp" -name '+JXF*')" ""
  same "the window prints no complaint" "$(cat "$work/window.out")" ""
  picture window
}

crash() {
  local run before
  run=$(run_of "$(rep afterclose ask --detach --json "$request")")
  is "another request is in the middle of its answer" begun "$run"
  before=$(agent)
  kill -KILL "$before"
  is "its agent is killed, and another goes on" \
    wait_for eval "[[ \$(agent) != $before ]] && kill -0 \$(agent)"
  same "it ends with the same answer as the one that nobody disturbed" \
    "$(rep afterclose watch "$run" 2>/dev/null)" "$whole"
  is "the window is still there" shows_windows 1
}

# The same program as a later build: to the agent that is a newer one, which takes over.
newer() {
  local newer=$work/newer
  rm -rf "$newer"
  dpkg-deb --raw-extract "$deb" "$newer"
  mkdir -p "$work/build/app/afterclose/wire"
  printf 'version=99.0.0\nid=20990101T000000Z\n' >"$work/build/app/afterclose/wire/build.properties"
  "$jdk/bin/jar" --update --file "$newer/opt/afterclose/lib/app/afterclose.jar" -C "$work/build" .
  (cd "$newer" && find usr opt -type f -print0 | xargs -0 md5sum) >"$newer/DEBIAN/md5sums"
  sed -i 's/^Version: .*/Version: 99.0.0-1/' "$newer/DEBIAN/control"
  dpkg-deb --root-owner-group -Zgzip -z1 --build "$newer" "$tree/srv/newer.deb" >/dev/null
  rm -rf "$newer" "$work/build"
}

upgrade() {
  local run before
  newer
  run=$(run_of "$(rep afterclose ask --detach --json "$request")")
  is "a third request is in the middle of its answer" begun "$run"
  before=$(agent)
  is "dpkg installs a higher version meanwhile" administrator dpkg --install /srv/newer.deb
  is "the agent and the window are still there" eval "kill -0 $before && shows_windows 1"
  rep afterclose runs >/dev/null 2>&1
  is "the first command of the new version has the work handed over" \
    eval "[[ \$(agent) != $before ]] && kill -0 \$(agent)"
  is "the old agent has ended" wait_for eval "! kill -0 $before 2>/dev/null"
  same "the run goes on in the new one and ends with the same answer" \
    "$(rep afterclose watch "$run" 2>/dev/null)" "$whole"
  same "the window prints no complaint" "$(cat "$work/window.out")" ""
  picture upgraded
}

removal() {
  local run
  rep afterclose >"$work/window.out" 2>&1 &
  is "the new version's window opens" wait_for eval '(($(windows) > 0))'
  run=$(run_of "$(rep afterclose ask --detach --json "$request")")
  is "a fourth request is in the middle of its answer" begun "$run"
  is "dpkg removes the program meanwhile" administrator dpkg --remove afterclose
  same "no agent and no window is left" "$(ours)" ""
  is "no window is on the screen" shows_windows 0
  same "nothing of it is left in the system" "$(find "$tree" -xdev -iname '*afterclose*' \
    -not -path '*/dpkg/*' -not -path "$tree/home/*" -not -path "$tree/tmp/*" -not -path "$tree/srv/*" -not -path "$tree/run/*")" ""
  is "the user's data is" test -s "$data/afterclose.db"
  is "purged, too" eval 'administrator dpkg --purge afterclose && test -s "$data/afterclose.db"'
  is "dpkg installs it again" administrator dpkg --install /srv/newer.deb
  same "the run that the removal cut goes on and ends with the same answer" \
    "$(rep afterclose watch "$run" 2>/dev/null)" "$whole"
  is "its agent had left as by a quit, not by a crash" \
    grep -q '"kind":"Yielded","reason":"QUIT"' <(rep afterclose watch --json "$run")
  rep afterclose quit 2>/dev/null
}

whole=
installation
request
crash
upgrade
removal
exit "$failed"
