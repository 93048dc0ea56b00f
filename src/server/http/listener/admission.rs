//! Counts connections, in all and by network.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use ipnet::IpNet;

use super::limits::ListenerLimits;
use crate::server::{
    domain::policy::{CONNECTIONS_OF_IPV4, CONNECTIONS_OF_IPV6},
    http::network::{Peer, first_of_network},
};

/// File descriptors kept for the database, mail servers and files, so that the server goes on working at the limit.
const RESERVED_DESCRIPTORS: usize = 128;

/// The number of open connections and their limits. Clones share them.
#[derive(Clone, Debug)]
pub(super) struct Admission(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    most: usize,
    most_per_network: usize,
    exempt: Vec<IpNet>,
    open: Mutex<Open>,
}

#[derive(Debug, Default)]
struct Open {
    all: usize,
    by_network: HashMap<IpNet, usize>,
}

/// The right to one open connection; given back when dropped.
#[derive(Debug)]
pub(super) struct Seat {
    admission: Admission,
    networks: Vec<IpNet>,
}

impl Admission {
    pub(super) fn new(limits: &ListenerLimits) -> Self {
        let or_endless = |limit: usize| if limit == 0 { usize::MAX } else { limit };
        let wanted = or_endless(limits.connections);
        let most = descriptors().map_or(wanted, |open| {
            wanted.min(open.saturating_sub(RESERVED_DESCRIPTORS).max(1))
        });
        if most < limits.connections {
            tracing::warn!(
                connections = most,
                "the limit of open files allows fewer connections than configured; raise it (ulimit -n, LimitNOFILE=)"
            );
        }
        Self(Arc::new(Inner {
            most,
            most_per_network: or_endless(limits.connections_per_network),
            exempt: limits.exempt.clone(),
            open: Mutex::default(),
        }))
    }

    /// A seat for a connection from `peer`; `None` when a limit is reached.
    pub(super) fn admit(&self, peer: Peer) -> Option<Seat> {
        let is_exempt = peer.address().is_loopback() || peer.is_trusted(&self.0.exempt);
        let networks = match is_exempt {
            true => Vec::new(),
            false => self.networks(peer),
        };
        let mut open = self.0.open.lock().unwrap_or_else(PoisonError::into_inner);
        if open.all >= self.0.most {
            return None;
        }
        let has_room = |(network, most): &(IpNet, usize)| {
            open.by_network.get(network).copied().unwrap_or_default() < *most
        };
        if !networks.iter().all(has_room) {
            return None;
        }
        let networks: Vec<IpNet> = networks.into_iter().map(|(network, _)| network).collect();
        for network in &networks {
            *open.by_network.entry(*network).or_default() += 1;
        }
        open.all += 1;
        Some(Seat {
            admission: self.clone(),
            networks,
        })
    }

    /// The networks that a connection from `peer` counts for, each with its most connections.
    fn networks(&self, peer: Peer) -> Vec<(IpNet, usize)> {
        let line = first_of_network(peer.address());
        let widths: &[(u8, u32)] = match line {
            IpNet::V4(_) => &CONNECTIONS_OF_IPV4,
            IpNet::V6(_) => &CONNECTIONS_OF_IPV6,
        };
        let wide = |(length, times): &(u8, u32)| {
            let network = IpNet::new(line.addr(), *length).ok()?.trunc();
            let times = usize::try_from(*times).unwrap_or(usize::MAX);
            Some((network, self.0.most_per_network.saturating_mul(times)))
        };
        widths.iter().filter_map(wide).collect()
    }
}

/// Most files that this process may have open; `None` when the system does not say.
fn descriptors() -> Option<usize> {
    let limits = std::fs::read_to_string("/proc/self/limits").ok()?;
    soft_limit(&limits)
}

fn soft_limit(limits: &str) -> Option<usize> {
    let line = limits
        .lines()
        .find_map(|it| it.strip_prefix("Max open files"))?;
    line.split_whitespace().next()?.parse().ok()
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut open = self
            .admission
            .0
            .open
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        open.all -= 1;
        for network in &self.networks {
            if let Some(count) = open.by_network.get_mut(network) {
                *count -= 1;
                if *count == 0 {
                    open.by_network.remove(network);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::net::SocketAddr;

    use super::*;

    fn admission() -> Admission {
        Admission::new(&ListenerLimits {
            connections: 4,
            connections_per_network: 2,
            exempt: vec!["10.0.0.0/8".parse().unwrap()],
            ..ListenerLimits::default()
        })
    }

    fn seats(admission: &Admission, peers: &[&str]) -> Vec<Option<Seat>> {
        let seat = |peer: &&str| {
            let address = SocketAddr::new(peer.parse().unwrap(), 4711);
            admission.admit(Peer::Tcp(address))
        };
        peers.iter().map(seat).collect()
    }

    #[test]
    fn one_network_cannot_take_every_seat() {
        let admission = admission();
        let seats = seats(
            &admission,
            &["2001:db8::1", "2001:db8::2", "2001:db8::3", "192.0.2.1"],
        );

        assert_eq!(
            seats.iter().map(Option::is_some).collect::<Vec<_>>(),
            [true, true, false, true]
        );
    }

    #[test]
    fn a_site_has_as_many_as_a_few_of_its_lines_however_many_it_has() {
        let admission = Admission::new(&ListenerLimits {
            connections: 100,
            connections_per_network: 1,
            ..ListenerLimits::default()
        });
        let open = |peers: Vec<String>| {
            let peers: Vec<&str> = peers.iter().map(String::as_str).collect();
            seats(&admission, &peers).iter().flatten().count()
        };

        assert_eq!(
            open((0..9).map(|n| format!("2001:db8:1:{n:x}::1")).collect()),
            2
        );
        assert_eq!(
            open((0..9).map(|n| format!("2001:db8:2:{n:x}00::1")).collect()),
            4
        );
        assert_eq!(open((1..9).map(|n| format!("192.0.2.{n}")).collect()), 4);
        assert!(admission.0.open.lock().unwrap().by_network.is_empty());
    }

    #[test]
    fn proxies_and_this_machine_share_only_the_limit_of_all() {
        let seats = seats(
            &admission(),
            &["10.0.0.1", "10.0.0.1", "10.0.0.1", "127.0.0.1", "127.0.0.1"],
        );

        assert_eq!(seats.iter().flatten().count(), 4);
        assert!(seats[4].is_none());
    }

    #[test]
    fn the_limit_of_open_files_is_read_as_the_system_writes_it() {
        let limits = "Limit                     Soft Limit           Hard Limit           Units     \n\
                      Max open files            1024                 524288               files     \n";

        assert_eq!(soft_limit(limits), Some(1024));
        assert_eq!(
            soft_limit("Max open files   unlimited  unlimited  files"),
            None
        );
    }

    #[test]
    fn a_seat_is_free_again_when_its_connection_ends() {
        let admission = admission();
        for _ in 0..10 {
            assert!(seats(&admission, &["192.0.2.1", "192.0.2.1"])[1].is_some());
        }
        let open = admission.0.open.lock().unwrap();
        assert_eq!((open.all, open.by_network.len()), (0, 0));
    }
}
