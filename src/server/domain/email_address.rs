//! The one validator of e-mail addresses, and rules about addresses.
//!
//! A text is first brought into one form and then checked: invisible characters at its ends are removed, NFKC
//! replaces characters that only look different, and everything that two mail programs might read differently is
//! refused. The result is ASCII and means the same mailbox for everybody, so the address that is compared is the one
//! that gets the mail.

use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};
use unicode_normalization::UnicodeNormalization;

use super::unseen;
use crate::auth::{EmailAddress, EmailAddressFault};

/// Most octets of an address: the path limit of RFC 5321 (256 with angle brackets).
const LONGEST_ADDRESS: usize = 254;

/// Most octets before the `@` (RFC 5321).
const LONGEST_LOCAL_PART: usize = 64;

/// Most octets of a text that is read at all. Addresses in other scripts change their length when they become ASCII,
/// but stay below this.
const LONGEST_TEXT: usize = 1024;

/// Punctuation in a local part: `atext` of RFC 5322 without `%` and `!`, which old mail servers take for routes.
const LOCAL_PUNCTUATION: &[u8] = b"#$&'*+-/=?^_`{|}~.";

/// Domains of providers that ignore dots in the local part.
const DOTLESS_DOMAINS: &[&str] = &["gmail.com", "googlemail.com"];

/// Reads an address that a person typed.
///
/// # Errors
///
/// [`EmailAddressFault::Unseen`] if it contains an invisible character; [`EmailAddressFault::NoEnding`] if only the
/// domain's ending is missing; [`EmailAddressFault::Malformed`] otherwise.
pub fn parse(text: &str) -> Result<EmailAddress, EmailAddressFault> {
    use EmailAddressFault::{Malformed, NoEnding, Unseen};

    if text.len() > LONGEST_TEXT {
        return Err(Malformed);
    }
    let text = unseen::trim(text);
    if let Some((at, character)) = unseen::first_in(text) {
        return Err(Unseen { at, character });
    }
    let text: String = text.nfkc().collect();
    let (local, domain) = text.split_once('@').ok_or(Malformed)?;
    if !is_local_part(local) {
        return Err(Malformed);
    }

    // The dot of a half-typed ending is not a second label.
    let single = domain.strip_suffix('.').unwrap_or(domain);
    if to_ascii(single).is_some_and(|label| !label.contains('.')) {
        return Err(NoEnding);
    }
    let domain = to_ascii(domain).ok_or(Malformed)?;
    // No top-level domain begins with a digit, but every spelling of an IPv4 address ends in a label that does.
    let ending = domain.rsplit('.').next().unwrap_or_default();
    if !ending.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return Err(Malformed);
    }

    let address = format!("{local}@{domain}");
    if address.len() > LONGEST_ADDRESS {
        return Err(Malformed);
    }
    let key = address.to_ascii_lowercase();
    Ok(EmailAddress::from_parts(address, key))
}

/// The key under which mails to an address are counted.
///
/// It treats more addresses as the same than [`EmailAddress::key`]: everything from the first `+` on is removed, and
/// dots are removed where the provider ignores them. So no mailbox is flooded under many spellings.
pub fn mail_budget_key(address: &EmailAddress) -> String {
    let (local, domain) = address.key().split_once('@').unwrap_or((address.key(), ""));
    let mailbox = local.split('+').next().unwrap_or_default();

    if DOTLESS_DOMAINS.contains(&domain) {
        format!("{}@gmail.com", mailbox.replace('.', ""))
    } else {
        format!("{mailbox}@{domain}")
    }
}

/// `true` if `local` is a dot-atom of ASCII that no mail program reads in another way.
fn is_local_part(local: &str) -> bool {
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || LOCAL_PUNCTUATION.contains(&byte);

    local.len() <= LONGEST_LOCAL_PART
        && local.bytes().all(is_allowed)
        && local.split('.').all(|atom| !atom.is_empty())
        // The beginning of an encoded word, which some parsers decode into another address.
        && !local.contains("=?")
}

/// The domain as lower-case A-labels (UTS 46); `None` if DNS cannot hold it.
fn to_ascii(domain: &str) -> Option<String> {
    // UTS 46 drops these silently; an address should not have letters nobody can see.
    if domain.chars().any(unseen::is_invisible) {
        return None;
    }
    Uts46::new()
        .to_ascii(
            domain.as_bytes(),
            AsciiDenyList::STD3,
            Hyphens::CheckFirstLast,
            DnsLength::Verify,
        )
        .ok()
        .map(|ascii| ascii.into_owned())
}

#[cfg(test)]
mod tests;
