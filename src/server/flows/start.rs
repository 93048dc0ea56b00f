//! The first step: somebody types an address, and a mail is sent.

use rand::RngExt;
use uuid::Uuid;

use super::{
    Caller, admission, audit, clearance,
    committed::{Committed, Here},
    domains, spending,
};
use crate::{
    auth::{AttemptStatus, AuditKind, AuthError, ClientId, Field, Purpose, SignUpRefusal},
    server::{
        Backend,
        domain::{
            admission as rules, attempt::State, audit::AuditEvent, budgets::OwnBrowser,
            email_address, guard::AddressGuard, user_data::UserData,
        },
        error::{Error, Result},
        hooks::Happened,
        store::{
            UnitOfWork,
            address_row::Owner,
            addressees,
            attempts::{self, Attempt, Consent},
            outbox::{self, MessageKind, NewMessage, Occasion},
        },
    },
};

mod plan;

pub use plan::Plan;

/// Starts an attempt to sign in with the typed address, and puts its mail into the outbox.
///
/// Both happen in one transaction, so there is never an attempt without its mail, nor a mail without its attempt.
/// Known and unknown addresses take the same steps; only the kind of the mail differs.
///
/// # Errors
///
/// If the address cannot be used, or a limit was reached. Nothing is stored then.
pub async fn create_sign_in(
    backend: &Backend,
    caller: &Caller,
    typed: &str,
    redirect_to: Option<&str>,
) -> Result<Committed<Attempt>> {
    sign_in_with(backend, caller, typed, redirect_to, None).await
}

/// Starts an attempt as [`create_sign_in`] does, perhaps in the place of an earlier one, to which hooks have added `carried`.
pub(super) async fn sign_in_with(
    backend: &Backend,
    caller: &Caller,
    typed: &str,
    redirect_to: Option<&str>,
    carried: Option<UserData>,
) -> Result<Committed<Attempt>> {
    let address = email_address::parse(typed)?;
    domains::check(backend, caller, &address).await?;
    let plan = Plan {
        carried,
        redirect_to: redirect_to.map(str::to_owned),
        ..Plan::new(Purpose::SignIn, address)
    };
    create_for(backend, caller, plan).await
}

/// What was typed by somebody who wants an account.
#[derive(Clone, Debug, Default)]
pub struct SignUpForm {
    /// The address.
    pub email: String,
    /// The path to go to afterwards; `None` for the start page.
    pub redirect_to: Option<String>,
    /// `true` if they accept the legal pages.
    pub has_consented: bool,
}

/// Starts an attempt to sign up. If the address has an account, its owner is mailed a way to sign in instead.
///
/// # Errors
///
/// If the address cannot be used here by anybody, a required box was not ticked, or a limit was reached.
pub async fn create_sign_up(
    backend: &Backend,
    caller: &Caller,
    form: SignUpForm,
) -> Result<Committed<Attempt>> {
    sign_up_with(backend, caller, form, None).await
}

/// Starts an attempt as [`create_sign_up`] does, perhaps in the place of an earlier one, to which hooks have added `carried`.
pub(super) async fn sign_up_with(
    backend: &Backend,
    caller: &Caller,
    form: SignUpForm,
    carried: Option<UserData>,
) -> Result<Committed<Attempt>> {
    let policy = backend.policy();
    let address = email_address::parse(&form.email)?;
    rules::may_join(&policy, &address).map_err(AuthError::RefusedAddress)?;
    if policy.asks_for_consent() && !form.has_consented {
        return Err(AuthError::MissingField(Field::LegalAccepted.as_str()).into());
    }
    domains::check(backend, caller, &address).await?;
    let plan = Plan {
        carried,
        redirect_to: form.redirect_to,
        has_consented: form.has_consented,
        ..Plan::new(Purpose::SignUp, address)
    };
    create_for(backend, caller, plan).await
}

/// Starts an attempt as planned, in a transaction of its own. If the browser asked for the same thing a moment ago,
/// it gets that attempt again, without a second mail.
pub async fn create_for(
    backend: &Backend,
    caller: &Caller,
    plan: Plan,
) -> Result<Committed<Attempt>> {
    let plan = clearance::before_create(backend, caller, plan).await?;
    let mut work = UnitOfWork::begin(backend).await?;
    let here = Here::known(backend, &mut work, caller).await?;
    if let Some((here, before)) = asked_before(backend, &work, here, &plan).await? {
        return here.commit(work, before).await;
    }
    let (attempt, here) = match create_with(backend, &mut work, caller, here, plan.clone()).await {
        Ok(started) => started,
        Err(refused @ Error::Auth(AuthError::RateLimited { .. })) => {
            drop(work);
            return other_of_two(backend, caller, &plan).await?.ok_or(refused);
        }
        Err(error) => return Err(error),
    };
    let (id, purpose) = (attempt.id, attempt.purpose.as_str());
    let started = here.commit(work, attempt).await?;
    tracing::info!(attempt = %id, purpose, "an attempt was started");
    Ok(started)
}

