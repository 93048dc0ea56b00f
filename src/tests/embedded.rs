//! Latchkey as a part of another application: whose routes are whose, and that theirs know the caller.

mod served;

use axum::{
    Extension, Router, extract::Request, http::StatusCode as Status, response::Html, routing::get,
};
use latchkey::{
    auth::{FormReply, Paths},
    prelude::{SignedInUser, require_fresh_proof},
    server::flows::Caller,
};
use leptos::prelude::{Owner, provide_context};
use reqwest::{Method, StatusCode};
use time::Duration;

use crate::{
    on_both,
    support::{Kind, Page, TestApp, TestBrowser, code, link, refusal_link},
};

const JANE: &str = "jane@example.com";

/// An application with a start page and a fallback of its own, which has its sign-in page at `/welcome`, and its page about
/// the account at `/profile`.
fn application() -> Router {
    Router::new()
        .route("/", get(|| async { "its start page" }))
        .route("/welcome", get(welcome))
        .route("/profile", get(profile))
        .route("/hello", get(hello))
        .route("/accounts", get(|| async { "its accounts" }))
        .route(
            "/me",
            get(|SignedInUser(user): SignedInUser| async move { user.address }).post(who),
        )
        .route("/pay-out", get(pay_out))
        .fallback(|| async { (Status::NOT_FOUND, "its fallback") })
}

/// What a stolen session must not do, as the body of a server function.
async fn pay_out(request: Request) -> String {
    let (parts, _) = request.into_parts();
    Owner::new().with(|| {
        provide_context(parts);
        require_fresh_proof().map_or_else(|problems| problems.to_string(), |user| user.address)
    })
}

/// Its sign-in page, without the components.
async fn welcome(form: Option<Extension<FormReply>>) -> Html<String> {
    Html(form.map_or_else(
        || "its sign-in page".to_owned(),
        |Extension(form)| format!("again: {} {}", form.value("email"), form.problems),
    ))
}

/// Its page about the account.
async fn profile(form: Option<Extension<FormReply>>) -> Html<String> {
    Html(form.map_or_else(
        || "its profile page".to_owned(),
        |Extension(form)| format!("again: {}", form.problems),
    ))
}

/// Its page of a link.
async fn hello(form: Option<Extension<FormReply>>) -> Html<String> {
    Html(form.map_or_else(
        || "its page of a link".to_owned(),
        |Extension(form)| format!("its page of a link, again: {}", form.problems),
    ))
}

/// Changes something in the name of the caller.
async fn who(Extension(caller): Extension<Caller>) -> String {
    caller
        .user()
        .map_or("a stranger".to_owned(), |user| user.address.clone())
}

/// Signs Jane in by a code, on the way to `/me`.
async fn enter(app: &TestApp, jane: &TestBrowser) -> Page {
    let form = [("email", JANE), ("redirect_to", "/me")];
    let waiting = jane.call("create_sign_in", &form).await;
    let id = waiting.body.split("\"id\":\"").nth(1);
    let id = id
        .and_then(|rest| rest.split('"').next())
        .expect("an attempt");
    let code = code(&app.mail(JANE, 1).await);
    let form = [("attempt", id), ("code", &code), ("purpose", "sign_in")];
    jane.post("/api/attempt_code", &form).await
}

