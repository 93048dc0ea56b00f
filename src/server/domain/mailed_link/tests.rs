use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::auth::AttemptId;
use crate::server::domain::secrets::KeyRing;

const NONCE: &[u8] = b"sixteen bytes...";

/// The token of a link of an attempt, of its refusal link, of a notice and of an invitation.
fn tokens() -> [String; 4] {
    let ring = KeyRing::parse(&KeyRing::generate_line()).expect("a key");
    let (key, id) = (ring.current_id(), Uuid::now_v7());
    let attempt = AttemptId::from(id);
    [
        ring.link_token(key, attempt, NONCE, 0)
            .expect("the key is there"),
        ring.refusal_token(key, attempt, NONCE, 0)
            .expect("the key is there"),
        ring.report_token(id.into()),
        ring.invitation_token(key, id.into(), NONCE)
            .expect("the key is there"),
    ]
}

/// What is read of a link in which `T` stands for its token, if all of that is read.
fn whole(link: &str, token: &str) -> Option<(&'static str, bool)> {
    let read = read(&link.replace('§', token))?;
    (read.token == Arrived::Whole(token.to_owned())).then_some((read.page, read.is_refusal))
}

#[test]
fn a_link_lands_whatever_is_behind_its_token() {
    for token in tokens() {
        for behind in [
            "",
            ".",
            ")",
            "%20",
            "%0A",
            "=",
            "%3E",
            ">",
            "%22",
            "'",
            ",",
            ";",
            "]",
            "*",
            "_",
            "**",
            "%",
            "%3",
            "!",
            "?",
            "%E2%80%9D",
            "%C2%A0",
            "%E2%80%8B",
            "%25",
            "%2520",
            "-",
            "|",
            "\\",
            "/",
            "&gt;",
            "&quot;",
            "#top",
            ").",
            "%20Thanks",
            "%0D%0A%0D%0AThis%20link",
            "?utm_source=mail",
            "&utm_source=mail",
            "+",
            "%3C/a%3E",
        ] {
            let link = format!("/verify?token=§{behind}");
            assert_eq!(whole(&link, &token), Some((VERIFY, false)), "{link}");
        }
    }
}

#[test]
fn a_link_lands_that_was_encoded_once_more_or_spelt_otherwise() {
    for token in tokens() {
        for link in [
            "/verify%3Ftoken=§",
            "/verify%3ftoken%3d§",
            "/verify%253Ftoken%253D§",
            "/verify?token%3D§",
            "/verify?token%253D§",
            "/verify/?token=§",
            "/verify/token=§",
            "/verify&token=§",
            "//verify?token=§",
            "/Verify?Token=§",
            "/VERIFY?TOKEN=§",
            "/verify?token=3D§",
            "/verify?token=3d§",
            "/verify?token=%3D§",
            "/verify?token=%3D3D§",
            "/verify?token=%20§",
            "/verify?token=%22§%22",
            "/verify?token=%3C§%3E",
            "/verify?token=*§*",
            "/verify?token=_§_",
            "/verify?%20token=§",
            "/verify?utm_source=mail&token=§",
            "/verify?utm_token=1&token=§",
            "/verify?&amp;token=§",
            "/verify?§",
        ] {
            assert_eq!(whole(link, &token), Some((VERIFY, false)), "{link}");
        }
    }
}

#[test]
fn a_link_lands_that_was_broken_and_lost_nothing() {
    for token in tokens() {
        for at in [1, 20, 40, token.len() - 1] {
            for between in [
                "%20",
                "+",
                "%0A",
                "%0D%0A",
                "=%0D%0A",
                "%0A%3E%20",
                "%0D%0A%3E%3E%20",
                "%09",
                "%C2%AD",
                "%E2%80%8B",
                "%3D%0D%0A",
                "%250A",
            ] {
                let broken = format!("{}{between}{}", &token[..at], &token[at..]);
                let read = read(&format!("/verify?token={broken}")).expect("it leads to the page");
                assert_eq!(read.token, Arrived::Whole(token.clone()), "{broken}");
            }
        }
    }
}

#[test]
fn a_link_lands_whose_hyphens_were_made_beautiful() {
    for token in tokens() {
        for hyphen in ["\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}", "\u{2212}"] {
            let changed = token.replace('-', hyphen);
            let read = read(&format!("/verify?token={changed}")).expect("it leads to the page");
            assert_eq!(read.token, Arrived::Whole(token.clone()), "{changed}");
        }
    }
}

