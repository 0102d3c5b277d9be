# shellcheck shell=bash
# For build.sh, which sets what is not set here: makes Afterclose.app and signs it.

# The version that a bundle can have: numbers alone, so that a snapshot has that of its release.
version_of() { # APP
  local jar version
  jar=$(echo "$1"/lib/afterclose-*.jar)
  [[ -f $jar ]] || fail "there is no lib/afterclose-VERSION.jar in $1"
  version=$(basename "$jar" .jar)
  version=${version#afterclose-}
  version=${version%-SNAPSHOT}
  [[ $version =~ ^[0-9]+(\.[0-9]+){1,2}$ ]] || fail "$version is no version that a package can have"
  echo "$version"
}

# jpackage gives the bundle its program and its shape; what it cannot be told is put in afterwards.
make_bundle() { # WORK BUNDLE VERSION
  local work=$1 bundle=$2 version=$3 option
  local options=()
  while read -r option; do
    options+=(--java-options "$option")
  done <"$here/window.options"
  # Its own versions begin with 1 at least; Info.plist has the real one.
  "$jdk/bin/jpackage" --type app-image --dest "$(dirname "$bundle")" --name Afterclose \
    --app-version 1.0 --input "$work/input" --runtime-image "$work/runtime" \
    --main-jar afterclose.jar --main-class app.afterclose.Main \
    --icon "$here/afterclose.icns" --mac-package-identifier app.afterclose.Afterclose \
    "${options[@]}" @"$here/../jpackage.options"
  in_order "$bundle/Contents/app/Afterclose.cfg" "$work/input/classpath"
  sed "s/@VERSION@/$version/g" "$here/Info.plist" >"$bundle/Contents/Info.plist"
  mkdir -p "$bundle/Contents/Resources/bin" "$bundle/Contents/Resources/licences"
  install -m 755 "$here/afterclose" "$bundle/Contents/Resources/bin/afterclose"
  install -m 644 "$root/LICENSE" "$root/target/licences/third-party.txt" \
    "$bundle/Contents/Resources/licences/"
}

# The class path of the launcher as the caches were made with it.
in_order() { # CFG CLASSPATH
  local made=$1.new line done=
  while IFS= read -r line; do
    case $line in
      app.classpath=*)
        # shellcheck disable=SC2016 # the launcher's own variable
        [[ -n $done ]] || sed 's|^|app.classpath=$APPDIR/|' "$2"
        done=1
        ;;
      *) printf '%s\n' "$line" ;;
    esac
  done <"$1" >"$made"
  [[ -n $done ]] || fail "jpackage wrote no class path into $(basename "$1")"
  mv "$made" "$1"
}

# From the inside out: what is signed later seals what is within. "-" is the Mac's own signature,
# which no other Mac trusts.
sign() { # BUNDLE
  local file options=(--force --sign "$identity")
  [[ $identity == - ]] || options+=(--timestamp --options runtime)
  while IFS= read -r -d '' file; do
    codesign "${options[@]}" --entitlements "$here/entitlements.plist" "$file"
  done < <(find "$1/Contents/app" "$1/Contents/runtime" -type f \( -name '*.dylib' -o -perm -u+x \) -print0)
  codesign "${options[@]}" --entitlements "$here/entitlements.plist" "$1/Contents/runtime"
  codesign "${options[@]}" --entitlements "$here/entitlements.plist" "$1"
  codesign --verify --deep --strict "$1"
}
