#!/bin/sh
# Installs what ./mvnw -Pdesktop verify needs on Debian and Ubuntu: a display without a screen, a
# window manager, a panel with a tray, a notification daemon, and the tools that look and click.
# Needs no display itself. As root, or with sudo.
set -eu

packages="xvfb openbox dbus dbus-bin libglib2.0-bin xfce4-panel xfce4-notifyd xdotool x11-utils
imagemagick libgtk-3-0 fonts-dejavu-core adwaita-icon-theme"

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
