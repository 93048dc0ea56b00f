#!/usr/bin/env bash
# Makes a Debian package of a static program, in target/package. With a path, packs that program instead of building one.
# `make package` calls it and has put the tools into place.
set -euo pipefail
cd "$(dirname "$0")/.."
source .setup/env.sh

made=target/package
program="${1:-}"
if [ -z "$program" ]; then
    target="$(uname -m)-unknown-linux-musl"
    say "Building a static program for production"
    TARGET_CC=musl-gcc LEPTOS_BIN_TARGET_TRIPLE="$target" LEPTOS_SITE_ROOT=target/site-release \
        cargo leptos build --release --precompress --split
    program="$CARGO_TARGET_DIR/$target/release/latchkey"
fi

# Writes the manual page of a command, then those of the commands below it, which it names.
write_manual() {
    local name command
    name="$(IFS=- && printf '%s' "latchkey${*:+-$*}")"
    "$program" manual "$@" >"$made/files/$name.1"
    for command in $(sed -n "s/\\\\-/-/g; s/^$name-\(.*\)(1)$/\1/p" "$made/files/$name.1"); do
        [ "$command" = help ] || write_manual "$@" "$command"
    done
    gzip -9n "$made/files/$name.1"
}

say "Gathering what is packed"
rm -rf "$made"
mkdir -p "$made/files"
install -m 0755 "$program" "$made/files/latchkey"
write_manual
for shell in bash fish zsh; do
    "$program" completions "$shell" >"$made/files/latchkey.$shell"
done

say "Making the Debian package"
cargo deb --no-build --no-strip --locked --output "$made/"
say "Made: $(ls "$PWD/$made"/*.deb)"
