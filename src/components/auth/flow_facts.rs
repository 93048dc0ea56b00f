use leptos::prelude::*;

use super::flow_card::Flow;
use crate::auth::OtherSession;

/// What the card knows of its reader, and of where they were headed.
impl Flow {
    /// The address of the signed-in user.
    pub fn signed_in_as(self) -> Option<String> {
        self.client
            .with_untracked(|client| client.user.as_ref().map(|user| user.address.clone()))
    }

    /// The address of the user whose place somebody else is about to take.
    pub fn replaced(self) -> Option<String> {
        let is_kept = self.client.with_untracked(|client| client.is_kept);
        self.signed_in_as().filter(|_| !is_kept)
    }

    /// Other accounts that this browser is signed in to.
    pub fn others(self) -> Vec<OtherSession> {
        self.client.with_untracked(|client| client.others.clone())
    }

    /// Where the page was asked to go afterwards: a path of our own.
    pub fn redirect_to(self) -> Option<String> {
        let typed = self
            .reply
            .with_untracked(|reply| reply.value("redirect_to").to_owned());
        self.data
            .with_value(|data| data.redirect_to.clone())
            .or((!typed.is_empty()).then_some(typed))
    }

    /// Where the attempt was headed that has just been completed in another tab.
    pub fn was_headed_to(self) -> Option<String> {
        self.client
            .with_untracked(|client| Some(self.attempt(client)?.redirect_to))
    }
}
