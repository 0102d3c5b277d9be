# shellcheck shell=bash
# For the scripts here: finds the JDK 25 that they build with, and says what is wrong in words.
# Sets $jdk, $system (linux or mac) and $stamp, the time of the sources, which is that of all files.

fail() {
  echo "$(basename "$0"): $1" >&2
  exit 1
}

is_jdk() {
  [[ -x $1/bin/jpackage && -r $1/release ]] &&
    (($(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release") >= 25))
}

jdk=
for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
  if [[ -n $home ]] && is_jdk "$home"; then
    jdk=$home
    break
  fi
done
[[ -n $jdk ]] || fail "no JDK 25 or newer was found: install one, or name it in JAVA_HOME"

case $(uname -s) in
  Linux) system=linux ;;
  Darwin) system=mac ;;
  *) fail "this builds on Linux and macOS; on Windows, run packaging/windows/build.ps1" ;;
esac

# What is packed is everybody's to read, whatever the rights of new files are where it is built.
umask 022

# The same sources give the same files: https://reproducible-builds.org/docs/source-date-epoch/
if [[ -z ${SOURCE_DATE_EPOCH:-} ]]; then
  sources=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
  if [[ -e $sources/.git ]]; then
    # verify.sh runs as root, to whom the sources seldom belong.
    SOURCE_DATE_EPOCH=$(git -C "$sources" -c safe.directory='*' log -1 --format=%ct) ||
      fail "git cannot say when the last commit was made: set SOURCE_DATE_EPOCH to the seconds since 1970"
  else
    SOURCE_DATE_EPOCH=$(date +%s)
  fi
fi
export SOURCE_DATE_EPOCH
if [[ $system == mac ]]; then
  stamp=$(date -u -r "$SOURCE_DATE_EPOCH" +%Y-%m-%dT%H:%M:%SZ)
else
  stamp=$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%dT%H:%M:%SZ)
fi
export stamp
