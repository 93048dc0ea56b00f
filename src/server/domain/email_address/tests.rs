use proptest::prelude::*;

use super::*;

fn address(text: &str) -> EmailAddress {
    parse(text).unwrap_or_else(|fault| panic!("{text:?}: {fault}"))
}

#[test]
fn ordinary_addresses_are_taken_as_they_are() {
    for text in [
        "jane@example.com",
        "jane.doe+news@mail.example.co.uk",
        "o'brien@example.com",
        "a/b=c?d@example.com",
        "_@example.museum",
        "x@1.2.3.example",
        "x@xn--p1ai.xn--p1ai",
        "x@ab--cd.example",
    ] {
        assert_eq!(address(text).as_str(), text);
    }
}

#[test]
fn an_address_is_brought_into_one_form() {
    for (text, sent, key) in [
        (
            "  jane@example.com ",
            "jane@example.com",
            "jane@example.com",
        ),
        ("Jane@EXAMPLE.Com", "Jane@example.com", "jane@example.com"),
        (
            "a@exämple.com",
            "a@xn--exmple-cua.com",
            "a@xn--exmple-cua.com",
        ),
        (
            "a@XN--Exmple-CUA.com",
            "a@xn--exmple-cua.com",
            "a@xn--exmple-cua.com",
        ),
        ("a@fa\u{df}.de", "a@xn--fa-hia.de", "a@xn--fa-hia.de"),
        (
            "jane\u{ff20}example.com",
            "jane@example.com",
            "jane@example.com",
        ),
        (
            "jane\u{fe6b}example.com",
            "jane@example.com",
            "jane@example.com",
        ),
        (
            "jane@example\u{3002}com",
            "jane@example.com",
            "jane@example.com",
        ),
        (
            "jane@\u{24d4}xample.com",
            "jane@example.com",
            "jane@example.com",
        ),
        (
            "jane@example\u{2488}com",
            "jane@example1.com",
            "jane@example1.com",
        ),
        ("\u{212a}@example.com", "K@example.com", "k@example.com"),
    ] {
        assert_eq!(address(text).as_str(), sent, "{text:?}");
        assert_eq!(address(text).key(), key, "{text:?}");
    }
}

#[test]
fn forms_that_are_read_in_two_ways_are_refused() {
    for text in [
        "",
        " ",
        "jane",
        "@",
        "@example.com",
        "jane@",
        "jane@.",
        "jane@@example.com",
        "a@x.com@y.com",
        "a@x.com\u{ff20}y.com",
        "a@x.com,b@y.com",
        "a@x.com;b@y.com",
        "a@x.com b@y.com",
        "<a@x.com>",
        "Bob <a@x.com>",
        "a(comment)@x.com",
        "a@x.com(comment)",
        "\"a\"@x.com",
        "\"e@attacker.com\"@victim.com",
        "a\\@x.com",
        "a:b@x.com",
        "collab%psres.net(@example.com",
        "a%b.com@x.com",
        "b.com!a@x.com",
        "=?utf-8?q?=61=62=63?=@x.com",
        "=?x?q?=41=42?=@x.com",
        "a@127.0.0.1",
        "a@[127.0.0.1]",
        "a@[IPv6:::1]",
        "a@1.0x7f",
        "a@x.123",
        "a@x.com.",
        "a@x..com",
        "a@.x.com",
        "a@-x.com",
        "a@x-.com",
        "a@x_y.com",
        "a@x/y.com",
        "a@x.com:25",
        "a@xn--a.com",
        "a@xn--example-.com",
        ".a@x.com",
        "a.@x.com",
        "a..b@x.com",
        "m\u{131}ke@x.com",
        "jos\u{e9}@x.com",
    ] {
        assert_eq!(
            parse(text).err(),
            Some(EmailAddressFault::Malformed),
            "{text:?}"
        );
    }
}

#[test]
fn what_nobody_sees_is_dropped_at_the_ends() {
    for unseen in [
        "\u{200b}",
        "\u{200c}",
        "\u{200d}",
        "\u{200e}",
        "\u{200f}",
        "\u{feff}",
        "\u{202a}",
        "\u{202b}",
        "\u{202c}",
        "\u{202d}",
        "\u{202e}",
        "\u{2060}",
        "\u{2066}",
        "\u{2067}",
        "\u{2068}",
        "\u{2069}",
        "\u{ad}",
        "\u{a0}",
        "\u{3000}",
        "\u{2028}",
        "\u{fe0f}",
        "\t",
        "\r\n",
        "\n",
        " \u{200b} ",
    ] {
        for text in [
            format!("{unseen}jane@example.com"),
            format!("jane@example.com{unseen}"),
            format!("{unseen}{unseen}jane@example.com{unseen}"),
        ] {
            assert_eq!(address(&text).as_str(), "jane@example.com", "{text:?}");
        }
    }
}

