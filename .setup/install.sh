#!/usr/bin/env bash
# Installs what is missing to build Latchkey, with `test` what is missing to test it too, with `docs` what makes the guide
# a web site, alone, and with `package` what makes packages, alone.
# Safe to repeat: each step first looks whether there is anything to do.
set -euo pipefail
cd "$(dirname "$0")/.."
. .setup/env.sh

RUST=1.96.0
MDBOOK=0.5.4
CARGO_DEB=3.8.0
CARGO_ABOUT=0.9.3
SASS=1.108.2
BINARYEN=132.0.0
TARGET=wasm32-unknown-unknown
LOG="$LATCHKEY_CACHE/install.log"
mkdir -p "$LATCHKEY_CACHE"

# Runs a long command with its output in the log and a line of progress every ten seconds.
quietly() {
    local what=$1 started=$SECONDS
    shift
    say "$what"
    "$@" >>"$LOG" 2>&1 </dev/null &
    local pid=$!
    while kill -0 "$pid" 2>/dev/null; do
        sleep 1
        [ $(((SECONDS - started) % 10)) -ne 0 ] ||
            printf '    %ss  %s\n' "$((SECONDS - started))" "$(tail -n 1 "$LOG" | cut -c 1-100)" >&2
    done
    wait "$pid"
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

apt_install() {
    command -v apt-get >/dev/null || return 1
    as_root apt-get update -q && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@"
}

# --- the compiler and its WebAssembly target ------------------------------------------------

has_target() {
    local library
    library="$(rustc ${1:+"+$1"} --print target-libdir --target $TARGET 2>/dev/null)" || return 1
    compgen -G "$library/libcore-*.rlib" >/dev/null
}

is_recent() {
    local version
    version="$(rustc ${1:+"+$1"} --version 2>/dev/null | cut -d ' ' -f 2)" || return 1
    [ "$(printf '%s\n%s\n' "$RUST" "$version" | sort -V | head -n 1)" = "$RUST" ]
}

# Debian's security suite carries a complete compiler with the library source; the target's
# library is built from it. This is for machines that reach package registries only.
debian_toolchain() {
    apt_install rustc-web cargo-web rust-web-src rust-web-llvm lld-22 rustfmt-web rust-web-clippy || return 1
    local scratch destination=/usr/lib/rustlib/$TARGET/lib
    if ! compgen -G "$destination/libcore-*.rlib" >/dev/null; then
        scratch="$(mktemp -d)"
        mkdir -p "$scratch/src"
        : >"$scratch/src/lib.rs"
        printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2024"\n' >"$scratch/Cargo.toml"
        (cd "$scratch" && env -u RUSTUP_TOOLCHAIN CARGO_TARGET_DIR="$scratch/target" RUSTC_BOOTSTRAP=1 \
            __CARGO_DEFAULT_LIB_METADATA=stablestd RUSTC=/usr/bin/rustc \
            /usr/bin/cargo build --release -Z build-std=std,panic_abort,test --target $TARGET) || return 1
        rm -f "$scratch/target/$TARGET/release/deps/"libempty-*.rlib
        as_root mkdir -p "$destination"
        as_root cp "$scratch/target/$TARGET/release/deps/"*.rlib "$destination/"
        rm -rf "$scratch"
    fi
    rustup toolchain link latchkey /usr
}

ensure_toolchain() {
    command -v rustup >/dev/null || fail "rustup is missing: install Rust from https://rustup.rs, then run this again"
    local chosen="${RUSTUP_TOOLCHAIN:-}"
    if has_target "$chosen" && is_recent "$chosen"; then
        return
    elif is_recent "" && quietly "Adding the WebAssembly target" rustup target add $TARGET && has_target ""; then
        chosen="$(rustup show active-toolchain | cut -d ' ' -f 1)"
    elif quietly "Installing Rust $RUST with the WebAssembly target" \
        env RUSTUP_AUTO_INSTALL=1 rustup toolchain install $RUST --profile minimal -c rustfmt -c clippy -t $TARGET && has_target $RUST; then
        chosen=$RUST
    elif quietly "Building the WebAssembly target from Debian's compiler (about two minutes)" debian_toolchain && has_target latchkey; then
        chosen=latchkey
    else
        fail "no Rust $RUST with the target $TARGET could be had from rustup or from Debian; see $LOG"
    fi
    printf '%s\n' "$chosen" >"$LATCHKEY_CACHE/toolchain"
    export RUSTUP_TOOLCHAIN="$chosen"
}

# --- build tools ------------------------------------------------------------------------------

# cargo-leptos and wasm-bindgen, as versions of themselves say it.
wanted_tools() {
    sed -n 's/^cargo-leptos = { version = "=\([^"]*\)".*/cargo-leptos \1/p' .setup/tools/Cargo.toml
    sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/wasm-bindgen \1/p}' Cargo.lock
}

