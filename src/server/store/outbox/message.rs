use time::OffsetDateTime;
use uuid::Uuid;

use crate::i18n::Locale;

/// What a mail says. All of these carry link and code alike; only their words tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MessageKind {
    /// To a known address, at sign-in.
    SignInLink,
    /// To an unknown address, at sign-in: its link makes an account.
    SignUpOffer,
    /// To an unknown address, at sign-up.
    SignUpLink,
    /// To a known address, at sign-up: there is an account already, and the link signs in.
    AlreadyMember,
}

impl MessageKind {
    /// Every kind there is.
    pub const ALL: [Self; 4] = [
        Self::SignInLink,
        Self::SignUpOffer,
        Self::SignUpLink,
        Self::AlreadyMember,
    ];

    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SignInLink => "sign_in_link",
            Self::SignUpOffer => "sign_up_offer",
            Self::SignUpLink => "sign_up_link",
            Self::AlreadyMember => "already_member",
        }
    }

    /// Reads the word of the database.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// A mail to be sent.
#[derive(Clone, Debug)]
pub struct NewMessage {
    /// The attempt whose link and code it carries.
    pub attempt_id: Uuid,
    /// What it says.
    pub kind: MessageKind,
    /// The address it goes to, and the only one.
    pub recipient: String,
    /// Its language.
    pub locale: Locale,
    /// When it is no longer worth sending.
    pub expire_at: OffsetDateTime,
    /// The present instant.
    pub now: OffsetDateTime,
}

/// A mail that was leased: for [`Message::leased_until`] nobody else sends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its id, the same through all tries.
    pub id: Uuid,
    /// The attempt whose link and code it carries.
    pub attempt_id: Uuid,
    /// What it says.
    pub kind: MessageKind,
    /// The address it goes to.
    pub recipient: String,
    /// Its language.
    pub locale: Locale,
    /// Tries that failed.
    pub tries: u32,
    /// When the lease runs out.
    pub leased_until: OffsetDateTime,
    /// When it was promised.
    pub created_at: OffsetDateTime,
    /// When it is no longer worth sending.
    pub expire_at: OffsetDateTime,
}
