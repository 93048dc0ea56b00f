use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{AttemptStatus, Field, Place, Purpose, SignUpRefusal, User};

/// Who asked for the mail, told so that the reader can recognise themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asker {
    /// Browser and system in words.
    pub browser: String,
    /// Rough place, or the network where no place is known.
    pub place: Place,
    /// When, in words of the reader's language.
    pub asked: String,
    /// Whether it is a telephone, for the picture.
    pub is_phone: bool,
}

/// The page a mailed link leads to: one view for each way it can stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Landing {
    /// The attempt the link belongs to; nil when the link is not one of ours.
    pub attempt: Uuid,
    /// The word in `data-status`; `None` says `invalid`.
    pub status: Option<AttemptStatus>,
    /// What the attempt is for.
    pub purpose: Purpose,
    /// The account an address is to join, masked, or the one that is asked for a fresh proof; empty for other purposes.
    pub account: String,
    /// What waits for a fresh proof, in words; empty for other purposes.
    pub action: String,
    /// The address, whole in the browser that started and masked elsewhere.
    pub address: String,
    /// Who asked.
    pub asker: Option<Asker>,
    /// Who is signed in in this very browser.
    pub user: Option<User>,
    /// Whether they stay signed in beside another account.
    pub is_kept: bool,
    /// Fields a new user must still fill in, where this browser finishes.
    pub missing: Vec<Field>,
    /// Why the proven address may not make an account, where this browser finishes.
    pub refusal: Option<SignUpRefusal>,
    /// Seconds that a fresh link lives.
    pub lifetime: i64,
    /// What to show.
    pub view: LandingView,
}

/// How a link stands in the browser that opened it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum LandingView {
    /// The browser that started: one press, made by script while the page is visible.
    SameBrowser,
    /// Another browser: number, there, here, decline.
    OtherBrowser {
        /// Whether the two digits are asked for.
        has_number: bool,
    },
    /// The refusal link of the mail: decline comes first.
    Refusal,
    /// The instance, or the day's refusals, allow the link in the starting browser only.
    SameBrowserOnly,
    /// This browser proved the address, and the waiting one goes on.
    SignedInThere,
    /// This browser proved the address and finishes here: these fields are missing, or none.
    FinishHere,
    /// This browser is signed in by the link; go on to the path.
    SignedInHere {
        /// Where to go: a path of our own.
        go_to: String,
    },
    /// The address is proven, which is all there was to do.
    Proven,
    /// Used, declined, failed, expired, superseded or abandoned: `status` says which.
    Ended,
    /// Not one of ours, or cut.
    Invalid,
}
