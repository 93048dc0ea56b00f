//! The file `/.well-known/security.txt`, which names contacts for reports of vulnerabilities (RFC 9116).

use axum::{
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use time::{Duration, OffsetDateTime, format_description::well_known::Rfc3339};

use super::AppState;
use crate::i18n::Locale;

/// Path of the file (RFC 9116 §3).
pub const PATH: &str = "/.well-known/security.txt";

/// How long the file counts, from each request on; less than the year that RFC 9116 §2.5.5 recommends.
const COUNTS: Duration = Duration::days(180);

/// Answers with the file.
pub async fn serve(State(state): State<AppState>) -> Response {
    let url = state.backend.public_url.link(PATH);
    let languages = state.languages.offered();
    let now = state.backend.clock.now();
    match text(&state.security_contacts, &languages, &url, now) {
        Some(text) => ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response(),
        None => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

fn text(
    contacts: &[String],
    languages: &[Locale],
    url: &str,
    now: OffsetDateTime,
) -> Option<String> {
    let expires = (now + COUNTS).replace_nanosecond(0).ok()?;
    let expires = expires.format(&Rfc3339).ok()?;
    let languages: Vec<&str> = languages.iter().map(|locale| locale.tag()).collect();
    let languages = languages.join(", ");
    let contacts: String = contacts
        .iter()
        .map(|contact| format!("Contact: {contact}\n"))
        .collect();
    Some(format!(
        "{contacts}Expires: {expires}\nPreferred-Languages: {languages}\nCanonical: {url}\n"
    ))
}
