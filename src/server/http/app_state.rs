//! What handlers need.

use std::{
    ops::Deref,
    sync::{Arc, OnceLock},
};

use ipnet::IpNet;
use time::OffsetDateTime;
use tokio_util::sync::CancellationToken;

use super::{
    browser_files::BrowserFiles, cookies::Cookies, host::Host, languages::Languages,
    lookups::Lookups, shared_cookie::SharedCookie, sns::Certificates, streams::Streams,
};
use crate::server::{
    Backend, config::Reporters, domain::return_to::Origin, mail::mailbox::Mailbox,
};

/// What handlers need. Clones share it.
#[derive(Clone, Debug)]
pub struct AppState {
    parts: Arc<AppParts>,
}

impl From<AppParts> for AppState {
    fn from(parts: AppParts) -> Self {
        Self {
            parts: Arc::new(parts),
        }
    }
}

impl Deref for AppState {
    type Target = AppParts;

    fn deref(&self) -> &AppParts {
        &self.parts
    }
}

/// The content of an [`AppState`].
#[derive(Debug)]
pub struct AppParts {
    /// Everything that flows need.
    pub backend: Arc<Backend>,
    /// The files for browsers.
    pub browser: BrowserFiles,
    /// Names and attributes of cookies.
    pub cookies: Cookies,
    /// The cookie for hosts of a parent domain; `None` for none.
    pub shared_cookie: Option<SharedCookie>,
    /// Finds the language of readers.
    pub languages: Languages,
    /// The open streams.
    pub streams: Streams,
    /// How often each network has asked about slips.
    pub lookups: Lookups,
    /// URIs for reports of vulnerabilities; empty for none.
    pub security_contacts: Vec<String>,
    /// Networks of proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Arc<[IpNet]>,
    /// Origins of other programs that people may be sent back to.
    pub return_origins: Arc<[Origin]>,
    /// Who may report what became of a mail.
    pub reporters: Arc<Reporters>,
    /// The certificates that Amazon SNS signs reports with.
    pub certificates: Certificates,
    /// The development mailbox; `None` when mails go to a mail server.
    pub mailbox: Option<Mailbox>,
    /// When the process started.
    pub started_at: OffsetDateTime,
    /// The application that Latchkey is a part of; empty for the program.
    pub host: OnceLock<Host>,
    /// Ends streams when the process is told to stop.
    pub shutdown: CancellationToken,
}
