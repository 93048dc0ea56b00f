//! Contacts for reports of vulnerabilities (RFC 9116 §2.5.3).

use url::Url;

use crate::server::domain::email_address;

const ADVICE: &str = "Write an address, or a URI that begins with mailto:, https: or tel:, as in security@example.com, https://example.com/security.";

/// Reads contacts that are separated by commas, in order of preference, and returns them as URIs.
pub(super) fn parse(text: &str) -> Result<Vec<String>, String> {
    let uri = |item: &str| uri(item).ok_or_else(|| format!("{item:?} is no contact. {ADVICE}"));
    super::items(text).map(uri).collect()
}

fn uri(item: &str) -> Option<String> {
    if !item.bytes().all(|byte| byte.is_ascii_graphic()) {
        return None;
    }
    if let Ok(address) = email_address::parse(item) {
        return Some(mailto(address.as_str()));
    }
    let url = Url::parse(item).ok()?;
    let is_contact = match url.scheme() {
        "https" => url.has_host(),
        "mailto" => url
            .path()
            .split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && !host.is_empty()),
        "tel" => url.path().bytes().any(|byte| byte.is_ascii_digit()),
        _ => false,
    };
    is_contact.then(|| item.to_owned())
}

/// The `mailto:` URI of an address (RFC 6068 §2). Characters with a meaning in URIs are escaped.
fn mailto(address: &str) -> String {
    let mut uri = String::from("mailto:");
    for byte in address.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'@' | b'.' | b'-' | b'_' | b'~' | b'+' => {
                uri.push(char::from(byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contacts_are_uris_and_a_bare_address_becomes_one() {
        let read = |text| parse(text).expect("it is a contact");

        assert_eq!(
            read("security@example.com, https://example.com/report?a=b"),
            [
                "mailto:security@example.com",
                "https://example.com/report?a=b"
            ]
        );
        assert_eq!(read("mailto:a@example.com"), ["mailto:a@example.com"]);
        assert_eq!(read("tel:+1-201-555-0123"), ["tel:+1-201-555-0123"]);
        assert_eq!(
            mailto("50%&more@example.com"),
            "mailto:50%25%26more@example.com"
        );
    }

    #[test]
    fn anything_else_is_refused() {
        for text in [
            "http://example.com/report",
            "https://",
            "mailto:",
            "mailto:example.com",
            "tel:",
            "javascript:alert(1)",
            "example.com",
            "https://example.com/\nExpires: never",
        ] {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
