//! Answers for requests that no page of the application answers: programs that speak wrongly, pages of others, and
//! faults. Made without the renderer, since they must work when nothing else does.

use axum::{
    body::{Body, HttpBody},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};

use super::MAILBOX_MESSAGES;
use crate::{
    auth::{Meta, Problem, Problems},
    i18n::{Locale, RefusalText, RefusalTexts, Text, fill},
};

/// Why a request is turned away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It can be read in two ways, or in none.
    Invalid,
    /// Nobody is signed in.
    SignedOut,
    /// Another site sent it.
    CrossOrigin,
    /// It leads nowhere.
    NotFound,
    /// Its method is none of those that the path knows.
    Method,
    /// Its body took too long.
    TooSlow,
    /// Its body is too large.
    TooLarge,
    /// Its URL is too long.
    UrlTooLong,
    /// It is no form.
    MediaType,
    /// It asks for another host.
    UnknownHost,
    /// There were too many.
    TooMany,
    /// Its head is too large.
    HeadTooLarge,
    /// A fault of ours.
    Failed,
    /// Something that is needed is away.
    Unavailable,
}

impl Refusal {
    /// What an answer of this status means that says nothing itself.
    pub(super) fn of(status: StatusCode) -> Self {
        match status {
            StatusCode::UNAUTHORIZED => Self::SignedOut,
            StatusCode::FORBIDDEN => Self::CrossOrigin,
            StatusCode::NOT_FOUND => Self::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => Self::Method,
            StatusCode::REQUEST_TIMEOUT => Self::TooSlow,
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            StatusCode::URI_TOO_LONG => Self::UrlTooLong,
            StatusCode::UNSUPPORTED_MEDIA_TYPE => Self::MediaType,
            StatusCode::MISDIRECTED_REQUEST => Self::UnknownHost,
            StatusCode::TOO_MANY_REQUESTS => Self::TooMany,
            StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE => Self::HeadTooLarge,
            StatusCode::SERVICE_UNAVAILABLE => Self::Unavailable,
            status if status.is_server_error() => Self::Failed,
            _ => Self::Invalid,
        }
    }

    pub(super) fn status(self) -> StatusCode {
        match self {
            Self::Invalid => StatusCode::BAD_REQUEST,
            Self::SignedOut => StatusCode::UNAUTHORIZED,
            Self::CrossOrigin => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::UrlTooLong => StatusCode::URI_TOO_LONG,
            Self::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::UnknownHost => StatusCode::MISDIRECTED_REQUEST,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::HeadTooLarge => StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
            Self::Failed => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Machine code of the JSON form.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Invalid => "invalid_request",
            Self::SignedOut => "signed_out",
            Self::CrossOrigin => "cross_origin_refused",
            Self::NotFound => "not_found",
            Self::Method => "method_not_allowed",
            Self::TooSlow => "request_timeout",
            Self::TooLarge => "request_too_large",
            Self::UrlTooLong => "url_too_long",
            Self::MediaType => "unsupported_content_type",
            Self::UnknownHost => "unknown_host",
            Self::TooMany => "rate_limited",
            Self::HeadTooLarge => "request_head_too_large",
            Self::Failed => "internal_error",
            Self::Unavailable => "unavailable",
        }
    }

    fn text(self, texts: &RefusalTexts) -> &RefusalText {
        match self {
            Self::Invalid => &texts.invalid,
            Self::SignedOut => &texts.signed_out,
            Self::CrossOrigin => &texts.cross_origin,
            Self::NotFound => &texts.not_found,
            Self::Method => &texts.method,
            Self::TooSlow => &texts.too_slow,
            Self::TooLarge => &texts.too_large,
            Self::UrlTooLong => &texts.url_too_long,
            Self::MediaType => &texts.media_type,
            Self::UnknownHost => &texts.unknown_host,
            Self::TooMany => &texts.too_many,
            Self::HeadTooLarge => &texts.head_too_large,
            Self::Failed => &texts.failed,
            Self::Unavailable => &texts.unavailable,
        }
    }
}

/// Who is told of a refusal, and in which form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reader {
    /// The language.
    pub(super) locale: Locale,
    /// Whether it is a program that reads JSON; else a person.
    pub(super) wants_json: bool,
    /// Whether the path is one for programs.
    is_for_scripts: bool,
}

impl Reader {
    /// Whoever sent a request for `path` with these headers.
    pub(super) fn of(path: &str, headers: &HeaderMap) -> Self {
        let accepts = |kind: &str| {
            headers
                .get_all(header::ACCEPT)
                .iter()
                .any(|accept| accept.to_str().is_ok_and(|accept| accept.contains(kind)))
        };
        let is_for_scripts = is_for_scripts(path);
        let languages = headers
            .get(header::ACCEPT_LANGUAGE)
            .and_then(|languages| languages.to_str().ok());
        Self {
            locale: Locale::accepted(languages.unwrap_or_default()),
            wants_json: accepts("application/json") || (is_for_scripts && !accepts("text/html")),
            is_for_scripts,
        }
    }

