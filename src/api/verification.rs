use leptos::prelude::*;

use crate::auth::{AttemptId, Client, Landing, MissingFields, Press, Problems};

/// How the link that this browser opened last stands. Changes nothing; sets the HTTP status of the page.
#[server(prefix = "/api", endpoint = "get_landing")]
pub async fn get_landing() -> Result<Landing, Problems> {
    use crate::server::http::door::*;

    answer(async |request| {
        let (link, is_refusal) = (request.link.as_deref(), request.is_refusal);
        let landing =
            views::landing::get(&request.backend, &request.caller, link, is_refusal).await?;
        match &landing.view {
            LandingView::Invalid => request.status(404),
            LandingView::Ended => request.status(410),
            LandingView::SignedInHere { go_to } => request.go_to(go_to),
            LandingView::SameBrowser
            | LandingView::ByCode
            | LandingView::OtherBrowser { .. }
            | LandingView::Refusal
            | LandingView::SameBrowserOnly
            | LandingView::SignedInThere
            | LandingView::Proven
            | LandingView::FinishHere => {}
        }
        Ok(landing)
    })
    .await
}

/// Presses a button on the page of a link. Nothing else proves or declines an attempt by its link.
#[server(prefix = "/api", endpoint = "attempt_verification")]
pub async fn attempt_verification(
    /// Id of the attempt that the page was rendered for; the press is refused if another link was opened since.
    #[server(default)]
    attempt: String,
    /// The button; a form without one is refused.
    action: Option<Press>,
    /// The number, as it was typed; empty where none is asked for.
    #[server(default)]
    number: String,
    /// The code of the mail, if the page asks for it.
    #[server(default)]
    code: String,
) -> Result<Client, Problems> {
    use crate::server::http::door::*;

    answer_form(Page::Verify, async |request| {
        let action = action.ok_or(AuthError::BadRequest)?;
        let pressed = flows::verification::press(
            &request.backend,
            &request.caller,
            request.link.as_deref(),
            attempt.parse().ok(),
            action,
            Typed {
                number: &number,
                code: &code,
            },
        )
        .await?;
        request.pressed(pressed).await
    })
    .await
}

/// Takes the session of an attempt in the browser that proved it by its link. A new user must fill in the fields that
/// are asked for.
#[server(prefix = "/api", endpoint = "complete_verification")]
pub async fn complete_verification(
    /// Id of the attempt.
    attempt: AttemptId,
    /// The fields that a new user is asked for.
    #[server(flatten)]
    answers: MissingFields,
) -> Result<Client, Problems> {
    use crate::server::http::door::*;

    answer_form(Page::Verify, async |request| {
        let answers = answers.into();
        let finished =
            flows::waiting::complete(&request.backend, &request.caller, attempt, &answers).await?;
        request.finished_on_landing(finished).await
    })
    .await
}

/// Starts a new attempt for the address of the link that this browser opened last.
#[server(prefix = "/api", endpoint = "restart_verification")]
pub async fn restart_verification(
    /// Id of the attempt that the page was rendered for.
    #[server(default)]
    attempt: String,
) -> Result<Client, Problems> {
    use crate::server::http::door::*;

    answer_form(Page::Verify, async |request| {
        let started = flows::verification::restart(
            &request.backend,
            &request.caller,
            request.link.as_deref(),
            attempt.parse().ok(),
        )
        .await?;
        request.started(started).await
    })
    .await
}
