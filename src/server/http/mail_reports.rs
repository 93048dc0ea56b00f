//! Where mail providers report what became of a mail: `POST /api/bounces/{source}`.
//!
//! Each source proves itself by its request, never by a cookie, so the guard lets its bodies pass as they are. A request that
//! proves nothing is told so, and nothing else.

use std::sync::{Arc, LazyLock};

use axum::{
    body::Bytes,
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use tokio::sync::Semaphore;

use super::AppState;
use crate::server::{
    Backend,
    config::Reporters,
    domain::mail_report::{
        MailReport, ReportFault, json, mailgun, postmark, resend, sendgrid, ses::Envelope,
    },
    flows::mail_reports::{Reporter, hear as hear_all},
};

/// Most requests that are worked on at once. A provider that is told to come back does.
const AT_ONCE: usize = 32;

static ROOM: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(AT_ONCE));

/// Hears the reports of a source, and answers when they are written down.
pub async fn hear(
    State(app): State<AppState>,
    Path(source): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let Ok(_room) = ROOM.try_acquire() else {
        return (
            StatusCode::SERVICE_UNAVAILABLE,
            [(header::RETRY_AFTER, "5")],
        )
            .into_response();
    };
    let read = match source.as_str() {
        "ses" => read_ses(&app, &body).await,
        _ => read(&app.reporters, &app.backend, &source, &headers, &body),
    };
    let reports = match read {
        Some(Ok(reports)) => reports,
        None => return StatusCode::NOT_FOUND.into_response(),
        Some(Err(fault)) => {
            tracing::debug!(source, %fault, "reports of mails were refused");
            return match fault {
                ReportFault::Origin => StatusCode::UNAUTHORIZED.into_response(),
                ReportFault::Certificate => StatusCode::SERVICE_UNAVAILABLE.into_response(),
                ReportFault::Malformed => StatusCode::BAD_REQUEST.into_response(),
            };
        }
    };
    match hear_all(&app.backend, Reporter::Proven(&source), &reports).await {
        Ok(heard) => axum::Json(serde_json::json!({ "heard": heard })).into_response(),
        Err(error) => {
            tracing::error!(source, %error, "reports of mails could not be written down");
            (
                StatusCode::SERVICE_UNAVAILABLE,
                [(header::RETRY_AFTER, "30")],
            )
                .into_response()
        }
    }
}

/// The reports of a request that proves where it comes from; `None` if no source of this name is configured.
fn read(
    reporters: &Arc<Reporters>,
    backend: &Backend,
    source: &str,
    headers: &HeaderMap,
    body: &[u8],
) -> Option<Result<Vec<MailReport>, ReportFault>> {
    let (host, now) = (backend.public_url.host(), backend.clock.now());
    match source {
        "json" => {
            let secret = reporters.json.as_deref()?;
            let authorization = text(headers, "authorization");
            Some(json::check_bearer(secret, authorization).and_then(|()| json::read(body, host)))
        }
        "postmark" => {
            let secret = reporters.postmark.as_deref()?;
            let authorization = text(headers, "authorization");
            Some(postmark::check(secret, authorization).and_then(|()| postmark::read(body)))
        }
        "mailgun" => {
            let key = reporters.mailgun.as_deref()?;
            Some(mailgun::read(key, body, host, now))
        }
        "sendgrid" => {
            let key = reporters.sendgrid.as_deref()?;
            let [signature, timestamp] = ["signature", "timestamp"]
                .map(|name| text(headers, &format!("x-twilio-email-event-webhook-{name}")));
            Some(sendgrid::read(key, (signature, timestamp), body, host, now))
        }
        "resend" => {
            let key = reporters.resend.as_deref()?;
            let signed = resend::Signed {
                id: text(headers, "svix-id"),
                timestamp: text(headers, "svix-timestamp"),
                signature: text(headers, "svix-signature"),
            };
            Some(resend::read(key, signed, body, host, now))
        }
        _ => None,
    }
}

/// The reports of Amazon SES, which come through SNS; `None` if no topic is configured. A topic that is new is confirmed.
async fn read_ses(app: &AppState, body: &[u8]) -> Option<Result<Vec<MailReport>, ReportFault>> {
    let topics = &app.reporters.ses_topics;
    match topics.is_empty() {
        true => None,
        false => Some(proven_by_sns(app, body).await),
    }
}

async fn proven_by_sns(app: &AppState, body: &[u8]) -> Result<Vec<MailReport>, ReportFault> {
    let envelope = Envelope::read(body, &app.reporters.ses_topics)?;
    let url = envelope.certificate().ok_or(ReportFault::Origin)?;
    let certificate = app.certificates.get(&url).await;
    let certificate = certificate.ok_or(ReportFault::Certificate)?;
    envelope.check(&certificate, app.backend.clock.now())?;
    if let Some(url) = envelope.confirmation() {
        let is_confirmed = app.certificates.confirm(&url).await;
        tracing::info!(is_confirmed, "a topic of Amazon SNS asks to be confirmed");
    }
    envelope.reports(app.backend.public_url.host())
}

/// The value of a header; empty if it is missing, comes twice or is no text.
fn text<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (Some(value), None) => value.to_str().unwrap_or_default(),
        _ => "",
    }
}
