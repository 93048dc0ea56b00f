//! HTTP routes of the development mailbox: JSON for tests, and the frames of its page.

use std::convert::Infallible;

use axum::{
    Json, Router,
    extract::{Path, Query, State},
    http::{HeaderName, StatusCode, header},
    response::{
        IntoResponse, Response, Sse,
        sse::{Event, KeepAlive},
    },
    routing::get,
};
use futures::{Stream, stream};
use serde::Deserialize;
use tokio::sync::broadcast::{Receiver, error::RecvError};

use super::mailbox::Mailbox;
use crate::auth::{MessageId, at};

/// Content policy of a mail in its frame: nothing runs, nothing is loaded, and only our own page may frame it.
const FRAME_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; \
                            form-action 'none'; frame-ancestors 'self'";

/// The routes below `/dev/mailbox`, except the page itself. Served only while mails go to the mailbox.
pub fn router<S: Clone + Send + Sync + 'static>(mailbox: Mailbox) -> Router<S> {
    Router::new()
        .route(at!("/dev/mailbox/messages"), get(list).delete(clear))
        .route(at!("/dev/mailbox/messages/{id}/html"), get(html))
        .route(at!("/dev/mailbox/messages/{id}/source"), get(source))
        .route(at!("/dev/mailbox/events"), get(events))
        .with_state(mailbox)
}

#[derive(Debug, Deserialize)]
struct Filter {
    to: Option<String>,
}

async fn list(State(mailbox): State<Mailbox>, Query(filter): Query<Filter>) -> Response {
    let messages = mailbox.messages(filter.to.as_deref());
    let messages: Vec<_> = messages.iter().map(AsRef::as_ref).collect();
    (no_store(), Json(&messages)).into_response()
}

async fn clear(State(mailbox): State<Mailbox>) -> StatusCode {
    mailbox.clear();
    StatusCode::NO_CONTENT
}

async fn html(State(mailbox): State<Mailbox>, Path(id): Path<MessageId>) -> Response {
    let Some(message) = mailbox.find(id) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    framed(&message.html, "_top")
}

/// Answers with the HTML of a mail, for a frame on one of our own pages. `target` is the window in which its links open.
pub fn framed(html: &str, target: &str) -> Response {
    let base = format!("<head><base target=\"{target}\">");
    let document = html.replacen("<head>", &base, 1);
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_SECURITY_POLICY, FRAME_POLICY),
        (header::X_FRAME_OPTIONS, "SAMEORIGIN"),
    ];
    (no_store(), headers, document).into_response()
}

async fn source(State(mailbox): State<Mailbox>, Path(id): Path<MessageId>) -> Response {
    match mailbox.find(id) {
        Some(message) => (no_store(), message.source.clone()).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Stream with one event `mail` for each mail that comes in, whose data is its id. Ends when the mailbox closes.
async fn events(
    State(mailbox): State<Mailbox>,
) -> (
    [(HeaderName, &'static str); 1],
    Sse<impl Stream<Item = Result<Event, Infallible>>>,
) {
    let news = mailbox.subscribe();
    let events = stream::unfold((mailbox, news), |(mailbox, mut news)| async move {
        let event = tokio::select! {
            () = mailbox.closed() => return None,
            event = next(&mut news) => event?,
        };
        Some((Ok(event), (mailbox, news)))
    });
    let unbuffered = HeaderName::from_static("x-accel-buffering");
    (
        [(unbuffered, "no")],
        Sse::new(events).keep_alive(KeepAlive::default()),
    )
}

/// The next event; `None` at the end. A reader that missed some gets one without an id, and should read everything
/// again.
async fn next(news: &mut Receiver<MessageId>) -> Option<Event> {
    match news.recv().await {
        Ok(id) => Some(Event::default().event("mail").data(id.to_string())),
        Err(RecvError::Lagged(_)) => Some(Event::default().event("mail").data("")),
        Err(RecvError::Closed) => None,
    }
}

fn no_store() -> [(HeaderName, &'static str); 1] {
    [(header::CACHE_CONTROL, "no-store")]
}

#[cfg(test)]
mod tests {
    use axum::{
        body::Body,
        http::{Method, Request},
    };
    use http_body_util::BodyExt;
    use tower::ServiceExt;

    use super::*;
    use crate::server::mail::mailbox::tests::put;
    use uuid::Uuid;

    async fn ask(mailbox: &Mailbox, method: Method, path: &str) -> (Response<()>, String) {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .body(Body::empty())
            .expect("it is a request");
        let response = router::<()>(mailbox.clone())
            .with_state(())
            .oneshot(request)
            .await
            .expect("there is a response");
        let (head, body) = response.into_parts();
        let body = body.collect().await.expect("the body is whole").to_bytes();
        (
            Response::from_parts(head, ()),
            String::from_utf8_lossy(&body).into_owned(),
        )
    }

    #[tokio::test]
    async fn messages_have_the_promised_fields_and_no_others() {
        let mailbox = Mailbox::new();
        put(&mailbox, 1, "jane@example.com");
        put(&mailbox, 2, "joe@example.com");

        let (_, body) = ask(
            &mailbox,
            Method::GET,
            at!("/dev/mailbox/messages?to=joe%40example.com"),
        )
        .await;
        let messages: Vec<serde_json::Map<String, serde_json::Value>> =
            serde_json::from_str(&body).expect("it is an array of objects");
        assert_eq!(messages.len(), 1);
        let fields: Vec<&str> = messages[0].keys().map(String::as_str).collect();
        assert_eq!(
            fields,
            [
                "from",
                "headers",
                "html",
                "id",
                "received_at",
                "subject",
                "text",
                "to"
            ]
        );
        assert_eq!(messages[0]["to"], "joe@example.com");
        assert_eq!(messages[0]["received_at"], "2026-01-01T12:00:00Z");
    }

    #[tokio::test]
    async fn deleting_empties_it() {
        let mailbox = Mailbox::new();
        put(&mailbox, 1, "jane@example.com");

        let (response, _) = ask(&mailbox, Method::DELETE, at!("/dev/mailbox/messages")).await;
        assert_eq!(response.status(), StatusCode::NO_CONTENT);
        assert_eq!(
            ask(&mailbox, Method::GET, at!("/dev/mailbox/messages"))
                .await
                .1,
            "[]"
        );
    }

    #[tokio::test]
    async fn a_mail_is_framed_by_us_alone_and_its_links_leave_the_frame() {
        let mailbox = Mailbox::new();
        put(&mailbox, 1, "jane@example.com");
        let path = format!(at!("/dev/mailbox/messages/{}/html"), Uuid::from_u128(1));

        let (response, body) = ask(&mailbox, Method::GET, &path).await;
        let policy = &response.headers()[header::CONTENT_SECURITY_POLICY];
        assert_eq!(policy, FRAME_POLICY);
        assert_eq!(response.headers()[header::X_FRAME_OPTIONS], "SAMEORIGIN");
        assert!(body.contains("<head><base target=\"_top\">"), "{body}");
    }

    #[tokio::test]
    async fn what_is_not_there_is_not_found() {
        let path = format!(at!("/dev/mailbox/messages/{}/source"), Uuid::from_u128(9));

        let (response, _) = ask(&Mailbox::new(), Method::GET, &path).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND);
    }

    #[tokio::test]
    async fn the_stream_ends_when_the_mailbox_closes() {
        let mailbox = Mailbox::new();
        mailbox.close();

        let (response, _) = ask(&mailbox, Method::GET, at!("/dev/mailbox/events")).await;
        assert_eq!(response.status(), StatusCode::OK);
    }
}
