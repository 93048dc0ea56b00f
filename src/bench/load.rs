use std::{
    io,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
    time::{Duration, Instant},
};

use crate::{
    Subject,
    database::{Engine, Fill},
    http::Connection,
    report::{Report, percentile},
    server::{OPERATOR, Server},
    world::{self, Waiting},
};

/// Connections that ask at once, each as soon as it has its answer.
const CONNECTIONS: usize = 32;
/// How long is measured.
const SPAN: Duration = Duration::from_secs(8);
/// How long the load runs before it counts.
const WARM_UP: Duration = Duration::from_secs(1);

/// What is measured on a server, by its name.
type Figure = (&'static str, fn(&Site, &mut Report) -> io::Result<()>);

const FIGURES: &[Figure] = &[
    ("starts", starts),
    ("clicks", clicks),
    ("presses", presses),
    ("checks", checks),
    ("pages", pages),
    ("overview", overview),
];

/// The most processor time that an operation may cost, of server and database together, in microseconds.
const TARGETS: &[(Engine, &str, f64)] = &[
    (Engine::Sqlite, "start", 200.0),
    (Engine::Sqlite, "click", 400.0),
    (Engine::Sqlite, "session check", 45.0),
    (Engine::Sqlite, "/sign-in", 120.0),
    (Engine::Sqlite, "/verify", 120.0),
    (Engine::Postgres, "start", 600.0),
    (Engine::Postgres, "click", 1_000.0),
    (Engine::Postgres, "session check", 120.0),
];

/// A server with the kind of its database.
struct Site {
    server: Server,
    engine: Engine,
    fill: Fill,
}

/// Measures the chosen figures one after the other on a server with such a database.
pub fn measure(
    subject: &Subject,
    (engine, fill): (Engine, Fill),
    is_chosen: impl Fn(&str) -> bool,
    report: &mut Report,
) -> io::Result<()> {
    if !FIGURES.iter().any(|(name, _)| is_chosen(name)) {
        return Ok(());
    }
    let site = Site {
        server: Server::start_with(subject, engine, fill)?,
        engine,
        fill,
    };
    for (name, figure) in FIGURES {
        if is_chosen(name) {
            figure(&site, report)?;
        }
    }
    Ok(())
}

/// Measures starts of attempts, each with a new address. The courier mails them on the same core.
fn starts(site: &Site, report: &mut Report) -> io::Result<()> {
    let number = AtomicUsize::new(0);
    let result = run(&site.server, usize::MAX, |_| {
        let number = number.fetch_add(1, Ordering::Relaxed);
        vec![Waiting::request(&format!("starter{number}@bench.test"))]
    })?;
    result.report(site, "start", report);
    Ok(())
}

/// Measures clicks: links that are opened, looked at and pressed. Each begins a session for a new user.
fn clicks(site: &Site, report: &mut Report) -> io::Result<()> {
    use_links(site, report, "click", Waiting::click)
}

/// Measures presses: the last part of a click.
fn presses(site: &Site, report: &mut Report) -> io::Result<()> {
    use_links(site, report, "press", |browser| vec![browser.press()])
}

fn use_links(
    site: &Site,
    report: &mut Report,
    figure: &str,
    requests: fn(&Waiting) -> Vec<Vec<u8>>,
) -> io::Result<()> {
    const COUNT: usize = 10_000;
    let all = world::waiting(&site.server, figure, COUNT)?;
    let number = AtomicUsize::new(0);
    let result = run(&site.server, COUNT, |_| {
        let number = number.fetch_add(1, Ordering::Relaxed);
        requests(&all[number % COUNT])
    })?;
    result.report(site, figure, report);
    Ok(())
}

/// Measures how often signed-in browsers are told who they are.
fn checks(site: &Site, report: &mut Report) -> io::Result<()> {
    let requests: Vec<_> = cookies_of_members(&site.server, "checker")?
        .iter()
        .map(|cookie| crate::http::post("/api/get_user", cookie, ""))
        .collect();
    let result = run(&site.server, usize::MAX, |connection| {
        vec![requests[connection].clone()]
    })?;
    result.report(site, "session check", report);
    Ok(())
}

/// Measures what pages cost, beside an answer that costs nothing: signed in, and for the page of a link with the
/// link.
fn pages(site: &Site, report: &mut Report) -> io::Result<()> {
    let cookies = cookies_of_members(&site.server, "reader")?;
    let links = world::waiting(&site.server, "looker", CONNECTIONS)?;
    for path in ["/sign-in", "/verify", "/account", "/healthz"] {
        let result = run(&site.server, usize::MAX, |connection| {
            let cookies = match path {
                "/sign-in" => String::new(),
                "/verify" => {
                    let browser = &links[connection];
                    format!(
                        "Cookie: {}; latchkey-link={}\r\n",
                        browser.cookie, browser.token
                    )
                }
                _ => format!("Cookie: {}\r\n", cookies[connection]),
            };
            vec![crate::http::get(
                path,
                &format!("{cookies}Accept: text/html\r\n"),
            )]
        })?;
        result.report(site, path, report);
    }
    Ok(())
}

/// Measures how long an administrator waits for the overview. Its figures are shared for two seconds, so each look comes later
/// than that.
fn overview(site: &Site, report: &mut Report) -> io::Result<()> {
    const LOOKS: usize = 6;
    const APART: Duration = Duration::from_millis(2_100);
    let cookies = cookies_of_members(&site.server, OPERATOR)?;
    let head = format!("Cookie: {}\r\nAccept: text/html\r\n", cookies[0]);
    let mut longest = Duration::ZERO;
    for _ in 0..LOOKS {
        thread::sleep(APART);
        // A new one for each look: one that is idle so long may be closed.
        let mut wire = Connection::open(site.server.address)?;
        let asked = Instant::now();
        let page = wire.ask(&crate::http::get("/admin", &head))?.ok()?;
        longest = longest.max(asked.elapsed());
        if !page.text().contains("id=\"overview\"") {
            return Err(io::Error::other(
                "an administrator is not shown the overview",
            ));
        }
    }
    let Site { engine, fill, .. } = site;
    let name = format!("{engine:?}, {fill:?}: overview, longest of {LOOKS}").to_lowercase();
    report.at_most(name, "ms", 200.0, longest.as_secs_f64() * 1e3);
    Ok(())
}

/// Signs somebody in for each connection, and returns the cookies of their browsers.
fn cookies_of_members(server: &Server, people: &str) -> io::Result<Vec<String>> {
    let mut connection = Connection::open(server.address)?;
    world::waiting(server, people, CONNECTIONS)?
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

/// The result of a load.
struct LoadResult {
    a_second: f64,
    /// Processor time of the server and of the database for each operation.
    processor: (Duration, Duration),
    times: Vec<Duration>,
}

impl LoadResult {
    fn report(mut self, site: &Site, figure: &str, report: &mut Report) {
        let Site { engine, fill, .. } = site;
        let name = format!("{engine:?}, {fill:?}: {figure}").to_lowercase();
        let half = percentile(&mut self.times, 0.5);
        let most = percentile(&mut self.times, 0.99);
        report.add(
            name.clone(),
            format!(
                "{:.0} /s; p50 {half:.1} ms, p99 {most:.1} ms",
                self.a_second
            ),
        );
        let (server, database) = self.processor;
        let micros = |time: Duration| time.as_secs_f64() * 1e6;
        let target = TARGETS
            .iter()
            .find(|(of, what, _)| of == engine && *what == figure)
            .map(|(_, _, target)| *target);
        report.at_most(
            format!("{name}, processor time"),
            "µs",
            target,
            micros(server + database),
        );
        if !database.is_zero() {
            report.add(
                format!("{name}, of it the database"),
                format!("{:.0} µs", micros(database)),
            );
        }
    }
}

/// Sends requests on all connections for [`SPAN`], or until `count` operations of one or more requests each are done.
/// Only what happens after the warm-up counts, but the processor time is divided among all operations.
fn run(
    server: &Server,
    count: usize,
    requests: impl Fn(usize) -> Vec<Vec<u8>> + Sync,
) -> io::Result<LoadResult> {
    let made = AtomicUsize::new(0);
    let used = server.processor_time()?;
    let began = Instant::now();
    let ask = |connection: usize| -> io::Result<Vec<(Instant, Duration)>> {
        let mut wire = Connection::open(server.address)?;
        let mut times = Vec::new();
        while began.elapsed() < SPAN + WARM_UP && made.fetch_add(1, Ordering::Relaxed) < count {
            let requests = requests(connection);
            let asked = Instant::now();
            for request in requests {
                wire.ask(&request)?.ok()?;
            }
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
    let used_by_now = server.processor_time()?;
    let asked = u32::try_from(all.iter().map(Vec::len).sum::<usize>().max(1)).unwrap_or(u32::MAX);
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
    Ok(LoadResult {
        a_second: number / (last - start).as_secs_f64().max(1e-9),
        processor: (
            (used_by_now.0 - used.0) / asked,
            used_by_now.1.saturating_sub(used.1) / asked,
        ),
        times: counted.into_iter().map(|(_, time)| time).collect(),
    })
}
