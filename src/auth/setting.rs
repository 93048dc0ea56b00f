use serde::{Deserialize, Serialize};

/// Makes the list of settings: each with its word, by which forms, the command line and the database name it.
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

            /// Its word: where there is a variable for its default, the name of that in lower case without prefix.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$key => $word,)*
                }
            }
        }
    };
}

keys! {
    /// People have an e-mail address.
    EmailAddress = "email_address",
    /// Nobody is without one.
    EmailRequired = "email_required",
    /// Nobody gets in before it is proven.
    EmailVerifiedAtSignUp = "email_verified_at_sign_up",
    /// New addresses are proven by a link.
    VerifyByLink = "verify_by_link",
    /// New addresses are proven by a code.
    VerifyByCode = "verify_by_code",
    /// Signing in by a link.
    SignInByLink = "sign_in_by_link",
    /// Signing in by a code.
    SignInByCode = "sign_in_by_code",
    /// What another browser must show.
    OtherBrowser = "other_browser",
    /// How long link and code count.
    VerificationLifetime = "verification_lifetime",
    /// Least time between two mails of one attempt.
    ResendAfter = "resend_after",
    /// How long a resend carries the same secrets.
    ResendSameWhile = "resend_same_while",
    /// How old a proof may be.
    ProofLifetime = "proof_lifetime",
    /// Wrong codes that end a verification.
    CodeTries = "code_tries",
    /// Wrong numbers that end an attempt.
    NumberTries = "number_tries",
    /// Least time between two mails to one address.
    MailsPerAddressInterval = "mails_per_address_interval",
    /// Mails to one address in an hour.
    MailsPerAddressHour = "mails_per_address_hour",
    /// Mails to one address in a day.
    MailsPerAddressDay = "mails_per_address_day",
    /// Mails of the instance that may be asked for in an hour.
    MailsPerHour = "mails_per_hour",
    /// Attempts from one network in a minute.
    StartsPerNetworkMinute = "starts_per_network_minute",
    /// Attempts from one network in an hour.
    StartsPerNetworkHour = "starts_per_network_hour",
    /// How long a session lives without a request.
    SessionIdle = "session_idle",
    /// How long a session lives at most.
    SessionLifetime = "session_lifetime",
    /// Several accounts in one browser.
    MultiSession = "multi_session",
    /// The given name of new users.
    FirstName = "first_name",
    /// The family name of new users.
    LastName = "last_name",
    /// Who may make an account.
    SignUpMode = "sign_up_mode",
    /// The addresses that may join.
    AllowedAddresses = "allowed_addresses",
    /// The addresses that may not join.
    BlockedAddresses = "blocked_addresses",
    /// Addresses with a tag may join.
    SubAddresses = "sub_addresses",
    /// Addresses for a moment are refused.
    BlockDisposable = "block_disposable",
    /// The terms of use.
    TermsUrl = "terms_url",
    /// The privacy policy.
    PrivacyUrl = "privacy_url",
    /// The version of both.
    LegalVersion = "legal_version",
    /// Users may delete themselves.
    DeleteAccount = "delete_account",
    /// How long the audit log is kept.
    AuditKeptDays = "audit_kept_days",
    /// Name of the instance.
    AppName = "app_name",
    /// Name that mails are from.
    Sender = "sender",
    /// Picture beside the name.
    Logo = "logo",
    /// Colour of buttons and links.
    Accent = "accent",
}

impl SettingKey {
    /// Reads a word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|key| key.as_str() == word)
    }
}

/// Settings that are saved together, and may contradict each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SettingGroup {
    /// What people are known by.
    Contact,
    /// How a new address is proven.
    Verification,
    /// How people sign in.
    SignIn,
    /// Links opened in another browser.
    OtherBrowser,
    /// How long things count.
    Lifetimes,
    /// How often things may be tried.
    Limits,
    /// How long people stay signed in.
    Sessions,
    /// What new people are asked for.
    SignUp,
    /// What people may do with their account.
    Accounts,
    /// What the instance looks like.
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

    /// Its word in forms and URLs.
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

    /// Reads a word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.as_str() == word)
    }
}

/// How a setting is typed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum SettingInput {
    /// On or off.
    Switch {
        /// Whether it stays on whatever is asked for.
        is_fixed: bool,
    },
    /// A whole number.
    Number {
        /// The smallest.
        least: u32,
        /// The largest.
        most: u32,
        /// Whether it counts seconds.
        is_seconds: bool,
    },
    /// One of these words.
    Choice {
        /// The words.
        words: Vec<String>,
    },
    /// A line of text.
    Text {
        /// Characters in it at most.
        most: u32,
    },
    /// One entry a line.
    Lines,
    /// A colour: `#` and six hexadecimal digits.
    Colour,
}

