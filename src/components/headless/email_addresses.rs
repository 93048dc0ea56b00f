use leptos::{prelude::*, server_fn::ServerFn, task::spawn_local};

use super::{
    asked::Asked,
    attempt_flow::{AttemptFlow, FlowStart},
    form_target::FormTarget,
    forms::{Forms, Then},
    sign_in::begin_with,
};
use crate::{
    api::{
        AttemptCode, CreateEmailAddress, GetAccount, MakePrimaryAddress, PrepareEmailAddress,
        PrepareVerification, RemoveEmailAddress, get_account,
    },
    auth::{
        Account, Address, AddressId, Attempt, AttemptStatus, Client, Problem, Purpose, SignUpRules,
        TIME_ZONE,
    },
    components::browser::{self, OnSubmit, Submission},
};

/// What a form does to the addresses of the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AddressAction {
    /// Add an address, and mail it. Field: `email`.
    Create,
    /// Mail an address that is not proven yet.
    Prepare(AddressId),
    /// Make a proven address the primary one.
    MakePrimary(AddressId),
    /// Remove an address. Field: `end_sessions`, not empty to end the sessions that began with it.
    Remove(AddressId),
}

impl AddressAction {
    /// Where a form goes, and its hidden fields.
    pub(crate) fn form(self) -> FormTarget {
        let (action, id) = match self {
            Self::Create => (CreateEmailAddress::PATH, None),
            Self::Prepare(id) => (PrepareEmailAddress::PATH, Some(id)),
            Self::MakePrimary(id) => (MakePrimaryAddress::PATH, Some(id)),
            Self::Remove(id) => (RemoveEmailAddress::PATH, Some(id)),
        };
        let mut hidden = vec![(TIME_ZONE, String::new())];
        if let Some(id) = id {
            hidden.push(("address", id.to_string()));
        }
        FormTarget { action, hidden }
    }
}

/// The addresses of the reader, as signals, and what can be done with them, as forms. [`use_email_addresses`] gives it.
#[derive(Clone, Copy)]
pub struct EmailAddresses {
    account: RwSignal<Option<Account>>,
    forms: Forms,
}

/// The e-mail addresses of the signed-in reader, for markup of one's own. Whoever is not signed in is sent to sign in, and
/// back. Where an action needs a fresh proof, the page of Latchkey asks for it, does it then, and leads back.
///
/// ```
/// use latchkey::prelude::*;
/// use leptos::prelude::*;
///
/// #[component]
/// fn Addresses() -> impl IntoView {
///     let addresses = use_email_addresses();
///     view! {
///         <Suspense>{move || Suspend::new(async move {
///             let addresses = addresses.await;
///             let form = addresses.form(AddressAction::Create);
///             view! {
///                 <ul>{move || addresses.list().get().into_iter().map(|it| view! { <li>{it.address}</li> }).collect_view()}</ul>
///                 <form method="post" action=form.action on:submit=addresses.on_submit()>
///                     {form.inputs()}
///                     <input name="email" type="email"/> {addresses.problem_of("email")}
///                     <button>"Add it"</button>
///                 </form>
///             }
///         })}</Suspense>
///     }
/// }
/// ```
pub fn use_email_addresses() -> Asked<EmailAddresses> {
    let forms = Forms::of_page(&[
        CreateEmailAddress::PATH,
        PrepareEmailAddress::PATH,
        MakePrimaryAddress::PATH,
        RemoveEmailAddress::PATH,
        AttemptCode::PATH,
        PrepareVerification::PATH,
    ]);
    let answer = Resource::new_blocking(|| (), |()| get_account(String::new()));
    Asked::new(answer, move |answer| EmailAddresses {
        account: RwSignal::new(answer.unwrap_or_else(|problems| {
            forms.reply.update(|reply| reply.problems = problems);
            None
        })),
        forms,
    })
}

impl EmailAddresses {
    /// The addresses: the primary one first, then the proven, then the others.
    pub fn list(self) -> Signal<Vec<Address>> {
        Signal::derive(move || {
            self.account.with(|account| {
                let account = account.as_ref();
                account.map_or_else(Vec::new, |account| account.addresses.clone())
            })
        })
    }

    /// `true` if another address may be added.
    pub fn may_add(self) -> Signal<bool> {
        Signal::derive(move || {
            self.account
                .with(|account| account.as_ref().is_some_and(|account| account.may_add))
        })
    }

    /// The attempt that proves an address, started in this browser; `None` when none is under way. Hand it to
    /// [`Self::prove`].
    pub fn proving(self) -> Memo<Option<Attempt>> {
        Memo::new(move |_| {
            self.account.with(|account| {
                let attempt = account.as_ref()?.profile.clone();
                attempt.filter(|attempt| attempt.state.status != AttemptStatus::Complete)
            })
        })
    }

    /// The flow that proves an address by `attempt`. The list is read again when it ends.
    ///
    /// ```
    /// use latchkey::{auth::Attempt, prelude::*};
    /// use leptos::prelude::*;
    ///
    /// fn proving(addresses: EmailAddresses, attempt: Attempt) -> impl IntoView {
    ///     let flow = addresses.prove(&attempt);
    ///     let left = flow.wait(&attempt).left();
    ///     view! { <p>"We mailed " {attempt.identifier} ". " {left} " seconds are left."</p> }
    /// }
    /// ```
    pub fn prove(self, attempt: &Attempt) -> AttemptFlow {
        let start = FlowStart {
            purpose: Purpose::Profile,
            is_another: false,
            redirect_to: None,
            rules: SignUpRules::default(),
        };
        let client = Client {
            profile: Some(attempt.clone()),
            ..Client::default()
        };
        let reply = self.forms.reply.get_untracked();
        let reply = reply.of_attempt(Purpose::Profile);
        let on_end = Callback::new(move |()| self.ask_again());
        begin_with(start, client, reply, Some(on_end))
    }

    /// `true` while an answer of the server is awaited.
    pub fn pending(self) -> Signal<bool> {
        self.forms.pending()
    }

    /// The error of the last form that belongs to no field; `None` when there is none.
    pub fn problem(self) -> Signal<Option<Problem>> {
        self.forms.problem()
    }

    /// The error of the field `field` in the last form, in the words of the reader; `None` when there is none.
    pub fn problem_of(self, field: &'static str) -> Signal<Option<String>> {
        self.forms.problem_of(field)
    }

    /// What was typed into `field`, if the last form has it and failed; `None` otherwise. It is no signal.
    pub fn typed(self, field: &str) -> Option<String> {
        self.forms.typed(field)
    }

    /// Where a form for `action` goes, and its hidden fields.
    pub fn form(self, action: AddressAction) -> FormTarget {
        action.form()
    }

    /// What a form listens with for `submit`: sends its fields without leaving the page.
    pub fn on_submit(self) -> OnSubmit {
        let take = move |account: Account| self.account.set(Some(account));
        self.forms.on_submit(Then::new(take))
    }

    /// Reads the addresses again. They stay as they were if that fails.
    fn ask_again(self) {
        spawn_local(async move {
            let account = Submission::new(GetAccount::PATH, &[]);
            match browser::ask::<Option<Account>>(&account).await {
                Ok(Some(account)) => {
                    let _ = self.account.try_set(Some(account));
                }
                Ok(None) => browser::load_anew(),
                Err(_) => {}
            }
        });
    }
}
