//! Answers for requests that the application does not answer: wrong requests, requests of other sites, and faults.
//! Made without Leptos, because they must work when nothing else does.

use axum::{
    body::{Body, HttpBody},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};

use crate::{
    auth::{Meta, Problem, ProblemCode, Problems, at},
    components::ui::escaped,
    i18n::{Locale, RefusalText, RefusalTexts, Text, fill},
};

/// Style sheet of these pages. It stands in the page, because under another host name, or for a head that is too large, a
/// second request would be refused too.
pub(in crate::server::http) const STYLE: &str = "body{background:light-dark(#f8f7f4,#101117);color:light-dark(#1c1e28,#ecedf1);\
    font:1rem/1.55 system-ui,sans-serif;margin:0 auto;max-width:34rem;overflow-wrap:anywhere;padding:10vh 1.5rem 3rem}\
    h1{font-size:1.6rem;line-height:1.2;margin:0 0 .75rem}p{margin:0 0 1.25rem}section+section{margin-top:3rem}\
    a{color:light-dark(#3d56c5,#a9bcff);display:inline-block;font-weight:600;padding:.5rem 0}\
    a:focus-visible{outline:2.5px solid;outline-offset:2px}";

/// Path of the development mailbox's mails for tests, the only one that takes DELETE.
pub(super) const MAILBOX_MESSAGES: &str = at!("/dev/mailbox/messages");

/// Why a request is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It can be read in two ways or not at all.
    Invalid,
    /// Nobody is signed in.
    SignedOut,
    /// Another site sent it.
    CrossOrigin,
    /// Its sender may not do this.
    Forbidden,
    /// An application around this server refused it, with a status that means nothing here.
    Other,
    /// There is nothing at this path.
    NotFound,
    /// The path does not take this method.
    Method,
    /// Its body took too long to arrive.
    TooSlow,
    /// Its body is too large.
    TooLarge,
    /// Its URL is too long.
    UrlTooLong,
    /// Its body is no form.
    MediaType,
    /// It is for another host than the one that is served.
    UnknownHost,
    /// There were too many requests.
    TooMany,
    /// Its head is too large.
    HeadTooLarge,
    /// The server made a mistake.
    Failed,
    /// Something that the server needs does not answer.
    Unavailable,
}

impl Refusal {
    /// The refusal that fits an answer of this status without a body.
    pub(super) fn of(status: StatusCode) -> Self {
        match status {
            StatusCode::UNAUTHORIZED => Self::SignedOut,
            StatusCode::BAD_REQUEST => Self::Invalid,
            StatusCode::FORBIDDEN => Self::Forbidden,
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
            _ => Self::Other,
        }
    }

