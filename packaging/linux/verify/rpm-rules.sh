#!/usr/bin/env bash
# The rpm, which is not installed here: what it says that it holds, needs and does.
set -euo pipefail
. "$(dirname "$0")/say.sh"
ask() {
  command rpm -qp --nosignature "$@" "$rpm"
}
same "it is afterclose, of the licence that the sources have" \
  "$(ask --qf '%{name} %{license} %{arch}')" "afterclose Apache-2.0 $(uname -m)"
same "it needs what its libraries load, and rpm itself" \
  "$(ask --requires | grep -v '^rpmlib(' | sed 's/ .*//' | LC_ALL=C sort)" \
  "$(printf '%s\n' /bin/sh fontconfig freetype glibc gtk3 libXtst libXxf86vm libglvnd-glx pango xdg-utils)"
same "it says of none of its libraries that others may use them" \
  "$(ask --provides | sed 's/ .*//' | LC_ALL=C sort)" "$(printf '%s\n' afterclose "afterclose($(uname -m | tr _ -))")"
same "its folders outside /opt are everybody's" \
  "$(ask -l | grep -v -e ^/opt/afterclose -e '^/usr/share/doc/afterclose' | sed 's/[0-9][0-9]*x[0-9][0-9]*/SIZE/' | LC_ALL=C sort -u)" \
  "/usr/bin/afterclose
/usr/share/applications/app.afterclose.Afterclose.desktop
/usr/share/icons/hicolor/SIZE/apps/app.afterclose.Afterclose.png
/usr/share/icons/hicolor/scalable/apps/app.afterclose.Afterclose.svg
/usr/share/man/man1/afterclose.1.gz
/usr/share/metainfo/app.afterclose.Afterclose.metainfo.xml"
files=$(ask -l)
for file in /opt/afterclose/bin/afterclose /opt/afterclose/lib/runtime/bin/java \
  /opt/afterclose/lib/app/afterclose.jar /opt/afterclose/lib/app/window.aot \
  /opt/afterclose/lib/app/agent.aot /opt/afterclose/lib/runtime/lib/libprism_es2.so; do
  grep -qx "$file" <<<"$files" || bad "$file is not in it"
done
same "all files are root's" "$(ask --qf '[%{fileusername}/%{filegroupname}\n]' | sort -u)" root/root
scripts=$(ask --scripts)
same "one script alone runs at installation or removal: before removal" \
  "$(grep -c scriptlet <<<"$scripts") $(grep scriptlet <<<"$scripts")" \
  "1 preuninstall scriptlet (using /bin/sh):"
is "and that one is a sound shell script" sh -n <(tail -n +2 <<<"$scripts")
is "it ends what runs only when the last of it goes" grep -q '"$1" = 0' <<<"$scripts"

# By rpm itself, into a root with nothing in it: what it needs is checked above, and its script needs
# a shell.
into=$work/rpm-root
rm -rf "$into"
mkdir -p "$into"
inside=(rpm --root "$into" --dbpath /var/lib/rpm)
is "rpm unpacks it" "${inside[@]}" --install --nodeps --nosignature "$rpm"
silent "each file is as its sum says (rpm --verify)" "${inside[@]}" --verify --nodeps afterclose
same "its program is found from the PATH" \
  "$(readlink -m "$into/usr/bin/afterclose")" "$(readlink -m "$into/opt/afterclose/bin/afterclose")"
is "rpm removes it" "${inside[@]}" --erase --nodeps --noscripts afterclose
same "nothing of it is left" "$(find "$into" -iname '*afterclose*')" ""
rm -rf "$into"
exit "$failed"
