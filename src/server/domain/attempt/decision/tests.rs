use proptest::prelude::*;

use super::*;
use crate::{
    auth::{AttemptStatus, Field, Purpose, Strategy as Way},
    server::domain::{
        attempt::{
            End,
            tests::{LAPTOP, NOON, PHONE, attempt},
        },
        policy::Demand,
    },
};

const JANE: UserId = UserId::from_u128(3);
const LIFETIME: Duration = Duration::minutes(10);
const STARTER: Starter = Starter {
    user: JANE,
    session: SessionId::from_u128(4),
};

fn claimed_by(claim: ClientId) -> Proof {
    Proof {
        by: PHONE,
        claim,
        strategy: Way::EmailLink,
    }
}

/// An attempt that was just proven, with the claim of the laptop.
fn proven(attempt: Attempt) -> Proven {
    attempt
        .prove(claimed_by(LAPTOP), LIFETIME, NOON)
        .expect("it is open")
}

fn decided(holder: Holder, answers: &Answers, policy: &Policy) -> Result<Decision, AuthError> {
    decide(&proven(attempt()), LAPTOP, holder, answers, policy, NOON)
}

fn asking_for_a_name() -> Policy {
    Policy {
        first_name: Demand::Required,
        ..Policy::default()
    }
}

#[test]
fn the_owner_is_admitted_whatever_new_users_are_asked_for() {
    let decision = decided(Holder::User, &Answers::default(), &asking_for_a_name());

    assert_eq!(decision, Ok(Decision::Admit));
}

#[test]
fn somebody_new_gets_an_account_once_they_have_answered() {
    let (free, policy) = (Holder::Nobody(None), asking_for_a_name());
    let answers = Answers {
        first_name: " Jane ".to_owned(),
        ..Answers::default()
    };
    let empty = Answers {
        is_asked: true,
        ..Answers::default()
    };
    let jane = |first_name: &str| {
        Ok(Decision::Create(Newcomer {
            first_name: first_name.to_owned(),
            last_name: String::new(),
            consent: None,
        }))
    };

    let unasked = decided(free, &Answers::default(), &Policy::default());
    assert_eq!(unasked, jane(""));
    assert_eq!(
        decided(free, &Answers::default(), &policy),
        Ok(Decision::Ask)
    );
    assert_eq!(decided(free, &answers, &policy), jane("Jane"));
    assert_eq!(
        decided(free, &empty, &policy),
        Err(AuthError::MissingField(Field::FirstName.as_str()))
    );
}

#[test]
fn consent_is_that_of_the_start_if_it_still_counts_else_of_the_answers() {
    let policy = Policy {
        terms_url: "/terms".to_owned(),
        legal_version: "2".to_owned(),
        ..Policy::default()
    };
    let consent = |version: &str, at| Consent {
        at,
        version: version.to_owned(),
    };
    let before = NOON - Duration::hours(1);
    let started_with = |version: &str| {
        proven(Attempt {
            consent: Some(consent(version, before)),
            ..attempt()
        })
    };
    let accepts = Answers {
        has_consented: true,
        ..Answers::default()
    };
    let free = Holder::Nobody(None);
    let given = |proven: &Proven, answers: &Answers| match decide(
        proven, LAPTOP, free, answers, &policy, NOON,
    ) {
        Ok(Decision::Create(newcomer)) => newcomer.consent,
        _ => None,
    };

    let silent = Answers::default();
    assert_eq!(
        given(&started_with("2"), &silent),
        Some(consent("2", before))
    );
    assert_eq!(given(&started_with("1"), &silent), None);
    assert_eq!(
        given(&started_with("1"), &accepts),
        Some(consent("2", NOON))
    );
}

#[test]
fn a_refusal_asks_for_nothing() {
    let refused = Holder::Nobody(Some(SignUpRefusal::Closed));
    let decision = decided(refused, &Answers::default(), &asking_for_a_name());

    assert_eq!(decision, Ok(Decision::Refuse));
}

#[test]
fn the_other_browser_hands_the_proof_over_and_learns_nothing_of_the_account() {
    let (proven, policy) = (proven(attempt()), asking_for_a_name());

    for holder in [Holder::User, Holder::Nobody(None)] {
        let answers = Answers::default();
        let decision = decide(&proven, PHONE, holder, &answers, &policy, NOON);
        assert_eq!(decision, Ok(Decision::HandOver));
    }
}

#[test]
fn a_proof_for_a_session_is_credited_to_it_alone() {
    let step_up = |starter| {
        proven(Attempt {
            purpose: Purpose::StepUp,
            starter,
            ..attempt()
        })
    };
    let decided = |proven: &Proven| {
        let (holder, answers) = (Holder::Nobody(None), Answers::default());
        decide(proven, PHONE, holder, &answers, &Policy::default(), NOON)
    };

    assert_eq!(
        decided(&step_up(Some(STARTER))),
        Ok(Decision::Credit(STARTER))
    );
    assert_eq!(decided(&step_up(None)), Err(AuthError::AttemptEnded));
}

