mod operators;

use std::{fs, os::unix::fs::PermissionsExt, path::PathBuf};

use tempfile::TempDir;
use time::Duration;

use super::*;
use crate::{
    auth::prefix::PREFIX,
    server::domain::policy::{Demand, OtherBrowser},
};

fn load(pairs: &[(&str, &str)]) -> Result<Config, Vec<Complaint>> {
    Config::load(
        pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
    )
}

/// The variables that were complained about.
fn refused(pairs: &[(&str, &str)]) -> Vec<String> {
    let complaints = load(pairs).expect_err("nothing was complained about");
    complaints.into_iter().map(|it| it.variable).collect()
}

fn file(text: &str) -> (TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("latchkey.toml");
    fs::write(&path, text).unwrap();
    (folder, path.display().to_string())
}

#[test]
fn without_any_variable_it_runs_on_this_machine() {
    let config = load(&[]).unwrap();

    assert_eq!(config.public_url.origin(), "http://localhost:3000");
    assert_eq!(config.listen.to_string(), "127.0.0.1:3000");
    let file = DatabaseUrl::Sqlite(PathBuf::from("./data/latchkey.db"));
    assert_eq!(config.database_url, file);
    assert_eq!(config.secret_key_file, PathBuf::from("./data/secret.key"));
    assert_eq!(config.mail.transport, TransportConfig::Mailbox);
    assert_eq!(config.mail.from, "Latchkey <latchkey@localhost>");
    assert!(config.may_make_key && config.warnings().is_empty());
}

#[test]
fn the_documented_defaults_are_those_of_the_policy() {
    let beside_mailbox = Policy {
        // In the development mailbox any domain may have mail.
        checks_domains: false,
        ..Policy::default()
    };
    assert_eq!(load(&[]).unwrap().policy, beside_mailbox);
    let smtp = [
        ("LATCHKEY_SMTP_URL", "smtps://user:secret@mail.example.com"),
        ("LATCHKEY_MAIL_FROM", "noreply@example.com"),
    ];
    assert_eq!(load(&smtp).unwrap().policy, Policy::default());
    let asked = load(&[("LATCHKEY_CHECK_DOMAINS", "on")]).unwrap();
    assert!(asked.policy.checks_domains);
    let here = [("LATCHKEY_SMTP_URL", "smtp://127.0.0.1:25"), smtp[1]];
    assert!(!load(&here).unwrap().policy.checks_domains);
}

#[test]
fn the_port_of_the_default_public_url_is_that_of_the_listener() {
    let config = load(&[("LATCHKEY_LISTEN", "127.0.0.1:8080")]).unwrap();

    assert_eq!(config.public_url.origin(), "http://localhost:8080");
}

#[test]
fn the_environment_wins_over_the_file() {
    let (_folder, path) =
        file("app_name = 'File'\ncode_tries = 7\nadmins = ['a@x.org', 'b@x.org']");
    let config = load(&[("LATCHKEY_CONFIG", &path), ("LATCHKEY_APP_NAME", "Env")]).unwrap();

    assert_eq!(config.policy.app_name, "Env");
    assert_eq!(config.policy.code_tries, 7);
    let admins: Vec<_> = config.admins.iter().map(EmailAddress::as_str).collect();
    assert_eq!(admins, ["a@x.org", "b@x.org"]);
}

#[test]
fn an_unknown_name_is_refused_with_the_nearest_known_one() {
    let (_folder, path) = file("publik_url = 'https://x.org'\n[limits]\na = 1");
    let complaints = load(&[("LATCHKEY_CONFIG", &path), ("LATCHKEY_SMPT_URL", "x")]).unwrap_err();
    let told: Vec<_> = complaints.iter().map(ToString::to_string).collect();

    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told.iter().any(|it| it.contains("LATCHKEY_SMTP_URL")));
    assert!(told.iter().any(|it| it.contains("public_url")));
}

#[test]
fn the_build_scripts_keep_their_own_variable() {
    assert!(load(&[("LATCHKEY_CACHE", "/somewhere"), ("PATH", "/bin")]).is_ok());
}

