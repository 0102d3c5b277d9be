#!/usr/bin/env bash
# Makes what an installed Afterclose is: a Java runtime of its own with JavaFX in it, the jars, and
# the caches from which the window and the agent start faster.
#
#   packaging/image.sh APP OUT START
#
# APP is target/app as ./mvnw package lays it out. OUT gets runtime/ and input/. START is the start
# script that the caches are made with.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=packaging/jdk.sh
. "$here/jdk.sh"

app=$(cd "${1:?usage: image.sh APP OUT START}" && pwd)
mkdir -p "${2:?usage: image.sh APP OUT START}"
out=$(cd "$2" && pwd)
script=${3:?usage: image.sh APP OUT START}
[[ -d $app/lib && -d $app/fx ]] || fail "$app is no target/app: run ./mvnw package first"
rm -rf "$out/jmods" "$out/runtime" "$out/input" "$out/making"
mkdir -p "$out/jmods" "$out/input" "$out/making"

# Maven Central has JavaFX as jars only. As a jmod its libraries go beside the runtime's own,
# instead of being unpacked into the user's home at each first start.
jmods() {
  local jar module version system unpacked
  for jar in "$app"/fx/javafx-*.jar; do
    # javafx-graphics-26.0.2-linux.jar
    module=$(basename "$jar" | sed -E 's/^javafx-([a-z]+)-.*/\1/')
    version=$(basename "$jar" | sed -E 's/^javafx-[a-z]+-([0-9.]+)-.*/\1/')
    unpacked=$out/making/$module
    mkdir -p "$unpacked/classes" "$unpacked/libs"
    (cd "$unpacked/classes" && "$jdk/bin/jar" --extract --file "$jar")
    find "$unpacked/classes" -maxdepth 1 \( -name '*.so' -o -name '*.dylib' \) \
      -exec mv {} "$unpacked/libs/" \;
    rm -rf "$unpacked/classes/META-INF"
    "$jdk/bin/jmod" create --class-path "$unpacked/classes" --libs "$unpacked/libs" \
      --module-version "$version" --date "$stamp" "$out/jmods/javafx.$module.jmod"
  done
}

runtime() {
  # macOS' own bash is 3.2, which takes a list without anything in it for one that is not there.
  local unused=() patterns
  if [[ -f $here/$system/unused.txt ]]; then
    patterns=$(grep -v '^#' "$here/$system/unused.txt" | paste -sd, -)
    unused=("--exclude-resources=$patterns" "--exclude-files=$patterns")
  fi
  # Without compression: the package compresses better than jlink does, and classes load faster.
  "$jdk/bin/jlink" --module-path "$out/jmods" --output "$out/runtime" \
    --add-modules "$(grep -v '^#' "$here/modules.txt" | paste -sd, -)" \
    --include-locales "$(grep -v '^#' "$here/locales.txt" | paste -sd, -)" \
    --strip-debug --no-header-files --no-man-pages ${unused[@]+"${unused[@]}"}
  # The libraries' symbols are for debugging the JDK itself.
  if [[ $system == linux ]]; then
    find "$out/runtime" \( -name '*.so' -o -path '*/bin/*' -o -name jspawnhelper \) -type f \
      -exec objcopy --strip-unneeded --remove-section=.comment {} \;
  fi
}

