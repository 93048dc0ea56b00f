//! The token of an invitation's link. It works longer than one of an attempt, and proves nothing.

use std::fmt;

use subtle::ConstantTimeEq;

use super::{
    KeyRing,
    token::{Token, TokenKind, parse_earlier},
};
use crate::auth::InvitationId;

/// Names what is derived, so that one kind of secret cannot stand in for another.
const INVITATION: &[u8] = b"latchkey/invitation/v1";

/// The token of an invitation. It was read but not checked: see [`KeyRing::owns_invitation`].
#[derive(Clone)]
pub struct InvitationToken {
    /// Id of the invitation that it names.
    pub invitation: InvitationId,
    secret: [u8; 32],
}

impl InvitationToken {
    /// Reads a token. `None` if it is shortened, lengthened or changed in form, or belongs to another kind of link.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some((invitation, secret)) = parse_earlier(text) {
            let invitation = invitation.into();
            return Some(Self { invitation, secret });
        }
        let token = Token::parse(text)?;
        (token.kind == TokenKind::Invitation && token.generation == 0).then_some(Self {
            invitation: token.id.into(),
            secret: token.secret,
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
    /// The token for the link of an invitation; `None` if the ring does not hold the key any more.
    pub fn invitation_token(
        &self,
        key_id: &str,
        invitation: InvitationId,
        nonce: &[u8],
    ) -> Option<String> {
        let token = Token {
            kind: TokenKind::Invitation,
            id: invitation.into(),
            generation: 0,
            secret: self.invitation_secret(key_id, invitation, nonce)?,
        };
        Some(token.write())
    }

    /// `true` if this server made `token` for the invitation that it names. Takes constant time.
    pub fn owns_invitation(&self, token: &InvitationToken, key_id: &str, nonce: &[u8]) -> bool {
        self.invitation_secret(key_id, token.invitation, nonce)
            .is_some_and(|secret| secret.ct_eq(&token.secret).into())
    }

    fn invitation_secret(
        &self,
        key_id: &str,
        invitation: InvitationId,
        nonce: &[u8],
    ) -> Option<[u8; 32]> {
        let parts: [&[u8]; 4] = [INVITATION, &[0], invitation.as_bytes(), nonce];
        Some(self.find(key_id)?.derive(&parts))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: InvitationId = InvitationId::from_u128(7);

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

        assert_eq!(token.invitation, ID);
        assert!(ring.owns_invitation(&token, ring.current_id(), &[1; 16]));
        assert!(!ring.owns_invitation(&token, ring.current_id(), &[2; 16]));
        let other = InvitationToken {
            invitation: InvitationId::from_u128(8),
            ..token
        };
        assert!(!ring.owns_invitation(&other, ring.current_id(), &[1; 16]));
        assert!(InvitationToken::parse(&text[..66]).is_none());
    }

    #[test]
    fn a_key_that_is_gone_takes_its_invitations_along() {
        let (old, new) = (ring(), ring());

        assert_eq!(new.invitation_token(old.current_id(), ID, &[1; 16]), None);
    }
}
