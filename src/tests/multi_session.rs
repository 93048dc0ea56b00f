//! Several accounts in one browser, where the instance allows it.

use reqwest::StatusCode;

use crate::{
    on_both,
    support::{Kind, Page, Stream, TestApp, TestBrowser, code},
};

const JANE: &str = "jane@example.com";
const WORK: &str = "jane@work.example";

async fn several(kind: Kind) -> TestApp {
    TestApp::limitless(kind, &[("LATCHKEY_MULTI_SESSION", "on")]).await
}

/// A browser that is signed in to both accounts, and acts by the second.
async fn both(app: &TestApp) -> TestBrowser {
    let browser = app.member(JANE).await;
    app.sign_in(&browser, WORK).await;
    browser
}

async fn who(browser: &TestBrowser) -> Option<String> {
    browser
        .get("/account")
        .await
        .attribute("data-primary-email")
}

async fn active(app: &TestApp) -> i64 {
    app.count("SELECT count(*) FROM sessions WHERE ended_at IS NULL")
        .await
}

/// Switches by the menu of the page.
async fn switch(browser: &TestBrowser) -> Page {
    let home = browser.get("/").await;
    browser
        .submit(&home, "form[data-action='switch-session']", &[])
        .await
}

on_both! {
    async fn another_account_is_added_and_switched_to_and_from(kind: Kind) {
        let app = several(kind).await;
        let browser = app.member(JANE).await;
        let form = browser.get("/sign-in?another=1").await;
        assert!(form.has("input[name='email']"));
        assert!(!form.text("[role=status]").contains(JANE), "nobody's place is taken");

        app.sign_in(&browser, WORK).await;

        assert_eq!(who(&browser).await.as_deref(), Some(WORK));
        assert_eq!(active(&app).await, 2);
        let home = switch(&browser).await;
        assert_eq!(home.path, "/");
        assert_eq!(who(&browser).await.as_deref(), Some(JANE));
        switch(&browser).await;
        assert_eq!(who(&browser).await.as_deref(), Some(WORK));
    }

    async fn switching_changes_the_cookie_and_tells_open_pages(kind: Kind) {
        let app = several(kind).await;
        let browser = both(&app).await;
        let before = browser.cookie("latchkey");
        let mut stream = Stream::of_session(&browser).await;
        stream.next().await.expect("a first event");

        switch(&browser).await;

        let end = stream.until("ended").await;
        assert!(!end.contains("go_to"), "the page is loaded anew: {end}");
        assert_ne!(browser.cookie("latchkey"), before);
    }

    async fn signing_out_of_one_goes_on_with_the_other(kind: Kind) {
        let app = several(kind).await;
        let browser = both(&app).await;

        browser.post("/api/sign_out", &[]).await;

        assert_eq!(who(&browser).await.as_deref(), Some(JANE));
        assert_eq!(active(&app).await, 1);
        browser.post("/api/sign_out", &[]).await;
        assert_eq!(who(&browser).await, None);
        assert!(!browser.get("/sign-in").await.has("form[data-action='switch-session']"));
    }

    async fn signing_out_of_all_ends_all(kind: Kind) {
        let app = several(kind).await;
        let browser = both(&app).await;
        let home = browser.get("/").await;

        browser.submit(&home, "form[data-action='sign-out-all']", &[("everyone", "1")]).await;

        assert_eq!(who(&browser).await, None);
        assert_eq!(active(&app).await, 0);
    }

    async fn the_page_to_sign_in_lists_the_accounts(kind: Kind) {
        let app = several(kind).await;
        let browser = both(&app).await;

        let page = browser.get("/sign-in?redirect_to=/account/sessions").await;

        assert!(page.text("a.button").contains(WORK), "{}", page.body);
        let form = "main form[data-action='switch-session']";
        assert!(page.text(form).contains(JANE));
        let there = browser.submit(&page, form, &[]).await;
        assert_eq!(there.path, "/account/sessions");
        assert_eq!(who(&browser).await.as_deref(), Some(JANE));
    }

    async fn an_account_ended_elsewhere_leaves_the_others_to_go_on_with(kind: Kind) {
        let app = several(kind).await;
        let browser = both(&app).await;
        let elsewhere = app.browser();
        app.sign_in(&elsewhere, WORK).await;
        elsewhere.call("end_other_sessions", &[]).await;

        assert_eq!(who(&browser).await, None);
        let page = browser.get("/sign-in?ended=1").await;
        assert!(page.text("[role=status]").contains("from another device"));
        browser.submit(&page, "form[data-action='switch-session']", &[]).await;
        assert_eq!(who(&browser).await.as_deref(), Some(JANE));
    }

    async fn nobody_switches_to_a_session_of_another_browser(kind: Kind) {
        let app = several(kind).await;
        let jane = app.member(JANE).await;
        let session = jane.get("/account/sessions").await.attribute("data-session").expect("an id");
        let other = both(&app).await;

        let refused = other.call("switch_session", &[("session", &session)]).await;

        assert_eq!(refused.status, StatusCode::NOT_FOUND);
        assert_eq!(who(&other).await.as_deref(), Some(WORK));
    }

    async fn with_one_account_at_a_time_the_new_one_takes_its_place(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let browser = app.member(JANE).await;
        assert!(browser.get("/sign-in").await.text("h1").contains("signed in"));
        assert!(browser.get("/sign-in?another=1").await.text("[role=status]").contains(JANE));

        app.sign_in(&browser, WORK).await;

        assert_eq!(active(&app).await, 1);
        assert!(!browser.get("/").await.has("form[data-action='switch-session']"));
    }

    async fn deleting_one_account_leaves_the_other_signed_in(kind: Kind) {
        let app = several(kind).await;
        let browser = both(&app).await;

        browser.call("delete_account", &[("email", WORK)]).await;

        assert_eq!(who(&browser).await.as_deref(), Some(JANE));
        assert_eq!(active(&app).await, 1);
    }

    async fn what_one_account_started_is_neither_shown_to_the_other_nor_in_its_hands(kind: Kind) {
        const ADDED: &str = "jane@third.example";
        let app = several(kind).await;
        let browser = both(&app).await;
        browser.post("/api/create_email_address", &[("email", ADDED)]).await;
        let pending = browser.get("/account").await;
        let stream = pending.attribute("data-events").expect("it waits");
        let attempt = pending.attribute_of("form[data-action=cancel] input[name=attempt]", "value").expect("an id");

        switch(&browser).await;

        let account = browser.get("/account").await;
        assert_eq!(account.attribute("data-primary-email").as_deref(), Some(JANE));
        assert!(!account.body.contains(ADDED) && !account.has("[data-events]"), "{}", account.body);
        assert_eq!(browser.get(&stream.replace("/events", "")).await.status, StatusCode::NOT_FOUND);
        let fields = [("attempt", attempt.as_str()), ("purpose", "profile")];
        for function in ["cancel_attempt", "prepare_verification", "restart_attempt", "attempt_code", "complete_attempt"] {
            let refused = browser.call(function, &fields).await;
            assert_eq!(refused.status, StatusCode::NOT_FOUND, "{function}: {}", refused.body);
        }
        switch(&browser).await;
        assert_eq!(browser.get("/account").await.data_status(), "unverified", "whose it is, it waits for");
    }

    async fn each_account_confirms_what_it_asked_for_itself(kind: Kind) {
        let app = several(kind).await;
        let browser = both(&app).await;
        app.clock.wind(time::Duration::minutes(11));
        let asked = [("action", "end_sessions"), ("redirect_to", "/account/sessions")];
        let (jane, work) = (app.mails(JANE).len(), app.mails(WORK).len());

        let of_work = browser.post("/api/create_step_up", &asked).await;
        assert!(of_work.text("main").contains(WORK), "{}", of_work.body);
        switch(&browser).await;
        let untold = browser.get("/confirm").await;
        assert!(!untold.has("[data-events]") && !untold.body.contains(WORK), "{}", untold.body);
        let of_jane = browser.post("/api/create_step_up", &asked).await;

        assert!(of_jane.text("main").contains(JANE), "{}", of_jane.body);
        app.mail(JANE, jane + 1).await;
        switch(&browser).await;
        let again = browser.get("/confirm").await;
        assert_eq!(again.data_status(), "unverified", "the other one did not take its place");
        let code = code(&app.mail(WORK, work + 1).await);
        let done = browser.submit(&again, "form[action='/api/attempt_code']", &[("code", &code)]).await;
        assert_eq!(done.status, StatusCode::OK);
        assert_eq!(app.count("SELECT count(*) FROM attempts WHERE purpose = 'step_up' AND state = 'complete'").await, 1);
    }
}
