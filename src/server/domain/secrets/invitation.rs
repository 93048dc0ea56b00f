//! The link of an invitation: longer lived than that of an attempt, and no proof of anything.

use std::fmt;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use subtle::ConstantTimeEq;
use uuid::Uuid;

use super::KeyRing;

/// What is derived here, so that no secret can stand in for another.
const INVITATION: &[u8] = b"latchkey/invitation/v1";

/// The token of an invitation, read but not yet believed: see [`KeyRing::owns_invitation`].
#[derive(Clone)]
pub struct InvitationToken {
    /// The invitation it says it belongs to.
    pub invitation: Uuid,
    secret: [u8; 32],
}

impl InvitationToken {
    /// Bytes of a token: id, secret.
    const BYTES: usize = 16 + 32;

    /// Reads a token. Nothing if it was cut, lengthened or changed in its form.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        let (invitation, secret) = bytes.split_first_chunk::<16>()?;
        Some(Self {
            invitation: Uuid::from_bytes(*invitation),
            secret: secret.try_into().ok()?,
        })
    }
}

impl fmt::Debug for InvitationToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("InvitationToken")
            .field("invitation", &self.invitation)
            .finish_non_exhaustive()
    }
}

impl KeyRing {
    /// The token of the link in the mail of an invitation: 64 base64url characters. Nothing if the ring no longer holds the
    /// key.
    pub fn invitation_token(&self, key_id: &str, invitation: Uuid, nonce: &[u8]) -> Option<String> {
        let mut token = [0; InvitationToken::BYTES];
        token[..16].copy_from_slice(invitation.as_bytes());
        token[16..].copy_from_slice(&self.invitation_secret(key_id, invitation, nonce)?);
        Some(URL_SAFE_NO_PAD.encode(token))
    }

    /// Whether this server made `token`, for the invitation it names. In constant time.
    pub fn owns_invitation(&self, token: &InvitationToken, key_id: &str, nonce: &[u8]) -> bool {
        self.invitation_secret(key_id, token.invitation, nonce)
            .is_some_and(|secret| secret.ct_eq(&token.secret).into())
    }

    fn invitation_secret(&self, key_id: &str, invitation: Uuid, nonce: &[u8]) -> Option<[u8; 32]> {
        let parts: [&[u8]; 4] = [INVITATION, &[0], invitation.as_bytes(), nonce];
        Some(self.find(key_id)?.derive(&parts))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: Uuid = Uuid::from_u128(7);

    fn ring() -> KeyRing {
        KeyRing::parse(&KeyRing::generate_line()).expect("a key")
    }

    #[test]
    fn a_token_is_known_again_and_no_other_is() {
        let ring = ring();
        let text = ring
            .invitation_token(ring.current_id(), ID, &[1; 16])
            .expect("the key is there");
        let token = InvitationToken::parse(&text).expect("it is whole");

        assert_eq!((text.len(), token.invitation), (64, ID));
        assert!(ring.owns_invitation(&token, ring.current_id(), &[1; 16]));
        assert!(!ring.owns_invitation(&token, ring.current_id(), &[2; 16]));
        let other = InvitationToken {
            invitation: Uuid::from_u128(8),
            ..token
        };
        assert!(!ring.owns_invitation(&other, ring.current_id(), &[1; 16]));
        assert!(InvitationToken::parse(&text[..63]).is_none());
    }

    #[test]
    fn a_key_that_is_gone_takes_its_invitations_along() {
        let (old, new) = (ring(), ring());

        assert_eq!(new.invitation_token(old.current_id(), ID, &[1; 16]), None);
    }

    #[test]
    fn the_token_of_a_notice_is_none_of_an_invitation() {
        let ring = ring();
        let report = InvitationToken::parse(&ring.report_token(ID)).expect("the same form");

        assert!(!ring.owns_invitation(&report, ring.current_id(), &[]));
    }
}
