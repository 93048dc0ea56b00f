//! Each setting, given by environment, file, command line and page: all four take the same and refuse the same, in the same
//! words.

use latchkey::{
    auth::{SettingGroup, SettingKey},
    server::{
        config::Config,
        domain::settings::{Kind as Sort, entry},
        flows::{audit::Author, settings},
    },
};
use reqwest::StatusCode;
use time::Duration;

use super::{admin, app};
use crate::support::{Kind, TestApp, TestBrowser};

/// A setting, values that it cannot have, and values that it can: as they are written, and as they are kept.
type Case = (
    SettingKey,
    &'static [&'static str],
    &'static [(&'static str, &'static str)],
);

#[rustfmt::skip]
const CASES: &[Case] = {
    use SettingKey as K;
    const SWITCH: &[(&str, &str)] = &[("off", "off"), ("true", "on"), ("false", "off"), ("on", "on")];
    const NAMES: &[(&str, &str)] = &[("optional", "optional"), (" required ", "required")];
    const PAGES: &[&str] = &["http://example.com", "//example.com/terms", "https:///terms", "https:example.com", "https://exa mple.com", "javascript:alert(1)", "terms"];
    const HOUR: &[(&str, &str)] = &[("5", "5"), ("0", "0")];
    const LISTS: &[&str] = &["example.com", "*@example.com, *@*", "a@example.com\nb"];
    const LISTED: &[(&str, &str)] = &[("*@example.com, Jane@example.org", "*@example.com\njane@example.org"), ("*@*.example.net\na@b.example", "*@*.example.net\na@b.example")];
    &[
        (K::VerifyByLink, &["maybe", "allow"], SWITCH),
        (K::VerifyByCode, &["1"], SWITCH),
        (K::SignInByLink, &["yes"], SWITCH),
        (K::SignInByCode, &["ON"], SWITCH),
        (K::OtherBrowser, &["telepathy", "Button"], &[("button", "button"), ("same_browser", "same_browser")]),
        (K::VerificationLifetime, &["601", "0", "-1", "10m", ""], &[("600", "600"), ("300", "300"), ("10 minutes", "600"), ("4 minutes 30 seconds", "270")]),
        (K::ResendAfter, &["601", "soon", "1.5"], &[("0", "0"), ("600", "600")]),
        (K::ResendSameWhile, &["601", "-1"], &[("0", "0"), ("60", "60")]),
        (K::ProofLifetime, &["9", "0", "601", "ten"], &[("10", "10"), ("600", "600")]),
        (K::CodeTries, &["101", "five", "4294967296"], &[("0", "0"), ("100", "100")]),
        (K::NumberTries, &["101", "-2"], &[("0", "0"), ("3", "3")]),
        (K::MailsPerAddressInterval, &["3601", "x"], &[("0", "0"), ("3600", "3600")]),
        (K::MailsPerAddressHour, &["2147483648", "x"], HOUR),
        (K::MailsPerAddressDay, &["many", "2147483648"], &[("10", "10"), ("0", "0")]),
        (K::MailsPerHour, &["2147483648", "x"], &[("2", "2"), ("0", "0")]),
        (K::CheckDomains, &["maybe"], SWITCH),
        (K::StartsPerNetworkMinute, &["2147483648", "x"], HOUR),
        (K::StartsPerNetworkHour, &["2147483648", "x"], &[("2", "2"), ("0", "0")]),
        (K::SessionIdle, &["59", "59 seconds", "1", "2592001", "2147483648"], &[("60", "60"), ("0", "0")]),
        (K::SessionLifetime, &["59", "week", "2147483648"], &[("604800", "604800"), ("0", "0"), ("30 Days", "2592000")]),
        (K::MultiSession, &["many"], SWITCH),
        (K::FirstName, &["on", "Required"], NAMES),
        (K::LastName, &["true"], NAMES),
        (K::SignUpMode, &["private"], &[("invitation", "invitation"), ("closed", "closed")]),
        (K::AllowedAddresses, LISTS, LISTED),
        (K::BlockedAddresses, LISTS, LISTED),
        (K::SubAddresses, &["no"], &[("block", "off"), ("allow", "on"), ("off", "off")]),
        (K::BlockDisposable, &["block", "maybe"], SWITCH),
        (K::TermsUrl, PAGES, &[("https://example.com/terms?v=2", "https://example.com/terms?v=2"), ("HTTPS://example.com", "HTTPS://example.com"), ("/terms", "/terms")]),
        (K::PrivacyUrl, PAGES, &[("/privacy", "/privacy")]),
        (K::LegalVersion, &["2026\n11", TOO_LONG], &[("2026-11", "2026-11"), (LONG, LONG)]),
        (K::DeleteAccount, &["never"], SWITCH),
        (K::AuditKeptDays, &["3651", "-1"], &[("0", "0"), ("3650", "3650")]),
        (K::Languages, &["english", "de; en", "en_GB"], &[("DE, en", "de\nen"), ("en\npt-br\nen", "en\npt-BR"), ("", "")]),
        (K::DefaultLanguage, &["german", "de, en", ""], &[("de", "de"), ("en", "en")]),
        (K::AppName, &["Ac\tme", TOO_LONG], &[("Acme Inc", "Acme Inc")]),
        (K::Sender, &[TOO_LONG], &[("Acme", "Acme")]),
        (K::Logo, &["https://x.example/logo.svg", "/../logo.svg", "logo.svg", "/account"], &[("/brand/logo.svg", "/brand/logo.svg")]),
        (K::Accent, &["blue", "#12345"], &[("#8b0000", "#8b0000")]),
    ]
};