present_tools() {
    cargo-leptos --version 2>/dev/null || true
    wasm-bindgen --version 2>/dev/null || true
}

# Where the registry lags behind the lock file, a second try may take other versions. It builds a copy, since the lock file changes.
build_tools() {
    local folder=.setup/tools built="$LATCHKEY_CACHE/tools-target" scratch="" locked=--locked
    if [ "$1" = loose ]; then
        scratch="$(mktemp -d)"
        cp -r "$folder/." "$scratch"
        folder="$scratch" locked=""
    fi
    CARGO_TARGET_DIR="$built" cargo build --release $locked --manifest-path "$folder/Cargo.toml" || return 1
    mkdir -p "$LATCHKEY_CACHE/bin"
    install "$built/release/cargo-leptos" "$LATCHKEY_CACHE/bin/cargo-leptos"
    install "$built/release/bindgen" "$LATCHKEY_CACHE/bin/wasm-bindgen"
    [ -z "$scratch" ] || rm -r "$scratch"
}

ensure_build_tools() {
    [ "$(present_tools)" != "$(wanted_tools)" ] || return 0
    quietly "Building cargo-leptos and wasm-bindgen (about three minutes, once)" build_tools locked ||
        quietly "Building them with the versions that the registry has" build_tools loose ||
        fail "cargo-leptos and wasm-bindgen could not be built; see $LOG"
    [ "$(present_tools)" = "$(wanted_tools)" ] ||
        fail "needed are $(wanted_tools | paste -sd, -), but first on PATH is $(present_tools | paste -sd, -); see .setup/tools/Cargo.toml"
}

# Release profiles of tools use fat LTO, which costs half an hour and gains a build tool nothing.
ensure_cargo_tool() {
    local name=$1 version=$2
    shift 2
    case "$("$LATCHKEY_CACHE/bin/$name" --version 2>/dev/null)" in *" $version"*) return ;; esac
    quietly "Installing $name $version (some minutes, once)" cargo_install --locked "$name@$version" "$@" ||
        quietly "Installing $name $version without its lock file" cargo_install "$name@$version" "$@" ||
        fail "$name $version could not be installed; see $LOG"
}

cargo_install() {
    env CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=0 \
        CARGO_TARGET_DIR="$LATCHKEY_CACHE/tools-target" cargo install --force --root "$LATCHKEY_CACHE" "$@"
}

ensure_node_tools() {
    command -v npm >/dev/null || fail "npm is missing: install Node.js 20 or newer, then run this again"
    local folder="$LATCHKEY_CACHE/node"
    [ "$(cat "$folder/versions" 2>/dev/null)" != "$SASS $BINARYEN" ] || return 0
    mkdir -p "$folder"
    quietly "Installing sass and wasm-opt" npm install --prefix "$folder" --no-save --no-audit --no-fund "sass@$SASS" "binaryen@$BINARYEN" ||
        fail "sass and binaryen could not be installed from the npm registry; see $LOG"
    printf '%s\n' "$SASS $BINARYEN" >"$folder/versions"
}

