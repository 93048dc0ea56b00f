//! Asks the hooks of the application before each step. No transaction is open then: hooks may use the database, and take long.

use super::{Caller, admission, start::Plan};
use crate::{
    auth::{
        APPLICATION_FIELD, AddressId, AttemptId, AuthError, ClientId, EmailAddress, Field, Purpose,
        Strategy, UserId,
    },
    server::{
        Backend,
        domain::{
            answers::{Answers, asked_fields},
            attempt::{Attempt, Decision, Holder, Newcomer, Proof, Proven, decide},
            user_data::UserData,
        },
        error::Result,
        hooks::Step,
        store::{attempts, email_addresses},
    },
};

/// Asks before an attempt is started as planned. Returns the plan with what the hooks have added.
pub(super) async fn before_create(
    backend: &Backend,
    caller: &Caller,
    mut plan: Plan,
) -> Result<Plan> {
    let user = plan.starter.map(|starter| starter.user);
    let mut data = plan.carried.clone().unwrap_or_default();
    let before = data.clone();
    data.overlay(before_start(backend, caller, plan.purpose, &plan.address, user, before).await?);
    plan.data = checked(data)?;
    Ok(plan)
}

/// Asks before an attempt is started; `user` is who starts it, if somebody must be signed in, and `data` what was added to an
/// earlier attempt, in whose place it is. Returns what the hooks add.
pub(super) async fn before_start(
    backend: &Backend,
    caller: &Caller,
    purpose: Purpose,
    address: &EmailAddress,
    user: Option<UserId>,
    data: UserData,
) -> Result<UserData> {
    let asks_for_consent = backend.policy().asks_for_consent();
    let fields: Vec<&str> = match purpose {
        Purpose::SignUp if asks_for_consent => vec!["email", Field::LegalAccepted.as_str()],
        Purpose::SignIn | Purpose::SignUp | Purpose::Profile => vec!["email"],
        Purpose::StepUp => Vec::new(),
    };
    let step = Step::Create {
        purpose,
        address: address.as_str().to_owned(),
        user,
        fields: caller.fields.clone(),
        data,
        locale: caller.locale,
    };
    ask(backend, caller, step, fields).await
}

/// Asks before an attempt is started that proves an address which the user has added before. Does nothing if they have no such
/// address.
pub(super) async fn before_proof_of(
    backend: &Backend,
    caller: &Caller,
    user: UserId,
    address: AddressId,
) -> Result<()> {
    if !backend.hooks.are_there() {
        return Ok(());
    }
    let own = email_addresses::list_of_user(backend.store.read(), user).await?;
    if let Some(row) = own.into_iter().find(|row| row.id == address) {
        let (address, user) = (&row.address, Some(user));
        before_start(
            backend,
            caller,
            Purpose::Profile,
            address,
            user,
            UserData::default(),
        )
        .await?;
    }
    Ok(())
}

/// What hooks have added to an earlier attempt, for another one in its place.
pub(super) async fn added_to(backend: &Backend, attempt: AttemptId) -> Result<UserData> {
    match backend.hooks.are_there() {
        true => attempts::data_of(backend.store.read(), attempt).await,
        false => Ok(UserData::default()),
    }
}

/// Asks. A refusal can be shown at `fields` and at those of the application.
async fn ask<'a>(
    backend: &Backend,
    caller: &'a Caller,
    step: Step,
    fields: Vec<&'a str>,
) -> Result<UserData> {
    let own: Vec<String> = caller
        .fields
        .keys()
        .map(|it| format!("{APPLICATION_FIELD}{it}"))
        .collect();
    let all: Vec<&str> = fields
        .into_iter()
        .chain(own.iter().map(String::as_str))
        .collect();
    Ok(backend.hooks.before(step, &all).await?)
}

fn checked(data: UserData) -> Result<UserData> {
    Ok(data.checked().map_err(|fault| {
        tracing::error!(%fault, "hooks add more than is kept");
        AuthError::HookFailed
    })?)
}

/// Asks before the mail of an attempt is sent again.
pub(super) async fn before_prepare(
    backend: &Backend,
    caller: &Caller,
    attempt: &Attempt,
) -> Result<()> {
    let step = Step::Prepare {
        attempt: attempt.id,
        purpose: attempt.purpose,
        address: attempt.identifier.clone(),
        locale: caller.locale,
    };
    backend.hooks.before(step, &[]).await?;
    Ok(())
}

/// Asks before a link or a code is looked at.
pub(super) async fn before_attempt(
    backend: &Backend,
    caller: &Caller,
    attempt: &Attempt,
    strategy: Strategy,
) -> Result<()> {
    let fields: &[&str] = match strategy {
        Strategy::EmailCode => &["code"],
        Strategy::EmailLink => &[],
    };
    let step = Step::Attempt {
        attempt: attempt.id,
        purpose: attempt.purpose,
        address: attempt.identifier.clone(),
        strategy,
        locale: caller.locale,
    };
    backend.hooks.before(step, fields).await?;
    Ok(())
}

