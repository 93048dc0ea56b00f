//! What a browser is told about itself, and how it signs out and switches accounts.

use time::{Duration, OffsetDateTime, format_description::well_known::Rfc3339};
use uuid::Uuid;

use super::{
    Caller, admission, audit,
    committed::{Committed, Entered, Here},
};
use crate::{
    auth::{
        Attempt, AttemptState, AttemptStatus, AuditKind, AuthError, Client, EmailAddress, Field,
        MailStatus, OtherSession, Purpose, SignUpRefusal, Strategy,
    },
    i18n::{Texts, fill},
    server::{
        Backend,
        browser::Browser,
        domain::{attempt::StoredState, audit::AuditEvent, email_address},
        error::Result,
        flows::finish,
        store::{
            UnitOfWork,
            attempts::{self, AttemptRow},
            email_addresses, limits, outbox,
            sessions::{self, Ended},
        },
    },
};

/// How long an attempt that has ended stays on its screen before the form comes back.
const END_SHOWN: Duration = Duration::hours(1);
/// The most precise that the last use of a session is stored; see [`touch_every`].
const TOUCH_EVERY: Duration = Duration::minutes(1);

/// Everything that the caller's browser is told about itself; the empty default without a client.
pub async fn get(backend: &Backend, caller: &Caller) -> Result<Client> {
    let Some(client) = caller.client else {
        return Ok(Client::default());
    };
    let mut all = bare(backend, caller).await?;
    let now = backend.clock.now();
    let session = caller.session.as_ref().map(|session| session.id);
    for attempt in attempts::newest_of_client(backend.store.read(), client, session).await? {
        if is_shown(&attempt, now) {
            let mail = mail_of(backend, &attempt).await?;
            all = all.with(view(backend, caller, client, attempt, mail).await?);
        }
    }
    Ok(all)
}

/// What [`get`] says right after the caller has started `attempt`. A browser that was not known before (`is_new`) has
/// nothing else, and its mail is queued, so nothing is read from the database for it.
pub async fn after_start(
    backend: &Backend,
    caller: &Caller,
    attempt: AttemptRow,
    is_new: bool,
) -> Result<Client> {
    let Some(client) = caller.client.filter(|_| is_new) else {
        return get(backend, caller).await;
    };
    let attempt = view(backend, caller, client, attempt, MailStatus::Queued).await?;
    Ok(bare(backend, caller).await?.with(attempt))
}

/// What [`get`] says right after `attempt` has signed the caller in; they may have started it in another browser. The
/// screen goes on to another page, so other attempts are not read; the mail arrived, so it was sent.
pub async fn after_finish(
    backend: &Backend,
    caller: &Caller,
    attempt: AttemptRow,
) -> Result<Client> {
    let all = bare(backend, caller).await?;
    match caller.client.filter(|_| caller.is(attempt.client_id)) {
        None => Ok(all),
        Some(client) => {
            let attempt = view(backend, caller, client, attempt, MailStatus::Sent).await?;
            Ok(all.with(attempt))
        }
    }
}

/// Who is signed in in the caller's browser, without its attempts.
async fn bare(backend: &Backend, caller: &Caller) -> Result<Client> {
    Ok(Client {
        others: others(backend, caller).await?,
        is_kept: backend.policy().has_multiple_sessions,
        user: caller.user().cloned(),
        ..Client::default()
    })
}

/// The other accounts that the caller's browser is signed in to; empty where a browser may have only one.
pub async fn others(backend: &Backend, caller: &Caller) -> Result<Vec<OtherSession>> {
    let policy = backend.policy();
    let Some(client) = caller.client.filter(|_| policy.has_multiple_sessions) else {
        return Ok(Vec::new());
    };
    let (db, now) = (backend.store.read(), backend.clock.now());
    let mut all = sessions::accounts_of_client(db, client, policy.session_idle, now).await?;
    let current = caller.session.as_ref().map(|session| session.id);
    all.retain(|other| Some(other.id) != current);
    Ok(all)
}

/// How precisely the last use of a session is stored, when a session ends after `idle` without a request, or never
/// when `idle` is zero. At most a tenth of `idle`, because else a session would end that is in use.
fn touch_every(idle: Duration) -> Duration {
    match idle.is_zero() {
        true => TOUCH_EVERY,
        false => TOUCH_EVERY.min(idle / 10),
    }
}

/// Stores that the caller's session is in use: at most once a minute, or more often where sessions end soon without a
/// request.
pub async fn touch(backend: &Backend, caller: &Caller) -> Result<()> {
    let now = backend.clock.now();
    let every = touch_every(backend.policy().session_idle);
    match &caller.session {
        Some(session) if now - session.last_seen_at >= every => {
            let store = &backend.store;
            sessions::touch(store.write(), session.id, now - every, now).await
        }
        _ => Ok(()),
    }
}

