//! Who may ask, by which name, and what is said to the others.

use super::*;
use crate::auth::ProblemCode;

#[tokio::test]
async fn where_only_a_referer_is_left_it_must_be_ours() {
    for (referer, expected) in [
        ("https://auth.example.org/sign-in?a=b", 200),
        ("https://auth.example.org", 200),
        ("https://evil.test/", 403),
        ("https://auth.example.org.evil.test/", 403),
        ("https://auth.example.org@evil.test/", 403),
        ("http://auth.example.org/", 403),
        ("https://auth.example.org:8443/", 403),
        ("blob:https://auth.example.org/1", 403),
        ("about:blank", 403),
        ("nonsense", 403),
    ] {
        let post = request("POST", "/api/echo").header(header::REFERER, referer);
        assert_eq!(status(post, "").await, expected, "{referer}");
        let delete = request("DELETE", "/dev/mailbox/messages").header(header::REFERER, referer);
        let expected = if expected == 200 { 204 } else { expected };
        assert_eq!(status(delete, "").await, expected, "{referer}");
        let get = request("GET", "/").header(header::REFERER, referer);
        assert_eq!(status(get, "").await, 200, "{referer}");
    }
    let known = request("POST", "/api/echo")
        .header(header::ORIGIN, PUBLIC)
        .header(header::REFERER, "https://evil.test/");
    assert_eq!(status(known, "").await, 200, "the origin says more");
}

#[tokio::test]
async fn on_this_machine_only_names_that_lead_nowhere_else_are_answered() {
    let ask = async |path: &str, host: &str| {
        let request = Request::builder().uri(path).header(header::HOST, host);
        let request = request.body(Body::empty()).unwrap();
        let answer = app_at("http://localhost:3000")
            .oneshot(request)
            .await
            .unwrap();
        answer.status().as_u16()
    };
    for path in ["/", "/dev/mailbox/messages", "/api/client"] {
        for host in [
            "localhost",
            "localhost:3000",
            "LOCALHOST:3000",
            "app.localhost:3000",
            "127.0.0.1:3000",
            "127.8.0.1",
            "[::1]:3000",
            "[::ffff:127.0.0.1]:3000",
        ] {
            assert_eq!(ask(path, host).await, 200, "{path} {host}");
        }
        for host in [
            "evil.test:3000",
            "localhost.evil.test",
            "127.0.0.1.evil.test:3000",
            "evillocalhost",
            "192.0.2.1:3000",
            "0.0.0.0:3000",
            "[::]:3000",
            "[::1].evil.test",
            "evil@localhost",
            "",
        ] {
            assert_eq!(ask(path, host).await, 421, "{path} {host}");
        }
        // The name in the request line counts as much as the header.
        assert_eq!(
            ask(&format!("http://evil.test{path}"), "localhost:3000").await,
            421
        );
        assert_eq!(
            ask(&format!("http://localhost:3000{path}"), "evil.test").await,
            421
        );
        assert_eq!(
            ask(&format!("http://localhost:3000{path}"), "localhost").await,
            200
        );
    }
}

#[tokio::test]
async fn who_asks_another_host_is_shown_the_way_to_ours() {
    let ask = async |language: &str, accept: &str| {
        let request = Request::builder()
            .uri("/sign-in")
            .header(header::HOST, "old.example.org")
            .header(header::ACCEPT, accept)
            .header(header::ACCEPT_LANGUAGE, language);
        let answer = answer(request.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.status(), 421);
        text(answer).await
    };

    let page = ask("en", "text/html").await;
    assert!(
        page.contains("href=\"https://auth.example.org/\">Go to https://auth.example.org</a>"),
        "{page}"
    );
    assert!(!page.contains("old.example.org"), "{page}");
    let page = ask("de", "text/html").await;
    assert!(
        page.contains("lang=\"de\"") && page.contains("Zu https://auth.example.org</a>"),
        "{page}"
    );
    let json = ask("en", "application/json").await;
    assert!(
        json.contains("unknown_host") && json.contains(PUBLIC),
        "{json}"
    );
}

#[tokio::test]
async fn an_error_that_was_left_without_words_gets_some() {
    for (method, path, accept, expected, kind) in [
        ("GET", "/nowhere", "text/html", 404, "text/html"),
        ("POST", "/", "text/html", 405, "text/html"),
        ("GET", "/panics", "text/html", 500, "text/html"),
        ("GET", "/api/echo", "*/*", 405, "application/json"),
        ("GET", "/api/nowhere", "*/*", 404, "application/json"),
        ("GET", "/api/plain", "*/*", 503, "application/json"),
        ("GET", "/api/panics", "*/*", 500, "application/json"),
    ] {
        let request = request(method, path).header(header::ACCEPT, accept);
        let answer = answer(request.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.status(), expected, "{path}");
        let told = answer.headers()[header::CONTENT_TYPE]
            .to_str()
            .unwrap()
            .to_owned();
        assert!(told.starts_with(kind), "{path}: {told}");
        if expected == 503 {
            assert_eq!(answer.headers()[header::RETRY_AFTER], "5");
        }
        assert!(!text(answer).await.is_empty(), "{path}");
    }
}

#[test]
fn a_bare_refusal_of_an_application_is_not_told_as_one_of_ours() {
    for (status, code) in [
        (StatusCode::BAD_REQUEST, ProblemCode::InvalidRequest),
        (StatusCode::PAYMENT_REQUIRED, ProblemCode::Refused),
        (StatusCode::FORBIDDEN, ProblemCode::Forbidden),
        (StatusCode::CONFLICT, ProblemCode::Refused),
        (StatusCode::GONE, ProblemCode::Refused),
        (StatusCode::UNPROCESSABLE_ENTITY, ProblemCode::Refused),
    ] {
        assert_eq!(Refusal::of(status).code(), code, "{status}");
        let told = Reader::of("/hello", &HeaderMap::new(), Locale::default())
            .told(status.into_response(), PUBLIC);
        assert_eq!(told.status(), status);
    }
}
