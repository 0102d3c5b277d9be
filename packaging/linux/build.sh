#!/usr/bin/env bash
# Builds the package for Debian and its kin, or for Fedora and its kin.
#
#   packaging/linux/build.sh deb|rpm [--app DIR] [--out DIR] [--release N]
#
# --app      the program as ./mvnw package laid it out; without it, that is done first
# --out      where the package goes (target/installer)
# --release  the package's own number within one version (1); a snapshot's begins with 0
#
# Needs a JDK 25, binutils, and dpkg with fakeroot, or rpm-build.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
# shellcheck source=packaging/jdk.sh
. "$here/../jdk.sh"

usage="usage: build.sh deb|rpm [--app DIR] [--out DIR] [--release N]"
type=${1:-}
[[ $type == deb || $type == rpm ]] || fail "$usage"
shift
app= out=$root/target/installer release=1
while (($#)); do
  (($# > 1)) || fail "$1 needs a value; $usage"
  case $1 in
    --app) app=$2 ;;
    --out) out=$2 ;;
    --release) release=$2 ;;
    *) fail "unknown: $1; $usage" ;;
  esac
  shift 2
done
[[ $release =~ ^[0-9]+$ ]] || fail "--release is a number, not $release"
case $type in
  deb) tools="dpkg-deb fakeroot objcopy" ;;
  rpm) tools="rpmbuild objcopy" ;;
esac
for tool in $tools gzip; do
  command -v "$tool" >/dev/null || fail "$tool is missing; on Debian: apt-get install binutils fakeroot rpm"
done

if [[ -z $app ]]; then
  (cd "$root" && ./mvnw -q -B -Plicences -DskipTests -DskipITs \
    "-Dbuild.id=$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y%m%dT%H%M%SZ)" package)
  app=$root/target/app
fi
jar=$(echo "$app"/lib/afterclose-*.jar)
[[ -f $jar ]] || fail "there is no lib/afterclose-VERSION.jar in $app"
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

mkdir -p "$out"
out=$(cd "$out" && pwd)
work=$out/work-$type
rm -rf "$work"
mkdir -p "$work"
"$here/../image.sh" "$app" "$work" "$here/afterclose"

# What jpackage cannot be told: the start script in place of its launcher, which asks rpm and dpkg
# who it belongs to at each start, and what a desktop looks for under /usr.
icon=$root/src/main/resources/app/afterclose/icons/app-256.png

image() {
  "$jdk/bin/jpackage" --type app-image --dest "$work/image" --name afterclose \
    --app-version "$version" --input "$work/input" --runtime-image "$work/runtime" \
    --main-jar afterclose.jar --main-class app.afterclose.Main --icon "$icon" \
    @"$here/../jpackage.options"
  local image=$work/image/afterclose
  rm -f "$image/lib/libapplauncher.so" "$image/lib/app/afterclose.cfg"
  install -m 755 "$here/afterclose" "$image/bin/afterclose"
  "$here/share.sh" "$image/lib/share" "$version" # jpackage takes bin and lib along, and nothing else
}

package() {
  "$jdk/bin/jpackage" --type "$type" --dest "$work/package" --name afterclose \
    --app-version "$version" --app-image "$work/image/afterclose" --install-dir /opt \
    --resource-dir "$here/$type" --linux-app-release "$release" \
    @"$here/../jpackage.options" @"$here/jpackage.options"
}

# share/ moves to /usr/share, and the program comes onto the PATH.
finish_deb() {
  local tree=$work/tree made
  made=$(echo "$work"/package/*.deb)
  dpkg-deb --raw-extract "$made" "$tree"
  rm -rf "$tree/opt/afterclose/share" # its copyright is less exact than ours
  mkdir -p "$tree/usr/bin"
  ln -s /opt/afterclose/bin/afterclose "$tree/usr/bin/afterclose"
  mv "$tree/opt/afterclose/lib/share" "$tree/usr/share"
  find "$tree" -type d -exec chmod 755 {} +
  chmod 755 "$tree/opt/afterclose/bin/afterclose"
  (cd "$tree" && find usr opt -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) \
    >"$tree/DEBIAN/md5sums"
  find "$tree" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
  dpkg-deb --root-owner-group -Zxz --build "$tree" "$out/$(basename "$made")"
}

finish_rpm() {
  cp "$work"/package/*.rpm "$out/"
}

image
package
"finish_$type"
rm -rf "$work"
ls -l "$out"/*."$type"
