#!/usr/bin/env bash
# Runs a script before a Debian of its own, $tree, in which there is nothing but what Debian itself
# takes for granted and what the deb says that it needs; no network; a user "rep". A screen of Xvfb
# is $display, and its pixels are in $tree/screen. Processes and mounts end with the script.
#
#   clean-root.sh SCRIPT
set -euo pipefail
script=$1
export tree=$work/root

# Made by Debian's own tools from its archive, once for each set of dependencies.
prepare() {
  local needs stem
  needs=$(dpkg-deb -f "$deb" Depends)
  stem=$work/debian-$suite-$(md5sum <<<"$needs" | cut -c1-8).tar
  if [[ ! -f $stem ]]; then
    echo "        making a Debian $suite with what the deb needs (once, from Debian's archive)"
    mmdebstrap --quiet --format=tar --variant=apt --aptopt='APT::Install-Recommends "false"' \
      --customize-hook="chroot \"\$1\" apt-get satisfy -qq -y '$needs' >/dev/null" \
      "$suite" "$stem.part" >"$work/mmdebstrap.log" 2>&1 ||
      { cat "$work/mmdebstrap.log" >&2 && exit 1; }
    mv "$stem.part" "$stem"
  fi
  rm -rf --one-file-system "$tree"
  mkdir -p "$tree"
  tar -C "$tree" --extract --file "$stem"
  chroot "$tree" useradd --create-home --uid 1000 --shell /bin/bash rep
  install -d -o 1000 -g 1000 -m 700 "$tree/run/user/1000"
  install -d -m 1777 "$tree/screen" "$tree/tmp/.X11-unix"
}

enter() {
  mount --bind "$tree" "$tree"
  mount -t proc proc "$tree/proc"
  mount -t tmpfs -o mode=755 tmpfs "$tree/dev"
  mkdir "$tree/dev/shm"
  chmod 1777 "$tree/dev/shm"
  local device
  for device in null zero full random urandom; do
    touch "$tree/dev/$device"
    mount --bind "/dev/$device" "$tree/dev/$device"
  done
  mount --bind "$tree/tmp/.X11-unix" /tmp/.X11-unix
  ip link set lo up
  export display=:77
  Xvfb "$display" -screen 0 1280x800x24 -nolock -nolisten tcp -ac -fbdir "$tree/screen" \
    >"$work/xvfb.log" 2>&1 &
  local tries=0
  until [[ -S /tmp/.X11-unix/X77 ]]; do
    ((++tries < 300)) || { cat "$work/xvfb.log" >&2 && exit 1; }
    sleep 0.1
  done
  chmod 644 "$tree/screen"/*
}

if [[ ${entered:-} != yes ]]; then
  prepare
  mkdir -p /tmp/.X11-unix
  entered=yes exec unshare --mount --net --pid --fork --kill-child --mount-proc "$0" "$script"
fi
enter
"$script"
