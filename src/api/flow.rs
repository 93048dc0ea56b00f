use latchkey_macros::server_function;
use serde::{Deserialize, Serialize};

use crate::{
    auth::{FlowState, Problems},
    i18n::{FlowTexts, SignUpTexts},
};

/// What a page of another application needs to show the card of signing in and up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlowFacts {
    /// What is so.
    pub state: FlowState,
    /// Texts of the card.
    pub texts: FlowTexts,
    /// Texts for people who make an account.
    pub sign_up_texts: SignUpTexts,
    /// Name of the instance.
    pub app: String,
    /// Why the reader is here, if their session has just ended; `None` otherwise.
    pub note: Option<String>,
}

/// What a page needs to show the card of signing in and up.
#[server_function(endpoint = "get_flow")]
pub async fn get_flow(
    /// Where the page was asked to go afterwards; returned if it is a path on this server.
    #[server(default)]
    redirect_to: String,
    /// The word for how the reader's last session ended; empty if they come for another reason.
    #[server(default)]
    ended: String,
) -> Result<FlowFacts, Problems> {
    use crate::server::http::door::*;

    answer(async |request| {
        let state = request.flow_state(&redirect_to).await?;
        let (policy, texts) = (request.backend.policy(), request.caller.locale.texts());
        let ways = policy.ways(Purpose::SignIn);
        let note = match ended.as_str() {
            _ if state.client.user.is_some() => None,
            "1" => Some(texts.devices.ended_here.to_string()),
            "time" => Some(texts.devices.ran_out.to_string()),
            _ => None,
        };
        Ok(FlowFacts {
            state,
            texts: texts.flow.clone().by(ways.link, ways.code),
            sign_up_texts: texts.sign_up.clone(),
            app: policy.app_name.clone(),
            note,
        })
    })
    .await
}

/// What a page with markup of its own needs to sign people in or up.
#[server_function(endpoint = "get_flow_state")]
pub async fn get_flow_state(
    /// Where the page was asked to go afterwards; returned if it is a path on this server.
    #[server(default)]
    redirect_to: String,
) -> Result<FlowState, Problems> {
    use crate::server::http::door::*;

    answer(async |request| request.flow_state(&redirect_to).await).await
}
