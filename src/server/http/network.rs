//! The client's address behind trusted proxies, and the network that it counts for.

use std::{
    fmt,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
};

use axum::{
    extract::ConnectInfo,
    http::{Extensions, HeaderMap},
};
use ipnet::{IpNet, Ipv4Net, Ipv6Net};

/// The header in which proxies name the client.
pub(super) const FORWARDED_FOR: &str = "x-forwarded-for";

/// The other end of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Peer {
    /// An address.
    Tcp(SocketAddr),
    /// A program on this machine that the mode of our Unix socket lets in: a reverse proxy, which is trusted.
    Unix,
}

impl Peer {
    /// Adds the peer to what is known of a request; with an address also as `ConnectInfo<SocketAddr>`, where
    /// applications look for it.
    pub(super) fn introduce(self, request: &mut Extensions) {
        if let Self::Tcp(address) = self {
            request.insert(ConnectInfo(address));
        }
        request.insert(self);
    }

    /// The peer of a request; `None` if it did not come by our listener.
    pub(super) fn of(request: &Extensions) -> Option<Self> {
        request.get().copied()
    }

    /// The address; that of this machine for a Unix socket.
    pub(super) fn address(self) -> IpAddr {
        match self {
            Self::Tcp(address) => address.ip().to_canonical(),
            Self::Unix => IpAddr::V4(Ipv4Addr::LOCALHOST),
        }
    }

    /// `true` if it is a proxy whose `X-Forwarded-For` is believed.
    pub(super) fn is_trusted(self, trusted: &[IpNet]) -> bool {
        match self {
            Self::Tcp(address) => is_within(address.ip(), trusted),
            Self::Unix => true,
        }
    }
}

impl fmt::Display for Peer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tcp(address) => address.fmt(formatter),
            Self::Unix => formatter.write_str("unix socket"),
        }
    }
}

/// The address of the client of a request with these extensions and headers. A request that did not come by our listener
/// counts as one of this machine.
pub(super) fn client_of(request: &Extensions, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    let unknown = Peer::Tcp(SocketAddr::from((Ipv4Addr::LOCALHOST, 0)));
    client_address(Peer::of(request).unwrap_or(unknown), headers, trusted)
}

/// The address of the client: the peer's address or, if the peer is a trusted proxy, the right-most address in
/// `X-Forwarded-For` that is not a trusted proxy.
///
/// A client can write anything to the left of what the first trusted proxy adds. So reading stops at the first entry
/// that is not a trusted proxy, and at the last good address when an entry is no address (requirement RL-2). IPv4
/// inside IPv6 is returned as IPv4.
fn client_address(peer: Peer, forwarded_for: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    let (mut client, mut is_trusted) = (peer.address(), peer.is_trusted(trusted));
    let lines: Vec<_> = forwarded_for.get_all(FORWARDED_FOR).iter().collect();
    let entries = lines
        .iter()
        .rev()
        .flat_map(|line| line.as_bytes().rsplit(|byte| *byte == b','));
    for entry in entries {
        if !is_trusted {
            break;
        }
        match address(entry) {
            Some(address) => client = address,
            None => break,
        }
        is_trusted = is_within(client, trusted);
    }
    client
}

/// `true` if `address` is in one of `networks`.
pub(super) fn is_within(address: IpAddr, networks: &[IpNet]) -> bool {
    let address = address.to_canonical();
    networks.iter().any(|network| network.contains(&address))
}

/// The network that limits are counted for: /32 of IPv4, /64 of IPv6, because one line has at least a /64.
#[must_use]
pub fn network_of(address: IpAddr) -> String {
    first_of_network(address).to_string()
}

/// [`network_of`] as a value that can be a key of a map.
pub(super) fn first_of_network(address: IpAddr) -> IpNet {
    match address.to_canonical() {
        IpAddr::V4(address) => IpNet::V4(Ipv4Net::from(address)),
        IpAddr::V6(address) => {
            let high = address.to_bits() >> 64 << 64;
            Ipv6Net::new(Ipv6Addr::from_bits(high), 64)
                .map_or_else(|_| IpNet::from(IpAddr::V6(address)), IpNet::V6)
        }
    }
}

