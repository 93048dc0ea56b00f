//! `cargo leptos`, as its own package starts it.

use cargo_leptos::config::Cli;
use clap::Parser;

#[tokio::main]
async fn main() -> color_eyre::Result<()> {
    color_eyre::install()?;
    let mut words: Vec<String> = std::env::args().collect();
    // As a part of cargo it is told its own name.
    if words.get(1).is_some_and(|word| word == "leptos") {
        words.remove(1);
    }
    let cli = Cli::parse_from(&words);
    let verbose = cli.opts().map_or(0, |options| options.verbose);
    cargo_leptos::logger::setup(verbose, &cli.log);
    cargo_leptos::run(cli).await
}
