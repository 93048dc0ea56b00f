#!/usr/bin/env bash
# Builds for production and measures that build; called by `make bench`, which has put the tools into place.
# With words (sizes, start, starts, confirms, checks, pages, streams), only those figures.
set -euo pipefail
cd "$(dirname "$0")/.."
source .setup/env.sh

say "Building for production"
cargo leptos build --release --precompress --split
say "Building what measures"
cargo bench --profile dev --features ssr --bench load --no-run

ulimit -n "$(ulimit -Hn)"
program="$CARGO_TARGET_DIR/release/latchkey"
measure=(cargo bench --quiet --profile dev --features ssr --bench load -- "$program" "$PWD/target/site" "$@")
# The server takes the first core; whoever asks stays off it.
if [ "$(nproc)" -gt 1 ] && command -v taskset >/dev/null; then
    measure=(taskset -c "1-$(($(nproc) - 1))" "${measure[@]}")
fi
say "Measuring (two minutes; another load on this machine spoils the figures)"
printf '%s\n\n' "${measure[*]}"
"${measure[@]}"
