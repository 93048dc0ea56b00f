//! A proxy asks who is signed in before it passes a request on to another program.

use reqwest::{Method, StatusCode};
use time::Duration;

use crate::{
    on_both,
    support::{
        Kind, Page, TestApp, TestBrowser, code,
        statements::{Planner, Recorder},
    },
};

const JANE: &str = "jane@example.com";
const WIKI: &str = "http://localhost:4000";
const SETTINGS: &[(&str, &str)] = &[
    ("LATCHKEY_RETURN_ORIGINS", WIKI),
    ("LATCHKEY_TRUSTED_PROXIES", "127.0.0.1"),
    ("LATCHKEY_FIRST_NAME", "optional"),
];
const PAGE: &[(&str, &str)] = &[("sec-fetch-mode", "navigate"), ("accept", "text/html")];
const SCRIPT: &[(&str, &str)] = &[("sec-fetch-mode", "cors"), ("accept", "*/*")];

/// What a proxy says of a request for `uri` of the wiki.
fn forwarded(uri: &str) -> [(&str, &str); 4] {
    [
        ("x-forwarded-method", "GET"),
        ("x-forwarded-proto", "http"),
        ("x-forwarded-host", "localhost:4000"),
        ("x-forwarded-uri", uri),
    ]
}

/// The answer to a proxy that asks about a request for `/page?a=b` of the wiki with these headers.
async fn ask(browser: &TestBrowser, headers: &[(&str, &str)]) -> Page {
    ask_at(browser, "/api/forward-auth", "/page?a=b", headers).await
}

async fn ask_at(browser: &TestBrowser, path: &str, uri: &str, headers: &[(&str, &str)]) -> Page {
    let headers = [&forwarded(uri), headers].concat();
    browser.send(Method::GET, path, &headers, None).await
}

fn location(page: &Page) -> &str {
    page.headers["location"].to_str().expect("it is text")
}

/// A server whose proxy is at its other end, with these settings besides.
async fn start(kind: Kind, settings: &[(&str, &str)]) -> TestApp {
    TestApp::limitless(kind, &[SETTINGS, settings].concat()).await
}

