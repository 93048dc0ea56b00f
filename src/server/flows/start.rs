//! The first step: an address is typed, and mail goes out.

use rand::RngExt;
use uuid::Uuid;

use super::{
    Caller, admission, audit,
    committed::{Committed, Here},
    spending,
};
use crate::{
    auth::{AttemptStatus, AuditKind, EmailAddress, Purpose, SensitiveAction, SignUpRefusal},
    server::{
        Backend,
        domain::{audit::AuditEvent, email_address, redirect},
        error::Result,
        store::{
            UnitOfWork,
            attempts::{self, AttemptRow, Consent, StoredState},
            email_addresses::{self, Owner},
            limits as budgets,
            outbox::{self, MessageKind, NewMessage, Occasion},
            sessions::ActiveSession,
        },
    },
};

/// Starts an attempt to sign in for what was typed and puts its mail into the outbox.
///
/// One transaction: there is never an attempt without its mail, nor a mail without its attempt. Known and unknown
/// addresses take the same steps; only the kind of the mail differs.
///
/// # Errors
///
/// An address that cannot be used, or a limit; nothing is kept then.
pub async fn create_sign_in(
    backend: &Backend,
    caller: &Caller,
    typed: &str,
    redirect_to: Option<&str>,
) -> Result<Committed<AttemptRow>> {
    let address = email_address::parse(typed)?;
    let plan = Plan {
        redirect_to: redirect_to.map(str::to_owned),
        ..Plan::new(Purpose::SignIn, address)
    };
    create_for(backend, caller, plan).await
}

/// What an attempt is to be.
#[derive(Clone, Debug)]
pub struct Plan {
    /// What for.
    pub purpose: Purpose,
    /// The address, parsed before.
    pub address: EmailAddress,
    /// Where to go afterwards.
    pub redirect_to: Option<String>,
    /// The user and session it is started in, where it takes somebody signed in.
    pub starter: Option<Starter>,
    /// What waits for the proof.
    pub action: Option<SensitiveAction>,
    /// The call that goes on after the proof: see [`super::step_up`].
    pub resume: Option<String>,
    /// Whether the legal pages were accepted, as they are now.
    pub has_consented: bool,
}

/// Who starts an attempt from within a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Starter {
    /// The user.
    pub user: Uuid,
    /// The session, with which the attempt dies.
    pub session: Uuid,
}

impl From<&ActiveSession> for Starter {
    fn from(session: &ActiveSession) -> Self {
        Self {
            user: session.user.id,
            session: session.id,
        }
    }
}

impl Plan {
    /// An attempt of somebody who need not be signed in.
    pub fn new(purpose: Purpose, address: EmailAddress) -> Self {
        Self {
            purpose,
            address,
            redirect_to: None,
            starter: None,
            action: None,
            resume: None,
            has_consented: false,
        }
    }

    /// Where to go afterwards, if that is a path of our own.
    fn own_path(&self) -> Option<String> {
        self.redirect_to.as_deref().and_then(redirect::own_path)
    }
}

/// Starts an attempt for an address that was parsed before. A browser that asks again for what it waits for gets that
/// attempt, and no second mail.
pub async fn create_for(
    backend: &Backend,
    caller: &Caller,
    plan: Plan,
) -> Result<Committed<AttemptRow>> {
    let mut work = UnitOfWork::begin(backend).await?;
    let here = Here::known(backend, &work, caller).await?;
    if let Some((here, before)) = asked_before(backend, &work, here, &plan).await? {
        return here.commit(work, before).await;
    }
    let (attempt, here) = match create_with(backend, &mut work, caller, here, plan.clone()).await {
        Ok(started) => started,
        Err(refused) => {
            drop(work);
            return other_of_two(backend, caller, &plan).await?.ok_or(refused);
        }
    };
    let (id, purpose) = (attempt.id, attempt.purpose.as_str());
    let started = here.commit(work, attempt).await?;
    tracing::info!(attempt = %id, purpose, "an attempt was started");
    Ok(started)
}

/// Of two requests at once, the other may have spent the budget on what this one asks for.
async fn other_of_two(
    backend: &Backend,
    caller: &Caller,
    plan: &Plan,
) -> Result<Option<Committed<AttemptRow>>> {
    let work = UnitOfWork::begin(backend).await?;
    let here = Here::known(backend, &work, caller).await?;
    match asked_before(backend, &work, here, plan).await? {
        Some((here, before)) => Ok(Some(here.commit(work, before).await?)),
        None => Ok(None),
    }
}

