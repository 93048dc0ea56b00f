//! Rules about who may make an account. They are for new people only: accounts that exist can sign in, whatever the
//! rules are now.
//!
//! An invitation is an administrator's explicit decision about one address, so it wins over the lists. When sign-up
//! is closed, invitations do not count either.

use std::{collections::HashSet, fmt, sync::LazyLock};

use super::{email_address, policy::Policy, unseen};
use crate::auth::{AddressRefusal, EmailAddress, SignUpMode, SignUpRefusal};

/// Characters that begin a tag in a local part.
const TAGS: [char; 3] = ['+', '=', '#'];

/// Domains of providers that give addresses away for a short time, in lower case.
static DISPOSABLE: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| mailchecker::blacklist().into_iter().collect());

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

/// Decides whether `address` may make an account or be added to one. Depends on the address and the rules only, so
/// anybody may be told at once.
///
/// # Errors
///
/// Why it may not. An address that is listed as allowed passes every rule; one that is allowed by its domain must
/// still have no tag if tags are not allowed.
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

/// Decides whether somebody who has proven `address`, and has no account, may make one now. Nobody else may be told.
///
/// # Errors
///
/// Why they may not.
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

/// `true` if a domain or one of its parents is on the list of providers of throw-away addresses.
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
