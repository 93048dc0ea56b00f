//! Everything that runs on the server; `lib.rs` leaves it out of WebAssembly.
//!
//! [`domain`] decides, [`flows`] acts, [`views`] shows, [`store`] reads and writes the database. [`mail`], [`events`] and
//! [`http`] connect to the outside, and [`run`] starts and stops all of it.

pub mod additions;
pub mod browser;
pub mod certificate;
pub mod clock;
pub mod config;
pub mod dns;
pub mod domain;
pub mod embedded;
pub mod error;
pub mod events;
pub mod flows;
pub mod heartbeat;
pub mod hooks;
pub mod http;
pub mod mail;
pub mod metrics;
pub mod opened_links;
pub mod places;
pub mod process;
pub mod run;
pub mod settings;
pub mod shared;
pub mod site;
pub mod store;
pub mod tls_fault;
pub mod views;
mod words_for_log;
pub mod written_url;

use std::sync::Arc;

use tokio::sync::Notify;

use crate::auth::{EmailAddress, Overview};

use self::{
    clock::Clock, config::PublicUrl, dns::Dns, domain::policy::Policy, domain::secrets::KeyRing,
    events::EventBus, hooks::RegisteredHooks, mail::letters::LetterWriter, metrics::Metrics,
    opened_links::OpenedLinks, places::Places, settings::LiveSettings, shared::Shared,
    store::Store,
};

/// Everything that flows and views need. There is one in a process.
#[derive(Debug)]
pub struct Backend {
    /// The database.
    pub store: Store,
    /// Tells open streams that what they show has changed.
    pub bus: EventBus,
    /// The hooks of the application that this is a part of, or none.
    pub hooks: RegisteredHooks,
    /// The settings: see [`Backend::policy`].
    pub settings: Arc<LiveSettings>,
    /// The clock, which tests can move.
    pub clock: Clock,
    /// The keys that links, codes and numbers are derived from.
    pub keys: KeyRing,
    /// Wakes the courier after a commit that put mail into the outbox.
    pub courier: Arc<Notify>,
    /// Addresses whose owners become administrators when they prove them.
    pub admins: Vec<EmailAddress>,
    /// The origin that links begin with.
    pub public_url: PublicUrl,
    /// Rough places of networks.
    pub places: Places,
    /// Says which domains take mail.
    pub dns: Dns,
    /// Counters for Prometheus.
    pub metrics: Metrics,
    /// Display name of the sender in the configuration: see [`Backend::sender_name`].
    pub sender: String,
    /// The address that mails are from.
    pub sender_address: String,
    /// The id by which Gmail counts complaints about mails; `None` for none.
    pub feedback_id: Option<String>,
    /// `true` if mails go into the development mailbox.
    pub has_mailbox: bool,
    /// Who writes the letters of mails.
    pub letters: LetterWriter,
    /// Links that were opened and are not counted in the database yet.
    pub opened: OpenedLinks,
    /// The overview of administrators, as it was last made.
    pub overview: Shared<Overview>,
}

impl Backend {
    /// The settings that count now. Call it once per decision, so that a change takes effect as a whole.
    pub fn policy(&self) -> Arc<Policy> {
        self.settings.policy()
    }

    /// Display name of the sender: that of the settings, else that of the configuration.
    pub fn sender_name(&self) -> String {
        match self.policy().sender.as_str() {
            "" => self.sender.clone(),
            name => name.to_owned(),
        }
    }
}
