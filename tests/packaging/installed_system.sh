#!/bin/sh
# Runs as root inside the system that package_test.sh makes: /dateline.deb from installing to purging.
set -eu
# shellcheck source=tests/packaging/common.sh
. /common.sh

home=/var/lib/dateline
index=$home/index

apt() { apt-get -q -y "$@" > "$work/apt" 2>&1 || fail "apt-get $*: $(cat "$work/apt")"; }

# What stands in the system, but for caches, the books of dpkg, and the copies that adduser makes of accounts.
files() {
  find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /tmp -o -path /run -o -path /var/log \
    -o -path /var/cache -o -path /var/lib/dpkg -o -path /var/lib/apt \) -prune -o -print | grep -v '^/etc/[a-z]*-$' | sort
}
accounts() { getent passwd; getent group; }

# As the units do: the indexer as dateline, the server as somebody else who is in its group.
server_ids="--reuid nobody --regid nogroup --groups dateline"
as_indexer() { setpriv --reuid dateline --regid dateline --init-groups env DATELINE_DB=$index "$@"; }
# shellcheck disable=SC2086
as_server() { setpriv $server_ids env DATELINE_DB=$index "$@"; }
as_stranger() { setpriv --reuid nobody --regid nogroup --clear-groups env DATELINE_DB=$index "$@"; }

check_installed() {
  for program in dateline-indexer dateline-server; do
    "$program" --version > "$work/version" || fail "$program does not start"
    want "$program " "$work/version" "--version"
  done
  [ "$(stat -c '%U:%G %a' $home)" = "dateline:dateline 750" ] || fail "$home is $(stat -c '%U:%G %a' $home)"
  for unit in dateline-indexer dateline-server; do
    [ -e "/etc/systemd/system/multi-user.target.wants/$unit.service" ] || fail "$unit.service is not enabled"
  done
  say "installed: programs, user, folders, services enabled"
}

check_manuals() {
  for program in dateline-indexer dateline-server; do
    man --warnings "$program" > "$work/page" 2> "$work/warnings" || fail "there is no manual page of $program"
    [ ! -s "$work/warnings" ] || fail "manual page of $program: $(cat "$work/warnings")"
    want "EXIT STATUS" "$work/page" "manual page of $program"
  done
  want "storm shadow" "$work/page" "the query language in the manual page of dateline-server"
  # As each shell completes, but for zsh, which has to be typed at.
  bash -c '. /usr/share/bash-completion/completions/dateline-server
    COMP_WORDS=(dateline-server query --so) COMP_CWORD=2; _dateline_server; echo "${COMPREPLY[*]}"' > "$work/bash"
  [ "$(cat "$work/bash")" = "--sort --source" ] || fail "bash completes to $(cat "$work/bash")"
  HOME=$work fish -c 'complete -C "dateline-indexer reb"' > "$work/fish"
  want rebuild "$work/fish" "completion in fish"
  HOME=$work zsh -fc 'autoload -U compinit && compinit -D -u && echo $_comps[dateline-server] $_comps[dateline-indexer]' > "$work/zsh"
  want "_dateline-server _dateline-indexer" "$work/zsh" "completion in zsh"
  zsh -n /usr/share/zsh/vendor-completions/_dateline-server /usr/share/zsh/vendor-completions/_dateline-indexer
  say "manual pages and completions are there"
}

check_use() {
  umask 0027
  as_indexer dateline-indexer sync -q --authority /etc/dateline/authority /usr/share/doc/dateline/examples/articles ||
    fail "the indexer does not index"
  printf '{"id":"told","title":"Told by a program","text":"A sturgeon was seen in the river."}\n' |
    as_indexer dateline-indexer add -q - || fail "the indexer takes no articles from a program"
  umask 0022
  : > "$work/server"
  # Not by as_server(): a signal would reach the shell that runs a function.
  # shellcheck disable=SC2086
  setpriv $server_ids env DATELINE_DB=$index dateline-server --port 0 > "$work/server" 2>&1 &
  server=$!
  keep "$server"
  until_true 20 grep -q '^Dateline serves' "$work/server" || fail "the server does not start: $(cat "$work/server")"
  address=$(sed -n 's/^Dateline serves.*\(http.*\)/\1/p' "$work/server")
  curl -s "$address/api/v1/search?q=sturgeon" > "$work/answer"
  want '"title":"Told by a program"' "$work/answer" "a search of the installed server"
  curl -s "$address/?q=kursk" > "$work/answer"
  want '<mark>' "$work/answer" "the page of the installed server"
  kill "$server"
  wait "$server" || fail "the server ended with $?"
  as_server test ! -w $index || fail "the server could write the index"
  if as_stranger dateline-server query kursk > "$work/stranger" 2>&1; then fail "anybody can read the index"; fi
  say "used: articles indexed, given and found; the server cannot write, others not even read"
}

check_settings_outlast() {
  echo 'DATELINE_PORT="8081"' >> /etc/default/dateline
  apt install --reinstall /dateline.deb
  want 'DATELINE_PORT="8081"' /etc/default/dateline "settings after installing again"
  apt remove dateline
  [ -e $index/lock ] || fail "removing took the index"
  want 'DATELINE_PORT="8081"' /etc/default/dateline "settings after removing"
  [ ! -e /usr/bin/dateline-server ] || fail "removing left the programs"
  say "removed: index and settings are left"
}

files > "$work/before"
accounts > "$work/accounts"
apt install /dateline.deb
check_installed
check_manuals
check_use
check_settings_outlast
echo "An article of somebody's." > $home/articles/mine.txt
apt purge dateline
files > "$work/after"
comm -13 "$work/before" "$work/after" > "$work/left"
comm -23 "$work/before" "$work/after" > "$work/lost"
[ ! -s "$work/lost" ] || fail "purging took what was not the package's: $(cat "$work/lost")"
{ grep -vE "^$home(|/articles|/articles/mine.txt|/index|/index/stdin|/index/stdin/.*)\$" "$work/left" && fail "purging left these"; } || true
want "$home/articles/mine.txt" "$work/left" "articles after purging"
grep -q "^$index/stdin/." "$work/left" || fail "purging took the articles that a program gave"
say "purged: nothing is left but the articles"

rm -r ${home:?}
apt install /dateline.deb
apt purge dateline
files > "$work/after"
cmp "$work/before" "$work/after" || fail "left: $(comm -13 "$work/before" "$work/after")"
accounts > "$work/after"
cmp "$work/accounts" "$work/after" || fail "accounts are left"
say "purged without articles: nothing is left"
