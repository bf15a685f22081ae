# shellcheck shell=sh
# What the tests of this folder share; each sources it from the top folder. Leaves $work, a temporary folder, which
# goes with the test, as do the processes that keep() was told of.

work=$(mktemp -d)
kept=
test_name=$(basename "$0" .sh)

say() { printf '%s: %s\n' "$test_name" "$*"; }
fail() { printf '%s: FAILED: %s\n' "$test_name" "$*" >&2; exit 1; }

# Ends the process with the test.
keep() { kept="$kept $1"; }

tidy() {
  # shellcheck disable=SC2086
  [ -z "$kept" ] || kill $kept 2>/dev/null || true
  wait
  rm -rf --one-file-system "$work"
}
trap tidy EXIT
trap 'exit 1' INT TERM

# until_true SECONDS COMMAND...: tries until the command succeeds; fails with the seconds over.
until_true() {
  tries=$(($1 * 10))
  shift
  until "$@"; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || return 1
    sleep 0.1
  done
}

# want WORDS FILE WHAT: the file has the words.
want() {
  grep -qF -- "$1" "$2" || fail "$3: want '$1', got: $(head -c 2000 "$2")"
}