on_both! {
    async fn its_routes_stay_its_own_and_ours_are_beside_them(kind: Kind) {
        let app = TestApp::around(kind, application(), "/welcome").await;
        let browser = app.browser();

        for (path, body) in [("/", "its start page"), ("/accounts", "its accounts"), ("/nowhere", "its fallback")] {
            let page = browser.get(path).await;
            assert_eq!(page.body, body);
            assert!(!page.headers.contains_key("content-security-policy"), "{path} has a policy of ours");
        }
        let ours = browser.get("/verify?token=x").await;
        assert!(ours.headers.contains_key("content-security-policy"));
        assert_eq!(browser.get("/healthz").await.body, "ok");
        assert!(!ours.body.contains("modulepreload"), "there is no WebAssembly for pages of ours");
        let sheet = ours.body.split('"').find(|text| text.ends_with("/first.css")).expect("it has a style");
        assert!(browser.get(sheet).await.body.contains(".button"));
    }

    async fn our_sign_in_page_is_where_the_application_has_it(kind: Kind) {
        let app = TestApp::around(kind, application(), "/welcome").await;
        let browser = app.browser();

        let me = browser.send(Method::GET, "/me", &[("accept", "text/html")], None).await;
        assert_eq!(me.headers["location"], "/sign-in?redirect_to=/me");
        assert_eq!(browser.get("/sign-in?redirect_to=/me").await.path, "/welcome?redirect_to=/me");
        assert_eq!(browser.get("/sign-up").await.body, "its fallback");
    }

    async fn a_form_that_failed_shows_the_page_of_the_application_again(kind: Kind) {
        let app = TestApp::around(kind, application(), "/welcome").await;

        let answer = app.browser().post("/api/create_sign_in", &[("email", "jane")]).await;

        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.starts_with("again: jane "), "{}", answer.body);
    }

    async fn our_account_page_is_where_the_application_has_it(kind: Kind) {
        let app = TestApp::around(kind, application(), "/welcome").await;
        let jane = app.browser();
        let waiting = jane.call("create_sign_in", &[("email", JANE)]).await;
        let id = waiting.body.split("\"id\":\"").nth(1).and_then(|rest| rest.split('"').next()).expect("an attempt");
        let code = code(&app.mail(JANE, 1).await);
        jane.post("/api/attempt_code", &[("attempt", id), ("code", &code), ("purpose", "sign_in")]).await;

        assert_eq!(jane.get("/account").await.body, "its profile page");
        let renamed = jane.post("/api/update_name", &[("first_name", "Jane")]).await;
        assert_eq!((renamed.path.as_str(), renamed.body.as_str()), ("/profile?done=renamed", "its profile page"));
        let refused = jane.post("/api/update_name", &[("first_name", &"a".repeat(65))]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.starts_with("again: "), "{}", refused.body);
        // The page about sessions is ours, as it has none.
        assert!(jane.get("/account/sessions").await.headers.contains_key("content-security-policy"));
    }

    async fn the_page_of_a_link_is_where_the_application_has_it_and_gets_no_token(kind: Kind) {
        let paths = Paths { verify: "/hello".to_owned(), ..Paths::default() };
        let app = TestApp::around_with(kind, application(), paths).await;
        app.browser().call("create_sign_in", &[("email", JANE)]).await;
        let mail = app.mail(JANE, 1).await;
        let phone = app.browser();

        for (link, page) in [(link(&mail), "/hello"), (refusal_link(&mail), "/hello?decline=1")] {
            let opened = phone.get(&link).await;
            assert_eq!((opened.path.as_str(), opened.body.as_str()), (page, "its page of a link"));
        }
        let pressed = phone.post("/api/attempt_verification", &[("action", "confirm")]).await;
        assert_eq!(pressed.status, StatusCode::CONFLICT);
        assert!(pressed.body.starts_with("its page of a link, again: "), "{}", pressed.body);
    }

    async fn its_routes_know_who_signed_in_by_our_forms(kind: Kind) {
        let app = TestApp::around(kind, application(), "/welcome").await;
        let (jane, origin) = (app.browser(), format!("http://{}", app.address));

        assert_eq!(jane.get("/me").await.path, "/welcome?redirect_to=/me");
        let done = enter(&app, &jane).await;

        assert_eq!((done.path.as_str(), done.body.as_str()), ("/me", JANE));
        let post = async |origin: &str| jane.send(Method::POST, "/me", &[("origin", origin)], Some(String::new())).await.body;
        assert_eq!(post(&origin.replace("127.0.0.1", "localhost")).await, JANE);
        assert_eq!(post("https://evil.example").await, "a stranger");
    }

    async fn its_own_action_may_need_a_fresh_proof(kind: Kind) {
        let app = TestApp::around(kind, application(), "/welcome").await;
        assert_eq!(app.browser().get("/pay-out").await.body, "You’re not signed in here any more.");

        let jane = app.browser();
        enter(&app, &jane).await;
        assert_eq!(jane.get("/pay-out").await.body, JANE);
        app.clock.wind(Duration::minutes(11));
        let refused = jane.get("/pay-out").await.body;
        assert!(!refused.contains(JANE) && !refused.is_empty(), "{refused}");
    }

    async fn a_link_whose_path_was_changed_on_its_way_comes_to_us(kind: Kind) {
        let app = TestApp::around(kind, application(), "/welcome").await;
        app.browser().post("/api/create_sign_in", &[("email", JANE)]).await;
        let link = link(&app.mail(JANE, 1).await);

        for changed in [link.replace("/verify", "//verify"), link.replace("/verify?token", "/Verify?TOKEN")] {
            let page = app.browser().get(&changed).await;
            assert_ne!(page.body, "its fallback", "{changed}");
            assert!(page.text("h1").contains("sign") || page.has("form"), "{}", page.body);
        }
        assert_eq!(app.browser().get("/Verify").await.body, "its fallback");
    }
}
