mod names;

use axum::{
    http::{HeaderName, Request, request::Builder},
    routing::{get, post},
};
use futures::stream;
use tower::ServiceExt;

use super::*;

const PUBLIC: &str = "https://auth.example.org";
const FORM: &str = "application/x-www-form-urlencoded";

fn app() -> Router {
    app_at(PUBLIC)
}

/// The routes of a server whose public URL is `origin`.
fn app_at(origin: &str) -> Router {
    async fn panics() -> StatusCode {
        panic!("hunter2")
    }
    async fn echo(body: Bytes) -> Bytes {
        body
    }
    let router = Router::new()
        .route("/", get(|| async { "home" }))
        .route("/healthz", get(|| async { "ok" }))
        .route("/verify", get(|| async { "landing" }))
        .route("/panics", get(panics))
        .route("/api/panics", get(panics))
        .route(
            "/api/plain",
            get(|| async {
                let retry = [(header::RETRY_AFTER, "5")];
                (StatusCode::SERVICE_UNAVAILABLE, retry, "unavailable")
            }),
        )
        .route("/api/client", get(|| async { "{}" }))
        .route(FORWARD_AUTH, get(|| async { "asked" }))
        .route("/api/echo", post(echo))
        .route(
            "/dev/mailbox/messages",
            get(|| async { "[]" }).delete(|| async { StatusCode::NO_CONTENT }),
        );
    let public_url = PublicUrl::parse(origin).unwrap();
    protect(
        router,
        Arc::new(GuardSettings::new(public_url, Languages::default())),
    )
}

fn request(method: &str, path: &str) -> Builder {
    Request::builder()
        .method(method)
        .uri(path)
        .header(header::HOST, "auth.example.org")
}

async fn answer(request: Request<Body>) -> Response {
    app().oneshot(request).await.unwrap()
}

async fn status(request: Builder, body: impl Into<Body>) -> u16 {
    answer(request.body(body.into()).unwrap())
        .await
        .status()
        .as_u16()
}

