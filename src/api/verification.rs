use leptos::prelude::*;
use uuid::Uuid;

use crate::auth::{Client, Landing, Problems};

/// How the link that this browser opened last stands. Reads only, and gives the page its status.
#[server(prefix = "/api", endpoint = "get_landing")]
pub async fn get_landing() -> Result<Landing, Problems> {
    use crate::{
        auth::LandingView,
        server::{flows::landing, http::answer::answer},
    };

    answer(async |request| {
        let landing = landing::look(
            &request.backend,
            &request.caller,
            request.link.as_deref(),
            request.is_refusal,
        )
        .await?;
        match &landing.view {
            LandingView::Invalid => request.status(404),
            LandingView::Ended => request.status(410),
            LandingView::SignedInHere { go_to } => request.go_to(go_to),
            LandingView::SameBrowser
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

/// The press on the page of a link: the only thing that proves or declines.
#[server(prefix = "/api", endpoint = "attempt_verification")]
pub async fn attempt_verification(
    /// The attempt the page was rendered for: another link may have been opened meanwhile.
    #[server(default)]
    attempt: String,
    /// Which button: `confirm`, `here` or `decline`.
    #[server(default)]
    action: String,
    /// The two digits, where they are asked for.
    #[server(default)]
    number: String,
) -> Result<Client, Problems> {
    use crate::{
        auth::AuthError,
        server::{
            flows::verification::{self, Press},
            http::answer::answer,
        },
    };

    answer(async |request| {
        request.page("/verify");
        request.go_to("/verify");
        let press = match action.as_str() {
            "confirm" => Press::Confirm,
            "here" => Press::Here,
            "decline" => Press::Decline,
            _ => return Err(AuthError::BadRequest.into()),
        };
        let token = request.link.clone();
        let pressed = verification::press(
            &request.backend,
            &request.caller,
            token.as_deref(),
            attempt.parse().ok(),
            press,
            &number,
        )
        .await?;
        request.pressed(pressed).await
    })
    .await
}

/// Fills in what a new user is still asked for, in the browser that proved the address by its link.
#[server(prefix = "/api", endpoint = "complete_verification")]
pub async fn complete_verification(
    /// Which attempt.
    attempt: Uuid,
    /// Given name, where it was asked for.
    #[server(default)]
    first_name: String,
    /// Family name, where it was asked for.
    #[server(default)]
    last_name: String,
    /// Ticked by whoever accepts the legal pages, where that was asked for.
    #[server(default)]
    legal_accepted: String,
    /// Whether the fields were shown, so that what is empty was left empty.
    #[server(default)]
    fields: String,
) -> Result<Client, Problems> {
    use crate::server::{
        flows::{finish::Answers, waiting},
        http::answer::answer,
    };

    answer(async |request| {
        request.page("/verify");
        request.go_to("/verify");
        let answers = Answers {
            first_name,
            last_name,
            has_consented: !legal_accepted.is_empty(),
            is_asked: !fields.is_empty(),
        };
        let finished =
            waiting::complete(&request.backend, &request.caller, attempt, &answers).await?;
        request.finished_on_landing(finished).await
    })
    .await
}

/// Mails a new link for the address of the one this browser opened last; this browser waits for it.
#[server(prefix = "/api", endpoint = "restart_verification")]
pub async fn restart_verification(
    /// The attempt the page was rendered for.
    #[server(default)]
    attempt: String,
) -> Result<Client, Problems> {
    use crate::server::{flows::verification, http::answer::answer};

    answer(async |request| {
        request.page("/verify");
        let token = request.link.clone();
        let started = verification::restart(
            &request.backend,
            &request.caller,
            token.as_deref(),
            attempt.parse().ok(),
        )
        .await?;
        request.started(started).await
    })
    .await
}
