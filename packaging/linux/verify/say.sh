# shellcheck shell=bash
# For the scripts here: says what is in order and what is not, and remembers it.
failed=0

ok() {
  echo "  ok    $1"
}

bad() {
  echo "  FAIL  $1"
  failed=1
}

# is WHAT COMMAND...: what it printed is shown when it fails.
is() {
  local what=$1 said
  shift
  if said=$("$@" 2>&1); then
    ok "$what"
  else
    bad "$what"
    sed 's/^/        /' <<<"$said"
  fi
}

# The same for a command that fails by printing something.
silent() {
  local what=$1 said
  shift
  said=$("$@" 2>&1) || said="$said (status $?)"
  if [[ -z $said ]]; then
    ok "$what"
  else
    bad "$what"
    sed 's/^/        /' <<<"$said"
  fi
}

same() {
  if [[ $2 == "$3" ]]; then
    ok "$1"
  else
    bad "$1"
    diff <(echo "$3") <(echo "$2") | sed 's/^/        /' || true
  fi
}
