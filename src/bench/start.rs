use std::{io, thread, time::Duration};

use crate::{Subject, report::Report, server::Server};

/// Measures the time to the first answer with a new database and with one that has its tables, and the memory before any
/// other request.
pub fn measure(subject: &Subject, report: &mut Report) -> io::Result<()> {
    let new = Server::start(subject)?;
    report.at_most(
        "start to first sign-in page, new database",
        "ms",
        None,
        new.started_in.as_secs_f64() * 1e3,
    );
    let server = new.again(subject)?;
    report.at_most(
        "start to first sign-in page",
        "ms",
        50.0,
        server.started_in.as_secs_f64() * 1e3,
    );
    thread::sleep(Duration::from_secs(5));
    report.at_most(
        "idle memory after 5 s",
        "MB",
        30.0,
        server.memory()? * 1024.0 / 1e6,
    );
    Ok(())
}
