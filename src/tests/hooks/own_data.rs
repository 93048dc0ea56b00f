//! Server functions of an application that read and change the data it keeps with the signed-in user.

use axum::{Router, routing::post};
use latchkey::{auth::Problems, prelude::*, server::hooks::UserData};
use leptos::prelude::*;
use reqwest::{Method, StatusCode};

use super::{JANE, JOE, attempt_in};
use crate::{
    on_both,
    support::{Kind, Page, TestApp, TestBrowser, code},
};

/// What the application keeps with the caller.
#[server(prefix = "/api", endpoint = "club_data")]
async fn club_data() -> Result<UserData, Problems> {
    get_user_data().await
}

/// Lets the caller choose a colour, and counts how often they did.
#[server(prefix = "/api", endpoint = "choose_colour")]
async fn choose_colour(colour: String) -> Result<UserData, Problems> {
    change_user_data(|data| {
        let chosen = data.private.get("chosen").and_then(|it| it.as_i64());
        let change = UserData::default().editable("colour", colour);
        data.add(change.private("chosen", chosen.unwrap_or_default() + 1));
    })
    .await
}

/// An application whose server functions are below `/api`, beside ours.
async fn club(kind: Kind) -> TestApp {
    let functions = post(leptos_axum::handle_server_fns);
    let application = Router::new().route("/api/{*function}", functions);
    TestApp::around(kind, application, "/sign-in").await
}

/// A browser in which `address` is signed in. The application has no pages, so it is done by calls.
async fn member(app: &TestApp, address: &str) -> TestBrowser {
    let browser = app.browser();
    let started = browser.call("create_sign_in", &[("email", address)]).await;
    let id = attempt_in(&started, "sign_in");
    let code = code(&app.mail(address, 1).await);
    let fields = [("attempt", &*id), ("code", &*code), ("purpose", "sign_in")];
    let done = browser.call("attempt_code", &fields).await;
    assert!(done.status.is_success(), "{}", done.body);
    browser
}

/// The data in an answer.
fn data(page: &Page) -> UserData {
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    serde_json::from_str(&page.body).expect("it is data")
}

fn chosen(colour: &str, times: u32) -> UserData {
    UserData::default()
        .editable("colour", colour)
        .private("chosen", times)
}

on_both! {
    async fn a_server_function_reads_and_changes_the_data_of_its_caller_alone(kind: Kind) {
        let app = club(kind).await;
        let (jane, joe) = (member(&app, JANE).await, member(&app, JOE).await);
        assert_eq!(data(&jane.call("club_data", &[]).await), UserData::default());

        let answer = jane.call("choose_colour", &[("colour", "blue")]).await;
        assert_eq!(data(&answer), chosen("blue", 1));
        let answer = jane.call("choose_colour", &[("colour", "red")]).await;
        assert_eq!(data(&answer), chosen("red", 2));

        assert_eq!(data(&jane.call("club_data", &[]).await), chosen("red", 2));
        assert_eq!(data(&joe.call("club_data", &[]).await), UserData::default());
        assert_eq!(app.text("SELECT editable_data FROM user_data").await, r#"{"colour":"red"}"#);
    }

    async fn of_changes_at_once_none_is_lost(kind: Kind) {
        let app = club(kind).await;
        let jane = member(&app, JANE).await;
        let choose = async || jane.call("choose_colour", &[("colour", "blue")]).await;
        let all = (0..8).map(|_| choose());
        for answer in futures::future::join_all(all).await {
            data(&answer);
        }
        assert_eq!(data(&jane.call("club_data", &[]).await), chosen("blue", 8));
    }

    async fn who_is_not_signed_in_reads_and_changes_nothing(kind: Kind) {
        let app = club(kind).await;
        let stranger = app.browser();
        for function in ["club_data", "choose_colour"] {
            let refused = stranger.call(function, &[("colour", "blue")]).await;
            assert_eq!(refused.status, StatusCode::UNAUTHORIZED, "{}", refused.body);
            assert!(refused.body.contains(r#""code":"signed_out""#), "{}", refused.body);
        }

        let jane = member(&app, JANE).await;
        let form = Some("colour=blue".to_owned());
        let headers = [("accept", "application/json"), ("origin", "https://evil.example")];
        let forged = jane.send(Method::POST, "/api/choose_colour", &headers, form).await;
        assert_eq!(forged.status, StatusCode::UNAUTHORIZED, "{}", forged.body);
        assert_eq!(app.count("SELECT count(*) FROM user_data").await, 0);
    }

    async fn data_that_is_too_large_is_refused_and_what_was_there_stays(kind: Kind) {
        let app = club(kind).await;
        let jane = member(&app, JANE).await;
        jane.call("choose_colour", &[("colour", "blue")]).await;

        let refused = jane.call("choose_colour", &[("colour", &"x".repeat(16 * 1024))]).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{}", refused.body);
        assert!(refused.body.contains(r#""code":"bad_request""#), "{}", refused.body);
        assert_eq!(data(&jane.call("club_data", &[]).await), chosen("blue", 1));
    }
}