#[test]
fn a_proof_gives_a_claim_on_a_session_time_of_its_own() {
    let late = attempt().expire_at - Duration::seconds(1);
    let address = Attempt {
        purpose: Purpose::Profile,
        ..attempt()
    };
    let proof = claimed_by(LAPTOP);
    let expire_at = |proven: Option<Proven>| proven.map(|proven| proven.attempt.expire_at);

    let signing_in = attempt().prove(proof, LIFETIME, late);
    assert_eq!(expire_at(signing_in), Some(late + LIFETIME));
    let adding = address.prove(proof, LIFETIME, late);
    assert_eq!(expire_at(adding), Some(attempt().expire_at));
}

/// Every state, with and without a proof where both are possible.
fn states() -> impl Strategy<Value = State> {
    let proof = claimed_by(LAPTOP);
    let ends = [End::Failed, End::Declined, End::Superseded, End::Abandoned];
    let ended = ends
        .into_iter()
        .flat_map(|how| [None, Some(proof)].map(|proof| State::Ended { how, proof }));
    let complete = [None, Some(STARTER.session)].map(|session| State::Complete {
        proof,
        session,
        at: NOON,
    });
    let others = [State::Unverified, State::Proven(proof)];
    let all: Vec<_> = others.into_iter().chain(complete).chain(ended).collect();
    prop::sample::select(all)
}

fn attempts() -> impl Strategy<Value = Attempt> {
    let purposes = prop::sample::select(vec![
        Purpose::SignIn,
        Purpose::SignUp,
        Purpose::Profile,
        Purpose::StepUp,
    ]);
    (states(), purposes).prop_map(|(state, purpose)| Attempt {
        state,
        purpose,
        starter: (!purpose.begins_session()).then_some(STARTER),
        ..attempt()
    })
}

fn holders() -> impl Strategy<Value = Holder> {
    prop::sample::select(vec![
        Holder::User,
        Holder::Banned(JANE),
        Holder::Nobody(None),
        Holder::Nobody(Some(SignUpRefusal::Closed)),
    ])
}

proptest! {
    #[test]
    fn an_attempt_is_proven_while_it_is_open_and_works_once(
        attempt in attempts(),
        seconds in 0..1200_i64,
    ) {
        let now = NOON + Duration::seconds(seconds);
        let status = attempt.status(now);

        let given = attempt.clone().prove(claimed_by(PHONE), LIFETIME, now);
        prop_assert_eq!(given.is_some(), status == AttemptStatus::Unverified);
        let stored = attempt.proven(now);
        prop_assert_eq!(stored.is_some(), status == AttemptStatus::Verified);
        for proven in [given, stored].into_iter().flatten() {
            let (proof, session) = (*proven.proof(), Some(STARTER.session));
            prop_assert_eq!(proven.attempt().state, State::Proven(proof));
            let complete = proven.complete(session, now);

            prop_assert_eq!(complete.state.proof(), Some(&proof));
            prop_assert_eq!(complete.state.session(), session);
            prop_assert!(complete.is_just_completed(now));
            let later = now + Duration::days(1);
            prop_assert_eq!(complete.status(later), AttemptStatus::Complete);
            prop_assert!(complete.clone().prove(proof, LIFETIME, now).is_none());
            prop_assert!(complete.proven(now).is_none());
        }
    }

    #[test]
    fn a_session_begins_for_nobody_but_whom_it_may(
        attempt in attempts(),
        holder in holders(),
        is_claimed in any::<bool>(),
        is_asked in any::<bool>(),
        needs_name in any::<bool>(),
    ) {
        let begins_session = attempt.purpose.begins_session();
        let attempt = Attempt { state: State::Unverified, ..attempt };
        let client = match is_claimed {
            true => LAPTOP,
            false => PHONE,
        };
        let answers = Answers { is_asked, ..Answers::default() };
        let policy = match needs_name {
            true => asking_for_a_name(),
            false => Policy::default(),
        };
        let decision = decide(&proven(attempt), client, holder, &answers, &policy, NOON);

        let may_begin = begins_session && is_claimed;
        match decision {
            Ok(Decision::Admit) => prop_assert!(may_begin && holder == Holder::User),
            Ok(Decision::Create(_)) => {
                prop_assert!(may_begin && holder == Holder::Nobody(None));
                prop_assert!(!needs_name);
            }
            Ok(Decision::Ask) => prop_assert!(may_begin && needs_name && !is_asked),
            Ok(Decision::TurnAway(user)) => prop_assert_eq!(holder, Holder::Banned(user)),
            Ok(Decision::Credit(_)) => prop_assert!(!begins_session),
            Ok(Decision::HandOver) => prop_assert!(!is_claimed),
            Ok(Decision::Refuse) => prop_assert!(matches!(holder, Holder::Nobody(Some(_)))),
            Err(_) => prop_assert!(is_asked && needs_name),
        }
    }
}