# --- what tests need --------------------------------------------------------------------------

ensure_chromium() {
    local candidate
    for candidate in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
        [ -z "$candidate" ] || ! command -v "$candidate" >/dev/null || return 0
    done
    quietly "Installing Chromium" apt_install chromium || fail "Chromium could not be installed; put one on PATH or name it in CHROMIUM"
}

ensure_postgres() {
    compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null ||
        quietly "Installing PostgreSQL" apt_install postgresql || fail "PostgreSQL could not be installed; put initdb and pg_ctl on PATH"
}

ensure_pgbouncer() {
    PATH="$PATH:/usr/sbin" command -v pgbouncer >/dev/null ||
        quietly "Installing PgBouncer" apt_install pgbouncer || fail "PgBouncer could not be installed; put pgbouncer on PATH"
}

# nginx and Caddy are unpacked, not installed: their packages would start them as services.
unpack_proxies() {
    local folder="$LATCHKEY_CACHE/debian" scratch
    scratch="$(mktemp -d)"
    (cd "$scratch" && { apt-get download nginx caddy || { as_root apt-get update -q && apt-get download nginx caddy; }; }) || return 1
    for package in "$scratch"/*.deb; do dpkg -x "$package" "$folder" || return 1; done
    rm -rf "$scratch"
    mkdir -p "$LATCHKEY_CACHE/bin"
    ln -sf "$folder/usr/sbin/nginx" "$folder/usr/bin/caddy" "$LATCHKEY_CACHE/bin/"
}

ensure_proxies() {
    PATH="$PATH:/usr/sbin" command -v nginx >/dev/null && command -v caddy >/dev/null ||
        quietly "Unpacking nginx and Caddy" unpack_proxies || fail "nginx and Caddy could not be had from Debian; put both on PATH"
}

ensure_playwright() {
    local stamp=end2end/node_modules/.installed
    [ ! -e "$stamp" ] || [ end2end/package-lock.json -nt "$stamp" ] || return 0
    quietly "Installing Playwright" npm ci --prefix end2end --no-audit --no-fund ||
        fail "the packages of end2end could not be installed from the npm registry; see $LOG"
    touch "$stamp"
}

# --- what packages need -----------------------------------------------------------------------

ensure_static() {
    local target
    target="$(uname -m)-unknown-linux-musl"
    compgen -G "$(rustc --print target-libdir --target "$target" 2>/dev/null)/libcore-*.rlib" >/dev/null ||
        quietly "Adding the target for static programs" rustup target add "$target" ||
        fail "the target $target could not be added, which takes a toolchain of rustup; see $LOG"
    command -v musl-gcc >/dev/null || quietly "Installing a compiler for static programs" apt_install musl-tools ||
        fail "musl-tools could not be installed; put musl-gcc on PATH"
}

ensure_buildah() {
    command -v buildah >/dev/null || quietly "Installing buildah" apt_install buildah ||
        fail "buildah could not be installed; put it on PATH"
}

# It compares thousands of texts with every licence: what does that is optimised, the rest is not.
ensure_cargo_about() {
    local crate fast=()
    for crate in spdx regex regex-automata regex-syntax aho-corasick memchr unicode-normalization; do
        fast+=(--config "profile.release.package.$crate.opt-level=3")
    done
    ensure_cargo_tool cargo-about $CARGO_ABOUT --features cli "${fast[@]}"
}

case "${1:-}" in
docs)
    ensure_cargo_tool mdbook $MDBOOK --no-default-features --features search
    exit
    ;;
package)
    ensure_static
    ensure_cargo_tool cargo-deb $CARGO_DEB
    ensure_cargo_about
    ensure_buildah
    exit
    ;;
esac
ensure_toolchain
ensure_node_tools
ensure_build_tools
if [ "${1:-}" = test ]; then
    ensure_chromium
    ensure_postgres
    ensure_pgbouncer
    ensure_proxies
    ensure_playwright
fi
