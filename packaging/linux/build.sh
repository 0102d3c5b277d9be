#!/usr/bin/env bash
# Builds the package for Debian and its kin, for Fedora and its kin, or both of one program.
#
#   packaging/linux/build.sh deb|rpm... [--app DIR] [--out DIR] [--release N] [--fast]
#
# --app      the program as ./mvnw -Plicences package laid it out; without it, that is done first
# --out      where the packages go (target/installer)
# --release  the package's own number within one version (1); a snapshot's begins with 0
# --fast     packs in a tenth of the time into twice the size, to try something out
#
# Needs a JDK 25, binutils, and dpkg, or rpm-build.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)

usage="usage: build.sh deb|rpm... [--app DIR] [--out DIR] [--release N] [--fast]"
types=() app='' out=$root/target/installer release=1 fast=''

fail() {
  echo "build.sh: $1" >&2
  exit 1
}

arguments() {
  while (($#)); do
    case $1 in
      deb | rpm) types+=("$1") ;;
      --app | --out | --release)
        (($# > 1)) || fail "$1 needs a value; $usage"
        printf -v "${1#--}" %s "$2"
        shift
        ;;
      --fast) fast=yes ;;
      -h | --help)
        echo "$usage"
        exit
        ;;
      *) fail "unknown: $1; $usage" ;;
    esac
    shift
  done
  ((${#types[@]})) || fail "which package? $usage"
  [[ $release =~ ^[1-9][0-9]*$ ]] || fail "--release is a number from 1 on, not \"$release\""
}

# What each is part of, so that whoever lacks it knows what to install.
tools() {
  local missing=()
  need() {
    command -v "$1" >/dev/null || missing+=("$1 (on Debian in $2, on Fedora in $3)")
  }
  need gzip gzip gzip
  need objcopy binutils binutils
  [[ " ${types[*]} " != *" deb "* ]] || need dpkg-deb dpkg dpkg
  [[ " ${types[*]} " != *" rpm "* ]] || need rpmbuild rpm rpm-build
  ((${#missing[@]} == 0)) || fail "please install: $(printf '%s, ' "${missing[@]}" | sed 's/, $//')"
  [[ " ${types[*]} " != *" rpm "* || -n $fast || $(rpm --showrc) == *'rpmlib(PayloadIsXz)'* ]] ||
    fail "this rpm was built without xz, which the package is packed with: take another, or --fast, which packs with gzip"
}

arguments "$@"
tools
# shellcheck source=packaging/jdk.sh
. "$here/../jdk.sh"

program() {
  if [[ -z $app ]]; then
    (cd "$root" && ./mvnw -q -B -Plicences -Dmaven.test.skip "-Dproject.build.outputTimestamp=$stamp" \
      "-Dbuild.id=$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y%m%dT%H%M%SZ)" package)
    app=$root/target/app
  fi
  local jar named
  jar=$(echo "$app"/lib/afterclose-*.jar)
  [[ -f $jar ]] || fail "there is no lib/afterclose-VERSION.jar in $app: lay the program out there with ./mvnw -Plicences package"
  [[ -f $root/target/licences/third-party.txt ]] ||
    fail "target/licences/third-party.txt is missing: build the program with ./mvnw -Plicences package"
  named=$(basename "$jar" .jar)
  version=${named#afterclose-}
  # Packages of a snapshot come before those of its release, and after one another by their number.
  if [[ $version == *-SNAPSHOT ]]; then
    release=0.$release
  fi
  version=${version%-SNAPSHOT}
  [[ $version =~ ^[0-9]+(\.[0-9]+){1,2}$ ]] || fail "$version is no version that a package can have"
}

# All files as they will lie in the system.
tree() {
  local opt=$tree/opt/afterclose
  mkdir -p "$opt/bin" "$opt/lib" "$tree/usr/bin"
  mv "$work/runtime" "$opt/lib/runtime"
  mv "$work/input" "$opt/lib/app"
  install -m 755 "$here/afterclose" "$opt/bin/afterclose"
  ln -s /opt/afterclose/bin/afterclose "$tree/usr/bin/afterclose"
  "$here/share.sh" "$tree/usr/share" "$version"
  chmod -R u=rwX,go=rX "$tree"
  find "$tree" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
}

make_deb() {
  local control=$tree/DEBIAN file packing=(-Zxz --threads-max=2)
  [[ -z $fast ]] || packing=(-Zgzip -z1)
  file=$out/afterclose_$version-${release}_$(dpkg --print-architecture).deb
  mkdir "$control"
  sed -e "s/@VERSION@/$version-$release/" -e "s/@ARCHITECTURE@/$(dpkg --print-architecture)/" \
    -e "s/@SIZE@/$(du -sk --apparent-size --exclude=DEBIAN "$tree" | cut -f1)/" \
    "$here/deb/control" >"$control/control"
  install -m 755 "$here/deb/prerm" "$control/prerm"
  # Debian's own: the overrides of its checker, and a changelog of the package beside the program's.
  install -D -m 644 "$here/deb/lintian-overrides" "$tree/usr/share/lintian/overrides/afterclose"
  sed -e "s/@VERSION@/$version-$release/" -e "s/@DATE@/$(LC_ALL=C date -uR -d "@$SOURCE_DATE_EPOCH")/" \
    "$here/deb/changelog" | gzip -9n >"$tree/usr/share/doc/afterclose/changelog.Debian.gz"
  (cd "$tree" && find usr opt -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) \
    >"$control/md5sums"
  find "$tree" -newermt "@$SOURCE_DATE_EPOCH" \
    -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
  dpkg-deb --root-owner-group "${packing[@]}" --build "$tree" "$file"
  rm -rf "$control" "$tree/usr/share/lintian" "$tree/usr/share/doc/afterclose/changelog.Debian.gz"
}

make_rpm() {
  # Two threads, however many there are here: their number shows in what xz writes.
  local payload=w6T2.xzdio
  [[ -z $fast ]] || payload=w1.gzdio
  rpmbuild -bb --quiet --define "_topdir $work/rpm" --define "_rpmdir $out" \
    --define "_rpmfilename %{name}-%{version}-%{release}.%{_arch}.rpm" \
    --define "_binary_payload $payload" --define "tree $tree" --define "number $version" --define "count $release" \
    "$here/rpm/afterclose.spec"
}

program
mkdir -p "$out"
out=$(cd "$out" && pwd)
work=$out/work
tree=$work/tree
rm -rf "$work"
mkdir -p "$work"
"$here/../image.sh" "$app" "$work" "$here/afterclose"
tree
for type in "${types[@]}"; do
  "make_$type"
done
rm -rf "$work"
ls -l "$out"/*.deb "$out"/*.rpm 2>/dev/null || true
