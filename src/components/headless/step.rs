use crate::auth::{Attempt, AttemptStatus, Client, Purpose, SignUpRefusal};

/// How far a flow is: what its card shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Nothing has begun: a form asks for an address.
    Start,
    /// The reader is signed in already.
    SignedIn,
    /// A mail is on its way.
    Waiting(Attempt),
    /// The address is proven, and its session is not taken yet.
    Proven(Attempt),
    /// The address is proven, and a new user must fill in more fields: those of [`Attempt::missing`].
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
    pub(crate) fn of(purpose: Purpose, client: &Client, is_another: bool, is_moved: bool) -> Self {
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
}