/// Signs the caller's browser out in all its tabs. The session ends, and the cookie no longer counts. If the browser
/// is signed in to other accounts and `is_everyone` is `false`, it goes on with the account that was used last.
///
/// `of` is the session for which the page was rendered. If the browser uses another one by now, that stays: the page
/// is from before a switch, or this is the second press on a sign-out whose answer was lost.
pub async fn sign_out(
    backend: &Backend,
    caller: &Caller,
    of: Option<Uuid>,
    is_everyone: bool,
) -> Result<Committed<()>> {
    let Ok(here) = Here::of(caller) else {
        return Ok(Committed::unchanged(()));
    };
    let now = backend.clock.now();
    let mut work = UnitOfWork::begin(backend).await?;
    let ended = match (&caller.session, of) {
        (Some(session), Some(of)) if !is_everyone && session.id != of => {
            return sign_out_beside(backend, work, caller, here, of).await;
        }
        (Some(session), _) if !is_everyone => Ended::One {
            id: session.id,
            user: session.user.id,
        },
        _ => Ended::OfClient(here.client()),
    };
    let ended = sessions::end(&mut work, ended, now).await?;
    if let Some(user) = caller.user() {
        let event = AuditEvent::new(AuditKind::SignedOut).about_user(user);
        audit::note(&mut work, caller, event.sessions(&ended));
    }
    leave(backend, work, here).await
}

/// Ends a session of the caller's browser other than the one that it uses, if it still has that session.
async fn sign_out_beside(
    backend: &Backend,
    mut work: UnitOfWork,
    caller: &Caller,
    here: Here,
    id: Uuid,
) -> Result<Committed<()>> {
    let (idle, now) = (backend.policy().session_idle, backend.clock.now());
    let all = sessions::list_of_client(work.tx(), here.client(), idle, now).await?;
    let Some(user) = all.iter().find(|own| own.id == id).map(|own| own.user_id) else {
        return Ok(Committed::unchanged(()));
    };
    let ended = sessions::end(&mut work, Ended::One { id, user }, now).await?;
    let event = audit::about_owner(&work, AuditKind::SignedOut, user).await?;
    audit::note(&mut work, caller, event.sessions(&ended));
    work.commit().await?;
    Ok(Committed::unchanged(()))
}

/// Commits `work`, which has ended the session of this browser. If the browser is signed in to other accounts, it
/// goes on with the one that was used last. Else its cookie no longer counts.
pub(super) async fn leave(
    backend: &Backend,
    work: UnitOfWork,
    here: Here,
) -> Result<Committed<()>> {
    let (idle, now) = (backend.policy().session_idle, backend.clock.now());
    let others = sessions::list_of_client(work.tx(), here.client(), idle, now).await?;
    match others.first() {
        Some(next) => {
            here.enter(backend, work, Entered::Other(next.id), None, ())
                .await
        }
        None => here.leave(backend, work).await,
    }
}

/// Makes the caller's browser use another of its sessions.
///
/// # Errors
///
/// [`AuthError::NotFound`] if this browser has no such session.
pub async fn switch(backend: &Backend, caller: &Caller, session: Uuid) -> Result<Committed<()>> {
    let here = Here::of(caller).map_err(|_| AuthError::NotFound)?;
    if caller.session.as_ref().is_some_and(|own| own.id == session) {
        return Ok(Committed::unchanged(()));
    }
    let work = UnitOfWork::begin(backend).await?;
    let (idle, now) = (backend.policy().session_idle, backend.clock.now());
    let own = sessions::list_of_client(work.tx(), here.client(), idle, now).await?;
    if own.iter().all(|own| own.id != session) {
        return Err(AuthError::NotFound.into());
    }
    here.enter(backend, work, Entered::Other(session), None, ())
        .await
}

/// `true` if a screen shows the attempt at `now`.
fn is_shown(attempt: &AttemptRow, now: OffsetDateTime) -> bool {
    match attempt.state {
        StoredState::Abandoned => false,
        StoredState::Complete if attempt.is_awaited => now - attempt.expire_at < END_SHOWN,
        StoredState::Complete => attempt.is_just_completed(now),
        _ => now - attempt.expire_at < END_SHOWN,
    }
}

