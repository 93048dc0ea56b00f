use serde::{Deserialize, Serialize};

use super::{AttemptId, AttemptStatus, Field, Place, Purpose, SignUpRefusal, User, words::words};

words! {
    /// A button on the page of a link.
    pub enum Press {
        /// Sign in the browser that waits. In the starting browser, that is this one.
        Confirm = "confirm",
        /// Sign in this browser instead.
        Here = "here",
        /// Say "it was not me".
        Decline = "decline",
    }
}

/// Who asked for a mail: details by which the reader can recognise themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asker {
    /// Browser and operating system, in words.
    pub browser: String,
    /// Rough place, or the network when no place is known.
    pub place: Place,
    /// How long ago it was, in words.
    pub asked: String,
    /// `true` if it is a telephone; chooses the icon.
    pub is_phone: bool,
}

/// The page behind the link of an attempt, as the browser that opened it may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Landing {
    /// Id of the attempt; nil when the link is not one of ours.
    pub attempt: AttemptId,
    /// Where the attempt stands; `None` when the link is not one of ours (`data-status` is `invalid` then).
    pub status: Option<AttemptStatus>,
    /// What the attempt is for. A sign-in becomes a sign-up here when the address has no account, and the other way
    /// round.
    pub purpose: Purpose,
    /// Primary address, masked, of the signed-in user who started the attempt; empty when nobody was signed in.
    pub account: String,
    /// The action that waits for a fresh proof, in words; empty for other purposes.
    pub action: String,
    /// The address: whole in the browser that started, in `OtherBrowser` and in `Proven`; masked in all other views.
    pub address: String,
    /// Who asked for the mail; `None` when the link is not one of ours.
    pub asker: Option<Asker>,
    /// The user who is signed in in the browser that opened the link; `None` when nobody is.
    pub user: Option<User>,
    /// `true` if the browser keeps its current session when another account signs in.
    pub keeps_session: bool,
    /// Fields that a new user is asked for when this browser finishes; empty unless one of them is required.
    pub missing: Vec<Field>,
    /// Why no account may be made with the proven address; `None` when one may be or it is not this browser's turn.
    pub refusal: Option<SignUpRefusal>,
    /// Seconds for which a fresh link works.
    pub lifetime: i64,
    /// What the page shows.
    pub view: LandingView,
}

/// How a link stands in the browser that opened it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum LandingView {
    /// The browser that started the attempt: one press, which a script makes while the page is visible.
    SameBrowser,
    /// The browser that started the attempt, but the code of the mail must be typed too.
    ByCode,
    /// Another browser: it may let the waiting browser go on, sign in itself, or decline.
    OtherBrowser {
        /// `true` if it must type the two digits of the waiting screen.
        has_number: bool,
    },
    /// The refusal link of the mail: the page offers to decline first.
    Refusal,
    /// Another browser, where the link opens nothing: by the settings, or after too many refusals in a day.
    SameBrowserOnly,
    /// This browser proved the address, and the browser that waited goes on.
    SignedInThere,
    /// This browser proved the address and goes on itself; `Landing::missing` lists what is still asked for.
    FinishHere,
    /// This browser is signed in as the user of the link.
    SignedInHere {
        /// Where it goes on: a path on this server.
        go_to: String,
    },
    /// The address is proven, and there is no session to begin.
    Proven,
    /// The attempt has ended or the link was used; `Landing::status` says which.
    Ended,
    /// The link is not one of ours, or a part of it is missing.
    Invalid,
}
