use std::time::Duration;

use ipnet::IpNet;

use super::pace::Patience;
use crate::server::http::languages::Languages;

/// Limits of connections, and what is said beyond them. The defaults are requirements IN-1 and IN-2.
#[derive(Clone, Debug)]
pub struct ListenerLimits {
    /// Most connections open at once; 0 for no limit.
    pub connections: usize,
    /// Most connections open at once from one network (/32 or /64); 0 for no limit.
    pub connections_per_network: usize,
    /// Networks to which `connections_per_network` does not apply: reverse proxies. It never applies to loopback.
    pub exempt: Vec<IpNet>,
    /// Longest times for the parts of a connection.
    pub patience: Patience,
    /// Most bytes of a request head.
    pub head_bytes: usize,
    /// Most fields of a request head.
    pub head_fields: usize,
    /// Most requests open at once on one connection, with HTTP/2.
    pub shared_requests: u32,
    /// Longest time that open requests may go on after shutdown began.
    pub drain: Duration,
    /// The languages in which the sender of an unreadable head is told so. `Server::serve` sets it.
    pub languages: Languages,
}

impl Default for ListenerLimits {
    fn default() -> Self {
        Self {
            connections: 16_384,
            connections_per_network: 1_024,
            exempt: Vec::new(),
            patience: Patience::default(),
            head_bytes: 16 * 1024,
            head_fields: 64,
            shared_requests: 64,
            drain: Duration::from_secs(3),
            languages: Languages::default(),
        }
    }
}
