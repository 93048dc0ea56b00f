use time::macros::datetime;

use super::*;
use crate::auth::{ClientId, Strategy};

pub(super) const NOON: OffsetDateTime = datetime!(2026-01-01 12:00 UTC);
pub(super) const LAPTOP: ClientId = ClientId::from_u128(1);
pub(super) const PHONE: ClientId = ClientId::from_u128(2);

pub(super) fn attempt() -> Attempt {
    Attempt {
        id: AttemptId::from_u128(9),
        purpose: Purpose::SignIn,
        client_id: LAPTOP,
        identifier: "jane@example.com".to_owned(),
        address_key: "jane@example.com".to_owned(),
        redirect_to: None,
        locale: Locale::English,
        time_zone: None,
        user_agent: String::new(),
        network: String::new(),
        key_id: String::new(),
        nonce: vec![0; 16],
        generation: 0,
        state: State::Unverified,
        other_browser: OtherBrowser::Number,
        same_browser_only: false,
        from_own_browser: false,
        needs_code: false,
        has_link: true,
        has_code: true,
        code_failures: 0,
        number_failures: 0,
        starter: None,
        action: None,
        is_awaited: false,
        consent: None,
        created_at: NOON,
        expire_at: NOON + Duration::minutes(10),
        resend_at: NOON + Duration::seconds(30),
    }
}

#[test]
fn a_link_lives_until_the_last_moment_and_not_longer() {
    assert!(attempt().is_open(NOON + Duration::seconds(599)));
    assert_eq!(
        attempt().status(NOON + Duration::minutes(10)),
        AttemptStatus::Expired
    );
}

#[test]
fn what_has_ended_does_not_expire() {
    let declined = Attempt {
        state: State::Ended {
            how: End::Declined,
            proof: None,
        },
        ..attempt()
    };

    assert_eq!(
        declined.status(NOON + Duration::days(1)),
        AttemptStatus::Declined
    );
}

#[test]
fn only_the_starting_browser_is_asked_for_no_number() {
    assert_eq!(attempt().ask(Some(LAPTOP)), Ask::Press);
    assert_eq!(attempt().ask(Some(PHONE)), Ask::Number);
    assert_eq!(attempt().ask(None), Ask::Number);
}

#[test]
fn a_day_of_refusals_overrules_the_operator() {
    let open = Attempt {
        other_browser: OtherBrowser::Button,
        ..attempt()
    };
    let guarded = Attempt {
        same_browser_only: true,
        ..open.clone()
    };

    assert_eq!(open.ask(Some(PHONE)), Ask::PressElsewhere);
    assert_eq!(guarded.ask(Some(PHONE)), Ask::Refused);
    assert_eq!(guarded.ask(Some(LAPTOP)), Ask::Press);
}

#[test]
fn what_a_press_on_the_page_of_a_link_began_takes_more_than_another_press_everywhere() {
    let pressed = Attempt {
        other_browser: OtherBrowser::Button,
        needs_code: true,
        ..attempt()
    };
    let by_link_alone = Policy {
        sign_in_by_code: false,
        ..Policy::default()
    };

    assert_eq!(pressed.ask(Some(LAPTOP)), Ask::Code);
    assert_eq!(pressed.ask(Some(PHONE)), Ask::Number);
    assert!(pressed.allowed_ways(&by_link_alone).code);
    assert!(!attempt().allowed_ways(&by_link_alone).code);
}

#[test]
fn without_a_link_there_is_no_number_to_show() {
    let by_code = Attempt {
        has_link: false,
        ..attempt()
    };

    assert!(attempt().has_number());
    assert!(!by_code.has_number());
}

#[test]
fn the_tries_left_are_told_from_the_third_wrong_code_on() {
    let after = |code_failures| Attempt {
        code_failures,
        ..attempt()
    };
    let policy = Policy::default();
    let unlimited = Policy {
        code_tries: 0,
        ..Policy::default()
    };

    assert_eq!(after(2).code_tries_left(&policy), None);
    assert_eq!(after(3).code_tries_left(&policy), Some(2));
    assert_eq!(after(3).code_tries_left(&unlimited), None);
}

#[test]
fn proven_for_another_browser_is_over_for_this_one() {
    let handed_over = Attempt {
        state: State::Proven(Proof {
            by: PHONE,
            claim: PHONE,
            strategy: Strategy::EmailLink,
        }),
        ..attempt()
    };

    assert_eq!(handed_over.status_for(PHONE, NOON), AttemptStatus::Verified);
    assert_eq!(
        handed_over.status_for(LAPTOP, NOON),
        AttemptStatus::Complete
    );
}

#[test]
fn a_browser_without_a_client_has_neither_claim_nor_proof() {
    let claimed = Attempt {
        state: State::Proven(Proof {
            by: PHONE,
            claim: LAPTOP,
            strategy: Strategy::EmailLink,
        }),
        ..attempt()
    };

    for open in [attempt(), claimed.clone()] {
        assert!(!open.is_claimed_by(None) && !open.is_proven_by(None));
    }
    assert!(claimed.is_claimed_by(Some(LAPTOP)) && !claimed.is_claimed_by(Some(PHONE)));
    assert!(claimed.is_proven_by(Some(PHONE)) && !claimed.is_proven_by(Some(LAPTOP)));
}

#[test]
fn a_resend_keeps_the_secrets_while_three_minutes_are_left() {
    let policy = Policy::default();

    assert!(attempt().keeps_secrets(NOON + Duration::minutes(7), &policy));
    assert!(!attempt().keeps_secrets(NOON + Duration::seconds(421), &policy));
}

#[test]
fn consent_is_asked_for_until_it_is_given_for_what_is_in_force() {
    let policy = Policy {
        terms_url: "/terms".to_owned(),
        legal_version: "2".to_owned(),
        ..Policy::default()
    };
    let given = |version: &str| Attempt {
        consent: Some(Consent {
            at: NOON,
            version: version.to_owned(),
        }),
        ..attempt()
    };

    assert!(!attempt().wants_consent(&Policy::default()));
    assert!(attempt().wants_consent(&policy));
    assert!(given("1").wants_consent(&policy));
    assert!(!given("2").wants_consent(&policy));
}

#[test]
fn a_wait_is_rounded_up_so_that_asking_then_succeeds() {
    assert_eq!(
        attempt().resend_wait(NOON + Duration::milliseconds(100)),
        Some(30)
    );
    assert_eq!(attempt().resend_wait(NOON + Duration::seconds(30)), None);
}
