use leptos::prelude::*;

use crate::auth::{Client, Problems};

/// Starts a sign-in attempt for an e-mail address and mails its link and code.
///
/// Answers alike whether or not the address belongs to a user.
#[server(prefix = "/api", endpoint = "create_sign_in")]
pub async fn create_sign_in(
    /// What was typed.
    email: String,
    /// Where to go afterwards; ignored unless it is a path of our own.
    redirect_to: Option<String>,
    /// Sent by forms whose page came with a cookie; see `require_cookies`.
    #[server(default)]
    cookie_given: String,
) -> Result<Client, Problems> {
    use crate::server::{flows::start, http::answer::answer};

    answer(async |request| {
        request.page("/sign-in");
        request.go_to("/sign-in");
        request.require_cookies(&cookie_given)?;
        let started = start::create_sign_in(
            &request.backend,
            &request.caller,
            &email,
            redirect_to.as_deref(),
        )
        .await?;
        request.started(started).await
    })
    .await
}
