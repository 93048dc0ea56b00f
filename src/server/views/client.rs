//! What a browser is told about itself: who is signed in, and the attempts that its screens show.

use time::{Duration, OffsetDateTime, format_description::well_known::Rfc3339};

use super::mail_help;
use super::mail_state::MailState;
use crate::{
    auth::{
        self, AttemptId, AttemptState, AttemptStatus, Client, ClientId, Field, MailSample,
        MailStatus, OtherSession, Purpose, SensitiveAction, SignUpRefusal, Strategy,
    },
    i18n::{Texts, fill},
    server::{
        Backend,
        browser::Browser,
        domain::{
            address_slip, answers,
            attempt::{End, State},
            policy::Policy,
        },
        error::Result,
        flows::{Caller, admission, finish, waiting},
        mail::letter::{self, SampleFacts},
        store::{
            address_guards,
            attempts::{self, Attempt},
            email_addresses, outbox, sessions,
        },
    },
};

/// How long an attempt that has ended stays on its screen before the form comes back.
const END_SHOWN: Duration = Duration::hours(1);

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
            let mail = mail_of(backend, caller, &attempt).await?;
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
    attempt: Attempt,
    is_new: bool,
) -> Result<Client> {
    let Some(client) = caller.client.filter(|_| is_new) else {
        return get(backend, caller).await;
    };
    let attempt = view(backend, caller, client, attempt, MailStatus::Queued.into()).await?;
    Ok(bare(backend, caller).await?.with(attempt))
}

/// What [`get`] says right after `attempt` has signed the caller in; they may have started it in another browser. The
/// screen goes on to another page, so other attempts are not read; the mail arrived, so it was sent.
pub async fn after_finish(backend: &Backend, caller: &Caller, attempt: Attempt) -> Result<Client> {
    let all = bare(backend, caller).await?;
    match caller.client.filter(|_| caller.is(attempt.client_id)) {
        None => Ok(all),
        Some(client) => {
            let attempt = view(backend, caller, client, attempt, MailStatus::Sent.into()).await?;
            Ok(all.with(attempt))
        }
    }
}