/// Reads an entry of `X-Forwarded-For`: an address with or without a port; IPv6 may be in brackets.
fn address(entry: &[u8]) -> Option<IpAddr> {
    let text = str::from_utf8(entry).ok()?.trim();
    let bare = text
        .strip_prefix('[')
        .and_then(|text| text.strip_suffix(']'))
        .unwrap_or(text);
    bare.parse()
        .or_else(|_| text.parse::<SocketAddr>().map(|socket| socket.ip()))
        .ok()
        .map(|address: IpAddr| address.to_canonical())
        .filter(|address| *address != IpAddr::V4(Ipv4Addr::UNSPECIFIED))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn client(peer: &str, lines: &[&'static str]) -> String {
        let peer = match peer {
            "unix" => Peer::Unix,
            address => Peer::Tcp(SocketAddr::new(address.parse().unwrap(), 4711)),
        };
        let trusted: Vec<IpNet> = ["10.0.0.0/8", "::1/128"]
            .iter()
            .map(|text| text.parse().unwrap())
            .collect();
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append("x-forwarded-for", HeaderValue::from_static(line));
        }
        client_address(peer, &headers, &trusted).to_string()
    }

    #[test]
    #[rustfmt::skip]
    fn the_client_is_the_right_most_address_that_is_no_trusted_proxy() {
        let table: &[(&str, &[&str], &str)] = &[
            ("192.0.2.1", &[], "192.0.2.1"),
            ("192.0.2.1", &["198.51.100.7"], "192.0.2.1"),
            ("10.0.0.1", &[], "10.0.0.1"),
            ("10.0.0.1", &["198.51.100.7"], "198.51.100.7"),
            ("10.0.0.1", &["1.1.1.1, 198.51.100.7"], "198.51.100.7"),
            ("10.0.0.1", &["1.1.1.1, 198.51.100.7, 10.9.9.9"], "198.51.100.7"),
            ("10.0.0.1", &["1.1.1.1", "198.51.100.7,10.9.9.9"], "198.51.100.7"),
            ("10.0.0.1", &["198.51.100.7", "10.9.9.9"], "198.51.100.7"),
            ("10.0.0.1", &["10.2.2.2, 10.3.3.3"], "10.2.2.2"),
            ("::1", &["2001:db8::9"], "2001:db8::9"),
            ("::ffff:10.0.0.1", &["::ffff:198.51.100.7"], "198.51.100.7"),
            ("10.0.0.1", &["198.51.100.7:4711"], "198.51.100.7"),
            ("10.0.0.1", &["[2001:db8::9]:4711"], "2001:db8::9"),
            ("10.0.0.1", &["[2001:db8::9]"], "2001:db8::9"),
            ("unix", &["1.1.1.1, 198.51.100.7"], "198.51.100.7"),
            ("unix", &["198.51.100.7, 10.9.9.9"], "198.51.100.7"),
            ("unix", &[], "127.0.0.1"),
        ];
        for (peer, lines, expected) in table {
            assert_eq!(client(peer, lines), *expected, "{peer} {lines:?}");
        }
    }

    #[test]
    fn an_entry_that_is_no_address_ends_the_reading_at_the_last_good_one() {
        assert_eq!(client("10.0.0.1", &["1.1.1.1, unknown"]), "10.0.0.1");
        assert_eq!(client("10.0.0.1", &["1.1.1.1, , 10.2.2.2"]), "10.2.2.2");
        assert_eq!(client("10.0.0.1", &[""]), "10.0.0.1");
    }

    #[test]
    fn a_network_is_one_address_of_ipv4_and_a_line_of_ipv6() {
        for (address, network) in [
            ("192.0.2.7", "192.0.2.7/32"),
            ("::ffff:192.0.2.7", "192.0.2.7/32"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
            ("2001:db8:1:2::", "2001:db8:1:2::/64"),
        ] {
            assert_eq!(network_of(address.parse().unwrap()), network);
        }
    }
}
