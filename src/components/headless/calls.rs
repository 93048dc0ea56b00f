//! The steps of a flow as calls of the server, and what becomes of their answers.

use std::time::Duration;

use leptos::{
    leptos_dom::helpers::set_timeout, prelude::*, server_fn::ServerFn, task::spawn_local,
};

use super::{attempt_flow::AttemptFlow, form_target::AttemptAction, step::Step};
use crate::{
    api::{CancelAttempt, ChangeAddress, CompleteAttempt, GetClient},
    auth::{Attempt, AttemptStatus, Client, FormReply, ProblemCode, Problems, TIME_ZONE},
    components::{
        browser::{self, OnSubmit, Submission},
        hooks::use_completion,
    },
};

/// Pause and number of tries when the browser asks again, because a new cookie from another tab's answer may not have
/// arrived yet.
const ASK_AGAIN: (Duration, u32) = (Duration::from_millis(200), 25);
/// Pause between tries when there is no connection.
pub(super) const ASK_WHEN_OFFLINE: Duration = Duration::from_secs(1);

/// The steps, as actions: each calls the server, and the signals say what came of it. They do nothing while another one is
/// running.
///
/// ```
/// use latchkey::prelude::*;
/// use leptos::prelude::*;
///
/// fn again(flow: AttemptFlow) -> impl IntoView {
///     view! { <button on:click=move |_| flow.prepare()>"Send it again"</button> }
/// }
/// ```
impl AttemptFlow {
    /// Asks for a mail to `email`.
    pub fn create(self, email: &str) {
        self.run(AttemptAction::Create, &[("email", email)]);
    }

    /// Asks for the mail again.
    pub fn prepare(self) {
        self.run(AttemptAction::Prepare, &[]);
    }

    /// Tries the code of the mail, as it was typed.
    pub fn attempt_code(self, code: &str) {
        self.run(AttemptAction::AttemptCode, &[("code", code)]);
    }

    /// Takes the session of a proven attempt. A new user gives the fields that [`Attempt::missing`] names.
    pub fn complete(self, fields: &[(&str, &str)]) {
        self.run(AttemptAction::Complete, fields);
    }

    /// Cancels the attempt: its link and its code stop working, and nothing is waited for.
    pub fn cancel(self) {
        self.run(AttemptAction::Cancel, &[]);
    }

    /// Takes the step `action` as a form with these `fields` would.
    pub fn run(self, action: AttemptAction, fields: &[(&str, &str)]) {
        let target = self.form(action);
        let zone = browser::time_zone();
        let hidden = target.hidden.iter().map(|(name, value)| match *name {
            TIME_ZONE => (*name, zone.as_str()),
            name => (name, value.as_str()),
        });
        let all: Vec<(&str, &str)> = hidden.chain(fields.iter().copied()).collect();
        self.submit(Submission::new(target.action, &all));
    }

    /// What a form listens with for `submit`: sends its fields without leaving the page.
    pub fn on_submit(self) -> OnSubmit {
        browser::on_submit(move |event, submission| {
            // No plain form was sent, so nobody need wait for its page.
            event.stop_propagation();
            self.submit(submission);
        })
    }
}

impl AttemptFlow {
    /// Does in the browser what needs no press at `step`: takes the session of a proven attempt, hears whether another tab
    /// has, and goes where a finished flow leads. Runs within an effect.
    pub(crate) fn go_on(self, step: &Step) {
        match step {
            Step::Proven(attempt) => self.take_proven(attempt),
            Step::Missing(attempt) => {
                let ended = attempt.clone();
                let on_complete =
                    Callback::new(move |()| self.show_end(&ended, AttemptStatus::Complete));
                use_completion(attempt, on_complete);
            }
            Step::Done(path) => match self.on_end {
                Some(on_end) => on_end.run(()),
                None => browser::go_to(path),
            },
            Step::Start
            | Step::SignedIn
            | Step::Waiting(_)
            | Step::Refused(..)
            | Step::Ended(_) => {}
        }
    }

    /// Starts to load what reads answers, before it is needed. Ignores failures; they come again with the next answer.
    pub(crate) fn prefetch(self) {
        if let Some(loading) = self.load.try_with_value(|load| load()) {
            spawn_local(async move {
                let _ = loading.await;
            });
        }
    }

    /// Calls a server function and shows the answer. Does nothing while another one is running.
    fn submit(self, submission: Submission) {
        if !self.busy.get_untracked().is_empty() {
            return;
        }
        self.busy.set(submission.url.clone());
        self.prefetch();
        // What was wrong goes first, so that the same words are announced again when they come again.
        if self
            .reply
            .with_untracked(|reply| !reply.problems.errors.is_empty())
        {
            self.reply.update(|reply| reply.problems.errors.clear());
        }
        spawn_local(async move {
            let answer = self.call(&submission).await;
            if self.busy.try_set(String::new()).is_some() {
                return;
            }
            self.take(&submission, answer);
        });
    }

