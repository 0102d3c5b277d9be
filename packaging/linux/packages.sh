#!/bin/sh
# Installs what build.sh and verify.sh need on Debian and Ubuntu, but for the JDK 25. As root, or with
# sudo.
set -eu

packages="binutils rpm lintian appstream desktop-file-utils man-db cpio mmdebstrap
debian-archive-keyring xvfb xdotool unzip git fontconfig fonts-dejavu-core libpango-1.0-0
libpangoft2-1.0-0"

if ! command -v apt-get >/dev/null; then
  # shellcheck disable=SC2086 # the lines become one
  echo "This is for Debian and Ubuntu. Elsewhere, install what these packages hold:" $packages >&2
  exit 1
fi
as_root=
[ "$(id -u)" = 0 ] || as_root=sudo
$as_root apt-get update -q
# shellcheck disable=SC2086 # one word each
$as_root apt-get install -y -q --no-install-recommends $packages
