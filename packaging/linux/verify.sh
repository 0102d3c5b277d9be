#!/usr/bin/env bash
# Checks the deb and the rpm as those meet them who install them: what they hold, how they install
# into a Debian where there is neither a JDK nor Maven nor a network, a request there, a crash, an
# upgrade, removal; their size, and how fast they start.
#
#   sudo packaging/linux/verify.sh [--out DIR] [--twice] [--rounds N] [--suite NAME]
#
# --out     the folder with one deb and one rpm; without it, build.sh makes them first
# --twice   also builds both again from a clone of the commit, and says what differs
# --rounds  how often each start is measured (15)
# --suite   the Debian that the deb is installed in (bookworm)
#
# Needs what build.sh needs, and lintian, appstream, desktop-file-utils, man-db, rpm, cpio, mmdebstrap,
# xvfb, xdotool, unzip, and git for --twice.
# Everything is in target/verify; nothing is installed into this system. What is started is in a
# process namespace of its own, and ends with it. What is left belongs to the owner of the sources.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
# shellcheck source=packaging/jdk.sh
. "$here/../jdk.sh"

usage="usage: verify.sh [--out DIR] [--twice] [--rounds N] [--suite NAME]"
out='' rounds=15 suite=bookworm
parts=(files deb-rules rpm-rules installed speed)
while (($#)); do
  case $1 in
    --twice)
      parts+=(twice)
      shift
      ;;
    --out | --rounds | --suite)
      (($# > 1)) || fail "$1 needs a value; $usage"
      printf -v "${1#--}" %s "$2"
      shift 2
      ;;
    *) fail "unknown: $1; $usage" ;;
  esac
done
[[ $rounds =~ ^[1-9][0-9]*$ ]] || fail "--rounds is a number from 1 on, not \"$rounds\""
[[ $(id -u) == 0 ]] || fail "this makes a root of its own to install into, so that it needs root: run it with sudo"
missing=()
for tool in lintian:lintian appstreamcli:appstream desktop-file-validate:desktop-file-utils \
  man:man-db rpm:rpm dpkg-deb:dpkg rpm2cpio:rpm cpio:cpio mmdebstrap:mmdebstrap unshare:util-linux ip:iproute2 Xvfb:xvfb xdotool:xdotool \
  unzip:unzip setpriv:util-linux ar:binutils git:git; do
  command -v "${tool%:*}" >/dev/null || missing+=("${tool#*:}")
done
((${#missing[@]} == 0)) || fail "please install: ${missing[*]}"

# shellcheck source=packaging/linux/verify/owner.sh
. "$here/verify/owner.sh"
if [[ -z $out ]]; then
  as_owner "$here/build.sh" deb rpm
  out=$root/target/installer
fi

one() {
  local found
  mapfile -t found < <(find "$out" -maxdepth 1 -name "*.$1")
  ((${#found[@]} == 1)) || fail "$out has ${#found[@]} files *.$1: there should be one; build.sh makes it"
  readlink -f "${found[0]}"
}

deb=$(one deb)
rpm=$(one rpm)
work=$root/target/verify
as_owner mkdir -p "$work"
trap 'rm -rf --one-file-system "$work/root" && chown -R "$owner" "$work"' EXIT
export deb rpm work root suite rounds jdk
failures=0
for part in "${parts[@]}"; do
  echo "== $part"
  case $part in
    installed | speed) run=("$here/verify/clean-root.sh" "$here/verify/$part.sh") ;;
    *) run=("$here/verify/$part.sh") ;;
  esac
  "${run[@]}" || failures=$((failures + 1))
done
echo
if ((failures > 0)); then
  echo "NOT in order: $failures of ${#parts[@]} parts, see FAIL above"
  exit 1
fi
echo "All in order: $(basename "$deb"), $(basename "$rpm")"