#[test]
fn a_prefix_that_this_build_does_not_have_is_refused() {
    assert!(
        load(&[("LATCHKEY_PREFIX", PREFIX)]).is_ok(),
        "cargo run hands it on"
    );
    assert_eq!(
        refused(&[("LATCHKEY_PREFIX", "/another")]),
        ["LATCHKEY_PREFIX"]
    );
}

#[test]
fn everything_wrong_is_told_at_once() {
    let names = refused(&[
        ("LATCHKEY_LISTEN", "here"),
        ("LATCHKEY_DATABASE_URL", "mysql://u:hunter2@h/d"),
        ("LATCHKEY_CODE_TRIES", "many"),
        ("LATCHKEY_TRUSTED_PROXIES", "10.0.0.0/99"),
        ("LATCHKEY_LOG", "latchkey=loud"),
    ]);

    assert_eq!(names.len(), 5, "{names:?}");
}

#[test]
fn what_is_kept_is_kept_in_a_file() {
    for url in ["sqlite::memory:", "sqlite://:memory:", "sqlite://?mode=rwc"] {
        let names = refused(&[("LATCHKEY_DATABASE_URL", url)]);
        assert_eq!(names, ["LATCHKEY_DATABASE_URL"], "{url}");
    }
    assert!(load(&[("LATCHKEY_DATABASE_URL", "sqlite:here.db")]).is_ok());
}

#[test]
fn a_broken_file_is_not_quoted() {
    let (_folder, path) = file("app_name = 'x'\nsmtp_url = 'smtps://u:hunter2@h\n");
    let complaints = load(&[("LATCHKEY_CONFIG", &path)]).unwrap_err();

    assert!(complaints[0].message.contains("line 2"), "{complaints:?}");
    assert!(!complaints[0].message.contains("hunter2"));
}

#[test]
fn plain_http_leaves_this_machine_under_no_name_and_no_listener() {
    let mailbox = ("LATCHKEY_MAILBOX", "force");
    let everywhere = ("LATCHKEY_LISTEN", "0.0.0.0:3000");
    for pairs in [
        vec![("LATCHKEY_PUBLIC_URL", "http://auth.example.org")],
        vec![everywhere, mailbox],
        vec![
            everywhere,
            mailbox,
            ("LATCHKEY_PUBLIC_URL", "http://localhost:3000"),
        ],
    ] {
        assert_eq!(refused(&pairs), ["LATCHKEY_PUBLIC_URL"], "{pairs:?}");
    }
    let https = ("LATCHKEY_PUBLIC_URL", "https://auth.example.org");
    assert!(load(&[everywhere, mailbox, https]).is_ok());
}

#[test]
fn the_mailbox_opens_to_the_network_only_when_forced() {
    let listen = ("LATCHKEY_LISTEN", "0.0.0.0:3000");
    let https = ("LATCHKEY_PUBLIC_URL", "https://auth.example.org");

    assert_eq!(refused(&[listen, https]), ["LATCHKEY_SMTP_URL"]);
    let forced = load(&[listen, https, ("LATCHKEY_MAILBOX", "force")]).unwrap();
    assert_eq!(forced.warnings().len(), 1);
}

#[test]
fn a_mail_server_needs_a_sender() {
    let smtp = ("LATCHKEY_SMTP_URL", "smtps://u:p@mail.example.org");

    assert_eq!(refused(&[smtp]), ["LATCHKEY_MAIL_FROM"]);
    assert_eq!(
        refused(&[smtp, ("LATCHKEY_MAIL_FROM", "a@x.org, b@x.org")]),
        ["LATCHKEY_MAIL_FROM"]
    );
    let config = load(&[smtp, ("LATCHKEY_MAIL_FROM", "Ex <a@x.org>")]).unwrap();
    assert_eq!(config.mail.from, "Ex <a@x.org>");
    assert!(!format!("{config:?}").contains("u:p@"));
    for (written, sender) in [
        ("Bob's <a@x.org>", "Bob's <a@x.org>"),
        ("Example & Co <a@x.org>", "Example & Co <a@x.org>"),
        ("Example, Inc. <a@x.org>", "\"Example, Inc.\" <a@x.org>"),
        (
            "Example (Berlin): mail <a@x.org>",
            "\"Example (Berlin): mail\" <a@x.org>",
        ),
    ] {
        let config = load(&[smtp, ("LATCHKEY_MAIL_FROM", written)]).unwrap();
        assert_eq!(config.mail.from, sender);
    }
}

