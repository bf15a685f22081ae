#!/bin/sh
# The Debian package in a system of its own: installed with apt, used, removed, purged (installed_system.sh has what is
# looked at), and booted with its services (booted_system.sh). package_test.sh DEB CACHE, from the top folder, as root;
# CACHE is a folder where the bare system, some 350 MiB of this machine's own release and sources, waits for the next run.
set -eu
. tests/packaging/common.sh

[ $# = 2 ] || fail "want DEB CACHE, got $# arguments"
package=$1 cache=$2
lintian --allow-root --fail-on error,warning --info "$package" || fail "lintian has words about $package"
say "lintian has nothing to say"
dpkg-deb -x "$package" "$work/files"
for page in "$work"/files/usr/share/man/man1/*.gz; do
  gzip -d "$page"
  mandoc -T lint -W warning "${page%.gz}" || fail "$(basename "$page") is not a clean manual page"
done
say "manual pages are clean"
if [ "$(id -u)" != 0 ]; then
  say "SKIPPED: installing it in a system of its own wants root"
  exit 0
fi

# The system has what the package depends on, and apt no sources in it: what is missing from Depends cannot come.
release=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
needed=$(dpkg-deb -f "$package" Depends Recommends | sed 's/^[A-Z][a-z]*: //; s/([^)]*)//g; s/ //g' | paste -sd , -)
tools=curl,dbus,fish,man-db,systemd-sysv,zsh
bare=$cache/$release-$(printf '%s' "$needed,$tools" | cksum | cut -d ' ' -f 1).tar
mkdir -p "$cache"
if [ ! -f "$bare" ]; then
  say "making a bare $release"
  find /etc/apt -path "*/sources.list*" -type f > "$work/sources"
  # dpkg leaves manual pages out where a system is told to; this one wants them.
  # shellcheck disable=SC2046
  mmdebstrap --quiet --variant=minbase --include="$needed,$tools" "$release" "$work/bare.tar" $(cat "$work/sources") ||
    fail "mmdebstrap could not make a bare $release"
  mv "$work/bare.tar" "$bare"
fi
mkdir "$work/system"
tar -C "$work/system" -xf "$bare"
rm -rf "$work/system/etc/apt/sources.list" "$work/system/etc/apt/sources.list.d" "$work/system/var/lib/apt/lists"
cp "$package" "$work/system/dateline.deb"
cp tests/packaging/installed_system.sh tests/packaging/booted_system.sh tests/packaging/common.sh "$work/system/"
inside() {
  unshare --mount --pid --fork --kill-child --mount-proc="$work/system/proc" \
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive chroot "$work/system" "$@"
}
inside /bin/sh /installed_system.sh || fail "see above"

# A unit of the test's own looks at the services and ends the system.
inside apt-get -q -y install /dateline.deb > "$work/apt" 2>&1 || fail "apt-get: $(cat "$work/apt")"
cat > "$work/system/etc/systemd/system/booted.service" <<'TEXT'
[Unit]
After=dateline-indexer.service
SuccessAction=poweroff
FailureAction=poweroff
[Service]
Type=oneshot
ExecStart=/bin/sh /booted_system.sh
StandardOutput=append:/booted.out
StandardError=append:/booted.out
TimeoutStartSec=120
[Install]
WantedBy=multi-user.target
TEXT
inside systemctl enable -q booted.service
timeout -k 30 180 systemd-nspawn --quiet --directory "$work/system" --boot --register=no --keep-unit --private-network \
  --console=pipe < /dev/null > "$work/boot" 2>&1 || true
if [ ! -e "$work/system/booted.out" ]; then
  say "SKIPPED: systemd cannot be booted here, in a container: $(tail -n 3 "$work/boot")"
  exit 0
fi
cat "$work/system/booted.out"
grep -q '^booted_system: the end$' "$work/system/booted.out" || fail "see above"