/// More than 200 characters, and 200 of them.
const TOO_LONG: &str = "2345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123";
const LONG: &str = TOO_LONG.split_at(200).0;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_setting_is_taken_and_refused_alike_by_all_four_ways() {
    let app = app(Kind::Sqlite).await;
    let jane = admin(&app).await;
    for key in SettingKey::ALL {
        let is_fact = entry(*key).kind == Sort::Fact;
        let is_here = CASES.iter().any(|(known, ..)| known == key);
        assert_ne!(
            is_fact, is_here,
            "{key:?} has cases here unless it is a fact"
        );
    }
    for (key, bad, good) in CASES {
        for text in *bad {
            assert_refused(&app, &jane, *key, text).await;
        }
        for (text, stored) in *good {
            assert_taken(&app, &jane, *key, text, stored).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_only_advised_against_is_told_at_the_start_in_the_words_of_the_page() {
    let app = app(Kind::Sqlite).await;
    let jane = admin(&app).await;
    for (key, text) in [
        (SettingKey::VerificationLifetime, "59"),
        (SettingKey::MailsPerAddressHour, "1"),
        (SettingKey::MailsPerAddressDay, "1"),
        (SettingKey::MailsPerHour, "1"),
        (SettingKey::StartsPerNetworkHour, "1"),
        (SettingKey::MailsPerAddressHour, "11"),
    ] {
        let words = on_the_page(&jane, &app, key, text)
            .await
            .expect_err("the page refuses it");
        assert_eq!(
            by_command(&app, key, text).await,
            Err(words.clone()),
            "{key:?}"
        );
        let warnings = load(key, text).expect("it starts").warnings();
        let warning = format!("{}: {words}", variable(key));
        assert!(warnings.contains(&warning), "{warning} in {warnings:?}");
    }
}

#[tokio::test]
async fn a_default_gives_way_to_what_is_written_and_nothing_else_does() {
    use SettingKey as K;

    for (given, text, yielding, to) in [
        (K::SessionLifetime, "3600", K::SessionIdle, "3600"),
        (K::VerificationLifetime, "20", K::ResendAfter, "20"),
        (K::VerificationLifetime, "20", K::ResendSameWhile, "20"),
        (K::MailsPerAddressDay, "3", K::MailsPerAddressHour, "3"),
        (K::StartsPerNetworkHour, "4", K::StartsPerNetworkMinute, "4"),
        (K::Languages, "pl, de", K::DefaultLanguage, "pl"),
    ] {
        let config = load(given, text).expect("the default gives way");
        assert_eq!(config.policy.print(yielding), to, "{given:?}");
    }
}

async fn assert_refused(app: &TestApp, jane: &TestBrowser, key: SettingKey, text: &str) {
    let words = on_the_page(jane, app, key, text)
        .await
        .expect_err(&format!("the page refuses {key:?} {text:?}"));
    let by_command = by_command(app, key, text).await;
    assert_eq!(by_command, Err(words.clone()), "{key:?} {text:?}");
    // An empty variable is one that is not set.
    if !text.is_empty() {
        assert_eq!(
            by_environment(key, text),
            Err(words.clone()),
            "{key:?} {text:?}"
        );
        assert_eq!(by_file(key, text), Err(words), "{key:?} {text:?}");
    }
}

async fn assert_taken(
    app: &TestApp,
    jane: &TestBrowser,
    key: SettingKey,
    text: &str,
    stored: &str,
) {
    // Changes are limited by the minute.
    app.clock.wind(Duration::seconds(5));
    let stored = Ok(stored.to_owned());
    assert_eq!(
        on_the_page(jane, app, key, text).await,
        stored,
        "{key:?} {text:?}"
    );
    assert_eq!(by_command(app, key, text).await, stored, "{key:?} {text:?}");
    assert_eq!(by_environment(key, text), stored, "{key:?} {text:?}");
    assert_eq!(by_file(key, text), stored, "{key:?} {text:?}");
}

fn variable(key: SettingKey) -> String {
    format!("LATCHKEY_{}", key.as_str().to_uppercase())
}

/// What a configuration makes of it, or its first complaint.
fn load(key: SettingKey, text: &str) -> Result<Config, String> {
    loaded(vec![(variable(key), text.to_owned())], &variable(key))
}

fn loaded(environment: Vec<(String, String)>, variable: &str) -> Result<Config, String> {
    Config::load(environment.into_iter()).map_err(|complaints| {
        let own = complaints.into_iter().find(|it| it.variable == variable);
        own.expect("the complaint is about the setting").message
    })
}

fn by_environment(key: SettingKey, text: &str) -> Result<String, String> {
    load(key, text).map(|config| config.policy.print(key))
}

fn by_file(key: SettingKey, text: &str) -> Result<String, String> {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let path = folder.path().join("latchkey.toml");
    let table = toml::Table::from_iter([(key.as_str().to_owned(), text.into())]);
    std::fs::write(&path, table.to_string()).expect("it can be written");
    let named = ("LATCHKEY_CONFIG".to_owned(), path.display().to_string());
    loaded(vec![named], &variable(key)).map(|config| config.policy.print(key))
}

/// What the command makes of it. The setting is put back afterwards.
async fn by_command(app: &TestApp, key: SettingKey, text: &str) -> Result<String, String> {
    let (code, _, problem) = app.command(&["settings", "set", key.as_str(), text]).await;
    if code != 0 {
        let prefix = format!("latchkey: {}: ", key.as_str());
        return Err(problem.trim().trim_start_matches(&prefix).to_owned());
    }
    Ok(put_back(app, key).await)
}

/// What the page makes of it. The setting is put back afterwards.
async fn on_the_page(
    jane: &TestBrowser,
    app: &TestApp,
    key: SettingKey,
    text: &str,
) -> Result<String, String> {
    let group = entry(key).group;
    let policy = app.backend.policy();
    let switches: Vec<_> = switches_beside(group, key)
        .map(|key| (key.as_str(), policy.print(key)))
        .collect();
    let mut fields = vec![("group", group.as_str()), (key.as_str(), text)];
    fields.extend(switches.iter().map(|(key, value)| (*key, value.as_str())));
    let page = jane.post("/api/update_settings", &fields).await;
    if page.status == StatusCode::UNPROCESSABLE_ENTITY {
        return Err(page.text(&format!("#{}-note .field__error", key.as_str())));
    }
    assert_eq!(page.status, StatusCode::OK, "{key:?} {text:?}");
    Ok(put_back(app, key).await)
}

/// The other switches of a group: a switch that a form does not name is off.
fn switches_beside(group: SettingGroup, key: SettingKey) -> impl Iterator<Item = SettingKey> {
    settings::keys_of(group)
        .filter(move |other| *other != key && matches!(entry(*other).kind, Sort::Switch(_)))
}

/// What a setting is. It is put back to its default.
async fn put_back(app: &TestApp, key: SettingKey) -> String {
    settings::refresh(&app.backend)
        .await
        .expect("settings are read");
    let stored = app.backend.policy().print(key);
    settings::change(&app.backend, Author::CommandLine, &[(key, None)])
        .await
        .expect("a default goes with defaults");
    stored
}