#[test]
fn an_authority_of_the_mail_server_is_a_certificate() {
    let smtp = ("LATCHKEY_SMTP_URL", "smtps://mail.example.org");
    let from = ("LATCHKEY_MAIL_FROM", "a@x.org");
    let (_folder, empty) = file("");
    let (_folder, broken) = file("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");

    for path in ["/nowhere/ca.pem", &empty, &broken] {
        let name = "LATCHKEY_SMTP_CA_FILE";
        assert_eq!(refused(&[smtp, from, (name, path)]), [name], "{path}");
    }
    let key = rcgen::KeyPair::generate().unwrap();
    let params = rcgen::CertificateParams::new(vec!["mail.example.org".to_owned()]).unwrap();
    let (_folder, good) = file(&params.self_signed(&key).unwrap().pem());
    assert!(load(&[smtp, from, ("LATCHKEY_SMTP_CA_FILE", &good)]).is_ok());
}

#[test]
fn a_link_counts_ten_minutes_at_most_and_not_for_ever() {
    for text in ["601", "0", "-1", "10m"] {
        let name = "LATCHKEY_VERIFICATION_LIFETIME";
        assert_eq!(refused(&[(name, text)]), [name], "{text}");
    }
    assert!(load(&[("LATCHKEY_VERIFICATION_LIFETIME", "2")]).is_ok());
}

#[test]
fn an_idle_time_longer_than_the_session_is_refused_when_somebody_wrote_it() {
    let idle = ("LATCHKEY_SESSION_IDLE", "61");
    let whole = ("LATCHKEY_SESSION_LIFETIME", "60");

    assert_eq!(refused(&[idle, whole]), ["LATCHKEY_SESSION_IDLE"]);
    let config = load(&[whole]).unwrap();
    assert_eq!(config.policy.session_idle, Duration::minutes(1));
    assert!(load(&[idle, ("LATCHKEY_SESSION_LIFETIME", "0")]).is_ok());
}

#[test]
fn switches_are_read_by_their_names() {
    let config = load(&[
        ("LATCHKEY_OTHER_BROWSER", "same_browser"),
        ("LATCHKEY_FIRST_NAME", "required"),
        ("LATCHKEY_SQLITE_SYNCHRONOUS", "normal"),
        ("LATCHKEY_TRUSTED_PROXIES", "10.0.0.0/8, ::1"),
        ("LATCHKEY_SMTP_URL", "  "),
        ("LEPTOS_SITE_ROOT", "built"),
    ])
    .unwrap();

    assert_eq!(config.policy.other_browser, OtherBrowser::SameBrowser);
    assert_eq!(config.policy.first_name, Demand::Required);
    assert_eq!(config.sqlite_synchronous, SqliteSynchronous::Normal);
    assert_eq!(config.trusted_proxies.len(), 2);
    assert_eq!(config.site_root, Some(PathBuf::from("built")));
}

#[test]
fn postgres_does_not_start_without_its_key() {
    let postgres = ("LATCHKEY_DATABASE_URL", "postgres://u:hunter2@h/d");
    let key = ("LATCHKEY_SECRET_KEY_FILE", "/nowhere/secret.key");

    assert_eq!(refused(&[postgres, key]), ["LATCHKEY_SECRET_KEY_FILE"]);
}