async fn text(response: Response) -> String {
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[tokio::test]
#[rustfmt::skip]
async fn a_form_is_let_in_from_our_own_origin_alone() {
    let table: &[(Option<&str>, Option<&str>, u16)] = &[
        (Some("same-origin"), None, 200),
        (Some("same-origin"), Some(PUBLIC), 200),
        (Some("none"), None, 200),
        (Some("same-site"), Some(PUBLIC), 403),
        (Some("cross-site"), Some(PUBLIC), 403),
        (Some("cross-site"), None, 403),
        (Some("nonsense"), None, 403),
        (None, Some(PUBLIC), 200),
        (None, Some("null"), 403),
        (None, Some("https://evil.test"), 403),
        (None, Some("http://auth.example.org"), 403),
        (None, Some("https://auth.example.org:8443"), 403),
        (None, Some("https://auth.example.org.evil.test"), 403),
        (None, None, 200),
    ];
    for (site, origin, expected) in table {
        let mut request = request("POST", "/api/echo").header(header::CONTENT_TYPE, FORM);
        if let Some(site) = site { request = request.header("sec-fetch-site", *site); }
        if let Some(origin) = origin { request = request.header(header::ORIGIN, *origin); }
        assert_eq!(status(request, "a=b").await, *expected, "{site:?} {origin:?}");
    }
}

#[tokio::test]
async fn two_origins_are_not_ours() {
    let twice = request("POST", "/api/echo")
        .header(header::ORIGIN, PUBLIC)
        .header(header::ORIGIN, "https://evil.test");

    assert_eq!(status(twice, "").await, 403);
}

#[tokio::test]
async fn pages_may_be_reached_from_anywhere_and_what_scripts_read_may_not() {
    for (path, expected) in [
        ("/verify?token=t", 200),
        ("/", 200),
        ("/api/client", 403),
        ("/dev/mailbox/messages", 403),
    ] {
        let request = request("GET", path).header("sec-fetch-site", "cross-site");
        assert_eq!(status(request, "").await, expected, "{path}");
    }
    let delete = request("DELETE", "/dev/mailbox/messages");
    assert_eq!(status(delete, "").await, 204);
    let foreign = request("DELETE", "/dev/mailbox/messages").header(header::ORIGIN, "null");
    assert_eq!(status(foreign, "").await, 403);
}

#[tokio::test]
async fn forms_are_the_only_content() {
    for (content_type, expected) in [
        (FORM, 200),
        ("application/x-www-form-urlencoded; charset=UTF-8", 200),
        ("application/x-www-form-urlencoded; charset=utf-7", 415),
        ("text/plain", 415),
        ("multipart/form-data; boundary=a", 415),
        ("application/json", 415),
    ] {
        let request = request("POST", "/api/echo").header(header::CONTENT_TYPE, content_type);
        assert_eq!(status(request, "a=b").await, expected, "{content_type}");
    }
    let untyped = request("POST", "/api/echo").header(header::CONTENT_LENGTH, "3");
    assert_eq!(status(untyped, "a=b").await, 415);
    assert_eq!(status(request("POST", "/api/echo"), "").await, 200);
}

#[tokio::test]
async fn a_form_reaches_its_handler_as_it_was_sent() {
    let request = request("POST", "/api/echo?from=mail").header(header::CONTENT_TYPE, FORM);
    let response = answer(request.body("email=a%40x.org&code=123456".into()).unwrap()).await;

    assert_eq!(text(response).await, "email=a%40x.org&code=123456");
}

#[tokio::test]
async fn parameters_that_could_be_read_in_two_ways_are_refused() {
    for (path, body) in [
        ("/api/echo", "email=a&email=b"),
        ("/api/echo", "email[]=a"),
        ("/api/echo", "email=%ff"),
        ("/api/echo", "email=%00"),
        ("/api/echo?email=a", "email=b"),
        ("/api/echo?a=%", ""),
    ] {
        let request = request("POST", path).header(header::CONTENT_TYPE, FORM);
        assert_eq!(status(request, body).await, 400, "{path} {body}");
    }
    for path in ["/?a=1&a=2", "/?a[b]=1", "/?a=%zz", "/?a=%00"] {
        assert_eq!(status(request("GET", path), "").await, 400, "{path}");
    }
}

#[tokio::test]
async fn size_has_its_limits() {
    let form = |body: Body| {
        request("POST", "/api/echo")
            .header(header::CONTENT_TYPE, FORM)
            .body(body)
            .unwrap()
    };
    let chunks = (0..20).map(|_| Ok::<_, std::convert::Infallible>("a".repeat(1024)));
    for (body, expected) in [
        (Body::from("a".repeat(LARGEST_BODY)), 200),
        (Body::from("a".repeat(LARGEST_BODY + 1)), 413),
        (Body::from_stream(stream::iter(chunks)), 413),
    ] {
        assert_eq!(answer(form(body)).await.status().as_u16(), expected);
    }
    let long = format!("/?a={}", "a".repeat(4096));
    assert_eq!(status(request("GET", &long), "").await, 414);
}

#[tokio::test]
async fn unknown_methods_are_refused_with_the_known_ones() {
    for method in ["PUT", "PATCH", "TRACE", "CONNECT", "BREW", "DELETE"] {
        let request = request(method, "/").body(Body::empty()).unwrap();
        let response = answer(request).await;
        assert_eq!(response.status(), 405, "{method}");
        assert_eq!(
            response.headers()[header::ALLOW],
            "GET, HEAD, OPTIONS, POST"
        );
    }
}

#[tokio::test]
async fn a_preflight_is_promised_nothing() {
    let request = request("OPTIONS", "/")
        .header(header::ORIGIN, "https://evil.test")
        .header(header::ACCESS_CONTROL_REQUEST_METHOD, "POST");
    let response = answer(request.body(Body::empty()).unwrap()).await;

    let is_cors = |name: &HeaderName| name.as_str().starts_with("access-control");
    assert!(!response.headers().keys().any(is_cors));
}

#[tokio::test]
async fn only_our_own_host_is_answered() {
    for (host, expected) in [
        ("auth.example.org", 200),
        ("AUTH.example.org:443", 200),
        ("evil.test", 421),
        ("auth.example.org.evil.test", 421),
        ("127.0.0.1:3000", 421),
        ("[::1]:3000", 421),
        ("", 421),
    ] {
        let to = |path: &str| Request::builder().uri(path).header(header::HOST, host);
        assert_eq!(status(to("/"), "").await, expected, "{host}");
        assert_eq!(status(to("/healthz"), "").await, 200, "{host}");
    }
    let absolute = request("GET", "https://evil.test/");
    assert_eq!(status(absolute, "").await, 421);
    assert_eq!(status(Request::builder().uri("/"), "").await, 421);
}

#[tokio::test]
async fn a_panic_is_an_answer_without_its_words() {
    let response = answer(request("GET", "/panics").body(Body::empty()).unwrap()).await;

    assert_eq!(response.status(), 500);
    assert!(!text(response).await.contains("hunter2"));
}

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    for (method, path) in [
        ("GET", "/"),
        ("GET", "/nowhere"),
        ("GET", "/panics"),
        ("GET", "/verify"),
        ("GET", "/?a=1&a=2"),
        ("PUT", "/"),
        ("POST", "/"),
        ("OPTIONS", "/"),
    ] {
        let response = answer(request(method, path).body(Body::empty()).unwrap()).await;
        let headers = response.headers();
        for name in [
            "content-security-policy",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy",
            "permissions-policy",
            "referrer-policy",
            "strict-transport-security",
            "x-content-type-options",
            "x-frame-options",
        ] {
            assert!(headers.contains_key(name), "{method} {path}: {name}");
        }
        assert_eq!(
            headers[header::CACHE_CONTROL],
            "no-store, no-transform",
            "{path}"
        );
        assert_eq!(headers.contains_key("x-robots-tag"), path == "/verify");
    }
}

#[tokio::test]
async fn scripts_are_refused_in_json() {
    let request = request("PUT", "/api/echo").body(Body::empty()).unwrap();
    let body = text(answer(request).await).await;

    assert!(
        body.starts_with(r#"{"errors":[{"code":"method_not_allowed""#),
        "{body}"
    );
}

#[tokio::test]
async fn a_proxy_asks_under_any_host_with_the_headers_of_another_site() {
    let asked = |method: &str, path: &str| {
        Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "wiki.example.org")
            .header("sec-fetch-site", "cross-site")
            .header(header::ORIGIN, "https://elsewhere.test")
    };
    let path = format!("{FORWARD_AUTH}?a=1&a=2");
    let answered = answer(asked("GET", &path).body(Body::empty()).unwrap()).await;

    assert_eq!(answered.status(), StatusCode::OK);
    let strict = header::STRICT_TRANSPORT_SECURITY;
    assert!(
        !answered.headers().contains_key(strict),
        "it speaks for no other host"
    );
    assert_eq!(answered.headers()[header::CACHE_CONTROL], NOT_KEPT);
    assert_eq!(status(asked("POST", FORWARD_AUTH), "").await, 421);
    // An answer of success would let it through.
    assert_eq!(status(asked("OPTIONS", FORWARD_AUTH), "").await, 405);
    assert_eq!(status(asked("GET", "/api/client"), "").await, 421);
}
