use leptos::{
    ev::{Event, SubmitEvent},
    prelude::*,
    task::spawn_local,
};
use serde::Serialize;
use uuid::Uuid;

use super::{
    FlowCard, FlowData,
    address_list::{AddAddress, AddressList},
    delete_account::DeleteAccount,
    name_form::NameForm,
};
use crate::{
    auth::{Account, Attempt, AttemptStatus, Client, FormReply, ProblemCode, Problems, Purpose},
    components::{
        browser::{self, Submission},
        ui::{Button, Emphasis, Note, Tone, changing, icon},
    },
    i18n::{AccountTexts, FlowTexts, fill},
};

/// Data of [`AccountCard`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AccountData {
    /// The account at first.
    pub account: Account,
    /// What a plain form post came back with; empty when the page was opened by a link.
    pub reply: FormReply,
    /// Texts of the page.
    pub texts: AccountTexts,
    /// Texts of the waiting screens in it.
    pub flow: FlowTexts,
    /// Name of the instance.
    pub app: String,
    /// The session for which it is shown.
    pub session: Option<Uuid>,
}

/// State of the account page, shared by its parts.
#[derive(Clone, Copy)]
pub(super) struct Profile {
    /// The account, as the server described it last.
    pub account: RwSignal<Account>,
    /// What the last form came back with.
    pub reply: RwSignal<FormReply>,
    /// Name of the server function that is running; empty when none is.
    pub busy: RwSignal<String>,
    data: StoredValue<AccountData>,
    /// Id of the attempt whose success was shown last, so that it is shown once.
    told: StoredValue<Option<Uuid>>,
}

/// The account page: name, addresses, devices, signing out, deleting. With JavaScript it works without loading pages;
/// without, all its forms are plain forms.
#[component]
pub fn AccountCard(
    /// The account and its texts.
    data: AccountData,
) -> impl IntoView {
    let session = data.session;
    let profile = Profile {
        account: RwSignal::new(data.account.clone()),
        reply: RwSignal::new(data.reply.clone()),
        busy: RwSignal::new(String::new()),
        told: StoredValue::new(None),
        data: StoredValue::new(data),
    };
    profile
        .account
        .update(|account| *account = profile.told(account.clone()));
    let on_submit = move |event: SubmitEvent| {
        if event.default_prevented() {
            return;
        }
        let form = browser::form_of(&event).filter(|form| form.method() == "post");
        if let Some(submission) = form.as_ref().and_then(Submission::of)
            && submission.action() != "sign_out"
        {
            event.prevent_default();
            profile.submit(submission);
        }
    };
    let waiting = Memo::new(move |_| profile.account.with(|account| account.profile.clone()));
    let step_up = Memo::new(move |_| {
        profile
            .account
            .with(|account| account.step_up.clone())
            .filter(|attempt| attempt.is_awaited)
    });
    let address = move || profile.account.with(|account| account.user.address.clone());
    let lede = fill(
        &profile.text(|texts| &texts.lede),
        &[("app", &profile.app())],
    );

    view! {
        <div class="page user-profile" data-primary-email=address on:submit=on_submit>
            <div class="card__head">
                <h1 tabindex="-1">{profile.text(|texts| &texts.title)}</h1>
                <p class="card__lede">{lede}</p>
            </div>
            <div class="user-profile__news" role="status">{move || profile.news()}</div>
            {move || step_up.get().map(|attempt| view! { <StepUpDialog profile attempt/> })}
            <NameForm profile/>
            <section class="section">
                <h2>{profile.text(|texts| &texts.addresses)}</h2>
                <AddressList profile/>
                {move || waiting.get().map(|attempt| view! { <Proving profile attempt/> })}
                <AddAddress profile/>
            </section>
            <section class="section">
                <h2>{profile.text(|texts| &texts.devices)}</h2>
                <p class="card__lede">{profile.text(|texts| &texts.devices_lede)}</p>
                <a class="button" href="/account/sessions">{profile.text(|texts| &texts.to_devices)}</a>
            </section>
            <section class="section">
                <h2>{profile.text(|texts| &texts.leave)}</h2>
                <p class="card__lede">{profile.text(|texts| &texts.leave_lede)}</p>
                <form method="post" action="/api/sign_out" data-action="sign-out">
                    <input type="hidden" name="session" value=session.map(|id| id.to_string())/>
                    <Button emphasis=Emphasis::Plain>{profile.text(|texts| &texts.sign_out)}</Button>
                </form>
            </section>
            <DeleteAccount profile/>
        </div>
    }
}

