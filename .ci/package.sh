#!/usr/bin/env bash
# Shows that package and image install, start, upgrade and go as they should: `make package-test`. With a path, packs that program.
# Everything happens in a view of this machine that is thrown away afterwards, which takes root.
set -euo pipefail
cd "$(dirname "$0")/.."
source .setup/env.sh

if [ "${1:-}" != --inside ]; then
    packaging/build.sh "$@"
    say "Judging the unit"
    systemd-analyze security --offline=true --threshold=20 packaging/service/latchkey.service | tail -n 1
    as_root=()
    [ "$(id -u)" = 0 ] || as_root=(sudo -n)
    view="$(mktemp -d)"
    trap 'rmdir "$view"' EXIT
    "${as_root[@]}" unshare --mount --pid --fork --kill-child "$0" --inside "$view"
    exit
fi

view="$2"
mount -t tmpfs none "$view"
mkdir "$view/upper" "$view/work" "$view/root"
port="$(shuf -i 20000-30000 -n 1)"

# Waits until the program at the port can do its work. Fails with its log, the argument, when it does not come to it.
is_ready() {
    for _ in $(seq 200); do
        ! curl -sf "http://127.0.0.1:$port/readyz" >/dev/null || return 0
        sleep 0.1
    done
    cat "$1" >&2
    fail "it is not ready after twenty seconds"
}

# Ends the process. Fails unless it ends well.
stop() {
    kill -TERM "$1"
    wait "$1" || fail "it did not end well"
}

