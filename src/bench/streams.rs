use std::{
    io,
    net::SocketAddr,
    thread,
    time::{Duration, Instant},
};

use crate::{
    Subject,
    http::{Connection, get},
    report::{Report, percentile},
    server::Server,
    world::{self, Waiting},
};

/// Streams that are open at once.
const MANY: usize = 5_000;
/// Clicks that are measured with one open stream, and with many.
const CLICKS: usize = 500;
/// How long to wait until the server no longer looks at the changes of the preparation.
const SETTLE: Duration = Duration::from_secs(8);

/// Measures the time from the press in one browser to the event at the browser that waits, and what a waiting stream
/// costs.
pub fn measure(subject: &Subject, report: &mut Report) -> io::Result<()> {
    let server = Server::start(subject)?;
    let browsers = world::waiting(&server, "waiter", MANY + CLICKS)?;
    let (alone, together) = browsers.split_at(CLICKS);
    thread::sleep(SETTLE);

    let mut times = Vec::with_capacity(CLICKS);
    let mut presser = Connection::open(server.address)?;
    for browser in alone {
        let mut stream = open(server.address, browser)?;
        times.push(click(&mut presser, &mut stream, browser)?);
    }
    tell(report, "1 open stream", &mut times);

    let before = server.memory()?;
    let mut streams = together
        .iter()
        .map(|browser| open(server.address, browser))
        .collect::<io::Result<Vec<_>>>()?;
    thread::sleep(Duration::from_secs(2));
    #[expect(clippy::cast_precision_loss, reason = "a count of streams")]
    let each = (server.memory()? - before) / streams.len() as f64;

    // Spread over all, so that old and young streams are among them.
    times.clear();
    for (stream, browser) in streams.iter_mut().zip(together).step_by(MANY / CLICKS) {
        times.push(click(&mut presser, stream, browser)?);
    }
    tell(report, "5,000 open streams", &mut times);
    report.at_most("memory of a waiting stream", "KiB", 32.0, each);
    Ok(())
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

fn tell(report: &mut Report, what: &str, times: &mut [Duration]) {
    let half = percentile(times, 0.5);
    report.note(
        format!("click to event, {what}, p50"),
        format!("{half:.1} ms"),
    );
    let most = percentile(times, 0.99);
    report.at_most(format!("click to event, {what}, p99"), "ms", 10.0, most);
}
