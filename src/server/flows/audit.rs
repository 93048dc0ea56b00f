//! The audit log: what happened is written down in the transaction in which it happens.

mod follow;
mod read;

pub use follow::Follower;
pub use read::{export, page, recent, wanted};

pub use crate::server::store::Place;

use uuid::Uuid;

use super::Caller;
use crate::{
    auth::AuditKind,
    server::{
        domain::audit::{Actor, AuditEvent},
        error::Result,
        store::{UnitOfWork, attempts::AttemptRow, email_addresses},
    },
};

/// Who does something.
#[derive(Clone, Copy, Debug)]
pub enum Author<'a> {
    /// Whoever sent this request.
    Caller(&'a Caller),
    /// Whoever has the machine, at its command line.
    CommandLine,
    /// Whoever has the machine, by its configuration.
    Configuration,
}

impl Author<'_> {
    /// The signed-in user; `None` where nobody is signed in, or where it is done beside the screens.
    pub fn user(self) -> Option<Uuid> {
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

/// Writes an event into the audit log, with the commit of `work`. Where the event does not say who did it, that is the
/// user who is signed in.
pub fn note<'a>(work: &mut UnitOfWork, author: impl Into<Author<'a>>, event: AuditEvent) {
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

/// An event of this kind about a user and their primary address.
pub async fn about_owner(work: &UnitOfWork, kind: AuditKind, user: Uuid) -> Result<AuditEvent> {
    let event = AuditEvent::new(kind).about(user);
    Ok(match email_addresses::primary_of(work.tx(), user).await? {
        Some(primary) => event.address(&primary),
        None => event,
    })
}

/// The same for what became of an attempt, which is about whoever has its address.
pub async fn note_attempt<'a>(
    work: &mut UnitOfWork,
    author: impl Into<Author<'a>>,
    kind: AuditKind,
    attempt: &AttemptRow,
) -> Result<()> {
    let owner = email_addresses::find_owner(work.tx(), &attempt.identifier_key).await?;
    let event = AuditEvent::new(kind).in_attempt(attempt);
    let subject = event.subject.or(owner.map(|owner| owner.user));
    note(work, author, AuditEvent { subject, ..event });
    Ok(())
}
