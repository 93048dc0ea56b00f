use leptos::{
    leptos_dom::helpers::set_timeout, prelude::*, server_fn::ServerFn, task::spawn_local,
};
use leptos_router::hooks::use_location;

use super::{
    asked::Asked,
    attempt_flow::{AttemptFlow, FlowStart},
    calls::ASK_WHEN_OFFLINE,
    form_target::FormTarget,
    forms::{Forms, ProofHere, Resume, Then, resumption},
    sign_in::begin_with,
};
use crate::{
    api::{CancelAttempt, CreateStepUp, GetClient, get_client},
    auth::{
        Attempt, AttemptId, AttemptStatus, Client, FormReply, Page, Paths, Problem, Problems,
        Purpose, RESUME_ACTION, SensitiveAction, SignUpRules, TIME_ZONE,
    },
    components::{
        browser::{self, OnSubmit, Submission},
        json::records,
        visitor::here,
    },
    here,
};

/// What a form does about a fresh proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ProofAction {
    /// Ask for a proof for an action, which the mail names, before anything else was sent. Without scripts, the page is shown
    /// again afterwards.
    Create(SensitiveAction),
    /// Do what waited for the proof, once it is given. Scripts do so by themselves.
    Resume,
}

/// What waits in this page for the proof.
#[derive(Clone)]
enum Waiting {
    /// Nothing: if something waits, then on the server alone, since the page was loaded.
    Nothing,
    /// A form of this page.
    Form(Resume),
    /// Whoever asked by [`ProofAction::Create`].
    Caller,
}

/// What of an answer matters where the form that waited is not on the page any more.
#[derive(Clone)]
struct Resumed {
    go_to: Option<String>,
}

records! { Resumed { go_to } }

/// The proof that is asked for before a sensitive action, as signals, and the steps, as actions and forms.
/// [`use_fresh_proof`] gives it.
#[derive(Clone, Copy)]
pub struct FreshProof {
    attempt: RwSignal<Option<Attempt>>,
    asked: Memo<Option<Attempt>>,
    /// What a plain form of the page came back with.
    reply: StoredValue<FormReply>,
    waiting: StoredValue<Waiting>,
    is_given: RwSignal<bool>,
    forms: Forms,
}

/// Asking for a fresh proof with markup of one's own, where an action needs one: adding an address, deleting the account. Forms of
/// [`use_email_addresses`](super::use_email_addresses), [`use_user`](super::use_user) and [`use_sessions`](super::use_sessions), in
/// this component and those below, then wait on this page, and go on by themselves once the proof is given; otherwise the page of Latchkey asks for it. For readers
/// without scripts, name the page where the server starts: `Latchkey::with_confirm_page`.
///
/// ```
/// use latchkey::{auth::Attempt, prelude::*};
/// use leptos::prelude::*;
///
/// #[component]
/// fn Proof() -> impl IntoView {
///     let proof = use_fresh_proof();
///     view! {
///         <Suspense>{move || Suspend::new(async move {
///             let proof = proof.await;
///             move || proof.asked().get().map(|attempt| dialog(proof, attempt))
///         })}</Suspense>
///     }
/// }
///
/// fn dialog(proof: FreshProof, attempt: Attempt) -> impl IntoView {
///     let flow = proof.prove(&attempt);
///     move || match flow.step().get() {
///         Step::Waiting(attempt) => {
///             let form = flow.form(AttemptAction::AttemptCode);
///             let left = flow.wait(&attempt).left();
///             view! {
///                 <form method="post" action=form.action on:submit=flow.on_submit()>
///                     {form.inputs()}
///                     <p>"Is it you? We mailed " {attempt.identifier} ". " {left} " seconds are left."</p>
///                     <label>"Code" <input name="code"/></label> {flow.problem_of("code")}
///                     <button>"Go on"</button>
///                     <button type="button" on:click=move |_| proof.cancel()>"Never mind"</button>
///                 </form>
///             }
///             .into_any()
///         }
///         _ => {
///             let form = proof.form(ProofAction::Resume);
///             view! {
///                 <form method="post" action=form.action on:submit=proof.on_submit()>
///                     {form.inputs()}
///                     <button>"Go on"</button>
///                 </form>
///             }
///             .into_any()
///         }
///     }
/// }
/// ```
pub fn use_fresh_proof() -> Asked<FreshProof> {
    let reply = SharedValue::new(here::reply).into_inner();
    let forms = Forms::of_page(&[CreateStepUp::PATH, RESUME_ACTION]);
    let proof = FreshProof::new(None, reply, forms);
    provide_context(ProofHere(Callback::new(move |resume| proof.ask(resume))));
    // On its own page it is asked for even where nothing waits.
    let paths: Paths = use_context().unwrap_or_default();
    let is_its_page = paths.confirm == use_location().pathname.get_untracked();
    let answer = Resource::new_blocking(|| (), |()| get_client(String::new()));
    Asked::new(answer, move |answer| {
        let asked = answer.ok().and_then(|client| client.step_up);
        proof.attempt.set(asked.filter(|attempt| {
            let is_open = attempt.state.status == AttemptStatus::Unverified;
            attempt.is_awaited || (is_its_page && is_open)
        }));
        proof
    })
}

