use serde::{Deserialize, Serialize};

use super::{Attempt, OtherSession, Purpose, User};

/// Everything that one browser may know of itself. Every screen of the flow is a function of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Client {
    /// The current sign-in attempt; `None` when there is none.
    pub sign_in: Option<Attempt>,
    /// The current sign-up attempt; `None` when there is none.
    pub sign_up: Option<Attempt>,
    /// The current attempt that proves another address; `None` when there is none.
    pub profile: Option<Attempt>,
    /// The current attempt that gives a fresh proof; `None` when there is none.
    pub step_up: Option<Attempt>,
    /// The signed-in user; `None` when nobody is signed in.
    pub user: Option<User>,
    /// Other accounts that this browser is signed in to, if the settings allow several.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<OtherSession>,
    /// `true` if the browser keeps its current session when another account signs in.
    #[serde(default)]
    pub keeps_session: bool,
    /// Where the page was asked to send the browser afterwards: a path on this server. `None` for the usual page.
    pub redirect_to: Option<String>,
    /// Where the browser should go now: set when a session has just begun or ended, else `None`.
    pub go_to: Option<String>,
}

impl Client {
    /// The current attempt for `purpose`; `None` when there is none.
    pub fn attempt(&self, purpose: Purpose) -> Option<&Attempt> {
        match purpose {
            Purpose::SignIn => self.sign_in.as_ref(),
            Purpose::SignUp => self.sign_up.as_ref(),
            Purpose::Profile => self.profile.as_ref(),
            Purpose::StepUp => self.step_up.as_ref(),
        }
    }

    /// Makes `attempt` the current one for its purpose.
    #[must_use]
    pub fn with(mut self, attempt: Attempt) -> Self {
        let place = match attempt.purpose {
            Purpose::SignIn => &mut self.sign_in,
            Purpose::SignUp => &mut self.sign_up,
            Purpose::Profile => &mut self.profile,
            Purpose::StepUp => &mut self.step_up,
        };
        *place = Some(attempt);
        self
    }
}
