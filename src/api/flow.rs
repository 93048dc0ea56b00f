use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    auth::{Client, FormReply, Problems, SignUpRules},
    i18n::{FlowTexts, SignUpTexts},
};

/// What a page of another application needs to show the card of signing in and up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlowFacts {
    /// Everything that this browser may know of itself.
    pub client: Client,
    /// What a plain form came back with; empty when the page was opened by a link.
    pub reply: FormReply,
    /// Texts of the card.
    pub texts: FlowTexts,
    /// Texts for people who make an account.
    pub sign_up_texts: SignUpTexts,
    /// Who may make an account, and what they accept.
    pub rules: SignUpRules,
    /// Name of the instance.
    pub app: String,
    /// Why the reader is here, if their session has just ended; `None` otherwise.
    pub note: Option<String>,
}

/// What a page needs to show the card of signing in and up.
#[server(prefix = "/api", endpoint = "get_flow")]
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
        let client = views::client::get(&request.backend, &request.caller).await?;
        request.give_form_cookie();
        let (policy, texts) = (request.backend.policy(), request.caller.locale.texts());
        let ways = policy.ways(Purpose::SignIn);
        let note = match ended.as_str() {
            _ if client.user.is_some() => None,
            "1" => Some(texts.devices.ended_here.to_string()),
            "time" => Some(texts.devices.ran_out.to_string()),
            _ => None,
        };
        Ok(FlowFacts {
            client: Client {
                redirect_to: own_path(&redirect_to),
                ..client
            },
            reply: request.form.clone(),
            texts: texts.flow.clone().by(ways.link, ways.code),
            sign_up_texts: texts.sign_up.clone(),
            rules: policy.sign_up_rules(),
            app: policy.app_name.clone(),
            note,
        })
    })
    .await
}
