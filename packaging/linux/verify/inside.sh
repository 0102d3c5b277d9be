# shellcheck shell=bash
# For the scripts that clean-root.sh runs: what the administrator does there, what the rep does, and
# what can be seen of it.
data=$tree/home/rep/.local/share/afterclose

administrator() {
  chroot "$tree" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
    DEBIAN_FRONTEND=noninteractive "$@"
}

rep() {
  chroot --userspec=rep --groups= "$tree" /usr/bin/env -i PATH=/usr/local/bin:/usr/bin:/bin \
    HOME=/home/rep USER=rep LANG=C.UTF-8 XDG_RUNTIME_DIR=/run/user/1000 DISPLAY="$display" \
    ${options:+"JDK_JAVA_OPTIONS=$options"} "$@"
}

# wait_for COMMAND...: until it holds, a minute at most.
wait_for() {
  local tries=0
  until "$@"; do
    ((++tries < 600)) || return 1
    sleep 0.1
  done
}

agent() {
  sed -n 's/.*process \([0-9]*\).*/\1/p' "$data/agent.lock"
}

# The processes of the program, of an earlier version too.
ours() {
  local process
  for process in /proc/[0-9]*; do
    case $(readlink "$process/exe" || true) in
      */opt/afterclose/*) echo "${process#/proc/}" ;;
    esac
  done 2>/dev/null
}

windows() {
  DISPLAY=$display xdotool search --onlyvisible --name '^Afterclose$' 2>/dev/null | wc -l
}

shows_windows() {
  [[ $(windows) == "$1" ]]
}

picture() {
  if command -v convert >/dev/null; then
    convert "xwd:$tree/screen/Xvfb_screen0" "$work/$1.png" 2>/dev/null || true
  fi
}
