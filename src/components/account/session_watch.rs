use std::time::Duration;

use js_sys::Reflect;
use leptos::{
    leptos_dom::helpers::{set_timeout, window_event_listener_untyped},
    prelude::*,
    task::spawn_local,
};
use serde::Serialize;

use crate::{
    auth::{SessionId, SessionState, SessionStatus, stream},
    components::{
        browser,
        handed::Handed,
        hooks::{News, use_effect, use_shared_stream},
        json::{self, records},
    },
};

/// How often the state is polled when there is no stream.
const LOOK_EVERY: Duration = Duration::from_secs(5);
/// How long a page that has just sent a plain form is left alone, since the answer takes it to the right page.
const ANSWERED_WITHIN: Duration = Duration::from_secs(5);
/// How long a page is left alone whose session a script may have ended, since the answer takes it to the right page.
const ANSWERED_SOON: Duration = Duration::from_millis(300);

/// Data of [`SessionWatch`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct WatchData {
    /// Id of the session that the page shows.
    pub session: SessionId,
}

records! { WatchData { session } }

impl Handed for WatchData {
    const ID: &'static str = "session-data";
}

/// Leaves the page when its session ends: on another device, in another tab, or while the page was kept in the
/// back/forward cache. Every page for signed-in readers has it.
#[component]
pub fn SessionWatch(
    /// Id of the session that the page shows.
    session: SessionId,
) -> impl IntoView {
    let watch = Watch {
        session,
        is_there: StoredValue::new(()),
        sent_at: StoredValue::new(0.0),
    };
    let on_news = Callback::new(move |news| match news {
        News::Open | News::Lost => true,
        News::Event(data) => {
            json::parse::<SessionState>(&data).is_none_or(|state| watch.hear(&state))
        }
        News::Refused => {
            watch.poll_state();
            false
        }
    });
    let key = format!("session {session}");
    use_shared_stream(stream::SESSION_EVENTS, "session", &key, on_news);
    use_effect(move || {
        let listeners = [
            window_event_listener_untyped("submit", move |_| {
                watch.sent_at.try_set_value(browser::now_ms());
            }),
            window_event_listener_untyped("visibilitychange", move |_| watch.ask_state()),
            window_event_listener_untyped("pageshow", move |event| {
                let is_restored = Reflect::get(&event, &"persisted".into());
                if is_restored.is_ok_and(|is_restored| is_restored.is_truthy()) {
                    browser::cover(true);
                    watch.ask_state();
                }
            }),
        ];
        on_cleanup(move || listeners.into_iter().for_each(|listener| listener.remove()));
    });
}

/// State of [`SessionWatch`].
#[derive(Clone, Copy)]
struct Watch {
    session: SessionId,
    /// Exists as long as the page does; used to stop polling afterwards.
    is_there: StoredValue<()>,
    /// When a form was sent last, in milliseconds by the browser's clock; 0 for never.
    sent_at: StoredValue<f64>,
}

impl Watch {
    /// Leaves the page if `state` says that the session ended. Returns `true` if there is more to listen for.
    fn hear(self, state: &SessionState) -> bool {
        let is_same = state.session.is_some_and(|session| session == self.session);
        if state.status == SessionStatus::Active && is_same {
            return true;
        }
        let sent_before = browser::now_ms() - self.sent_at.try_get_value().unwrap_or_default();
        let wait = match &state.go_to {
            _ if sent_before < ANSWERED_WITHIN.as_secs_f64() * 1_000.0 => ANSWERED_WITHIN,
            Some(path) if path.contains('?') => Duration::ZERO,
            _ => ANSWERED_SOON,
        };
        let path = state
            .go_to
            .clone()
            .filter(|_| is_same || state.session.is_none());
        set_timeout(
            move || match path {
                Some(path) => browser::go_to(&path),
                None => browser::load_anew(),
            },
            wait,
        );
        false
    }

    fn ask_state(self) {
        spawn_local(async move {
            if let Ok(state) = browser::get::<SessionState>(stream::SESSION).await
                && self.hear(&state)
            {
                browser::cover(false);
            }
        });
    }

    fn poll_state(self) {
        spawn_local(async move {
            let is_over = match browser::get::<SessionState>(stream::SESSION).await {
                Ok(state) => !self.hear(&state),
                Err(_) => false,
            };
            if !is_over && self.is_there.try_get_value().is_some() {
                set_timeout(move || self.poll_state(), LOOK_EVERY);
            }
        });
    }
}
