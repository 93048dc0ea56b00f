use proptest::prelude::*;

use super::*;
use crate::server::domain::email_address;

fn address(text: &str) -> EmailAddress {
    email_address::parse(text).unwrap_or_else(|_| panic!("{text} is an address"))
}

fn list(patterns: &[&str]) -> Vec<AddressPattern> {
    let parse = |text: &&str| AddressPattern::parse(text).expect("a pattern");
    patterns.iter().map(parse).collect()
}

fn policy(allowed: &[&str], blocked: &[&str]) -> Policy {
    Policy {
        allowed_addresses: list(allowed),
        blocked_addresses: list(blocked),
        ..Policy::default()
    }
}

#[test]
fn patterns_mean_an_address_a_domain_or_its_subdomains() {
    for (pattern, meant, others) in [
        (
            "Jane@Example.com",
            &["jane@example.com", "JANE@example.com"][..],
            &["jane+x@example.com", "joe@example.com"][..],
        ),
        (
            "*@example.com",
            &["jane@example.com", "joe@EXAMPLE.com"],
            &["jane@sub.example.com", "jane@notexample.com"],
        ),
        (
            "*@*.example.com",
            &["jane@sub.example.com", "jane@deep.sub.example.com"],
            &["jane@example.com", "jane@notexample.com"],
        ),
        (
            "*@bücher.example",
            &["jane@xn--bcher-kva.example", "jane@BÜCHER.example"],
            &["jane@bucher.example"],
        ),
        ("*@*.test", &["jane@some.test"], &["jane@some.latest"]),
    ] {
        let pattern = AddressPattern::parse(pattern).expect("a pattern");
        for text in meant {
            assert!(pattern.matches(&address(text)), "{pattern} means {text}");
        }
        for text in others {
            assert!(!pattern.matches(&address(text)), "{pattern} and {text}");
        }
    }
}

#[test]
fn what_is_no_pattern_is_not_taken_for_one() {
    for text in [
        "",
        "*",
        "*@",
        "@example.com",
        "*@*",
        "*@*.",
        "*@example",
        "jane@*.example.com",
        "j*@example.com",
        "*@exa mple.com",
        "*@*.*.example.com",
        "*@.example.com",
    ] {
        assert_eq!(AddressPattern::parse(text), None, "{text}");
    }
}

#[test]
fn without_lists_everybody_may_join() {
    assert_eq!(
        may_join(&policy(&[], &[]), &address("a+b@x.example")),
        Ok(())
    );
}

#[test]
fn an_allow_list_leaves_out_everybody_else() {
    let policy = policy(&["*@example.com", "joe@other.example"], &[]);

    assert_eq!(may_join(&policy, &address("jane@example.com")), Ok(()));
    assert_eq!(may_join(&policy, &address("joe@other.example")), Ok(()));
    assert_eq!(
        may_join(&policy, &address("jane@other.example")),
        Err(AddressRefusal::Listed)
    );
}

#[test]
fn what_is_allowed_wins_over_what_is_blocked() {
    let policy = policy(
        &["jane@example.com", "*@example.org"],
        &["*@example.com", "joe@example.org"],
    );

    assert_eq!(may_join(&policy, &address("jane@example.com")), Ok(()));
    assert_eq!(may_join(&policy, &address("joe@example.org")), Ok(()));
    assert_eq!(
        may_join(&policy, &address("joe@example.com")),
        Err(AddressRefusal::Listed)
    );
}

#[test]
fn tags_are_refused_where_the_operator_says_so() {
    let policy = Policy {
        allows_sub_addresses: false,
        ..policy(&["*@example.com", "jane+work@example.com"], &[])
    };

    for tagged in ["jane+x@example.com", "a=b@example.com", "a#b@example.com"] {
        assert_eq!(
            may_join(&policy, &address(tagged)),
            Err(AddressRefusal::SubAddress)
        );
    }
    assert_eq!(may_join(&policy, &address("jane@example.com")), Ok(()));
    assert_eq!(
        may_join(&policy, &address("jane+work@example.com")),
        Ok(()),
        "allowed by name"
    );
}

#[test]
fn throw_away_addresses_are_refused_where_the_operator_says_so() {
    let open = Policy::default();
    let strict = Policy {
        blocks_disposable: true,
        ..Policy::default()
    };

    for thrown in ["a@mailinator.com", "a@inbox.mailinator.com"] {
        assert_eq!(may_join(&open, &address(thrown)), Ok(()));
        assert_eq!(
            may_join(&strict, &address(thrown)),
            Err(AddressRefusal::Disposable)
        );
    }
    for well_known in ["a@gmail.com", "a@debian.org", "a@mozilla.org"] {
        assert_eq!(may_join(&strict, &address(well_known)), Ok(()));
    }
    let excepted = Policy {
        allowed_addresses: list(&["*@mailinator.com"]),
        ..strict
    };
    assert_eq!(may_join(&excepted, &address("a@mailinator.com")), Ok(()));
}

#[test]
fn an_invitation_admits_unless_nobody_is() {
    let jane = address("jane@example.com");
    let mode = |sign_up_mode| Policy {
        sign_up_mode,
        ..policy(&[], &["*@example.com"])
    };

    for (mode_of, uninvited, invited) in [
        (SignUpMode::Open, Err(SignUpRefusal::Address), Ok(())),
        (
            SignUpMode::Invitation,
            Err(SignUpRefusal::InvitationOnly),
            Ok(()),
        ),
        (
            SignUpMode::Closed,
            Err(SignUpRefusal::Closed),
            Err(SignUpRefusal::Closed),
        ),
    ] {
        assert_eq!(may_sign_up(&mode(mode_of), &jane, false), uninvited);
        assert_eq!(may_sign_up(&mode(mode_of), &jane, true), invited);
    }
}

fn domain() -> impl Strategy<Value = String> {
    "[a-z][a-z0-9]{0,6}(\\.[a-z][a-z0-9]{0,6}){1,3}"
}

proptest! {
    #[test]
    fn a_pattern_that_is_printed_is_read_as_the_same(
        local in "[a-z+.]{0,3}[a-z]",
        domain in domain(),
        form in 0..3,
    ) {
        let text = match form {
            0 => format!("*@{domain}"),
            1 => format!("*@*.{domain}"),
            _ => format!("{}@{domain}", local.trim_matches('.').replace("..", ".")),
        };
        if let Some(pattern) = AddressPattern::parse(&text) {
            prop_assert_eq!(AddressPattern::parse(&pattern.to_string()), Some(pattern));
        }
    }

    #[test]
    fn a_domain_and_its_subdomains_share_no_address(
        parent in domain(),
        label in "[a-z]{1,5}",
    ) {
        let (domain, below) = (list(&[&format!("*@{parent}")]), list(&[&format!("*@*.{parent}")]));
        let (at, under) = (address(&format!("a@{parent}")), address(&format!("a@{label}.{parent}")));
        prop_assert!(domain[0].matches(&at) && !below[0].matches(&at));
        prop_assert!(below[0].matches(&under) && !domain[0].matches(&under));
    }

    #[test]
    fn whatever_is_blocked_allowing_it_by_name_lets_it_in(
        local in "[a-z]{1,5}[+=#]?[a-z]{1,5}",
        domain in domain(),
    ) {
        let text = format!("{local}@{domain}");
        let policy = Policy {
            allows_sub_addresses: false,
            blocks_disposable: true,
            ..policy(&[&text], &[&format!("*@{domain}"), &text])
        };
        prop_assert_eq!(may_join(&policy, &address(&text)), Ok(()));
    }
}
