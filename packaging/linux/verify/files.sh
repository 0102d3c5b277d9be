#!/usr/bin/env bash
# What both packages hold: the same, whole, in a size that is bearable, and valid by the desktop's
# own checkers.
set -euo pipefail
. "$(dirname "$0")/say.sh"
tree=$work/files
rm -rf "$tree"
dpkg-deb --extract "$deb" "$tree"
share=$tree/usr/share
id=app.afterclose.Afterclose

is "the desktop entry (desktop-file-validate)" desktop-file-validate "$share/applications/$id.desktop"
is "the AppStream metainfo (appstreamcli validate)" \
  appstreamcli validate --no-net --pedantic "$share/metainfo/$id.metainfo.xml"
silent "the man page (man --warnings)" env LC_ALL=C.UTF-8 MANWIDTH=100 \
  bash -c "man --warnings -l '$share/man/man1/afterclose.1.gz' >/dev/null"
for size in 16 22 24 32 48 64 128 256; do
  [[ -f $share/icons/hicolor/${size}x$size/apps/$id.png ]] || bad "no icon of $size pixels"
done
same "the icon that the entry names is there in all sizes and as SVG" \
  "$(find "$share/icons" -name "$id.*" | wc -l)" 9
listed=$(sed -n 's/^ *(\(.*\)) .* (\([^ ]*\):.*/\2/p' "$share/doc/afterclose/third-party.txt" | wc -l)
jars=$(find "$tree/opt/afterclose/lib/app" -name '*.jar' ! -name afterclose.jar | wc -l)
if ((listed >= jars)); then
  ok "third-party.txt names $listed libraries with their licences, for $jars jars and JavaFX"
else
  bad "third-party.txt names $listed libraries, and there are $jars jars"
fi
is "the runtime's own licences are there" test -s "$tree/opt/afterclose/lib/runtime/legal/java.base/LICENSE"
same "no file that others may write" "$(find "$tree" ! -type l -perm /022)" ""
same "no set-user-id, no device" "$(find "$tree" -perm /6000 -o -type b -o -type c)" ""
rpm2cpio "$rpm" | (mkdir -p "$work/rpm-files" && cd "$work/rpm-files" && rm -rf ./* && cpio -id --quiet)
same "the rpm's program is the deb's, byte for byte" \
  "$(diff -rq "$tree/opt" "$work/rpm-files/opt" 2>&1)" ""

# The bounds are in megabytes of 1000 x 1000 bytes, the stricter reading.
deb_mb=$(awk "BEGIN{printf \"%.1f\", $(stat -c %s "$deb")/1e6}")
rpm_mb=$(awk "BEGIN{printf \"%.1f\", $(stat -c %s "$rpm")/1e6}")
bytes=$(find "$tree" -type f -printf '%s\n' | awk '{n+=$1} END{print n}')
installed_mb=$(awk "BEGIN{printf \"%.1f\", $bytes/1e6}")
declared_mb=$(awk "BEGIN{printf \"%.1f\", $(dpkg-deb -f "$deb" Installed-Size)*1024/1e6}")
within() {
  if awk "BEGIN{exit !($2 <= $3)}"; then
    ok "$1: $2 MB, at most $3"
  else
    bad "$1: $2 MB, more than $3"
  fi
}
within "size of the deb" "$deb_mb" 60
within "size of the rpm" "$rpm_mb" 60
within "size when installed (its files)" "$installed_mb" 220
within "size when installed (as the deb declares)" "$declared_mb" 220
rm -rf "$tree" "$work/rpm-files"
exit "$failed"
