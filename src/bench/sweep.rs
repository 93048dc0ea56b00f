use std::{
    io,
    time::{Duration, Instant},
};

use crate::{
    Subject,
    database::{Engine, Fill},
    http::Connection,
    report::{Report, percentile},
    server::Server,
    world::Waiting,
};

/// How long is measured: less than a sweep of all that is old takes.
const SPAN: Duration = Duration::from_secs(15);
/// What a sweep may keep anybody waiting for at most, in milliseconds.
const TARGET: f64 = 50.0;

/// Measures the longest wait for a start while old rows are swept, and while there are none to sweep. Starts come one after
/// the other, so that none waits for another.
pub fn measure(subject: &Subject, engine: Engine, report: &mut Report) -> io::Result<()> {
    let kinds = [
        (Fill::Empty, "nothing to sweep", None),
        (Fill::Old, "a million old rows to sweep", Some(TARGET)),
    ];
    for (fill, what, target) in kinds {
        let server = Server::start_with(subject, engine, fill)?;
        let mut times = starts(&server).map_err(|error| server.blame(error))?;
        let name = format!("{engine:?}, {what}: start").to_lowercase();
        let most = percentile(&mut times, 0.99);
        report.add(format!("{name}, p99"), format!("{most:.1} ms"));
        let longest = percentile(&mut times, 1.0);
        report.at_most(format!("{name}, longest wait"), "ms", target, longest);
    }
    Ok(())
}

/// Starts one after the other, and how long each took.
fn starts(server: &Server) -> io::Result<Vec<Duration>> {
    let mut connection = Connection::open(server.address)?;
    let began = Instant::now();
    let mut times = Vec::new();
    while began.elapsed() < SPAN {
        let request = Waiting::request(&format!("sweeper{}@bench.test", times.len()));
        let asked = Instant::now();
        connection.ask(&request)?.ok()?;
        times.push(asked.elapsed());
    }
    Ok(times)
}
