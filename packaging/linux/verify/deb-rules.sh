#!/usr/bin/env bash
# The deb by Debian's own checker, and what it does at installation.
set -euo pipefail
. "$(dirname "$0")/say.sh"
control=$work/control
rm -rf "$control"
dpkg-deb --control "$deb" "$control"
silent "nothing unexplained (lintian)" lintian --no-cfg --allow-root --fail-on none \
  --display-info --tag-display-limit 0 --no-show-overrides "$deb"
silent "no override is left over" bash -c \
  "lintian --no-cfg --allow-root --fail-on none --pedantic --tags mismatched-override,unused-override '$deb'"
echo "        overridden, each with its reason in lintian-overrides:"
lintian --no-cfg --allow-root --fail-on none --display-info --show-overrides --tag-display-limit 0 "$deb" |
  sed -n 's/^O: [^:]*: \([^ ]*\).*/\1/p' | sort | uniq -c | sed 's/^ */          /'
same "one script alone runs at installation or removal: prerm" \
  "$(cd "$control" && ls)" "control
md5sums
prerm"
is "prerm is a sound shell script" sh -n "$control/prerm"
is "every file has its sum" test "$(wc -l <"$control/md5sums")" = \
  "$(dpkg-deb --fsys-tarfile "$deb" | tar -t --verbose | grep -c ^-)"
same "all files are root's" "$(dpkg-deb --contents "$deb" | awk '{print $2}' | sort -u)" root/root
rm -rf "$control"
exit "$failed"
