use std::time::Duration;

use leptos::{ev::SubmitEvent, leptos_dom::helpers::set_timeout, prelude::*, task::spawn_local};
use serde::{Deserialize, Serialize};

use super::{
    end_card::{DoneCard, EndCard, MissingCard, ProvenCard, SignedInCard},
    refused_card::RefusedCard,
    sign_up_data::SignUpData,
    start_form::StartForm,
    waiting_card::WaitingCard,
};
use crate::{
    auth::{Attempt, AttemptStatus, Client, FormReply, Problems, Purpose, SignUpRefusal},
    components::browser::{self, Submission},
    i18n::FlowTexts,
};

/// How long "you're in" is shown before the page goes on: the time its picture takes to draw.
const DONE_SHOWN: Duration = Duration::from_millis(600);
/// How often, and how many times, the browser asks again while another tab's answer brings it a new cookie.
const ASK_AGAIN: (Duration, u32) = (Duration::from_millis(200), 25);

/// How often the browser asks again without a connection.
const ASK_WHEN_OFFLINE: Duration = Duration::from_secs(1);

/// What the card of signing in and up is made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlowData {
    /// What it is for.
    pub purpose: Purpose,
    /// What the server says of this browser.
    pub client: Client,
    /// What a plain form came back with.
    pub reply: FormReply,
    /// Its words.
    pub texts: FlowTexts,
    /// Name of the instance.
    pub app: String,
    /// Whether a signed-in person asked to use another account.
    pub is_another: bool,
    /// Who may make an account; nothing on cards for people who have one.
    pub sign_up: Option<SignUpData>,
}

/// What the card shows.
#[derive(Clone, Debug, PartialEq)]
enum Step {
    Start,
    SignedIn,
    Waiting(Attempt),
    Proven(Attempt),
    Missing(Attempt),
    Refused(Attempt, SignUpRefusal),
    Ended(Attempt),
    Done(String),
}

/// What the parts of the card share.
#[derive(Clone, Copy)]
pub(super) struct Flow {
    /// What does not change.
    pub data: StoredValue<FlowData>,
    /// What the last form came back with.
    pub reply: RwSignal<FormReply>,
    /// The server function that is being called; empty when none is.
    pub busy: RwSignal<String>,
    client: RwSignal<Client>,
    on_end: Option<Callback<()>>,
    /// Whether the screen has moved since it was loaded.
    is_moved: RwSignal<bool>,
}

/// The card of signing in and up: start, wait, in. It acts without page loads where there is JavaScript, and is plain
/// forms where there is none.
#[component]
pub fn FlowCard(
    /// What it is made from.
    data: FlowData,
    /// Runs instead of leaving the page, once the card has nothing more to do.
    #[prop(optional)]
    on_end: Option<Callback<()>>,
) -> impl IntoView {
    let flow = Flow {
        on_end,
        client: RwSignal::new(data.client.clone()),
        is_moved: RwSignal::new(false),
        reply: RwSignal::new(data.reply.clone()),
        busy: RwSignal::new(String::new()),
        data: StoredValue::new(data),
    };
    let step = Memo::new(move |_| flow.step());
    Effect::new(move |before: Option<Step>| {
        let step = step.get();
        let kind = std::mem::discriminant(&step);
        if before.is_some_and(|before| std::mem::discriminant(&before) != kind) {
            browser::focus("main h1");
        }
        flow.tell_title(&step);
        step
    });
    let on_submit = move |event: SubmitEvent| {
        let form = browser::form_of(&event).filter(|form| form.method() == "post");
        if let Some(submission) = form.as_ref().and_then(Submission::of) {
            event.prevent_default();
            event.stop_propagation();
            flow.submit(submission);
        }
    };

    view! {
        <div class="flow" on:submit=on_submit>
            {move || match step.get() {
                Step::Start => view! { <StartForm flow/> }.into_any(),
                Step::SignedIn => view! { <SignedInCard flow/> }.into_any(),
                Step::Waiting(attempt) => view! { <WaitingCard flow attempt/> }.into_any(),
                Step::Proven(attempt) => view! { <ProvenCard flow attempt/> }.into_any(),
                Step::Missing(attempt) => view! { <MissingCard flow attempt/> }.into_any(),
                Step::Refused(attempt, refusal) => view! { <RefusedCard flow attempt refusal/> }.into_any(),
                Step::Ended(attempt) => view! { <EndCard flow attempt/> }.into_any(),
                Step::Done(go_to) => view! { <DoneCard flow go_to/> }.into_any(),
            }}
        </div>
    }
}

