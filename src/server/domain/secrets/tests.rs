use std::collections::HashSet;

use proptest::prelude::*;

use super::*;
use crate::auth::{AttemptId, code_in, number_in};

const NEW: &str = "9dT2-qyMhY0ZbVQm4i3c7JrXo1sWkLpEaGfU8nBt_eA";
const OLD: &str = "Qk7w0VhS3xLz-MrT5pYdN9uJc2EbG8fAoI6tHqWeXsU=";
const ATTEMPT: AttemptId = AttemptId::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001);
const NONCE: &[u8] = b"sixteen bytes...";

fn ring() -> KeyRing {
    KeyRing::parse(&format!("{NEW}\n\n {OLD} \n")).unwrap()
}

fn token(ring: &KeyRing) -> String {
    ring.link_token(ring.current_id(), ATTEMPT, NONCE, 0)
        .unwrap()
}

/// Pearson's statistic of `counts` against an even spread.
fn chi_square(counts: &[u32]) -> f64 {
    let even = f64::from(counts.iter().sum::<u32>()) / counts.len() as f64;
    counts
        .iter()
        .map(|count| (f64::from(*count) - even).powi(2) / even)
        .sum()
}

#[test]
fn the_first_key_is_the_current_one_and_the_others_are_held() {
    let old = KeyRing::parse(OLD).unwrap();
    let new = KeyRing::parse(NEW).unwrap();

    assert_eq!(ring().current_id(), new.current_id());
    assert_eq!(ring().current_id().len(), 8);
    assert!(ring().holds(old.current_id()));
    assert!(!new.holds(old.current_id()));
}

#[test]
fn what_is_not_a_key_is_named_by_its_line() {
    let zeros = "A".repeat(43);
    let letters = URL_SAFE_NO_PAD.encode("replace this by a key of your own!");
    let counting = URL_SAFE_NO_PAD.encode((0..32).collect::<Vec<u8>>());

    for (text, fault) in [
        (String::new(), KeyFault::Empty),
        ("\n \n".to_owned(), KeyFault::Empty),
        (format!("{NEW}\n???"), KeyFault::NotBase64Url(2)),
        (NEW.replace('-', "+"), KeyFault::NotBase64Url(1)),
        (NEW[..40].to_owned(), KeyFault::TooShort(1)),
        (zeros, KeyFault::NotRandom(1)),
        (letters, KeyFault::NotRandom(1)),
        (counting, KeyFault::NotRandom(1)),
        (format!("{NEW}\n\n{NEW}="), KeyFault::Repeated(3)),
    ] {
        assert_eq!(KeyRing::parse(&text).err(), Some(fault), "{text}");
    }
}

#[test]
fn a_generated_line_is_a_key_like_no_other() {
    let lines: HashSet<String> = (0..100).map(|_| KeyRing::generate_line()).collect();

    assert_eq!(lines.len(), 100);
    assert!(lines.iter().all(|line| KeyRing::parse(line).is_ok()));
}

#[test]
fn debugging_shows_no_secret() {
    let ring = ring();
    let token = LinkToken::parse(&token(&ring)).unwrap();
    let shown = format!("{ring:?}{token:?}");

    assert!(shown.contains(ring.current_id()));
    assert!(!shown.contains(&NEW[..8]));
    assert!(!shown.contains("secret"));
}

#[test]
fn a_link_leads_back_to_its_attempt() {
    let ring = ring();
    let text = token(&ring);
    let token = LinkToken::parse(&text).unwrap();

    assert!(!token.only_refuses);
    assert_eq!(token.attempt, ATTEMPT);
    assert_eq!(token.generation, 0);
    assert!(ring.owns(&token, ring.current_id(), NONCE));
}

#[test]
fn a_link_is_good_for_its_key_nonce_attempt_and_generation_only() {
    let ring = ring();
    let key = ring.current_id();
    let old = KeyRing::parse(OLD).unwrap();
    let good = LinkToken::parse(&token(&ring)).unwrap();
    let later = LinkToken {
        generation: 1,
        ..good.clone()
    };
    let other = LinkToken {
        attempt: AttemptId::default(),
        ..good.clone()
    };

    assert!(!ring.owns(&good, old.current_id(), NONCE));
    assert!(!ring.owns(&good, "00000000", NONCE));
    assert!(!ring.owns(&good, key, b"another nonce..."));
    assert!(!ring.owns(&later, key, NONCE));
    assert!(!ring.owns(&other, key, NONCE));
}

#[test]
fn a_key_taken_out_of_the_ring_takes_its_secrets_along() {
    let ring = ring();
    let old = KeyRing::parse(OLD).unwrap();
    let good = LinkToken::parse(&token(&ring)).unwrap();

    assert!(!old.owns(&good, ring.current_id(), NONCE));
    assert_eq!(old.link_token(ring.current_id(), ATTEMPT, NONCE, 0), None);
    assert_eq!(old.code(ring.current_id(), ATTEMPT, NONCE, 0), None);
    assert_eq!(old.number(ring.current_id(), ATTEMPT, NONCE), None);
    assert!(!old.is_code(ring.current_id(), ATTEMPT, NONCE, 0, ""));
    assert!(!old.is_number(ring.current_id(), ATTEMPT, NONCE, ""));
}

