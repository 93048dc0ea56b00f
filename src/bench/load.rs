use std::{
    io,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
    time::{Duration, Instant},
};

use crate::{
    Subject,
    http::Connection,
    report::{Report, percentile},
    server::Server,
    world::{self, Waiting},
};

/// Connections that ask at once, each as soon as it has its answer.
const CONNECTIONS: usize = 32;
/// How long is measured.
const SPAN: Duration = Duration::from_secs(8);
/// Before it counts.
const WARM_UP: Duration = Duration::from_secs(1);

/// Attempts that are started in a second, the address always a new one. The courier mails them on the same core.
pub fn starts(subject: &Subject, report: &mut Report) -> io::Result<()> {
    let server = Server::start(subject)?;
    let number = AtomicUsize::new(0);
    let result = run(&server, usize::MAX, |_| {
        let number = number.fetch_add(1, Ordering::Relaxed);
        Waiting::request(&format!("starter{number}@bench.test"))
    })?;
    result.report("starts", 3_000.0, report);
    Ok(())
}

/// Links that are used in a second, each beginning a session for a new user.
pub fn confirms(subject: &Subject, report: &mut Report) -> io::Result<()> {
    const COUNT: usize = 16_000;
    let server = Server::start(subject)?;
    let all = world::waiting(&server, "confirmer", COUNT)?;
    let number = AtomicUsize::new(0);
    let result = run(&server, COUNT, |_| {
        let number = number.fetch_add(1, Ordering::Relaxed);
        all[number % COUNT].press()
    })?;
    result.report("confirms", 2_000.0, report);
    Ok(())
}

/// Times in a second that signed-in browsers are told who they are.
pub fn checks(subject: &Subject, report: &mut Report) -> io::Result<()> {
    let server = Server::start(subject)?;
    let requests: Vec<_> = cookies_of_members(&server)?
        .iter()
        .map(|cookie| crate::http::post("/api/get_user", cookie, ""))
        .collect();
    let result = run(&server, usize::MAX, |connection| {
        requests[connection].clone()
    })?;
    result.report("session checks", 15_000.0, report);
    Ok(())
}

/// What a page for signed-in people costs, beside an answer that costs nothing.
pub fn pages(subject: &Subject, report: &mut Report) -> io::Result<()> {
    let server = Server::start(subject)?;
    let cookies = cookies_of_members(&server)?;
    for path in ["/account", "/healthz"] {
        let result = run(&server, usize::MAX, |connection| {
            crate::http::get(path, &format!("Cookie: {}\r\n", cookies[connection]))
        })?;
        result.note(&format!("{path}, signed in"), report);
    }
    Ok(())
}

/// Signs somebody in for each connection, and returns what their browsers send along.
fn cookies_of_members(server: &Server) -> io::Result<Vec<String>> {
    let mut connection = Connection::open(server.address)?;
    world::waiting(server, "member", CONNECTIONS)?
        .iter()
        .map(|browser| {
            let answer = connection.ask(&browser.press())?.ok()?;
            let cookie = answer
                .cookie("latchkey")
                .ok_or_else(|| io::Error::other("a confirmed browser got no cookie"))?;
            let cookie = format!("latchkey={cookie}");
            let request = crate::http::post("/api/get_user", &cookie, "");
            let user = connection.ask(&request)?.ok()?.text();
            if user.contains(&browser.address) {
                Ok(cookie)
            } else {
                Err(io::Error::other(format!("nobody is signed in: {user}")))
            }
        })
        .collect()
}

/// What a load showed.
struct Outcome {
    a_second: f64,
    /// Of the server, for each request.
    processor: Duration,
    times: Vec<Duration>,
}

impl Outcome {
    fn report(self, name: &str, target: f64, report: &mut Report) {
        report.at_least(name, "/s", target, self.a_second);
        self.note_times(name, report);
    }

    /// The same without a target.
    fn note(self, name: &str, report: &mut Report) {
        report.note(name.to_owned(), format!("{:.0} /s", self.a_second));
        self.note_times(name, report);
    }

    fn note_times(mut self, name: &str, report: &mut Report) {
        report.note(
            format!("{name}, processor time of each"),
            format!("{} µs", self.processor.as_micros()),
        );
        let half = percentile(&mut self.times, 0.5);
        let most = percentile(&mut self.times, 0.99);
        report.note(
            format!("{name}, time of each, p50 and p99"),
            format!("{half:.1} ms, {most:.1} ms"),
        );
    }
}

/// Asks on all connections for [`SPAN`], or until `count` requests were made. Only what lies behind the warm-up counts.
fn run(
    server: &Server,
    count: usize,
    request: impl Fn(usize) -> Vec<u8> + Sync,
) -> io::Result<Outcome> {
    let made = AtomicUsize::new(0);
    let used = server.processor_time()?;
    let began = Instant::now();
    let ask = |connection: usize| -> io::Result<Vec<(Instant, Duration)>> {
        let mut wire = Connection::open(server.address)?;
        let mut times = Vec::new();
        while began.elapsed() < SPAN + WARM_UP && made.fetch_add(1, Ordering::Relaxed) < count {
            let request = request(connection);
            let asked = Instant::now();
            wire.ask(&request)?.ok()?;
            let answered = Instant::now();
            times.push((answered, answered - asked));
        }
        Ok(times)
    };
    let ask = &ask;
    let all = thread::scope(|scope| {
        let threads: Vec<_> = (0..CONNECTIONS)
            .map(|connection| scope.spawn(move || ask(connection)))
            .collect();
        threads
            .into_iter()
            .map(|thread| {
                thread
                    .join()
                    .map_err(|_| io::Error::other("a connection panicked"))?
            })
            .collect::<io::Result<Vec<_>>>()
    })
    .map_err(|error| server.blame(error))?;
    let used = server.processor_time()? - used;
    let asked = all.iter().map(Vec::len).sum::<usize>().max(1);
    let start = began + WARM_UP;
    let mut counted: Vec<_> = all
        .into_iter()
        .flatten()
        .filter(|(at, _)| *at > start)
        .collect();
    counted.sort_unstable_by_key(|(at, _)| *at);
    let last = counted.last().map_or(start, |(at, _)| *at);
    #[expect(clippy::cast_precision_loss, reason = "a count of requests")]
    let number = counted.len() as f64;
    Ok(Outcome {
        a_second: number / (last - start).as_secs_f64().max(1e-9),
        processor: used / u32::try_from(asked).unwrap_or(u32::MAX),
        times: counted.into_iter().map(|(_, time)| time).collect(),
    })
}
