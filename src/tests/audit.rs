//! The audit log: what is written into it, and what never is.

use latchkey::{
    auth::AuditKind,
    server::{
        domain::audit::AuditEvent,
        store::{UnitOfWork, sweep},
    },
};
use reqwest::StatusCode;
use time::Duration;

use crate::{
    on_both,
    support::{Kind, Page, Stream, TestApp, code, link, other_code, other_number},
};

mod kinds;

const JANE: &str = "jane@example.com";
const ROOT: &str = "root@example.com";

/// The words of a page's rows, the newest event first.
fn rows(page: &Page) -> Vec<String> {
    page.texts("[data-event] b")
}

on_both! {
    async fn a_sign_up_and_a_sign_in_are_written_down_with_who_and_where(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let browser = app.browser();

        browser.enter(&app, "create_sign_up", JANE).await;
        browser.post("/api/sign_out", &[]).await;
        browser.enter(&app, "create_sign_in", JANE).await;

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
        let app = TestApp::limitless(kind, &[]).await;
        let (laptop, phone) = (app.browser(), app.browser());
        laptop.enter(&app, "create_sign_up", JANE).await;
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
        let app = TestApp::limitless(kind, &[]).await;
        let (laptop, phone) = (app.browser(), app.browser());
        laptop.enter(&app, "create_sign_up", JANE).await;
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
        let app = TestApp::limitless(kind, &[]).await;
        app.browser().enter(&app, "create_sign_up", JANE).await;
        let sweep = async || sweep::sweep(&app.backend).await.expect("it sweeps");

        app.clock.wind(Duration::days(89));
        sweep().await;
        assert_eq!(app.kinds().await.len(), 3);
        app.clock.wind(Duration::days(2));
        sweep().await;

        assert!(app.kinds().await.is_empty());
    }

    async fn a_sweep_takes_all_that_is_old_and_nothing_else(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let write_down = async |many: usize| {
            let mut work = UnitOfWork::begin(&app.backend).await.expect("it begins");
            for _ in 0..many {
                work.write_down(AuditEvent::new(AuditKind::SignedOut));
            }
            work.commit().await.expect("they are written");
        };
        write_down(1_100).await;
        app.clock.wind(Duration::days(91));
        write_down(7).await;

        sweep::sweep(&app.backend).await.expect("it sweeps");

        assert_eq!(app.kinds().await.len(), 7);
    }

    async fn an_event_is_written_with_the_transaction_it_tells_of_or_not_at_all(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let begin = async || UnitOfWork::begin(&app.backend).await.expect("it begins");
        let event = || AuditEvent::new(AuditKind::SettingsChanged);

        let mut given_up = begin().await;
        given_up.write_down(event());
        drop(given_up);
        assert!(app.kinds().await.is_empty());
        let mut committed = begin().await;
        committed.write_down(event());
        committed.commit().await.expect("it is written");
        assert_eq!(app.kinds().await, ["settings_changed"]);
    }

    async fn the_log_is_there_for_administrators_alone(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let root = app.admin(ROOT).await;
        let (jane, nobody) = (app.browser(), app.browser());
        jane.enter(&app, "create_sign_up", JANE).await;

        for path in ["/admin/audit", "/admin/audit/export", "/api/audit/events"] {
            for browser in [&jane, &nobody] {
                assert_eq!(browser.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
            }
        }
        let page = root.get("/admin/audit").await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(rows(&page)[..3], ["Signed in by code", "Created an account", "Asked for a mail to create an account"]);
        app.clock.wind(Duration::minutes(11));
        assert!(root.get("/admin/audit").await.path.starts_with("/confirm"));
        assert!(root.get("/admin/audit/export").await.path.starts_with("/confirm"));
        assert_eq!(root.call("get_audit", &[]).await.status, StatusCode::FORBIDDEN);
    }

    async fn events_are_found_by_kind_address_and_time(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        app.browser().enter(&app, "create_sign_up", JANE).await;
        app.clock.wind(Duration::days(1));
        let root = app.admin(ROOT).await;

        let began = root.get("/admin/audit?kind=session_began").await;
        assert_eq!(rows(&began), ["Signed in by code", "Signed in by code"]);
        let of_jane = root.get("/admin/audit?email=JANE%40Example.com").await;
        assert_eq!(rows(&of_jane).len(), 3);
        let from = latchkey::server::domain::audit::show_time(app.clock.now() - Duration::hours(1));
        let from = from.replace(' ', "T");
        let today = root.get(&format!("/admin/audit?from={from}")).await;
        assert_eq!(rows(&today).len(), 3, "Jane came yesterday");
        let before = root.get(&format!("/admin/audit?to={from}&kind=account_created")).await;
        assert_eq!(rows(&before), ["Created an account"]);
        let wrong = root.get("/admin/audit?email=jane").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.has("[name=email][aria-invalid=true][value=jane]"), "{}", wrong.body);
        assert!(rows(&wrong).is_empty());
    }

    async fn older_and_newer_events_are_a_link_away(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let root = app.admin(ROOT).await;
        for _ in 0..60 {
            app.browser().post("/api/create_sign_in", &[("email", JANE)]).await;
        }

        let newest = root.get("/admin/audit").await;
        assert_eq!(rows(&newest).len(), 50);
        assert!(!newest.has("[rel=prev]"));
        let older = root.get(&newest.link("[rel=next]")).await;
        assert_eq!(rows(&older).len(), 13);
        assert_eq!(rows(&older)[10..], ["Signed in by code", "Created an account", "Asked for a sign-in mail"]);
        assert!(!older.has("[rel=next]"));
        assert!(!older.has("[data-events]"), "what is old does not change");
        let again = root.get(&older.link("[rel=prev]")).await;
        assert_eq!(rows(&again).len(), 50);
        assert!(again.has("[data-events]"));
    }

    async fn the_export_has_every_event_of_the_filter_as_a_line_of_json(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let root = app.admin(ROOT).await;
        for _ in 0..2 {
            app.browser().post("/api/create_sign_in", &[("email", JANE)]).await;
        }

        let page = root.get("/admin/audit?kind=attempt_started&email=jane%40example.com").await;
        let export = root.get(&page.link("[download]")).await;

        assert_eq!(export.headers["content-type"], "application/x-ndjson");
        let lines: Vec<serde_json::Value> = export
            .body
            .lines()
            .map(|line| serde_json::from_str(line).expect("a line of JSON"))
            .collect();
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[0]["kind"], "attempt_started");
        assert_eq!(lines[0]["address"], "j•••@example.com");
        assert_eq!(lines[0]["details"]["purpose"], "sign_in");
        assert!(lines[0]["id"].as_str() > lines[1]["id"].as_str(), "the newest first");
    }

    async fn new_events_come_by_the_stream(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let root = app.admin(ROOT).await;
        let page = root.get("/admin/audit?kind=declined").await;
        let mut stream = Stream::open(&root, &page).await;

        let laptop = app.browser();
        laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
        let mail = app.mail(JANE, 1).await;
        let phone = app.browser();
        let landing = phone.get(&link(&mail)).await;
        phone.submit(&landing, "form", &[("action", "decline")]).await;

        let event = stream.next().await.expect("an event");
        assert!(event.contains("event: entry"), "{event}");
        assert!(event.contains("\"kind\":\"declined\"") && event.contains("j•••@example.com"), "{event}");
        assert!(!event.contains(JANE), "{event}");
    }

    async fn the_stream_ends_with_the_session_and_with_the_role(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let (one, two) = (app.admin(ROOT).await, app.admin("two@example.com").await);
        let filter = "/admin/audit?kind=settings_changed";
        let mut of_one = Stream::open(&one, &one.get(filter).await).await;
        let mut of_two = Stream::open(&two, &two.get(filter).await).await;

        one.post("/api/sign_out", &[]).await;
        assert!(of_one.next().await.expect("a last event").contains("event: over"));
        assert!(of_one.next().await.is_none());

        app.run("UPDATE users SET is_admin = FALSE").await;
        app.browser().post("/api/create_sign_in", &[("email", JANE)]).await;
        assert!(of_two.next().await.expect("a last event").contains("event: over"));
    }

    async fn a_deleted_account_is_gone_from_the_log_and_what_happened_stays(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let jane = app.browser();
        jane.enter(&app, "create_sign_up", JANE).await;
        let account = jane.get("/account").await;
        jane.submit(&account, "form[data-action='delete-account']", &[("email", JANE)]).await;

        assert_eq!(app.kinds().await.last().map(String::as_str), Some("account_deleted"));
        assert_eq!(app.events("actor_user_id IS NULL AND subject_user_id IS NULL AND address_hash IS NULL").await, 4);
        assert_eq!(app.events("masked_address IS NULL AND user_agent = '' AND network = ''").await, 4);
        let root = app.admin(ROOT).await;
        assert!(root.get("/admin/audit").await.text("table").contains("A deleted account"));
    }
}
