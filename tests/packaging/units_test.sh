#!/bin/sh
# Holds the systemd units to their hardening: an exposure of at most 1.5 by systemd's own measure, and no word in them
# that systemd does not know. units_test.sh, from the top folder.
set -eu
. tests/packaging/common.sh

exposure_limit=15  # in tenths

for unit in docker/systemd/*.service; do
  systemd-analyze security --no-pager --offline=true --threshold="$exposure_limit" "$unit" > "$work/security" ||
    fail "$unit is more exposed than $exposure_limit tenths: $(grep '^✗' "$work/security")"
  say "$(tail -n 1 "$work/security")"
done

# A system that has the units, and systemd's own, which they refer to.
mkdir -p "$work/root/usr/bin" "$work/root/lib/systemd"
cp -a /lib/systemd/system "$work/root/lib/systemd/"
cp docker/systemd/*.service "$work/root/lib/systemd/system/"
for program in dateline-indexer dateline-server; do cp /bin/true "$work/root/usr/bin/$program"; done
# It warns of misspelt words and still returns 0.
systemd-analyze verify --man=no --root="$work/root" dateline-server.service dateline-indexer.service \
  > "$work/verify" 2>&1 || fail "systemd does not take the units: $(cat "$work/verify")"
if grep dateline "$work/verify" >&2; then fail "systemd warns of the units"; fi
say "systemd-analyze verify has nothing to say"
