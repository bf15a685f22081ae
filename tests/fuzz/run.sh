#!/bin/sh
# Fuzzes one target and says in a line what came of it: run.sh BUILD_FOLDER NAME SECONDS, from the top folder. What
# is found is kept in BUILD_FOLDER/found, the inputs that reach new code in BUILD_FOLDER/corpus. Exits 1 when an
# input was found that does not hold.
set -eu
build=$1 name=$2 seconds=$3
mkdir -p "$build/found" "$build/logs" "$build/tmp" "$build/corpus/$name"
log=$build/logs/$name.log
dictionary=tests/fuzz/dictionaries/$name.dict
set -- "-max_total_time=$seconds" -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 \
  "-artifact_prefix=$build/found/$name-"
[ ! -f "$dictionary" ] || set -- "$@" "-dict=$dictionary"
status=0
TMPDIR=$PWD/$build/tmp "$build/fuzz/fuzz_$name" "$@" "$build/corpus/$name" "tests/fuzz/seeds/$name" \
  >"$log" 2>&1 || status=$?
runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
features=$(sed -n 's/.* ft: \([0-9]*\) .*/\1/p' "$log" | tail -n 1)
printf '%-16s %9s runs in %s s, %s features\n' "$name" "${runs:-?}" "$seconds" "${features:-?}"
[ "$status" = 0 ] || { grep -av '^#\|NEW_FUNC' "$log" | tail -n 40 | cut -c 1-240; echo "$name: an input does not hold: $log, $build/found"; exit 1; }
