use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    form_target::FormTarget,
    forms::{Forms, Then},
};
use crate::{
    api::{DeleteAccount, SignOut, SwitchSession, UpdateName},
    auth::{OtherSession, Problem, SessionId, TIME_ZONE, User},
    components::{
        browser::{self, OnSubmit},
        json::records,
        visitor::Visitor,
    },
};

/// What a form does to the account of the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum UserAction {
    /// Change the name. Fields: `first_name`, `last_name`.
    UpdateName,
    /// End the session of this browser.
    SignOut,
    /// End the sessions of all accounts that this browser is signed in to.
    SignOutAll,
    /// Go on with another account that this browser is signed in to: its session.
    Switch(SessionId),
    /// Delete the account. Field: `email`, the primary address, typed to confirm.
    DeleteAccount,
}

impl UserAction {
    /// Where a form goes, and its hidden fields. `session` is the one for which the page is rendered.
    pub(crate) fn form(self, session: Option<SessionId>) -> FormTarget {
        let mut hidden = Vec::new();
        let action = match self {
            Self::UpdateName => UpdateName::PATH,
            Self::SignOut => {
                if let Some(id) = session {
                    hidden.push(("session", id.to_string()));
                }
                SignOut::PATH
            }
            Self::SignOutAll => {
                hidden.push(("everyone", "1".to_owned()));
                SignOut::PATH
            }
            Self::Switch(session) => {
                hidden.push(("session", session.to_string()));
                SwitchSession::PATH
            }
            Self::DeleteAccount => {
                hidden.push((TIME_ZONE, String::new()));
                DeleteAccount::PATH
            }
        };
        FormTarget { action, hidden }
    }
}

/// The signed-in reader, as signals, and what they can do, as forms. [`use_user`] gives it.
#[derive(Clone, Copy)]
pub struct UserState {
    user: RwSignal<Option<User>>,
    visitor: StoredValue<Visitor>,
    forms: Forms,
}

/// What of an answer matters here.
#[derive(Clone)]
struct Answer {
    user: Option<User>,
    go_to: Option<String>,
}

records! { Answer { user, go_to } }

/// The reader of the page, for markup of one's own. It is known at once, on the server and in the browser.
///
/// ```
/// use latchkey::prelude::*;
/// use leptos::prelude::*;
///
/// #[component]
/// fn Bar() -> impl IntoView {
///     let reader = use_user();
///     let form = reader.form(UserAction::SignOut);
///     view! {
///         <p>{move || reader.user().get().map(|user| user.address)}</p>
///         <form method="post" action=form.action on:submit=reader.on_submit()>
///             {form.inputs()}
///             <button>"Sign out"</button>
///         </form>
///     }
/// }
/// ```
pub fn use_user() -> UserState {
    let visitor = Visitor::here();
    UserState {
        user: RwSignal::new(visitor.user.clone()),
        visitor: StoredValue::new(visitor),
        forms: Forms::of_page(&[UpdateName::PATH, DeleteAccount::PATH]),
    }
}

impl UserState {
    /// The signed-in user; `None` when nobody is signed in.
    pub fn user(self) -> Signal<Option<User>> {
        self.user.into()
    }

    /// Other accounts that this browser is signed in to, for [`UserAction::Switch`].
    pub fn others(self) -> Vec<OtherSession> {
        self.visitor.with_value(|visitor| visitor.others.clone())
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
    pub fn form(self, action: UserAction) -> FormTarget {
        action.form(self.visitor.with_value(|visitor| visitor.session))
    }

    /// What a form listens with for `submit`: sends its fields without leaving the page, or goes where the answer leads.
    pub fn on_submit(self) -> OnSubmit {
        self.forms
            .on_submit(Then::new(move |answer: Answer| match answer.go_to {
                Some(path) => browser::go_to(&path),
                None => self.user.set(answer.user),
            }))
    }
}
