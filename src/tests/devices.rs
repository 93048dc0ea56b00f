//! Devices: where somebody is signed in, how that ends, and who is told.

use std::time::{Duration as Wait, Instant};

use reqwest::{Method, StatusCode};
use time::Duration;

use crate::{
    on_both,
    support::{Kind, Page, Stream, TestApp, TestBrowser},
};

const JANE: &str = "jane@example.com";
const PHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 \
    (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";

/// The time within which the news of a session's end must arrive.
const AT_ONCE: Wait = Wait::from_secs(1);

/// Jane's laptop and her telephone, both signed in.
async fn both(app: &TestApp) -> (TestBrowser, TestBrowser) {
    let laptop = app.member(JANE).await;
    let mut phone = app.browser();
    phone.user_agent = PHONE.to_owned();
    app.sign_in(&phone, JANE).await;
    (laptop, phone)
}

/// Waits until every notice is on its way.
async fn notices_are_out(app: &TestApp) {
    let asked = Instant::now();
    let waiting = "SELECT count(*) FROM outbox_messages WHERE attempt_id IS NULL";
    while app.count(waiting).await > 0 {
        assert!(asked.elapsed() < Wait::from_secs(10), "notices go out");
        tokio::task::yield_now().await;
    }
}

/// The form that ends the session of the device that is not this one.
fn end_other(page: &Page) -> String {
    let form = "li[data-session]:not(:has(.badge)) form[data-action='end-session']";
    assert!(page.has(form), "{}", page.body);
    form.to_owned()
}

/// The path and query of "this wasn't me" in the newest notice to Jane.
pub(crate) async fn report_link(app: &TestApp) -> String {
    assert!(app.mail_like(JANE, "New sign-in").await);
    let mails = app.mails(JANE);
    let text = &mails
        .iter()
        .rev()
        .find(|mail| mail.text.contains("/not-me?token="))
        .expect("the notice has a link")
        .text;
    let start = text.find("/not-me?token=").expect("it is there");
    text[start..]
        .split_whitespace()
        .next()
        .expect("a link")
        .to_owned()
}

on_both! {
    async fn every_device_is_listed_this_one_first(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let (laptop, phone) = both(&app).await;

        let page = laptop.get("/account/sessions").await;

        assert_eq!(page.status, StatusCode::OK);
        let rows = page.texts("li[data-session]");
        assert_eq!(rows.len(), 2, "{rows:?}");
        for part in ["Chrome on Windows", "127.0.0.1", "by code", "just now", "This device", "Sign out"] {
            assert!(rows[0].contains(part), "{part} in {}", rows[0]);
        }
        assert!(rows[1].contains("Safari on iPhone"), "{}", rows[1]);
        assert!(page.has("button[aria-label='Sign out Safari on iPhone']"));
        assert!(phone.get("/account/sessions").await.texts("li[data-session]")[0].contains("iPhone"));
    }

    async fn who_is_not_signed_in_is_sent_to_sign_in_and_back(kind: Kind) {
        let app = TestApp::start(kind).await;

        let page = app.browser().get("/account/sessions").await;

        assert_eq!(page.path, "/sign-in?redirect_to=/account/sessions");
    }

    async fn a_device_that_is_ended_hears_it_at_once_and_is_out(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let (laptop, phone) = both(&app).await;
        let mut stream = Stream::of_session(&phone).await;
        assert!(stream.next().await.expect("a first event").contains("\"status\":\"active\""));
        let page = laptop.get("/account/sessions").await;

        let asked = Instant::now();
        let done = laptop.submit(&page, &end_other(&page), &[]).await;
        let end = stream.until("ended").await;

        assert!(asked.elapsed() < AT_ONCE + AT_ONCE, "{:?}", asked.elapsed());
        assert!(end.contains("\"go_to\":\"/sign-in?ended=1\""), "{end}");
        assert_eq!(stream.next().await, None, "there is nothing more to hear");
        assert_eq!(done.path, "/account/sessions?done=ended");
        assert!(done.text("[role=status]").contains("Signed out."));
        assert_eq!(done.texts("li[data-session]").len(), 1);
        assert!(!phone.is_signed_in().await);
        let out = phone.get("/sign-in?ended=1").await;
        assert!(out.text("[role=status]").contains("from another device"));
        assert!(out.has("main form input[name='email']"), "{}", out.body);
        let again = phone.send(Method::GET, "/api/session/events", &[], None).await;
        assert_eq!(again.status, StatusCode::NO_CONTENT);
    }

    async fn all_other_devices_end_together(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let (laptop, phone) = both(&app).await;
        let tablet = app.member(JANE).await;
        let page = laptop.get("/account/sessions").await;

        let done = laptop.submit(&page, "form[data-action='end-others']", &[]).await;

        assert_eq!(done.path, "/account/sessions?done=ended_others");
        assert!(done.text("[role=status]").contains("Signed out everywhere else."));
        assert!(!done.has("form[data-action='end-others']"));
        assert!(laptop.is_signed_in().await);
        assert!(!phone.is_signed_in().await && !tablet.is_signed_in().await);
    }

    async fn ending_this_device_is_signing_out(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let (laptop, phone) = both(&app).await;
        app.clock.wind(Duration::hours(1));
        let page = laptop.get("/account/sessions").await;

        let done = laptop.submit(&page, "li:has(.badge) form[data-action='end-session']", &[]).await;

        assert_eq!(done.path, "/", "no fresh proof is asked for");
        assert!(!laptop.is_signed_in().await);
        assert!(phone.is_signed_in().await);
    }

    async fn ending_another_device_needs_a_fresh_proof_and_then_goes_on(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let (laptop, phone) = both(&app).await;
        app.clock.wind(Duration::minutes(11));
        let page = laptop.get("/account/sessions").await;

        let asked = laptop.submit(&page, &end_other(&page), &[]).await;

        assert_eq!(asked.path, "/confirm");
        assert!(phone.is_signed_in().await, "nothing has happened yet");
    }

    async fn nobody_ends_a_session_of_somebody_else(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let jane = app.member(JANE).await;
        let mallory = app.member("mallory@example.com").await;
        let session = jane.get("/account/sessions").await.attribute("data-session").expect("an id");

        let refused = mallory.call("end_session", &[("session", &session)]).await;

        assert_eq!(refused.status, StatusCode::NOT_FOUND);
        assert!(jane.is_signed_in().await);
    }

    async fn signing_out_in_one_tab_tells_the_others(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let laptop = app.member(JANE).await;
        let mut other_tab = Stream::of_session(&laptop).await;
        other_tab.next().await.expect("a first event");

        let out = laptop.post("/api/sign_out", &[]).await;

        assert_eq!(out.path, "/");
        let end = other_tab.until("ended").await;
        assert!(end.contains("\"go_to\":\"/sign-in\""), "{end}");
    }

    async fn an_open_stream_keeps_no_session_alive_and_hears_it_run_out(kind: Kind) {
        let app = TestApp::limitless(kind, &[("LATCHKEY_SESSION_IDLE", "60")]).await;
        let laptop = app.member(JANE).await;
        let before = app.count("SELECT last_seen_at FROM sessions").await;

        app.clock.wind(Duration::seconds(57));
        let mut stream = Stream::of_session(&laptop).await;
        stream.next().await.expect("a first event");
        laptop.send(Method::GET, "/api/session", &[], None).await;
        stream.until("ended").await;

        assert_eq!(app.count("SELECT last_seen_at FROM sessions").await, before);
        let state = laptop.send(Method::GET, "/api/session", &[], None).await;
        assert!(state.body.contains("\"status\":\"ended\""), "{}", state.body);
        assert!(!laptop.is_signed_in().await);
    }

    async fn a_session_in_use_does_not_end_however_short_it_may_idle(kind: Kind) {
        let app = TestApp::limitless(kind, &[("LATCHKEY_SESSION_IDLE", "60")]).await;
        let laptop = app.member(JANE).await;

        for _ in 0..8 {
            app.clock.wind(Duration::seconds(53));
            assert!(laptop.is_signed_in().await);
            app.clock.wind(Duration::seconds(5));
            assert!(laptop.is_signed_in().await, "somebody was here five seconds ago");
        }
        app.clock.wind(Duration::seconds(61));
        assert!(!laptop.is_signed_in().await);
    }

    async fn a_restart_tells_streams_to_come_back(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let laptop = app.member(JANE).await;
        let mut stream = Stream::of_session(&laptop).await;
        stream.next().await.expect("a first event");

        let app = app.restart().await;

        let hint = stream.next_of_any_kind().await.expect("a word at the end");
        assert!(hint.contains("retry:"), "{hint}");
        let mut stream = Stream::of_session(&laptop).await;
        assert!(stream.next().await.expect("a first event").contains("active"));
        drop(app);
    }

    async fn without_a_session_there_is_no_stream(kind: Kind) {
        let app = TestApp::start(kind).await;
        let browser = app.browser();

        let events = browser.send(Method::GET, "/api/session/events", &[], None).await;
        let state = browser.send(Method::GET, "/api/session", &[], None).await;

        assert_eq!(events.status, StatusCode::NO_CONTENT);
        assert_eq!(state.body, r#"{"status":"ended","go_to":"/sign-in"}"#);
    }
}

on_both! {
    async fn a_browser_not_seen_before_is_told_of_once(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let notices = async || {
            notices_are_out(&app).await;
            let mails = app.mails(JANE);
            mails.iter().filter(|mail| mail.subject.contains("New sign-in")).count()
        };
        let laptop = app.member(JANE).await;
        assert_eq!(notices().await, 0, "whoever signs up knows of it");
        laptop.post("/api/sign_out", &[]).await;
        app.sign_in(&laptop, JANE).await;
        assert_eq!(notices().await, 0, "a known browser");

        let phone = app.member(JANE).await;
        assert_eq!(notices().await, 1);
        phone.post("/api/sign_out", &[]).await;
        app.sign_in(&phone, JANE).await;

        assert_eq!(notices().await, 1, "known by now");
    }

    async fn whose_it_was_not_ends_it_by_a_press_alone(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let (laptop, phone) = both(&app).await;
        let link = report_link(&app).await;
        let elsewhere = app.browser();

        for method in [Method::GET, Method::HEAD] {
            elsewhere.send(method, &link, &[("accept", "text/html")], None).await;
        }
        let page = elsewhere.get(&link).await;
        assert_eq!((page.status, page.path.as_str()), (StatusCode::OK, "/not-me"));
        assert!(page.text("dl").contains("Safari on iPhone"), "{}", page.body);
        assert!(phone.is_signed_in().await, "looking changes nothing");

        let mut stream = Stream::of_session(&phone).await;
        let over = elsewhere.submit(&page, "form[data-action='report-session']", &[]).await;

        stream.until("ended").await;
        assert_eq!(over.path, "/not-me");
        assert!(over.text("h1").contains("signed out"), "{}", over.body);
        assert!(!phone.is_signed_in().await);
        assert!(laptop.is_signed_in().await);

        let all = elsewhere.submit(&over, "form[data-action='report-session']", &[("everywhere", "1")]).await;
        assert!(all.text("h1").contains("Every device"), "{}", all.body);
        assert!(!all.has("form[data-action='report-session']"));
        assert!(!laptop.is_signed_in().await);
    }

    async fn a_link_that_is_not_ours_reports_nothing_and_leads_on(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let (_, phone) = both(&app).await;
        let link = report_link(&app).await;
        let bent = format!("{}AAAA", &link[..link.len() - 4]);
        let browser = app.browser();

        let page = browser.get(&bent).await;

        assert_eq!((page.status, page.path.as_str()), (StatusCode::NOT_FOUND, "/not-me"));
        assert!(page.has("a[href='/account/sessions']"));
        let posted = browser.post("/api/report_session", &[("everywhere", "1")]).await;
        assert_eq!(posted.status, StatusCode::NOT_FOUND);
        assert!(phone.is_signed_in().await);
    }

    async fn the_last_use_is_noted_once_a_minute(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let laptop = app.member(JANE).await;
        let seen = async || app.count("SELECT last_seen_at FROM sessions").await;
        let began = seen().await;

        app.clock.wind(Duration::seconds(59));
        laptop.get("/account").await;
        assert_eq!(seen().await, began);

        app.clock.wind(Duration::seconds(1));
        laptop.get("/account").await;
        let stored = seen().await;
        assert!(stored >= began + 60_000);
        laptop.get("/account").await;
        assert_eq!(seen().await, stored);
    }

    async fn of_a_hundred_and_one_sessions_a_hundred_stay(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let first = app.member(JANE).await;
        for _ in 0..99 {
            app.clock.wind(Duration::seconds(1));
            app.member(JANE).await;
        }
        assert!(first.is_signed_in().await);

        app.clock.wind(Duration::minutes(2));
        let last = app.member(JANE).await;

        let active = "SELECT count(*) FROM sessions WHERE ended_at IS NULL";
        assert_eq!(app.count(active).await, 100);
        assert!(last.is_signed_in().await);
    }

    async fn of_sixty_streams_of_one_session_the_newest_four_stay(kind: Kind) {
        let app = TestApp::start(kind).await;
        let laptop = app.member(JANE).await;
        let mut streams = Vec::new();
        for _ in 0..60 {
            let mut stream = Stream::of_session(&laptop).await;
            stream.next().await.expect("how it stands");
            streams.push(stream);
        }

        let newest = streams.split_off(56);
        for mut oldest in streams {
            let told = oldest.next().await.expect("it is told to ask for itself");
            assert!(told.contains("event: moved"), "{told}");
            assert_eq!(oldest.next().await, None);
        }
        laptop.post("/api/sign_out", &[]).await;
        for mut stream in newest {
            stream.until("ended").await;
        }
    }
}
