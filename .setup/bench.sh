#!/usr/bin/env bash
# Builds for production and measures that build; called by `make bench`, which has put the tools into place.
# With words, only what they name: figures (sizes, spam, start, starts, clicks, presses, checks, pages, overview, streams, sweep), databases
# (sqlite, postgres), and how much is in them (empty, full).
set -euo pipefail
cd "$(dirname "$0")/.."
source .setup/env.sh

say "Building for production"
site=target/site-release
LEPTOS_SITE_ROOT="$site" cargo leptos build --release --precompress --split
say "Building what measures"
cargo bench --profile dev --features ssr --bench load --no-run

ulimit -n "$(ulimit -Hn)"
program="$CARGO_TARGET_DIR/release/latchkey"
measure=(cargo bench --quiet --profile dev --features ssr --bench load -- "$program" "$PWD/$site" "$@")
beside=(.setup/with-postgres.sh)
# Server and database take the first core; whoever asks stays off it.
if [ "$(nproc)" -gt 1 ] && command -v taskset >/dev/null; then
    measure=(taskset -c "1-$(($(nproc) - 1))" "${measure[@]}")
    beside=(taskset -c 0 "${beside[@]}")
fi
say "Measuring (half an hour for everything; another load on this machine spoils the figures)"
printf '%s\n\n' "${measure[*]}"
"${beside[@]}" "${measure[@]}"

# What only a browser can measure: without words, or with "sizes".
if [ "$#" -eq 0 ] || [[ " $* " == *" sizes "* ]]; then
    say "Measuring in Chromium"
    cd end2end
    LATCHKEY_BIN="$program" npx playwright test --config bench.config.ts
fi
