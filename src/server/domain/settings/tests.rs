use proptest::prelude::*;
use time::Duration;

use super::*;
use crate::auth::{Locale, SignUpMode, TooLittle};
use crate::server::domain::{
    accent::Accent,
    address_pattern::AddressPattern,
    policy::{Demand, OtherBrowser},
};

/// A policy that differs from the default in every field. Without `..`, so that a new field must be thought of here.
fn other() -> Policy {
    Policy {
        app_name: "Acme".to_owned(),
        verification_lifetime: Duration::seconds(300),
        resend_after: Duration::seconds(10),
        resend_same_while: Duration::seconds(60),
        code_tries: 3,
        number_tries: 1,
        session_idle: Duration::hours(1),
        session_lifetime: Duration::hours(2),
        mails_per_address_interval: Duration::seconds(20),
        mails_per_address_hour: 3,
        mails_per_address_day: 4,
        mails_per_hour: 70,
        checks_domains: false,
        starts_per_network_minute: 5,
        starts_per_network_hour: 6,
        other_browser: OtherBrowser::Button,
        proof_lifetime: Duration::seconds(120),
        audit_kept_days: 30,
        has_multiple_sessions: true,
        first_name: Demand::Required,
        last_name: Demand::Optional,
        has_email: false,
        is_email_required: false,
        is_email_verified_at_sign_up: false,
        verify_by_link: false,
        verify_by_code: false,
        sign_in_by_link: false,
        sign_in_by_code: false,
        may_delete_account: false,
        sender: "Acme Sign-in".to_owned(),
        logo: "/brand/logo.svg".to_owned(),
        accent: Accent::parse("#8b0000"),
        sign_up_mode: SignUpMode::Invitation,
        allowed_addresses: patterns(&["*@example.com", "jane@example.org"]),
        blocked_addresses: patterns(&["*@*.example.net"]),
        allows_sub_addresses: false,
        blocks_disposable: true,
        terms_url: "https://example.com/terms".to_owned(),
        privacy_url: "https://example.com/privacy".to_owned(),
        legal_version: "2026-11".to_owned(),
        languages: vec![Locale::German, Locale::Polish],
        default_language: Locale::German,
    }
}

fn patterns(texts: &[&str]) -> Vec<AddressPattern> {
    texts
        .iter()
        .filter_map(|text| AddressPattern::parse(text))
        .collect()
}

fn set(changes: &[(SettingKey, &str)]) -> Result<Policy, Vec<Refusal>> {
    let changes: Vec<_> = changes
        .iter()
        .map(|(key, text)| (*key, (*text).to_owned()))
        .collect();
    Policy::default().changed(&changes)
}

#[test]
fn every_field_of_the_policy_has_a_setting_that_carries_it_over() {
    let other = other();
    let mut carried = Policy::default();
    for key in SettingKey::ALL {
        assert_ne!(carried.print(*key), other.print(*key), "{key:?}");
        carried
            .set(*key, &other.print(*key))
            .expect("it was printed");
    }

    assert_eq!(carried, other);
}

#[test]
fn every_setting_is_named_once_and_read_by_its_name() {
    for key in SettingKey::ALL {
        assert_eq!(SettingKey::parse(key.as_str()), Some(*key));
        let json = serde_json::to_string(key).expect("a word");
        assert_eq!(json, format!("\"{}\"", key.as_str()));
    }
}

#[test]
fn every_group_has_settings() {
    for group in SettingGroup::ALL {
        assert!(
            SettingKey::ALL
                .iter()
                .any(|key| entry(*key).group == *group)
        );
        assert_eq!(SettingGroup::parse(group.as_str()), Some(*group));
    }
}

#[test]
fn the_defaults_go_together() {
    assert_eq!(Policy::default().conflicts(), []);
}

#[test]
fn a_way_in_is_always_left() {
    use SettingFault::{NoMethod, NoStrategy};
    use SettingKey as K;

    for (link, code, fault) in [
        (K::SignInByLink, K::SignInByCode, NoStrategy),
        (K::VerifyByLink, K::VerifyByCode, NoMethod),
    ] {
        assert!(set(&[(link, "off")]).is_ok());
        assert!(set(&[(code, "off")]).is_ok());
        assert_eq!(
            set(&[(link, "off"), (code, "off")]),
            Err(vec![(link, fault)])
        );
    }
}

