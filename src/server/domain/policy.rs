//! The numbers and switches of the instance, each with its reason.

use time::Duration;

use super::{accent::Accent, admission::AddressPattern};
use crate::auth::{Purpose, SignUpMode, SignUpRules};

/// Notices in ten minutes that one account is sent at once. A person who tidies up their account causes fewer. Those
/// beyond are sent later and together.
pub const NOTICES_IN_TEN_MINUTES: u32 = 10;
/// Notices in an hour that one account is sent at once. Those beyond are sent at most an hour later, so that the
/// owner can still act on them.
pub const NOTICES_AN_HOUR: u32 = 20;

/// Changes in a minute by one session: of the primary address, and separately of the name. Each change writes a row
/// into the audit log, and a change of the primary address mails every other address. The limit is per session, not
/// per account: an intruder must not use up the changes that the owner needs to undo theirs, and each session costs a
/// mail of its own.
pub const CHANGES_A_MINUTE: u32 = 6;
/// Changes in an hour by one session, counted like [`CHANGES_A_MINUTE`].
pub const CHANGES_AN_HOUR: u32 = 20;
/// Changes in a day by one session, counted like [`CHANGES_A_MINUTE`].
pub const CHANGES_A_DAY: u32 = 40;
/// Factor by which changes of settings may exceed those limits: an administrator who sets up an instance goes through
/// all groups of settings.
pub const SETTINGS_PER_CHANGE: u32 = 10;

/// How long a browser without a session is remembered. Its attempts count for minutes, and its screens show their end
/// for an hour. A browser with a session is remembered as long as the session lasts.
pub const BROWSER_KEPT: Duration = Duration::days(7);
/// How long a browser must still be remembered when it starts something. Else it starts as a new browser, so that it
/// is not forgotten before the attempt ends.
pub const BROWSER_LEFT: Duration = Duration::days(1);

/// Lengths of the prefixes of the IPv6 networks that a start is charged to, narrowest first, each with the factor for
/// the limits of one line. A line has at least a /64. Providers give homes a /56 and sites a /48. A free tunnel is a
/// /48 too, with 65,536 networks of /64; with the factor, 16 of them may be as busy as one line may be. Wider
/// networks belong to whole providers.
pub const NETWORKS_OF_IPV6: [(u8, u32); 3] = [(64, 1), (56, 4), (48, 16)];
/// Lengths of the prefixes of the IPv4 networks that a start is charged to, like [`NETWORKS_OF_IPV6`]. A line is one
/// address. A /24 is the smallest network that is routed by itself, so the largest that a single party is likely to
/// have. Wider networks belong to whole providers, whose customers must not lock each other out.
pub const NETWORKS_OF_IPV4: [(u8, u32); 2] = [(32, 1), (24, 16)];

/// Lengths of the prefixes of the IPv6 networks that a connection is counted for, each with the factor for the
/// connections of one line. With the default limits, a /48 has a quarter of all connections: one party cannot take
/// them all.
pub const CONNECTIONS_OF_IPV6: [(u8, u32); 3] = [(64, 1), (56, 2), (48, 4)];
/// Lengths of the prefixes of the IPv4 networks that a connection is counted for, like [`CONNECTIONS_OF_IPV6`].
pub const CONNECTIONS_OF_IPV4: [(u8, u32); 2] = [(32, 1), (24, 4)];

/// Factor by which all browsers of one account together may exceed the mails of one address in an hour or a day. Each
/// browser has the limits of one address. So an intruder in one session, and in one browser known from before, leaves
/// the owner as much again; and somebody who collected many known browsers cannot flood the mailbox.
pub const OWN_BROWSERS: u32 = 3;

/// Refusals of one address within a day that make its attempts same-browser only for the rest of that day. Refusals
/// of strangers' attempts do not affect attempts from the owner's browsers; refusals of those affect both.
pub const REFUSALS_A_DAY: u32 = 3;

/// Consecutive wrong codes for one address that switch codes off for it until a link is used (SP 800-63B §3.2.2).
pub const WRONG_CODES_IN_A_ROW: u32 = 100;
/// Wrong codes that the owner's browsers may type, in all, after strangers have used up [`WRONG_CODES_IN_A_ROW`]:
/// four attempts of five tries. Somebody without a browser of the owner guesses 100 times in a row at most, a chance
/// of one in 10,000. Somebody with one, who has therefore read the mailbox before, guesses 120 times at most, one in
/// 8,300, and every five guesses mail the owner. A right code from an owner's browser does not give strangers new
/// tries.
pub const OWN_WRONG_CODES_BEYOND: u32 = 20;

