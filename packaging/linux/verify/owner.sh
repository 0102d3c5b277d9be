# shellcheck shell=bash
# For the scripts here, which are root: what is built and what is left belongs to whoever the sources
# belong to, who could neither change nor remove it otherwise.
owner=$(stat -c %u:%g "$root")

as_owner() {
  local home
  if [[ $owner == 0:* ]]; then
    "$@"
  else
    home=$(getent passwd "${owner%:*}" | cut -d: -f6)
    setpriv --reuid="${owner%:*}" --regid="${owner#*:}" --clear-groups \
      env HOME="${home:-$HOME}" "$@"
  fi
}
