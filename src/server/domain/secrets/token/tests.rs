use proptest::prelude::*;

use super::*;
use crate::server::domain::secrets::{InvitationToken, KeyRing, LinkToken, ReportToken};

const ATTEMPT: Uuid = Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001);
const NONCE: &[u8] = b"sixteen bytes...";

fn ring() -> KeyRing {
    KeyRing::parse(&KeyRing::generate_line()).unwrap()
}

/// A token of each kind, all about the same id.
fn tokens(ring: &KeyRing) -> [String; 4] {
    let key = ring.current_id();
    TokenKind::ALL.map(|kind| match kind {
        TokenKind::Link => ring.link_token(key, ATTEMPT.into(), NONCE, 0).unwrap(),
        TokenKind::Refusal => ring.refusal_token(key, ATTEMPT.into(), NONCE, 0).unwrap(),
        TokenKind::Report => ring.report_token(ATTEMPT.into()),
        TokenKind::Invitation => ring.invitation_token(key, ATTEMPT.into(), NONCE).unwrap(),
    })
}

/// What `text` is good for.
fn powers(ring: &KeyRing, text: &str) -> Vec<TokenKind> {
    let key = ring.current_id();
    let link = LinkToken::parse(text)
        .filter(|token| ring.owns(token, key, NONCE))
        .map(|token| match token.only_refuses {
            true => TokenKind::Refusal,
            false => TokenKind::Link,
        });
    let report = ReportToken::parse(text)
        .filter(|token| ring.owns_report(token))
        .map(|_| TokenKind::Report);
    let invitation = InvitationToken::parse(text)
        .filter(|token| ring.owns_invitation(token, key, NONCE))
        .map(|_| TokenKind::Invitation);
    [link, report, invitation].into_iter().flatten().collect()
}

#[test]
fn a_token_is_good_for_what_it_was_made_for_and_nothing_else() {
    let ring = ring();

    for (kind, text) in TokenKind::ALL.into_iter().zip(tokens(&ring)) {
        assert_eq!(powers(&ring, &text), [kind], "{text}");
        // Under the first letter of another kind, or in the form of an earlier one, it is none of that kind.
        for letter in ["l", "r", "n", "i"] {
            let renamed = format!("{letter}{}", &text[1..]);
            let expected: &[TokenKind] = if renamed == text { &[kind] } else { &[] };
            assert_eq!(powers(&ring, &renamed), expected, "{renamed}");
        }
        let bytes = URL_SAFE_NO_PAD.decode(&text[1..]).unwrap();
        let short = URL_SAFE_NO_PAD.encode([&bytes[..16], &bytes[17..]].concat());
        for earlier in [&text[1..], &short] {
            assert!(powers(&ring, earlier).iter().all(|power| *power == kind));
        }
    }
}

#[test]
fn tokens_of_mails_under_way_are_still_known() {
    let ring = ring();
    let [link, refusal, report, invitation] = tokens(&ring);
    let without_generation = |text: &str| {
        let bytes = URL_SAFE_NO_PAD.decode(&text[1..]).unwrap();
        URL_SAFE_NO_PAD.encode([&bytes[..16], &bytes[17..]].concat())
    };

    assert_eq!(powers(&ring, &link[1..]), [TokenKind::Link]);
    assert_eq!(
        powers(&ring, &refusal[1..]),
        [],
        "there was none of its own"
    );
    assert_eq!(
        powers(&ring, &without_generation(&report)),
        [TokenKind::Report]
    );
    assert_eq!(
        powers(&ring, &without_generation(&invitation)),
        [TokenKind::Invitation]
    );
}

proptest! {
    #[test]
    fn a_token_survives_what_is_done_to_the_ends_of_links(id: u128, nonce: [u8; 16], generation: u8) {
        let ring = ring();
        let (key, id) = (ring.current_id(), Uuid::from_u128(id));
        for token in [
            ring.link_token(key, id.into(), &nonce, generation).unwrap(),
            ring.refusal_token(key, id.into(), &nonce, generation).unwrap(),
            ring.report_token(id.into()),
            ring.invitation_token(key, id.into(), &nonce).unwrap(),
        ] {
            let (first, last) = (token.chars().next().unwrap(), token.chars().last().unwrap());
            prop_assert!(first.is_ascii_alphabetic() && !first.is_ascii_hexdigit());
            prop_assert!(last.is_ascii_alphanumeric());
            for is_attempt in [true, false] {
                let longer = format!("{token}_Thanks");
                prop_assert_eq!(take_token(&longer, is_attempt), Some(token.as_str()));
                prop_assert_eq!(take_token(&token[..token.len() - 1], is_attempt), None);
            }
        }
    }
}
