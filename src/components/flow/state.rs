//! The state of the card of signing in and up, which its steps share.

use std::{pin::Pin, time::Duration};

use leptos::{
    leptos_dom::helpers::set_timeout, prelude::*, server_fn::ServerFn, task::spawn_local,
};

use super::{flow_data::FlowData, step::Step};
use crate::{
    api::{CancelAttempt, ChangeAddress, CompleteAttempt, GetClient},
    auth::{Attempt, AttemptStatus, Client, FormReply, ProblemCode, Problems, Purpose},
    components::{
        browser::{self, OnSubmit, Submission},
        ui::{changing, is_lost},
    },
    i18n::{Counted, FlowTexts},
};

/// How long "you're in" is shown before the page goes on: as long as its drawing takes.
const DONE_SHOWN: Duration = Duration::from_millis(600);
/// Pause and number of tries when the browser asks again, because a new cookie from another tab's answer may not have
/// arrived yet.
const ASK_AGAIN: (Duration, u32) = (Duration::from_millis(200), 25);
/// Pause between tries when there is no connection.
const ASK_WHEN_OFFLINE: Duration = Duration::from_secs(1);

/// Functions that only the steps after the first one need.
pub(crate) struct Later {
    /// Renders any step.
    pub show: fn(Flow, Step) -> AnyView,
    /// Reads a JSON answer of the server.
    pub read: fn(&str) -> Result<Client, Problems>,
}

/// State of [`FlowCard`](super::FlowCard), shared by its steps.
#[derive(Clone, Copy)]
pub(crate) struct Flow {
    /// The data that does not change.
    pub data: StoredValue<FlowData>,
    /// What the last form came back with.
    pub reply: RwSignal<FormReply>,
    /// Path of the server function that is running; empty when none is.
    pub busy: RwSignal<String>,
    /// What the server said of this browser last.
    pub client: RwSignal<Client>,
    on_end: Option<Callback<()>>,
    /// `true` if the waiting screen shows the code before the link.
    pub prefers_code: RwSignal<bool>,
    /// `true` if the step has changed since the page was loaded.
    is_moved: RwSignal<bool>,
    /// The later steps; `None` until their file is loaded, and then the card can show the form only.
    later: StoredValue<Option<&'static Later>>,
    load: Load,
}

/// Loads the later steps; `None` if they cannot be loaded.
pub(super) type Load = fn() -> Pin<Box<dyn Future<Output = Option<&'static Later>>>>;

impl Flow {
    /// The state at first. `later` are the later steps if they are there, and `load` loads them if not.
    pub fn new(
        data: FlowData,
        client: Client,
        on_end: Option<Callback<()>>,
        later: Option<&'static Later>,
        load: Load,
    ) -> Self {
        Self {
            on_end,
            client: RwSignal::new(client),
            is_moved: RwSignal::new(false),
            prefers_code: RwSignal::new(data.prefers_code),
            reply: RwSignal::new(data.reply.clone()),
            busy: RwSignal::new(String::new()),
            data: StoredValue::new(data),
            later: StoredValue::new(later),
            load,
        }
    }

