use serde::{Deserialize, Serialize};

/// Declares every setting with its word, which forms, the command line and the database use.
macro_rules! keys {
    ($($(#[$doc:meta])* $key:ident = $word:literal,)*) => {
        /// A setting of the instance.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum SettingKey {
            $($(#[$doc])* $key,)*
        }

        impl SettingKey {
            /// Every setting, in the order of the settings page.
            pub const ALL: &'static [Self] = &[$(Self::$key),*];

            /// The word of the setting: the name of its environment variable in lower case and without prefix, where
            /// it has one.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$key => $word,)*
                }
            }
        }
    };
}

keys! {
    /// Accounts have an e-mail address. Always on.
    EmailAddress = "email_address",
    /// Every account must have an e-mail address. Always on.
    EmailRequired = "email_required",
    /// An address must be proven before it can sign in. Always on.
    EmailVerifiedAtSignUp = "email_verified_at_sign_up",
    /// Mails that prove a new address carry a link.
    VerifyByLink = "verify_by_link",
    /// Mails that prove a new address carry a code.
    VerifyByCode = "verify_by_code",
    /// Mails that sign in carry a link.
    SignInByLink = "sign_in_by_link",
    /// Mails that sign in carry a code.
    SignInByCode = "sign_in_by_code",
    /// What a browser must show that opens the link but did not start the attempt.
    OtherBrowser = "other_browser",
    /// Seconds for which link and code work.
    VerificationLifetime = "verification_lifetime",
    /// Seconds between two mails of one attempt, at least.
    ResendAfter = "resend_after",
    /// Seconds of life that must be left for a second mail to carry the same link and code.
    ResendSameWhile = "resend_same_while",
    /// Age in seconds up to which a proof is fresh enough for a sensitive action.
    ProofLifetime = "proof_lifetime",
    /// Wrong codes that end an attempt; 0 for no limit.
    CodeTries = "code_tries",
    /// Wrong numbers that end an attempt; 0 for no limit.
    NumberTries = "number_tries",
    /// Seconds between two mails to one address, at least.
    MailsPerAddressInterval = "mails_per_address_interval",
    /// Mails to one address in an hour.
    MailsPerAddressHour = "mails_per_address_hour",
    /// Mails to one address in a day.
    MailsPerAddressDay = "mails_per_address_day",
    /// Mails that may be asked for in an hour, over all addresses.
    MailsPerHour = "mails_per_hour",
    /// Attempts from one network in a minute.
    StartsPerNetworkMinute = "starts_per_network_minute",
    /// Attempts from one network in an hour.
    StartsPerNetworkHour = "starts_per_network_hour",
    /// Seconds without a request after which a session ends.
    SessionIdle = "session_idle",
    /// Seconds after which a session ends, even if it is used.
    SessionLifetime = "session_lifetime",
    /// A browser may be signed in to several accounts.
    MultiSession = "multi_session",
    /// How strongly new users are asked for a given name.
    FirstName = "first_name",
    /// How strongly new users are asked for a family name.
    LastName = "last_name",
    /// Who may make an account.
    SignUpMode = "sign_up_mode",
    /// Patterns of addresses that may join; empty for all.
    AllowedAddresses = "allowed_addresses",
    /// Patterns of addresses that may not join.
    BlockedAddresses = "blocked_addresses",
    /// Addresses with a tag, such as `+news`, may join.
    SubAddresses = "sub_addresses",
    /// Addresses of providers that give addresses away for a short time are refused.
    BlockDisposable = "block_disposable",
    /// URL of the terms of use.
    TermsUrl = "terms_url",
    /// URL of the privacy policy.
    PrivacyUrl = "privacy_url",
    /// Version of both, which users accept.
    LegalVersion = "legal_version",
    /// Users may delete their own account.
    DeleteAccount = "delete_account",
    /// Days for which events stay in the audit log; 0 for ever.
    AuditKeptDays = "audit_kept_days",
    /// Name of the instance.
    AppName = "app_name",
    /// Display name of the sender of mails.
    Sender = "sender",
    /// Path of the picture beside the name.
    Logo = "logo",
    /// Colour of buttons and links.
    Accent = "accent",
}

impl SettingKey {
    /// Reads the word of [`SettingKey::as_str`]; `None` for any other.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|key| key.as_str() == word)
    }
}

/// Settings that are saved together because they may contradict each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SettingGroup {
    /// What accounts are known by.
    Contact,
    /// Ways to prove a new address.
    Verification,
    /// Ways to sign in.
    SignIn,
    /// What a link asks for in a browser that did not start the attempt.
    OtherBrowser,
    /// How long links, codes and proofs work.
    Lifetimes,
    /// How often something may be tried or mailed.
    Limits,
    /// How long sessions live, and how many a browser may have.
    Sessions,
    /// Who may make an account, and what new users are asked for.
    SignUp,
    /// What users may do with their account, and how long the audit log is kept.
    Accounts,
    /// Name, sender, picture and colour.
    Look,
}

impl SettingGroup {
    /// Every group, in the order of the settings page.
    pub const ALL: [Self; 10] = [
        Self::Contact,
        Self::Verification,
        Self::SignIn,
        Self::OtherBrowser,
        Self::Lifetimes,
        Self::Limits,
        Self::Sessions,
        Self::SignUp,
        Self::Accounts,
        Self::Look,
    ];

    /// The word in forms and URLs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Verification => "verification",
            Self::SignIn => "sign_in",
            Self::OtherBrowser => "other_browser",
            Self::Lifetimes => "lifetimes",
            Self::Limits => "limits",
            Self::Sessions => "sessions",
            Self::SignUp => "sign_up",
            Self::Accounts => "accounts",
            Self::Look => "look",
        }
    }

    /// Reads the word of [`SettingGroup::as_str`]; `None` for any other.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.as_str() == word)
    }
}

