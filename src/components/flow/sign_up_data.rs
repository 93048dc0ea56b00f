use leptos::prelude::*;
use serde::Serialize;

use crate::{
    auth::SignUpRules,
    components::{context::Instance, json::records},
    i18n::SignUpTexts,
};

/// Data of a card that may make an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SignUpData {
    /// Who may make an account, and what they accept.
    pub rules: SignUpRules,
    /// Texts for both.
    pub texts: SignUpTexts,
}

records! { SignUpData { rules, texts } }

impl SignUpData {
    /// The data for this page, from Leptos context.
    pub fn here() -> Self {
        Self {
            rules: use_context().unwrap_or_default(),
            texts: Instance::here().texts.sign_up.clone(),
        }
    }
}
