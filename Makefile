# The two commands of the README, and what they are made of. Each installs what is missing first.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.DEFAULT_GOAL := help
ENV := source .setup/env.sh
# `cargo leptos build` empties its site folder first, so each kind of build has a folder of its own: a server that runs
# from one is not disturbed by another. `make apart` holds this.

.PHONY: help run development release test check rust-tests for-tests end-to-end examples docs apart package package-test bench setup setup-test public-api publish-check

help: ## say what there is
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 14

run: development ## build for development, and serve on http://localhost:3000
	@$(ENV)
	at="$${LATCHKEY_PUBLIC_URL:-http://localhost:$${LATCHKEY_LISTEN##*:}}"
	say "Serving on $$at — mail lands in $$at/dev/mailbox — Ctrl-C stops it"
	exec "$$CARGO_TARGET_DIR/debug/latchkey"

development: setup
	@$(ENV)
	say "Building (about five minutes the first time, on two cores)"
	cargo leptos build --split

release: setup ## build for production; says where the program is
	@$(ENV)
	say "Building for production"
	LEPTOS_SITE_ROOT=target/site-release cargo leptos build --release --precompress --split
	say "Built: $$CARGO_TARGET_DIR/release/latchkey"

test: setup-test check rust-tests end-to-end examples docs ## run every test
	@$(ENV)
	say "All tests passed"

check: setup
	@$(ENV)
	say "Formatting"
	cargo fmt --all --check
	say "Lints, server side"
	cargo clippy --workspace --all-targets --features ssr -- -D warnings
	say "Lints, browser side"
	cargo clippy --features hydrate -- -D warnings
	say "Lints, as a part of another application"
	cargo clippy --no-default-features --features ssr,bundled-sqlite -- -D warnings
	cargo clippy --no-default-features --features ssr,bundled-sqlite,metrics,postgres -- -D warnings
	cargo clippy --no-default-features --features hydrate -- -D warnings
	cargo fmt --check --manifest-path examples/embedded/Cargo.toml
	cargo fmt --check --manifest-path examples/custom-flow/Cargo.toml
	say "Documentation"
	RUSTDOCFLAGS="-D warnings" cargo doc --quiet --no-deps --document-private-items --features ssr
	say "The public API"
	cargo fmt --check --manifest-path .ci/public-api/Cargo.toml
	.ci/public-api/compare
	say "Texts of every language"
	cargo test --quiet --features ssr --lib language

rust-tests: setup-test
	@$(ENV)
	say "Unit tests and stories, on SQLite and Postgres"
	.setup/with-postgres.sh cargo test --workspace --features ssr

for-tests: setup
	@$(ENV)
	say "Building for the browser"
	LEPTOS_SITE_ROOT=target/site-test cargo leptos build --split

end-to-end: setup-test for-tests
	@$(ENV)
	export LEPTOS_SITE_ROOT=target/site-test
	say "Journeys in Chromium"
	cd end2end
	npx playwright test

apart: setup ## show that no build disturbs another, and that a release is one file
	@$(ENV)
	node .ci/apart.mjs

examples: setup-test
	@$(ENV)
	for example in embedded custom-flow; do
		say "Building examples/$$example"
		(cd examples/$$example && cargo leptos build)
		say "Its journeys in Chromium"
		(cd end2end && EXAMPLE=$$example npx playwright test --config examples.config.ts)
	done

# Writes the listings of the public API anew: docs/public-api.txt and docs/public-api-in-browser.txt.
public-api: setup
	@.ci/public-api/compare write

# Does all that publishing does but the upload: packs all crates, and builds the server from what was packed.
publish-check: setup
	@$(ENV)
	say "Packing all crates, and building what was packed"
	cargo publish --dry-run --workspace --locked --allow-dirty --features ssr

docs: ## make the guide a web site; says where it is
	@$(ENV)
	.setup/install.sh docs
	mdbook build
	say "Made: $$PWD/target/guide/index.html"

package: setup ## make a Debian package and an image for containers; says where they are
	@$(ENV)
	.setup/install.sh package
	packaging/build.sh $(PROGRAM)

package-test: setup ## make them, and show that they install, start, upgrade and go (PROGRAM=path packs that one)
	@$(ENV)
	.setup/install.sh package
	.ci/package.sh $(PROGRAM)

bench: setup-test ## measure speed and sizes, and print the figures
	@$(ENV)
	.setup/bench.sh

setup:
	@.setup/install.sh

setup-test:
	@.setup/install.sh test
