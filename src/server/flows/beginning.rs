//! The beginning of a session.

use time::Duration;

use super::{
    Caller, admins, audit,
    committed::{Committed, Entered, Here},
    notices,
};
use crate::{
    auth::{AuditKind, SessionId, User, UserId},
    server::{
        Backend,
        domain::{
            attempt::{Attempt, Proven},
            audit::AuditEvent,
            cookie::CookieId,
            policy::Policy,
        },
        error::Result,
        store::{
            UnitOfWork, known_browsers,
            sessions::{self, ActiveSession, NewSession, Others},
            users,
        },
    },
};

/// A session that is about to begin.
pub(super) struct Beginning {
    /// The id of the session.
    pub session: SessionId,
    /// The user.
    pub account: User,
    /// `true` if the user was created just now.
    pub is_new: bool,
    /// The attempt that it completes.
    pub proven: Proven,
}

/// Begins a session and commits. The caller's browser uses it from now on. Returns the attempt, which is complete.
pub(super) async fn begin_session(
    backend: &Backend,
    mut work: UnitOfWork,
    caller: &Caller,
    here: Here,
    beginning: Beginning,
) -> Result<Committed<Attempt>> {
    let (now, policy) = (backend.clock.now(), &backend.policy());
    let Beginning {
        session,
        mut account,
        is_new,
        proven,
    } = beginning;
    let (user, attempt, strategy) = (account.id, proven.attempt(), proven.proof().strategy);
    account.is_admin |= admins::appoint(backend, &mut work, user, &attempt.address_key).await?;
    let begun = AuditEvent::new(AuditKind::SessionBegan).by(user);
    let begun = begun.in_attempt(attempt).session(session);
    audit::record(&mut work, caller, begun.strategy(strategy));
    let begun_by = here.client();
    let begun = NewSession {
        id: session,
        user,
        client: begun_by,
        address_key: attempt.address_key.clone(),
        strategy,
        user_agent: caller.user_agent.clone(),
        network: caller.network.clone(),
        expire_at: now + session_lifetime(policy),
    };
    let others = match policy.has_multiple_sessions {
        true => Others::OfThisUser,
        false => Others::All,
    };
    sessions::begin(&mut work, begun, others, now).await?;
    let (is_first, new_browser) = remember(backend, &mut work, caller, user, is_new).await?;
    if is_first && !is_new {
        let is_starter = begun_by == attempt.client_id;
        let zone = attempt.time_zone.as_ref().filter(|_| is_starter);
        let zone = caller.time_zone.as_ref().or(zone);
        notices::new_device(&mut work, caller, zone, &account, session, now).await?;
    }
    // Whoever signs in from a new browser may be a stranger with the mailbox: the notices stay in the owner's language.
    if !is_new && !is_first {
        users::keep_locale(&mut work, account.id, caller.locale)?;
    }
    let begun = Entered::Begun(ActiveSession {
        id: session,
        user: account,
        last_seen_at: now,
        proven_at: now,
    });
    let complete = proven.complete(Some(session), now);
    let id = complete.id;
    let entered = here
        .enter(backend, work, begun, new_browser, complete)
        .await?;
    tracing::info!(attempt = %id, session = %session, user = %user, ?strategy, "a session began");
    Ok(entered)
}

/// Remembers that `user` signs in with the caller's browser. Returns whether it is their first time there, and the new
/// cookie of a browser that had none to be known by.
async fn remember(
    backend: &Backend,
    work: &mut UnitOfWork,
    caller: &Caller,
    user: UserId,
    is_new: bool,
) -> Result<(bool, Option<CookieId>)> {
    let now = backend.clock.now();
    let (browser, new_browser) = match &caller.browser_hash {
        Some(hash) => (hash.clone(), None),
        None => {
            let browser = match caller.successor {
                Some(next) => backend.keys.browser_cookie(next),
                None => CookieId::random(),
            };
            (browser.hash(), Some(browser))
        }
    };
    let is_first = match is_new || new_browser.is_some() {
        true => known_browsers::remember_new(work, user, browser, now).map(|()| true)?,
        false => known_browsers::remember(work, user, browser, now).await?,
    };
    Ok((is_first, new_browser))
}

/// How long a session lives at most. A setting of 0 means no limit, for which this returns a hundred years.
fn session_lifetime(policy: &Policy) -> Duration {
    if policy.session_lifetime.is_zero() {
        Duration::weeks(5_200)
    } else {
        policy.session_lifetime
    }
}
