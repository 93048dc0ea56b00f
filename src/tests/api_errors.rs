//! Errors of paths below `/api` are JSON for programs.

use latchkey::server::http::functions;
use reqwest::{Method, StatusCode};

use crate::{
    on_both,
    support::{Kind, Page, TestApp, TestBrowser},
};

const NOBODY: &str = "00000000-0000-4000-8000-000000000000";

/// The routes below `/api` that are read with GET.
fn read() -> Vec<String> {
    [
        "attempts/ID",
        "attempts/ID/events",
        "audit/events",
        "session",
        "session/events",
    ]
    .map(|route| format!("/api/{}", route.replace("ID", NOBODY)))
    .to_vec()
}

/// Asks with and without a header that says which kind of answer is wanted.
async fn ask(
    browser: &TestBrowser,
    method: &Method,
    path: &str,
    headers: &[(&str, &str)],
    body: Option<&str>,
) -> [Page; 2] {
    let send = async |accept: &str| {
        let headers = [&[("accept", accept)], headers].concat();
        browser
            .send(method.clone(), path, &headers, body.map(str::to_owned))
            .await
    };
    [send("application/json").await, send("*/*").await]
}

/// Checks that both answers are problems in JSON with this status.
fn are_problems(pages: [Page; 2], expected: u16) {
    for page in pages {
        let kind = page.headers.get("content-type");
        let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        assert_eq!(page.status.as_u16(), expected, "{page:?}");
        assert!(kind.starts_with("application/json"), "{page:?}");
        let told: serde_json::Value = serde_json::from_str(&page.body).expect("it is JSON");
        let first = &told["errors"][0];
        let is_told = |field: &str| first[field].as_str().is_some_and(|word| !word.is_empty());
        assert!(
            is_told("code") && is_told("message") && first["meta"].is_object(),
            "{page:?}"
        );
    }
}

on_both! {
    async fn every_error_below_api_is_told_in_json(kind: Kind) {
        let app = TestApp::start(kind).await;
        let browser = app.browser();
        let functions = functions();
        assert!(functions.len() > 20, "{functions:?}");
        let large = "a".repeat(17 * 1024);
        for path in &functions {
            let (get, put, post) = (&Method::GET, &Method::PUT, &Method::POST);
            are_problems(ask(&browser, get, path, &[], None).await, 405);
            are_problems(ask(&browser, put, path, &[], None).await, 405);
            let plain = [("content-type", "text/plain")];
            are_problems(ask(&browser, post, path, &plain, None).await, 415);
            are_problems(ask(&browser, post, path, &[], Some(&large)).await, 413);
            are_problems(ask(&browser, post, path, &[], Some("a=%zz")).await, 400);
            let foreign = [("sec-fetch-site", "cross-site")];
            are_problems(ask(&browser, post, path, &foreign, Some("")).await, 403);
            let referred = [("referer", "https://evil.test/")];
            are_problems(ask(&browser, post, path, &referred, Some("")).await, 403);
        }
        for path in read() {
            are_problems(ask(&browser, &Method::POST, &path, &[], None).await, 405);
            let foreign = [("sec-fetch-site", "cross-site")];
            are_problems(ask(&browser, &Method::GET, &path, &foreign, None).await, 403);
            let doubled = format!("{path}?a=1&a=2");
            are_problems(ask(&browser, &Method::GET, &doubled, &[], None).await, 400);
        }
    }

    async fn what_is_not_there_below_api_is_told_in_json(kind: Kind) {
        let app = TestApp::start(kind).await;
        let browser = app.browser();
        for path in [
            &format!("/api/attempts/{NOBODY}"),
            &format!("/api/attempts/{NOBODY}/events"),
            "/api/attempts/nonsense",
            "/api/audit/events",
            "/api/nothing",
            "/api/a/b/c",
        ] {
            are_problems(ask(&browser, &Method::GET, path, &[], None).await, 404);
        }
        for path in ["/api/nothing", "/api/a/b/c"] {
            are_problems(ask(&browser, &Method::POST, path, &[], Some("")).await, 404);
        }
        let refused = browser.call("update_name", &[]).await;
        are_problems([refused.clone(), refused], 401);
        let unreadable = app.member("jane@example.com").await.call("make_primary_address", &[]).await;
        are_problems([unreadable.clone(), unreadable], 400);
        let german = [("accept", "application/json"), ("accept-language", "de")];
        let path = format!("/api/attempts/{NOBODY}");
        let told = browser.send(Method::GET, &path, &german, None).await;
        let english = browser.send(Method::GET, &path, &german[..1], None).await;
        assert_ne!(told.body, english.body, "in the reader's language");
        // People get a page.
        let page = browser.get("/api/a/b/c").await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        assert!(page.has("a[href='/']"), "{}", page.body);
    }

    async fn a_slash_too_many_leads_people_to_the_page(kind: Kind) {
        let app = TestApp::start(kind).await;
        let html = [("accept", "text/html")];
        let lead = async |path| {
            let answer = app.browser().send(Method::GET, path, &html, None).await;
            let to = answer.headers.get("location").and_then(|to| to.to_str().ok());
            (answer.status, to.unwrap_or_default().to_owned())
        };

        for (path, page) in [("/admin/", "/admin"), ("/sign-in/?redirect_to=/a", "/sign-in?redirect_to=/a")] {
            assert_eq!(lead(path).await, (StatusCode::PERMANENT_REDIRECT, page.to_owned()));
        }
        for path in ["/nothing/", "//example.org/", "//sign-in/", "/admin//", "/api/create_sign_in/"] {
            assert_eq!(lead(path).await, (StatusCode::NOT_FOUND, String::new()), "{path}");
        }
    }

    async fn a_database_that_is_away_is_told_in_json(kind: Kind) {
        let app = TestApp::start(kind).await;
        let jane = app.member("jane@example.com").await;
        let drop = match kind {
            Kind::Sqlite => "DROP TABLE clients",
            Kind::Postgres => "DROP TABLE clients CASCADE",
        };
        app.run(drop).await;

        let path = format!("/api/attempts/{NOBODY}");
        for method in [Method::GET, Method::POST] {
            let path = if method == Method::GET { &*path } else { "/api/create_sign_in" };
            let told = jane.send(method, path, &[("accept", "application/json")], None).await;
            assert!(told.headers.contains_key("retry-after"), "{told:?}");
            are_problems([told.clone(), told], 503);
        }
        let told = app.browser().call("create_sign_in", &[("email", "joe@example.com")]).await;
        are_problems([told.clone(), told], 503);
    }
}
