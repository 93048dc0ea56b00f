//! The budgets that a request spends, and how much each of them allows. No other module decides this.
//!
//! Mail that anybody can ask for spends the budgets of the network, the mailbox and the instance. Mail that an owner
//! asks for in one of their own browsers spends the budgets of that browser and the account instead. Strangers spend
//! nothing of those two, so they cannot keep an owner out. What a stranger spends does not depend on whether there is
//! an account, so being refused tells them nothing.

use ipnet::IpNet;
use time::Duration;

use super::{
    email_address,
    policy::{
        CHANGES_A_DAY, CHANGES_A_MINUTE, CHANGES_AN_HOUR, NETWORKS_OF_IPV4, NETWORKS_OF_IPV6,
        NOTICES_AN_HOUR, NOTICES_IN_TEN_MINUTES, OWN_BROWSERS, Policy,
    },
    secrets::pseudonym,
    window::Limit,
};
use crate::auth::{EmailAddress, SessionId, UserId, words::words};

/// A budget: something that may happen only so often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Budget {
    /// What it belongs to.
    pub of: BudgetOf,
    /// The name in the database. It holds hashes instead of addresses and accounts.
    pub name: String,
    /// How often it may happen in each of three windows.
    pub limits: [Limit; 3],
}

words! {
    /// What a budget belongs to. Metrics name it.
    pub enum BudgetOf {
        /// A network from which requests come.
        Network = "network",
        /// A mailbox that receives mails, whoever asks for them.
        Mailbox = "mailbox",
        /// A mailbox that receives invitations.
        Invitations = "invitations",
        /// One browser of an account.
        Browser = "browser",
        /// An account, in all its browsers.
        Account = "account",
        /// The instance, for all mail that can be asked for.
        Instance = "instance",
        /// An account, for its notices.
        Notices = "notices",
        /// A session, for changes of one kind.
        Changes = "changes",
    }
}

/// A browser that is signed in to an account, or was before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnBrowser {
    /// The user.
    pub user: UserId,
    /// What tells the browser from other browsers of the user.
    pub by: KnownBy,
}

/// What tells a browser of an account from the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KnownBy {
    /// The active session in it. Somebody who has stolen that session has no second one.
    Session(SessionId),
    /// The hash of the cookie that stays after signing out.
    Cookie(Vec<u8>),
}

/// The budgets that a start for `address` spends. `own` is the browser that it comes from if that is one of the
/// owner's; else `None`.
pub fn of_start(
    policy: &Policy,
    network: &str,
    address: &EmailAddress,
    own: Option<&OwnBrowser>,
) -> Vec<Budget> {
    let mut all = match own {
        None => of_networks(policy, network),
        Some(_) => Vec::new(),
    };
    all.extend(of_resend(policy, address, own));
    all
}

/// The budgets that sending the mail of an attempt again spends.
pub fn of_resend(policy: &Policy, address: &EmailAddress, own: Option<&OwnBrowser>) -> Vec<Budget> {
    let mut all = match own {
        None => vec![of_mailbox(policy, BudgetOf::Mailbox, "address", address)],
        Some(own) => of_own(policy, own),
    };
    all.retain(Budget::limits_something);
    all.extend(of_instance(policy, own.is_none()));
    all
}

/// The budgets that an invitation to `address` spends. They differ from those of sign-in mails, so that strangers
/// cannot keep administrators from inviting.
pub fn of_invitation(policy: &Policy, address: &EmailAddress) -> Vec<Budget> {
    let mut all = vec![of_mailbox(
        policy,
        BudgetOf::Invitations,
        "invitation",
        address,
    )];
    all.retain(Budget::limits_something);
    all.extend(of_instance(policy, true));
    all
}

/// The budget that a notice to an account spends. Notices beyond it wait for up to the longest window, and are then
/// sent together.
pub fn of_notices(account: UserId) -> Budget {
    Budget {
        of: BudgetOf::Notices,
        name: format!("notices {}", pseudonym(&account.to_string())),
        limits: [
            limit(Duration::minutes(10), NOTICES_IN_TEN_MINUTES, 1),
            limit(Duration::hours(1), NOTICES_AN_HOUR, 1),
            NO_DAY,
        ],
    }
}

