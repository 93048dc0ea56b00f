use serde::Serialize;

use super::sign_up_data::SignUpData;
use crate::{
    auth::{Client, FormReply, Purpose, SignUpMode, SignUpRules, User},
    components::{handed::Handed, headless::Step, json::records},
    i18n::{FlowTexts, fill},
};

/// Data of [`FlowCard`](super::FlowCard) that does not change while the card is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FlowData {
    /// Purpose of the card.
    pub purpose: Purpose,
    /// What a plain form post came back with; empty when the page was opened by a link.
    pub reply: FormReply,
    /// Texts of the card.
    pub texts: FlowTexts,
    /// Name of the instance.
    pub app: String,
    /// Path on this server that the page was asked to go to afterwards; `None` for the usual page.
    pub redirect_to: Option<String>,
    /// `true` if a signed-in reader asked to use another account.
    pub is_another: bool,
    /// `true` if the waiting screen was asked to show the code before the link.
    pub prefers_code: bool,
    /// The sign-up data; `None` on cards for people who have an account.
    pub sign_up: Option<SignUpData>,
}

records! { FlowData { purpose, reply, texts, app, redirect_to, is_another, prefers_code, sign_up } }

/// Data of [`StartIsland`](crate::islands::StartIsland).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StartIslandData {
    /// The data of the card.
    pub data: FlowData,
    /// The signed-in user who asked to use another account; `None` when nobody is signed in.
    pub user: Option<User>,
}

records! { StartIslandData { data, user } }

impl Handed for StartIslandData {
    const ID: &'static str = "start-data";
}

/// Data of [`FlowIsland`](crate::islands::FlowIsland).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FlowIslandData {
    /// The data of the card.
    pub data: FlowData,
    /// What this browser may know of itself.
    pub client: Client,
}

records! { FlowIslandData { data, client } }

impl Handed for FlowIslandData {
    const ID: &'static str = "flow-data";
}

impl FlowData {
    /// Heading of the first step, with the place `{app}`.
    pub fn start_title(&self) -> &str {
        match &self.sign_up {
            Some(sign_up) if self.is_closed() => &sign_up.texts.closed,
            _ => self.texts.start(self.purpose).0,
        }
    }

    /// Who may make an account, and what they accept.
    pub(super) fn rules(&self) -> SignUpRules {
        let rules = self.sign_up.as_ref().map(|sign_up| sign_up.rules.clone());
        rules.unwrap_or_default()
    }

    /// `true` if the card is for sign-up and nobody may make an account.
    pub fn is_closed(&self) -> bool {
        let mode = self.sign_up.as_ref().map(|sign_up| sign_up.rules.mode);
        self.purpose == Purpose::SignUp && mode == Some(SignUpMode::Closed)
    }

    /// Title of the document at a step.
    pub(crate) fn title(&self, step: &Step) -> String {
        let app = &self.app;
        let title = match (step, &self.sign_up) {
            (Step::Start, _) => self.start_title(),
            (Step::Refused(_, refusal), Some(sign_up)) => sign_up.texts.refused(*refusal).0,
            _ => step.title(&self.texts, self.purpose),
        };
        let title = fill(title, &[("app", app), ("browser", step.browser())]);
        format!("{title} · {app}")
    }
}
