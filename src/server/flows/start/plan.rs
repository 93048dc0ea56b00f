//! What an attempt is to be, before it is started.

use crate::{
    auth::{EmailAddress, Purpose, SensitiveAction},
    server::domain::{attempt::Starter, redirect, user_data::UserData},
};

/// An attempt that is to be started.
#[derive(Clone, Debug)]
pub struct Plan {
    /// What the attempt is for.
    pub purpose: Purpose,
    /// The address.
    pub address: EmailAddress,
    /// The path to go to afterwards; `None` for the start page. It is not checked yet.
    pub redirect_to: Option<String>,
    /// The user and session that start it; `None` if nobody needs to be signed in.
    pub starter: Option<Starter>,
    /// The sensitive action that needs the proof; `None` if there is none.
    pub action: Option<SensitiveAction>,
    /// The paused call that goes on after the proof; see [`step_up`](crate::server::flows::step_up). `None` if there is none.
    pub resume: Option<String>,
    /// What hooks have added to the attempt in whose place this one is started, without a form; `None` if there is none.
    pub carried: Option<UserData>,
    /// What hooks have added, for the account. With what was carried, once they were asked.
    pub data: UserData,
    /// `true` if the current legal pages were accepted.
    pub has_consented: bool,
    /// `true` if the address came with an invitation instead of being typed in this browser, so a program that checks
    /// mail may have pressed the button. The proof then takes the code, except in a browser of the owner.
    pub is_by_link: bool,
}

impl Plan {
    /// An attempt without a session, without anything that is optional.
    pub fn new(purpose: Purpose, address: EmailAddress) -> Self {
        Self {
            purpose,
            address,
            redirect_to: None,
            starter: None,
            action: None,
            resume: None,
            carried: None,
            data: UserData::default(),
            has_consented: false,
            is_by_link: false,
        }
    }

    /// The path to go to afterwards; `None` if it is not a path of this server.
    pub(super) fn own_path(&self) -> Option<String> {
        self.redirect_to.as_deref().and_then(redirect::own_path)
    }
}