say "The Debian package"
root="$view/root"
mount -t overlay overlay -o "lowerdir=/,upperdir=$view/upper,workdir=$view/work" "$root"
mount --rbind /dev "$root/dev"
mount -t proc proc "$root/proc"
mount -t tmpfs none "$root/tmp"
cp target/package/*.deb "$root/tmp/latchkey.deb"
# Some images for containers leave documentation out.
rm -f "$root"/etc/dpkg/dpkg.cfg.d/*
inside() { chroot "$root" "$@"; }
as_latchkey=(chroot --userspec=latchkey:latchkey "$root" /usr/bin/env -i -C /var/lib/latchkey PATH=/usr/bin:/bin)
inside dpkg --purge latchkey >/dev/null 2>&1
inside env DEBIAN_FRONTEND=noninteractive apt-get install -q -y /tmp/latchkey.deb >/dev/null

# Fails unless the file has this owner, group and mode.
has_owner() { [ "$(inside stat -c '%U %G %a' "$1")" = "$2" ] || fail "$1: $(inside stat -c '%U %G %a' "$1") instead of $2"; }
has_owner /etc/latchkey/secret.key "latchkey latchkey 600"
has_owner /etc/latchkey/latchkey.env "root latchkey 640"
has_owner /etc/latchkey "root latchkey 750"
has_owner /var/lib/latchkey "latchkey latchkey 700"
inside test -s /usr/share/doc/latchkey/configure.md || fail "the guide is missing"
inside grep -q "^  sea-orm " /usr/share/doc/latchkey/THIRD-PARTY || fail "the licences of others are missing"
inside test -s /usr/share/man/man1/latchkey-users-ban.1.gz || fail "the manual is missing"
inside systemd-analyze verify latchkey.service latchkey-http.socket || fail "the units are not well formed"
inside systemctl --quiet is-enabled latchkey.service && fail "it starts before it is configured"

configuration="$root/etc/latchkey/latchkey.env"
printf '%s\n' 'LATCHKEY_PUBLIC_URL="https://auth.example.org"' LATCHKEY_SMTP_URL=smtp://127.0.0.1:9 \
    'LATCHKEY_MAIL_FROM="Example <sign-in@example.org>"' >>"$configuration"
# Starts what systemd starts: the command of the unit, as its user, with its environment and the socket of its socket unit.
start_unit() {
    local command environment
    command="$(inside sed -n 's/^ExecStart=//p' /usr/lib/systemd/system/latchkey.service)"
    mapfile -t environment < <(sed -n 's/^\(LATCHKEY_[A-Z_]*\)="\{0,1\}\([^"]*\)"\{0,1\}$/--setenv=\1=\2/p' "$configuration")
    "${as_latchkey[@]}" systemd-socket-activate --listen "127.0.0.1:$port" "${environment[@]}" "$command" >"$view/log" 2>&1 &
    unit=$!
    is_ready "$view/log"
}
# Runs a command beside it, as docs/operate.md says.
run() { "${as_latchkey[@]}" sh -c 'set -a && . /etc/latchkey/latchkey.env && exec latchkey "$@"' latchkey "$@"; }

start_unit
printf 'email,verified\nada@example.com,yes\n' >"$root/tmp/users.csv"
run users import --from csv --trust-verified /tmp/users.csv >/dev/null
run users show ada@example.com >"$view/before"
key="$(cat "$root/etc/latchkey/secret.key")"

# While it runs, as in life.
inside dpkg --install /tmp/latchkey.deb >/dev/null
stop "$unit"
[ "$(cat "$root/etc/latchkey/secret.key")" = "$key" ] || fail "an upgrade has changed the key"
grep -q auth.example.org "$configuration" || fail "an upgrade has changed the configuration"
has_owner /etc/latchkey/latchkey.env "root latchkey 640"
start_unit
run users show ada@example.com | diff "$view/before" - || fail "an upgrade has changed the data"
stop "$unit"

inside dpkg --remove latchkey >/dev/null
inside test ! -e /usr/bin/latchkey || fail "removing it has left the program"
inside test -s /var/lib/latchkey/latchkey.db -a -s /etc/latchkey/secret.key || fail "removing it has deleted the data"
inside dpkg --purge latchkey >/dev/null
inside test ! -e /var/lib/latchkey -a ! -e /etc/latchkey || fail "purging it has left something"

say "The image"
data="$view/data"
mkdir "$data"
chown 65532:65532 "$data"
buildah=(buildah --storage-driver vfs --root "$view/store" --runroot "$view/store-run")
container="$("${buildah[@]}" from --quiet "oci-archive:$(ls "$PWD"/target/package/*.oci.tar)")"
image="$("${buildah[@]}" mount "$container")"
configured() { "${buildah[@]}" inspect --format "$1" "$container"; }
[ "$(configured '{{.OCIv1.Config.User}}')" = 65532:65532 ] || fail "the image runs as root"
mapfile -t environment < <(configured '{{range .OCIv1.Config.Env}}{{println .}}{{end}}' | grep =)
command="$(configured '{{index .OCIv1.Config.Entrypoint 0}}')"
[ "$(find "$image" -type f -perm /111)" = "$image$command" ] || fail "there is more than one program in the image"
[ -s "$image/usr/share/doc/latchkey/THIRD-PARTY" ] || fail "the licences of others are missing in the image"

# With a read-only root, a volume for the data, no rights and no way to get any.
mount --bind "$image" "$image"
mount --bind "$data" "$image/var/lib/latchkey"
mount -o remount,ro,bind "$image"
! touch "$image/x" 2>/dev/null || fail "the root of the image can be written to"
/usr/bin/env -i "${environment[@]}" LATCHKEY_LISTEN="127.0.0.1:$port" LATCHKEY_PUBLIC_URL=https://auth.example.org \
    LATCHKEY_SMTP_URL=smtp://127.0.0.1:9 LATCHKEY_MAIL_FROM=sign-in@example.org \
    setpriv --no-new-privs chroot --userspec=65532:65532 --groups=65532 "$image" "$command" >"$view/log" 2>&1 &
program=$!
is_ready "$view/log"
stop "$program"
[ "$(stat -c '%u %a' "$data/secret.key")" = "65532 600" ] || fail "the key is not its owner's alone"

say "Package and image install, start, upgrade and go as they should"
