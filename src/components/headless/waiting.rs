use leptos::prelude::*;

use super::attempt_flow::AttemptFlow;
use crate::{
    auth::{Attempt, AttemptState, AttemptStatus, MailStatus},
    components::hooks::{Connection, use_attempt_events, use_countdown, use_seconds},
};

/// What is so while a mail is on its way, as signals. [`AttemptFlow::wait`] gives it.
#[derive(Clone, Copy)]
pub struct Waiting {
    /// State of the attempt, as the server reported it last.
    pub(crate) state: RwSignal<AttemptState>,
    /// How the screen hears of the attempt.
    pub(crate) connection: RwSignal<Connection>,
    /// Seconds until link and code expire.
    pub(crate) left: Signal<i64>,
    /// Seconds until another mail may be asked for.
    pub(crate) resend_in: Signal<i64>,
}

impl Waiting {
    /// Where the attempt stands.
    pub fn status(self) -> Signal<AttemptStatus> {
        Signal::derive(move || self.state.with(|state| state.status))
    }

    /// What became of the newest mail.
    pub fn mail(self) -> Signal<MailStatus> {
        Signal::derive(move || self.state.with(|state| state.mail))
    }

    /// Why the newest mail came back or is not sent, in a sentence for the reader; `None` where nothing is known.
    pub fn reason(self) -> Signal<Option<String>> {
        Signal::derive(move || self.state.with(|state| state.reason.clone()))
    }

    /// The number, two digits, that another browser must type where the link is opened there; `None` when none is asked for.
    pub fn number(self) -> Signal<Option<String>> {
        Signal::derive(move || self.state.with(|state| state.number.clone()))
    }

    /// Seconds until link and code stop working.
    pub fn left(self) -> Signal<i64> {
        self.left
    }

    /// Seconds until another mail may be asked for; 0 when it may be now.
    pub fn resend_in(self) -> Signal<i64> {
        self.resend_in
    }

    /// `false` while the connection to the server is lost; the browser tries again.
    pub fn is_connected(self) -> Signal<bool> {
        Signal::derive(move || self.connection.get() == Connection::Live)
    }
}

impl AttemptFlow {
    /// Waits for `attempt`: follows its state by a stream, or by polling where streams are refused, and goes on by itself
    /// when it ends. Stops when the part of the screen goes in which this is called, so call it where
    /// [`Step::Waiting`](super::Step::Waiting) is shown.
    ///
    /// ```
    /// use latchkey::{auth::Attempt, prelude::*};
    /// use leptos::prelude::*;
    ///
    /// fn waiting(flow: AttemptFlow, attempt: Attempt) -> impl IntoView {
    ///     let waiting = flow.wait(&attempt);
    ///     view! {
    ///         <p>"We mailed " {attempt.identifier} ". " {waiting.left()} " seconds are left."</p>
    ///         <p>"On another device, type " {waiting.number()}</p>
    ///     }
    /// }
    /// ```
    pub fn wait(self, attempt: &Attempt) -> Waiting {
        let state = RwSignal::new(attempt.state.clone());
        let connection = RwSignal::new(Connection::Live);
        let ended = attempt.clone();
        let on_state = Callback::new(move |next: AttemptState| {
            let status = next.status;
            state.set(next);
            if status.ends_stream() {
                self.show_end(&ended, status);
            }
        });
        use_attempt_events(attempt, on_state, connection);

        let now = use_seconds();
        let until = |instant: fn(&AttemptState) -> &String, at_first| {
            let instant = Signal::derive(move || state.with(|state| instant(state).clone()));
            use_countdown(now, instant, at_first)
        };
        Waiting {
            state,
            connection,
            left: until(|state| &state.expires_at, attempt.expires_in),
            resend_in: until(|state| &state.resend_at, attempt.resend_in),
        }
    }
}