#[test]
fn what_contradicts_is_refused_where_it_is_mended() {
    use SettingFault as F;
    use SettingKey as K;

    for (key, text, fault) in [
        (K::EmailAddress, "off", F::AlwaysOn),
        (K::EmailRequired, "off", F::AlwaysOn),
        (K::EmailVerifiedAtSignUp, "off", F::AlwaysOn),
        (K::SessionIdle, "2592001", F::LongerThanSession),
        (K::MailsPerAddressHour, "11", F::MoreThanADay),
        (K::StartsPerNetworkMinute, "61", F::MoreThanAnHour),
    ] {
        let refused = set(&[(key, text)]).expect_err("it contradicts");
        assert!(refused.contains(&(key, fault)), "{key:?}");
    }
    let refused = set(&[(K::Languages, "de, pl")]);
    assert_eq!(refused, Err(vec![(K::DefaultLanguage, F::NotOffered)]));
    let refused = set(&[(K::VerificationLifetime, "100")]);
    assert_eq!(refused, Err(vec![(K::ResendSameWhile, F::LongerThanLink)]));
}

#[test]
fn all_that_is_wrong_is_said_at_once() {
    use SettingKey as K;

    let refused = set(&[
        (K::CodeTries, "five"),
        (K::VerificationLifetime, "601"),
        (K::Accent, "blue"),
    ]);

    assert_eq!(refused.expect_err("all three are wrong").len(), 3);
}

#[test]
fn a_contradiction_from_before_does_not_stop_another_change() {
    let odd = Policy {
        mails_per_address_hour: 20,
        ..Policy::default()
    };
    let name = (SettingKey::AppName, "Acme".to_owned());
    let hour = (SettingKey::MailsPerAddressHour, "30".to_owned());

    assert!(odd.changed(&[name]).is_ok());
    assert!(odd.changed(&[hour]).is_err());
}

#[test]
fn a_stored_value_of_another_version_is_passed_over() {
    let stored = BTreeMap::from([
        (SettingKey::OtherBrowser, "telepathy".to_owned()),
        (SettingKey::CodeTries, "3".to_owned()),
    ]);
    let (policy, refused) = Policy::default().with(&stored);

    assert_eq!(policy.code_tries, 3);
    assert_eq!(
        refused,
        [(
            SettingKey::OtherBrowser,
            SettingFault::NotAChoice {
                words: OtherBrowser::VARIANTS
            }
        )]
    );
}

#[test]
fn what_locks_people_out_is_refused_with_its_reason() {
    use SettingKey as K;
    use TooLittle as T;

    for (key, text, why, is_off_at_zero) in [
        (K::SessionIdle, "1", T::EndsSessions, true),
        (K::SessionLifetime, "59", T::EndsSessions, true),
        (K::ProofLifetime, "1", T::OutlastsNoAction, false),
        (K::ProofLifetime, "0", T::OutlastsNoAction, false),
        (K::VerificationLifetime, "59", T::OutrunsMail, false),
        (K::MailsPerAddressHour, "1", T::SpentAtOnce, true),
        (K::MailsPerAddressDay, "1", T::SpentAtOnce, true),
        (K::StartsPerNetworkHour, "1", T::SpentAtOnce, true),
        (K::MailsPerHour, "1", T::SpentAtOnce, true),
    ] {
        let refused = set(&[(key, text)]).expect_err("it locks people out");
        let bounds = entry(key).kind.bounds().expect("it is a number");
        let (least, _) = bounds.least.expect("there is a least");
        let fault = SettingFault::BelowLeast {
            least,
            is_off_at_zero,
            why,
        };
        assert!(refused.contains(&(key, fault)), "{key:?} {refused:?}");
        assert!(
            Policy::default().set(key, &least.to_string()).is_ok(),
            "{key:?}"
        );
        assert_eq!(
            Policy::default().set(key, "0").is_ok(),
            is_off_at_zero,
            "{key:?}"
        );
    }
}

/// Each number has a least or is named here as harmless, so that a new number is thought about.
#[test]
fn every_number_has_a_least_or_locks_nobody_out() {
    use SettingKey as K;

    let harmless = [
        K::ResendAfter,
        K::ResendSameWhile,
        K::CodeTries,
        K::NumberTries,
        K::MailsPerAddressInterval,
        K::StartsPerNetworkMinute,
        K::AuditKeptDays,
    ];
    for key in SettingKey::ALL {
        if let Some(bounds) = entry(*key).kind.bounds() {
            assert_ne!(bounds.least.is_some(), harmless.contains(key), "{key:?}");
        }
    }
}

