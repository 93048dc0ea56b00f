use crate::{auth::Purpose, components::headless::Step, i18n::FlowTexts};

/// What the card says at a step.
impl Step {
    /// Heading of the step, with the places `{app}` and `{browser}`.
    pub(crate) fn title<'a>(&self, texts: &'a FlowTexts, purpose: Purpose) -> &'a str {
        match self {
            Self::Start => texts.start(purpose).0,
            Self::SignedIn => &texts.signed_in_title,
            Self::Waiting(_) => texts.waiting(purpose, false).0,
            Self::Proven(_) | Self::Done(_) => &texts.done,
            Self::Missing(_) | Self::Refused(..) => &texts.missing,
            Self::Ended(attempt) => texts.end(attempt.state.status).0,
        }
    }

    /// The browser that was signed in instead of this one, in words; empty when there is none.
    pub(crate) fn browser(&self) -> &str {
        match self {
            Self::Ended(attempt) => attempt.elsewhere.as_deref().unwrap_or_default(),
            _ => "",
        }
    }
}