# The jars, in the order of the class path: the caches hold only for that very one. The faces lie
# beside them, where JavaFX reads them without a copy.
jars() {
  local jar
  cp -R "$app/lib/fonts" "$out/input/"
  for jar in "$app"/lib/*.jar; do
    case $(basename "$jar") in
      afterclose-*) program "$jar" ;;
      sqlite-jdbc-*) sqlite "$jar" ;;
      *) cp "$jar" "$out/input/" ;;
    esac
  done
  (
    cd "$out/input"
    echo afterclose.jar
    printf '%s\n' *.jar | LC_ALL=C sort | grep -v '^afterclose\.jar$'
  ) >"$out/making/classpath"
  mv "$out/making/classpath" "$out/input/classpath"
}

# Maven's own jar has the rights that each file had in the sources, which are the builder's. The
# faces are beside it.
program() {
  mkdir -p "$out/making/program"
  (cd "$out/making/program" && "$jdk/bin/jar" --extract --file "$1")
  find "$out/making/program" -name '*.ttf' -delete
  pack "$out/making/program" afterclose.jar
}

# In the order of the names, all files of one date.
pack() {
  "$jdk/bin/jar" --create --file "$out/input/$2" --date="$stamp" \
    --manifest "$1/META-INF/MANIFEST.MF" -C "$1" .
}

# It brings its library for two dozen systems, and unpacks one of them at each start.
sqlite() {
  local work=$out/making/sqlite folder
  mkdir -p "$work"
  (cd "$work" && "$jdk/bin/jar" --extract --file "$1")
  folder=$work/org/sqlite/native
  if [[ $system == linux ]]; then
    cp "$folder/Linux/$(uname -m)/libsqlitejdbc.so" "$out/input/"
    objcopy --strip-unneeded --remove-section=.comment "$out/input/libsqlitejdbc.so"
    chmod 644 "$out/input/libsqlitejdbc.so"
  else
    cp "$folder/Mac/$(uname -m | sed s/arm64/aarch64/)/libsqlitejdbc.dylib" "$out/input/"
  fi
  rm -rf "$folder" "$work"/META-INF/versions/*/module-info.class
  pack "$work" "$(basename "$1")"
}

# Each cache is of what a real start used: an agent that answers requests, and a window that shows
# one of them, on JavaFX's headless platform, which needs no display.
caches() {
  local home=$out/making/home socket=$out/making/run start=$out/making/image/bin/afterclose
  mkdir -p "$out/making/image/bin" "$out/making/image/lib" "$home" "$socket"
  chmod 700 "$socket"
  sed "s|^app=.*|app='$out/making/image'|" "$script" >"$start"
  chmod 755 "$start"
  ln -s "$out/runtime" "$out/making/image/lib/runtime"
  ln -s "$out/input" "$out/making/image/lib/app"
  # The same as a bundle of macOS has it.
  mkdir -p "$out/making/image/runtime/Contents"
  ln -s "$out/runtime" "$out/making/image/runtime/Contents/Home"
  ln -s "$out/input" "$out/making/image/app"
  export AFTERCLOSE_HOME=$home XDG_RUNTIME_DIR=$socket DBUS_SESSION_BUS_ADDRESS=
  unset DISPLAY WAYLAND_DISPLAY
  local asked agent window
  # Without the counts of the compiler, by which it would compile hundreds of methods at each start.
  JDK_JAVA_OPTIONS="-XX:AOTCacheOutput=$out/making/agent.aot -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining" \
    "$start" agent >"$out/making/agent.log" 2>&1 &
  agent=$!
  asked=$("$start" ask --detach --json "Analyse my pipeline") || untrained
  # The agent is there by now, so that the window starts none, which would write its cache.
  JDK_JAVA_OPTIONS="-XX:AOTCacheOutput=$out/making/window.aot -Dglass.platform=Headless -Dprism.order=sw" \
    "$start" --open "$(sed 's/.*"conversation":"\([^"]*\)".*/\1/' <<<"$asked")" \
    >"$out/making/window.log" 2>&1 &
  window=$!
  # What the window has shown is read.
  local tries=0
  until "$start" bell --json | grep -q '"read":true'; do
    ((++tries < 120)) || untrained
    sleep 1
  done
  "$start" ask "Find my five most stalled deals" >"$out/making/ask.log" 2>&1 || untrained
  "$start" quit
  wait "$agent" "$window"
  mv "$out/making/agent.aot" "$out/making/window.aot" "$out/input/"
}

# What was started for the caches would outlive a build that fails.
untrained() {
  kill ${agent:+"$agent"} ${window:+"$window"} 2>/dev/null || true
  cat "$out/making"/*.log >&2
  fail "the program does not answer a request, so that no cache can be made of its start"
}

jmods
runtime
jars
caches
rm -rf "$out/making" "$out/jmods"
du -sh "$out/runtime" "$out/input"
