//! The server function of the overview of administrators.

use latchkey_macros::server_function;

use crate::auth::{Overview, Problems};

/// How signing in is going, for administrators with a fresh proof. Changes nothing.
#[server_function(endpoint = "get_overview")]
pub async fn get_overview() -> Result<Overview, Problems> {
    use crate::server::http::door::*;

    answer(async |request| {
        request.admin_page(Page::Overview.path())?;
        views::overview::get(&request.backend, &request.caller).await
    })
    .await
}