impl FreshProof {
    /// A proof that `attempt` is to give; `None` if none is asked for. `reply` is what a plain form of the page came back with.
    pub(crate) fn new(attempt: Option<Attempt>, reply: FormReply, forms: Forms) -> Self {
        let attempt = RwSignal::new(attempt);
        Self {
            attempt,
            asked: Memo::new(move |_| attempt.get()),
            reply: StoredValue::new(reply),
            waiting: StoredValue::new(Waiting::Nothing),
            is_given: RwSignal::new(false),
            forms,
        }
    }

    /// The attempt that is to give the proof; `None` while none is asked for. Hand it to [`Self::prove`].
    pub fn asked(self) -> Memo<Option<Attempt>> {
        self.asked
    }

    /// `true` once a proof was given on this page. It says what to show, and guards nothing: a server function asks
    /// [`require_fresh_proof`](crate::prelude::require_fresh_proof).
    pub fn is_given(self) -> Signal<bool> {
        self.is_given.into()
    }

    /// The flow that proves by `attempt`: what became of the mail, the number, the time left, what is wrong with a code, and the
    /// steps. When it ends, what waited for the proof goes on by itself; where the proof was not given, nothing does.
    pub fn prove(self, attempt: &Attempt) -> AttemptFlow {
        let start = FlowStart {
            purpose: Purpose::StepUp,
            is_another: false,
            redirect_to: None,
            rules: SignUpRules::default(),
        };
        let client = Client {
            step_up: Some(attempt.clone()),
            ..Client::default()
        };
        let reply = self.reply.get_value().of_attempt(Purpose::StepUp);
        begin_with(start, client, reply, Some(self.on_end()))
    }

    /// `true` while an answer of the server is awaited.
    pub fn pending(self) -> Signal<bool> {
        self.forms.pending()
    }

    /// What was wrong when a proof was asked for, or with what waited for it; `None` when nothing was.
    pub fn problem(self) -> Signal<Option<Problem>> {
        self.forms.problem()
    }

    /// Where a form for `action` goes, and its hidden fields. [`ProofAction::Resume`] names the attempt that is asked for; it is
    /// no signal.
    pub fn form(self, action: ProofAction) -> FormTarget {
        match action {
            ProofAction::Create(action) => FormTarget {
                action: CreateStepUp::PATH,
                hidden: vec![
                    ("action", action.as_str().to_owned()),
                    ("redirect_to", here()),
                    (TIME_ZONE, String::new()),
                ],
            },
            ProofAction::Resume => {
                let attempt = self.attempt.get_untracked().map(|attempt| attempt.id);
                FormTarget {
                    action: RESUME_ACTION,
                    hidden: vec![("attempt", attempt.unwrap_or_default().to_string())],
                }
            }
        }
    }

    /// What a form listens with for `submit`: sends its fields without leaving the page.
    pub fn on_submit(self) -> OnSubmit {
        browser::on_submit(move |_, submission| match submission.url.as_str() {
            CreateStepUp::PATH => self.submit_create(submission),
            _ => self.go_on(),
        })
    }

    /// Asks for a proof for `action`, which the mail names. [`Self::is_given`] says when it is there.
    pub fn create(self, action: SensitiveAction) {
        let zone = browser::time_zone();
        let fields = [("action", action.as_str()), (TIME_ZONE, zone.as_str())];
        self.submit_create(Submission::new(CreateStepUp::PATH, &fields));
    }

