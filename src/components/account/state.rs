//! The state of the account page, which its parts share.

use leptos::{prelude::*, server_fn::ServerFn, task::spawn_local};
use serde::Serialize;

use crate::{
    api::{AttemptCode, GetAccount, PrepareVerification},
    auth::{
        Account, Attempt, AttemptId, AttemptStatus, Client, FormReply, Page, ProblemCode, Purpose,
        SessionId, sign_in_path,
    },
    components::{
        browser::{self, OnSubmit, Submission},
        flow::FlowData,
        handed::Handed,
        headless::{Forms, FreshProof, Then},
        json::records,
        ui::{Note, Tone, changing, icon},
    },
    i18n::{AccountTexts, FlowTexts, fill},
};

/// Data of [`AccountCard`](super::AccountCard).
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
    pub session: Option<SessionId>,
}

records! { AccountData { account, reply, texts, flow, app, session } }

impl Handed for AccountData {
    const ID: &'static str = "account-data";
}

/// State of the account page, shared by its parts.
#[derive(Clone, Copy)]
pub(super) struct Profile {
    /// The account, as the server described it last.
    pub account: RwSignal<Account>,
    /// What the forms came back with, and whether one is on its way.
    pub forms: Forms,
    /// The proof that some of them ask for first, in a dialog.
    pub proof: FreshProof,
    data: StoredValue<AccountData>,
    /// Id of the attempt whose success was shown last, so that it is shown once.
    told: StoredValue<Option<AttemptId>>,
}

impl Profile {
    /// The state at first.
    pub fn new(data: AccountData) -> Self {
        let forms = Forms::new(data.reply.clone());
        let asked = data.account.step_up.clone();
        let asked = asked.filter(|attempt| attempt.is_awaited);
        let profile = Self {
            account: RwSignal::new(data.account.clone()),
            forms,
            proof: FreshProof::new(asked, FormReply::default(), forms),
            told: StoredValue::new(None),
            data: StoredValue::new(data),
        };
        // What waits since the page was loaded goes on as if it had been sent from it.
        profile.proof.keep(profile.forms.resume(profile.then()));
        profile
    }

    /// A text of the page.
    pub fn text(self, text: impl FnOnce(&AccountTexts) -> &str) -> String {
        self.data.with_value(|data| text(&data.texts).to_owned())
    }

    pub fn flow_text(self, text: impl FnOnce(&FlowTexts) -> &str) -> String {
        self.data.with_value(|data| text(&data.flow).to_owned())
    }

    /// Name of the instance.
    pub fn app(self) -> String {
        self.data.with_value(|data| data.app.clone())
    }

    /// `true` while the server function `function` is running.
    pub fn is_busy(self, function: &'static str) -> Signal<bool> {
        Signal::derive(move || self.forms.busy.get() == function)
    }

    /// The error of the field `field` in the last form, if that called `function`; `None` when there is none.
    pub fn problem(self, function: &'static str, field: &'static str) -> Option<String> {
        self.forms.reply.with(|reply| {
            (reply.action == function)
                .then(|| reply.problems.for_field(field))
                .flatten()
                .map(|problem| problem.message.clone())
        })
    }

    /// What was typed into `field`, if the last form called `function` and failed; else `None`.
    pub fn typed(self, function: &str, field: &str) -> Option<String> {
        let is_last = |reply: &FormReply| reply.action == function;
        match self.forms.reply.with_untracked(is_last) {
            true => self.forms.typed(field),
            false => None,
        }
    }

    /// What was just done, or the error that belongs to no field.
    pub fn news(self) -> AnyView {
        let general = self.general_problem();
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
    pub fn flow(self, attempt: Attempt) -> (FlowData, Client) {
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
                AttemptCode::PATH | PrepareVerification::PATH => data.reply.clone(),
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

    /// What a form of the page listens with.
    pub fn on_submit(self) -> OnSubmit {
        self.forms.on_submit(self.then())
    }

    /// Shows the answer. Where a fresh proof is needed, the account says so, and a dialog asks for it.
    fn then(self) -> Then<Account> {
        Then {
            take: Callback::new(move |account| self.show(account)),
            on_paused: Callback::new(move |resume| self.proof.ask(resume)),
        }
    }

    /// What was wrong with the last form and belongs to no field.
    fn general_problem(self) -> Option<String> {
        let problem = self.forms.general_problem()?;
        Some(match problem.code {
            ProblemCode::Offline => self.flow_text(|texts| &texts.offline),
            _ => problem.message,
        })
    }

    pub fn show(self, account: Account) {
        if let Some(path) = &account.go_to {
            browser::go_to(path);
            return;
        }
        self.account.set(self.told(account));
    }

    /// Adds a message to `account` when an attempt has just proven an address, once for each attempt, and hides that
    /// attempt.
    pub fn told(self, mut account: Account) -> Account {
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
    pub fn reload(self) {
        spawn_local(async move {
            let answer =
                browser::ask::<Option<Account>>(&Submission::new(GetAccount::PATH, &[])).await;
            match answer {
                Ok(Some(account)) => self.show(account),
                Ok(None) => browser::go_to(&sign_in_path(Page::Account.path())),
                Err(_) => {}
            }
        });
    }
}
