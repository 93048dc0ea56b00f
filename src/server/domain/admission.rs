//! Who may make an account. Asked of new people alone: whoever has an account signs in, whatever the rules say by now.
//!
//! An invitation is the explicit word of an administrator about one address, and so stands above the lists. Where sign-up
//! is closed it does not count either: closed means nobody.

use std::{collections::HashSet, fmt, sync::LazyLock};

use super::{email_address, policy::Policy, unseen};
use crate::auth::{AddressRefusal, EmailAddress, SignUpMode, SignUpRefusal};

/// What begins a tag in a local part, by the habits of mail servers.
const TAGS: [char; 3] = ['+', '=', '#'];

/// Domains of providers that give addresses away for a moment, in lower case.
static DISPOSABLE: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| mailchecker::blacklist().into_iter().collect());

/// Addresses, as lists of operators write them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AddressPattern {
    /// One address, by its key: `jane@example.com`.
    Address(String),
    /// Every address of a domain: `*@example.com`.
    Domain(String),
    /// Every address of its subdomains, however deep: `*@*.example.com`.
    Subdomains(String),
}

impl AddressPattern {
    /// Reads a pattern. Domains in other scripts become their A-labels, as those of addresses do.
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

    /// Whether it means `address`.
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

/// Whether `address` may join: make an account, or become another address of one. Follows from the address and the rules
/// alone, so it may be told to anybody at once.
///
/// # Errors
///
/// Why not. An address that is allowed by itself passes every rule; one that is allowed by its domain may still have no tag
/// where tags are not allowed.
pub fn may_join(policy: &Policy, address: &EmailAddress) -> Result<(), AddressRefusal> {
    let is_in = |list: &[AddressPattern]| list.iter().any(|pattern| pattern.matches(address));
    let is_named = |pattern: &AddressPattern| {
        matches!(pattern, AddressPattern::Address(_)) && pattern.matches(address)
    };
    let allowed = &policy.allowed_addresses;
    if allowed.iter().any(is_named) {
        return Ok(());
    }
    if !policy.allows_sub_addresses && address.local_part().contains(TAGS) {
        return Err(AddressRefusal::SubAddress);
    }
    if is_in(allowed) {
        return Ok(());
    }
    if !allowed.is_empty() || is_in(&policy.blocked_addresses) {
        return Err(AddressRefusal::Listed);
    }
    if policy.blocks_disposable && is_disposable(address.domain()) {
        return Err(AddressRefusal::Disposable);
    }
    Ok(())
}

/// Whether somebody who has proven `address`, and has no account, may make one now. Told to nobody but them.
///
/// # Errors
///
/// Why not.
pub fn may_sign_up(
    policy: &Policy,
    address: &EmailAddress,
    is_invited: bool,
) -> Result<(), SignUpRefusal> {
    match policy.sign_up_mode {
        SignUpMode::Closed => Err(SignUpRefusal::Closed),
        _ if is_invited => Ok(()),
        SignUpMode::Invitation => Err(SignUpRefusal::InvitationOnly),
        SignUpMode::Open => may_join(policy, address).map_err(|_| SignUpRefusal::Address),
    }
}

/// Whether a domain, or one it is below, is on the list of providers of throw-away addresses.
fn is_disposable(domain: &str) -> bool {
    let mut rest = Some(domain);
    while let Some(name) = rest {
        if DISPOSABLE.contains(name) {
            return true;
        }
        rest = name
            .split_once('.')
            .map(|(_, parent)| parent)
            .filter(|parent| parent.contains('.'));
    }
    false
}

#[cfg(test)]
mod tests;
