//! How often networks have asked something that costs next to nothing, kept in memory.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use ipnet::IpNet;
use time::{Duration, OffsetDateTime};

use crate::server::domain::window::{Limit, Window};

/// Most questions of one network: more than a classroom causes by typing.
const LIMIT: Limit = Limit {
    span: Duration::MINUTE,
    count: 120,
};

/// Most networks that are remembered at once.
const NETWORKS: usize = 10_000;

/// What each network has asked lately.
#[derive(Debug, Default)]
pub struct Lookups {
    windows: Mutex<HashMap<IpNet, Window>>,
}

impl Lookups {
    /// Counts a question of `network`.
    ///
    /// # Errors
    ///
    /// Seconds to wait.
    pub(super) fn spend(&self, network: IpNet, now: OffsetDateTime) -> Result<(), u32> {
        let mut windows = self.windows.lock().unwrap_or_else(PoisonError::into_inner);
        if windows.len() >= NETWORKS {
            windows.retain(|_, window| now - window.since < LIMIT.span);
        }
        if windows.len() >= NETWORKS {
            windows.clear();
        }
        let window = windows.entry(network).or_insert(Window::NEVER);
        *window = window.spend(LIMIT, now)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::net::IpAddr;

    use super::*;

    #[test]
    fn one_network_may_ask_so_often_and_others_go_on() {
        let (lookups, now) = (
            Lookups::default(),
            OffsetDateTime::UNIX_EPOCH + Duration::DAY,
        );
        let network = |text: &str| text.parse::<IpNet>().expect("it is a network");
        for _ in 0..LIMIT.count {
            assert_eq!(lookups.spend(network("192.0.2.1/32"), now), Ok(()));
        }
        assert_eq!(lookups.spend(network("192.0.2.1/32"), now), Err(60));
        assert_eq!(lookups.spend(network("192.0.2.2/32"), now), Ok(()));
        let later = now + LIMIT.span;
        assert_eq!(lookups.spend(network("192.0.2.1/32"), later), Ok(()));
    }

    #[test]
    fn however_many_networks_ask_few_are_remembered() {
        let (lookups, now) = (
            Lookups::default(),
            OffsetDateTime::UNIX_EPOCH + Duration::DAY,
        );
        for at in 0..NETWORKS as u32 + 10 {
            let network = IpNet::from(IpAddr::from(at.to_be_bytes()));
            assert_eq!(lookups.spend(network, now), Ok(()));
        }
        let windows = lookups.windows.lock().expect("nobody panicked");
        assert!(windows.len() <= NETWORKS);
    }
}
