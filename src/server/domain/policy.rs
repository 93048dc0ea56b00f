//! The numbers and switches of the instance, each with its reason.

use strum::{EnumString, IntoStaticStr, VariantNames};
use time::Duration;

use super::{accent::Accent, address_pattern::AddressPattern};
use crate::auth::{Locale, Purpose, SignUpMode, SignUpRules, setting::with_settings};

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

/// How long no mail is sent to an address from which one came back for good. Providers count mail to mailboxes that are not
/// there against its sender, so that the mail of everybody else is taken for unwanted sooner. A mailbox that was made or
/// mended meanwhile is reached after a week at the latest, or as soon as an administrator says so.
pub const BOUNCES_HELD: Duration = Duration::days(7);
/// How long a complaint keeps notices from an address, if nobody lifts it: as long as a browser stays known.
pub const COMPLAINTS_KEPT: Duration = Duration::days(400);
/// How long a report of a mail is remembered, so that a second copy of it does nothing. Older ones are refused by their time
/// where they are signed with one.
pub const REPORTS_REMEMBERED: Duration = Duration::days(3);

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

macro_rules! policy {
    ($($(#[$doc:meta])* $key:ident in $group:ident: $field:ident: $type:ty = $default:expr, $kind:expr, $meaning:literal;)*) => {
        /// Every number and switch of the instance: the values of the configuration, with those of the settings page
        /// on top.
        ///
        /// A limit of 0 is off. The defaults are those of the product; each says why it is what it is, in the table of
        /// settings (`auth/setting/table.rs`).
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct Policy {
            $($(#[$doc])* pub $field: $type,)*
        }

        impl Default for Policy {
            fn default() -> Self {
                Self {
                    $($field: $default,)*
                }
            }
        }
    };
}

with_settings!(policy);

impl Policy {
    /// The languages that are offered, the default one first.
    pub fn offered_languages(&self) -> Vec<Locale> {
        let all = match self.languages.as_slice() {
            [] => Locale::ALL,
            some => some,
        };
        // The default is one of them, except where it was stored before the list was.
        let first = match all.contains(&self.default_language) {
            true => Some(self.default_language),
            false => all.first().copied(),
        };
        let others = all.iter().copied().filter(|locale| Some(*locale) != first);
        first.into_iter().chain(others).collect()
    }

    /// The language for somebody whose language is `known`, if any: that one if it is offered, else the default.
    pub fn language_for(&self, known: Option<Locale>) -> Locale {
        let offered = self.offered_languages();
        let known = known.filter(|locale| offered.contains(locale));
        known.or(offered.first().copied()).unwrap_or_default()
    }

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
    /// The ways, without the code if `refuses_codes` is `true` because too many wrong codes were typed for the
    /// address. If no way would be left, there is a link, which also switches codes on again.
    pub fn guarded(self, refuses_codes: bool) -> Self {
        let code = self.code && !refuses_codes;
        Self {
            link: self.link || !code,
            code,
        }
    }

    /// The ways, with the code if it is needed.
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumString, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "snake_case")]
pub enum OtherBrowser {
    /// The two digits on the waiting screen. A stolen link alone then opens nothing.
    #[default]
    Number,
    /// One press. Somebody who is talked into pressing lets a stranger in: RFC 10027 advises against it.
    Button,
    /// Nothing: the link counts in the starting browser only.
    SameBrowser,
}

/// How strongly a field is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumString, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "snake_case")]
pub enum Demand {
    /// It is not asked for.
    #[default]
    Off,
    /// It is asked for, and may be left empty.
    Optional,
    /// It is asked for, and must be filled in.
    Required,
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