/// Waiting screen, within the page, for an address that is being added.
#[component]
fn Proving(
    /// The account page.
    profile: Profile,
    /// The attempt that proves the address.
    attempt: Attempt,
) -> impl IntoView {
    let (data, client) = profile.flow(attempt);
    view! {
        <div class="user-profile__waiting">
            <FlowCard data client on_end=Callback::new(move |()| profile.reload())/>
        </div>
    }
}

/// Dialog that asks for a fresh proof. When it is given, the paused action goes on by itself.
#[component]
fn StepUpDialog(
    /// The account page.
    profile: Profile,
    /// The attempt that gives the fresh proof.
    attempt: Attempt,
) -> impl IntoView {
    let dialog = NodeRef::<leptos::html::Dialog>::new();
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get() {
            // It stands open in the page for those without JavaScript, and opens over it for all others.
            dialog.close();
            let _ = dialog.show_modal();
        }
    });
    let id = attempt.id;
    let is_proven = attempt.state.status == AttemptStatus::Complete;
    let on_end = Callback::new(move |()| profile.go_on(id));
    Effect::new(move |_| {
        if is_proven {
            profile.go_on(id);
        }
    });
    let on_cancel = move |event: Event| {
        event.prevent_default();
        profile.give_up(id);
    };

    view! {
        <dialog class="dialog" open node_ref=dialog on:cancel=on_cancel aria-label=profile.flow_text(|texts| &texts.step_up_title)>
            {match is_proven {
                true => view! {
                    <form class="card" method="post" action="/api/resume_action" data-action="continue">
                        <h2 tabindex="-1">{profile.flow_text(|texts| &texts.step_up_done)}</h2>
                        <input type="hidden" name="attempt" value=id.to_string()/>
                        <Button emphasis=Emphasis::Primary>{profile.flow_text(|texts| &texts.done_continue)}</Button>
                    </form>
                }.into_any(),
                false => {
                    let (data, client) = profile.flow(attempt);
                    view! { <FlowCard data client on_end/> }.into_any()
                }
            }}
        </dialog>
    }
}

impl Profile {
    /// A text of the page.
    pub fn text(self, text: impl FnOnce(&AccountTexts) -> &str) -> String {
        self.data.with_value(|data| text(&data.texts).to_owned())
    }

    fn flow_text(self, text: impl FnOnce(&FlowTexts) -> &str) -> String {
        self.data.with_value(|data| text(&data.flow).to_owned())
    }

    /// Name of the instance.
    pub fn app(self) -> String {
        self.data.with_value(|data| data.app.clone())
    }

    /// `true` while the server function `function` is running.
    pub fn is_busy(self, function: &'static str) -> Signal<bool> {
        Signal::derive(move || self.busy.get() == function)
    }

    /// The error of the field `field` in the last form, if that called `function`; `None` when there is none.
    pub fn problem(self, function: &'static str, field: &'static str) -> Option<String> {
        self.reply.with(|reply| {
            (reply.action == function)
                .then(|| reply.problems.for_field(field))
                .flatten()
                .map(|problem| problem.message.clone())
        })
    }

    /// What was typed into `field`, if the last form called `function` and failed; else `None`.
    pub fn typed(self, function: &str, field: &str) -> Option<String> {
        self.reply.with_untracked(|reply| {
            (reply.action == function && !reply.problems.errors.is_empty())
                .then(|| reply.value(field).to_owned())
        })
    }

    /// What was just done, or the error that belongs to no field.
    fn news(self) -> AnyView {
        let general = self.reply.with(|reply| {
            reply
                .problems
                .general()
                .filter(|problem| problem.code != ProblemCode::StepUpRequired)
                .map(|problem| match problem.code {
                    ProblemCode::Offline => self.flow_text(|texts| &texts.offline),
                    _ => problem.message.clone(),
                })
        });
        let done = self.account.with(|account| account.done.clone());
        match (general, done.is_empty()) {
            (Some(words), _) => {
                view! { <Note tone=Tone::Warn icon=icon::alert()>{changing(&words)}</Note> }
                    .into_any()
            }
            (None, false) => {
                view! { <Note tone=Tone::Good icon=icon::alert()>{changing(&done)}</Note> }
                    .into_any()
            }
            (None, true) => ().into_any(),
        }
    }

