use leptos::prelude::*;

use crate::auth::{AttemptId, Client, Landing, Problems};

/// How the link that this browser opened last stands. Changes nothing; sets the HTTP status of the page.
#[server(prefix = "/api", endpoint = "get_landing")]
pub async fn get_landing() -> Result<Landing, Problems> {
    use crate::{
        auth::LandingView,
        server::{http::answer::answer, views},
    };

    answer(async |request| {
        let landing = views::landing::get(
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
    /// The button: `confirm`, `here` or `decline`.
    #[server(default)]
    action: String,
    /// The number, as it was typed; empty where none is asked for.
    #[server(default)]
    number: String,
    /// The code of the mail, if the page asks for it.
    #[server(default)]
    code: String,
) -> Result<Client, Problems> {
    use crate::{
        auth::{AuthError, Page},
        server::{
            flows::verification::{self, Press, Typed},
            http::answer::answer,
        },
    };

    answer(async |request| {
        request.page(Page::Verify.path());
        request.go_to(Page::Verify.path());
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
    /// Given name; empty when it was not asked for.
    #[server(default)]
    first_name: String,
    /// Family name; empty when it was not asked for.
    #[server(default)]
    last_name: String,
    /// Not empty when the legal pages are accepted.
    #[server(default)]
    legal_accepted: String,
    /// Not empty when the form showed the fields, so that an empty field was left empty by the user.
    #[server(default)]
    fields: String,
) -> Result<Client, Problems> {
    use crate::{
        auth::Page,
        server::{
            flows::{answers::Answers, waiting},
            http::answer::answer,
        },
    };

    answer(async |request| {
        request.page(Page::Verify.path());
        request.go_to(Page::Verify.path());
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

/// Starts a new attempt for the address of the link that this browser opened last.
#[server(prefix = "/api", endpoint = "restart_verification")]
pub async fn restart_verification(
    /// Id of the attempt that the page was rendered for.
    #[server(default)]
    attempt: String,
) -> Result<Client, Problems> {
    use crate::{
        auth::Page,
        server::{flows::verification, http::answer::answer},
    };

    answer(async |request| {
        request.page(Page::Verify.path());
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