    /// Gives up: cancels the attempt, and nothing waits any more.
    pub fn cancel(self) {
        let Some(attempt) = self.attempt.get_untracked() else {
            return;
        };
        let id = attempt.id.to_string();
        let fields = [
            ("attempt", id.as_str()),
            ("purpose", Purpose::StepUp.as_str()),
        ];
        let cancel = Submission::new(CancelAttempt::PATH, &fields);
        spawn_local(async move {
            let _ = browser::ask::<Client>(&cancel).await;
            self.close();
        });
    }

    /// Runs `resume` once the proof is given that is asked for already.
    pub(crate) fn keep(self, resume: Resume) {
        self.waiting.set_value(Waiting::Form(resume));
    }

    /// What runs at the end of the flow.
    pub(crate) fn on_end(self) -> Callback<()> {
        Callback::new(move |()| self.go_on())
    }

    /// Asks for the proof that a form waits for, and runs `resume` once it is given. Where the server cannot be asked what it waits
    /// for, the page of Latchkey does.
    pub(crate) fn ask(self, resume: Resume) {
        spawn_local(async move {
            let newest = newest().await.ok().flatten();
            match newest.filter(|attempt| attempt.is_awaited) {
                Some(attempt) => self.wait(attempt, Waiting::Form(resume)),
                None => browser::go_to(Page::Confirm.path()),
            }
        });
    }

    /// Goes on with what waits, if the proof is there; otherwise nothing waits any more. While the server cannot be asked, says so,
    /// and asks again.
    pub(crate) fn go_on(self) {
        spawn_local(async move {
            let asked_for = self.attempt.try_get_untracked().flatten();
            let newest = match newest().await {
                Ok(newest) => newest,
                Err(problems) => return self.go_on_later(problems),
            };
            // Another tab may have asked for a proof of something else since.
            let is_of_this = |attempt: &Attempt| {
                let same = |asked: &Attempt| asked.action == attempt.action;
                asked_for.as_ref().is_none_or(same)
            };
            let proven = newest.filter(|attempt| is_proven(attempt) && is_of_this(attempt));
            let waiting = self.waiting.try_get_value();
            self.close();
            let (Some(attempt), Some(waiting)) = (proven, waiting) else {
                return;
            };
            let _ = self.is_given.try_set(true);
            match waiting {
                Waiting::Form(resume) => resume(attempt.id),
                Waiting::Nothing if attempt.is_awaited => self.resume(attempt.id),
                Waiting::Nothing => browser::go_to(&attempt.redirect_to),
                Waiting::Caller => {}
            }
        });
    }

    fn go_on_later(self, problems: Problems) {
        self.forms
            .reply
            .try_update(|reply| reply.problems = problems);
        let is_held = move || self.attempt.try_get_untracked().flatten().is_some();
        set_timeout(
            move || {
                if is_held() {
                    self.go_on();
                }
            },
            ASK_WHEN_OFFLINE,
        );
    }

    fn submit_create(self, submission: Submission) {
        let take = move |client: Client| match client.step_up {
            Some(attempt) => self.wait(attempt, Waiting::Caller),
            None => self.close(),
        };
        self.forms.submit(submission, Then::new(take));
    }

    /// Does what waits on the server alone, and shows what became of it.
    fn resume(self, attempt: AttemptId) {
        let take = |resumed: Resumed| match resumed.go_to {
            Some(path) => browser::go_to(&path),
            None => browser::load_anew(),
        };
        self.forms.submit(resumption(attempt), Then::new(take));
    }

    fn wait(self, attempt: Attempt, waiting: Waiting) {
        let _ = self.waiting.try_set_value(waiting);
        let _ = self.attempt.try_set(Some(attempt));
    }

    fn close(self) {
        let _ = self.waiting.try_set_value(Waiting::Nothing);
        let _ = self.attempt.try_set(None);
    }
}

/// `true` if `attempt` has given its proof.
pub(crate) fn is_proven(attempt: &Attempt) -> bool {
    attempt.state.status == AttemptStatus::Complete
}

/// The newest attempt of this browser to give a fresh proof; `None` if there is none.
async fn newest() -> Result<Option<Attempt>, Problems> {
    let client = Submission::new(GetClient::PATH, &[]);
    Ok(browser::ask::<Client>(&client).await?.step_up)
}
