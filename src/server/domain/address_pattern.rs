//! Patterns of addresses, as operators write them in lists.

use std::fmt;

use super::{email_address, unseen};
use crate::auth::EmailAddress;

/// A pattern of addresses in an operator's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AddressPattern {
    /// One address by its key, as in `jane@example.com`.
    Address(String),
    /// All addresses of a domain, as in `*@example.com`.
    Domain(String),
    /// All addresses of all its subdomains, as in `*@*.example.com`.
    Subdomains(String),
}

impl AddressPattern {
    /// Reads a pattern; `None` for any other text. Domains in other scripts become A-labels, as in addresses.
    pub fn parse(text: &str) -> Option<Self> {
        let text = unseen::trim(text);
        let domain = |text: &str| {
            email_address::parse(&format!("a@{text}"))
                .ok()
                .map(|address| address.domain().to_owned())
        };
        match text.strip_prefix("*@") {
            Some(rest) => match rest.strip_prefix("*.") {
                // One label of its own, so that what is left may be an ending alone.
                Some(parent) => domain(&format!("a.{parent}"))
                    .and_then(|below| Some(Self::Subdomains(below.strip_prefix("a.")?.to_owned()))),
                None => domain(rest).map(Self::Domain),
            },
            // A star is a letter like any other in addresses; in a list it is a slip.
            None if text.contains('*') => None,
            None => email_address::parse(text)
                .ok()
                .map(|address| Self::Address(address.key().to_owned())),
        }
    }

    /// `true` if the pattern covers `address`.
    pub fn matches(&self, address: &EmailAddress) -> bool {
        match self {
            Self::Address(key) => address.key() == key,
            Self::Domain(domain) => address.domain() == domain,
            Self::Subdomains(parent) => address
                .domain()
                .strip_suffix(parent.as_str())
                .is_some_and(|rest| rest.ends_with('.')),
        }
    }
}

impl fmt::Display for AddressPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Address(key) => f.write_str(key),
            Self::Domain(domain) => write!(f, "*@{domain}"),
            Self::Subdomains(parent) => write!(f, "*@*.{parent}"),
        }
    }
}
