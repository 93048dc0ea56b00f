use leptos::{prelude::*, server_fn::ServerFn};

use super::attempt_flow::AttemptFlow;
use crate::{
    api::{
        AttemptCode, CancelAttempt, ChangeAddress, CompleteAttempt, CorrectAddress, CreateSignIn,
        CreateSignUp, PrepareVerification, RestartAttempt,
    },
    auth::{AttemptId, Purpose, TIME_ZONE},
};

/// A step of a flow that a form or a script takes. Its fields are those that a person fills in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AttemptAction {
    /// Ask for a mail. Fields: `email`, and `legal_accepted` where an account is made and there are legal pages.
    Create,
    /// Ask for the mail again.
    Prepare,
    /// Try the code. Field: `code`.
    AttemptCode,
    /// Take the session of a proven attempt. Fields: those of [`Attempt::missing`](crate::auth::Attempt::missing).
    Complete,
    /// Cancel the attempt.
    Cancel,
    /// Cancel the attempt, and go back to the form with its address.
    ChangeAddress,
    /// Mail the address that was probably meant: [`Attempt::suggestion`](crate::auth::Attempt::suggestion).
    CorrectAddress,
    /// Begin anew with the address of an attempt that has ended.
    Restart,
}

/// Where a form goes, and what it says beside what a person fills in. With both it works without scripts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormTarget {
    /// Path for the attribute `action`; the method is `post`.
    pub action: &'static str,
    /// Names and values of the hidden fields.
    pub hidden: Vec<(&'static str, String)>,
}

impl FormTarget {
    /// The hidden fields, as `<input type="hidden">`.
    pub fn inputs(&self) -> impl IntoView + use<> {
        let inputs = self.hidden.iter().map(|(name, value)| {
            view! { <input type="hidden" name=*name value=value.clone()/> }.into_any()
        });
        inputs.collect::<Vec<AnyView>>()
    }

    /// The target of the form that begins a flow.
    pub(crate) fn of_start(flow: AttemptFlow) -> Self {
        let action = match flow.purpose() {
            Purpose::SignIn | Purpose::Profile | Purpose::StepUp => CreateSignIn::PATH,
            Purpose::SignUp => CreateSignUp::PATH,
        };
        let mut hidden = vec![("cookie_given", "1".to_owned()), (TIME_ZONE, String::new())];
        if let Some(path) = flow.redirect_to() {
            hidden.push(("redirect_to", path));
        }
        Self { action, hidden }
    }

    /// The target of a form of the server function at `action`, for an attempt.
    pub(crate) fn of_attempt(action: &'static str, attempt: AttemptId, purpose: Purpose) -> Self {
        Self {
            action,
            hidden: vec![
                ("attempt", attempt.to_string()),
                ("purpose", purpose.as_str().to_owned()),
                (TIME_ZONE, String::new()),
            ],
        }
    }
}

impl AttemptFlow {
    /// Where a form for the step `action` goes, and its hidden fields. All but [`AttemptAction::Create`] name the current
    /// attempt, so they stand where there is one; it is no signal.
    ///
    /// ```
    /// use latchkey::prelude::*;
    /// use leptos::prelude::*;
    ///
    /// fn cancel(flow: AttemptFlow) -> impl IntoView {
    ///     let form = flow.form(AttemptAction::Cancel);
    ///     view! {
    ///         <form method="post" action=form.action on:submit=flow.on_submit()>
    ///             {form.inputs()}
    ///             <button>"Cancel"</button>
    ///         </form>
    ///     }
    /// }
    /// ```
    pub fn form(self, action: AttemptAction) -> FormTarget {
        let path = match action {
            AttemptAction::Create => return FormTarget::of_start(self),
            AttemptAction::Prepare => PrepareVerification::PATH,
            AttemptAction::AttemptCode => AttemptCode::PATH,
            AttemptAction::Complete => CompleteAttempt::PATH,
            AttemptAction::Cancel => CancelAttempt::PATH,
            AttemptAction::ChangeAddress => ChangeAddress::PATH,
            AttemptAction::CorrectAddress => CorrectAddress::PATH,
            AttemptAction::Restart => RestartAttempt::PATH,
        };
        let attempt = self
            .client
            .with_untracked(|client| client.attempt(self.purpose()).cloned());
        let id = attempt.as_ref().map(|attempt| attempt.id);
        let mut target = FormTarget::of_attempt(path, id.unwrap_or_default(), self.purpose());
        let is_asked = attempt.is_some_and(|attempt| !attempt.missing.is_empty());
        if action == AttemptAction::Complete && is_asked {
            target.hidden.push(("fields", "1".to_owned()));
        }
        target
    }
}
