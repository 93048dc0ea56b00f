//! The one validator of e-mail addresses, and what follows from an address.
//!
//! A text is brought into one form first and looked at afterwards: what nobody sees at its ends goes, NFKC maps what only
//! looks different, then everything is refused that two mail programs might read differently. The result is ASCII
//! and means the same mailbox to everyone, so the address that is compared is the address that gets the mail.

use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};
use unicode_normalization::UnicodeNormalization;

use super::unseen;
use crate::auth::{EmailAddress, EmailAddressFault};

/// Octets of an address, from the path limit of RFC 5321 (256 with its angle brackets).
const LONGEST_ADDRESS: usize = 254;

/// Octets before the `@`, from RFC 5321.
const LONGEST_LOCAL_PART: usize = 64;

/// Octets that are looked at at all. An address in another script shrinks or grows on its way to ASCII, but not
/// beyond this.
const LONGEST_TEXT: usize = 1024;

/// Punctuation of a local part: RFC 5322 `atext` without `%` and `!`, which old mail servers take for routes.
const LOCAL_PUNCTUATION: &[u8] = b"#$&'*+-/=?^_`{|}~.";

/// Domains many people have, whose misspellings are worth a question.
const COMMON_DOMAINS: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "hotmail.com",
    "icloud.com",
    "outlook.com",
    "protonmail.com",
    "yahoo.com",
];

/// Real providers that are one letter away from a common one.
const LOOK_ALIKES: &[&str] = &["email.com", "mail.com", "rocketmail.com", "ymail.com"];

/// Providers that deliver to the same mailbox whatever dots its name has.
const DOTLESS_DOMAINS: &[&str] = &["gmail.com", "googlemail.com"];

/// Reads an address as a person typed it.
///
/// # Errors
///
/// [`EmailAddressFault::Unseen`] when there is a character in it that nobody sees, [`EmailAddressFault::NoEnding`] when all
/// is well but the domain is a single word, otherwise [`EmailAddressFault::Malformed`].
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
/// It folds more than identity does: everything from the first `+` goes, and dots go where the provider ignores
/// them, so that no one mailbox is flooded under many spellings.
pub fn mail_budget_key(address: &EmailAddress) -> String {
    let (local, domain) = address.key().split_once('@').unwrap_or((address.key(), ""));
    let mailbox = local.split('+').next().unwrap_or_default();

    if DOTLESS_DOMAINS.contains(&domain) {
        format!("{}@gmail.com", mailbox.replace('.', ""))
    } else {
        format!("{mailbox}@{domain}")
    }
}

/// The address that was probably meant, when the domain is one slip away from a common one: a letter too many, too
/// few, wrong, or two of them swapped. Only ever a question to the person, because the domain may be real.
pub fn suggestion(address: &EmailAddress) -> Option<String> {
    let typed = address.domain();
    if COMMON_DOMAINS.contains(&typed) || LOOK_ALIKES.contains(&typed) {
        return None;
    }
    let meant = COMMON_DOMAINS
        .iter()
        .find(|common| strsim::osa_distance(common, typed) == 1)?;
    Some(format!("{}@{meant}", address.local_part()))
}

/// Whether `local` is a dot-atom of ASCII that no mail program reads as anything else.
fn is_local_part(local: &str) -> bool {
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || LOCAL_PUNCTUATION.contains(&byte);

    local.len() <= LONGEST_LOCAL_PART
        && local.bytes().all(is_allowed)
        && local.split('.').all(|atom| !atom.is_empty())
        // The beginning of an encoded word, which some parsers decode into another address.
        && !local.contains("=?")
}

/// The domain in lower-case A-labels, by UTS 46, or nothing if it is not one that DNS can hold.
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
