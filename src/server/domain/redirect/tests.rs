use proptest::prelude::*;

use super::*;

#[test]
fn pages_of_our_own_are_kept_with_their_query() {
    for path in [
        "/",
        "/account",
        "/account/",
        "/account/sessions?sort=seen&page=2",
        "/search?q=a%20b&next=/account",
        "/search?q=http://elsewhere.test//",
        "/caf%C3%A9",
        "/100%25",
        "/a%2Fb",
        "/@jane:doe,x;y=1",
        "/.well-known/change-password",
        "/verifying",
        "/apiary",
        "/developers",
        "/?tab=1",
    ] {
        assert_eq!(own_path(path).as_deref(), Some(path));
    }
}

#[test]
fn a_redirect_is_kept_byte_for_byte() {
    for path in [
        "/account?next=%2Fx%3Fy%3D1%26z%3D2",
        "/account?q=a%20b+c",
        "/account?q=%C3%A4",
        "/account?q=%c3%a4",
        "/account?q=%2520",
        "/account?a=1&&b=&c",
        "/account?it's",
        "/account?it%27s",
        "/account?",
        "/account#devices",
        "/account?tab=1#devices",
        "/account#",
        "/#//evil.test",
        "/a?b#c?d",
        "/account#/%2F..",
    ] {
        assert_eq!(own_path(path).as_deref(), Some(path));
    }
}

/// Ways to write another origin, or something that browsers or programs in between may take for one.
const DISGUISES: &[&str] = &[
    "",
    "evil.test",
    "account",
    "?a=b",
    "#a",
    ".",
    "..",
    "./account",
    "//evil.test",
    "///evil.test",
    "////evil.test",
    "//evil.test/%2f..",
    "//own.invalid/account",
    "/\\evil.test",
    "\\\\evil.test",
    "\\/evil.test",
    "/\\/evil.test",
    "/account\\..\\x",
    "/\t/evil.test",
    "/\r/evil.test",
    "/\n/evil.test",
    "\t//evil.test",
    " //evil.test",
    " /account",
    "/account ",
    "\0/account",
    "\u{1}//evil.test",
    "/account\r\nSet-Cookie: a=b",
    "/account?a=\r\nb",
    "/%09/evil.test",
    "/%0a/evil.test",
    "/%0d%0aSet-Cookie:a=b",
    "/%00",
    "/%7f",
    "https:evil.test",
    "https:/evil.test",
    "https://evil.test",
    "HTTPS://evil.test/",
    "https:///evil.test",
    "https://own.invalid/account",
    "https://own.invalid@evil.test/",
    "https://own.invalid.:443/",
    "https://own.invalid:8443/",
    "//user:pass@evil.test",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "javascript://%0aalert(1)",
    "data:text/html,x",
    "blob:https://own.invalid/x",
    "mailto:a@evil.test",
    "/%2fevil.test",
    "/%2Fevil.test",
    "%2f%2fevil.test",
    "/%2f%2fevil.test",
    "/%5cevil.test",
    "/%5Cevil.test",
    "/%252fevil.test",
    "/%25252fevil.test",
    "/%2525252525252fevil.test",
    "/%255cevil.test",
    "/a%2f%2fevil.test",
    "/a//evil.test",
    "/.//evil.test",
    "/..//evil.test",
    "/./account",
    "/../account",
    "/a/..//evil.test",
    "/a/..",
    "/%2e//evil.test",
    "/%2e%2e//evil.test",
    "/.%2e/x",
    "/%252e%252e/x",
    "/a/%2e%2e%2f%2fevil.test",
    "/\u{3002}/evil.test",
    "/\u{ff0f}evil.test",
    "\u{ff0f}\u{ff0f}evil.test",
    "/\u{2028}",
    "/caf\u{e9}",
    "/%",
    "/%2",
    "/%zz",
    "/<script>",
    "/a\"b",
    "//evil.test#/account",
    "/\\evil.test#/account",
    "/..//evil.test#x",
    "/api/x#/account",
    "/account#a b",
    "/account#a\r\nb",
    "/account#<b>",
    "/account?q=a b",
    "/account?q=\u{e4}",
    "#//evil.test",
    "/#\\evil.test",
];

