# Sourced by every make target: where the tools live, and which compiler builds both sides.
# Everything installed for Latchkey goes below one folder of the user's cache, so that clones share it.

LATCHKEY_CACHE="${LATCHKEY_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/latchkey}"
export LATCHKEY_CACHE
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$LATCHKEY_CACHE/target}"
export PATH="$LATCHKEY_CACHE/bin:$LATCHKEY_CACHE/node/node_modules/.bin:${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"

# Written by install.sh once a toolchain with the WebAssembly target is there.
if [ -s "$LATCHKEY_CACHE/toolchain" ]; then
    RUSTUP_TOOLCHAIN="$(cat "$LATCHKEY_CACHE/toolchain")"
    export RUSTUP_TOOLCHAIN
fi

say() { printf '\033[1m==>\033[0m %s\n' "$*" >&2; }
fail() {
    printf '\033[1;31merror:\033[0m %s\n' "$*" >&2
    exit 1
}