/// What the same browser asked for a moment ago, if it asks for that again: the mail of it may be on its way still.
async fn asked_before(
    backend: &Backend,
    work: &UnitOfWork,
    here: Option<Here>,
    plan: &Plan,
) -> Result<Option<(Here, AttemptRow)>> {
    let is_candidate = |here: &Here| !here.is_new() && plan.purpose.begins_session();
    let Some(here) = here.filter(is_candidate) else {
        return Ok(None);
    };
    let (now, redirect_to) = (backend.clock.now(), plan.own_path());
    let all = attempts::newest_of_client(work.tx(), here.client(), None).await?;
    let same = all.into_iter().find(|attempt| {
        attempt.purpose == plan.purpose
            && attempt.identifier_key == plan.address.key()
            && attempt.redirect_to == redirect_to
            && attempt.consent.is_some() == plan.has_consented
            && attempt.status(now) == AttemptStatus::Unverified
            && attempt.resend_wait(now).is_some()
    });
    Ok(same.map(|attempt| (here, attempt)))
}

/// Starts an attempt within a transaction that does more, and commits by the client that is returned.
pub(super) async fn create_within(
    backend: &Backend,
    work: &mut UnitOfWork,
    caller: &Caller,
    plan: Plan,
) -> Result<(AttemptRow, Here)> {
    create_with(backend, work, caller, None, plan).await
}

/// The steps of a start; `here` where the client was looked up before.
async fn create_with(
    backend: &Backend,
    work: &mut UnitOfWork,
    caller: &Caller,
    here: Option<Here>,
    plan: Plan,
) -> Result<(AttemptRow, Here)> {
    let Plan {
        purpose,
        ref address,
        starter,
        ..
    } = plan;
    let now = backend.clock.now();
    let policy = &backend.policy();
    let owner = email_addresses::find_owner(work.tx(), address.key()).await?;
    let own = match purpose {
        // Whoever adds an address is not its owner yet.
        Purpose::Profile => None,
        _ => spending::own_browser(work, caller, owner.as_ref()).await?,
    };
    spending::spend_start(backend, work, caller, address, own.as_ref()).await?;
    let here = match here {
        Some(here) => here,
        None => Here::ensure(backend, work, caller).await?,
    };
    if !here.is_new() {
        let session = starter.map(|starter| starter.session);
        attempts::supersede(work, here.client(), session, purpose, now).await?;
    }

    let refusal = admission::refusal(backend, work, address).await?;
    let guard = budgets::guard_of(work.tx(), address.key()).await?;
    let ways = policy
        .ways(purpose)
        .guarded(guard.refuses_codes(own.is_some()));
    let attempt = AttemptRow {
        id: Uuid::now_v7(),
        purpose,
        client_id: here.client(),
        identifier: address.as_str().to_owned(),
        identifier_key: address.key().to_owned(),
        redirect_to: plan.own_path(),
        locale: caller.locale,
        user_agent: caller.user_agent.clone(),
        network: caller.network.clone(),
        key_id: backend.keys.current_id().to_owned(),
        nonce: rand::rng().random::<[u8; 16]>().to_vec(),
        generation: 0,
        state: StoredState::Unverified,
        other_browser: policy.other_browser,
        same_browser_only: guard.is_same_browser_only(own.is_some(), now),
        from_own_browser: own.is_some(),
        has_link: ways.link,
        has_code: ways.code,
        code_failures: 0,
        number_failures: 0,
        claim_client_id: None,
        proven_client_id: None,
        strategy: None,
        session_id: None,
        user_id: starter.map(|starter| starter.user),
        starter_session_id: starter.map(|starter| starter.session),
        action: plan.action,
        is_awaited: plan.resume.is_some(),
        consent: plan.has_consented.then(|| Consent {
            at: now,
            version: policy.legal_version.clone(),
        }),
        created_at: now,
        expire_at: now + policy.verification_lifetime,
        resend_at: now + policy.resend_after,
        completed_at: None,
    };
    attempts::insert(work, &attempt).await?;
    if let Some(resume) = &plan.resume {
        attempts::set_resume(work, attempt.id, resume).await?;
    }
    enqueue(work, &attempt, owner.as_ref(), refusal, now).await?;
    let started = AuditEvent::new(AuditKind::AttemptStarted).in_attempt(&attempt);
    let started = AuditEvent {
        subject: started.subject.or(owner.map(|owner| owner.user)),
        ..started
    };
    audit::note(work, caller, started);
    Ok((attempt, here))
}

/// Puts the mail of an attempt into the outbox: to the owner of its address as they write it, else to what was typed.
/// `refusal` says why an unknown address gets no account.
pub(super) async fn enqueue(
    work: &mut UnitOfWork,
    attempt: &AttemptRow,
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