impl Flow {
    fn attempt(self, client: &Client) -> Option<Attempt> {
        match self.purpose() {
            Purpose::SignIn => client.sign_in.clone(),
            Purpose::SignUp => client.sign_up.clone(),
            Purpose::Profile => client.profile.clone(),
            Purpose::StepUp => client.step_up.clone(),
        }
    }

    fn step(self) -> Step {
        let client = self.client.get();
        if let Some(go_to) = &client.go_to {
            return Step::Done(go_to.clone());
        }
        let is_another = self.data.with_value(|data| data.is_another);
        match (self.attempt(&client), &client.user) {
            (Some(attempt), user) => match attempt.state.status {
                AttemptStatus::Unverified => Step::Waiting(attempt),
                AttemptStatus::Verified => match attempt.refusal {
                    Some(refusal) => Step::Refused(attempt, refusal),
                    None if !attempt.missing.is_empty() => Step::Missing(attempt),
                    None => Step::Proven(attempt),
                },
                AttemptStatus::Complete if !attempt.purpose.begins_session() => {
                    Step::Done(attempt.redirect_to)
                }
                AttemptStatus::Complete if attempt.elsewhere.is_none() && user.is_some() => {
                    match self.is_moved.get() {
                        true => Step::Done(attempt.redirect_to),
                        // Somebody came back later, perhaps to use another account.
                        false if is_another => Step::Start,
                        false => Step::SignedIn,
                    }
                }
                _ => Step::Ended(attempt),
            },
            (None, Some(_)) if !is_another => Step::SignedIn,
            (None, _) => Step::Start,
        }
    }

    /// Leaves the card for `path` once its last picture is drawn.
    pub fn leave(self, path: String) {
        let on_end = self.on_end;
        set_timeout(
            move || match on_end {
                Some(on_end) => {
                    on_end.try_run(());
                }
                None => browser::go_to(&path),
            },
            DONE_SHOWN,
        );
    }

    /// What the card is for.
    pub fn purpose(self) -> Purpose {
        self.data.with_value(|data| data.purpose)
    }

    /// A word of the card.
    pub fn text(self, text: impl FnOnce(&FlowTexts) -> &str) -> String {
        self.data.with_value(|data| text(&data.texts).to_owned())
    }

    /// Name of the instance.
    pub fn app(self) -> String {
        self.data.with_value(|data| data.app.clone())
    }

    /// The address of the signed-in user.
    pub fn signed_in_as(self) -> Option<String> {
        self.client
            .with_untracked(|client| client.user.as_ref().map(|user| user.address.clone()))
    }

    /// Where the page was asked to go afterwards: a path of our own.
    pub fn redirect_to(self) -> Option<String> {
        let typed = self
            .reply
            .with_untracked(|reply| reply.value("redirect_to").to_owned());
        self.data
            .with_value(|data| data.client.redirect_to.clone())
            .or((!typed.is_empty()).then_some(typed))
    }

    /// Where the attempt was headed that has just been completed in another tab.
    pub fn was_headed_to(self) -> Option<String> {
        self.client
            .with_untracked(|client| Some(self.attempt(client)?.redirect_to))
    }

    /// The words for a problem that belongs to no field, when the last form had one.
    pub fn general_problem(self) -> Option<String> {
        self.reply.with(|reply| {
            reply
                .problems
                .general()
                .map(|problem| self.words(&problem.code, &problem.message))
        })
    }

    /// The words for a problem with a field of the form.
    pub fn field_problem(self, field: &str) -> Option<String> {
        self.reply.with(|reply| {
            reply
                .problems
                .for_field(field)
                .map(|problem| problem.message.clone())
        })
    }