/// The shortest session in seconds, idle or in all. Somebody who reads a page for a minute must not be signed out,
/// and the last use of a session is not stored more precisely than that.
pub const SHORTEST_SESSION: u32 = 60;
/// The shortest life of a proof in seconds. A paused action must still be able to go on after it, even on a slow
/// machine and network; changing this setting back needs such an action too.
pub const SHORTEST_PROOF: u32 = 10;
/// The shortest life of link and code in seconds: mail takes that long to arrive and to be opened.
pub const SHORTEST_VERIFICATION: u32 = 60;
/// The fewest mails to one address in an hour or a day: one signs in, and the second is the fresh proof that is
/// needed to change this setting.
pub const FEWEST_MAILS: u32 = 2;
/// The fewest attempts from one network in an hour: one signs in, and the second is the fresh proof that is needed to
/// change this setting.
pub const FEWEST_STARTS: u32 = 2;

/// Every number and switch of the instance: what the configuration says, and on top what is set on the settings page.
///
/// A limit of 0 is off. The defaults are those of the product; each says why it is what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Name of the instance, shown on every screen and in every mail.
    pub app_name: String,
    /// How long link and code count: long enough for greylisting mail servers, short enough that an old mailbox
    /// is not a key ring. ASVS 6.5.5 allows ten minutes at most.
    pub verification_lifetime: Duration,
    /// Least time between two mails of one attempt.
    pub resend_after: Duration,
    /// While at least this much life is left, a resend carries the same link and code, so that either mail works.
    pub resend_same_while: Duration,
    /// Wrong codes before the verification ends. A million codes, five tries: one in 200,000.
    pub code_tries: u32,
    /// Wrong numbers before the attempt ends: two of a hundred.
    pub number_tries: u32,
    /// A session ends after so long without a request.
    pub session_idle: Duration,
    /// A session ends after so long whatever happens (AAL1: at most 30 days).
    pub session_lifetime: Duration,
    /// Least time between two mails to one address, whichever attempt asks.
    pub mails_per_address_interval: Duration,
    /// Mails to one address in an hour.
    pub mails_per_address_hour: u32,
    /// Mails to one address in a day.
    pub mails_per_address_day: u32,
    /// Mails that may be asked for in an hour, all together; notices come on top. A flood from everywhere ends here, before it
    /// costs the mail server its good name. The default is more than a million people need in their busiest hour; an
    /// operator whose provider takes less sets less. Owners in browsers of theirs are let through all the same.
    pub mails_per_hour: u32,
    /// Attempts started from one network in a minute. Offices share one address.
    pub starts_per_network_minute: u32,
    /// Attempts started from one network in an hour.
    pub starts_per_network_hour: u32,
    /// What a browser other than the one that started must show.
    pub other_browser: OtherBrowser,
    /// How old the proof may be that something which matters asks for (ASVS 7.5.1).
    pub proof_lifetime: Duration,
    /// How many days events stay in the audit log: long enough to look into what was noticed late, short enough not to
    /// keep book of people's lives. 0 keeps them for ever.
    pub audit_kept_days: u32,
    /// Whether a browser may be signed in to several accounts and switch between them.
    pub has_multiple_sessions: bool,
    /// Whether new users are asked for a given name.
    pub first_name: Demand,
    /// Whether new users are asked for a family name.
    pub last_name: Demand,
    /// Whether people have an e-mail address. This product knows nothing else to reach them by.
    pub has_email: bool,
    /// Whether nobody is without one.
    pub is_email_required: bool,
    /// Whether nobody gets in before it is proven.
    pub is_email_verified_at_sign_up: bool,
    /// Whether mails that prove a new address carry a link.
    pub verify_by_link: bool,
    /// Whether mails that prove a new address carry a code.
    pub verify_by_code: bool,
    /// Whether mails that sign in carry a link.
    pub sign_in_by_link: bool,
    /// Whether mails that sign in carry a code.
    pub sign_in_by_code: bool,
    /// Whether users may delete their accounts.
    pub may_delete_account: bool,
    /// Name that mails are from; empty for that of the configuration. The address is always the configured one.
    pub sender: String,
    /// Path of the picture beside the name; empty for that of the product.
    pub logo: String,
    /// Colour of buttons and links, where it is not that of the product.
    pub accent: Option<Accent>,
    /// Who may make an account.
    pub sign_up_mode: SignUpMode,
    /// The addresses that may join; where there are none, all may. Wins over the blocked ones.
    pub allowed_addresses: Vec<AddressPattern>,
    /// The addresses that may not join.
    pub blocked_addresses: Vec<AddressPattern>,
    /// Whether addresses with a tag, such as `+news`, may join. One mailbox has any number of them.
    pub allows_sub_addresses: bool,
    /// Whether providers that give addresses away for a moment are refused. Off, because any list of them is wrong at
    /// times.
    pub blocks_disposable: bool,
    /// Where the terms of use are that new users accept; empty for none.
    pub terms_url: String,
    /// Where the privacy policy is that new users have read; empty for none.
    pub privacy_url: String,
    /// Which version of them it is, kept with the user.
    pub legal_version: String,
}

impl Policy {
    /// What screens must know before somebody makes an account.
    pub fn sign_up_rules(&self) -> SignUpRules {
        SignUpRules {
            mode: self.sign_up_mode,
            terms_url: self.terms_url.clone(),
            privacy_url: self.privacy_url.clone(),
        }
    }