/// Who is signed in in the caller's browser, without its attempts.
async fn bare(backend: &Backend, caller: &Caller) -> Result<Client> {
    Ok(Client {
        others: others(backend, caller).await?,
        keeps_session: backend.policy().has_multiple_sessions,
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

/// `true` if a screen shows the attempt at `now`.
fn is_shown(attempt: &Attempt, now: OffsetDateTime) -> bool {
    match attempt.state {
        State::Ended {
            how: End::Abandoned,
            ..
        } => false,
        State::Complete { .. } if !attempt.is_awaited => attempt.is_just_completed(now),
        _ => now - attempt.expire_at < END_SHOWN,
    }
}

/// An attempt as `client` sees it, which started it or may finish it.
async fn view(
    backend: &Backend,
    caller: &Caller,
    client: ClientId,
    attempt: Attempt,
    mail: MailState,
) -> Result<auth::Attempt> {
    let db = backend.store.read();
    let now = backend.clock.now();
    let policy = &backend.policy();
    let texts = caller.locale.texts();
    let status = attempt.status_for(client, now);
    let is_new = status == AttemptStatus::Verified
        && email_addresses::find_owner(db, &attempt.address_key)
            .await?
            .is_none();
    let (missing, refusal) = match is_new {
        true => still_wanted(backend, &attempt).await?,
        false => (Vec::new(), None),
    };
    Ok(auth::Attempt {
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
        subject: subject(backend, &attempt),
        action: action(&attempt, texts),
        is_awaited: attempt.is_awaited,
        suggestion: address_slip::meant(&attempt.identifier)
            .filter(|_| waiting::may_correct(&attempt) && status == AttemptStatus::Unverified),
        help: mail_help::of(backend, texts, &attempt, now),
        identifier: attempt.identifier,
    })
}

/// What the subject of an attempt's mail begins with, in the language of the mail. The two words after it are left out, so
/// that screens differ in nothing but the address.
fn subject(backend: &Backend, attempt: &Attempt) -> String {
    let policy = backend.policy();
    if backend.letters.is_own() {
        return own_subject(backend, &policy, attempt);
    }
    let texts = attempt.locale.texts();
    let subject = match attempt.purpose {
        Purpose::SignIn => &texts.mail.sign_in_subject,
        Purpose::SignUp => &texts.mail.sign_up_subject,
        Purpose::Profile => &texts.mail.add_address_subject,
        Purpose::StepUp => &texts.mail.step_up_subject,
    };
    fill(
        subject,
        &[
            ("app", policy.app_name.as_str()),
            ("action", &action(attempt, texts)),
        ],
    )
}

/// The subject that the application writes, for a mail of which nothing is known but what was asked for.
fn own_subject(backend: &Backend, policy: &Policy, attempt: &Attempt) -> String {
    let kind = match attempt.purpose {
        Purpose::SignIn => MailSample::SignInLink,
        Purpose::SignUp => MailSample::SignUpLink,
        Purpose::Profile => MailSample::AddressLink,
        Purpose::StepUp => MailSample::StepUpLink,
    };
    let facts = SampleFacts {
        policy,
        public_url: &backend.public_url,
        address: &attempt.identifier,
        at: attempt.created_at,
        action: attempt.action.unwrap_or(SensitiveAction::AddAddress),
    };
    let mut letter = letter::sample(kind, attempt.locale, facts);
    letter.facts.is_sample = false;
    backend.letters.subject(&letter)
}

/// The sensitive action that needs the proof, in words; empty if there is none.
fn action(attempt: &Attempt, texts: &Texts) -> String {
    let words = |action| texts.actions.of(action).to_string();
    attempt.action.map_or_else(String::new, words)
}

/// The strategy that another mail would add to this attempt; `None` if there is none. Only what the settings allow is
/// offered, and no code while codes are switched off for the address.
async fn offer(
    backend: &Backend,
    attempt: &Attempt,
    status: AttemptStatus,
) -> Result<Option<Strategy>> {
    let allowed = backend.policy().ways(attempt.purpose);
    if status != AttemptStatus::Unverified || allowed.or(attempt.ways()) == attempt.ways() {
        return Ok(None);
    }
    if !attempt.has_link {
        return Ok(Some(Strategy::EmailLink));
    }
    let guard = address_guards::find(backend.store.read(), &attempt.address_key).await?;
    Ok((!guard.refuses_codes(attempt.from_own_browser)).then_some(Strategy::EmailCode))
}

/// The fields that a new user who has proven the address of `attempt` must still fill in, or why they may not make an
/// account.
pub(super) async fn still_wanted(
    backend: &Backend,
    attempt: &Attempt,
) -> Result<(Vec<Field>, Option<SignUpRefusal>)> {
    let refusal = admission::refusal_shown(backend, &attempt.address()).await?;
    let policy = &backend.policy();
    let missing = match refusal {
        None => answers::asked_fields(policy, attempt.wants_consent(policy)),
        Some(_) => Vec::new(),
    };
    Ok((missing, refusal))
}

/// The user agent of the browser that was signed in instead of `client`; `None` if there is none. Empty if it is not
/// known any more.
async fn elsewhere(
    backend: &Backend,
    client: ClientId,
    attempt: &Attempt,
    status: AttemptStatus,
) -> Result<Option<String>> {
    if status != AttemptStatus::Complete || attempt.is_claimed_by(Some(client)) {
        return Ok(None);
    }
    let agent = match attempt.state.session() {
        Some(session) => sessions::find(backend.store.read(), session)
            .await?
            .map(|device| device.user_agent),
        None => None,
    };
    Ok(Some(agent.unwrap_or_default()))
}

/// The attempt and its state, for the browser that started it.
///
/// # Errors
///
/// For all other browsers the attempt does not exist.
pub async fn watch(
    backend: &Backend,
    caller: &Caller,
    id: AttemptId,
) -> Result<(Attempt, AttemptState)> {
    let attempt = waiting::own(backend, caller, id).await?;
    let state = state(backend, caller, &attempt).await?;
    Ok((attempt, state))
}

/// The part of an attempt that changes while its screen waits, for the client that started it.
async fn state(backend: &Backend, caller: &Caller, attempt: &Attempt) -> Result<AttemptState> {
    let mail = mail_of(backend, caller, attempt).await?;
    Ok(state_with(backend, attempt, mail))
}

/// What became of the newest mail of an attempt, in the caller's language.
async fn mail_of(backend: &Backend, caller: &Caller, attempt: &Attempt) -> Result<MailState> {
    let now = backend.clock.now();
    let mail = outbox::newest_status(backend.store.read(), &[attempt.id], now).await?;
    Ok(match mail.get(&attempt.id) {
        Some(standing) => MailState::of(standing, caller.locale.texts(), now),
        None => MailStatus::Queued.into(),
    })
}

fn state_with(backend: &Backend, attempt: &Attempt, mail: MailState) -> AttemptState {
    AttemptState {
        status: attempt.status_for(attempt.client_id, backend.clock.now()),
        mail: mail.status,
        reason: mail.reason,
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
