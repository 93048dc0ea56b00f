//! Reads who may make an account.

use super::{items, limits::switch, source::Source};
use crate::{
    auth::SignUpMode,
    server::domain::{admission::AddressPattern, policy::Policy},
};

/// Longest URL and longest version.
const LONGEST: usize = 200;

/// Reads the rules of signing up; what cannot be read keeps its default and leaves a complaint.
pub(super) fn read(source: &mut Source, policy: &mut Policy) {
    policy.sign_up_mode = source
        .parsed("LATCHKEY_SIGN_UP_MODE", mode)
        .unwrap_or_default();
    policy.allowed_addresses = patterns(source, "LATCHKEY_ALLOWED_ADDRESSES");
    policy.blocked_addresses = patterns(source, "LATCHKEY_BLOCKED_ADDRESSES");
    policy.allows_sub_addresses = source
        .parsed("LATCHKEY_SUB_ADDRESSES", sub_addresses)
        .unwrap_or(true);
    policy.blocks_disposable = source
        .parsed("LATCHKEY_BLOCK_DISPOSABLE", switch)
        .unwrap_or_default();
    policy.terms_url = source
        .parsed("LATCHKEY_TERMS_URL", page_url)
        .unwrap_or_default();
    policy.privacy_url = source
        .parsed("LATCHKEY_PRIVACY_URL", page_url)
        .unwrap_or_default();
    policy.legal_version = source
        .parsed("LATCHKEY_LEGAL_VERSION", version)
        .unwrap_or_default();
}

fn mode(text: &str) -> Result<SignUpMode, String> {
    SignUpMode::parse(text).ok_or_else(|| "write open, invitation or closed.".to_owned())
}

fn patterns(source: &mut Source, name: &str) -> Vec<AddressPattern> {
    source
        .parsed(name, |text| {
            items(text)
                .map(|item| {
                    AddressPattern::parse(item).ok_or_else(|| {
                        format!(
                            "{item:?} is no address. Write jane@example.com, *@example.com or *@*.example.com."
                        )
                    })
                })
                .collect()
        })
        .unwrap_or_default()
}

fn sub_addresses(text: &str) -> Result<bool, String> {
    match text {
        "allow" => Ok(true),
        "block" => Ok(false),
        _ => Err("write allow or block.".to_owned()),
    }
}

/// A page that is linked to: elsewhere by https, or here by its path.
fn page_url(text: &str) -> Result<String, String> {
    let is_path = text.starts_with('/') && !text.starts_with("//");
    let is_elsewhere = url::Url::parse(text).is_ok_and(|url| url.scheme() == "https");
    let is_plain = text
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if text.len() <= LONGEST && is_plain && (is_path || is_elsewhere) {
        Ok(text.to_owned())
    } else {
        Err("write an https URL, as in https://example.com/terms, or a path, as in /terms; 200 characters at most.".to_owned())
    }
}

fn version(text: &str) -> Result<String, String> {
    if text.chars().count() > LONGEST || text.chars().any(char::is_control) {
        return Err("200 characters at most, and no line breaks.".to_owned());
    }
    Ok(text.to_owned())
}
