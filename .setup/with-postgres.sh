#!/usr/bin/env bash
# Runs a command beside a PostgreSQL of its own, named to it in LATCHKEY_TEST_POSTGRES, and its first process in
# LATCHKEY_TEST_POSTGRES_PID.
set -euo pipefail
. "$(dirname "$0")/env.sh"

bin="$(dirname "$(compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -n 1 || command -v initdb)")"
folder="$(mktemp -d)"
chmod 711 "$folder"

# PostgreSQL refuses to run as root.
as_owner() { "$@"; }
if [ "$(id -u)" = 0 ]; then
    chown postgres "$folder"
    as_owner() { runuser -u postgres -- "$@"; }
fi

stop() {
    as_owner "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap stop EXIT

port="$(python3 - 2>/dev/null <<'PY' || echo 54329
import socket
with socket.socket() as s:
    s.bind(("127.0.0.1", 0))
    print(s.getsockname()[1])
PY
)"
say "Starting a PostgreSQL for the tests"
as_owner "$bin/initdb" -D "$folder/data" -U latchkey --auth=trust --no-sync >"$LATCHKEY_CACHE/postgres.log" 2>&1 ||
    fail "PostgreSQL could not make its data folder; see $LATCHKEY_CACHE/postgres.log"
as_owner "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/data/log" \
    -o "-p $port -k $folder -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=400" start \
    >>"$LATCHKEY_CACHE/postgres.log" 2>&1 || fail "PostgreSQL did not start; see $LATCHKEY_CACHE/postgres.log"

export LATCHKEY_TEST_POSTGRES="postgres://latchkey@127.0.0.1:$port/postgres"
LATCHKEY_TEST_POSTGRES_PID="$(head -n 1 "$folder/data/postmaster.pid")"
export LATCHKEY_TEST_POSTGRES_PID
"$@"
