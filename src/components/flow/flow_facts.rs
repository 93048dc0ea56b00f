use leptos::prelude::*;

use super::{FlowData, SignUpData, state::Flow};
use crate::{
    auth::SignUpMode,
    components::ui::{Note, Part, Tone, changing, icon, part, rich},
    i18n::fill,
};

/// What the card knows of the reader and of who may sign up.
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

    /// The sign-up data; `None` on cards for people who have an account.
    pub fn sign_up(self) -> Option<SignUpData> {
        self.data.with_value(|data| data.sign_up.clone())
    }

    /// Who may make an account.
    pub fn sign_up_mode(self) -> SignUpMode {
        self.rules().mode
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
