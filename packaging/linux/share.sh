#!/usr/bin/env bash
# Lays out what a Linux desktop looks for under /usr/share.
#
#   share.sh OUT VERSION
#
# OUT becomes /usr/share.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
out=$1 version=$2
id=app.afterclose.Afterclose
day=$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%d)

fill() {
  sed -e "s/@VERSION@/$version/g" -e "s/@DAY@/$day/g" "$1"
}

put() {
  install -D -m 644 "$1" "$out/$2"
}

put "$here/share/$id.desktop" "applications/$id.desktop"
mkdir -p "$out/metainfo" "$out/man/man1" "$out/doc/afterclose"
fill "$here/share/$id.metainfo.xml" >"$out/metainfo/$id.metainfo.xml"
fill "$here/share/afterclose.1" | gzip -9n >"$out/man/man1/afterclose.1.gz"
for size in 16 22 24 32 48 64 128 256; do
  put "$root/src/main/resources/app/afterclose/icons/app-$size.png" \
    "icons/hicolor/${size}x$size/apps/$id.png"
done
put "$root/icons/app.svg" "icons/hicolor/scalable/apps/$id.svg"
put "$here/share/copyright" doc/afterclose/copyright
put "$root/target/licences/third-party.txt" doc/afterclose/third-party.txt
gzip -9nc "$root/CHANGELOG.md" >"$out/doc/afterclose/changelog.gz"
chmod 644 "$out"/metainfo/* "$out"/man/man1/* "$out"/doc/afterclose/*
