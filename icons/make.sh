#!/usr/bin/env bash
# Makes the program's and the packages' icons from the SVGs here. Run after a change to one of them,
# and commit both. Needs rsvg-convert (Debian: librsvg2-bin) and a JDK 25.
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck source=packaging/jdk.sh
. ../packaging/jdk.sh
out=../src/main/resources/app/afterclose/icons
mkdir -p "$out/tray"
making=$(mktemp -d)
trap 'rm -rf "$making"' EXIT

draw() { # SVG SIZE OUT
  rsvg-convert --width "$2" --height "$2" "$1" --output "$3"
}

for size in 16 22 24 32; do
  draw app-small.svg "$size" "$out/app-$size.png"
done
for size in 48 64 128 256; do
  draw app.svg "$size" "$out/app-$size.png"
done
# Larger than anything the program itself shows.
for size in 512 1024; do
  draw app.svg "$size" "app-$size.png"
done
for state in idle running needs-you failed; do
  for panel in light dark any; do
    for size in 16 22 24 32 48 64; do
      rsvg-convert --stylesheet "on-$panel.css" --width "$size" --height "$size" \
        "tray-$state.svg" --output "$out/tray/$state-on-$panel-$size.png"
    done
  done
done

"$jdk/bin/java" Pack.java ico ../packaging/windows/afterclose.ico \
  "$out"/app-{16,24,32,48,64,256}.png

# In the Dock a tile takes 824 of 1024 px, so that all programs' are of one size.
sed 's/viewBox="0 0 256 256"/viewBox="-11.2 -11.2 278.4 278.4"/' app.svg >"$making/dock.svg"
for size in 64 128 256 512 1024; do
  draw "$making/dock.svg" "$size" "$making/$size.png"
done
"$jdk/bin/java" Pack.java icns ../packaging/macos/afterclose.icns \
  is32="$out/app-16.png" ic11="$out/app-32.png" \
  il32="$out/app-32.png" ic12="$making/64.png" \
  ic07="$making/128.png" ic13="$making/256.png" \
  ic08="$making/256.png" ic14="$making/512.png" \
  ic09="$making/512.png" ic10="$making/1024.png"
