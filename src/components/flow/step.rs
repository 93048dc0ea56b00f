use crate::{
    auth::{Attempt, AttemptStatus, Client, Purpose, SignUpRefusal},
    i18n::FlowTexts,
};

/// A step of [`FlowCard`](super::FlowCard): what the card shows.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Step {
    /// The form that asks for an address.
    Start,
    /// The reader is signed in already.
    SignedIn,
    /// A mail is on its way.
    Waiting(Attempt),
    /// The address is proven, and its session is not taken yet.
    Proven(Attempt),
    /// The address is proven, and a new user must fill in more fields.
    Missing(Attempt),
    /// The address is proven, and no account may be made with it.
    Refused(Attempt, SignUpRefusal),
    /// The attempt ended without a session in this browser.
    Ended(Attempt),
    /// The flow is finished; the page goes on to this path.
    Done(String),
}

impl Step {
    /// The step for `client`. `is_another` is `true` if another account was asked for, `is_moved` if the step has
    /// changed since the page was loaded.
    pub fn of(purpose: Purpose, client: &Client, is_another: bool, is_moved: bool) -> Self {
        if let Some(go_to) = &client.go_to {
            return Self::Done(go_to.clone());
        }
        match (client.attempt(purpose).cloned(), &client.user) {
            (Some(attempt), user) => match attempt.state.status {
                AttemptStatus::Unverified => Self::Waiting(attempt),
                AttemptStatus::Verified => match attempt.refusal {
                    Some(refusal) => Self::Refused(attempt, refusal),
                    None if !attempt.missing.is_empty() => Self::Missing(attempt),
                    None => Self::Proven(attempt),
                },
                AttemptStatus::Complete if !attempt.purpose.begins_session() => {
                    Self::Done(attempt.redirect_to)
                }
                AttemptStatus::Complete if attempt.elsewhere.is_none() && user.is_some() => {
                    match is_moved {
                        true => Self::Done(attempt.redirect_to),
                        // Somebody came back later, perhaps to use another account.
                        false => Self::again(client, is_another),
                    }
                }
                // What was finished here is over already: the session was ended from elsewhere.
                AttemptStatus::Complete if attempt.elsewhere.is_none() && !is_moved => {
                    Self::again(client, is_another)
                }
                _ => Self::Ended(attempt),
            },
            (None, _) => Self::again(client, is_another),
        }
    }

    /// The step when no attempt is under way.
    fn again(client: &Client, is_another: bool) -> Self {
        match client.user.is_some() || !client.others.is_empty() {
            true if !is_another => Self::SignedIn,
            _ => Self::Start,
        }
    }

    /// Heading of the step, with the places `{app}` and `{browser}`.
    pub fn title<'a>(&self, texts: &'a FlowTexts, purpose: Purpose) -> &'a str {
        match self {
            Self::Start => texts.start(purpose).0,
            Self::SignedIn => &texts.signed_in_title,
            Self::Waiting(_) => texts.waiting(purpose, false).0,
            Self::Proven(_) | Self::Done(_) => &texts.done,
            Self::Missing(_) | Self::Refused(..) => &texts.missing,
            Self::Ended(attempt) => texts.end(attempt.state.status).0,
        }
    }

    /// The browser that was signed in instead of this one, in words; empty when there is none.
    pub fn browser(&self) -> &str {
        match self {
            Self::Ended(attempt) => attempt.elsewhere.as_deref().unwrap_or_default(),
            _ => "",
        }
    }
}