on_both! {
    async fn who_is_signed_out_is_sent_to_sign_in_or_told(kind: Kind) {
        let app = start(kind, &[]).await;
        let stranger = app.browser();
        stranger.plant("latchkey", "AAAAAAAAAAAAAAAAAAAAAA");

        let page = ask(&stranger, PAGE).await;
        assert_eq!(page.status, StatusCode::FOUND);
        let origin = app.backend.public_url.origin();
        assert_eq!(location(&page), format!("{origin}/return?to={WIKI}/page?a=b"));
        assert!(!page.headers.contains_key("set-cookie"));

        let script = ask(&stranger, SCRIPT).await;
        assert_eq!(script.status, StatusCode::UNAUTHORIZED);
        assert!(script.body.contains("\"code\":\"signed_out\""), "{}", script.body);
        let old = ask(&stranger, &[("accept", "text/html")]).await;
        assert_eq!(old.status, StatusCode::FOUND, "an old browser does not say that it opens a page");
        let posted = [&[("x-forwarded-method", "POST")], PAGE].concat();
        let posted = stranger.send(Method::GET, "/api/forward-auth", &posted, None).await;
        assert_eq!(posted.status, StatusCode::UNAUTHORIZED, "a form would be lost");
    }

    async fn nginx_is_answered_as_it_can_read_it(kind: Kind) {
        let app = start(kind, &[]).await;
        let stranger = app.browser();

        let page = ask_at(&stranger, "/api/forward-auth?proxy=nginx", "/", PAGE).await;
        assert_eq!(page.status, StatusCode::UNAUTHORIZED);
        assert!(location(&page).ends_with(&format!("/return?to={WIKI}/")));
        let script = ask_at(&stranger, "/api/forward-auth?proxy=nginx", "/", SCRIPT).await;
        assert_eq!(script.status, StatusCode::UNAUTHORIZED);
        assert!(!script.headers.contains_key("location"));
        let of_the_page = ask_at(&stranger, "/api/forward-auth?a=b&a=c", "/?a=b&a=c", PAGE).await;
        assert_eq!(of_the_page.status, StatusCode::FOUND, "Caddy may add the query of the page");
    }

    async fn who_is_signed_in_is_named_and_whose_session_ended_is_not(kind: Kind) {
        let app = start(kind, &[]).await;
        let jane = app.member(JANE).await;
        app.run("UPDATE users SET first_name = 'Zo\u{eb} 100%', last_name = 'Li'").await;

        let answer = ask(&jane, SCRIPT).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.headers["x-latchkey-email"], JANE);
        assert_eq!(answer.headers["x-latchkey-name"], "Zo%C3%AB 100%25 Li");
        let session = jane.get("/account/sessions").await.attribute("data-session").expect("it is there");
        assert_eq!(answer.headers["x-latchkey-session"], session.as_str());
        let user = jane.call("get_user", &[]).await;
        let id = answer.headers["x-latchkey-user"].to_str().expect("text");
        assert!(user.body.contains(&format!("\"id\":\"{id}\"")), "{}", user.body);
        assert!(!answer.headers.contains_key("set-cookie"));
        assert!(answer.body.is_empty());

        app.run("UPDATE users SET first_name = '', last_name = ''").await;
        assert_eq!(ask(&jane, SCRIPT).await.headers["x-latchkey-name"], "", "it is there all the same");

        let phone = app.member(JANE).await;
        phone.call("end_session", &[("session", &session)]).await;
        assert_eq!(ask(&jane, SCRIPT).await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(ask(&phone, SCRIPT).await.status, StatusCode::OK);
    }

    async fn the_way_leads_to_sign_in_and_back(kind: Kind) {
        let app = start(kind, &[]).await;
        let browser = app.browser();
        let sent = ask_at(&browser, "/api/forward-auth", "/a%20b?c=d%26e&f=%2B+g", PAGE).await;
        let origin = app.backend.public_url.origin();
        let path = location(&sent).strip_prefix(origin).expect("it is here").to_owned();

        let form = browser.get(&path).await;
        assert!(form.path.starts_with("/sign-in?redirect_to="), "{}", form.path);
        let waiting = browser.submit(&form, "main form", &[("email", JANE)]).await;
        let code = code(&app.mail(JANE, 1).await);
        let done = browser.submit(&waiting, "form[action='/api/attempt_code']", &[("code", &code)]).await;

        let there = format!("{WIKI}/a%20b?c=d%26e&f=%2B+g");
        assert_eq!(done.attribute_of("main a", "href"), Some(there.clone()));
        assert_eq!(done.attribute_of("meta[http-equiv=refresh]", "content"), Some(format!("0;url={there}")));

        let from_elsewhere = [("sec-fetch-site", "same-site"), ("accept", "text/html")];
        let again = browser.send(Method::GET, &path, &from_elsewhere, None).await;
        assert_eq!((again.status, location(&again)), (StatusCode::SEE_OTHER, there.as_str()));
    }

    async fn nobody_is_sent_to_an_origin_that_is_not_listed(kind: Kind) {
        let app = start(kind, &[]).await;
        let (stranger, jane) = (app.browser(), app.member(JANE).await);
        let sign_in = format!("{}/sign-in", app.backend.public_url.origin());

        for (host, uri) in [
            ("evil.test", "/"),
            ("localhost:4000@evil.test", "/"),
            ("localhost:4001", "/"),
            ("localhost:4000", "@evil.test/"),
            ("localhost:4000", "1/"),
        ] {
            let headers = [("x-forwarded-host", host), ("x-forwarded-uri", uri), ("x-forwarded-proto", "http")];
            let headers = [&headers, PAGE].concat();
            let page = stranger.send(Method::GET, "/api/forward-auth", &headers, None).await;
            assert_eq!(location(&page), sign_in, "{host} {uri}");
        }
        for to in ["https://evil.test/", "//evil.test", "http://localhost:4000@evil.test", "javascript:alert(1)", ""] {
            for browser in [&stranger, &jane] {
                let page = browser.send(Method::GET, &format!("/return?to={to}"), &[], None).await;
                assert_eq!((page.status, location(&page)), (StatusCode::SEE_OTHER, "/"), "{to}");
            }
        }
    }

    async fn a_program_at_our_own_origin_is_returned_to_without_a_list(kind: Kind) {
        let app = start(kind, &[]).await;
        let origin = app.backend.public_url.origin();
        let host = origin.strip_prefix("http://").expect("it is plain");
        let headers = [("x-forwarded-host", host), ("x-forwarded-uri", "/wiki/x?a=b")];

        let page = app.browser().send(Method::GET, "/api/forward-auth", &[&headers, PAGE].concat(), None).await;

        assert_eq!(location(&page), format!("{origin}/sign-in?redirect_to=/wiki/x%3Fa%3Db"));
    }

    async fn a_proxy_that_is_not_trusted_says_nothing_that_is_believed(kind: Kind) {
        let app = start(kind, &[("LATCHKEY_TRUSTED_PROXIES", "192.0.2.1")]).await;
        let (stranger, jane) = (app.browser(), app.member(JANE).await);

        let page = ask(&stranger, PAGE).await;

        assert_eq!(location(&page), format!("{}/sign-in", app.backend.public_url.origin()));
        assert_eq!(ask(&jane, PAGE).await.status, StatusCode::OK, "the cookie speaks for itself");
    }
}

