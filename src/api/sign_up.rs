use latchkey_macros::server_function;

use crate::auth::{Client, Problems};

/// Starts a sign-up attempt for an e-mail address, and mails a link and a code to it.
///
/// The answer is the same whether or not the address has an account.
#[server_function(endpoint = "create_sign_up")]
pub async fn create_sign_up(
    /// The e-mail address, as it was typed.
    email: String,
    /// Where to go afterwards; ignored unless it is a path on this server.
    redirect_to: Option<String>,
    /// Not empty when the legal pages are accepted.
    #[server(default)]
    legal_accepted: String,
    /// Not empty when the form came from a page that set a cookie; see `require_cookies`.
    #[server(default)]
    cookie_given: String,
) -> Result<Client, Problems> {
    use crate::server::http::door::*;

    answer_form(Page::SignUp, async |request| {
        request.require_cookies(&cookie_given)?;
        let form = SignUpForm {
            email,
            redirect_to,
            has_consented: !legal_accepted.is_empty(),
        };
        let started = flows::start::create_sign_up(&request.backend, &request.caller, form).await?;
        request.started(started).await
    })
    .await
}
