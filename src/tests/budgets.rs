//! How often strangers, owners and networks may ask, and that nobody spends the budget of somebody else.

use futures::future::join_all;
use reqwest::StatusCode;
use time::Duration;

use latchkey::server::store::sweep::sweep;

use crate::{
    on_both,
    support::{Kind, Page, TestApp, TestBrowser, code, link, other_code},
};

const JANE: &str = "jane@example.com";
const NOBODY: &str = "nobody@example.com";
const MALLORY: &str = "mallory@example.com";

/// Asks for a mail that signs in, and returns the answer.
async fn ask(browser: &TestBrowser, address: &str) -> Page {
    browser.call("create_sign_in", &[("email", address)]).await
}

/// Asks for a fresh proof.
async fn step_up(browser: &TestBrowser) -> Page {
    let action = [("action", "delete_account")];
    browser.call("create_step_up", &action).await
}

/// The id of the attempt that an answer tells of.
fn attempt_of(page: &Page, purpose: &str) -> String {
    let all: serde_json::Value = serde_json::from_str(&page.body).expect("JSON");
    let id = all[purpose]["id"].as_str();
    id.unwrap_or_else(|| panic!("there is an attempt: {}", page.body))
        .to_owned()
}

/// Tries a code on the waiting screen of `attempt`.
async fn try_code(browser: &TestBrowser, attempt: &str, code: &str) -> Page {
    let fields = [("attempt", attempt), ("purpose", "sign_in"), ("code", code)];
    browser.call("attempt_code", &fields).await
}

/// Asks for mail to `address` from new browsers until there is no more.
async fn drain(app: &TestApp, address: &str) -> Page {
    loop {
        app.clock.wind(Duration::seconds(31));
        let page = ask(&app.browser(), address).await;
        match page.status {
            StatusCode::OK => {}
            _ => return page,
        }
    }
}

/// How many of these parallel answers say that it worked.
async fn done(answers: impl IntoIterator<Item = tokio::task::JoinHandle<Page>>) -> usize {
    let pages = join_all(answers).await;
    let is_done = |page: &Result<Page, _>| {
        let page = page.as_ref().expect("no panic");
        let is_limited = page.status == StatusCode::TOO_MANY_REQUESTS;
        assert!(page.status == StatusCode::OK || is_limited, "{}", page.body);
        !is_limited
    };
    pages.iter().filter(|page| is_done(page)).count()
}

/// Asks for mail from each of these addresses at once, and says how many got one.
async fn started_from(app: &TestApp, addresses: impl Iterator<Item = String>) -> usize {
    let asked = addresses.map(|address| {
        let mut browser = app.browser();
        // Everybody has a mailbox of their own, so that only the network is used up.
        let mailbox = format!("{}@example.com", address.replace([':', '.'], "-"));
        browser.forwarded_for = Some(address);
        tokio::spawn(async move { ask(&browser, &mailbox).await })
    });
    let asked: Vec<_> = asked.collect();
    done(asked).await
}

