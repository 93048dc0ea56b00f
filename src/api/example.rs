use leptos::prelude::*;

use crate::auth::Problems;

/// A server function of the example: greets the signed-in user, and nobody else.
#[server(prefix = "/api", endpoint = "get_greeting")]
pub async fn get_greeting() -> Result<String, Problems> {
    use crate::server::http::require::require_user;

    let user = require_user()?;
    Ok(user.address)
}
