use leptos::prelude::*;

use super::{FlowData, SignUpData, state::Flow};
use crate::{
    auth::{OtherSession, SignUpMode},
    components::ui::{Note, Part, Tone, changing, icon, part, rich},
    i18n::fill,
};

/// What the card knows of the reader and of the next page.
impl Flow {
    /// Address of the signed-in user; `None` when nobody is signed in.
    pub fn signed_in_as(self) -> Option<String> {
        self.client
            .with_untracked(|client| client.user.as_ref().map(|user| user.address.clone()))
    }

    /// Says whose session signing in would replace; `None` when it would replace none.
    pub fn replaced_note(self) -> Option<impl IntoView + use<>> {
        let keeps_session = self.client.with_untracked(|client| client.keeps_session);
        let address = self.signed_in_as().filter(|_| !keeps_session)?;
        let words = fill(
            &self.text(|texts| &texts.replaces),
            &[("address", &address)],
        );
        Some(view! { <Note tone=Tone::Plain icon=icon::alert()>{rich(&words)}</Note> })
    }

    /// The error of the last form that belongs to no field; nothing when there is none.
    pub fn problem_note(self) -> Part {
        part(move || {
            self.general_problem()
                .map(|words| view! { <Note tone=Tone::Warn icon=icon::clock()>{changing(&words)}</Note> })
        })
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

    /// Who may make an account.
    pub fn sign_up_mode(self) -> SignUpMode {
        self.data.with_value(|data| {
            let sign_up = data.sign_up.as_ref();
            sign_up.map_or(SignUpMode::Open, |sign_up| sign_up.rules.mode)
        })
    }

    /// `true` if the card is for sign-up and nobody may make an account.
    pub fn is_closed(self) -> bool {
        self.data.with_value(FlowData::is_closed)
    }

    /// Heading of the first step, with the place `{app}`.
    pub fn start_title(self) -> String {
        self.data.with_value(|data| data.start_title().to_owned())
    }
}
