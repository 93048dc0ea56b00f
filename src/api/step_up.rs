use latchkey_macros::server_function;

use crate::auth::{Client, Problems, SensitiveAction};

/// Asks the signed-in user for a fresh proof, for a page that cannot be shown without one.
#[server_function(endpoint = "create_step_up")]
pub async fn create_step_up(
    /// The action that needs the proof. The mail names it.
    action: SensitiveAction,
    /// Where to go afterwards; ignored unless it is a path on this server.
    redirect_to: Option<String>,
) -> Result<Client, Problems> {
    use crate::server::http::door::*;

    answer_form(Page::Confirm, async |request| {
        let way_back = redirect_to.as_deref();
        let started =
            flows::step_up::start(&request.backend, &request.caller, action, None, way_back)
                .await?;
        request.started(started).await
    })
    .await
}