    /// The answer that turns a request away. `origin` is the configured one.
    pub(super) fn refused(self, refusal: Refusal, origin: &str) -> Response {
        let (kind, body) = match self.wants_json {
            true => ("application/json", json(refusal, self.locale, origin)),
            false => (
                "text/html; charset=utf-8",
                page(refusal, &[self.locale], origin),
            ),
        };
        (refusal.status(), [(header::CONTENT_TYPE, kind)], body).into_response()
    }

    /// An error in words: one that somebody behind the gate answered with a status alone is given a body. Its headers stay.
    pub(super) fn told(self, response: Response, origin: &str) -> Response {
        let status = response.status();
        let is_error = status.is_client_error() || status.is_server_error();
        if !is_error || !self.is_untold(&response) {
            return response;
        }
        let mut told = self.refused(Refusal::of(status), origin);
        *told.status_mut() = status;
        let mut headers = response.headers().clone();
        headers.remove(header::CONTENT_LENGTH);
        if let Some(kind) = told.headers_mut().remove(header::CONTENT_TYPE) {
            headers.insert(header::CONTENT_TYPE, kind);
        }
        *told.headers_mut() = headers;
        told
    }

    /// Whether an answer says nothing that its reader understands. Plain text is for people, and below `/api` for nobody.
    fn is_untold(self, response: &Response) -> bool {
        let kind = response.headers().get(header::CONTENT_TYPE);
        match kind.and_then(|kind| kind.to_str().ok()) {
            None => response.body().size_hint().exact() == Some(0),
            Some(kind) => self.is_for_scripts && kind.starts_with("text/plain"),
        }
    }
}

/// Whether what is at `path` is read by programs, which are told of errors in JSON.
pub(super) fn is_for_scripts(path: &str) -> bool {
    path.starts_with("/api/") || path == MAILBOX_MESSAGES
}

fn json(refusal: Refusal, locale: Locale, origin: &str) -> String {
    let text = refusal.text(&locale.texts().refusals);
    let advice = fill(&text.advice, &[("origin", origin)]);
    let problems = Problems {
        errors: vec![Problem {
            code: refusal.code().to_owned(),
            message: format!("{}. {advice}", text.title),
            meta: Meta::default(),
        }],
    };
    serde_json::to_string(&problems).unwrap_or_default()
}

/// A page in each of these languages, one after the other.
fn page(refusal: Refusal, locales: &[Locale], origin: &str) -> String {
    let parts: String = locales
        .iter()
        .map(|locale| part(refusal, *locale, origin))
        .collect();
    let first = locales.first().copied().unwrap_or_default();
    let title = &refusal.text(&first.texts().refusals).title;
    format!(
        "<!DOCTYPE html><html lang=\"{}\"><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>{title}</title><main>{parts}</main></html>",
        first.tag()
    )
}

fn part(refusal: Refusal, locale: Locale, origin: &str) -> String {
    let texts = &locale.texts().refusals;
    let text = refusal.text(texts);
    // Of the configuration, never of the request: that origin is safe to print and to link to.
    let say = |text: &Text| fill(text, &[("origin", origin)]);
    let (way_on, url) = match refusal {
        Refusal::UnknownHost => (say(&texts.go_there), format!("{origin}/")),
        _ => (say(&texts.start_again), "/".to_owned()),
    };
    format!(
        "<section lang=\"{}\"><h1>{}</h1><p>{}</p><p><a href=\"{url}\">{way_on}</a></p></section>",
        locale.tag(),
        text.title,
        say(&text.advice),
    )
}

/// The whole answer to a request whose head could not be read, status line and headers included. Its language is not
/// known then, so a page has all of them.
pub(in crate::server::http) fn bare_answer(status: StatusCode, is_for_scripts: bool) -> Vec<u8> {
    let refusal = Refusal::of(status);
    let (kind, body) = match is_for_scripts {
        true => ("application/json", json(refusal, Locale::En, "")),
        false => (
            "text/html; charset=utf-8",
            page(refusal, &[Locale::En, Locale::De], ""),
        ),
    };
    let mut headers = HeaderMap::new();
    super::headers::complete(&mut headers, false, false);
    let mut answer = format!(
        "HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {}\r\nconnection: close\r\n",
        body.len()
    )
    .into_bytes();
    for (name, value) in &headers {
        answer.extend_from_slice(name.as_str().as_bytes());
        answer.extend_from_slice(b": ");
        answer.extend_from_slice(value.as_bytes());
        answer.extend_from_slice(b"\r\n");
    }
    answer.extend_from_slice(b"\r\n");
    answer.extend_from_slice(body.as_bytes());
    answer
}

/// A panic costs one answer and nothing else (requirement IN-5), which is put into words further out. The hook of the program
/// has logged where it was; what it said may hold a secret and goes nowhere.
pub(super) fn after_panic(_said: Box<dyn std::any::Any + Send>) -> Response {
    (StatusCode::INTERNAL_SERVER_ERROR, Body::empty()).into_response()
}
