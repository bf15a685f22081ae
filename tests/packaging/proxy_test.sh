#!/bin/sh
# The proxy examples before a real server: TLS with a certificate of the test's own, the page, a search, a feed of
# absolute addresses, what must not pass, the login. proxy_test.sh INDEXER SERVER, from the top folder.
# The proxies listen on loopback addresses that no other run has, made of the process id; nothing is sent elsewhere.
set -eu
. tests/packaging/common.sh

[ $# = 2 ] || fail "want INDEXER SERVER, got $# arguments"
indexer=$(realpath "$1") server=$(realpath "$2")
net=127.$(($$ / 65536 % 100 + 100)).$(($$ / 256 % 256))
low=$(($$ % 83))
front=$net.$((low * 3 + 1)) client=$net.$((low * 3 + 2)) echoing=$net.$((low * 3 + 3))

openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=news.example -addext subjectAltName=DNS:news.example \
  -keyout "$work/key.pem" -out "$work/cert.pem" 2> "$work/openssl.log" || fail "$(cat "$work/openssl.log")"

"$indexer" sync -q --db "$work/index" --authority corpus/authority corpus/articles
"$server" --db "$work/index" --port 0 --metrics --public-url https://news.example > "$work/server.out" 2>&1 &
keep $!
until_true 20 grep -q '^Dateline serves' "$work/server.out" || fail "server: $(cat "$work/server.out")"
upstream=$(sed -n 's,^Dateline serves.*http://,,p' "$work/server.out")

# fetch NAME URL [OPTION...]: the reply's body and head into $work/body and $work/head; prints the status.
fetch() {
  url=$1
  shift
  curl -s --max-time 20 --cacert "$work/cert.pem" --interface "$client" --connect-to "news.example:443:$front:8443" \
    --connect-to "news.example:80:$front:8080" -D "$work/head" -o "$work/body" -w '%{http_code}\n' "$@" "$url" || true
}

answers() { [ "$(fetch "$@")" != 000 ]; }

want_status() {
  wanted=$1
  shift
  got=$(fetch "$@")
  case $wanted in *"$got"*) ;; *) fail "$proxy: $1: want status $wanted, got $got: $(head -c 500 "$work/body")" ;; esac
}

# nginx reads the logins as www-data.
chmod 711 "$work"

# Caddy as a server that answers with what it was asked.
cat > "$work/echo" <<TEXT
{
	admin off
	auto_https off
}
http://:8080 {
	bind $echoing
	respond "host={host} for={header.X-Forwarded-For} proto={header.X-Forwarded-Proto}"
}
TEXT

# The example as it would be installed, but for where it listens, its certificate and its upstream:
# caddy_example UPSTREAM, nginx_example UPSTREAM.
caddy_example() {
  printf '{\n\tadmin off\n\tskip_install_trust\n\thttps_port 8443\n\thttp_port 8080\n\tdefault_bind %s\n}\n' "$front"
  sed -e "s,#tls .*,tls $work/cert.pem $work/key.pem," docker/proxy/Caddyfile | sed -e "s/127.0.0.1:8080/$1/"
}
nginx_example() {
  cat <<TEXT
daemon off;
pid $work/nginx.pid;
error_log $work/nginx.log;
events {}
http {
$(for part in client_body proxy fastcgi uwsgi scgi; do echo "${part}_temp_path $work/$part;"; done)
TEXT
  sed -e "s,listen 443,listen $front:8443,; s,listen 80,listen $front:8080,; /listen \[::\]/d" \
    -e "s,ssl_certificate .*,ssl_certificate $work/cert.pem;,; s,ssl_certificate_key .*,ssl_certificate_key $work/key.pem;," \
    -e "s,/var/log/nginx,$work,; s,/etc/nginx,$work,; s/127.0.0.1:8080/$1/" docker/proxy/nginx.conf
  echo "}"
}

# What the comment in the example says: a login.
with_login() {
  case $proxy in
    caddy)
      hash=$(caddy hash-password --plaintext throwaway)
      sed -e "s,#basicauth,basicauth,; s,#\(	*\)anna HASH,anna $hash,; s,#},}," "$1"
      ;;
    nginx)
      printf 'anna:%s\n' "$(openssl passwd -apr1 throwaway)" > "$work/dateline.users"
      sed -e 's,#auth_basic,auth_basic,' "$1"
      ;;
  esac
}

# Starts the proxy with a configuration; the one that ran before is ended. start_proxy FILE
proxy_id=
start_proxy() {
  stop_proxy
  case $proxy in
    caddy) HOME=$work XDG_DATA_HOME=$work XDG_CONFIG_HOME=$work caddy run --adapter caddyfile --config "$1" ;;
    nginx) nginx -e "$work/nginx.log" -c "$1" ;;
  esac > "$work/proxy.log" 2>&1 &
  proxy_id=$!
  keep "$proxy_id"
  until_true 20 answers https://news.example/ || fail "$proxy does not answer: $(cat "$work/proxy.log")"
}
stop_proxy() {
  [ -n "$proxy_id" ] || return 0
  kill "$proxy_id" 2>/dev/null || true
  wait "$proxy_id" 2>/dev/null || true
}

check_answers() {
  want_status 200 https://news.example/?q=kursk
  want '<mark>' "$work/body" "$proxy: the page of a search"
  want 'max-age=31536000' "$work/head" "$proxy: HSTS"
  want "default-src 'none'" "$work/head" "$proxy: the server's own headers pass"
  want_status 200 'https://news.example/api/v1/search?q=kursk'
  want '"hits":[{' "$work/body" "$proxy: a search as JSON"
  want_status 200 'https://news.example/feed.atom?q=kursk'
  want 'href="https://news.example/' "$work/body" "$proxy: addresses in a feed"
  if grep -F -e "http://news.example" -e "$upstream" "$work/body"; then fail "$proxy: not the public address"; fi
  want_status 404 https://news.example/metrics
  want_status '301 or 308' http://news.example/about
  want 'https://news.example/about' "$work/head" "$proxy: plain HTTP goes to HTTPS"
}

check_login() {
  want_status 401 https://news.example/
  want_status 401 'https://news.example/api/v1/search?q=kursk'
  want_status 401 https://news.example/ -u anna:wrong
  want_status 200 https://news.example/ -u anna:throwaway
}

check_forwarded() {
  want_status 200 https://news.example/ -H 'X-Forwarded-For: 203.0.113.9' -H 'X-Forwarded-Proto: gopher'
  want "host=news.example for=$client proto=https" "$work/body" "$proxy: what the server is told"
}

HOME=$work XDG_DATA_HOME=$work XDG_CONFIG_HOME=$work caddy run --adapter caddyfile --config "$work/echo" \
  > "$work/echo.log" 2>&1 &
keep $!

for proxy in caddy nginx; do
  "${proxy}_example" "$upstream" > "$work/$proxy.conf"
  start_proxy "$work/$proxy.conf"
  check_answers
  say "$proxy: page, search, feed, redirect and what stays inside"
  with_login "$work/$proxy.conf" > "$work/$proxy.login"
  start_proxy "$work/$proxy.login"
  check_login
  say "$proxy: login"
  "${proxy}_example" "$echoing:8080" > "$work/$proxy.echo"
  start_proxy "$work/$proxy.echo"
  check_forwarded
  say "$proxy: Host and X-Forwarded-For"
  stop_proxy
  proxy_id=
done
if grep -r kursk "$work"/*.log; then fail "a query stands in a log"; fi
say "no query in any log"