/// The kind of input that a setting has on the settings page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum SettingInput {
    /// On or off.
    Switch {
        /// `true` if it cannot be switched off.
        is_fixed: bool,
    },
    /// A whole number.
    Number {
        /// The smallest that may be typed.
        least: u32,
        /// The largest that may be typed.
        most: u32,
        /// `true` if it is a number of seconds.
        is_seconds: bool,
    },
    /// One of these words.
    Choice {
        /// The words.
        words: Vec<String>,
    },
    /// A line of text.
    Text {
        /// Most characters that it may have.
        most: u32,
    },
    /// A list with one entry per line.
    Lines,
    /// A colour: `#` and six hexadecimal digits.
    Colour,
}

/// A setting on the settings page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setting {
    /// The setting.
    pub key: SettingKey,
    /// The kind of input.
    pub input: SettingInput,
    /// The value that counts now, as text.
    pub value: String,
    /// The value that the configuration gives, as text.
    pub default: String,
    /// The last change; `None` when it was never changed.
    pub change: Option<SettingChange>,
    /// The value that is used instead of the typed one, as for a colour that would be hard to read; `None` when they
    /// are the same.
    pub used_as: Option<String>,
}

/// The last change of a setting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingChange {
    /// Who made the change.
    pub by: SettingChanger,
    /// How long ago, in words.
    pub ago: String,
    /// `true` if it put the setting back to the value of the configuration.
    pub is_reset: bool,
}

/// Who changed a setting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SettingChanger {
    /// An administrator, by their primary address.
    User(String),
    /// An administrator whose account is deleted.
    Gone,
    /// Somebody at the command line of the server.
    CommandLine,
}

/// The settings of one group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingsOfGroup {
    /// The group.
    pub group: SettingGroup,
    /// The settings of the group.
    pub settings: Vec<Setting>,
}

/// Everything on the settings page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstanceSettings {
    /// All groups, in the order of the page.
    pub groups: Vec<SettingsOfGroup>,
    /// The group that was just saved; `None` when none was.
    pub saved: Option<SettingGroup>,
}

/// Why a value cannot be used for a setting. Its text tells an operator what to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SettingFault {
    /// It is neither on nor off.
    #[error("write on or off")]
    NotASwitch,
    /// It is no whole number from `least` to `most`.
    #[error("write a whole number from {least} to {most}")]
    OutOfBounds {
        /// The smallest allowed.
        least: u32,
        /// The largest allowed.
        most: u32,
    },
    /// It is a number so small that people would be locked out.
    #[error("write {}at least {least}: {why}", off(.is_off_at_zero))]
    BelowLeast {
        /// The smallest allowed.
        least: u32,
        /// `true` if 0 is allowed too and means no limit.
        is_off_at_zero: bool,
        /// What a smaller number would do.
        why: TooLittle,
    },
    /// It is none of the words to choose from.
    #[error("not one of the choices")]
    NotAChoice,
    /// It is too long or has control characters.
    #[error("{most} characters at most, and no line breaks")]
    NotAText {
        /// Most characters allowed.
        most: u32,
    },
    /// It is empty, and must not be.
    #[error("must not be empty")]
    Empty,
    /// It is no colour.
    #[error("write # and six hexadecimal digits, as in #4261cd")]
    NotAColour,
    /// It is no path of a picture on this server.
    #[error("write a path on this server that ends in .svg, .png or .webp, as in /brand/logo.svg")]
    NotAPicture,
    /// It is neither an https URL nor a path on this server.
    #[error("write an https URL, or a path that begins with /")]
    NotAUrl,
    /// It has too many lines, or one of them is too long.
    #[error("{most} lines at most")]
    TooManyLines {
        /// Most lines allowed.
        most: u32,
    },
    /// It cannot be switched off in this version.
    #[error("always on in this version")]
    AlwaysOn,
    /// It is required but switched off.
    #[error("required, but off")]
    RequiredButOff,
    /// A line is neither an address nor a pattern of addresses.
    #[error("not an address, *@domain or *@*.domain")]
    NotAPattern,
    /// No way to prove a new address would be left.
    #[error("no way to prove a new address would be left")]
    NoMethod,
    /// No way to sign in would be left.
    #[error("no way to sign in would be left")]
    NoStrategy,
    /// It is longer than link and code work.
    #[error("longer than verification_lifetime")]
    LongerThanLink,
    /// It is longer than a session lives at most.
    #[error("longer than session_lifetime")]
    LongerThanSession,
    /// More is allowed in an hour than in a day.
    #[error("more in an hour than in a day")]
    MoreThanADay,
    /// More is allowed in a minute than in an hour.
    #[error("more in a minute than in an hour")]
    MoreThanAnHour,
}

fn off(is_off_at_zero: &bool) -> &'static str {
    match is_off_at_zero {
        true => "0 for no limit, or ",
        false => "",
    }
}

/// What a number would do that is below its least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TooLittle {
    /// Sessions would end while people use them.
    #[error("anything shorter signs people out while they read a page")]
    EndsSessions,
    /// A proof would be too old before the paused action could use it.
    #[error("what was paused for the proof could not go on in time")]
    OutlastsNoAction,
    /// Link and code would stop working before the mail arrives.
    #[error("mail takes so long, and nobody could sign in")]
    OutrunsMail,
    /// Nobody could get the fresh proof that is needed to change it again.
    #[error("signing in takes one, and the fresh proof to change this takes another")]
    SpentAtOnce,
}
