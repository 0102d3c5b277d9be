#!/usr/bin/env bash
# Makes the program's PNGs from the SVGs here. Run after a change to one of them, and commit both.
# Needs rsvg-convert (Debian: librsvg2-bin).
set -euo pipefail
cd "$(dirname "$0")"
out=../src/main/resources/app/afterclose/icons
mkdir -p "$out/tray"

for size in 16 22 24 32; do
  rsvg-convert --width "$size" --height "$size" app-small.svg --output "$out/app-$size.png"
done
for size in 48 64 128 256; do
  rsvg-convert --width "$size" --height "$size" app.svg --output "$out/app-$size.png"
done
for state in idle running needs-you failed; do
  for panel in light dark any; do
    for size in 16 22 24 32 48 64; do
      rsvg-convert --stylesheet "on-$panel.css" --width "$size" --height "$size" \
        "tray-$state.svg" --output "$out/tray/$state-on-$panel-$size.png"
    done
  done
done
