//! Slips in the domain of an address: what was probably meant. People are asked, since a domain that looks like a slip may
//! be real.

use super::{
    email_address,
    mail_providers::{MailProvider, PROVIDERS},
};

/// Names of providers that are long and odd enough that a name beside them is rather a slip than another name.
const ODD_NAMES: &[&str] = &[
    "fastmail",
    "foxmail",
    "gmail",
    "googlemail",
    "hotmail",
    "icloud",
    "outlook",
    "protonmail",
    "rocketmail",
    "windowslive",
    "yahoo",
    "yandex",
];

/// Fewest letters of a name that is also recognised without its first letter.
const LONG_NAME: usize = 7;

/// Real domains that are one letter away from one of a provider.
const LOOK_ALIKES: &[&str] = &[
    "fastemail.us",
    "gail.com",
    "gmall.com",
    "gmaily.com",
    "grail.com",
];

/// The endings that most slips are near to.
const COMMON_ENDINGS: &[&str] = &["com", "net", "org"];

/// Real endings that are one letter away from a common one.
const REAL_ENDINGS: &[&str] = &[
    "bet", "bom", "cam", "cm", "co", "com", "et", "mom", "ne", "nec", "net", "new", "next", "ntt",
    "om", "ong", "org", "pet", "vet",
];

/// Endings of two parts without the dot between them, or with a slip in the second part. None is an ending.
const SPLIT_ENDINGS: &[(&str, &str)] = &[
    ("acuk", "ac.uk"),
    ("co.ik", "co.uk"),
    ("co.ul", "co.uk"),
    ("co.ukk", "co.uk"),
    ("co.yk", "co.uk"),
    ("coil", "co.il"),
    ("cojp", "co.jp"),
    ("cokr", "co.kr"),
    ("comar", "com.ar"),
    ("comau", "com.au"),
    ("combr", "com.br"),
    ("commx", "com.mx"),
    ("comtr", "com.tr"),
    ("conz", "co.nz"),
    ("couk", "co.uk"),
    ("coza", "co.za"),
];

/// The address that was probably meant by `typed`; `None` if nothing about its domain looks like a slip. What was typed
/// need not be an address, what is returned is one.
pub fn meant(typed: &str) -> Option<String> {
    let (local, domain) = typed.trim().rsplit_once('@')?;
    let meant = format!("{local}@{}", domain_meant(domain)?);
    email_address::parse(&meant).ok()?;
    Some(meant)
}

/// The domain that was probably meant by `typed`, in lower case; `None` if nothing about it looks like a slip.
pub fn domain_meant(typed: &str) -> Option<String> {
    let typed = typed.trim().to_ascii_lowercase();
    let is_readable = |byte: u8| byte.is_ascii_alphanumeric() || b"-.,".contains(&byte);
    if typed.len() > 253 || !typed.bytes().all(is_readable) {
        return None;
    }
    let dotted = with_single_dots(&typed);
    let ended = with_ending(&dotted);
    let meant = provider_near(&ended).unwrap_or(ended);
    (meant != typed && meant.contains('.')).then_some(meant)
}

/// `domain` with one dot where there are several or a comma, and none at its ends.
fn with_single_dots(domain: &str) -> String {
    let labels = domain.split(['.', ',']).filter(|label| !label.is_empty());
    labels.collect::<Vec<_>>().join(".")
}

/// `domain` with an ending that exists in the place of one that does not.
fn with_ending(domain: &str) -> String {
    for (slip, meant) in SPLIT_ENDINGS {
        if let Some(name) = domain.strip_suffix(slip)
            && name.len() > 1
            && name.ends_with('.')
        {
            return format!("{name}{meant}");
        }
    }
    let Some((name, ending)) = domain.rsplit_once('.') else {
        return domain.to_owned();
    };
    if REAL_ENDINGS.contains(&ending) {
        return domain.to_owned();
    }
    let near = |common: &&&str| strsim::osa_distance(common, ending) == 1;
    match COMMON_ENDINGS.iter().find(near) {
        Some(common) => format!("{name}.{common}"),
        None => domain.to_owned(),
    }
}

/// The domain of a provider that `domain` is one slip away from; `None` if there is none, or if it is real.
fn provider_near(domain: &str) -> Option<String> {
    if LOOK_ALIKES.contains(&domain) || MailProvider::of_domain(domain).is_some() {
        return None;
    }
    let (name, ending) = domain.split_once('.')?;
    let is_near = |theirs: &&&str| {
        let Some((odd, real)) = theirs.split_once('.') else {
            return false;
        };
        let is_odd = ODD_NAMES.contains(&odd);
        is_odd && (real == ending && is_slip(name, odd) || name == odd && is_half(ending, real))
    };
    let mut all = PROVIDERS.iter().flat_map(|provider| provider.domains);
    all.find(is_near).map(|theirs| (*theirs).to_owned())
}

/// `true` if `name` is the name `odd` with one letter too many, too few or another one, or with two of them swapped.
/// Names that begin with another letter are rather names of their own.
fn is_slip(name: &str, odd: &str) -> bool {
    let begins = |length: usize| name.bytes().take(length).eq(odd.bytes().take(length));
    let is_swapped = name.bytes().take(2).eq(odd.bytes().take(2).rev());
    let is_beheaded = odd.len() >= LONG_NAME && odd.get(1..) == Some(name);
    let is_plain = name.bytes().all(|byte| byte.is_ascii_lowercase());
    is_plain && (begins(1) || is_swapped || is_beheaded) && strsim::osa_distance(name, odd) == 1
}

/// `true` if `ending` is a real one, but is rather `com` that was not typed to its end.
fn is_half(ending: &str, real: &str) -> bool {
    real == "com" && ["c", "cm", "co", "om"].contains(&ending)
}

#[cfg(test)]
mod tests;
