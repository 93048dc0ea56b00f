//! The audit log: events are written in the transaction that causes them.

use super::Caller;
use crate::{
    auth::{AuditKind, UserId},
    server::{
        domain::audit::{Actor, AuditEvent},
        error::Result,
        store::{UnitOfWork, attempts::Attempt, email_addresses},
    },
};

/// Who does something.
#[derive(Clone, Copy, Debug)]
pub enum Author<'a> {
    /// The sender of this request.
    Caller(&'a Caller),
    /// Somebody at the command line of the server.
    CommandLine,
    /// The configuration.
    Configuration,
}

impl Author<'_> {
    /// The signed-in user; `None` if nobody is signed in, and for command line and configuration.
    pub fn user(self) -> Option<UserId> {
        match self {
            Author::Caller(caller) => caller.user().map(|user| user.id),
            Author::CommandLine | Author::Configuration => None,
        }
    }
}

impl<'a> From<&'a Caller> for Author<'a> {
    fn from(caller: &'a Caller) -> Self {
        Self::Caller(caller)
    }
}

/// Writes an event into the audit log when `work` commits. If the event does not name an actor, that is the signed-in
/// user.
pub fn record<'a>(work: &mut UnitOfWork, author: impl Into<Author<'a>>, event: AuditEvent) {
    let event = match author.into() {
        Author::Caller(caller) => AuditEvent {
            actor: match (event.actor, caller.user()) {
                (Actor::Visitor, Some(user)) => Actor::User(Some(user.id)),
                (actor, _) => actor,
            },
            network: caller.network.clone(),
            user_agent: caller.user_agent.clone(),
            ..event
        },
        Author::CommandLine => AuditEvent {
            actor: Actor::CommandLine,
            ..event
        },
        Author::Configuration => AuditEvent {
            actor: Actor::Configuration,
            ..event
        },
    };
    work.write_down(event);
}

/// An event of `kind` about a user, with their primary address.
pub async fn about_owner(work: &UnitOfWork, kind: AuditKind, user: UserId) -> Result<AuditEvent> {
    let event = AuditEvent::new(kind).about(user);
    Ok(match email_addresses::primary_of(work.tx(), user).await? {
        Some(primary) => event.address(&primary),
        None => event,
    })
}

/// Writes an event about an attempt into the audit log, as [`record`] does. If the event has no subject, that is the
/// owner of the attempt's address.
pub async fn record_attempt<'a>(
    work: &mut UnitOfWork,
    author: impl Into<Author<'a>>,
    kind: AuditKind,
    attempt: &Attempt,
) -> Result<()> {
    let owner = email_addresses::find_owner(work.tx(), &attempt.address_key).await?;
    let event = AuditEvent::new(kind).in_attempt(attempt);
    let subject = event.subject.or(owner.map(|owner| owner.user));
    record(work, author, AuditEvent { subject, ..event });
    Ok(())
}
