//! A database that cannot be reached: what browsers with a cookie are told while nobody can tell whose it is.

use reqwest::{Method, StatusCode};

use crate::{
    on_both,
    support::{Kind, Page, TestApp},
};

const JANE: &str = "jane@example.com";
const AWAY: &str = "ALTER TABLE clients RENAME TO clients_away";
const BACK: &str = "ALTER TABLE clients_away RENAME TO clients";

/// Checks that the answer says when to come again, and removes no cookie.
fn is_unavailable(page: &Page) {
    assert_eq!(
        page.status,
        StatusCode::SERVICE_UNAVAILABLE,
        "{}",
        page.path
    );
    assert_eq!(page.headers["retry-after"], "5", "{}", page.path);
    assert!(!page.headers.contains_key("set-cookie"), "{}", page.path);
}

/// Checks that the answer is a problem for scripts, in the reader's language.
fn is_problem(page: &Page) {
    is_unavailable(page);
    assert_eq!(
        page.headers["content-type"], "application/json",
        "{}",
        page.path
    );
    assert!(
        page.body.contains("\"code\":\"unavailable\""),
        "{}",
        page.body
    );
    assert!(page.body.contains("Das liegt an uns"), "{}", page.body);
}

on_both! {
    async fn a_page_says_so_in_the_readers_language_and_has_a_way_on(kind: Kind) {
        let app = TestApp::start(kind).await;
        let browser = app.member(JANE).await;
        app.run(AWAY).await;

        for path in [
            "/", "/sign-in", "/sign-up", "/verify", "/not-me", "/invitation", "/account", "/account/sessions", "/confirm",
            "/admin/settings", "/admin/audit/export", "/example/me", "/nowhere",
        ] {
            let asked = [("accept", "text/html"), ("accept-language", "de")];
            let page = browser.send(Method::GET, path, &asked, None).await;
            is_unavailable(&page);
            assert!(page.has("html[lang=de]"), "{path}: {}", page.body);
            assert!(page.has("main h1") && page.has("main a.button[href='']"), "{path}: {}", page.body);
            assert!(!page.has("a[href^='/sign-in']"), "nobody is taken for signed out");
        }

        app.run(BACK).await;
        assert!(browser.is_signed_in().await, "and nothing was lost");
    }

    async fn what_was_typed_is_sent_once_more_from_there(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let browser = app.member(JANE).await;
        app.run(AWAY).await;

        let away = browser.post("/api/update_name", &[("first_name", "Jane \"<b>"), ("last_name", "Doe")]).await;
        is_unavailable(&away);
        app.run(BACK).await;
        let done = browser.submit(&away, "form[data-action=try-again]", &[]).await;

        assert_eq!((done.status, done.path.as_str()), (StatusCode::OK, "/account?done=renamed"));
        let name = done.attribute_of("input[name=first_name]", "value");
        assert_eq!(name.as_deref(), Some("Jane \"<b>"));
    }

    async fn scripts_and_streams_get_a_problem(kind: Kind) {
        let app = TestApp::start(kind).await;
        let browser = app.browser();
        let waiting = browser.post("/api/create_sign_in", &[("email", JANE)]).await;
        let stream = waiting.attribute("data-events").expect("it waits");
        let state = stream.replace("/events", "");
        let (away, back) = ("ALTER TABLE attempts RENAME TO attempts_away", "ALTER TABLE attempts_away RENAME TO attempts");

        for (gone, paths) in [
            (AWAY, vec![state.as_str(), &stream, "/api/session", "/api/session/events", "/api/audit/events"]),
            (away, vec![state.as_str(), &stream]),
        ] {
            app.run(gone).await;
            for path in paths {
                let page = browser.send(Method::GET, path, &[("accept-language", "de")], None).await;
                is_problem(&page);
            }
            let asked = [("accept", "application/json"), ("accept-language", "de")];
            let page = browser.send(Method::POST, "/api/create_sign_in", &asked, Some("email=x%40example.com".to_owned())).await;
            is_problem(&page);
            app.run(match gone { AWAY => BACK, _ => back }).await;
        }

        assert_eq!(browser.get("/sign-in").await.data_status(), "unverified", "it waits on");
    }
}
