//! What operators write that locks people out, and what their platforms write for them.

use super::*;

#[test]
fn what_shells_and_platforms_put_into_the_environment_is_a_warning() {
    let config = load(&[
        ("LATCHKEY_PORT", "tcp://10.0.0.1:3000"),
        ("LATCHKEY_SERVICE_HOST", "10.0.0.1"),
        ("LATCHKEY_PORT_3000_TCP_ADDR", "10.0.0.1"),
        ("LATCHKEY_DEPLOYED_BY", "hunter2"),
    ])
    .unwrap();

    let warnings = config.warnings();
    assert_eq!(warnings.len(), 1, "{warnings:?}");
    for name in [
        "LATCHKEY_PORT,",
        "LATCHKEY_SERVICE_HOST",
        "LATCHKEY_DEPLOYED_BY",
    ] {
        assert!(warnings[0].contains(name), "{warnings:?}");
    }
    assert!(!warnings[0].contains("hunter2") && !warnings[0].contains("10.0.0.1"));
}

#[test]
fn the_same_names_in_the_file_are_refused() {
    let (_folder, path) = file("port = 3000\ndeployed_by = 'x'");

    assert_eq!(
        refused(&[("LATCHKEY_CONFIG", &path)]),
        ["deployed_by", "port"]
    );
}

#[test]
fn what_signs_people_out_under_their_hands_is_refused() {
    for (name, least, in_words) in [
        ("LATCHKEY_SESSION_IDLE", 60, "1 minute"),
        ("LATCHKEY_SESSION_LIFETIME", 60, "1 minute"),
        ("LATCHKEY_PROOF_LIFETIME", 10, "10 seconds"),
    ] {
        let less = (least - 1).to_string();
        let (_folder, path) = file(&format!("{} = 1", variables::file_key(name)));
        for pairs in [
            [(name, less.as_str())],
            [("LATCHKEY_CONFIG", path.as_str())],
        ] {
            let complaints = load(&pairs).unwrap_err();
            assert!(
                complaints.iter().any(|it| it.variable == name),
                "{complaints:?}"
            );
            assert!(
                complaints[0]
                    .message
                    .to_lowercase()
                    .contains(&format!("at least {in_words}: ")),
                "{complaints:?}"
            );
        }
        assert!(load(&[(name, &least.to_string())]).is_ok(), "{name}");
    }
    for name in ["LATCHKEY_SESSION_IDLE", "LATCHKEY_SESSION_LIFETIME"] {
        assert!(
            load(&[(name, "0"), ("LATCHKEY_SESSION_IDLE", "0")]).is_ok(),
            "{name}"
        );
    }
    assert_eq!(
        refused(&[("LATCHKEY_PROOF_LIFETIME", "0")]),
        ["LATCHKEY_PROOF_LIFETIME"]
    );
}

#[test]
fn what_outruns_the_mail_is_told_at_the_start() {
    for (name, value) in [
        ("LATCHKEY_VERIFICATION_LIFETIME", "59"),
        ("LATCHKEY_MAILS_PER_ADDRESS_HOUR", "1"),
        ("LATCHKEY_STARTS_PER_NETWORK_HOUR", "1"),
    ] {
        let warnings = load(&[(name, value)]).unwrap().warnings();
        assert!(
            warnings.iter().any(|it| it.starts_with(name)),
            "{warnings:?}"
        );
    }
}

#[test]
fn a_contact_that_is_none_is_refused() {
    let name = "LATCHKEY_SECURITY_CONTACT";

    assert_eq!(refused(&[(name, "http://example.com")]), [name]);
    let config = load(&[(name, "a@example.com, https://example.com/report")]).unwrap();
    assert_eq!(
        config.security_contacts,
        ["mailto:a@example.com", "https://example.com/report"]
    );
}

#[test]
fn the_shared_cookie_is_for_a_domain_of_our_own_host() {
    let shared = |public: &str, domain: &str, origins: &str| {
        load(&[
            ("LATCHKEY_PUBLIC_URL", public),
            ("LATCHKEY_COOKIE_DOMAIN", domain),
            ("LATCHKEY_RETURN_ORIGINS", origins),
        ])
    };
    let public = "https://auth.example.org";
    for domain in ["example.org", "auth.example.org"] {
        let config = shared(public, domain, "https://wiki.auth.example.org").expect("it fits");
        assert_eq!(config.programs.cookie_domain.as_deref(), Some(domain));
    }
    for domain in [
        "org",
        ".example.org",
        "*.example.org",
        "Example.org",
        "ample.org",
        "wiki.example.org",
        "https://example.org",
        "example.org; Path=/x",
        "10.0.0.1",
    ] {
        assert!(shared(public, domain, "").is_err(), "{domain}");
    }
    assert!(shared("https://10.0.0.1", "0.0.1", "").is_err());
    assert!(shared(public, "example.org", "https://example.com").is_err());
    assert!(shared(public, "example.org", "https://ample.org").is_err());
}

#[test]
fn people_are_sent_back_to_origins_that_the_cookie_reaches() {
    let listed = |public: &str, origins: &str| {
        load(&[
            ("LATCHKEY_PUBLIC_URL", public),
            ("LATCHKEY_RETURN_ORIGINS", origins),
        ])
    };
    let config = listed(
        "https://auth.example.org",
        "https://auth.example.org:8443, https://auth.example.org:9443",
    );
    assert_eq!(config.expect("they fit").programs.return_origins.len(), 2);

    for (public, origins) in [
        ("https://auth.example.org", "https://wiki.example.org"),
        ("https://auth.example.org", "http://auth.example.org:8080"),
        ("https://auth.example.org", "https://*.example.org"),
        ("https://auth.example.org", "auth.example.org"),
        ("https://auth.example.org", "https://auth.example.org:8443/"),
        ("http://localhost:3000", "http://127.0.0.1:4000"),
    ] {
        let refused = listed(public, origins).expect_err("it does not fit");
        assert!(
            refused
                .iter()
                .any(|it| it.to_string().contains("LATCHKEY_RETURN_ORIGINS")),
            "{origins}: {refused:?}"
        );
    }
}