    /// Calls a server function, and loads what reads its answer. Once the flow is gone there is none to read.
    async fn call(self, submission: &Submission) -> Result<Client, Problems> {
        let answer = browser::call(submission).await?;
        let Some(loading) = self.load.try_with_value(|load| load()) else {
            return Err(Problems::default());
        };
        match loading.await {
            Some(read) => read(&answer),
            // A newer release is being served: its page shows where things stand.
            None => browser::reload().await,
        }
    }

    fn take(self, submission: &Submission, answer: Result<Client, Problems>) {
        let action = submission.url.clone();
        match answer {
            Ok(client) => {
                let mut values = Vec::new();
                if let ChangeAddress::PATH | CancelAttempt::PATH = action.as_str() {
                    // The form that comes next leads on to where this one did.
                    values.extend(
                        self.was_headed_to()
                            .map(|path| ("redirect_to".to_owned(), path)),
                    );
                }
                if action == ChangeAddress::PATH {
                    let email = self.identifier().unwrap_or_default();
                    values.push(("email".to_owned(), email));
                }
                self.reply.set(FormReply {
                    action,
                    values,
                    ..FormReply::default()
                });
                self.show(client);
            }
            Err(problems) => {
                let is_over =
                    problems.has(ProblemCode::AttemptEnded) || problems.has(ProblemCode::NoAttempt);
                // Its code was right, or it is proven anyway: the next step has a button to try again.
                let is_waiting = matches!(self.step().get_untracked(), Step::Waiting(_));
                let is_proven = is_waiting && is_refused(&problems);
                self.reply.set(FormReply {
                    problems,
                    values: submission.values(),
                    action,
                });
                if is_over || is_proven {
                    self.reload(ASK_AGAIN.1);
                }
            }
        }
    }

    fn show(self, client: Client) {
        self.is_moved.set(true);
        // A part of another card has no first step of its own: cancelled, it is over.
        if let Some(on_end) = self.on_end
            && self.attempt_of(&client).is_none()
        {
            on_end.run(());
            return;
        }
        self.client.set(client);
    }

    /// Reads again what the server says of this browser. While it knows of no attempt and no user, tries again up to
    /// `tries` times, since the new cookie of another tab may not have arrived yet.
    fn reload(self, tries: u32) {
        spawn_local(async move {
            let answer = self.call(&Submission::new(GetClient::PATH, &[])).await;
            if self.busy.try_get_untracked().is_none() {
                return;
            }
            match answer {
                Ok(client) if self.attempt_of(&client).is_some() || client.user.is_some() => {
                    self.show(client)
                }
                Ok(client) if tries == 0 => self.show(client),
                Ok(_) => set_timeout(move || self.reload(tries.saturating_sub(1)), ASK_AGAIN.0),
                Err(_) => set_timeout(move || self.reload(tries), ASK_WHEN_OFFLINE),
            }
        });
    }

    /// Handles the end of an attempt: takes the session of a proven one, shows what became of any other.
    pub(crate) fn show_end(self, attempt: &Attempt, status: AttemptStatus) {
        match status {
            AttemptStatus::Verified => self.claim(attempt.clone()),
            _ => self.reload(ASK_AGAIN.1),
        }
    }

    /// Takes the session of a proven attempt, as nobody need press a button for it. Where the application has just refused that, it
    /// would again, so the reader decides.
    pub(crate) fn take_proven(self, attempt: &Attempt) {
        let is_refused = self
            .reply
            .with_untracked(|reply| is_refused(&reply.problems));
        if !is_refused {
            self.show_end(attempt, AttemptStatus::Verified);
        }
    }

    /// Takes the session of a proven attempt, even while another call is running. Without a connection it tries again
    /// until it succeeds, because the stream will say nothing more.
    fn claim(self, attempt: Attempt) {
        spawn_local(async move {
            let submission = complete(&attempt);
            let answer = self.call(&submission).await;
            if self.busy.try_get_untracked().is_none() {
                return;
            }
            let is_offline = answer
                .as_ref()
                .is_err_and(|problems| problems.has(ProblemCode::Offline));
            self.take(&submission, answer);
            if is_offline {
                set_timeout(move || self.claim(attempt), ASK_WHEN_OFFLINE);
            }
        });
    }
}

/// `true` if a hook of the application refused, or failed.
fn is_refused(problems: &Problems) -> bool {
    problems.has(ProblemCode::RefusedByHook) || problems.has(ProblemCode::HookFailed)
}

/// The request that takes the session of a proven attempt.
fn complete(attempt: &Attempt) -> Submission {
    let purpose = attempt.purpose.as_str();
    Submission::new(
        CompleteAttempt::PATH,
        &[("attempt", &attempt.id.to_string()), ("purpose", purpose)],
    )
}
