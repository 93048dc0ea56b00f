//! Several servers on one Postgres: a screen at one server hears what happens at another.

use std::time::{Duration as Wait, Instant};

use latchkey::server::clock::Clock;
use time::Duration;

use crate::support::{Kind, Stream, TestApp, TestBrowser, link};

/// Connections that listen for news.
const LISTENERS: &str =
    "FROM pg_stat_activity WHERE datname = current_database() AND query ILIKE 'LISTEN%'";

/// A server with a screen that waits at it, and another one.
struct World {
    here: TestApp,
    there: TestApp,
}

/// Somebody who waits at one server, and is about to press the button at the other.
struct Waiter {
    stream: Stream,
    phone: TestBrowser,
    landing: crate::support::Page,
    number: String,
}

impl World {
    async fn new() -> Self {
        let here = TestApp::start(Kind::Postgres).await;
        let there = here.beside_at(Clock::default()).await;
        let world = Self { here, there };
        world.listeners(2).await;
        world
    }

    /// Moves the clock of this server so far ahead that its search for recent changes finds nothing: only
    /// notifications are left.
    fn stop_looking(&self) {
        self.here.clock.wind(Duration::seconds(30));
    }

    /// Waits until so many connections listen.
    async fn listeners(&self, count: i64) {
        let asked = Instant::now();
        let query = format!("SELECT count(*) {LISTENERS}");
        while self.here.count(&query).await != count {
            assert!(asked.elapsed() < Wait::from_secs(10), "{count} listen");
            tokio::task::yield_now().await;
        }
    }

    async fn cut_listeners(&self) {
        let cut = format!("SELECT count(pg_terminate_backend(pid, 5000)) {LISTENERS}");
        assert_eq!(self.here.count(&cut).await, 2);
    }

    /// Somebody who has started here and opened the link there.
    async fn waiter(&self, address: &str) -> Waiter {
        let (laptop, phone) = (self.here.browser(), self.there.browser());
        let waiting = laptop
            .post("/api/create_sign_in", &[("email", address)])
            .await;
        let mail = self.here.mail_of_either(&self.there, address).await;
        let mut stream = Stream::open(&laptop, &waiting).await;
        while !stream
            .until("unverified")
            .await
            .contains("\"mail\":\"sent\"")
        {}
        Waiter {
            stream,
            landing: phone.get(&link(&mail)).await,
            phone,
            number: waiting.number(),
        }
    }
}

impl Waiter {
    /// Presses the button at the other server, and returns how long the screen here took to move.
    async fn press(mut self) -> Wait {
        let fields = [("action", "confirm"), ("number", self.number.as_str())];
        self.phone.submit(&self.landing, "form", &fields).await;
        let pressed = Instant::now();
        self.stream.until("verified").await;
        pressed.elapsed()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_press_at_one_server_moves_the_screen_at_another_at_once() {
    let world = World::new().await;
    let mut fastest = Wait::MAX;
    for number in 0..3 {
        let waiter = world.waiter(&format!("jane{number}@example.com")).await;
        world.stop_looking();
        fastest = fastest.min(waiter.press().await);
    }

    assert!(fastest < Wait::from_millis(300), "{fastest:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_screen_moves_within_two_seconds_when_the_news_is_cut_off() {
    let world = World::new().await;
    let waiter = world.waiter("jane@example.com").await;

    world.cut_listeners().await;
    let moved = waiter.press().await;

    assert!(moved < Wait::from_secs(2), "{moved:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn servers_hear_of_each_other_again_after_their_connections_were_cut() {
    let world = World::new().await;
    let waiter = world.waiter("jane@example.com").await;

    world.stop_looking();
    world.cut_listeners().await;
    world.listeners(2).await;

    waiter.press().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_happened_while_nobody_listened_is_looked_for_afterwards() {
    let world = World::new().await;
    let waiter = world.waiter("jane@example.com").await;

    world.stop_looking();
    // Whether the press comes before or after they listen again, nothing is lost.
    world.cut_listeners().await;
    waiter.press().await;
}
