#!/usr/bin/env bash
# How fast the installed program starts, as a ratio to the least that could start in its place: a
# window with one line of text, an agent with a database of one row that answers a line of JSON. The
# bare ones run on the same runtime with the same flags and libraries, each with a cache of its own.
# All are measured in turn, from outside, by bare/Meter.java; what is compared are the medians.
set -euo pipefail
here=$(dirname "$0")
. "$here/say.sh"
. "$here/inside.sh"
bare=$tree/bare
opt=/opt/afterclose
jars=$opt/lib/app
flags=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+UseCompactObjectHeaders -Xms8m
  -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20
  "-Dorg.sqlite.lib.path=$jars" -Dorg.sqlite.lib.name=libsqlitejdbc.so)

make() {
  local jar libraries=()
  cp "$deb" "$tree/srv/afterclose.deb"
  administrator dpkg --install /srv/afterclose.deb >/dev/null
  for jar in "$tree/$jars"/sqlite-jdbc-*.jar "$tree/$jars"/jackson-*.jar; do
    libraries+=("$jars/$(basename "$jar")")
  done
  install -d -o 1000 -g 1000 "$bare" "$bare/classes" "$bare/data"
  "$jdk/bin/javac" --system "$tree/$opt/lib/runtime" -d "$bare/classes" \
    --add-modules javafx.controls --class-path "$tree/$jars/*" "$here"/bare/*.java
  "$jdk/bin/jar" --create --file "$bare/bare.jar" -C "$bare/classes" .
  window=("$opt/lib/runtime/bin/java" "${flags[@]}" -Xmx256m
    --enable-native-access=javafx.graphics,ALL-UNNAMED --add-modules javafx.controls
    -cp /bare/bare.jar)
  agent=("$opt/lib/runtime/bin/java" "${flags[@]}" -Xmx128m
    --enable-native-access=ALL-UNNAMED -cp "/bare/bare.jar:$(IFS=: && echo "${libraries[*]}")")
  meter=("$opt/lib/runtime/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp /bare/bare.jar Meter)
}

# As image.sh trains the program's: by a start of its own.
caches() {
  frame "${window[@]}" -XX:AOTCacheOutput=/bare/data/window.aot BareWindow >/dev/null
  ready /bare/data/bare.sock "${agent[@]}" -XX:AOTCacheOutput=/bare/data/agent.aot \
    -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining BareAgent /bare/data >/dev/null
  window+=(-XX:AOTCache=/bare/data/window.aot BareWindow)
  agent+=(-XX:AOTCache=/bare/data/agent.aot BareAgent /bare/data)
}

frame() {
  rep "${meter[@]}" frame /screen/Xvfb_screen0 "$@"
}

whole() {
  rep "${meter[@]}" whole /screen/Xvfb_screen0 "$@"
}

ready() {
  rep "${meter[@]}" ready "$@"
}

median() {
  sort -n | awk '{v[NR]=$1} END {print NR % 2 ? v[(NR+1)/2] : (v[NR/2]+v[NR/2+1])/2}'
}

# The window finds its agent there, as it does from the second time on: that is what is compared.
# Without one it starts it too.
rounds() {
  local round socket
  rep afterclose runs >/dev/null 2>&1 # the agent is there, and the sample deals are laid down
  socket=$(cd "$tree/run/user/1000" && find afterclose -name '*.sock' -o -type s | head -1)
  for ((round = 0; round <= rounds; round++)); do
    frame "${window[@]}" >>"$work/bare-window"
    frame afterclose >>"$work/window"
    whole afterclose >>"$work/window-whole"
    rep afterclose quit 2>/dev/null
    frame afterclose >>"$work/window-alone"
    rep afterclose quit 2>/dev/null
    ready /bare/data/bare.sock "${agent[@]}" >>"$work/bare-agent"
    ready "/run/user/1000/$socket" afterclose agent >>"$work/agent"
    rep afterclose runs >/dev/null 2>&1
  done
  rep afterclose quit 2>/dev/null
  # The first round reads everything from the disk.
  sed -i 1d "${figures[@]}"
}

compare() {
  local own bare ratio
  own=$(median <"$work/$2") bare=$(median <"$work/$3")
  ratio=$(awk "BEGIN {printf \"%.2f\", $own / $bare}")
  if awk "BEGIN {exit !($ratio <= 1.5)}"; then
    ok "$1: $ratio times the bare one ($own ms to $bare ms), at most 1.5"
  else
    bad "$1: $ratio times the bare one ($own ms to $bare ms), more than 1.5"
  fi
}

make
caches
figures=("$work"/{bare-window,window,window-whole,window-alone,bare-agent,agent})
rm -f "${figures[@]}"
rounds
echo "        medians of $rounds rounds on $(nproc) cores, the load of this machine being $(cut -d' ' -f1-3 /proc/loadavg)"
compare "the window's first frame" window bare-window
compare "the agent ready" agent bare-agent
echo "        the first frame is the product's mark; chats and composer stand after $(median <"$work/window-whole") ms"
echo "        and the first frame of a window that has to start the agent too: $(median <"$work/window-alone") ms"
exit "$failed"