/// The budget that a change by a session spends. `word` names the kind of change, and `times` multiplies the usual
/// limits.
pub fn of_changes(session: SessionId, word: &str, times: u32) -> Budget {
    Budget {
        of: BudgetOf::Changes,
        name: format!("changes {word} {}", pseudonym(&session.to_string())),
        limits: [
            limit(Duration::minutes(1), CHANGES_A_MINUTE, times),
            limit(Duration::hours(1), CHANGES_AN_HOUR, times),
            limit(Duration::days(1), CHANGES_A_DAY, times),
        ],
    }
}

/// The budgets that a sample mail spends, which an administrator sends to themself. They leave those of sign-in mails
/// alone, so that nobody who tries out mails is kept from signing in.
pub fn of_sample(policy: &Policy, session: SessionId) -> Vec<Budget> {
    let mut all = vec![of_changes(session, "samples", 1)];
    all.extend(of_instance(policy, true));
    all
}

/// The budgets of the network that a request comes from, and of the networks around it, narrowest first.
fn of_networks(policy: &Policy, network: &str) -> Vec<Budget> {
    let hour = Duration::hours(1);
    let of_one = |(name, times): (String, u32)| Budget {
        of: BudgetOf::Network,
        name: format!("network {name}"),
        limits: [
            limit(
                Duration::minutes(1),
                policy.starts_per_network_minute,
                times,
            ),
            limit(hour, policy.starts_per_network_hour, times),
            NO_DAY,
        ],
    };
    let mut all: Vec<Budget> = around(network).into_iter().map(of_one).collect();
    all.retain(Budget::limits_something);
    all
}

/// `network` and the networks around it, each with the factor by which the limits of one line are multiplied.
fn around(network: &str) -> Vec<(String, u32)> {
    let Ok(line) = network.parse::<IpNet>() else {
        return vec![(network.to_owned(), 1)];
    };
    let widths: &[(u8, u32)] = match line {
        IpNet::V4(_) => &NETWORKS_OF_IPV4,
        IpNet::V6(_) => &NETWORKS_OF_IPV6,
    };
    let wide = |(length, times): &(u8, u32)| {
        let network = IpNet::new(line.addr(), *length).ok()?;
        Some((network.trunc().to_string(), *times))
    };
    widths.iter().filter_map(wide).collect()
}

fn of_mailbox(policy: &Policy, of: BudgetOf, word: &str, address: &EmailAddress) -> Budget {
    // The hash of the address, so that what is left after an account was deleted names nobody.
    let mailbox = pseudonym(&email_address::mail_budget_key(address));
    Budget {
        of,
        name: format!("{word} {mailbox}"),
        limits: of_mails(policy, 1),
    }
}

fn of_own(policy: &Policy, own: &OwnBrowser) -> Vec<Budget> {
    let user = own.user;
    let browser = match &own.by {
        KnownBy::Session(session) => pseudonym(&format!("{user} session {session}")),
        KnownBy::Cookie(hash) => pseudonym(&format!("{user} cookie {hash:?}")),
    };
    let account = pseudonym(&user.to_string());
    let [_, hour, day] = of_mails(policy, OWN_BROWSERS);
    vec![
        Budget {
            of: BudgetOf::Browser,
            name: format!("browser {browser}"),
            limits: of_mails(policy, 1),
        },
        Budget {
            of: BudgetOf::Account,
            name: format!("account {account}"),
            limits: [NO_MOMENT, hour, day],
        },
    ]
}

/// The budget of the instance; `None` if it is switched off. Mail that owners ask for is counted, but let through
/// when the budget is used up (`is_binding` is `false`): their own budgets limit it.
pub fn of_instance(policy: &Policy, is_binding: bool) -> Option<Budget> {
    let count = policy.mails_per_hour;
    let hour = limit(Duration::hours(1), count, u32::from(is_binding));
    (count > 0).then(|| Budget {
        of: BudgetOf::Instance,
        name: "instance".to_owned(),
        limits: [NO_MOMENT, hour, NO_DAY],
    })
}