#[test]
fn the_way_out_of_our_origin_is_refused_in_every_disguise() {
    for payload in DISGUISES {
        assert_eq!(own_path(payload), None, "{payload:?}");
    }
}

#[test]
fn what_is_not_a_page_is_refused() {
    for payload in [
        "/api/create_sign_in",
        "/api",
        "/API/x",
        "/%61pi/x",
        "/%2561pi/x",
        "/api%2fx",
        "/verify",
        "/verify?token=x",
        "/verify/x",
        "/dev/mailbox",
        "/%64ev/mailbox",
    ] {
        assert_eq!(own_path(payload), None, "{payload:?}");
    }
}

#[test]
fn what_is_beside_the_prefix_is_of_the_application() {
    let own = |text| path_without(text, "/auth", NOT_PAGES);
    for path in [
        "/api/report",
        "/verify",
        "/auth",
        "/auth/account",
        "/authors/api",
        "/x/auth/api",
    ] {
        assert_eq!(own(path).as_deref(), Some(path));
    }
    for path in [
        "/auth/api",
        "/auth/api/sign_out",
        "/AUTH/Api/sign_out",
        "/%61uth/api",
        "/auth%2fapi",
        "/auth/verify?token=x",
        "/auth/dev/mailbox",
        "/auth/../api",
    ] {
        assert_eq!(own(path), None, "{path}");
    }
}

#[test]
fn what_is_shown_may_be_behind_a_link() {
    for path in ["/", "/verify?decline=1", "/dev/mailbox", "/nowhere?a=b"] {
        assert_eq!(shown_path(path).as_deref(), Some(path));
    }
    for path in [
        "/api/sign_out",
        "/%61pi/x",
        "//evil.test",
        "https://evil.test",
    ] {
        assert_eq!(shown_path(path), None);
    }
}

#[test]
fn a_redirect_ends_somewhere() {
    let longest = format!("/search?state={}", "a%2F".repeat(508) + "ab");

    assert_eq!(longest.len(), LONGEST);
    assert_eq!(own_path(&longest), Some(longest.clone()));
    assert_eq!(own_path(&format!("{longest}a")), None);
    assert_eq!(
        own_path(&format!("/?{}", "'".repeat(LONGEST - 2))),
        None,
        "browsers lengthen it"
    );
}

/// Texts of the pieces that open redirects are made of.
fn payloads() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "/",
        "//",
        "\\",
        ".",
        "..",
        "%2f",
        "%5c",
        "%2e",
        "%25",
        "%09",
        "\t",
        "\n",
        "@",
        ":",
        "?",
        "#",
        "&",
        "'",
        "a",
        "account",
        "evil.test",
        "https:",
        "javascript:",
        "%23",
        "%27",
        "#x",
        "user:pass@",
        "api",
        "\u{3002}",
        "\u{ff0f}",
        " ",
        "%",
        "=",
    ]);
    prop_oneof![
        prop::collection::vec(piece, 0..8).prop_map(|pieces| format!("/{}", pieces.concat())),
        "/[!-~]{0,20}",
        any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]

    #[test]
    fn what_is_accepted_stays_on_our_origin_and_is_stable(text in payloads()) {
        if let Some(path) = own_path(&text) {
            let base = Url::parse("https://app.example:8443/sign-in?x=1")?;
            let there = base.join(&path)?;

            prop_assert_eq!(there.origin(), base.origin());
            prop_assert_eq!(&path, &text);
            prop_assert_eq!(there[Position::BeforePath..].replace("%27", "'"), path.replace("%27", "'"));
            prop_assert_eq!(own_path(&path), Some(path.clone()));
            prop_assert!(!path.starts_with("//"));
        }
    }
}
