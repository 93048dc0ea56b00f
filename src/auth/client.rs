use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Attempt, OtherSession, Purpose};

/// Everything one browser may know of itself. Screens are functions of this.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Client {
    /// The current sign-in attempt.
    pub sign_in: Option<Attempt>,
    /// The current sign-up attempt.
    pub sign_up: Option<Attempt>,
    /// The address of the account that is being proven.
    pub profile: Option<Attempt>,
    /// The fresh proof that something waits for.
    pub step_up: Option<Attempt>,
    /// The user who is signed in.
    pub user: Option<User>,
    /// Other accounts that this browser is signed in to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<OtherSession>,
    /// Whether who is signed in stays so beside another account.
    #[serde(default)]
    pub is_kept: bool,
    /// Where the page was asked to go afterwards, when that is a path of our own.
    pub redirect_to: Option<String>,
    /// Where the browser should go now: set when a session has just begun or ended.
    pub go_to: Option<String>,
}

impl Client {
    /// The current attempt for `purpose`.
    pub fn attempt(&self, purpose: Purpose) -> Option<&Attempt> {
        match purpose {
            Purpose::SignIn => self.sign_in.as_ref(),
            Purpose::SignUp => self.sign_up.as_ref(),
            Purpose::Profile => self.profile.as_ref(),
            Purpose::StepUp => self.step_up.as_ref(),
        }
    }

    /// Shows `attempt` as the current one for its purpose.
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

/// The signed-in user, as their own browser is told it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    /// Stable id.
    pub id: Uuid,
    /// The primary address.
    pub address: String,
    /// Given name; empty when not asked for.
    pub first_name: String,
    /// Family name; empty when not asked for.
    pub last_name: String,
    /// Whether they may administer the instance.
    pub is_admin: bool,
}
