//! Hooks that several screens use: the stream of an attempt, and clocks.

mod shared_stream;

use std::time::Duration;

use leptos::{
    leptos_dom::helpers::{IntervalHandle, set_interval_with_handle, set_timeout},
    prelude::*,
    task::spawn_local,
};

use super::{browser, json};
use crate::auth::{Attempt, AttemptState, AttemptStatus};

pub use shared_stream::{News, use_shared_stream};

/// Runs something in the browser once the screen is there, and again when a signal changes that it reads.
///
/// The closure is boxed: otherwise the compiler would generate the whole effect again for each closure.
pub fn use_effect(run: impl FnMut() + 'static) {
    boxed_effect(Box::new(run));
}

fn boxed_effect(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_| run());
}

/// Tells the scripts of the page that this island is alive.
pub fn use_alive() {
    use_effect(|| browser::announce("alive"));
}

/// How often the state is polled when there is no stream.
const POLL_EVERY: Duration = Duration::from_secs(3);

/// How the waiting screen hears of its attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Connection {
    /// The stream is connected or is about to be.
    Live,
    /// The connection was lost; the browser tries again.
    Lost,
}

/// Follows the state of an attempt by its stream, or by polling where the stream is refused. Ends when the attempt
/// ends or the screen goes.
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
            let Some(state) = json::parse::<AttemptState>(&data) else {
                return true;
            };
            let is_over = state.status.ends_stream();
            on_state.try_run(state);
            browser::load_anew_if_lost();
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

/// Polls the state now and every few seconds, until the attempt ends or the screen goes.
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

/// Calls `on_complete` when another tab of this browser has completed an attempt. Polls every few seconds, since the
/// stream of a proven attempt has ended.
pub fn use_completion(attempt: &Attempt, on_complete: Callback<()>) {
    let url = attempt.state_url();
    use_effect(move || {
        let url = url.clone();
        let ask = move || {
            let url = url.clone();
            spawn_local(async move {
                let answer = browser::get::<AttemptState>(&url).await;
                if answer.is_ok_and(|state| state.status == AttemptStatus::Complete) {
                    on_complete.try_run(());
                }
            });
        };
        let handle = set_interval_with_handle(ask, POLL_EVERY).ok();
        on_cleanup(move || {
            handle.as_ref().map(IntervalHandle::clear);
        });
    });
}

/// A signal with the browser's time in milliseconds since the Unix epoch, updated each second. It is 0 on the server
/// and until the island is alive.
pub fn use_seconds() -> ReadSignal<f64> {
    let (now, set_now) = signal(0.0);
    use_effect(move || {
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

/// Whole seconds left until an instant. The browser's clock may be wrong, so its error is measured once, by the
/// seconds that the server said were left at first.
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

/// Becomes `true` after so many seconds, and never `false` again. It is `true` from the beginning for 0.
pub fn use_after(seconds: i64) -> Memo<bool> {
    let now = use_seconds();
    let begin = StoredValue::new(0.0);
    Memo::new(move |before: Option<&bool>| {
        let now = now.get();
        if now > 0.0 && begin.get_value() == 0.0 {
            begin.set_value(now);
        }
        let passed = now - begin.get_value();
        before == Some(&true) || passed >= seconds as f64 * 1000.0
    })
}

/// `seconds` as minutes and seconds: `9:05`.
pub fn clock_words(seconds: i64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