const SHARED: &str = "latchkey-session";
const DOMAIN: &[(&str, &str)] = &[
    ("LATCHKEY_PUBLIC_URL", "http://auth.app.localhost:3000"),
    ("LATCHKEY_COOKIE_DOMAIN", "app.localhost"),
    ("LATCHKEY_RETURN_ORIGINS", "http://wiki.app.localhost:4000"),
    ("LATCHKEY_MULTI_SESSION", "on"),
];

/// A browser with nothing but the shared cookie of another one, as another host of the domain hears it.
fn elsewhere(app: &TestApp, browser: &TestBrowser) -> TestBrowser {
    let elsewhere = app.browser();
    elsewhere.plant(SHARED, &browser.cookie(SHARED).expect("it is shared"));
    elsewhere
}

/// The `Set-Cookie` header of the shared cookie in an answer; empty if there is none.
fn shared_in(page: &Page) -> String {
    let all = page.headers.get_all("set-cookie").iter();
    all.filter_map(|cookie| cookie.to_str().ok())
        .find(|cookie| cookie.starts_with(SHARED))
        .unwrap_or_default()
        .to_owned()
}

on_both! {
    async fn another_host_of_the_domain_knows_who_is_signed_in(kind: Kind) {
        let app = start(kind, DOMAIN).await;
        let jane = app.member(JANE).await;
        let at_wiki = elsewhere(&app, &jane);

        let answer = ask(&at_wiki, SCRIPT).await;
        assert_eq!((answer.status, &answer.headers["x-latchkey-email"]), (StatusCode::OK, &JANE.parse().unwrap()));

        let bob = "bob@example.com";
        app.sign_in(&jane, bob).await;
        jane.get("/account").await;
        let answer = ask(&elsewhere(&app, &jane), SCRIPT).await;
        assert_eq!(answer.headers["x-latchkey-email"], bob, "it follows the account");
        assert_eq!(ask(&jane, SCRIPT).await.headers["x-latchkey-email"], bob);

        let at_wiki = elsewhere(&app, &jane);
        jane.call("sign_out", &[("everyone", "on")]).await;
        assert_eq!(ask(&at_wiki, SCRIPT).await.status, StatusCode::UNAUTHORIZED, "it is over at once");
        jane.get("/sign-in").await;
    }

    async fn the_shared_cookie_opens_nothing_but_the_question_of_a_proxy(kind: Kind) {
        let app = start(kind, DOMAIN).await;
        let jane = app.member(JANE).await;
        let at_wiki = elsewhere(&app, &jane);

        assert_eq!(at_wiki.call("get_user", &[]).await.body, "null");
        assert!(!at_wiki.is_signed_in().await);
        assert_eq!(at_wiki.cookie(SHARED), None, "a page here takes it away from a browser that is not signed in");

        let value = jane.cookie(SHARED).expect("it is shared");
        let mangled = format!("{}{}", &value[..63], if value.ends_with('A') { 'B' } else { 'A' });
        let session = jane.get("/account/sessions").await.attribute("data-session").expect("an id");
        for planted in [&mangled, &value[..22], session.as_str(), "", "x"] {
            let stranger = app.browser();
            stranger.plant(SHARED, planted);
            assert_eq!(ask(&stranger, SCRIPT).await.status, StatusCode::UNAUTHORIZED, "{planted}");
        }
        let other = start(kind, DOMAIN).await;
        let stranger = other.browser();
        stranger.plant(SHARED, &value);
        assert_eq!(ask(&stranger, SCRIPT).await.status, StatusCode::UNAUTHORIZED, "another key");
    }

    async fn the_shared_cookie_comes_with_the_way_back_if_it_is_missing(kind: Kind) {
        let app = start(kind, DOMAIN).await;
        let jane = app.member(JANE).await;
        jane.plant(SHARED, "lost");

        let path = "/return?to=http://wiki.app.localhost:4000/";
        let from_wiki = [("sec-fetch-site", "same-site"), ("accept", "text/html")];
        let sent = jane.send(Method::GET, path, &from_wiki, None).await;

        assert_eq!((sent.status, location(&sent)), (StatusCode::SEE_OTHER, "http://wiki.app.localhost:4000/"));
        let cookie = shared_in(&sent);
        for part in ["Domain=app.localhost", "HttpOnly", "SameSite=Lax", "Path=/"] {
            assert!(cookie.contains(part), "{cookie}");
        }
        assert_eq!(ask(&elsewhere(&app, &jane), SCRIPT).await.status, StatusCode::OK);
        assert_eq!(shared_in(&jane.get("/account").await), "", "it is told once");

        let plain = start(kind, &[]).await;
        assert_eq!(plain.member(JANE).await.cookie(SHARED), None, "unless it is asked for there is none");
    }
}

