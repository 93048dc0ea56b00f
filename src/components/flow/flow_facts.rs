use leptos::prelude::*;

use super::{SignUpData, state::Flow};
use crate::auth::OtherSession;

/// What the card knows of the reader and of the next page.
impl Flow {
    /// Address of the signed-in user; `None` when nobody is signed in.
    pub fn signed_in_as(self) -> Option<String> {
        self.client
            .with_untracked(|client| client.user.as_ref().map(|user| user.address.clone()))
    }

    /// Address of the signed-in user whose session would be replaced; `None` when none would.
    pub fn replaced(self) -> Option<String> {
        let is_kept = self.client.with_untracked(|client| client.is_kept);
        self.signed_in_as().filter(|_| !is_kept)
    }

    /// Other accounts that this browser is signed in to.
    pub fn others(self) -> Vec<OtherSession> {
        self.client.with_untracked(|client| client.others.clone())
    }

    /// Path on this server that the page was asked to go to afterwards; `None` for the usual page.
    pub fn redirect_to(self) -> Option<String> {
        let typed = self
            .reply
            .with_untracked(|reply| reply.value("redirect_to").to_owned());
        self.data
            .with_value(|data| data.redirect_to.clone())
            .or((!typed.is_empty()).then_some(typed))
    }

    /// Path that the current attempt leads to; `None` when there is no attempt.
    pub fn was_headed_to(self) -> Option<String> {
        self.client
            .with_untracked(|client| Some(self.attempt(client)?.redirect_to))
    }

    /// The sign-up data; `None` on cards for people who have an account.
    pub fn sign_up(self) -> Option<SignUpData> {
        self.data.with_value(|data| data.sign_up.clone())
    }

    /// Heading of the first step, with the place `{app}`.
    pub fn start_title(self) -> String {
        self.data.with_value(|data| data.start_title().to_owned())
    }
}