#[test]
fn the_key_is_made_once_and_for_its_owner_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("data/secret.key");
    let shown = path.display().to_string();
    let config = load(&[("LATCHKEY_SECRET_KEY_FILE", &shown)]).unwrap();

    load_key_ring(&config).unwrap();
    let first = fs::read_to_string(&path).unwrap();
    load_key_ring(&config).unwrap();

    assert_eq!(fs::read_to_string(&path).unwrap(), first);
    assert_eq!(
        fs::metadata(&path).unwrap().permissions().mode() & 0o777,
        0o600
    );
    assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
}

#[test]
fn a_key_that_others_can_read_is_refused_with_the_command_that_mends_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("secret.key");
    let shown = path.display().to_string();
    let config = load(&[("LATCHKEY_SECRET_KEY_FILE", &shown)]).unwrap();
    load_key_ring(&config).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();

    let complaint = load_key_ring(&config).unwrap_err();

    assert!(complaint.message.contains("chmod 600"), "{complaint}");
}

#[test]
fn a_missing_key_is_not_made_where_servers_share_it() {
    let folder = tempfile::tempdir().unwrap();
    let shown = folder.path().join("secret.key").display().to_string();
    let mut config = load(&[("LATCHKEY_SECRET_KEY_FILE", &shown)]).unwrap();
    config.may_make_key = false;

    assert!(load_key_ring(&config).is_err());
    assert!(!config.secret_key_file.exists());
}

#[test]
fn a_file_of_places_must_be_one() {
    let (_folder, path) = file("app_name = 'Not a file of places'");

    assert_eq!(
        refused(&[("LATCHKEY_GEO_FILE", &path)]),
        ["LATCHKEY_GEO_FILE"]
    );
    assert_eq!(
        refused(&[("LATCHKEY_GEO_FILE", "/nowhere/places.mmdb")]),
        ["LATCHKEY_GEO_FILE"]
    );
}

#[test]
fn who_may_make_an_account_is_read() {
    let config = load(&[
        ("LATCHKEY_SIGN_UP_MODE", "invitation"),
        (
            "LATCHKEY_ALLOWED_ADDRESSES",
            "*@example.com, Jane@Example.org",
        ),
        ("LATCHKEY_BLOCKED_ADDRESSES", "*@*.example.net"),
        ("LATCHKEY_SUB_ADDRESSES", "block"),
        ("LATCHKEY_BLOCK_DISPOSABLE", "on"),
        ("LATCHKEY_TERMS_URL", "https://example.com/terms"),
        ("LATCHKEY_PRIVACY_URL", "/privacy"),
        ("LATCHKEY_LEGAL_VERSION", "2026-01"),
    ])
    .expect("it fits");

    let policy = config.policy;
    let allowed: Vec<String> = policy
        .allowed_addresses
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(policy.sign_up_mode, crate::auth::SignUpMode::Invitation);
    assert_eq!(allowed, ["*@example.com", "jane@example.org"]);
    assert_eq!(policy.blocked_addresses[0].to_string(), "*@*.example.net");
    assert!(!policy.allows_sub_addresses && policy.blocks_disposable);
    assert_eq!(policy.terms_url, "https://example.com/terms");
    assert_eq!(policy.privacy_url, "/privacy");
    assert_eq!(policy.legal_version, "2026-01");
}

#[test]
fn rules_that_say_nothing_are_complained_about() {
    for (name, value) in [
        ("LATCHKEY_SIGN_UP_MODE", "private"),
        ("LATCHKEY_ALLOWED_ADDRESSES", "example.com"),
        ("LATCHKEY_BLOCKED_ADDRESSES", "*@example.com, *@*"),
        ("LATCHKEY_SUB_ADDRESSES", "no"),
        ("LATCHKEY_BLOCK_DISPOSABLE", "maybe"),
        ("LATCHKEY_TERMS_URL", "http://example.com/terms"),
        ("LATCHKEY_PRIVACY_URL", "//evil.test/privacy"),
        ("LATCHKEY_PRIVACY_URL", "javascript:alert(1)"),
    ] {
        assert_eq!(refused(&[(name, value)]), [name], "{value}");
    }
}