/// Waits until a session was last seen at the time of the clock.
async fn is_stored(app: &TestApp) {
    let now = app.clock.now().unix_timestamp_nanos() / 1_000_000;
    let sql = format!("SELECT count(*) FROM sessions WHERE last_seen_at >= {now} - 1000");
    let stored = async {
        while app.count(&sql).await == 0 {
            tokio::task::yield_now().await;
        }
    };
    let patience = std::time::Duration::from_secs(10);
    tokio::time::timeout(patience, stored)
        .await
        .expect("it is stored");
}

/// The statements that a question of a proxy may take: for the client cookie, and for the shared one.
const QUERIES: [&str; 2] = [
    "FROM clients c LEFT JOIN sessions",
    "FROM sessions s JOIN users",
];

async fn one_query_is_enough(kind: Kind) {
    let app = start(kind, DOMAIN).await;
    let (stranger, jane) = (app.browser(), app.member(JANE).await);
    let at_wiki = elsewhere(&app, &jane);
    let planner = Planner::of(&app).await;
    jane.get("/account").await;
    let (recorder, listening) = Recorder::start();
    for _ in 0..3 {
        for browser in [&jane, &at_wiki] {
            assert_eq!(ask(browser, SCRIPT).await.status, StatusCode::OK);
        }
        let told = ask(&stranger, SCRIPT).await;
        assert_eq!(told.status, StatusCode::UNAUTHORIZED);
    }
    let all = recorder.all();
    assert_eq!(
        QUERIES.map(|query| recorder.count(&[query])),
        [3, 3],
        "{all:#?}"
    );
    // The sweep, which begins with the server, runs each of its own once.
    let of_questions: Vec<&String> = all.iter().filter(|it| *it.1 > 1).map(|it| it.0).collect();
    assert_eq!(of_questions.len(), QUERIES.len(), "{all:#?}");
    for sql in of_questions {
        let scans = planner.scans(sql).await;
        assert!(scans.is_empty(), "{sql} reads the whole of {scans:?}");
    }

    app.clock.wind(Duration::hours(1));
    let listens = [("accept", "text/event-stream")];
    assert_eq!(ask(&jane, &listens).await.status, StatusCode::OK);
    let stored = recorder.count(&["UPDATE", "sessions"]);
    assert_eq!(stored, 0, "who only listens keeps no session alive");
    ask(&jane, SCRIPT).await;
    is_stored(&app).await;
    drop(listening);
}

// On one thread with its server, so that what that runs is written down: see `Recorder`.
#[tokio::test]
async fn one_query_is_enough_on_sqlite() {
    one_query_is_enough(Kind::Sqlite).await;
}

#[tokio::test]
async fn one_query_is_enough_on_postgres() {
    one_query_is_enough(Kind::Postgres).await;
}