/// The limits of mails to one address, those of hour and day multiplied by `times`.
fn of_mails(policy: &Policy, times: u32) -> [Limit; 3] {
    [
        limit(policy.mails_per_address_interval, 1, 1),
        limit(Duration::hours(1), policy.mails_per_address_hour, times),
        limit(Duration::days(1), policy.mails_per_address_day, times),
    ]
}

/// A limit of `count` × `times` in `span`. A count of 0 stays 0, which means no limit.
fn limit(span: Duration, count: u32, times: u32) -> Limit {
    Limit {
        span,
        count: count.saturating_mul(times),
    }
}

/// A shortest window without a limit.
const NO_MOMENT: Limit = Limit {
    span: Duration::minutes(1),
    count: 0,
};
/// A window of a day without a limit.
const NO_DAY: Limit = Limit {
    span: Duration::days(1),
    count: 0,
};

impl Budget {
    fn limits_something(&self) -> bool {
        self.limits.iter().any(|limit| limit.is_on())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::domain::email_address::parse;

    fn names(network: &str) -> Vec<(String, [u32; 3])> {
        let budgets = of_networks(&Policy::default(), network);
        let told = |budget: Budget| (budget.name, budget.limits.map(|limit| limit.count));
        budgets.into_iter().map(told).collect()
    }

    #[test]
    fn a_start_is_charged_to_its_line_and_to_the_networks_around_it_which_allow_more() {
        assert_eq!(
            names("2001:db8:1:2::/64"),
            [
                ("network 2001:db8:1:2::/64".to_owned(), [10, 60, 0]),
                ("network 2001:db8:1::/56".to_owned(), [40, 240, 0]),
                ("network 2001:db8:1::/48".to_owned(), [160, 960, 0]),
            ]
        );
        assert_eq!(
            names("192.0.2.7/32"),
            [
                ("network 192.0.2.7/32".to_owned(), [10, 60, 0]),
                ("network 192.0.2.0/24".to_owned(), [160, 960, 0]),
            ]
        );
    }

    #[test]
    fn every_wider_network_allows_more_than_the_one_within() {
        for widths in [&NETWORKS_OF_IPV4[..], &NETWORKS_OF_IPV6[..]] {
            assert_eq!(widths[0].1, 1);
            for pair in widths.windows(2) {
                assert!(pair[0].0 > pair[1].0 && pair[0].1 < pair[1].1, "{pair:?}");
            }
        }
    }

    #[test]
    fn where_everything_is_off_nothing_is_spent() {
        let off = Policy {
            mails_per_address_interval: Duration::ZERO,
            mails_per_address_hour: 0,
            mails_per_address_day: 0,
            starts_per_network_minute: 0,
            starts_per_network_hour: 0,
            mails_per_hour: 0,
            ..Policy::default()
        };
        let jane = parse("jane@example.com").expect("an address");

        assert_eq!(of_start(&off, "192.0.2.7/32", &jane, None), []);
        assert_eq!(of_invitation(&off, &jane), []);
    }

    #[test]
    fn owners_spend_nothing_that_strangers_need() {
        let policy = Policy::default();
        let jane = parse("jane@example.com").expect("an address");
        let own = OwnBrowser {
            user: UserId::from_u128(1),
            by: KnownBy::Cookie(vec![1; 32]),
        };
        let strangers = of_start(&policy, "192.0.2.7/32", &jane, None);

        let mine = of_start(&policy, "192.0.2.7/32", &jane, Some(&own));

        for budget in &mine {
            let is_shared = strangers.iter().any(|other| other.name == budget.name);
            assert_eq!(is_shared, budget.of == BudgetOf::Instance);
            assert_eq!(budget.limits_something(), budget.of != BudgetOf::Instance);
        }
        assert_eq!(mine.len(), 3);
    }

    #[test]
    fn an_interval_of_zero_is_off() {
        let policy = Policy {
            mails_per_address_interval: Duration::ZERO,
            ..Policy::default()
        };

        assert!(!of_mails(&policy, 1)[0].is_on());
    }
}