/// An attempt as `client` sees it, which started it or may finish it.
pub(super) async fn view(
    backend: &Backend,
    caller: &Caller,
    client: Uuid,
    attempt: AttemptRow,
    mail: MailStatus,
) -> Result<Attempt> {
    let db = backend.store.read();
    let now = backend.clock.now();
    let policy = &backend.policy();
    let texts = caller.locale.texts();
    let status = attempt.status_for(client, now);
    let is_new = status == AttemptStatus::Verified
        && email_addresses::find_owner(db, &attempt.identifier_key)
            .await?
            .is_none();
    let (missing, refusal) = match is_new {
        true => still_wanted(backend, &attempt).await?,
        false => (Vec::new(), None),
    };
    let subject = match attempt.purpose {
        Purpose::SignIn => &attempt.locale.texts().mail.sign_in_subject,
        Purpose::SignUp => &attempt.locale.texts().mail.sign_up_subject,
        Purpose::Profile => &attempt.locale.texts().mail.add_address_subject,
        Purpose::StepUp => &attempt.locale.texts().mail.step_up_subject,
    };
    let action = |texts: &Texts| {
        attempt
            .action
            .map_or_else(String::new, |action| texts.actions.of(action).to_string())
    };
    Ok(Attempt {
        id: attempt.id,
        purpose: attempt.purpose,
        elsewhere: elsewhere(backend, client, &attempt, status)
            .await?
            .map(|agent| {
                Browser::parse(&agent).in_words(&texts.browser_on_system, &texts.some_browser)
            }),
        state: AttemptState {
            status,
            ..state_with(backend, &attempt, mail)
        },
        expires_in: (attempt.expire_at - now).whole_seconds().max(0),
        resend_in: i64::from(attempt.resend_wait(now).unwrap_or(0)),
        lifetime: policy.verification_lifetime.whole_seconds(),
        has_link: attempt.has_link,
        has_code: attempt.has_code,
        code_tries_left: attempt.code_tries_left(policy),
        offer: offer(backend, &attempt, status).await?,
        missing,
        refusal,
        redirect_to: finish::go_to(&attempt),
        sender: backend.sender_name(),
        subject: fill(
            subject,
            &[
                ("app", policy.app_name.as_str()),
                ("action", &action(attempt.locale.texts())),
            ],
        ),
        action: action(texts),
        is_awaited: attempt.is_awaited,
        suggestion: email_address::parse(&attempt.identifier)
            .ok()
            .filter(|_| attempt.purpose.begins_session() && status == AttemptStatus::Unverified)
            .and_then(|address| email_address::suggestion(&address)),
        identifier: attempt.identifier,
    })
}

/// What another mail would bring that this attempt does not have yet; `None` if nothing. It is allowed by the
/// settings, and codes are not switched off for the address.
async fn offer(
    backend: &Backend,
    attempt: &AttemptRow,
    status: AttemptStatus,
) -> Result<Option<Strategy>> {
    let allowed = backend.policy().ways(attempt.purpose);
    if status != AttemptStatus::Unverified || allowed.or(attempt.ways()) == attempt.ways() {
        return Ok(None);
    }
    if !attempt.has_link {
        return Ok(Some(Strategy::EmailLink));
    }
    let guard = limits::guard_of(backend.store.read(), &attempt.identifier_key).await?;
    Ok((!guard.refuses_codes(attempt.from_own_browser)).then_some(Strategy::EmailCode))
}

/// The fields that a new user who has proven the address of `attempt` must still fill in, or why they may not make an
/// account.
pub(super) async fn still_wanted(
    backend: &Backend,
    attempt: &AttemptRow,
) -> Result<(Vec<Field>, Option<SignUpRefusal>)> {
    let address =
        EmailAddress::from_parts(attempt.identifier.clone(), attempt.identifier_key.clone());
    let refusal = admission::refusal_shown(backend, &address).await?;
    let policy = &backend.policy();
    let missing = match refusal {
        None => finish::asked_fields(policy, attempt.wants_consent(policy)),
        Some(_) => Vec::new(),
    };
    Ok((missing, refusal))
}

/// The user agent of the browser that was signed in instead of `client`; `None` if there is none. Empty if it is not
/// known any more.
async fn elsewhere(
    backend: &Backend,
    client: Uuid,
    attempt: &AttemptRow,
    status: AttemptStatus,
) -> Result<Option<String>> {
    if status != AttemptStatus::Complete || attempt.claim_client_id == Some(client) {
        return Ok(None);
    }
    let agent = match attempt.session_id {
        Some(session) => sessions::find(backend.store.read(), session)
            .await?
            .map(|device| device.user_agent),
        None => None,
    };
    Ok(Some(agent.unwrap_or_default()))
}

/// The part of an attempt that changes while its screen waits, for the client that started it.
pub(super) async fn state(backend: &Backend, attempt: &AttemptRow) -> Result<AttemptState> {
    let mail = mail_of(backend, attempt).await?;
    Ok(state_with(backend, attempt, mail))
}

/// The status of the newest mail of an attempt.
async fn mail_of(backend: &Backend, attempt: &AttemptRow) -> Result<MailStatus> {
    let now = backend.clock.now();
    let mail = outbox::newest_status(backend.store.read(), &[attempt.id], now).await?;
    Ok(mail.get(&attempt.id).copied().unwrap_or(MailStatus::Queued))
}

fn state_with(backend: &Backend, attempt: &AttemptRow, mail: MailStatus) -> AttemptState {
    AttemptState {
        status: attempt.status_for(attempt.client_id, backend.clock.now()),
        mail,
        expires_at: rfc3339(attempt.expire_at),
        resend_at: rfc3339(attempt.resend_at),
        number: attempt
            .has_number()
            .then(|| {
                backend
                    .keys
                    .number(&attempt.key_id, attempt.id, &attempt.nonce)
            })
            .flatten(),
    }
}

fn rfc3339(at: OffsetDateTime) -> String {
    at.replace_nanosecond(at.millisecond() as u32 * 1_000_000)
        .unwrap_or(at)
        .format(&Rfc3339)
        .unwrap_or_default()
}