on_both! {
    async fn strangers_keep_no_owner_from_a_fresh_proof_nor_from_signing_in_where_they_did_before(kind: Kind) {
        let app = TestApp::with(kind, &[("LATCHKEY_STARTS_PER_NETWORK_HOUR", "5")]).await;
        let jane = app.member(JANE).await;
        app.clock.wind(Duration::minutes(11));
        let refused = drain(&app, JANE).await;
        assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS, "mailbox and network are used up");

        let asked = step_up(&jane).await;
        assert_eq!(asked.status, StatusCode::OK, "{}", asked.body);
        let attempt = attempt_of(&asked, "step_up");
        app.clock.wind(Duration::seconds(31));
        let fields = [("attempt", attempt.as_str()), ("purpose", "step_up")];
        let again = jane.call("prepare_verification", &fields).await;
        assert_eq!(again.status, StatusCode::OK, "sending again is theirs too: {}", again.body);
        jane.post("/api/sign_out", &[]).await;
        let asked = ask(&jane, JANE).await;
        assert_eq!(asked.status, StatusCode::OK, "{}", asked.body);
        let other = ask(&app.browser(), JANE).await;
        assert_eq!(other.status, StatusCode::TOO_MANY_REQUESTS, "all others are strangers as before");
    }

    async fn being_refused_tells_a_stranger_nothing(kind: Kind) {
        let app = TestApp::start(kind).await;
        app.member(JANE).await;
        // Nobody's mailbox spends as much as Jane's did.
        assert_eq!(ask(&app.browser(), NOBODY).await.status, StatusCode::OK);
        let mallory = app.member(MALLORY).await;
        mallory.post("/api/sign_out", &[]).await;
        drain(&app, JANE).await;
        let count = |address: &str| app.mails(address).iter().filter(|mail| mail.text.contains("/verify?token=")).count();
        drain(&app, NOBODY).await;

        for browser in [app.browser(), mallory] {
            let (known, unknown) = (ask(&browser, JANE).await, ask(&browser, NOBODY).await);
            let figureless = |page: &Page| page.body.replace(|c: char| c.is_ascii_digit(), "");
            assert_eq!(known.status, StatusCode::TOO_MANY_REQUESTS, "a browser known to others is a stranger");
            assert_eq!((known.status, figureless(&known)), (unknown.status, figureless(&unknown)));
        }
        for address in [JANE, NOBODY] {
            app.proof_mail(address, 5).await;
        }
        assert_eq!((count(JANE), count(NOBODY)), (5, 5), "and both have had as much mail");
    }

    async fn an_intruder_in_one_session_leaves_the_owner_their_own(kind: Kind) {
        let app = TestApp::start(kind).await;
        let intruder = app.member(JANE).await;
        app.clock.wind(Duration::seconds(31));
        let owner = app.member(JANE).await;
        app.clock.wind(Duration::minutes(11));
        let mut asked = 0;
        loop {
            let page = step_up(&intruder).await;
            if page.status != StatusCode::OK {
                assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
                break;
            }
            asked += 1;
            let attempt = attempt_of(&page, "step_up");
            intruder.call("cancel_attempt", &[("attempt", &attempt), ("purpose", "step_up")]).await;
            app.clock.wind(Duration::seconds(31));
        }
        assert_eq!(asked, 5);

        assert_eq!(step_up(&owner).await.status, StatusCode::OK);
    }

    async fn all_browsers_of_an_account_share_a_budget_of_the_account(kind: Kind) {
        let settings = [
            ("LATCHKEY_MAILS_PER_ADDRESS_INTERVAL", "0"),
            ("LATCHKEY_MAILS_PER_ADDRESS_HOUR", "1"),
            ("LATCHKEY_MAILS_PER_ADDRESS_DAY", "0"),
        ];
        let app = TestApp::with(kind, &settings).await;
        let mut browsers = Vec::new();
        for _ in 0..5 {
            browsers.push(app.member(JANE).await);
            app.clock.wind(Duration::minutes(61));
        }

        let asked: Vec<_> = browsers.into_iter().map(|browser| {
            tokio::spawn(async move { step_up(&browser).await })
        }).collect();

        assert_eq!(done(asked).await, 3);
    }

    async fn wrong_codes_of_strangers_leave_the_owner_a_few_and_guessing_no_more_than_those(kind: Kind) {
        let app = TestApp::limitless(kind, &[("LATCHKEY_CODE_TRIES", "0")]).await;
        let jane = app.member(JANE).await;
        jane.post("/api/sign_out", &[]).await;
        let stranger = app.browser();
        let attempt = attempt_of(&ask(&stranger, JANE).await, "sign_in");
        let wrong = other_code(&code(&app.proof_mail(JANE, 2).await));
        for _ in 0..100 {
            assert!(try_code(&stranger, &attempt, &wrong).await.body.contains("wrong_code"));
        }
        assert!(try_code(&stranger, &attempt, &wrong).await.body.contains("codes_off"));

        let attempt = attempt_of(&ask(&jane, JANE).await, "sign_in");
        let right = code(&app.proof_mail(JANE, 3).await);
        assert!(try_code(&jane, &attempt, &other_code(&right)).await.body.contains("wrong_code"));
        let done = try_code(&jane, &attempt, &right).await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.body);
        let asked = ask(&app.browser(), JANE).await;
        assert!(asked.body.contains("\"has_code\":false"), "it gives strangers nothing back: {}", asked.body);
        app.proof_mail(JANE, 4).await;

        jane.post("/api/sign_out", &[]).await;
        let attempt = attempt_of(&ask(&jane, JANE).await, "sign_in");
        let right = code(&app.proof_mail(JANE, 5).await);
        join_all((0..40).map(|_| {
            let (tab, attempt, wrong) = (jane.clone(), attempt.clone(), other_code(&right));
            tokio::spawn(async move { try_code(&tab, &attempt, &wrong).await })
        })).await;
        assert_eq!(app.count("SELECT CAST(wrong_codes AS BIGINT) FROM address_guards").await, 120);
        assert!(try_code(&jane, &attempt, &right).await.body.contains("codes_off"));
    }

    async fn refusals_of_strangers_attempts_bind_strangers_and_not_the_owner(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let jane = app.member(JANE).await;
        jane.post("/api/sign_out", &[]).await;
        let (stranger, phone) = (app.browser(), app.browser());
        for count in 2..5 {
            ask(&stranger, JANE).await;
            let landing = phone.get(&link(&app.proof_mail(JANE, count).await)).await;
            phone.submit(&landing, "form", &[("action", "decline")]).await;
        }

        ask(&stranger, JANE).await;
        let landing = phone.get(&link(&app.proof_mail(JANE, 5).await)).await;
        assert!(landing.text("h1").contains("Open it where you started"));
        for count in 6..9 {
            ask(&jane, JANE).await;
            let landing = phone.get(&link(&app.proof_mail(JANE, count).await)).await;
            assert!(landing.has("input[name=number]"), "{}", landing.body);
            phone.submit(&landing, "form", &[("action", "decline")]).await;
        }
        ask(&jane, JANE).await;
        let landing = phone.get(&link(&app.proof_mail(JANE, 9).await)).await;
        assert!(!landing.has("input[name=number]"), "three of their own bind them too");
    }

    async fn strangers_keep_no_administrator_from_inviting(kind: Kind) {
        let app = TestApp::start(kind).await;
        let admin = app.admin(JANE).await;
        drain(&app, NOBODY).await;

        app.clock.wind(-Duration::minutes(3));
        let invited = admin.call("create_invitations", &[("addresses", NOBODY)]).await;

        assert_eq!(invited.status, StatusCode::OK, "{}", invited.body);
        assert_eq!(app.count("SELECT count(*) FROM invitations").await, 1);
    }

    async fn a_network_is_no_more_than_a_few_of_its_lines_however_many_it_has(kind: Kind) {
        let settings = [
            ("LATCHKEY_TRUSTED_PROXIES", "127.0.0.1/32"),
            ("LATCHKEY_STARTS_PER_NETWORK_MINUTE", "1"),
            ("LATCHKEY_STARTS_PER_NETWORK_HOUR", "0"),
        ];
        let app = TestApp::with(kind, &settings).await;

        let lines_of_one_home = (0..20).map(|n| format!("2001:db8:1:{n:x}::1"));
        assert_eq!(started_from(&app, lines_of_one_home).await, 4);
        let homes_of_one_site = (0..40).map(|n| format!("2001:db8:2:{n:02x}00::1"));
        assert_eq!(started_from(&app, homes_of_one_site).await, 16);
        let addresses_of_one_line = (1..20).map(|n| format!("2001:db8:3::{n:x}"));
        assert_eq!(started_from(&app, addresses_of_one_line).await, 1);
        let addresses = (1..40).map(|n| format!("192.0.2.{n}"));
        assert_eq!(started_from(&app, addresses).await, 16);
        app.clock.wind(Duration::minutes(1));
        let addresses = (41..60).map(|n| format!("192.0.2.{n}"));
        assert_eq!(started_from(&app, addresses).await, 16, "and again in the next minute");
    }

    async fn where_networks_have_no_limit_wider_ones_have_none(kind: Kind) {
        let app = TestApp::with(kind, &[("LATCHKEY_TRUSTED_PROXIES", "127.0.0.1/32")]).await;

        let lines = (0..40).map(|n| format!("2001:db8:1:{n:x}::1"));
        assert_eq!(started_from(&app, lines).await, 40);
        assert_eq!(app.count("SELECT count(*) FROM budgets WHERE name LIKE 'network%'").await, 0);
    }

    async fn the_instance_mails_as_much_as_an_hour_allows_and_says_once_that_it_is_used_up(kind: Kind) {
        let app = TestApp::with(kind, &[("LATCHKEY_MAILS_PER_HOUR", "6")]).await;
        let jane = app.member(JANE).await;
        app.clock.wind(Duration::minutes(11));

        let people = (0..20).map(|n| {
            let browser = app.browser();
            tokio::spawn(async move { ask(&browser, &format!("person{n}@example.com")).await })
        });
        let people: Vec<_> = people.collect();
        assert_eq!(done(people).await, 5);
        assert_eq!(app.events("kind = 'mail_budget_used_up' AND outcome = 'refused'").await, 1);
        let (known, unknown) = (ask(&app.browser(), JANE).await, ask(&app.browser(), NOBODY).await);
        let figureless = |page: &Page| page.body.replace(|c: char| c.is_ascii_digit(), "");
        assert_eq!(known.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!((known.status, figureless(&known)), (unknown.status, figureless(&unknown)));
        assert_eq!(step_up(&jane).await.status, StatusCode::OK, "owners are let through");
        jane.post("/api/sign_out", &[]).await;
        assert_eq!(ask(&jane, JANE).await.status, StatusCode::OK, "where they signed in before too");
        let counted = app.backend.metrics.text(0, None).expect("a text");
        assert!(counted.contains("latchkey_mail_budget_used_up_total 1"), "{counted}");
        assert!(counted.contains("latchkey_requests_limited_total{limit=\"instance\"} 17"), "{counted}");

        app.clock.wind(Duration::minutes(50));
        for n in 0..6 {
            let asked = ask(&app.browser(), &format!("somebody{n}@example.com")).await;
            assert_eq!(asked.status, StatusCode::OK, "{}", asked.body);
        }
        assert_eq!(app.events("kind = 'mail_budget_used_up'").await, 2, "once an hour");
    }

    async fn an_instance_without_that_limit_counts_nothing(kind: Kind) {
        let app = TestApp::with(kind, &[("LATCHKEY_MAILS_PER_HOUR", "0")]).await;
        ask(&app.browser(), JANE).await;
        assert_eq!(app.count("SELECT count(*) FROM budgets WHERE name = 'instance'").await, 0);
    }

    async fn a_limit_that_is_lowered_below_what_was_sent_is_told_once_too(kind: Kind) {
        let used_up = "kind = 'mail_budget_used_up'";
        let app = TestApp::with(kind, &[("LATCHKEY_MAILS_PER_HOUR", "6")]).await;
        for n in 0..4 {
            ask(&app.browser(), &format!("person{n}@example.com")).await;
        }
        sweep(&app.backend).await.expect("it sweeps");
        assert_eq!(app.events(used_up).await, 0, "there is room");

        let app = app.restart_with(&[("LATCHKEY_MAILS_PER_HOUR", "3")]).await;
        for _ in 0..2 {
            sweep(&app.backend).await.expect("it sweeps");
            assert_eq!(app.events(used_up).await, 1);
        }
        app.clock.wind(Duration::minutes(61));
        for n in 0..3 {
            assert_eq!(app.events(used_up).await, 1);
            ask(&app.browser(), &format!("somebody{n}@example.com")).await;
        }
        sweep(&app.backend).await.expect("it sweeps");
        assert_eq!(app.events(used_up).await, 2, "the last mail told it, and the sweep does not repeat it");
    }

    async fn a_sweep_leaves_an_hour_that_is_under_way(kind: Kind) {
        let settings = [
            ("LATCHKEY_MAILS_PER_ADDRESS_INTERVAL", "0"),
            ("LATCHKEY_MAILS_PER_ADDRESS_HOUR", "2"),
            ("LATCHKEY_MAILS_PER_ADDRESS_DAY", "0"),
        ];
        let app = TestApp::with(kind, &settings).await;
        ask(&app.browser(), JANE).await;
        app.clock.wind(Duration::hours(23) + Duration::minutes(50));
        for _ in 0..2 {
            assert_eq!(ask(&app.browser(), JANE).await.status, StatusCode::OK);
        }

        app.clock.wind(Duration::minutes(20));
        sweep(&app.backend).await.expect("it sweeps");
        assert_eq!(ask(&app.browser(), JANE).await.status, StatusCode::TOO_MANY_REQUESTS);
        app.clock.wind(Duration::days(2));
        sweep(&app.backend).await.expect("it sweeps");
        // The server sweeps too, and what it is deleting is left to it.
        let others = async {
            while app.count("SELECT count(*) FROM budgets").await > 0 {
                sweep(&app.backend).await.expect("it sweeps");
            }
        };
        let swept = tokio::time::timeout(std::time::Duration::from_secs(10), others).await;
        assert!(swept.is_ok(), "nothing is left");
    }

    async fn who_is_refused_hears_of_the_longest_wait(kind: Kind) {
        let settings = [
            ("LATCHKEY_STARTS_PER_NETWORK_MINUTE", "1"),
            ("LATCHKEY_MAILS_PER_ADDRESS_HOUR", "1"),
        ];
        let app = TestApp::with(kind, &settings).await;
        assert_eq!(ask(&app.browser(), JANE).await.status, StatusCode::OK);

        let refused = ask(&app.browser(), JANE).await;
        assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(refused.headers["retry-after"], "3600", "{}", refused.body);
    }

    async fn refusals_at_once_count_each(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let mut landings = Vec::new();
        for count in 1..=8 {
            ask(&app.browser(), JANE).await;
            let phone = app.browser();
            let landing = phone.get(&link(&app.proof_mail(JANE, count).await)).await;
            landings.push((phone, landing));
        }

        join_all(landings.into_iter().map(|(phone, landing)| {
            tokio::spawn(async move { phone.submit(&landing, "form", &[("action", "decline")]).await })
        }))
        .await;

        assert_eq!(app.count("SELECT CAST(refusals AS BIGINT) FROM address_guards").await, 8);
    }
}
