use latchkey_macros::server_function;

use crate::auth::{Client, Problems};

/// Starts a sign-in attempt for an e-mail address, and mails a link and a code to it.
///
/// The answer is the same whether or not the address has an account.
#[server_function(endpoint = "create_sign_in")]
pub async fn create_sign_in(
    /// The e-mail address, as it was typed.
    email: String,
    /// Where to go afterwards; ignored unless it is a path on this server.
    redirect_to: Option<String>,
    /// Not empty when the form came from a page that set a cookie; see `require_cookies`.
    #[server(default)]
    cookie_given: String,
) -> Result<Client, Problems> {
    use crate::server::http::door::*;

    answer_form(Page::SignIn, async |request| {
        request.require_cookies(&cookie_given)?;
        let way_back = redirect_to.as_deref();
        let started =
            flows::start::create_sign_in(&request.backend, &request.caller, &email, way_back)
                .await?;
        request.started(started).await
    })
    .await
}
