#!/usr/bin/env bash
# Whether the same sources give the same packages: builds both once more, from a clone of the commit,
# in another folder and time zone and with other rights for new files, and compares.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/say.sh"
. "$here/owner.sh"
again=$work/again

if [[ -n $(as_owner git -C "$root" status --porcelain --untracked-files=no) ]]; then
  bad "there are changes that no commit has, so that it cannot be built again from a clone"
  exit 1
fi
commit=$(as_owner git -C "$root" rev-parse HEAD)
echo "        building both again, of commit ${commit:0:12}, in ${again#"$root/"}"

# The time of the sources is to come from the commit there too.
once_more() {
  umask 077
  unset SOURCE_DATE_EPOCH
  export TZ=Pacific/Auckland
  rm -rf "$again"
  as_owner git clone --quiet --no-checkout "$root" "$again" &&
    as_owner git -C "$again" checkout --quiet --detach "$commit" &&
    as_owner "$again/packaging/linux/build.sh" deb rpm
}

if ! (once_more) >"$work/again.log" 2>&1; then
  bad "it cannot be built again"
  sed 's/^/        /' "$work/again.log"
  exit 1
fi
for one in "$deb" "$rpm"; do
  "$here/../compare.sh" "$one" "$again/target/installer/$(basename "$one")" || failed=1
done
((failed > 0)) || rm -rf "$again"
exit "$failed"
