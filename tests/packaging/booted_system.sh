#!/bin/sh
# Runs inside the system that package_test.sh boots, as a service: the services of the package as systemd runs them.
set -eu
# shellcheck source=tests/packaging/common.sh
. /common.sh

ask() { curl -s --max-time 5 "http://127.0.0.1:8080$1" > "$work/answer"; }
finds() { ask "/api/v1/search?q=$1" && grep -q '"totalHits":[1-9]' "$work/answer"; }
shown() { systemctl show -p "$2" --value "dateline-$1.service"; }
logs() { journalctl --no-pager -n 20 -u 'dateline*'; }

printf 'A heron stood in the river.\n' > /var/lib/dateline/articles/heron.txt
until_true 60 finds heron || fail "no search is answered: $(logs)"
[ "$(shown server ActiveState)" = active ] || fail "the server is $(shown server ActiveState): $(logs)"
say "the server answers, and has told systemd so"

printf 'An otter swam in the river.\n' > /var/lib/dateline/articles/otter.txt
until_true 30 finds otter || fail "a new article is not found: $(logs)"
say "a new article is found"

for program in server indexer; do
  status=/proc/$(shown "$program" MainPID)/status
  for line in 'CapEff:	0000000000000000' 'NoNewPrivs:	1' 'Seccomp:	2'; do want "$line" "$status" "$program"; done
  if grep -q '^Uid:	0' "$status"; then fail "$program runs as root"; fi
done
# Not even as root, in the world that the server sees.
if nsenter --target "$(shown server MainPID)" --mount sh -c 'touch /var/lib/dateline/index/x || touch /etc/x' 2> /dev/null
then
  fail "the server's world can be written"
fi
say "neither has a privilege, and the server nothing to write"

systemctl stop dateline-server dateline-indexer
for program in server indexer; do
  [ "$(shown "$program" Result)" = success ] || fail "$program ended with $(shown "$program" Result): $(logs)"
done
say "both end in order"
say "the end"