/// The answers of a new user, and proof that the hooks of the application, if there are any, let an attempt be completed with
/// them. What completes one asks for it.
#[derive(Clone, Debug)]
pub(super) struct Cleared {
    answers: Answers,
    added: UserData,
    asked: Asked,
}

/// What hooks were asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    /// There are none.
    NoHooks,
    /// Nothing, as the attempt did not look as if it would be completed.
    Nothing,
    /// About its completion by this user; `None` for one who is about to be made.
    About(Option<UserId>),
}

impl Cleared {
    /// Clearance without answers, where there are no hooks to ask; `None` where there are some.
    pub(super) fn without_hooks(backend: &Backend) -> Option<Self> {
        (!backend.hooks.are_there()).then_some(Self {
            answers: Answers::default(),
            added: UserData::default(),
            asked: Asked::NoHooks,
        })
    }

    /// The answers.
    pub(super) fn answers(&self) -> &Answers {
        &self.answers
    }

    /// What the hooks have added, for the user.
    pub(super) fn into_added(self) -> UserData {
        self.added
    }

    /// `true` if the attempt may be completed by `user`, or by a new one. `false` if hooks were asked about another user or about
    /// nothing: that has changed meanwhile.
    pub(super) fn covers(&self, user: Option<UserId>) -> bool {
        match self.asked {
            Asked::NoHooks => true,
            Asked::Nothing => false,
            Asked::About(asked) => asked == user,
        }
    }
}

/// Asks before the proof of an attempt becomes what it is for in the browser of `client`, if it is about to. What was added to the
/// attempt goes along if it is an own one of that browser.
///
/// # Errors
///
/// If the hooks refuse or fail, or those of [`decide`].
pub(super) async fn before_complete(
    backend: &Backend,
    caller: &Caller,
    client: ClientId,
    proven: &Proven,
    answers: &Answers,
) -> Result<Cleared> {
    let cleared = |asked, added| Cleared {
        answers: answers.clone(),
        added,
        asked,
    };
    if !backend.hooks.are_there() {
        return Ok(cleared(Asked::NoHooks, UserData::default()));
    }
    let (attempt, policy) = (proven.attempt(), backend.policy());
    let owner = email_addresses::find_owner(backend.store.read(), &attempt.address_key).await?;
    let holder = match &owner {
        Some(owner) if owner.is_banned => Holder::Banned(owner.user),
        Some(_) => Holder::User,
        None => Holder::Nobody(admission::refusal_shown(backend, &attempt.address()).await?),
    };
    let now = backend.clock.now();
    let (user, newcomer) = match decide(proven, client, holder, answers, &policy, now)? {
        Decision::Credit(starter) => (Some(starter.user), None),
        Decision::Admit => (owner.map(|owner| owner.user), None),
        Decision::Create(newcomer) => (None, Some(newcomer)),
        Decision::TurnAway(_) | Decision::HandOver | Decision::Refuse | Decision::Ask => {
            return Ok(cleared(Asked::Nothing, UserData::default()));
        }
    };
    let names = |it: Newcomer| (it.first_name, it.last_name);
    let (first_name, last_name) = newcomer.map(names).unwrap_or_default();
    let fields: Vec<&str> = match answers.are_given() {
        true => asked_fields(&policy, attempt.wants_consent(&policy))
            .into_iter()
            .map(Field::as_str)
            .collect(),
        false => Vec::new(),
    };
    let mut data = waiting_for(backend, attempt, client).await?;
    let step = Step::Complete {
        attempt: attempt.id,
        purpose: attempt.purpose,
        address: attempt.identifier.clone(),
        user,
        first_name,
        last_name,
        fields: caller.fields.clone(),
        data: data.clone(),
        locale: caller.locale,
    };
    data.overlay(ask(backend, caller, step, fields).await?);
    Ok(cleared(Asked::About(user), checked(data)?))
}

/// What was added to an attempt, for its end in the browser of `client`.
async fn waiting_for(backend: &Backend, attempt: &Attempt, client: ClientId) -> Result<UserData> {
    match attempt.is_own_of(client) {
        true => attempts::data_of(backend.store.read(), attempt.id).await,
        false => Ok(UserData::default()),
    }
}

/// Asks as [`before_complete`] does, before `proof` is given to `attempt`. Its client may be made by the transaction that
/// follows.
///
/// # Errors
///
/// What [`before_complete`] returns, or [`AuthError::AttemptEnded`].
pub(super) async fn before_proof(
    backend: &Backend,
    caller: &Caller,
    attempt: &Attempt,
    proof: Proof,
) -> Result<Cleared> {
    if let Some(cleared) = Cleared::without_hooks(backend) {
        return Ok(cleared);
    }
    let (lifetime, now) = (backend.policy().verification_lifetime, backend.clock.now());
    let proven = attempt.clone().prove(proof, lifetime, now);
    let proven = proven.ok_or(AuthError::AttemptEnded)?;
    before_complete(backend, caller, proof.by, &proven, &Answers::default()).await
}
