use leptos::prelude::*;
use serde::Serialize;

use super::{FlowData, flow_card::Flow, frame::Instance};
use crate::{
    auth::{Purpose, SignUpMode, SignUpRules},
    i18n::SignUpTexts,
};

impl FlowData {
    /// Heading of the first step, with the place `{app}`.
    pub fn start_title(&self) -> &str {
        match &self.sign_up {
            Some(sign_up) if self.is_closed() => &sign_up.texts.closed,
            _ => self.texts.start(self.purpose).0,
        }
    }

    /// `true` if the card is for sign-up and nobody may make an account.
    pub fn is_closed(&self) -> bool {
        let mode = self.sign_up.as_ref().map(|sign_up| sign_up.rules.mode);
        self.purpose == Purpose::SignUp && mode == Some(SignUpMode::Closed)
    }
}

/// Data of a card that may make an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SignUpData {
    /// Who may make an account, and what they accept.
    pub rules: SignUpRules,
    /// Texts for both.
    pub texts: SignUpTexts,
}

impl SignUpData {
    /// The data for this page, from Leptos context.
    pub fn here() -> Self {
        Self {
            rules: use_context().unwrap_or_default(),
            texts: Instance::here().texts.sign_up.clone(),
        }
    }
}

impl Flow {
    /// The sign-up data; `None` on cards for people who have an account.
    pub fn sign_up(self) -> Option<SignUpData> {
        self.data.with_value(|data| data.sign_up.clone())
    }

    /// Heading of the first step, with the place `{app}`.
    pub fn start_title(self) -> String {
        self.data.with_value(|data| data.start_title().to_owned())
    }
}
