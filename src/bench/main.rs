//! The promises about speed and size, measured on the release build over real connections: `make bench`.
//!
//! The server runs on one core with its limits raised, not removed. Each figure gets a fresh database. Whoever asks is made
//! of plain threads, so that it stays light without being optimised itself.

mod http;
mod load;
mod report;
mod server;
mod sizes;
mod start;
mod streams;
mod world;

use std::{io, path::PathBuf, process::ExitCode};

use report::Report;

/// What is measured: the built program and the folder with its browser files.
#[derive(Clone, Debug)]
pub struct Subject {
    /// The server.
    pub program: PathBuf,
    /// Its browser files.
    pub site: PathBuf,
}

fn main() -> ExitCode {
    // Cargo adds a flag of its own.
    let words: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| word != "--bench")
        .collect();
    let [program, site, chosen @ ..] = words.as_slice() else {
        eprintln!("usage: load PROGRAM SITE [sizes|start|starts|confirms|checks|pages|streams]...");
        return ExitCode::from(2);
    };
    let subject = Subject {
        program: program.into(),
        site: site.into(),
    };
    let is_chosen = |name: &str| chosen.is_empty() || chosen.iter().any(|it| it == name);
    let mut report = Report::default();
    match measure(&subject, is_chosen, &mut report) {
        Ok(()) => {
            print!("{report}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            print!("{report}");
            eprintln!("the measurement broke off: {error}");
            ExitCode::FAILURE
        }
    }
}

fn measure(
    subject: &Subject,
    is_chosen: impl Fn(&str) -> bool,
    report: &mut Report,
) -> io::Result<()> {
    if is_chosen("sizes") {
        sizes::measure(subject, report)?;
    }
    if is_chosen("start") {
        start::measure(subject, report)?;
    }
    if is_chosen("starts") {
        load::starts(subject, report)?;
    }
    if is_chosen("confirms") {
        load::confirms(subject, report)?;
    }
    if is_chosen("checks") {
        load::checks(subject, report)?;
    }
    if is_chosen("pages") {
        load::pages(subject, report)?;
    }
    if is_chosen("streams") {
        streams::measure(subject, report)?;
    }
    Ok(())
}
