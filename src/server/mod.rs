//! Everything that runs on the server, behind the one gate in `lib.rs`.
//!
//! `domain` decides, `flows` lets it happen, `store` keeps it; `mail`, `events` and `http` are mechanisms at the edge.

pub mod browser;
pub mod clock;
pub mod command_line;
pub mod config;
pub mod domain;
pub mod error;
pub mod events;
pub mod flows;
pub mod http;
pub mod mail;
pub mod metrics;
pub mod places;
pub mod run;
pub mod settings;
pub mod store;
pub mod tls_fault;

use std::sync::Arc;

use tokio::sync::Notify;

use crate::auth::EmailAddress;

use self::{
    clock::Clock, config::PublicUrl, domain::policy::Policy, domain::secrets::KeyRing,
    events::EventBus, metrics::Metrics, places::Places, settings::LiveSettings, store::Store,
};

/// What flows work with: one per process, shared.
#[derive(Debug)]
pub struct Backend {
    /// The database.
    pub store: Store,
    /// Tells waiting streams that an attempt changed.
    pub bus: EventBus,
    /// Numbers and switches of the instance, as they are at this moment: see [`Backend::policy`].
    pub settings: LiveSettings,
    /// The time; tests wind it.
    pub clock: Clock,
    /// Keys that links, codes and numbers are derived from.
    pub keys: KeyRing,
    /// Wakes the courier after a commit that put mail into the outbox.
    pub courier: Arc<Notify>,
    /// Whoever proves one of these addresses looks after the instance.
    pub admins: Vec<EmailAddress>,
    /// The origin that links are built on.
    pub public_url: PublicUrl,
    /// Where networks are.
    pub places: Places,
    /// What is counted.
    pub metrics: Metrics,
    /// The name that mails are from as the configuration says it: see [`Backend::sender_name`].
    pub sender: String,
}

impl Backend {
    /// Numbers and switches of the instance. One call per decision, so that a change takes effect as a whole.
    pub fn policy(&self) -> Arc<Policy> {
        self.settings.policy()
    }

    /// The name that mails are from.
    pub fn sender_name(&self) -> String {
        match self.policy().sender.as_str() {
            "" => self.sender.clone(),
            name => name.to_owned(),
        }
    }
}
