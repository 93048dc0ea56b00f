use std::{
    io,
    net::SocketAddr,
    thread,
    time::{Duration, Instant},
};

use crate::{
    Subject,
    database::{Engine, Fill},
    http::{Connection, get},
    report::{Report, percentile},
    server::Server,
    world::{self, Waiting},
};

/// Streams that are open at once on one server.
const MANY: usize = 19_000;
/// Streams that are open at once on each of two.
const EACH: usize = 2_000;
/// Clicks that are measured with one open stream, with many, and from one server to the other.
const CLICKS: usize = 500;
/// How long to wait until the watcher of the server does not read the changes of the preparation any more.
const UNTIL_QUIET: Duration = Duration::from_secs(8);

/// Measures the time from the press in one browser to the event at the browser that waits, and what a waiting stream
/// costs.
pub fn measure(subject: &Subject, report: &mut Report) -> io::Result<()> {
    let server = Server::start(subject)?;
    let browsers = world::waiting(&server, "waiter", MANY + CLICKS)?;
    let (alone, together) = browsers.split_at(CLICKS);
    thread::sleep(UNTIL_QUIET);

    let mut times = Vec::with_capacity(CLICKS);
    let mut presser = Connection::open(server.address)?;
    for browser in alone {
        let mut stream = open(server.address, browser)?;
        times.push(click(&mut presser, &mut stream, browser)?);
    }
    tell(report, "1 open stream", 5.0, &mut times);

    let before = server.memory()?;
    let mut streams = open_all(&server, together)?;
    thread::sleep(Duration::from_secs(2));
    #[expect(clippy::cast_precision_loss, reason = "a count of streams")]
    let each = (server.memory()? - before) / streams.len() as f64;

    // Spread over all, so that old and young streams are among them.
    times.clear();
    for (stream, browser) in streams.iter_mut().zip(together).step_by(MANY / CLICKS) {
        times.push(click(&mut presser, stream, browser)?);
    }
    tell(report, "19,000 open streams", 5.0, &mut times);
    report.at_most("memory of a waiting stream", "KiB", 16.0, each);
    Ok(())
}

/// Measures the time from the press at one server to the event at another one, both on one Postgres database.
pub fn measure_two(subject: &Subject, report: &mut Report) -> io::Result<()> {
    let first = Server::start_with(subject, Engine::Postgres, Fill::Empty)?;
    // Before there is a second one: each has the mail that it has sent.
    let browsers = world::waiting(&first, "waiter", EACH * 2)?;
    let second = first.beside(subject)?;
    let (here, there) = browsers.split_at(EACH);
    thread::sleep(UNTIL_QUIET);

    let mut times = Vec::with_capacity(CLICKS * 2);
    let mut waiting = [
        (open_all(&first, here)?, here, second.address),
        (open_all(&second, there)?, there, first.address),
    ];
    for (streams, browsers, other) in &mut waiting {
        let mut presser = Connection::open(*other)?;
        let pairs = streams.iter_mut().zip(browsers.iter());
        for (stream, browser) in pairs.step_by(EACH / CLICKS) {
            times.push(click(&mut presser, stream, browser)?);
        }
    }
    tell(
        report,
        "from one server to the other, 2,000 open streams on each",
        25.0,
        &mut times,
    );
    Ok(())
}

fn open_all(server: &Server, browsers: &[Waiting]) -> io::Result<Vec<Connection>> {
    let all = browsers.iter().map(|browser| open(server.address, browser));
    all.collect::<io::Result<Vec<_>>>()
        .map_err(|error| server.blame(error))
}

/// Opens the stream of a waiting screen and hears the present state.
fn open(server: SocketAddr, browser: &Waiting) -> io::Result<Connection> {
    let mut stream = Connection::open(server)?;
    let path = format!("/api/attempts/{}/events", browser.attempt);
    let fields = format!(
        "Accept: text/event-stream\r\nCookie: {}\r\n",
        browser.cookie
    );
    stream.send(&get(&path, &fields))?;
    stream.wait_for("event: state")?;
    stream.wait_for("\n\n")?;
    Ok(stream)
}

/// Presses, and waits for the end of the attempt at the stream.
fn click(
    presser: &mut Connection,
    stream: &mut Connection,
    browser: &Waiting,
) -> io::Result<Duration> {
    let press = browser.press();
    let pressed = Instant::now();
    presser.send(&press)?;
    stream.wait_for("\"complete\"")?;
    let took = pressed.elapsed();
    presser.answer()?.ok()?;
    Ok(took)
}

fn tell(report: &mut Report, what: &str, target: f64, times: &mut [Duration]) {
    let half = percentile(times, 0.5);
    report.add(
        format!("click to event, {what}, p50"),
        format!("{half:.1} ms"),
    );
    let most = percentile(times, 0.99);
    report.at_most(format!("click to event, {what}, p99"), "ms", target, most);
}
