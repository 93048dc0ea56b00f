//! Notices: how many mails an account in a loop can cause, and that no notice is lost.

use reqwest::StatusCode;
use time::Duration;

use crate::{
    account::add_and_prove,
    devices::report_link,
    on_both,
    support::{Kind, TestApp},
};

const JANE: &str = "jane@example.com";
const WORK: &str = "jane@work.example";

/// How many changes of the primary address the mails to `address` tell of.
fn changes_told(app: &TestApp, address: &str) -> usize {
    app.mails(address)
        .iter()
        .filter(|mail| mail.subject.contains("primary address"))
        .map(|mail| match mail.subject.split_once("changed ") {
            Some((_, times)) => times
                .split(' ')
                .next()
                .and_then(|n| n.parse().ok())
                .expect("a number"),
            None => 1,
        })
        .sum()
}

on_both! {
    async fn sixty_quick_changes_of_primary_are_bounded_and_none_goes_untold(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let jane = app.member(JANE).await;
        add_and_prove(&app, &jane, WORK).await;
        let account = jane.get("/account").await;
        let ids = [WORK, JANE].map(|address| account.address_id(address));

        let mut changed = 0;
        let mut refused = None;
        for number in 0..60 {
            if number % 6 == 5 {
                app.clock.wind(Duration::seconds(55));
            }
            let id = ids[changed % 2].as_str();
            let answer = jane.call("make_primary_address", &[("address", id)]).await;
            match answer.status {
                StatusCode::OK => changed += 1,
                _ => refused = Some(answer),
            }
        }

        let refused = refused.expect("some are refused");
        assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(refused.headers.contains_key("retry-after"), "{refused:?}");
        assert!(refused.body.contains("rate_limited"), "{}", refused.body);
        assert_eq!(changed, 20);
        let written = "SELECT count(*) FROM audit_events WHERE kind = 'primary_changed'";
        assert_eq!(app.count(written).await, 20);
        // Another person gets in as ever.
        app.member("joe@example.com").await;

        app.clock.wind(Duration::minutes(10));
        app.outbox_is_empty().await;
        assert_eq!(changes_told(&app, JANE) + changes_told(&app, WORK), 20);
        let mails = app.mails(JANE).len() + app.mails(WORK).len();
        assert!(mails <= 15, "{mails} mails");
    }

    async fn a_name_may_be_changed_so_often_and_what_was_typed_stays(kind: Kind) {
        let app = TestApp::start(kind).await;
        let jane = app.member(JANE).await;
        let form = "form[data-action='update-name']";
        let mut page = jane.get("/account").await;
        let mut changed = 0;
        while page.status == StatusCode::OK {
            assert!(changed < 60, "there is no limit");
            let account = jane.get("/account").await;
            let name = format!("Jane {changed}");
            page = jane.submit(&account, form, &[("first_name", &name)]).await;
            changed += 1;
        }

        assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(page.headers.contains_key("retry-after"), "{page:?}");
        let typed = format!("input[name='first_name'][value='Jane {}']", changed - 1);
        assert!(page.has(&typed), "{}", page.body);
        assert!(page.text("main").contains("what you typed stays here"), "{}", page.body);
        let written = "SELECT count(*) FROM audit_events WHERE kind = 'name_changed'";
        assert_eq!(app.count(written).await, changed - 1);

        // The same name once more is no change.
        app.clock.wind(Duration::hours(1));
        let account = jane.get("/account").await;
        assert_eq!(jane.submit(&account, form, &[]).await.status, StatusCode::OK);
        assert_eq!(app.count(written).await, changed - 1);
    }

    async fn settings_and_reports_write_so_many_rows_and_no_more(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let jane = app.admin(JANE).await;
        let mut saved = 0;
        let refused = loop {
            assert!(saved < 500, "there is no limit");
            let name = format!("Acme {saved}");
            let fields = [("group", "look"), ("app_name", name.as_str())];
            let answer = jane.call("update_settings", &fields).await;
            if answer.status != StatusCode::OK {
                break answer;
            }
            saved += 1;
        };
        assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS, "{}", refused.body);
        assert!(saved >= 30, "{saved} are too few for whoever sets an instance up");
        let name = format!("Acme {}", saved - 1);
        assert_eq!(app.backend.policy().app_name, name, "what is refused changes nothing");

        // A second browser, whose sign-in Jane says was not hers, again and again.
        let phone = app.browser();
        app.sign_in(&phone, JANE).await;
        let link = report_link(&app).await;
        let elsewhere = app.browser();
        let page = elsewhere.get(&link).await;
        for _ in 0..30 {
            elsewhere.submit(&page, "form[data-action='report-session']", &[]).await;
        }
        assert!(!phone.is_signed_in().await);
        let written = "SELECT count(*) FROM audit_events WHERE kind = 'session_reported'";
        assert!((1..=8).contains(&app.count(written).await));
    }
}
