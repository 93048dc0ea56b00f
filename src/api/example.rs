use latchkey_macros::server_function;

use crate::auth::Problems;

/// Address of the signed-in user, as an example of a server function. Refused when nobody is signed in.
#[server_function(endpoint = "get_greeting")]
pub async fn get_greeting() -> Result<String, Problems> {
    use crate::server::http::require::require_user;

    let user = require_user()?;
    Ok(user.address)
}