    /// The later steps; `None` while they are not loaded.
    pub fn later(self) -> Option<&'static Later> {
        self.later.get_value()
    }

    /// `true` if the card is a part of another page.
    pub fn is_part(self) -> bool {
        self.on_end.is_some()
    }

    /// Starts to load the later steps before they are needed. Ignores failures; they come again with the next answer.
    pub fn prefetch(self) {
        if self.later.get_value().is_none() {
            spawn_local(async move {
                let _ = (self.load)().await;
            });
        }
    }

    pub(super) fn attempt(self, client: &Client) -> Option<Attempt> {
        client.attempt(self.purpose()).cloned()
    }

    /// The step that the card shows.
    pub fn step(self) -> Step {
        let is_another = self.data.with_value(|data| data.is_another);
        let is_moved = self.is_moved.get();
        self.client
            .with(|client| Step::of(self.purpose(), client, is_another, is_moved))
    }

    /// Goes to `path` after the drawing is finished; runs `on_end` instead if there is one.
    pub fn leave(self, path: String) {
        let on_end = self.on_end;
        let leave = move || match on_end {
            Some(on_end) => {
                on_end.try_run(());
            }
            None => browser::go_to(&path),
        };
        match is_lost() {
            true => leave(),
            false => set_timeout(leave, DONE_SHOWN),
        }
    }

    /// Purpose of the card.
    pub fn purpose(self) -> Purpose {
        self.data.with_value(|data| data.purpose)
    }

    /// A text of the card.
    pub fn text(self, text: impl FnOnce(&FlowTexts) -> &str) -> String {
        self.data.with_value(|data| text(&data.texts).to_owned())
    }

    /// A text that depends on a number.
    pub fn counted(self, text: impl FnOnce(&FlowTexts) -> &Counted) -> Counted {
        self.data.with_value(|data| text(&data.texts).clone())
    }

    /// Name of the instance.
    pub fn app(self) -> String {
        self.data.with_value(|data| data.app.clone())
    }

    /// The error of the last form that belongs to no field, in words; `None` when there is none.
    pub fn general_problem(self) -> Option<String> {
        self.reply.with(|reply| {
            reply
                .problems
                .general()
                .map(|problem| self.words(problem.code, &problem.message))
        })
    }

    /// The error of the field `field` in the last form, in words; `None` when there is none.
    pub fn field_problem(self, field: &str) -> Option<String> {
        self.reply.with(|reply| {
            reply
                .problems
                .for_field(field)
                .map(|problem| problem.message.clone())
        })
    }

    fn words(self, code: ProblemCode, message: &str) -> String {
        match code {
            ProblemCode::Offline => self.text(|texts| &texts.offline),
            _ => message.to_owned(),
        }
    }

    /// What a form of the card listens with.
    pub fn on_submit(self) -> OnSubmit {
        browser::on_submit(move |event, submission| {
            // No plain form was sent, so nobody need wait for its page.
            event.stop_propagation();
            self.submit(submission);
        })
    }

    /// Calls a server function and shows the answer. Does nothing while another one is running.
    pub fn submit(self, submission: Submission) {
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

    /// Calls a server function, and loads the later steps, which its answer may need.
    async fn call(self, submission: &Submission) -> Result<Client, Problems> {
        let answer = browser::call(submission).await?;
        let later = match self.later.try_get_value().flatten() {
            Some(later) => later,
            None => match (self.load)().await {
                Some(later) => later,
                // A newer release is being served: its page shows where things stand.
                None => browser::reload().await,
            },
        };
        self.later.try_set_value(Some(later));
        (later.read)(&answer)
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
                self.reply.set(FormReply {
                    problems,
                    values: submission.values(),
                    action,
                });
                if is_over {
                    self.reload(ASK_AGAIN.1);
                }
            }
        }
    }

    fn show(self, client: Client) {
        self.is_moved.set(true);
        // A part of another card has no first step of its own: cancelled, it is over.
        if let Some(on_end) = self.on_end
            && self.attempt(&client).is_none()
        {
            on_end.run(());
            return;
        }
        self.client.set(client);
    }

    /// The address of the current attempt; `None` when there is none.
    pub fn identifier(self) -> Option<String> {
        self.attempt(&self.client.get_untracked())
            .map(|attempt| attempt.identifier)
    }

    /// Reads again what the server says of this browser. While it knows of no attempt and no user, tries again up to
    /// `tries` times, since the new cookie of another tab may not have arrived yet.
    pub fn reload(self, tries: u32) {
        spawn_local(async move {
            let answer = self.call(&Submission::new(GetClient::PATH, &[])).await;
            if self.busy.try_get_untracked().is_none() {
                return;
            }
            match answer {
                Ok(client) if self.attempt(&client).is_some() || client.user.is_some() => {
                    self.show(client)
                }
                Ok(client) if tries == 0 => self.show(client),
                Ok(_) => set_timeout(move || self.reload(tries.saturating_sub(1)), ASK_AGAIN.0),
                Err(_) => set_timeout(move || self.reload(tries), ASK_WHEN_OFFLINE),
            }
        });
    }

    /// Handles the end of an attempt: takes the session of a proven one, shows what became of any other.
    pub fn show_end(self, attempt: &Attempt, status: AttemptStatus) {
        match status {
            AttemptStatus::Verified => self.claim(attempt.clone()),
            _ => self.reload(ASK_AGAIN.1),
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

    /// Heading of a step: `<h1>` on a page of its own, `<h2>` within another page.
    pub fn heading(self, words: String) -> AnyView {
        match self.on_end {
            Some(_) => view! { <h2 tabindex="-1">{changing(&words)}</h2> }.into_any(),
            None => view! { <h1 tabindex="-1">{changing(&words)}</h1> }.into_any(),
        }
    }

    /// Sets the title of the document, unless the card is a part of another page.
    pub fn set_title(self, title: &str) {
        if self.on_end.is_none() {
            browser::set_title(title);
        }
    }

    /// Makes the title of a step that of the document.
    pub fn tell_title(self, step: &Step) {
        // The waiting card counts the minutes in it.
        if !matches!(step, Step::Waiting(_)) {
            let title = self.data.with_value(|data| data.title(step));
            self.set_title(&title);
        }
    }
}

/// The request that takes the session of a proven attempt.
fn complete(attempt: &Attempt) -> Submission {
    let purpose = attempt.purpose.as_str();
    Submission::new(
        CompleteAttempt::PATH,
        &[("attempt", &attempt.id.to_string()), ("purpose", purpose)],
    )
}
