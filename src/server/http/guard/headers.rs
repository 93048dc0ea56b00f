//! The headers of every answer, whatever its status.

use std::sync::LazyLock;

use axum::{
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

use super::{FORWARD_AUTH, refusal::STYLE};
use crate::server::{domain::mailed_link, http::host::OfApplication};

/// Value of `Permissions-Policy`: no page needs a browser feature.
const PERMISSIONS: &str = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), gamepad=(), geolocation=(), gyroscope=(), hid=(), identity-credentials-get=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), otp-credentials=(), payment=(), picture-in-picture=(), publickey-credentials-create=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), storage-access=(), usb=(), window-management=(), xr-spatial-tracking=()";

const STRICT_TRANSPORT: HeaderValue =
    HeaderValue::from_static("max-age=31536000; includeSubDomains");

/// Value of `Cache-Control`: nobody stores the answer or rewrites it on its way. Islands must find the page as it was
/// sent.
pub const NOT_KEPT: HeaderValue = HeaderValue::from_static("no-store, no-transform");

/// Headers that are set on every answer (requirement HD-4).
///
/// The referrer policy is `same-origin`. With `no-referrer` browsers would send `Origin: null` with a page's own
/// forms, and the gate would refuse them.
const FIXED: [(HeaderName, HeaderValue); 5] = [
    (
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    ),
    (
        header::REFERRER_POLICY,
        HeaderValue::from_static("same-origin"),
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        HeaderValue::from_static("same-origin"),
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("same-origin"),
    ),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static(PERMISSIONS),
    ),
];

/// The hash by which the policy allows the style sheet of the pages that are made without the renderer and so without a
/// nonce, as it stands in a directive.
static STYLE_HASH: LazyLock<String> =
    LazyLock::new(|| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(STYLE))));

/// The value of `Content-Security-Policy` (requirement HD-2).
///
/// With `nonce`, scripts and styles that carry it and WebAssembly may run; without it only the style sheet of refusals may. `frame_self` is
/// for the development mailbox: the page may frame documents of its own origin. A document that is to be framed needs
/// its own `X-Frame-Options` and `frame-ancestors`, because the usual ones forbid it.
#[must_use]
pub fn content_security_policy(nonce: Option<&str>, frame_self: bool) -> HeaderValue {
    // Nonces are base64; anything else could end the directive.
    let is_base64 = |byte: u8| byte.is_ascii_alphanumeric() || b"+/=-_".contains(&byte);
    let nonce = nonce.filter(|nonce| !nonce.is_empty() && nonce.bytes().all(is_base64));
    let (script, style) = match nonce {
        Some(nonce) => (
            format!("'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'"),
            format!("'self' 'nonce-{nonce}'"),
        ),
        None => ("'none'".to_owned(), format!("'self' {}", *STYLE_HASH)),
    };
    let frame = if frame_self { "'self'" } else { "'none'" };
    let policy = format!(
        "default-src 'none'; script-src {script}; style-src {style}; img-src 'self' data:; font-src 'self'; \
         connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; \
         frame-src {frame}; frame-ancestors 'none'"
    );
    HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}

/// Adds the headers that an answer lacks.
pub(super) async fn add(is_https: bool, request: Request, next: Next) -> Response {
    let is_link = request
        .uri()
        .path_and_query()
        .is_some_and(|it| mailed_link::is_one(it.as_str()));
    // A proxy passes such an answer on under the host of another program, which says itself how that is reached.
    let is_of_another_host = request.uri().path() == FORWARD_AUTH;
    let mut response = next.run(request).await;
    let is_strict = is_https && !is_of_another_host;
    let has_no_policy = response.extensions().get::<OfApplication>().is_some()
        && !response
            .headers()
            .contains_key(header::CONTENT_SECURITY_POLICY);
    complete(response.headers_mut(), is_strict, is_link);
    if has_no_policy {
        response
            .headers_mut()
            .remove(header::CONTENT_SECURITY_POLICY);
    }
    response
}

pub(super) fn complete(headers: &mut HeaderMap, is_https: bool, is_link: bool) {
    for (name, value) in FIXED {
        headers.insert(name, value);
    }
    headers
        .entry(header::CONTENT_SECURITY_POLICY)
        .or_insert_with(|| content_security_policy(None, false));
    headers
        .entry(header::X_FRAME_OPTIONS)
        .or_insert(HeaderValue::from_static("DENY"));
    headers.entry(header::CACHE_CONTROL).or_insert(NOT_KEPT);
    if is_https {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, STRICT_TRANSPORT);
    }
    if is_link {
        headers.insert(
            HeaderName::from_static("x-robots-tag"),
            HeaderValue::from_static("noindex"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_run_by_their_nonce_alone() {
        let policy = content_security_policy(Some("bm9uY2U="), false);
        let policy = policy.to_str().unwrap();

        assert!(
            policy.contains("script-src 'nonce-bm9uY2U=' 'strict-dynamic' 'wasm-unsafe-eval';")
        );
        assert!(policy.contains("style-src 'self' 'nonce-bm9uY2U=';"));
        assert!(policy.ends_with("frame-ancestors 'none'"));
        assert!(!policy.contains("unsafe-inline"));
    }

    #[test]
    fn a_nonce_cannot_end_its_directive() {
        for nonce in ["", "a' *; script-src *", "a\r\nb"] {
            assert_eq!(
                content_security_policy(Some(nonce), false),
                content_security_policy(None, false)
            );
        }
    }

    #[test]
    fn the_mailbox_may_frame_its_own_mails() {
        let policy = content_security_policy(Some("a"), true);
        let policy = policy.to_str().unwrap();

        assert!(policy.contains("frame-src 'self'") && policy.contains("frame-ancestors 'none'"));
    }

    #[test]
    fn what_an_answer_says_itself_stays() {
        let mut headers = HeaderMap::new();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("immutable"));
        headers.insert(
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static("sandbox"),
        );
        complete(&mut headers, false, false);

        assert_eq!(headers[header::CACHE_CONTROL], "immutable");
        assert_eq!(headers[header::CONTENT_SECURITY_POLICY], "sandbox");
        assert!(!headers.contains_key(header::STRICT_TRANSPORT_SECURITY));
    }
}
