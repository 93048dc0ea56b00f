use leptos::prelude::*;

use crate::auth::{Client, Problems};

/// Starts a sign-up attempt for an e-mail address and mails its link and code.
///
/// Answers alike whether or not the address belongs to a user already.
#[server(prefix = "/api", endpoint = "create_sign_up")]
pub async fn create_sign_up(
    /// What was typed.
    email: String,
    /// Where to go afterwards; ignored unless it is a path of our own.
    redirect_to: Option<String>,
    /// Ticked by whoever accepts the legal pages.
    #[server(default)]
    legal_accepted: String,
    /// Sent by forms whose page came with a cookie; see `require_cookies`.
    #[server(default)]
    cookie_given: String,
) -> Result<Client, Problems> {
    use crate::server::{
        flows::admission::{self, SignUpForm},
        http::answer::answer,
    };

    answer(async |request| {
        request.page("/sign-up");
        request.go_to("/sign-up");
        request.require_cookies(&cookie_given)?;
        let form = SignUpForm {
            email,
            redirect_to,
            has_consented: !legal_accepted.is_empty(),
        };
        let started = admission::create_sign_up(&request.backend, &request.caller, form).await?;
        request.started(started).await
    })
    .await
}
