//! What screens share: the stream of an attempt, and the seconds that pass.

mod shared_stream;

use std::time::Duration;

use leptos::{
    leptos_dom::helpers::{IntervalHandle, set_interval_with_handle, set_timeout},
    prelude::*,
    task::spawn_local,
};

use super::browser;
use crate::auth::{Attempt, AttemptState, AttemptStatus};

pub use shared_stream::{News, use_shared_stream};

/// Tells the page, once the island it is called in has come alive.
pub fn use_alive() {
    Effect::new(|_| browser::announce("alive"));
}

/// How often the state is asked for where there is no stream.
const POLL_EVERY: Duration = Duration::from_secs(3);

/// How the waiting screen hears of its attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Connection {
    /// By the stream, or about to.
    Live,
    /// The connection is gone; the browser keeps trying.
    Lost,
}

/// Follows the state of an attempt: by its stream, and by asking where the stream is refused. Ends with the attempt,
/// and when the screen goes.
pub fn use_attempt_events(
    attempt: &Attempt,
    on_state: Callback<AttemptState>,
    connection: RwSignal<Connection>,
) {
    let state_url = attempt.state_url();
    let on_news = Callback::new(move |news| match news {
        News::Open => {
            connection.try_set(Connection::Live);
            true
        }
        News::Lost => {
            connection.try_set(Connection::Lost);
            true
        }
        News::Event(data) => {
            connection.try_set(Connection::Live);
            let Ok(state) = serde_json::from_str::<AttemptState>(&data) else {
                return true;
            };
            let is_over = state.status.ends_stream();
            on_state.try_run(state);
            !is_over
        }
        News::Refused => {
            poll(state_url.clone(), on_state, connection);
            false
        }
    });
    let key = format!("attempt {}", attempt.id);
    use_shared_stream(&attempt.events_url(), "state", &key, on_news);
}

/// Asks for the state now, and again until the attempt ends or the screen goes.
fn poll(url: String, on_state: Callback<AttemptState>, connection: RwSignal<Connection>) {
    spawn_local(async move {
        let answer = browser::get::<AttemptState>(&url).await;
        let is_over = match answer {
            Ok(state) => {
                connection.try_set(Connection::Live);
                let is_over = state.status.ends_stream();
                on_state.try_run(state);
                is_over
            }
            Err(_) => connection.try_set(Connection::Lost).is_some(),
        };
        let is_gone = connection.try_get_untracked().is_none();
        if !is_over && !is_gone {
            set_timeout(move || poll(url, on_state, connection), POLL_EVERY);
        }
    });
}

/// Asks every few seconds whether another tab of this browser has completed an attempt whose stream has ended.
pub fn use_completion(attempt: &Attempt, on_complete: Callback<()>) {
    let url = attempt.state_url();
    Effect::new(move |_| {
        let url = url.clone();
        let look = move || {
            let url = url.clone();
            spawn_local(async move {
                let answer = browser::get::<AttemptState>(&url).await;
                if answer.is_ok_and(|state| state.status == AttemptStatus::Complete) {
                    on_complete.try_run(());
                }
            });
        };
        let handle = set_interval_with_handle(look, POLL_EVERY).ok();
        on_cleanup(move || {
            handle.as_ref().map(IntervalHandle::clear);
        });
    });
}

/// A signal that counts the seconds since the screen came alive. On the server it stays at none.
pub fn use_seconds() -> ReadSignal<f64> {
    let (now, set_now) = signal(0.0);
    Effect::new(move |_| {
        set_now.set(browser::now_ms());
        let tick = move || {
            set_now.try_set(browser::now_ms());
        };
        let handle = set_interval_with_handle(tick, Duration::from_secs(1)).ok();
        on_cleanup(move || {
            handle.as_ref().map(IntervalHandle::clear);
        });
    });
    now
}

/// Whole seconds until an instant, counted down. The browser's clock may be wrong: what it shows at the beginning is
/// held against what the server said was left.
pub fn use_countdown(
    now: ReadSignal<f64>,
    instant: Signal<String>,
    seconds_at_first: i64,
) -> Signal<i64> {
    let first = instant.get_untracked();
    let skew = StoredValue::new(None::<f64>);
    Signal::derive(move || {
        let now = now.get();
        let instant = instant.get();
        if now == 0.0 {
            return seconds_at_first;
        }
        let skew = skew.with_value(|skew| *skew).unwrap_or_else(|| {
            let measured = now - (browser::parse_ms(&first) - seconds_at_first as f64 * 1000.0);
            // Within a second the clocks agree, as far as whole seconds can tell.
            let measured = if measured.abs() < 1500.0 {
                0.0
            } else {
                measured
            };
            skew.set_value(Some(measured));
            measured
        });
        ((browser::parse_ms(&instant) - (now - skew)) / 1000.0)
            .ceil()
            .max(0.0) as i64
    })
}

/// Minutes and seconds: `9:05`.
pub fn clock_words(seconds: i64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
