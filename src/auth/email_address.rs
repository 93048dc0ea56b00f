use std::fmt;
use std::hash::{Hash, Hasher};

/// An e-mail address that the server's one validator has accepted.
///
/// It holds the address that mail is sent to, as its owner writes it, and a key for comparing. Equality and hash use
/// the key, so `Jane@` and `jane@` are the same person.
#[derive(Clone)]
pub struct EmailAddress {
    address: String,
    key: String,
}

impl EmailAddress {
    /// Builds an address from what the server's parser or the database holds.
    ///
    /// Nothing is checked: never pass text that somebody typed.
    pub fn from_parts(address: impl Into<String>, key: impl Into<String>) -> Self {
        Self {
            address: address.into(),
            key: key.into(),
        }
    }

    /// The address that mail is sent to: ASCII, the local part as typed, the domain as lower-case A-labels (RFC
    /// 5890).
    pub fn as_str(&self) -> &str {
        &self.address
    }

    /// The address for comparing: all in lower case. Dots and `+tags` stay, since without them it may be another
    /// person.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// What comes before the `@`, as typed.
    pub fn local_part(&self) -> &str {
        self.address.rsplit_once('@').map_or("", |(local, _)| local)
    }

    /// What comes after the `@`: lower-case A-labels.
    pub fn domain(&self) -> &str {
        self.address
            .rsplit_once('@')
            .map_or("", |(_, domain)| domain)
    }

    /// The address with all but the first letter of its local part hidden: `j•••@example.com`. It does not show how
    /// long that is.
    pub fn masked(&self) -> String {
        let first: String = self.local_part().chars().take(1).collect();
        format!("{first}•••@{}", self.domain())
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.address)
    }
}

/// Masked, because debug output ends up in logs.
impl fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EmailAddress({})", self.masked())
    }
}

impl PartialEq for EmailAddress {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for EmailAddress {}

impl Hash for EmailAddress {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key.hash(state);
    }
}

/// Why a text is no address that mail can be sent to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EmailAddressFault {
    /// It has not the form `local@domain`, is too long, or uses a form that mail systems read in different ways.
    #[error("the e-mail address is not well-formed")]
    Malformed,
    /// It contains an invisible character.
    #[error("character {at} of the e-mail address, U+{code:04X}, is one that nobody sees", code = u32::from(*.character))]
    Unseen {
        /// Position of the character in the address, from 1. Invisible characters at the beginning are not counted.
        at: usize,
        /// The invisible character.
        character: char,
    },
    /// The domain is a single word without an ending such as `.com`.
    #[error("the domain of the e-mail address has no ending")]
    NoEnding,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn jane() -> EmailAddress {
        EmailAddress::from_parts("Jane.Doe@example.com", "jane.doe@example.com")
    }

    #[test]
    fn an_address_knows_its_halves() {
        assert_eq!(jane().local_part(), "Jane.Doe");
        assert_eq!(jane().domain(), "example.com");
    }

    #[test]
    fn a_masked_address_keeps_one_letter_and_the_domain() {
        assert_eq!(jane().masked(), "J•••@example.com");
    }

    #[test]
    fn debugging_an_address_does_not_tell_it() {
        assert_eq!(format!("{:?}", jane()), "EmailAddress(J•••@example.com)");
    }

    #[test]
    fn addresses_are_equal_when_their_keys_are() {
        let shouting = EmailAddress::from_parts("JANE.DOE@example.com", "jane.doe@example.com");
        let tagged = EmailAddress::from_parts("jane.doe+x@example.com", "jane.doe+x@example.com");

        assert_eq!(jane(), shouting);
        assert_ne!(jane(), tagged);
    }
}