#[test]
fn a_stored_value_that_locks_people_out_is_raised() {
    let stored = BTreeMap::from([
        (SettingKey::SessionIdle, "1".to_owned()),
        (SettingKey::ProofLifetime, "1".to_owned()),
    ]);
    let (policy, refused) = Policy::default().with(&stored);

    assert_eq!(policy.session_idle, Duration::minutes(1));
    assert_eq!(policy.proof_lifetime, Duration::seconds(10));
    assert_eq!(refused.len(), 2);
}

#[test]
fn a_configured_value_that_nobody_touches_does_not_stop_another_change() {
    let short = Policy {
        verification_lifetime: Duration::seconds(4),
        resend_after: Duration::seconds(1),
        resend_same_while: Duration::ZERO,
        ..Policy::default()
    };
    let same = (SettingKey::VerificationLifetime, "4".to_owned());
    let proof = (SettingKey::ProofLifetime, "300".to_owned());

    assert!(short.changed(&[same, proof]).is_ok());
}

#[test]
fn pictures_are_paths_of_our_own() {
    for text in ["", "/logo.svg", "/brand/logo-2.png"] {
        assert!(set(&[(SettingKey::Logo, text)]).is_ok(), "{text}");
    }
    for text in [
        "https://x.example/logo.svg",
        "//x.example/logo.svg",
        "/../logo.svg",
        "/logo.svg\" onerror=\"x.svg",
        "/account",
        "logo.svg",
    ] {
        assert!(set(&[(SettingKey::Logo, text)]).is_err(), "{text}");
    }
}

#[test]
fn pages_are_https_or_paths_of_our_own() {
    let read = |text| String::parse(Kind::Url, text);
    for text in ["", "/terms", "https://x.example/terms?v=2"] {
        assert_eq!(read(text).as_deref(), Ok(text));
    }
    for text in [
        "http://x.example",
        "//x.example",
        "javascript:alert(1)",
        "/a b",
        "https:///x",
    ] {
        assert_eq!(read(text), Err(SettingFault::NotAUrl), "{text}");
    }
}

#[test]
fn lists_are_read_line_by_line() {
    let read = |text| Vec::<AddressPattern>::parse(Kind::Lines(2), text);

    assert_eq!(
        read(" *@a.example \r\n\n b@b.example"),
        Ok(patterns(&["*@a.example", "b@b.example"]))
    );
    assert_eq!(
        read("*@a.example\n*@b.example\n*@c.example"),
        Err(SettingFault::TooManyLines { most: 2 })
    );
    assert_eq!(
        read("a@a.example,, everybody"),
        Err(SettingFault::NotAPattern { entry: 2 })
    );
}

/// Text that may be typed into a field of this kind.
fn typed(kind: Kind) -> BoxedStrategy<String> {
    match kind {
        Kind::Switch(_) | Kind::Fact => prop_oneof!["on", "off"].boxed(),
        Kind::Seconds(bounds) | Kind::Count(bounds) => (60..=bounds.most)
            .prop_map(|number| number.to_string())
            .boxed(),
        Kind::Choice(words) => prop::sample::select(words).prop_map(str::to_owned).boxed(),
        Kind::Name(_) => "[\\PC&&[^ ]]{1,32}".boxed(),
        Kind::OptionalName(_) => "([\\PC&&[^ ]]{1,32})?".boxed(),
        Kind::Picture => "(/[a-z0-9-]{1,12}){1,4}\\.(svg|png|webp)".boxed(),
        Kind::Url => "https://[a-z]{1,20}/[a-z]{0,20}".boxed(),
        Kind::Lines(_) => "([a-z]{1,10}@[a-z]{1,10}\\.example\n){0,5}".boxed(),
        Kind::Words(words) => prop::sample::subsequence(words, 0..=words.len())
            .prop_map(|words| words.join("\n"))
            .boxed(),
        Kind::Colour => "#[0-9a-f]{6}".boxed(),
    }
}

proptest! {
    #[test]
    fn reading_what_was_written_gives_the_same(
        (key, text) in prop::sample::select(SettingKey::ALL)
            .prop_flat_map(|key| (Just(key), typed(entry(key).kind)))
    ) {
        let mut policy = Policy::default();
        prop_assert_eq!(policy.set(key, &text), Ok(()), "{:?} {}", key, text);
        let mut again = Policy::default();

        prop_assert_eq!(again.set(key, &policy.print(key)), Ok(()));
        prop_assert_eq!(again, policy);
    }

    #[test]
    fn nothing_that_is_typed_makes_it_panic(
        key in prop::sample::select(SettingKey::ALL),
        text in "\\PC{0,80}",
    ) {
        let mut policy = Policy::default();
        if policy.set(key, &text).is_err() {
            prop_assert_eq!(policy, Policy::default(), "what is refused changes nothing");
        }
    }
}
