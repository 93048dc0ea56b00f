//! What the program listens on, and whether it speaks TLS there.

use std::{fmt, net::SocketAddr, path::PathBuf};

use super::source::Source;
use crate::server::certificate::PairFiles;

const LISTEN: &str = "LATCHKEY_LISTEN";
const MODE: &str = "LATCHKEY_LISTEN_MODE";
const GROUP: &str = "LATCHKEY_LISTEN_GROUP";
const CERTIFICATES: &str = "LATCHKEY_TLS_CERT_FILE";
const KEY: &str = "LATCHKEY_TLS_KEY_FILE";

/// What the program listens on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Listen {
    /// An address and a port.
    Tcp(SocketAddr),
    /// A Unix socket, which the program makes.
    Unix(UnixSocket),
    /// The sockets that systemd hands over.
    Systemd,
}

/// A Unix socket and who may connect to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnixSocket {
    /// The file.
    pub path: PathBuf,
    /// Permissions of the file, as in 0o660.
    pub mode: u32,
    /// Id of the group of the file; `None` for the group of the process.
    pub group: Option<u32>,
}

impl Listen {
    /// `true` if only programs on this machine can connect. What systemd listens on is not known, so it is taken for
    /// reached from everywhere.
    #[must_use]
    pub fn is_local(&self) -> bool {
        match self {
            Self::Tcp(address) => address.ip().to_canonical().is_loopback(),
            Self::Unix(_) => true,
            Self::Systemd => false,
        }
    }
}

impl fmt::Display for Listen {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tcp(address) => address.fmt(formatter),
            Self::Unix(socket) => write!(formatter, "unix:{}", socket.path.display()),
            Self::Systemd => formatter.write_str("systemd"),
        }
    }
}

/// Reads what to listen on.
pub(super) fn read(source: &mut Source) -> Option<Listen> {
    let mode = source.parsed(MODE, mode);
    let group = source.parsed(GROUP, group);
    let listen = source.parsed(LISTEN, |text| match text.strip_prefix("unix:") {
        Some(path) => Ok(Listen::Unix(UnixSocket {
            path: socket_path(path)?,
            mode: mode.unwrap_or_default(),
            group,
        })),
        None if text == "systemd" => Ok(Listen::Systemd),
        None => text.parse().map(Listen::Tcp).map_err(|_| {
            "write an address and a port, as in 127.0.0.1:3000 or [::1]:3000; unix: and the path of a socket; or systemd."
                .to_owned()
        }),
    })?;
    if !matches!(listen, Listen::Unix(_)) {
        for name in [MODE, GROUP] {
            if source.is_set(name) {
                source.complain(
                    name,
                    "only a Unix socket that this program makes has one. Set LATCHKEY_LISTEN to unix: and a path, or remove it.",
                );
            }
        }
    }
    Some(listen)
}

/// Reads the files of certificate and key; `None` for no TLS. They are tried out.
pub(super) fn tls(source: &mut Source, listen: Option<&Listen>) -> Option<PairFiles> {
    let [certificates, key] = [CERTIFICATES, KEY].map(|name| source.text(name));
    let files = match (certificates, key) {
        (Some(certificates), Some(key)) => PairFiles {
            certificates: certificates.into(),
            key: key.into(),
        },
        (None, None) => return None,
        (Some(_), None) => {
            source.complain(KEY, "needed with LATCHKEY_TLS_CERT_FILE. Name the PEM file with the key of the certificate.");
            return None;
        }
        (None, Some(_)) => {
            source.complain(CERTIFICATES, "needed with LATCHKEY_TLS_KEY_FILE. Name the PEM file with the certificate of the key.");
            return None;
        }
    };
    if matches!(listen, Some(Listen::Unix(_))) {
        source.complain(
            CERTIFICATES,
            "a Unix socket speaks no TLS; the proxy in front does. Remove it, or listen on an address.",
        );
    } else if let Err(fault) = files.read() {
        source.complain(
            CERTIFICATES,
            format!(
                "{fault}. Name the certificate and, in LATCHKEY_TLS_KEY_FILE, its key, both in PEM."
            ),
        );
    }
    Some(files)
}

fn socket_path(text: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(text);
    match path.is_absolute() && path.file_name().is_some() {
        true => Ok(path),
        false => Err(
            "write the whole path of the socket, as in unix:/run/latchkey/latchkey.sock."
                .to_owned(),
        ),
    }
}

fn mode(text: &str) -> Result<u32, String> {
    u32::from_str_radix(text, 8)
        .ok()
        .filter(|mode| *mode <= 0o777)
        .ok_or_else(|| "write permissions as chmod takes them, as in 0660.".to_owned())
}

/// The id of a group, which may be written as it is.
fn group(text: &str) -> Result<u32, String> {
    if let Ok(id) = text.parse::<u32>() {
        return Ok(id);
    }
    let groups = std::fs::read_to_string("/etc/group").unwrap_or_default();
    let id = |line: &str| {
        let mut fields = line.split(':');
        let is_named = fields.next() == Some(text);
        fields.nth(1).filter(|_| is_named)?.parse().ok()
    };
    groups.lines().find_map(id).ok_or_else(|| {
        format!("there is no group {text:?} in /etc/group. Write its number if it is elsewhere.")
    })
}
