//! The audit log: what is written down, and what never is.

use time::Duration;

use crate::{
    on_both,
    support::{Kind, TestApp, TestBrowser, code, link, other_code, other_number},
};

const JANE: &str = "jane@example.com";

fn limitless() -> [(&'static str, &'static str); 3] {
    [
        ("LATCHKEY_MAILS_PER_ADDRESS_INTERVAL", "0"),
        ("LATCHKEY_MAILS_PER_ADDRESS_HOUR", "0"),
        ("LATCHKEY_MAILS_PER_ADDRESS_DAY", "0"),
    ]
}

async fn started(kind: Kind) -> TestApp {
    TestApp::with(kind, &limitless()).await
}

/// Proves by code what `function` starts for `address`.
async fn enter(app: &TestApp, browser: &TestBrowser, function: &str, address: &str) {
    let before = app.mails(address).len();
    let waiting = browser
        .post(&format!("/api/{function}"), &[("email", address)])
        .await;
    let mail = app.mail(address, before + 1).await;
    let form = "form[action='/api/attempt_code']";
    let done = browser
        .submit(&waiting, form, &[("code", &code(&mail))])
        .await;
    assert_eq!(done.path, "/", "{}", done.body);
}

on_both! {
    async fn a_sign_up_and_a_sign_in_are_written_down_with_who_and_where(kind: Kind) {
        let app = started(kind).await;
        let browser = app.browser();

        enter(&app, &browser, "create_sign_up", JANE).await;
        browser.post("/api/sign_out", &[]).await;
        enter(&app, &browser, "create_sign_in", JANE).await;

        let began = "session_began";
        assert_eq!(
            app.kinds().await,
            ["attempt_started", "account_created", began, "signed_out", "attempt_started", began]
        );
        assert_eq!(app.events("masked_address = 'j•••@example.com'").await, 6);
        assert_eq!(app.events("user_agent LIKE '%Chrome%' AND network LIKE '127.%'").await, 6);
        assert_eq!(app.events("actor = 'visitor' AND actor_user_id IS NULL").await, 2);
        assert_eq!(app.events("subject_user_id IS NULL").await, 1, "nobody knew her at first");
        assert_eq!(app.events("kind = 'session_began' AND details LIKE '%email_code%' AND session_id IS NOT NULL").await, 2);
    }

    async fn what_goes_wrong_is_written_down_too(kind: Kind) {
        let app = started(kind).await;
        let (laptop, phone) = (app.browser(), app.browser());
        enter(&app, &laptop, "create_sign_up", JANE).await;
        laptop.post("/api/sign_out", &[]).await;
        let before = app.kinds().await.len();

        let waiting = laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
        let mail = app.mail(JANE, 2).await;
        let wrong = other_code(&code(&mail));
        laptop.submit(&waiting, "form[action='/api/attempt_code']", &[("code", &wrong)]).await;
        let landing = phone.get(&link(&mail)).await;
        let wrong = other_number(&waiting.number());
        let again = phone.submit(&landing, "form", &[("action", "confirm"), ("number", &wrong)]).await;
        phone.submit(&again, "form", &[("action", "decline")]).await;
        laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
        let waiting = laptop.get("/sign-in").await;
        laptop.submit(&waiting, "[data-action=cancel]", &[]).await;

        assert_eq!(
            app.kinds().await[before..],
            ["attempt_started", "wrong_code", "wrong_number", "declined", "attempt_started", "attempt_cancelled"]
        );
        let outcomes = app.texts("SELECT outcome FROM audit_events ORDER BY id").await;
        assert_eq!(outcomes[before..], ["success", "failure", "failure", "refused", "success", "success"]);
    }

    async fn no_secret_and_no_whole_address_is_in_it(kind: Kind) {
        let app = started(kind).await;
        let (laptop, phone) = (app.browser(), app.browser());
        enter(&app, &laptop, "create_sign_up", JANE).await;
        laptop.post("/api/sign_out", &[]).await;
        let waiting = laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
        let mail = app.mail(JANE, 2).await;
        let landing = phone.get(&link(&mail)).await;
        let number = waiting.number();
        phone.submit(&landing, "form", &[("action", "confirm"), ("number", &number)]).await;
        let proven = laptop.get("/sign-in").await;
        laptop.submit(&proven, "[data-action=continue]", &[]).await;

        let link = link(&mail);
        let token = link.split_once('=').expect("a token").1;
        let cookie = laptop.cookie("latchkey").expect("signed in");
        let secrets = [JANE, token, &cookie, &code(&mail)];
        let rows = app.rows_with(&secrets).await;
        let of_log: Vec<_> = rows.iter().filter(|row| row.starts_with("audit_events")).collect();

        assert!(of_log.is_empty(), "{of_log:?}");
        let details = app.texts("SELECT COALESCE(details, '') FROM audit_events").await;
        assert!(details.iter().all(|it| !it.contains(&number)), "{details:?}");
    }

    async fn events_are_kept_as_long_as_the_instance_says(kind: Kind) {
        let app = started(kind).await;
        enter(&app, &app.browser(), "create_sign_up", JANE).await;
        let sweep = async || latchkey::server::store::sweep::sweep(&app.backend).await.expect("it sweeps");

        app.clock.wind(Duration::days(89));
        sweep().await;
        assert_eq!(app.kinds().await.len(), 3);
        app.clock.wind(Duration::days(2));
        sweep().await;

        assert!(app.kinds().await.is_empty());
    }
}
