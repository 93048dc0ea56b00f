//! The promises about speed and size, measured on the release build over real connections: `make bench`.
//!
//! The server runs on one core, and a database beside it on the same one. Its limits are raised, not removed. The
//! load comes from many networks, and from plain threads, so that it needs little of the processor even in a build
//! that is not optimised.

mod database;
mod http;
mod load;
mod report;
mod seed;
mod server;
mod sizes;
mod spam;
mod start;
mod streams;
mod sweep;
mod world;

use std::{io, path::PathBuf, process::ExitCode};

use database::{Engine, Fill};
use report::Report;

/// What is measured: the built program, and the folder with its browser files.
#[derive(Clone, Debug)]
pub struct Subject {
    /// The server.
    pub program: PathBuf,
    /// The folder with its browser files.
    pub site: PathBuf,
}

/// The words of the command line: what is measured, on which database, and how much is in it.
const KINDS: [&[&str]; 3] = [
    &[
        "sizes", "spam", "start", "starts", "clicks", "presses", "checks", "pages", "overview",
        "streams", "sweep",
    ],
    &["sqlite", "postgres"],
    &["empty", "full"],
];

fn main() -> ExitCode {
    // Cargo adds a flag of its own.
    let words: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| word != "--bench")
        .collect();
    let [program, site, chosen @ ..] = words.as_slice() else {
        eprintln!(
            "usage: load PROGRAM SITE [sizes|spam|start|starts|clicks|presses|checks|pages|overview|streams|sweep]... \
             [sqlite|postgres] [empty|full]"
        );
        return ExitCode::from(2);
    };
    let subject = Subject {
        program: program.into(),
        site: site.into(),
    };
    // Of each kind of word all are meant when none is said.
    let is_chosen = |name: &str| {
        let kind = KINDS.iter().find(|kind| kind.contains(&name));
        chosen.iter().any(|it| it == name)
            || kind.is_some_and(|kind| !chosen.iter().any(|it| kind.contains(&it.as_str())))
    };
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
    if is_chosen("spam") {
        spam::measure(report)?;
    }
    if is_chosen("start") {
        start::measure(subject, report)?;
    }
    for (engine, name) in [(Engine::Sqlite, "sqlite"), (Engine::Postgres, "postgres")] {
        if is_chosen("sweep") && is_chosen(name) {
            sweep::measure(subject, engine, report)?;
        }
        for (fill, amount) in [(Fill::Empty, "empty"), (Fill::Full, "full")] {
            if is_chosen(name) && is_chosen(amount) {
                load::measure(subject, (engine, fill), &is_chosen, report)?;
            }
        }
    }
    if is_chosen("streams") && is_chosen("sqlite") {
        streams::measure(subject, report)?;
    }
    if is_chosen("streams") && is_chosen("postgres") {
        streams::measure_two(subject, report)?;
    }
    Ok(())
}