#[test]
fn every_changed_bit_spoils_a_link() {
    let ring = ring();
    let text = token(&ring);
    let bytes = URL_SAFE_NO_PAD.decode(&text[1..]).unwrap();

    for bit in 0..bytes.len() * 8 {
        let mut changed = bytes.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        let changed = format!("l{}", URL_SAFE_NO_PAD.encode(changed));
        let token = LinkToken::parse(&changed).unwrap();
        assert!(!ring.owns(&token, ring.current_id(), NONCE), "bit {bit}");
    }
}

#[test]
fn a_link_has_one_spelling() {
    let text = token(&ring());
    let last = text.chars().last().unwrap();
    let spellings = ('A'..='Z')
        .chain('a'..='z')
        .chain('0'..='9')
        .chain(['-', '_']);
    let same = spellings.filter(|other| {
        let other = format!("{}{other}", &text[..66]);
        LinkToken::parse(&other)
            .is_some_and(|token| ring().owns(&token, ring().current_id(), NONCE))
    });

    assert_eq!(same.collect::<Vec<_>>(), [last]);
    assert!(LinkToken::parse(&text[..66]).is_none());
    assert!(LinkToken::parse(&format!("{text}=")).is_none());
    assert!(LinkToken::parse(&format!("{text}AA")).is_none());
    assert!(LinkToken::parse(&"é".repeat(33)).is_none());
}

#[test]
fn a_code_is_good_for_its_attempt_and_generation_only() {
    let ring = ring();
    let key = ring.current_id();
    let code = ring.code(key, ATTEMPT, NONCE, 0).unwrap();

    assert!(ring.is_code(key, ATTEMPT, NONCE, 0, &code));
    assert!(!ring.is_code(key, ATTEMPT, NONCE, 1, &code));
    assert!(!ring.is_code(key, AttemptId::default(), NONCE, 0, &code));
    assert!(!ring.is_code(key, ATTEMPT, b"another nonce...", 0, &code));
    assert!(!ring.is_code(key, ATTEMPT, NONCE, 0, &code[..5]));
    assert!(!ring.is_code(key, ATTEMPT, NONCE, 0, ""));
}

#[test]
fn codes_are_spread_evenly_with_their_leading_zeros() {
    let ring = ring();
    let mut by_position = [[0_u32; 10]; 6];
    let mut by_thousand = [0_u32; 1000];
    for attempt in 0..50_000 {
        let code = ring
            .code(ring.current_id(), AttemptId::from_u128(attempt), NONCE, 0)
            .unwrap();
        assert_eq!(code.len(), 6);
        for (counts, digit) in by_position.iter_mut().zip(code.bytes()) {
            counts[usize::from(digit - b'0')] += 1;
        }
        by_thousand[code[..3].parse::<usize>().unwrap()] += 1;
    }

    // p = 0.001 for 9 and for 999 degrees of freedom. The input is fixed, so this holds for ever or never.
    assert!(by_position.iter().all(|counts| chi_square(counts) < 27.88));
    assert!(chi_square(&by_thousand) < 1143.9);
}

#[test]
fn numbers_are_spread_evenly_from_10_to_99() {
    let ring = ring();
    let mut counts = [0_u32; 90];
    for attempt in 0..20_000 {
        let number = ring
            .number(ring.current_id(), AttemptId::from_u128(attempt), NONCE)
            .unwrap();
        counts[number.parse::<usize>().unwrap() - 10] += 1;
    }

    // p = 0.001 for 89 degrees of freedom.
    assert!(chi_square(&counts) < 136.0);
}

#[test]
fn only_its_number_is_the_number() {
    let ring = ring();
    let key = ring.current_id();
    let number = ring.number(key, ATTEMPT, NONCE).unwrap();
    let right: Vec<String> = (0..100)
        .map(|typed| format!("{typed:02}"))
        .filter(|typed| ring.is_number(key, ATTEMPT, NONCE, typed))
        .collect();

    assert_eq!(right, [number]);
    assert!(!ring.is_number(key, ATTEMPT, NONCE, ""));
}

proptest! {
    #[test]
    fn every_attempt_has_secrets_of_its_own(
        attempt: u128,
        nonce: [u8; 16],
        generation: u8,
        other_attempt: u128,
        other_nonce: [u8; 16],
    ) {
        let ring = ring();
        let key = ring.current_id();
        let attempt = AttemptId::from_u128(attempt);
        let text = ring.link_token(key, attempt, &nonce, generation).unwrap();
        let token = LinkToken::parse(&text).unwrap();
        prop_assert_eq!((token.attempt, token.generation), (attempt, generation));
        prop_assert!(ring.owns(&token, key, &nonce));
        prop_assert_eq!(ring.owns(&token, key, &other_nonce), nonce == other_nonce);

        let moved = LinkToken { attempt: AttemptId::from_u128(other_attempt), ..token };
        prop_assert_eq!(ring.owns(&moved, key, &nonce), moved.attempt == attempt);

        let code = ring.code(key, attempt, &nonce, generation).unwrap();
        prop_assert_eq!(code_in(&code), Some(code.clone()));
        prop_assert!(ring.is_code(key, attempt, &nonce, generation, &code));
        let number = ring.number(key, attempt, &nonce).unwrap();
        prop_assert_eq!(number_in(&number), Some(number.clone()));
        prop_assert!(ring.is_number(key, attempt, &nonce, &number));
    }

    #[test]
    fn nothing_that_is_typed_or_sent_upsets_the_reader(text: String) {
        let _ = (LinkToken::parse(&text), KeyRing::parse(&text), take_token(&text, true));
        for digits in [code_in(&text), number_in(&text)].into_iter().flatten() {
            prop_assert!(digits.bytes().all(|byte| byte.is_ascii_digit()));
        }
    }
}
