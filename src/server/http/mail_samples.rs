//! The frames of the preview of mails.

use axum::{
    extract::{Extension, Query, Request, State},
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use super::{AppState, pages};
use crate::{
    auth::{AuthError, Locale, MailSample, Page, SensitiveAction},
    server::{
        error::Error,
        flows::Caller,
        mail::{mailbox_pages::framed, render::Scheme},
        views,
    },
};

/// The mail that a frame shows.
#[derive(Debug, Deserialize)]
pub struct FrameQuery {
    sample: MailSample,
    language: Locale,
    /// `dark` for dark colours; any other text means light ones.
    #[serde(default)]
    scheme: String,
}

/// Answers with the HTML part of a mail, for a frame of the preview. Its links open nowhere, because the frame may open
/// no window.
pub async fn html(
    State(app): State<AppState>,
    Extension(caller): Extension<Caller>,
    Query(asked): Query<FrameQuery>,
    request: Request,
) -> Response {
    let scheme = match asked.scheme.as_str() {
        "dark" => Scheme::Dark,
        _ => Scheme::Light,
    };
    let (sample, locale) = (asked.sample, asked.language);
    match views::mail_samples::html(&app.backend, &caller, sample, locale, scheme) {
        Ok(html) => framed(&html, "_blank"),
        Err(Error::Auth(AuthError::StepUpRequired)) => {
            let confirm = SensitiveAction::Administer.confirm_before(Page::Mails.path());
            Redirect::to(&confirm).into_response()
        }
        Err(_) => pages::not_found(State(app), request).await,
    }
}