/// The attempt of a parallel request, when this request was refused because the other one had spent the budget.
async fn other_of_two(
    backend: &Backend,
    caller: &Caller,
    plan: &Plan,
) -> Result<Option<Committed<Attempt>>> {
    let mut work = UnitOfWork::begin(backend).await?;
    let here = Here::known(backend, &mut work, caller).await?;
    match asked_before(backend, &work, here, plan).await? {
        Some((here, before)) => Ok(Some(here.commit(work, before).await?)),
        None => Ok(None),
    }
}

/// The attempt with which the same browser asked for the same thing a moment ago; its mail may still be on its way.
/// `None` if there is none.
async fn asked_before(
    backend: &Backend,
    work: &UnitOfWork,
    here: Option<Here>,
    plan: &Plan,
) -> Result<Option<(Here, Attempt)>> {
    let Some(here) = here.filter(|here| !here.is_new()) else {
        return Ok(None);
    };
    let (now, redirect_to) = (backend.clock.now(), plan.own_path());
    let session = plan.starter.map(|starter| starter.session);
    // An account keeps an address as it was typed last.
    let is_spelled =
        |identifier: &str| plan.purpose != Purpose::Profile || identifier == plan.address.as_str();
    let all = attempts::newest_of_client(&work.reading(), here.client(), session).await?;
    let same = all.into_iter().find(|attempt| {
        attempt.purpose == plan.purpose
            && attempt.address_key == plan.address.key()
            && is_spelled(&attempt.identifier)
            && attempt.redirect_to == redirect_to
            && attempt.starter.map(|starter| starter.session) == session
            && attempt.action == plan.action
            && attempt.consent.is_some() == plan.has_consented
            && attempt.status(now) == AttemptStatus::Unverified
            && attempt.resend_wait(now).is_some()
    });
    if let (Some(attempt), Some(resume)) = (&same, &plan.resume) {
        // The call that was made last is the one that goes on.
        attempts::set_resume(work, attempt.id, resume).await?;
    }
    let is_by_form = plan.carried.is_none() && backend.hooks.are_there();
    if let Some(attempt) = same.as_ref().filter(|_| is_by_form) {
        // What was typed last for hooks counts.
        attempts::set_data(work, attempt.id, &plan.data, now).await?;
    }
    Ok(same.map(|attempt| (here, attempt)))
}

/// Starts an attempt within the transaction of another flow, which must commit with the [`Here`] that is returned, and must have
/// asked [`clearance::before_start`] before it began.
pub(super) async fn create_within(
    backend: &Backend,
    work: &mut UnitOfWork,
    caller: &Caller,
    plan: Plan,
) -> Result<(Attempt, Here)> {
    let here = Here::known(backend, work, caller).await?;
    match asked_before(backend, work, here, &plan).await? {
        Some((here, before)) => Ok((before, here)),
        None => create_with(backend, work, caller, here, plan).await,
    }
}

/// The steps of a start. `here` is the client if it was looked up before.
async fn create_with(
    backend: &Backend,
    work: &mut UnitOfWork,
    caller: &Caller,
    here: Option<Here>,
    plan: Plan,
) -> Result<(Attempt, Here)> {
    let (now, address) = (backend.clock.now(), &plan.address);
    let known = Circumstances::find(work, caller, &plan).await?;
    spending::spend_start(backend, work, caller, address, known.own.as_ref()).await?;
    let here = match here {
        Some(here) => here,
        None => Here::ensure(backend, work, caller).await?,
    };
    if !here.is_new() {
        let session = plan.starter.map(|starter| starter.session);
        attempts::supersede(work, here.client(), session, plan.purpose, now)?;
    }
    let refusal = admission::refusal(backend, work, address).await?;
    let attempt = attempt(backend, caller, &plan, &known, here.client());
    let owner = known.owner.as_ref();
    attempts::insert(work, &attempt, plan.resume, &plan.data)?;
    enqueue(work, &attempt, owner, refusal, now).await?;
    let started = AuditEvent::new(AuditKind::AttemptStarted).in_attempt(&attempt);
    let started = AuditEvent {
        subject: started.subject.or(owner.map(|owner| owner.user)),
        ..started
    };
    audit::record(work, caller, started);
    work.tell(Happened::Created {
        attempt: attempt.id,
        purpose: attempt.purpose,
    });
    Ok((attempt, here))
}

/// What an attempt depends on, beside what was asked for.
struct Circumstances {
    /// The owner of the address; `None` if nobody has proven it.
    owner: Option<Owner>,
    /// The browser, if it is one of the owner's; else `None`.
    own: Option<OwnBrowser>,
    /// What happened to the address.
    guard: AddressGuard,
    /// `true` if the link of the mail asks for its code even in this browser.
    needs_code: bool,
}