    /// The data of a waiting screen for `attempt`.
    fn flow(self, attempt: Attempt) -> (FlowData, Client) {
        let purpose = attempt.purpose;
        let user = self.account.with_untracked(|account| account.user.clone());
        let (profile, step_up) = match purpose {
            Purpose::StepUp => (None, Some(attempt)),
            _ => (Some(attempt), None),
        };
        let client = Client {
            user: Some(user),
            profile,
            step_up,
            ..Client::default()
        };
        let data = self.data.with_value(|data| FlowData {
            purpose,
            reply: match data.reply.action.as_str() {
                "attempt_code" | "prepare_verification" => data.reply.clone(),
                _ => FormReply::default(),
            },
            texts: data.flow.clone(),
            app: data.app.clone(),
            redirect_to: None,
            is_another: false,
            prefers_code: false,
            sign_up: None,
        });
        (data, client)
    }

    /// Calls a server function and shows the answer. Does nothing while another one is running.
    fn submit(self, submission: Submission) {
        if !self.busy.get_untracked().is_empty() {
            return;
        }
        self.busy.set(submission.action().to_owned());
        spawn_local(async move {
            let answer = browser::ask::<Account>(&submission).await;
            if self.busy.try_set(String::new()).is_some() {
                return;
            }
            self.take(&submission, answer);
        });
    }

    fn take(self, submission: &Submission, answer: Result<Account, Problems>) {
        let action = submission.action().to_owned();
        match answer {
            Ok(account) => {
                self.reply.set(FormReply {
                    action,
                    ..FormReply::default()
                });
                self.show(account);
            }
            Err(problems) => {
                if problems.has(ProblemCode::SignedOut) {
                    browser::go_to("/sign-in?redirect_to=/account");
                }
                let is_paused = problems.has(ProblemCode::StepUpRequired);
                self.reply.set(FormReply {
                    problems,
                    values: submission.values(),
                    action,
                });
                if is_paused {
                    self.reload();
                }
            }
        }
    }

    fn show(self, account: Account) {
        if let Some(path) = &account.go_to {
            browser::go_to(path);
            return;
        }
        self.account.set(self.told(account));
    }

    /// Adds a message to `account` when an attempt has just proven an address, once for each attempt, and hides that
    /// attempt.
    fn told(self, mut account: Account) -> Account {
        let is_proven = |attempt: &Attempt| attempt.state.status == AttemptStatus::Complete;
        let Some(proven) = account.profile.take_if(|attempt| is_proven(attempt)) else {
            return account;
        };
        if self.told.get_value() != Some(proven.id) && account.done.is_empty() {
            account.done = fill(
                &self.text(|texts| &texts.proven),
                &[("address", &proven.identifier)],
            );
        }
        self.told.set_value(Some(proven.id));
        account
    }

    /// Reads the account from the server again.
    fn reload(self) {
        spawn_local(async move {
            let answer =
                browser::ask::<Option<Account>>(&Submission::new("/api/get_account", &[])).await;
            match answer {
                Ok(Some(account)) => self.show(account),
                Ok(None) => browser::go_to("/sign-in?redirect_to=/account"),
                Err(_) => {}
            }
        });
    }

    /// Cancels the attempt when the dialog was closed without a proof.
    fn give_up(self, attempt: uuid::Uuid) {
        spawn_local(async move {
            let id = attempt.to_string();
            let fields = [("attempt", id.as_str()), ("purpose", "step_up")];
            let cancel = Submission::new("/api/cancel_attempt", &fields);
            let _ = browser::ask::<Client>(&cancel).await;
            self.reload();
        });
    }

    /// Runs after the dialog: resumes the paused action if the proof is there, else shows the account again.
    fn go_on(self, attempt: uuid::Uuid) {
        spawn_local(async move {
            let client = browser::ask::<Client>(&Submission::new("/api/get_client", &[])).await;
            let is_proven = client.is_ok_and(|client| {
                client
                    .step_up
                    .is_some_and(|step_up| step_up.state.status == AttemptStatus::Complete)
            });
            match is_proven {
                true => self.submit(Submission::new(
                    "/api/resume_action",
                    &[("attempt", &attempt.to_string())],
                )),
                false => self.reload(),
            }
        });
    }
}
