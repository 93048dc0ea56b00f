//! The state of a flow, which all its parts share: what is so.

use std::pin::Pin;

use leptos::prelude::*;

use super::step::Step;
use crate::auth::{
    Attempt, Client, FormReply, OtherSession, Problem, Problems, Purpose, SignUpRules, User,
};

/// Reads a JSON answer of the server.
pub(crate) type Read = fn(&str) -> Result<Client, Problems>;
/// Loads what reads answers; `None` if it cannot be loaded.
pub(crate) type Loading = Pin<Box<dyn Future<Output = Option<Read>>>>;
/// Begins to load what reads answers, or gives it at once if it is there.
type Load = Box<dyn Fn() -> Loading + Send + Sync>;

/// What a flow begins with. It does not change.
#[derive(Clone, Debug)]
pub(crate) struct FlowStart {
    /// What the flow is for.
    pub purpose: Purpose,
    /// `true` if a signed-in reader asked to use another account.
    pub is_another: bool,
    /// Path on this server that the page was asked to go to afterwards; `None` for the usual page.
    pub redirect_to: Option<String>,
    /// Who may make an account, and what they accept.
    pub rules: SignUpRules,
}

/// Signing in or up, from the form for an address to the session: what is so, as signals, and the steps, as actions.
///
/// [`use_sign_in`](super::use_sign_in) and [`use_sign_up`](super::use_sign_up) give one. It is `Copy`: hand it to whatever
/// shows a part of it.
///
/// ```
/// use latchkey::prelude::*;
/// use leptos::prelude::*;
///
/// /// The form for an address.
/// fn start(flow: AttemptFlow) -> impl IntoView {
///     let form = flow.form(AttemptAction::Create);
///     view! {
///         <form method="post" action=form.action on:submit=flow.on_submit()>
///             {form.inputs()}
///             <label>"E-mail" <input name="email" type="email" value=flow.value("email")/></label>
///             <p role="alert">{flow.problem_of("email")}</p>
///             <button disabled=flow.pending()>"Go on"</button>
///         </form>
///     }
/// }
/// ```
#[derive(Clone, Copy)]
pub struct AttemptFlow {
    pub(super) start: StoredValue<FlowStart>,
    /// What the server said of this browser last.
    pub(crate) client: RwSignal<Client>,
    /// What the last form came back with.
    pub(crate) reply: RwSignal<FormReply>,
    /// Path of the server function that is running; empty when none is.
    pub(crate) busy: RwSignal<String>,
    /// `true` if the step has changed since the page was loaded.
    pub(super) is_moved: RwSignal<bool>,
    /// Runs instead of going to another page, once the flow is finished or cancelled.
    pub(crate) on_end: Option<Callback<()>>,
    pub(super) load: StoredValue<Load>,
    step: Memo<Step>,
}

impl AttemptFlow {
    /// The state at first. `on_end` runs instead of going to another page, once the flow is finished or cancelled.
    pub(crate) fn new(
        start: FlowStart,
        client: Client,
        reply: FormReply,
        on_end: Option<Callback<()>>,
        load: impl Fn() -> Loading + Send + Sync + 'static,
    ) -> Self {
        let (purpose, is_another) = (start.purpose, start.is_another);
        let client = RwSignal::new(client);
        let is_moved = RwSignal::new(false);
        Self {
            start: StoredValue::new(start),
            client,
            reply: RwSignal::new(reply),
            busy: RwSignal::new(String::new()),
            is_moved,
            on_end,
            load: StoredValue::new(Box::new(load)),
            step: Memo::new(move |_| {
                let is_moved = is_moved.get();
                client.with(|client| Step::of(purpose, client, is_another, is_moved))
            }),
        }
    }

    /// How far the flow is.
    pub fn step(self) -> Memo<Step> {
        self.step
    }

    /// The current attempt; `None` when there is none.
    pub fn attempt(self) -> Signal<Option<Attempt>> {
        Signal::derive(move || self.client.with(|client| self.attempt_of(client)))
    }

    /// `true` while an answer of the server is awaited.
    pub fn pending(self) -> Signal<bool> {
        Signal::derive(move || !self.busy.get().is_empty())
    }

    /// The error of the last step that belongs to no field; `None` when there is none. The message of
    /// [`ProblemCode::Offline`](crate::auth::ProblemCode::Offline) is empty, since nobody answered.
    pub fn problem(self) -> Signal<Option<Problem>> {
        Signal::derive(move || self.reply.with(|reply| reply.problems.general().cloned()))
    }

    /// The error of the field `field` in the last form, in the words of the reader; `None` when there is none.
    pub fn problem_of(self, field: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || self.field_problem(field))
    }

    /// What was typed into `field`, if the last form failed; empty otherwise. A field begins with it, so that nobody types
    /// twice. It is no signal.
    pub fn value(self, field: &str) -> String {
        self.reply
            .with_untracked(|reply| reply.value(field).to_owned())
    }

    /// Who may make an account, and what they accept.
    pub fn rules(self) -> SignUpRules {
        self.start.with_value(|start| start.rules.clone())
    }

    /// The signed-in user; `None` when nobody is signed in.
    pub fn user(self) -> Option<User> {
        self.client.with_untracked(|client| client.user.clone())
    }

    /// Other accounts that this browser is signed in to.
    pub fn others(self) -> Vec<OtherSession> {
        self.client.with_untracked(|client| client.others.clone())
    }

    /// Path on this server that the page was asked to go to afterwards; `None` for the usual page.
    pub fn redirect_to(self) -> Option<String> {
        let typed = self.value("redirect_to");
        self.start
            .with_value(|start| start.redirect_to.clone())
            .or((!typed.is_empty()).then_some(typed))
    }

    /// Path that the current attempt leads to; `None` when there is no attempt.
    pub(crate) fn was_headed_to(self) -> Option<String> {
        self.client
            .with_untracked(|client| Some(self.attempt_of(client)?.redirect_to))
    }

    /// The address of the current attempt; `None` when there is none.
    pub(crate) fn identifier(self) -> Option<String> {
        self.client
            .with_untracked(|client| Some(self.attempt_of(client)?.identifier))
    }

    /// The error of the field `field` in the last form, in words; `None` when there is none.
    pub(crate) fn field_problem(self, field: &str) -> Option<String> {
        self.reply.with(|reply| {
            reply
                .problems
                .for_field(field)
                .map(|problem| problem.message.clone())
        })
    }

    /// What the flow is for.
    pub fn purpose(self) -> Purpose {
        self.start.with_value(|start| start.purpose)
    }

    /// `true` if the flow is a part of another page.
    pub(crate) fn is_part(self) -> bool {
        self.on_end.is_some()
    }

    pub(super) fn attempt_of(self, client: &Client) -> Option<Attempt> {
        client.attempt(self.purpose()).cloned()
    }
}
