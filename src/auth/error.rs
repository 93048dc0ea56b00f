use serde::{Deserialize, Serialize};

use super::{AddressRefusal, EmailAddressFault, LeftOver, SettingFault, SettingKey};

/// Everything that can go wrong for a person who signs in.
///
/// The list is closed on purpose: `i18n::Texts::error` matches it without a wildcard, so a new variant does not
/// compile until it has words in every language. No variant says whether an account exists.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AuthError {
    /// The address cannot be used.
    #[error("the e-mail address is not usable: {0}")]
    InvalidEmailAddress(EmailAddressFault),
    /// The address may not join, whoever has it.
    #[error("the e-mail address may not join: {0}")]
    RefusedAddress(AddressRefusal),
    /// Some addresses were not invited with the others.
    #[error("not all addresses were invited")]
    NotInvited(Box<LeftOver>),
    /// This browser has no such attempt, or has cancelled it.
    #[error("no such attempt is in progress on this client")]
    NoAttempt,
    /// The code is wrong.
    #[error("the code is wrong; tries left: {tries_left:?}")]
    WrongCode {
        /// Tries that remain, where that should be said.
        tries_left: Option<u32>,
    },
    /// Too many wrong codes in a row for this address, in whichever attempts: only a link brings codes back.
    #[error("codes are switched off for this address")]
    CodesOff,
    /// What was typed cannot be a code.
    #[error("the code does not have six digits")]
    MalformedCode,
    /// The number is wrong.
    #[error("the number is wrong; tries left: {tries_left:?}")]
    WrongNumber {
        /// Tries that remain, where they are counted.
        tries_left: Option<u32>,
    },
    /// The number was left empty, or is not two digits. Costs no try.
    #[error("the number is missing")]
    MissingNumber,
    /// A required field was left empty.
    #[error("a required field is missing: {0}")]
    MissingField(&'static str),
    /// A name is too long or holds control characters.
    #[error("a name cannot be used: {0}")]
    InvalidName(&'static str),
    /// The attempt or its mail is no longer good; the page says which it is.
    #[error("the attempt has ended")]
    AttemptEnded,
    /// The link was not issued by this server, or was cut.
    #[error("the link is not complete")]
    InvalidLink,
    /// The browser keeps no cookies, without which it could not come back to what it starts.
    #[error("the browser keeps no cookies")]
    CookiesNeeded,
    /// The page was for another link than the one this browser opened last: nothing was done.
    #[error("another link was opened since: {0:?}")]
    OtherLink(LinkKind),
    /// Nobody is signed in here, or not any more.
    #[error("nobody is signed in on this client")]
    SignedOut,
    /// The last proof is too old for this; a fresh one is on its way.
    #[error("a fresh proof is needed")]
    StepUpRequired,
    /// The address is in the account already.
    #[error("the e-mail address is in the account already")]
    AddressExists,
    /// The account has as many addresses as it may, or as many unproven ones.
    #[error("the account has too many e-mail addresses")]
    TooManyAddresses,
    /// The only proven address cannot go.
    #[error("the only proven e-mail address cannot be removed")]
    LastAddress,
    /// The primary address cannot go.
    #[error("the primary e-mail address cannot be removed")]
    PrimaryAddress,
    /// Nobody else may administer.
    #[error("this is the last administrator")]
    LastAdmin,
    /// What was typed to confirm is not what it should be.
    #[error("the confirmation does not match")]
    WrongConfirmation,
    /// A setting cannot be what was asked for.
    #[error("{}: {fault}", .key.as_str())]
    UnusableSetting {
        /// Which.
        key: SettingKey,
        /// Why.
        fault: SettingFault,
    },
    /// There is no such thing, or not for this user.
    #[error("there is no such thing for this user")]
    NotFound,
    /// Too many requests.
    #[error("too many requests; retry after {retry_after} s")]
    RateLimited {
        /// Whole seconds to wait.
        retry_after: u32,
    },
    /// A parameter is missing, doubled or of the wrong form.
    #[error("the request is malformed")]
    BadRequest,
    /// Our fault. The cause is in the server's log, never here.
    #[error("the service is unavailable")]
    Unavailable,
}

impl AuthError {
    /// The machine code of the error, stable.
    pub fn code(&self) -> &'static str {
        match self {
            Self::InvalidEmailAddress(_) => "invalid_email_address",
            Self::RefusedAddress(_) => "address_refused",
            Self::NotInvited(_) => "not_invited",
            Self::NoAttempt => "no_attempt",
            Self::WrongCode { .. } => "wrong_code",
            Self::CodesOff => "codes_off",
            Self::MalformedCode => "malformed_code",
            Self::WrongNumber { .. } => "wrong_number",
            Self::MissingNumber => "missing_number",
            Self::MissingField(_) => "missing_field",
            Self::InvalidName(_) => "invalid_name",
            Self::AttemptEnded => "attempt_ended",
            Self::InvalidLink => "invalid_link",
            Self::CookiesNeeded => "cookies_needed",
            Self::OtherLink(_) => "other_link",
            Self::SignedOut => "signed_out",
            Self::StepUpRequired => "step_up_required",
            Self::AddressExists => "address_exists",
            Self::TooManyAddresses => "too_many_addresses",
            Self::LastAddress => "last_address",
            Self::PrimaryAddress => "primary_address",
            Self::LastAdmin => "last_admin",
            Self::WrongConfirmation => "wrong_confirmation",
            Self::UnusableSetting { .. } => "unusable_setting",
            Self::NotFound => "not_found",
            Self::RateLimited { .. } => "rate_limited",
            Self::BadRequest => "bad_request",
            Self::Unavailable => "unavailable",
        }
    }

    /// The HTTP status that goes with it.
    pub fn status(&self) -> u16 {
        match self {
            Self::InvalidEmailAddress(_)
            | Self::RefusedAddress(_)
            | Self::NotInvited(_)
            | Self::WrongCode { .. }
            | Self::CodesOff
            | Self::MalformedCode
            | Self::WrongNumber { .. }
            | Self::MissingNumber
            | Self::MissingField(_)
            | Self::CookiesNeeded
            | Self::AddressExists
            | Self::TooManyAddresses
            | Self::WrongConfirmation
            | Self::UnusableSetting { .. }
            | Self::InvalidName(_) => 422,
            Self::LastAddress | Self::PrimaryAddress | Self::LastAdmin | Self::OtherLink(_) => 409,
            Self::NoAttempt | Self::InvalidLink | Self::NotFound => 404,
            Self::SignedOut => 401,
            Self::StepUpRequired => 403,
            Self::AttemptEnded => 410,
            Self::RateLimited { .. } => 429,
            Self::BadRequest => 400,
            Self::Unavailable => 503,
        }
    }

    /// The form field it belongs to.
    pub fn param_name(&self) -> Option<&'static str> {
        match self {
            Self::InvalidEmailAddress(_)
            | Self::RefusedAddress(_)
            | Self::AddressExists
            | Self::TooManyAddresses
            | Self::WrongConfirmation => Some("email"),
            Self::WrongCode { .. } | Self::MalformedCode | Self::CodesOff => Some("code"),
            Self::WrongNumber { .. } | Self::MissingNumber => Some("number"),
            Self::MissingField(field) | Self::InvalidName(field) => Some(field),
            Self::UnusableSetting { key, .. } => Some(key.as_str()),
            Self::NotInvited(_) => Some("addresses"),
            Self::NoAttempt
            | Self::AttemptEnded
            | Self::InvalidLink
            | Self::CookiesNeeded
            | Self::OtherLink(_)
            | Self::SignedOut
            | Self::StepUpRequired
            | Self::LastAddress
            | Self::PrimaryAddress
            | Self::LastAdmin
            | Self::NotFound
            | Self::RateLimited { .. }
            | Self::BadRequest
            | Self::Unavailable => None,
        }
    }

    /// Seconds to wait before asking again makes sense.
    pub fn retry_after(&self) -> Option<u32> {
        match self {
            Self::RateLimited { retry_after } => Some(*retry_after),
            _ => None,
        }
    }
}

