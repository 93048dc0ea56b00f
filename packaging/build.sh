#!/usr/bin/env bash
# Makes a Debian package and an image for containers, both of one static program, in target/package. With a path, packs that program
# instead of building one.
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
# All of them, since what another target takes is read too.
cargo fetch --locked --quiet
cargo about generate --frozen --fail --features ssr,hydrate --config packaging/about.toml packaging/about.hbs >"$made/files/THIRD-PARTY"
write_manual
for shell in bash fish zsh; do
    "$program" completions "$shell" >"$made/files/latchkey.$shell"
done

say "Making the Debian package"
cargo deb --no-build --no-strip --locked --output "$made/"

say "Making the image"
version="$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)"
context="$made/context"
mkdir -p "$context"/{state,root/etc,root/usr/bin,root/usr/share/doc/latchkey}
install -m 0755 "$made/files/latchkey" "$context/root/usr/bin/"
install -m 0644 LICENSE-* "$made/files/THIRD-PARTY" "$context/root/usr/share/doc/latchkey/"
printf 'latchkey:x:65532:65532::/var/lib/latchkey:/nonexistent\n' >"$context/root/etc/passwd"
printf 'latchkey:x:65532:\n' >"$context/root/etc/group"
# A store of its own, since that of the user may hold other images.
store="$(mktemp -d)"
trap 'rm -rf "$store"' EXIT
buildah=(buildah --storage-driver vfs --root "$store/root" --runroot "$store/run")
"${buildah[@]}" build --quiet --isolation chroot --timestamp 0 --file packaging/Containerfile --tag "localhost/latchkey:$version" \
    --label "org.opencontainers.image.version=$version" --label "org.opencontainers.image.licenses=MIT OR Apache-2.0" "$context" >/dev/null
"${buildah[@]}" push --quiet "localhost/latchkey:$version" "oci-archive:$made/latchkey-$version.oci.tar:localhost/latchkey:$version"

say "Made: $(ls "$PWD/$made"/*.deb "$PWD/$made"/*.oci.tar | paste -sd ' ')"
