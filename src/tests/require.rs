//! Guards: who may call what, and that a refusal tells nothing.

use reqwest::{Method, StatusCode};

use crate::{
    on_both,
    support::{Kind, TestApp},
};

const JANE: &str = "jane@example.com";

on_both! {
    async fn a_route_knows_the_user_and_sends_others_to_sign_in(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let stranger = app.browser();

        let page = stranger.send(Method::GET, "/example/me?a=b", &[("accept", "text/html")], None).await;
        let json = stranger.send(Method::GET, "/example/me", &[("accept", "application/json")], None).await;

        assert_eq!(page.status, StatusCode::SEE_OTHER);
        assert_eq!(page.headers["location"], "/sign-in?redirect_to=/example/me%3Fa%3Db");
        assert_eq!(json.status, StatusCode::UNAUTHORIZED);
        assert!(json.body.contains("\"code\":\"signed_out\""), "{}", json.body);

        let jane = app.member(JANE).await;
        let me = jane.get("/example/me").await;
        assert_eq!(me.status, StatusCode::OK);
        assert!(me.body.contains(JANE));
    }

    async fn a_server_function_knows_the_user_and_refuses_others(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;

        let refused = app.browser().call("get_greeting", &[]).await;
        assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
        assert!(refused.body.contains("\"code\":\"signed_out\""), "{}", refused.body);

        let jane = app.member(JANE).await;
        let greeting = jane.call("get_greeting", &[]).await;
        assert_eq!((greeting.status, greeting.body.as_str()), (StatusCode::OK, "\"jane@example.com\""));
    }

    async fn a_page_shows_each_what_is_for_them(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let stranger = app.browser();
        let page = stranger.get("/example").await;
        assert!(page.has("a[href='/sign-in?redirect_to=/example']"));
        assert!(!page.has(".user-button") && !page.has("a[href='/example/me']"));
        let sent = stranger.get("/example/private").await;
        assert_eq!(sent.path, "/sign-in?redirect_to=/example/private");

        let jane = app.member(JANE).await;
        let page = jane.get("/example").await;
        assert!(page.text("main").contains(JANE), "{}", page.body);
        assert!(page.has(".user-button a[href='/account']"));
        assert!(!page.has(".user-button a[href='/admin/settings']"));
        assert_eq!(jane.get("/example/private").await.path, "/example/private");
    }

    async fn who_was_sent_to_sign_in_comes_back(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let browser = app.browser();
        let form = browser.get("/example/me").await;

        let waiting = browser.submit(&form, "main form", &[("email", JANE)]).await;
        let code = crate::support::code(&app.mail(JANE, 1).await);
        let done = browser.submit(&waiting, "form[action='/api/attempt_code']", &[("code", &code)]).await;

        assert_eq!(done.path, "/example/me");
    }
}