    /// `true` if new users must accept terms or a privacy policy.
    pub fn asks_for_consent(&self) -> bool {
        !self.terms_url.is_empty() || !self.privacy_url.is_empty()
    }

    /// What the settings let mails for `purpose` carry. It depends on the purpose alone, so that it does not show
    /// whether there is an account.
    pub fn ways(&self, purpose: Purpose) -> Ways {
        let (link, code) = match purpose {
            Purpose::SignIn | Purpose::StepUp => (self.sign_in_by_link, self.sign_in_by_code),
            Purpose::SignUp | Purpose::Profile => (self.verify_by_link, self.verify_by_code),
        };
        Ways { link, code }
    }
}

/// Ways to prove an address: what a mail carries, and what its waiting screen offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ways {
    /// `true` if there is a link.
    pub link: bool,
    /// `true` if there is a code.
    pub code: bool,
}

impl Ways {
    /// These ways, without the code if `refuses_codes` is `true` because too many wrong codes were typed for the
    /// address. If no way would be left, there is a link, which also switches codes on again.
    pub fn guarded(self, refuses_codes: bool) -> Self {
        let code = self.code && !refuses_codes;
        Self {
            link: self.link || !code,
            code,
        }
    }

    /// These ways, with the code if it is needed.
    pub fn with_code(self, is_needed: bool) -> Self {
        Self {
            code: self.code || is_needed,
            ..self
        }
    }

    /// The ways that `self` or `other` has.
    pub fn or(self, other: Self) -> Self {
        Self {
            link: self.link || other.link,
            code: self.code || other.code,
        }
    }
}

/// What a link asks for when it is opened in a browser that did not start the attempt.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OtherBrowser {
    /// The two digits on the waiting screen. A stolen link alone then opens nothing.
    #[default]
    Number,
    /// One press. Somebody who is talked into pressing lets a stranger in: RFC 10027 advises against it.
    Button,
    /// Nothing: the link counts in the starting browser only.
    SameBrowser,
}

impl OtherBrowser {
    /// Its word in configuration, forms and database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Button => "button",
            Self::SameBrowser => "same_browser",
        }
    }

    /// Reads a word.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Number, Self::Button, Self::SameBrowser]
            .into_iter()
            .find(|it| it.as_str() == word)
    }
}

/// How strongly a field is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Demand {
    /// It is not asked for.
    #[default]
    Off,
    /// It is asked for, and may be left empty.
    Optional,
    /// It is asked for, and must be filled in.
    Required,
}

impl Demand {
    /// Its word in configuration, forms and database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Optional => "optional",
            Self::Required => "required",
        }
    }

    /// Reads a word.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Off, Self::Optional, Self::Required]
            .into_iter()
            .find(|it| it.as_str() == word)
    }
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            app_name: "Latchkey".to_owned(),
            verification_lifetime: Duration::minutes(10),
            resend_after: Duration::seconds(30),
            resend_same_while: Duration::minutes(3),
            code_tries: 5,
            number_tries: 2,
            session_idle: Duration::days(7),
            session_lifetime: Duration::days(30),
            mails_per_address_interval: Duration::seconds(30),
            mails_per_address_hour: 5,
            mails_per_address_day: 10,
            mails_per_hour: 100_000,
            starts_per_network_minute: 10,
            starts_per_network_hour: 60,
            other_browser: OtherBrowser::Number,
            proof_lifetime: Duration::minutes(10),
            audit_kept_days: 90,
            has_multiple_sessions: false,
            first_name: Demand::Off,
            last_name: Demand::Off,
            has_email: true,
            is_email_required: true,
            is_email_verified_at_sign_up: true,
            verify_by_link: true,
            verify_by_code: true,
            sign_in_by_link: true,
            sign_in_by_code: true,
            may_delete_account: true,
            sender: String::new(),
            logo: String::new(),
            accent: None,
            sign_up_mode: SignUpMode::Open,
            allowed_addresses: Vec::new(),
            blocked_addresses: Vec::new(),
            allows_sub_addresses: true,
            blocks_disposable: false,
            terms_url: String::new(),
            privacy_url: String::new(),
            legal_version: String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signing_in_and_proving_a_new_address_have_switches_of_their_own() {
        let policy = Policy {
            sign_in_by_link: false,
            verify_by_code: false,
            ..Policy::default()
        };
        let (link, code) = (
            Ways {
                link: true,
                code: false,
            },
            Ways {
                link: false,
                code: true,
            },
        );

        assert_eq!(policy.ways(Purpose::SignIn), code);
        assert_eq!(policy.ways(Purpose::StepUp), code);
        assert_eq!(policy.ways(Purpose::SignUp), link);
        assert_eq!(policy.ways(Purpose::Profile), link);
    }

    #[test]
    fn where_codes_are_refused_a_link_goes_out_even_when_links_are_off() {
        let code_alone = Ways {
            link: false,
            code: true,
        };

        assert_eq!(
            code_alone.guarded(true),
            Ways {
                link: true,
                code: false
            }
        );
        assert_eq!(code_alone.guarded(false), code_alone);
    }
}
