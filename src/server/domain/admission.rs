//! Rules about who may make an account. They are for new people only: accounts that exist can sign in, whatever the
//! rules are now.
//!
//! An invitation is an administrator's explicit decision about one address, so it wins over the lists. When sign-up
//! is closed, invitations do not count either.

use std::{collections::HashSet, sync::LazyLock};

use super::{address_pattern::AddressPattern, policy::Policy};
use crate::auth::{AddressRefusal, EmailAddress, SignUpMode, SignUpRefusal};

/// Characters that begin a tag in a local part.
const TAGS: [char; 3] = ['+', '=', '#'];

/// Domains of providers that give addresses away for a short time, in lower case.
static DISPOSABLE: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| mailchecker::blacklist().into_iter().collect());

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
