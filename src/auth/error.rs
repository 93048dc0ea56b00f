use super::{
    AddressRefusal, EmailAddressFault, HookRefusal, LeftOver, Meta, Problem, ProblemCode, Problems,
    SettingFault, SettingKey,
};

/// An error that a person can meet, with everything that its words need.
///
/// The list is closed: `i18n::Texts::error` matches it without a wildcard, so a new variant does not compile until it
/// has words in every language. No variant tells whether an account exists.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AuthError {
    /// The text is no usable e-mail address.
    #[error("the e-mail address is not usable: {0}")]
    InvalidEmailAddress(EmailAddressFault),
    /// The rules of this instance do not allow the address, whoever owns it.
    #[error("the e-mail address may not join: {0}")]
    RefusedAddress(AddressRefusal),
    /// Some of the addresses in a list were not invited; the others were.
    #[error("not all addresses were invited")]
    NotInvited(Box<LeftOver>),
    /// This browser has no such attempt, or has cancelled it.
    #[error("no such attempt is in progress on this client")]
    NoAttempt,
    /// The code is wrong.
    #[error("the code is wrong; tries left: {tries_left:?}")]
    WrongCode {
        /// Tries that are left; `None` while so few codes were wrong that it is not shown.
        tries_left: Option<u32>,
    },
    /// Codes are switched off for this address after too many wrong ones in a row, over all attempts. Using a link
    /// switches them on.
    #[error("codes are switched off for this address")]
    CodesOff,
    /// The link of this attempt asks for a code, but codes are switched off. If the address is typed, the link needs no
    /// code.
    #[error("codes are switched off for this address, which must be typed")]
    AddressWanted,
    /// The text has not exactly six digits.
    #[error("the code does not have six digits")]
    MalformedCode,
    /// The number is wrong.
    #[error("the number is wrong; tries left: {tries_left:?}")]
    WrongNumber {
        /// Tries that are left; `None` when tries are not limited.
        tries_left: Option<u32>,
    },
    /// The number is empty or has not two digits. This costs no try.
    #[error("the number is missing")]
    MissingNumber,
    /// A required field is empty. Holds the name of the field.
    #[error("a required field is missing: {0}")]
    MissingField(&'static str),
    /// A name is too long or has control characters. Holds the name of the field.
    #[error("a name cannot be used: {0}")]
    InvalidName(&'static str),
    /// The attempt or its mail does not count any more; the page says why.
    #[error("the attempt has ended")]
    AttemptEnded,
    /// The link was not made by this server, or a part of it is missing.
    #[error("the link is not complete")]
    InvalidLink,
    /// The browser keeps no cookies, so it could not come back to what it starts.
    #[error("the browser keeps no cookies")]
    CookiesNeeded,
    /// The page was made for another link than the one that this browser opened last. Nothing was done.
    #[error("another link was opened since: {0:?}")]
    OtherLink(LinkKind),
    /// Nobody is signed in in this browser.
    #[error("nobody is signed in on this client")]
    SignedOut,
    /// The last proof is too old for this action; the user must give a fresh one.
    #[error("a fresh proof is needed")]
    StepUpRequired,
    /// The account has this address already.
    #[error("the e-mail address is in the account already")]
    AddressExists,
    /// The account has as many addresses, or as many unproven ones, as it may have.
    #[error("the account has too many e-mail addresses")]
    TooManyAddresses,
    /// The only proven address cannot be removed.
    #[error("the only proven e-mail address cannot be removed")]
    LastAddress,
    /// The primary address cannot be removed.
    #[error("the primary e-mail address cannot be removed")]
    PrimaryAddress,
    /// The last administrator cannot be removed.
    #[error("this is the last administrator")]
    LastAdmin,
    /// The text that should confirm the action is not the expected one.
    #[error("the confirmation does not match")]
    WrongConfirmation,
    /// The value of a setting cannot be used.
    #[error("{}: {fault:?}", .key.as_str())]
    UnusableSetting {
        /// The setting.
        key: SettingKey,
        /// What is wrong with the value.
        fault: SettingFault,
    },
    /// It does not exist, or this user may not see it.
    #[error("there is no such thing for this user")]
    NotFound,
    /// Too many requests; nothing was done.
    #[error("too many requests; retry after {retry_after} s")]
    RateLimited {
        /// Seconds to wait.
        retry_after: u32,
    },
    /// A parameter is missing, is there twice, or has the wrong form.
    #[error("the request is malformed")]
    BadRequest,
    /// A hook of the application refused it, in words of its own. Nothing was done.
    #[error("a hook of the application refused")]
    RefusedByHook(Box<HookRefusal>),
    /// A hook of the application failed or took too long, so nothing was done.
    #[error("a hook of the application failed")]
    HookFailed,
    /// The server cannot answer now. The cause is in its log, never here.
    #[error("the service is unavailable")]
    Unavailable,
}

impl AuthError {
    /// The code of the error for programs. It never changes.
    pub fn code(&self) -> ProblemCode {
        use ProblemCode as C;

        match self {
            Self::InvalidEmailAddress(_) => C::InvalidEmailAddress,
            Self::RefusedAddress(_) => C::AddressRefused,
            Self::NotInvited(_) => C::NotInvited,
            Self::NoAttempt => C::NoAttempt,
            Self::WrongCode { .. } => C::WrongCode,
            Self::CodesOff => C::CodesOff,
            Self::AddressWanted => C::AddressWanted,
            Self::MalformedCode => C::MalformedCode,
            Self::WrongNumber { .. } => C::WrongNumber,
            Self::MissingNumber => C::MissingNumber,
            Self::MissingField(_) => C::MissingField,
            Self::InvalidName(_) => C::InvalidName,
            Self::AttemptEnded => C::AttemptEnded,
            Self::InvalidLink => C::InvalidLink,
            Self::CookiesNeeded => C::CookiesNeeded,
            Self::OtherLink(_) => C::OtherLink,
            Self::SignedOut => C::SignedOut,
            Self::StepUpRequired => C::StepUpRequired,
            Self::AddressExists => C::AddressExists,
            Self::TooManyAddresses => C::TooManyAddresses,
            Self::LastAddress => C::LastAddress,
            Self::PrimaryAddress => C::PrimaryAddress,
            Self::LastAdmin => C::LastAdmin,
            Self::WrongConfirmation => C::WrongConfirmation,
            Self::UnusableSetting { .. } => C::UnusableSetting,
            Self::NotFound => C::NotFound,
            Self::RateLimited { .. } => C::RateLimited,
            Self::BadRequest => C::BadRequest,
            Self::RefusedByHook(_) => C::RefusedByHook,
            Self::HookFailed => C::HookFailed,
            Self::Unavailable => C::Unavailable,
        }
    }

    /// The HTTP status of the answer.
    pub fn status(&self) -> u16 {
        match self {
            Self::InvalidEmailAddress(_)
            | Self::RefusedAddress(_)
            | Self::NotInvited(_)
            | Self::WrongCode { .. }
            | Self::CodesOff
            | Self::AddressWanted
            | Self::MalformedCode
            | Self::WrongNumber { .. }
            | Self::MissingNumber
            | Self::MissingField(_)
            | Self::CookiesNeeded
            | Self::AddressExists
            | Self::TooManyAddresses
            | Self::WrongConfirmation
            | Self::UnusableSetting { .. }
            | Self::RefusedByHook(_)
            | Self::InvalidName(_) => 422,
            Self::LastAddress | Self::PrimaryAddress | Self::LastAdmin | Self::OtherLink(_) => 409,
            Self::NoAttempt | Self::InvalidLink | Self::NotFound => 404,
            Self::SignedOut => 401,
            Self::StepUpRequired => 403,
            Self::AttemptEnded => 410,
            Self::RateLimited { .. } => 429,
            Self::BadRequest => 400,
            Self::HookFailed | Self::Unavailable => 503,
        }
    }

    /// Name of the form field that the error belongs to; `None` when it belongs to none.
    pub fn param_name(&self) -> Option<&str> {
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
            Self::RefusedByHook(refusal) => refusal.field(),
            Self::NoAttempt
            | Self::AddressWanted
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
            | Self::HookFailed
            | Self::Unavailable => None,
        }
    }

    /// Seconds to wait before the next try; `None` for errors that waiting does not mend.
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
    /// An attempt: the link proves an address or refuses.
    Attempt,
    /// A new sign-in that a notice told of.
    Notice,
    /// An invitation.
    Invitation,
}

impl Problem {
    /// Describes `error` with the words `message`.
    pub fn of(error: &AuthError, message: String) -> Self {
        Self {
            code: error.code(),
            message,
            meta: Meta {
                param_name: error.param_name().map(str::to_owned),
                retry_after: error.retry_after(),
            },
        }
    }
}

impl Problems {
    /// A single problem: `error` with the words `message`.
    pub fn of(error: &AuthError, message: String) -> Self {
        Self {
            errors: vec![Problem::of(error, message)],
        }
    }
}