    fn words(self, code: &str, message: &str) -> String {
        match code {
            "offline" => self.text(|texts| &texts.offline),
            _ => message.to_owned(),
        }
    }

    /// Calls a server function and shows what it says. One at a time.
    pub fn submit(self, submission: Submission) {
        if !self.busy.get_untracked().is_empty() {
            return;
        }
        self.busy.set(submission.action().to_owned());
        spawn_local(async move {
            let answer = browser::call::<Client>(&submission).await;
            if self.busy.try_set(String::new()).is_some() {
                return;
            }
            self.take(&submission, answer);
        });
    }

    fn take(self, submission: &Submission, answer: Result<Client, Problems>) {
        let action = submission.action().to_owned();
        match answer {
            Ok(client) => {
                self.reply.set(FormReply {
                    action: action.clone(),
                    values: match action.as_str() {
                        "change_address" => {
                            vec![("email".to_owned(), self.identifier().unwrap_or_default())]
                        }
                        _ => Vec::new(),
                    },
                    ..FormReply::default()
                });
                self.show(client);
            }
            Err(problems) => {
                let is_over = problems
                    .errors
                    .iter()
                    .any(|problem| matches!(problem.code.as_str(), "attempt_ended" | "no_attempt"));
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

    /// The address of the attempt.
    pub fn identifier(self) -> Option<String> {
        self.attempt(&self.client.get_untracked())
            .map(|attempt| attempt.identifier)
    }

    /// Asks what the server says of this browser now. When another tab of it has just been signed in, its new cookie
    /// may still be on the way: then it asks again.
    pub fn reload(self, tries: u32) {
        spawn_local(async move {
            let answer = browser::call::<Client>(&Submission::new("/api/get_client", &[])).await;
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

    /// The attempt has ended, wherever: takes what was proven, or shows what became of it.
    pub fn settle(self, attempt: &Attempt, status: AttemptStatus) {
        match status {
            AttemptStatus::Verified => self.claim(attempt.clone()),
            _ => self.reload(ASK_AGAIN.1),
        }
    }

    /// Takes what was proven, whatever else is being asked for; without a connection again and again, since the stream
    /// has said its last word.
    fn claim(self, attempt: Attempt) {
        spawn_local(async move {
            let submission = complete(&attempt);
            let answer = browser::call::<Client>(&submission).await;
            if self.busy.try_get_untracked().is_none() {
                return;
            }
            let is_offline = answer.as_ref().is_err_and(|problems| {
                problems
                    .errors
                    .iter()
                    .any(|problem| problem.code == "offline")
            });
            self.take(&submission, answer);
            if is_offline {
                set_timeout(move || self.claim(attempt), ASK_WHEN_OFFLINE);
            }
        });
    }

    fn tell_title(self, step: &Step) {
        let app = self.app();
        let title = match step {
            // The waiting card counts the minutes in it.
            Step::Waiting(_) => return,
            Step::Start => self.start_title(),
            Step::SignedIn => self.text(|texts| &texts.signed_in_title),
            Step::Proven(_) | Step::Done(_) => self.text(|texts| &texts.done),
            Step::Missing(_) => self.text(|texts| &texts.missing),
            Step::Refused(_, refusal) => self.sign_up().map_or_else(String::new, |sign_up| {
                sign_up.texts.refused(*refusal).0.to_string()
            }),
            Step::Ended(attempt) => self.text(|texts| texts.end(attempt.state.status).0),
        };
        let browser_words = |title: String, attempt: Option<&Attempt>| {
            let browser = attempt
                .and_then(|attempt| attempt.elsewhere.clone())
                .unwrap_or_default();
            crate::i18n::fill(&title, &[("app", &app), ("browser", &browser)])
        };
        let title = match step {
            Step::Ended(attempt) => browser_words(title, Some(attempt)),
            _ => browser_words(title, None),
        };
        browser::set_title(&format!("{title} · {app}"));
    }
}

/// The post by which the waiting screen takes what was proven.
fn complete(attempt: &Attempt) -> Submission {
    let purpose = attempt.purpose.as_str();
    Submission::new(
        "/api/complete_attempt",
        &[("attempt", &attempt.id.to_string()), ("purpose", purpose)],
    )
}
