//! Events of the audit log, as flows report them.

use time::{OffsetDateTime, PrimitiveDateTime, UtcOffset, macros::format_description};

use crate::{
    auth::{AttemptId, AuditKind, AuditOutcome, EmailAddress, SessionId, Strategy, User, UserId},
    server::domain::{attempt::Attempt, email_address},
};

/// Who did something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Actor {
    /// Somebody who was not signed in.
    #[default]
    Visitor,
    /// A user; `None` once their account is deleted.
    User(Option<UserId>),
    /// An operator at the command line.
    CommandLine,
    /// An operator, through the configuration.
    Configuration,
}

impl Actor {
    /// The word in the database and in the export.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Visitor => "visitor",
            Self::User(_) => "user",
            Self::CommandLine => "command_line",
            Self::Configuration => "configuration",
        }
    }

    /// Reads the word of [`Actor::as_str`], with the id of the user; `None` for any other word.
    pub fn parse(word: &str, user: Option<UserId>) -> Option<Self> {
        [
            Self::Visitor,
            Self::User(user),
            Self::CommandLine,
            Self::Configuration,
        ]
        .into_iter()
        .find(|actor| actor.as_str() == word)
    }

    /// Id of the user; `None` if it was no user or their account is deleted.
    pub fn user(self) -> Option<UserId> {
        match self {
            Self::User(user) => user,
            _ => None,
        }
    }
}

/// Something that happened. It must not hold a secret, a code or a number, and its details no address.
#[derive(Clone, Debug)]
pub struct AuditEvent {
    /// The kind of event.
    pub kind: AuditKind,
    /// How it ended.
    pub outcome: AuditOutcome,
    /// Who did it.
    pub actor: Actor,
    /// Id of the user whom it is about; `None` for none.
    pub subject: Option<UserId>,
    /// The address that it is about; `None` for none. Only its mask and its hash are stored.
    pub address: Option<EmailAddress>,
    /// The network that the request came from; empty for none.
    pub network: String,
    /// The user agent that the request came from; empty for none.
    pub user_agent: String,
    /// Id of the attempt that it belongs to; `None` for none.
    pub attempt: Option<AttemptId>,
    /// Id of the session that it is about; `None` for none.
    pub session: Option<SessionId>,
    /// Further words, by name.
    pub details: Vec<(&'static str, String)>,
}

impl AuditEvent {
    /// An event of this kind, with its usual outcome and nothing else.
    pub fn new(kind: AuditKind) -> Self {
        Self {
            kind,
            outcome: kind.usual_outcome(),
            actor: Actor::Visitor,
            subject: None,
            address: None,
            network: String::new(),
            user_agent: String::new(),
            attempt: None,
            session: None,
            details: Vec::new(),
        }
    }

    /// Sets the user whom it is about.
    #[must_use]
    pub fn about(mut self, user: UserId) -> Self {
        self.subject = Some(user);
        self
    }

    /// Sets the user whom it is about, and their primary address.
    #[must_use]
    pub fn about_user(self, user: &User) -> Self {
        let event = self.about(user.id);
        match email_address::parse(&user.address) {
            Ok(address) => event.address(&address),
            Err(_) => event,
        }
    }

    /// Sets the user who did it, and whom it is about: one who is about to be signed in or gives a proof by mail.
    #[must_use]
    pub fn by(mut self, user: UserId) -> Self {
        self.actor = Actor::User(Some(user));
        self.subject = Some(user);
        self
    }

    /// Sets the address that it is about.
    #[must_use]
    pub fn address(mut self, address: &EmailAddress) -> Self {
        self.address = Some(address.clone());
        self
    }

    /// Sets the attempt, with its address, purpose and action.
    #[must_use]
    pub fn in_attempt(mut self, attempt: &Attempt) -> Self {
        self.attempt = Some(attempt.id);
        let starter = attempt.starter.map(|starter| starter.user);
        self.subject = self.subject.or(starter);
        let event = self
            .address(&attempt.address())
            .detail("purpose", attempt.purpose.as_str());
        match attempt.action {
            Some(action) => event.detail("action", action.as_str()),
            None => event,
        }
    }

    /// Sets the session that it is about.
    #[must_use]
    pub fn session(mut self, session: SessionId) -> Self {
        self.session = Some(session);
        self
    }

    /// Sets the sessions that ended: the session if it is one, their number if they are several.
    #[must_use]
    pub fn sessions(self, ended: &[SessionId]) -> Self {
        match ended {
            [] => self,
            [one] => self.session(*one),
            many => self.detail("sessions", many.len().to_string()),
        }
    }

    /// Adds the detail how it was done: by link or by code.
    #[must_use]
    pub fn strategy(self, strategy: Strategy) -> Self {
        self.detail(
            "strategy",
            match strategy {
                Strategy::EmailLink => "email_link",
                Strategy::EmailCode => "email_code",
            },
        )
    }

    /// Sets the outcome to refused, and adds the reason.
    #[must_use]
    pub fn refused(mut self, reason: &'static str) -> Self {
        self.outcome = AuditOutcome::Refused;
        self.detail("reason", reason)
    }

    /// Adds a detail.
    #[must_use]
    pub fn detail(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.details.push((name, value.into()));
        self
    }
}

/// Reads a time as browsers send it, in UTC: `2026-01-31T12:00`, with or without seconds. `None` for any other text.
pub fn parse_time(typed: &str) -> Option<OffsetDateTime> {
    let minutes = format_description!("[year]-[month]-[day]T[hour]:[minute]");
    let seconds = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]");
    PrimitiveDateTime::parse(typed, minutes)
        .or_else(|_| PrimitiveDateTime::parse(typed, seconds))
        .ok()
        .map(PrimitiveDateTime::assume_utc)
}

/// An instant for people: day and time in UTC, to the second.
pub fn show_time(at: OffsetDateTime) -> String {
    let format = format_description!("[year]-[month]-[day] [hour]:[minute]:[second]");
    at.to_offset(UtcOffset::UTC)
        .format(format)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn times_are_read_as_browsers_send_them() {
        assert_eq!(
            parse_time("2026-01-31T12:00"),
            Some(datetime!(2026-01-31 12:00 UTC))
        );
        assert_eq!(
            parse_time("2026-01-31T12:00:05"),
            Some(datetime!(2026-01-31 12:00:05 UTC))
        );
        assert_eq!(parse_time("yesterday"), None);
    }

    #[test]
    fn an_actor_is_read_as_it_is_written() {
        let jane = Some(UserId::from_u128(1));
        for actor in [Actor::Visitor, Actor::User(jane), Actor::CommandLine] {
            assert_eq!(Actor::parse(actor.as_str(), actor.user()), Some(actor));
        }
    }

    #[test]
    fn one_ended_session_is_named_and_several_are_counted() {
        let (one, two) = (SessionId::from_u128(1), SessionId::from_u128(2));
        let event = |ended: &[SessionId]| AuditEvent::new(AuditKind::SessionEnded).sessions(ended);

        assert_eq!(event(&[one]).session, Some(one));
        assert_eq!(event(&[one, two]).details, [("sessions", "2".to_owned())]);
    }
}