#[test]
fn a_link_lost_in_part_is_broken_and_leads_to_its_page() {
    for token in tokens() {
        for link in [
            format!("/verify?token={}", &token[..token.len() - 1]),
            format!("/verify?token={}", &token[1..token.len() - 1]),
            "/verify?token=".to_owned(),
            "/verify?token".to_owned(),
            "/verify%3Ftoken%3D".to_owned(),
            "/verify?token=%ff%00".to_owned(),
            "/verify?token=ä".to_owned(),
        ] {
            let read = read(&link).expect("it leads to the page");
            assert_eq!(
                (read.page, &read.token),
                (VERIFY, &Arrived::Broken),
                "{link}"
            );
        }
    }
    for bare in [
        "/verify",
        "/verify/",
        "/verify?decline=1",
        "/verify?utm_source=mail",
        "/verify.",
    ] {
        assert_eq!(read(bare).map(|it| it.token), Some(Arrived::None), "{bare}");
    }
}

#[test]
fn a_no_stays_a_no_however_it_is_spelt() {
    for token in tokens() {
        for link in [
            "/verify?token=§&decline=1",
            "/verify?token=§&amp;decline=1",
            "/verify?token=§&decline=1.",
            "/verify?token=§&decline=1%3E",
            "/verify?token=§&DECLINE=1",
            "/verify?token=§%26decline%3D1",
            "/verify?token=§%26amp%3Bdecline=1",
            "/verify?token=§&decline",
            "/verify?decline=1&token=§",
            "/verify?token=3D§&decline=3D1",
            "/verify?token=§%20&%20decline=1",
        ] {
            assert_eq!(whole(link, &token), Some((VERIFY, true)), "{link}");
        }
    }
}

#[test]
fn every_page_of_links_is_as_forgiving_and_no_other_page_is_one() {
    let [link, _, report, invitation] = tokens();
    for (page, token) in [
        ("/verify", &link),
        ("/not-me", &report),
        ("/invitation", &invitation),
    ] {
        for link in [format!("{page}?token=§)."), format!("{page}%3Ftoken%3D§")] {
            assert_eq!(whole(&link, token), Some((page, false)), "{link}");
        }
    }
    for other in [
        "/",
        "",
        "/verifying?token=x",
        "/verify-me",
        "/invitations",
        "/admin/invitation",
        "/not",
        "/sign-in?token=x",
        "/api/attempt_verification",
        "/éverify",
    ] {
        assert_eq!(read(other), None, "{other}");
    }
}

#[test]
fn tokens_of_mails_under_way_are_taken_whole_too() {
    let [link, _, report, _] = tokens();
    // The earlier form of a link; and of a notice, one character of four bytes' less.
    let earlier_link = &link[1..];
    assert_eq!(
        whole("/verify?token=§).", earlier_link),
        Some((VERIFY, false))
    );
    let earlier_report = &format!("{}{}", &report[1..22], &report[24..])[..64];
    assert_eq!(
        whole("/not-me?token=§_Thanks", earlier_report),
        Some(("/not-me", false))
    );
}

#[test]
fn debugging_a_link_shows_no_token() {
    let [token, ..] = tokens();

    assert!(!format!("{:?}", read(&format!("/verify?token={token}"))).contains(&token[10..]));
}

proptest! {
    #[test]
    fn nothing_that_is_sent_upsets_the_reader(rest: String) {
        let _ = read(&format!("/verify{rest}"));
        let _ = read(&rest);
    }

    #[test]
    fn no_mark_put_in_anywhere_costs_a_link(at in 0_usize..67, mark in "[^a-zA-Z0-9_&#%-]{1,4}") {
        let [token, ..] = tokens();
        let link = format!("/verify?token={}{mark}{}", &token[..at], &token[at..]);
        prop_assert_eq!(read(&link).map(|it| it.token), Some(Arrived::Whole(token)));
    }
}

#[test]
fn a_letter_that_goes_on_where_the_token_ends_makes_another_of_it() {
    for token in tokens() {
        for behind in ["x", "Thanks", "0"] {
            let link = format!("/verify?token=§{behind}");
            assert_eq!(whole(&link, &token), None, "{link}");
        }
    }
}

#[test]
fn a_link_is_searched_in_a_few_places_however_often_it_names_a_token() {
    let many = TOKEN.repeat(3000);
    assert_eq!(values(&many, &many).count(), PLACES + 1);

    let link = format!("/verify?{many}");
    let read = read(&link).expect("it leads to the page");
    assert_eq!(read.token, Arrived::Broken);
    assert!(is_one(&link) && !is_one("/verifying"));
}
