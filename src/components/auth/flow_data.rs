use serde::{Deserialize, Serialize};

use super::step::Step;
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
}

impl FlowData {
    /// Title of the document at a step.
    pub(super) fn title(&self, step: &Step) -> String {
        let app = &self.app;
        let title = fill(
            step.title(&self.texts, self.purpose),
            &[("app", app), ("browser", step.browser())],
        );
        format!("{title} · {app}")
    }
}
