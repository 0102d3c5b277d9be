#!/usr/bin/env bash
# Compares two packages of one commit, part by part, and says what differs. It fails when anything
# does that is not in differs.txt.
#
#   packaging/linux/compare.sh ONE OTHER
#
# ONE and OTHER are two debs, or two rpms. Needs dpkg and binutils, or rpm and cpio.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=packaging/linux/verify/say.sh
. "$here/verify/say.sh"

fail() {
  echo "compare.sh: $1" >&2
  exit 2
}

(($# == 2)) || fail "usage: compare.sh ONE OTHER"
for package in "$@"; do
  [[ -f $package ]] || fail "there is no file $package"
done
kind=${1##*.}
[[ ($kind == deb || $kind == rpm) && ${2##*.} == "$kind" ]] || fail "two debs or two rpms, not $1 and $2"
case $kind in
  deb) tools=(ar:binutils dpkg-deb:dpkg) ;;
  rpm) tools=(rpm:rpm rpm2cpio:rpm cpio:cpio) ;;
esac
for tool in "${tools[@]}"; do
  command -v "${tool%:*}" >/dev/null || fail "please install ${tool#*:}"
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The files that may differ; what follows from that for the rest of a package is left out below.
mapfile -t expected < <(grep -v -e '^#' -e '^$' "$here/differs.txt")

expects() {
  [[ " ${expected[*]} " == *" $1 "* ]]
}

# blank FIELD...: of each line whose last word is such a file, these fields without their value.
blank() {
  awk -v files=" ${expected[*]} $also " -v fields="$*" '
    {
      name = $NF
      sub(/^\.?\//, "", name)
      $1 = $1
      if (index(files, " " name " ")) {
        count = split(fields, field, " ")
        for (i = 1; i <= count; i++) $field[i] = "*"
      }
      print
    }'
}

# What is to be compared of a deb: its files, and each thing that is none as a list.
open_deb() { # DEB INTO
  mkdir -p "$2/control"
  also="control control.tar.xz data.tar.xz control.tar.gz data.tar.gz"
  ar tv "$1" | blank 3 >"$2/members"
  dpkg-deb --ctrl-tarfile "$1" | tar -tv --full-time --numeric-owner | blank 3 >"$2/control-list"
  dpkg-deb --fsys-tarfile "$1" | tar -tv --full-time --numeric-owner | blank 3 >"$2/list"
  dpkg-deb --extract "$1" "$2/files"
  dpkg-deb --control "$1" "$2/control"
  sed -i 's/^Installed-Size: .*/Installed-Size: */' "$2/control/control"
  blank 1 <"$2/control/md5sums" >"$2/sums"
  mv "$2/sums" "$2/control/md5sums"
}

# The same of an rpm. Its header has sizes and sums of the whole and of each file.
open_rpm() { # RPM INTO
  mkdir -p "$2/files"
  also=
  rpm -qp --nosignature --nodigest --qf \
    '[%{filemodes:perms} %{fileusername}/%{filegroupname} %{filesizes} %{filemtimes} %{filedigests} %{filenames}\n]' \
    "$1" | blank 3 5 >"$2/list"
  rpm -qp --nosignature --nodigest --xml "$1" |
    awk '/<rpmTag/ {
        skip = /"(Sig.*|Sha.*|(Long)?(Size|Filesizes|Archivesize)|Filedigests|Payloaddigest(alt)?)"/
      }
      !skip' >"$2/header"
  rpm2cpio "$1" | (cd "$2/files" && cpio -id --quiet --no-absolute-filenames)
}

name=$(basename "$1")
if cmp -s "$1" "$2"; then
  ok "byte for byte the same: $name"
  exit
fi
for side in one other; do
  mkdir "$work/$side"
  case $kind in
    deb) open_deb "$1" "$work/$side" ;;
    rpm) open_rpm "$1" "$work/$side" ;;
  esac
  shift
done

count=0
while IFS= read -r -d '' file; do
  file=${file#./}
  one=$work/one/$file other=$work/other/$file
  if [[ -d $one && -d $other && ! -L $one && ! -L $other ]]; then
    continue
  elif [[ -L $one || -L $other ]]; then
    [[ $(readlink "$one") == "$(readlink "$other")" ]] || bad "$file is another link"
  elif [[ ! -e $one || ! -e $other ]]; then
    bad "$file is in one alone"
  elif cmp -s "$one" "$other"; then
    count=$((count + 1))
  elif expects "${file#files/}"; then
    echo "        as expected: ${file#files/} ($(stat -c %s "$one") bytes, $(stat -c %s "$other"))"
  else
    bad "$file differs"
    # Of what is no text, that it differs is all that can be said.
    ! grep -Iq . "$one" || (diff "$one" "$other" || true) | sed -n '1,20s/^/        /p'
  fi
done < <(cd "$work" && { (cd one && find . -print0) && (cd other && find . -print0); } | LC_ALL=C sort -zu)

if ((failed == 0)); then
  ok "$name: all else is the same, $count files and lists byte for byte, with dates, owners, rights and order"
fi
exit "$failed"