/// A setting as the settings page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setting {
    /// Which.
    pub key: SettingKey,
    /// How it is typed in.
    pub input: SettingInput,
    /// What holds.
    pub value: String,
    /// What the configuration says.
    pub default: String,
    /// Who changed it last, and when.
    pub change: Option<SettingChange>,
    /// What became of the value, where it is not used as it was typed.
    pub used_as: Option<String>,
}

/// Who changed a setting, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingChange {
    /// Who.
    pub by: SettingChanger,
    /// How long ago, in words.
    pub ago: String,
    /// Whether it was put back to what the configuration says.
    pub is_reset: bool,
}

/// Who changes settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SettingChanger {
    /// The administrator with this address.
    User(String),
    /// An administrator whose account is gone.
    Gone,
    /// Whoever could run the program on the server.
    CommandLine,
}

/// The settings of one group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingsOfGroup {
    /// Which.
    pub group: SettingGroup,
    /// Its settings.
    pub settings: Vec<Setting>,
}

/// Everything on the settings page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstanceSettings {
    /// The groups.
    pub groups: Vec<SettingsOfGroup>,
    /// The group that has just been saved.
    pub saved: Option<SettingGroup>,
}

/// Why a setting cannot be what was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SettingFault {
    /// Neither on nor off.
    #[error("write on or off")]
    NotASwitch,
    /// Not a whole number from `least` to `most`.
    #[error("write a whole number from {least} to {most}")]
    OutOfBounds {
        /// The smallest.
        least: u32,
        /// The largest.
        most: u32,
    },
    /// A number that locks people out.
    #[error("write {}at least {least}: {why}", off(.is_off_at_zero))]
    BelowLeast {
        /// The least.
        least: u32,
        /// Whether 0 is allowed too, and switches the limit off.
        is_off_at_zero: bool,
        /// What comes of less.
        why: TooLittle,
    },
    /// None of the words it may be.
    #[error("not one of the choices")]
    NotAChoice,
    /// Too long, or with control characters.
    #[error("{most} characters at most, and no line breaks")]
    NotAText {
        /// Characters at most.
        most: u32,
    },
    /// Empty where something is needed.
    #[error("must not be empty")]
    Empty,
    /// Not a colour.
    #[error("write # and six hexadecimal digits, as in #4261cd")]
    NotAColour,
    /// Not a path of our own to a picture.
    #[error("write a path on this server that ends in .svg, .png or .webp, as in /brand/logo.svg")]
    NotAPicture,
    /// Not the URL of a page.
    #[error("write an https URL, or a path that begins with /")]
    NotAUrl,
    /// More lines, or longer ones, than fit.
    #[error("{most} lines at most")]
    TooManyLines {
        /// Lines at most.
        most: u32,
    },
    /// This product has no other way.
    #[error("always on in this version")]
    AlwaysOn,
    /// Required and off at once.
    #[error("required, but off")]
    RequiredButOff,
    /// A line is no address and no pattern of addresses.
    #[error("not an address, *@domain or *@*.domain")]
    NotAPattern,
    /// No way to prove a new address is left.
    #[error("no way to prove a new address would be left")]
    NoMethod,
    /// No way to sign in is left.
    #[error("no way to sign in would be left")]
    NoStrategy,
    /// Longer than link and code live.
    #[error("longer than verification_lifetime")]
    LongerThanLink,
    /// Longer than a session lives at most.
    #[error("longer than session_lifetime")]
    LongerThanSession,
    /// More in an hour than in a day.
    #[error("more in an hour than in a day")]
    MoreThanADay,
    /// More in a minute than in an hour.
    #[error("more in a minute than in an hour")]
    MoreThanAnHour,
}

fn off(is_off_at_zero: &bool) -> &'static str {
    match is_off_at_zero {
        true => "0 for no limit, or ",
        false => "",
    }
}

/// What comes of a number that is too little.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TooLittle {
    /// Sessions end under the people in them.
    #[error("anything shorter signs people out while they read a page")]
    EndsSessions,
    /// A proof is too old before anything is done by it.
    #[error("what was paused for the proof could not go on in time")]
    OutlastsNoAction,
    /// Link and code have run out before they arrive.
    #[error("mail takes so long, and nobody could sign in")]
    OutrunsMail,
    /// Nothing is left for the fresh proof that changes it again.
    #[error("signing in takes one, and the fresh proof to change this takes another")]
    SpentAtOnce,
}