impl Circumstances {
    /// Looks up what an attempt depends on that is to be started.
    ///
    /// # Errors
    ///
    /// [`AuthError::AddressWanted`] if the attempt needs a code, and codes are switched off for the address.
    async fn find(work: &UnitOfWork, caller: &Caller, plan: &Plan) -> Result<Self> {
        let browser = caller.browser_hash.as_deref();
        let addressee = addressees::find(&work.reading(), plan.address.key(), browser).await?;
        let own = match plan.purpose {
            // Somebody who adds an address is not its owner yet.
            Purpose::Profile => None,
            _ => spending::own_browser(caller, &addressee),
        };
        let known = Self {
            needs_code: plan.is_by_link && own.is_none(),
            owner: addressee.owner,
            own,
            guard: addressee.guard,
        };
        match known.needs_code && known.refuses_codes() {
            true => Err(AuthError::AddressWanted.into()),
            false => Ok(known),
        }
    }

    /// `true` if codes are switched off for the address in this browser.
    fn refuses_codes(&self) -> bool {
        self.guard.refuses_codes(self.own.is_some())
    }
}

/// The attempt that `client` starts as planned.
fn attempt(
    backend: &Backend,
    caller: &Caller,
    plan: &Plan,
    known: &Circumstances,
    client: ClientId,
) -> Attempt {
    let (now, policy) = (backend.clock.now(), &backend.policy());
    let is_own = known.own.is_some();
    let ways = policy
        .ways(plan.purpose)
        .with_code(known.needs_code)
        .guarded(known.refuses_codes());
    Attempt {
        id: Uuid::now_v7().into(),
        purpose: plan.purpose,
        client_id: client,
        identifier: plan.address.as_str().to_owned(),
        address_key: plan.address.key().to_owned(),
        redirect_to: plan.own_path(),
        locale: caller.locale,
        time_zone: caller.time_zone.clone(),
        user_agent: caller.user_agent.clone(),
        network: caller.network.clone(),
        key_id: backend.keys.current_id().to_owned(),
        nonce: rand::rng().random::<[u8; 16]>().to_vec(),
        generation: 0,
        state: State::Unverified,
        other_browser: policy.other_browser,
        same_browser_only: known.guard.is_same_browser_only(is_own, now),
        from_own_browser: is_own,
        needs_code: known.needs_code,
        has_link: ways.link,
        has_code: ways.code,
        code_failures: 0,
        number_failures: 0,
        starter: plan.starter,
        action: plan.action,
        is_awaited: plan.resume.is_some(),
        consent: plan.has_consented.then(|| Consent {
            at: now,
            version: policy.legal_version.clone(),
        }),
        created_at: now,
        expire_at: now + policy.verification_lifetime,
        resend_at: now + policy.resend_after,
    }
}

/// Puts the mail of an attempt into the outbox. It goes to the owner of the address, as they spell it; else to the
/// address as it was typed. `refusal` says why an unknown address may not make an account.
pub(super) async fn enqueue(
    work: &mut UnitOfWork,
    attempt: &Attempt,
    owner: Option<&Owner>,
    refusal: Option<SignUpRefusal>,
    now: time::OffsetDateTime,
) -> Result<()> {
    let recipient = owner.map_or(&attempt.identifier, |owner| &owner.address);
    let message = NewMessage {
        occasion: Occasion::Attempt(attempt.id),
        kind: kind(attempt.purpose, owner.is_some(), refusal),
        recipient: recipient.clone(),
        locale: attempt.locale,
        expire_at: attempt.expire_at,
        now,
    };
    outbox::enqueue(work, message).await
}

fn kind(purpose: Purpose, is_known: bool, refusal: Option<SignUpRefusal>) -> MessageKind {
    match (purpose, is_known) {
        (Purpose::SignIn, true) => MessageKind::SignInLink,
        (Purpose::SignUp, true) => MessageKind::AlreadyMember,
        (Purpose::SignIn | Purpose::SignUp, false) => match refusal {
            Some(SignUpRefusal::Closed) => MessageKind::SignUpClosed,
            Some(SignUpRefusal::InvitationOnly) => MessageKind::SignUpByInvitation,
            Some(SignUpRefusal::Address) => MessageKind::AddressLeftOut,
            None if purpose == Purpose::SignIn => MessageKind::SignUpOffer,
            None => MessageKind::SignUpLink,
        },
        (Purpose::Profile, true) => MessageKind::AddressTaken,
        (Purpose::Profile, false) => MessageKind::AddressLink,
        (Purpose::StepUp, _) => MessageKind::StepUpLink,
    }
}