    pub(super) fn status(self) -> StatusCode {
        match self {
            // The status of an answer that is given words stays.
            Self::Invalid | Self::Other => StatusCode::BAD_REQUEST,
            Self::SignedOut => StatusCode::UNAUTHORIZED,
            Self::CrossOrigin | Self::Forbidden => StatusCode::FORBIDDEN,
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

    /// Code for programs in the JSON form. It never changes.
    pub(super) fn code(self) -> ProblemCode {
        use ProblemCode as C;

        match self {
            Self::Invalid => C::InvalidRequest,
            Self::SignedOut => C::SignedOut,
            Self::CrossOrigin => C::CrossOriginRefused,
            Self::Forbidden => C::Forbidden,
            Self::Other => C::Refused,
            Self::NotFound => C::NotFound,
            Self::Method => C::MethodNotAllowed,
            Self::TooSlow => C::RequestTimeout,
            Self::TooLarge => C::RequestTooLarge,
            Self::UrlTooLong => C::UrlTooLong,
            Self::MediaType => C::UnsupportedContentType,
            Self::UnknownHost => C::UnknownHost,
            Self::TooMany => C::RateLimited,
            Self::HeadTooLarge => C::RequestHeadTooLarge,
            Self::Failed => C::InternalError,
            Self::Unavailable => C::Unavailable,
        }
    }

    fn text(self, texts: &RefusalTexts) -> &RefusalText {
        match self {
            Self::Invalid => &texts.invalid,
            Self::SignedOut => &texts.signed_out,
            Self::CrossOrigin => &texts.cross_origin,
            Self::Forbidden => &texts.forbidden,
            Self::Other => &texts.refused,
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

/// The reader of a refusal: language and form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reader {
    /// Language of the reader.
    pub(super) locale: Locale,
    /// `true` if the reader is a program that reads JSON.
    pub(super) wants_json: bool,
    /// `true` if the path is one for programs.
    is_for_scripts: bool,
}

impl Reader {
    /// The sender of a request for `path` with these headers, who reads `locale`.
    pub(super) fn of(path: &str, headers: &HeaderMap, locale: Locale) -> Self {
        let accepts = |kind: &str| {
            headers
                .get_all(header::ACCEPT)
                .iter()
                .any(|accept| accept.to_str().is_ok_and(|accept| accept.contains(kind)))
        };
        let is_for_scripts = is_for_scripts(path);
        Self {
            locale,
            wants_json: accepts("application/json") || (is_for_scripts && !accepts("text/html")),
            is_for_scripts,
        }
    }

    /// The answer that refuses a request. `origin` is the configured origin.
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

    /// Gives a body to an error that has only a status. Its headers stay.
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

    /// `true` if an answer has no text that its reader understands: no body or, at a path for programs, plain text.
    fn is_untold(self, response: &Response) -> bool {
        let kind = response.headers().get(header::CONTENT_TYPE);
        match kind.and_then(|kind| kind.to_str().ok()) {
            None => response.body().size_hint().exact() == Some(0),
            Some(kind) => self.is_for_scripts && kind.starts_with("text/plain"),
        }
    }
}

/// `true` if programs read what is at `path`, so that errors there are JSON. In an application `/api/` is where its own server
/// functions are, whatever the prefix of ours.
pub(in crate::server::http) fn is_for_scripts(path: &str) -> bool {
    path.starts_with(at!("/api/")) || path.starts_with("/api/") || path == MAILBOX_MESSAGES
}

fn json(refusal: Refusal, locale: Locale, origin: &str) -> String {
    let text = refusal.text(&locale.texts().refusals);
    let advice = fill(&text.advice, &[("origin", origin)]);
    let problems = Problems {
        errors: vec![Problem {
            code: refusal.code(),
            message: format!("{}. {advice}", text.title),
            meta: Meta::default(),
        }],
    };
    serde_json::to_string(&problems).unwrap_or_default()
}

/// A page in all of `locales`, one after the other.
fn page(refusal: Refusal, locales: &[Locale], origin: &str) -> String {
    let parts: String = locales
        .iter()
        .map(|locale| part(refusal, *locale, origin))
        .collect();
    let first = locales.first().copied().unwrap_or_default();
    let title = escaped(&refusal.text(&first.texts().refusals).title);
    format!(
        "<!DOCTYPE html><html lang=\"{}\"><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>{title}</title><style>{STYLE}</style>\
         <main>{parts}</main></html>",
        first.tag()
    )
}

fn part(refusal: Refusal, locale: Locale, origin: &str) -> String {
    let texts = &locale.texts().refusals;
    let text = refusal.text(texts);
    // Of the configuration, never of the request: that origin is safe to print and to link to. Texts may be the
    // operator's.
    let say = |text: &Text| escaped(&fill(text, &[("origin", origin)]));
    let (way_on, url) = match refusal {
        Refusal::UnknownHost => (say(&texts.go_there), format!("{origin}/")),
        _ => (say(&texts.start_again), "/".to_owned()),
    };
    format!(
        "<section lang=\"{}\" dir=\"{}\"><h1>{}</h1><p>{}</p><p><a href=\"{url}\">{way_on}</a></p></section>",
        locale.tag(),
        locale.direction().as_str(),
        say(&text.title),
        say(&text.advice),
    )
}

/// The answer to a request whose head is not accepted. Its language is unknown, so a page is in all of `languages`, and
/// JSON in the first.
pub(in crate::server::http) fn unread_answer(
    status: StatusCode,
    is_for_scripts: bool,
    languages: &[Locale],
) -> axum::http::Response<String> {
    let refusal = Refusal::of(status);
    let (kind, body) = match is_for_scripts {
        true => {
            let first = languages.first().copied().unwrap_or_default();
            ("application/json", json(refusal, first, ""))
        }
        false => ("text/html; charset=utf-8", page(refusal, languages, "")),
    };
    let mut answer = axum::http::Response::new(body);
    *answer.status_mut() = status;
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    super::headers::complete(headers, false, false);
    answer
}

/// [`unread_answer`] as it travels over HTTP/1, with status line and headers.
pub(in crate::server::http) fn bare_answer(
    status: StatusCode,
    is_for_scripts: bool,
    languages: &[Locale],
) -> Vec<u8> {
    let (head, body) = unread_answer(status, is_for_scripts, languages).into_parts();
    let mut answer = format!(
        "HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n",
        body.len()
    )
    .into_bytes();
    for (name, value) in &head.headers {
        answer.extend_from_slice(name.as_str().as_bytes());
        answer.extend_from_slice(b": ");
        answer.extend_from_slice(value.as_bytes());
        answer.extend_from_slice(b"\r\n");
    }
    answer.extend_from_slice(b"\r\n");
    answer.extend_from_slice(body.as_bytes());
    answer
}

/// The answer after a panic, which ends one request and nothing else (requirement IN-5). It gets its words later. The
/// panic hook has logged the place; the message may hold a secret and is not logged.
pub(super) fn after_panic(_said: Box<dyn std::any::Any + Send>) -> Response {
    (StatusCode::INTERNAL_SERVER_ERROR, Body::empty()).into_response()
}
