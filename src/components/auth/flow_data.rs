use serde::{Deserialize, Serialize};

use super::{SignUpData, step::Step};
use crate::{
    auth::{FormReply, Purpose},
    i18n::{FlowTexts, fill},
};

/// What the card of signing in and up is made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlowData {
    /// What it is for.
    pub purpose: Purpose,
    /// What a plain form came back with.
    pub reply: FormReply,
    /// Its words.
    pub texts: FlowTexts,
    /// Name of the instance.
    pub app: String,
    /// Where the page was asked to go afterwards: a path of our own.
    pub redirect_to: Option<String>,
    /// Whether a signed-in person asked to use another account.
    pub is_another: bool,
    /// Whether the waiting screen was asked to show the code before the link.
    pub prefers_code: bool,
    /// Who may make an account; nothing on cards for people who have one.
    pub sign_up: Option<SignUpData>,
}

impl FlowData {
    /// Title of the document at a step.
    pub(super) fn title(&self, step: &Step) -> String {
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