#[test]
fn what_nobody_sees_is_named_where_it_is_inside() {
    for (text, at, character) in [
        ("a\u{200b}@x.com", 2, '\u{200b}'),
        ("a\u{a0}@x.com", 2, '\u{a0}'),
        ("a@x\u{ad}y.com", 4, '\u{ad}'),
        ("a@x\u{200b}y.com", 4, '\u{200b}'),
        ("a@x\u{200d}y.com", 4, '\u{200d}'),
        ("a@\u{202e}x.com", 3, '\u{202e}'),
        ("a@x\u{fe0f}.com", 4, '\u{fe0f}'),
        ("\u{feff}a@x\u{2066}.com", 4, '\u{2066}'),
        ("a@x\0.com", 4, '\0'),
        ("a@x.com\r\nBcc: b@y.com", 8, '\r'),
        ("a@x.com\tb@y.com", 8, '\t'),
    ] {
        assert_eq!(
            parse(text).err(),
            Some(EmailAddressFault::Unseen { at, character }),
            "{text:?}"
        );
    }
}

#[test]
fn a_domain_of_one_word_has_no_ending() {
    for text in ["a@localhost", "a@example", "a@example.", "a@\u{4f8b}"] {
        assert_eq!(
            parse(text).err(),
            Some(EmailAddressFault::NoEnding),
            "{text:?}"
        );
    }
}

#[test]
fn the_lengths_of_the_mail_protocol_hold() {
    let label = "d".repeat(63);
    let longest = format!("{}@{label}.{label}.{}.com", "l".repeat(64), "d".repeat(57));

    assert_eq!(longest.len(), LONGEST_ADDRESS);
    assert!(parse(&longest).is_ok());
    assert!(parse(&longest.replace(".com", ".comm")).is_err());
    assert!(parse(&format!("{}@x.com", "l".repeat(65))).is_err());
    assert!(parse(&format!("a@{label}d.com")).is_err());
    assert!(parse(&"\u{fdfa}".repeat(100_000)).is_err());
}

#[test]
fn a_tag_makes_another_person_but_not_another_mail_budget() {
    let tagged = address("jane+news@example.com");

    assert_ne!(tagged, address("jane@example.com"));
    assert_eq!(mail_budget_key(&tagged), "jane@example.com");
}

#[test]
fn dots_share_a_mail_budget_where_the_provider_ignores_them() {
    for text in [
        "J.a.n.e+1@gmail.com",
        "jane@googlemail.com",
        "jane@GMAIL.com",
    ] {
        assert_eq!(mail_budget_key(&address(text)), "jane@gmail.com");
    }
    assert_eq!(
        mail_budget_key(&address("j.ane@example.com")),
        "j.ane@example.com"
    );
}

/// Texts near enough to addresses that many are accepted, and far enough that many are not.
fn nearly_addresses() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ a-zA-Z0-9.+'%!\"=?_-]{1,12}@[a-zA-Z0-9.-]{1,12}\\.[a-z0-9]{1,4}",
        "[a-z.]{1,8}[@\u{ff20}\u{fe6b}]\\w{1,10}[.\u{3002}\u{ff0e}]\\w{1,5}",
        "[a-z]{1,3}@[a-zäöüßéλж例]{1,8}\\.(com|рф|中国)",
        "[ -~]{1,10}@[ -~]{1,10}\\.[a-z]{2,3}",
        "[a-z]@xn--[a-z0-9-]{1,10}\\.com",
        "[a-z]@[a-z]\\PC{1,4}\\.com",
        any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2048))]

    #[test]
    fn what_is_accepted_is_plain_and_means_the_same_to_everyone(text in nearly_addresses()) {
        if let Ok(accepted) = parse(&text) {
            let again = address(accepted.as_str());
            prop_assert_eq!(again.as_str(), accepted.as_str());
            prop_assert_eq!(again.key(), accepted.key());
            prop_assert_eq!(address(accepted.key()), accepted.clone());

            let sent = accepted.as_str();
            prop_assert!(sent.len() <= LONGEST_ADDRESS);
            prop_assert_eq!(sent.matches('@').count(), 1);
            prop_assert!(sent.bytes().all(|byte| byte.is_ascii_graphic()));
            prop_assert!(!sent.contains(['"', '(', ')', '<', '>', ',', ';', ':', '\\', '[', ']', '%', '!']));

            let mailer: lettre::Address = sent.parse()?;
            prop_assert_eq!(mailer.user(), accepted.local_part());
            prop_assert_eq!(mailer.domain(), accepted.domain());
            let mailbox: lettre::message::Mailboxes = sent.parse()?;
            prop_assert_eq!(mailbox.iter().count(), 1);
        }
    }

    #[test]
    fn a_budget_key_of_an_address_is_one_of_its_own(text in nearly_addresses()) {
        if let Ok(accepted) = parse(&text) {
            let key = mail_budget_key(&accepted);
            let again = EmailAddress::from_parts(key.clone(), key.clone());
            prop_assert_eq!(mail_budget_key(&again), key);
        }
    }
}