/// What a mailed link is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// An attempt: to sign in, to prove an address, or to refuse that.
    Attempt,
    /// A sign-in that somebody says was not theirs.
    Notice,
    /// An invitation.
    Invitation,
}

/// What crosses the wire when something goes wrong: `{"errors": [{"code", "message", "meta"}]}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problems {
    /// At least one.
    pub errors: Vec<Problem>,
}

/// One thing that went wrong, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Machine code, snake_case, stable.
    pub code: String,
    /// For the person, in their language.
    pub message: String,
    /// Where it belongs.
    #[serde(default)]
    pub meta: Meta,
}

/// Where a problem belongs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    /// The form field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub param_name: Option<String>,
    /// Whole seconds to wait.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u32>,
}

impl Problem {
    /// An error in the words of `message`.
    pub fn of(error: &AuthError, message: String) -> Self {
        Self {
            code: error.code().to_owned(),
            message,
            meta: Meta {
                param_name: error.param_name().map(str::to_owned),
                retry_after: error.retry_after(),
            },
        }
    }
}

impl Problems {
    /// A single problem with the words of `message`.
    pub fn of(error: &AuthError, message: String) -> Self {
        Self {
            errors: vec![Problem::of(error, message)],
        }
    }

    /// The message for the form field `name`.
    pub fn for_field(&self, name: &str) -> Option<&Problem> {
        self.errors
            .iter()
            .find(|problem| problem.meta.param_name.as_deref() == Some(name))
    }

    /// The words of [`AuthError::OtherLink`], where that is what went wrong.
    pub fn other_link(&self) -> Option<&str> {
        self.errors
            .iter()
            .find(|problem| problem.code == "other_link")
            .map(|problem| problem.message.as_str())
    }

    /// The problem that belongs to no field.
    pub fn general(&self) -> Option<&Problem> {
        self.errors
            .iter()
            .find(|problem| problem.meta.param_name.is_none())
    }
}
