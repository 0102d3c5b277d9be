#!/usr/bin/env bash
# Builds the disk image or the installer package for macOS, for the kind of processor it runs on.
#
#   packaging/macos/build.sh dmg|pkg [--app DIR] [--out DIR]
#
# --app  the program as ./mvnw package laid it out; without it, that is done first
# --out  where the package goes (target/installer)
#
# Needs macOS, its command line tools, and a JDK 25. Signs and notarises when the environment says
# with what (packaging/README.md, "Signing"); without that it runs on the Mac it was made on.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
# shellcheck source=packaging/jdk.sh
. "$here/../jdk.sh"

usage="usage: build.sh dmg|pkg [--app DIR] [--out DIR]"
type="" app="" out=$root/target/installer
while (($#)); do
  case $1 in
    dmg | pkg) type=$1 ;;
    --app | --out)
      (($# > 1)) || fail "$1 needs a value; $usage"
      printf -v "${1#--}" %s "$2"
      shift
      ;;
    *) fail "unknown: $1; $usage" ;;
  esac
  shift
done
[[ -n $type ]] || fail "which package? $usage"
identity=${AFTERCLOSE_SIGN_APP:--} installer=${AFTERCLOSE_SIGN_PKG:-} notary=${AFTERCLOSE_NOTARY:-}
[[ -z $notary || $identity != - ]] ||
  fail "AFTERCLOSE_NOTARY asks Apple to notarise what is not signed; name the identity in AFTERCLOSE_SIGN_APP"
[[ -z $notary || $type == dmg || -n $installer ]] ||
  fail "AFTERCLOSE_NOTARY asks Apple to notarise a package that is not signed; name the identity in AFTERCLOSE_SIGN_PKG"
case $type in
  dmg) tools=hdiutil ;;
  pkg) tools=pkgbuild ;;
esac
[[ $system == mac ]] || fail "a $type is built on macOS; here, run packaging/linux/build.sh"
for tool in $tools codesign xcrun; do
  command -v "$tool" >/dev/null || fail "$tool is missing: xcode-select --install"
done

if [[ -z $app ]]; then
  (cd "$root" && ./mvnw -q -B -Plicences -Dmaven.test.skip \
    "-Dproject.build.outputTimestamp=$stamp" "-Dbuild.id=$(tr -d ':-' <<<"$stamp")" package)
  app=$root/target/app
fi
# shellcheck source=packaging/macos/bundle.sh
. "$here/bundle.sh"
version=$(version_of "$app")
[[ -f $root/target/licences/third-party.txt ]] ||
  fail "target/licences/third-party.txt is missing: build the program with ./mvnw -Plicences package"

mkdir -p "$out"
out=$(cd "$out" && pwd)
work=$out/work-$type
rm -rf "$work"
mkdir -p "$work/volume"
"$here/../image.sh" "$app" "$work" "$here/afterclose"
bundle=$work/volume/Afterclose.app
make_bundle "$work" "$bundle" "$version"
sign "$bundle"

package=$out/Afterclose-$version-$(uname -m).$type
rm -f "$package"

make_dmg() {
  ln -s /Applications "$work/volume/Applications"
  hdiutil create -quiet -volname Afterclose -srcfolder "$work/volume" -fs HFS+ -format UDZO "$package"
  [[ $identity == - ]] || codesign --sign "$identity" --timestamp "$package"
}

make_pkg() {
  # Where the rep has put it elsewhere, an upgrade would follow it there, past the link on the PATH.
  pkgbuild --analyze --root "$work/volume" "$work/components.plist" >/dev/null
  plutil -replace 0.BundleIsRelocatable -bool NO "$work/components.plist"
  pkgbuild --quiet --root "$work/volume" --component-plist "$work/components.plist" \
    --install-location /Applications --scripts "$here/scripts" \
    --identifier app.afterclose.Afterclose --version "$version" \
    ${installer:+--sign "$installer"} "$package"
}

"make_$type"
if [[ -n $notary ]]; then
  xcrun notarytool submit "$package" --keychain-profile "$notary" --wait
  xcrun stapler staple "$package"
fi
rm -rf "$work"
ls -l "$package"
