//! The sockets that connections are accepted on.

use std::{
    fs::{Metadata, Permissions},
    io,
    net::SocketAddr,
    os::{
        fd::OwnedFd,
        unix::{
            fs::{FileTypeExt, MetadataExt, PermissionsExt, chown},
            net,
        },
    },
    path::{Path, PathBuf},
};

use listenfd::ListenFd;
use tokio::net::{TcpListener, TcpStream, UnixListener, UnixStream};

use super::tls::Tls;
use crate::server::{
    config::{Listen, UnixSocket},
    http::network::Peer,
};

/// Most connections that wait for the server to accept them.
const BACKLOG: u32 = 1024;

/// Why nothing can be listened on.
#[derive(Debug, thiserror::Error)]
pub enum ListenFault {
    /// The address or file cannot be listened on.
    #[error("cannot listen on {0}: {1}")]
    Taken(String, io::Error),
    /// There are no sockets of systemd.
    #[error(
        "LATCHKEY_LISTEN=systemd, but systemd has handed over no socket; start the socket unit"
    )]
    NothingHanded,
    /// A socket of systemd is of another kind.
    #[error("systemd has handed over a socket that is none for connections by TCP or Unix: {0}")]
    Handed(io::Error),
    /// A socket of systemd is a connection.
    #[error(
        "systemd has handed over a connection in the place of a socket to listen on; the socket unit must say Accept=no"
    )]
    HandedConnection,
}

/// Everything that connections are accepted on.
pub struct Listening {
    pub(super) sockets: Vec<Socket>,
    pub(super) tls: Option<Tls>,
}

/// A listening socket.
pub(super) enum Socket {
    Tcp(TcpListener),
    Unix {
        listener: UnixListener,
        /// Goes with the socket; `None` if systemd looks after it.
        _file: Option<SocketFile>,
    },
}

/// A connection.
pub(super) enum Stream {
    Tcp(TcpStream),
    Unix(UnixStream),
}

impl From<TcpListener> for Listening {
    fn from(listener: TcpListener) -> Self {
        Self {
            sockets: vec![Socket::Tcp(listener)],
            tls: None,
        }
    }
}

impl Listening {
    /// Begins to listen as the configuration says; `handed` is what systemd has handed over.
    ///
    /// # Errors
    ///
    /// An address or file is taken or not allowed, or systemd has handed over nothing.
    pub async fn open(listen: &Listen, handed: Handed) -> Result<Self, ListenFault> {
        let taken = |error| ListenFault::Taken(listen.to_string(), error);
        let sockets = match listen {
            Listen::Tcp(address) => vec![Socket::Tcp(bind(*address).await?)],
            Listen::Unix(socket) => {
                let (listener, file) = bind_unix(socket).await.map_err(taken)?;
                vec![Socket::Unix {
                    listener,
                    _file: Some(file),
                }]
            }
            Listen::Systemd => handed.sockets()?,
        };
        Ok(Self { sockets, tls: None })
    }

    /// With TLS on every TCP socket.
    #[must_use]
    pub fn with_tls(self, tls: Option<Tls>) -> Self {
        Self { tls, ..self }
    }
}

impl Socket {
    /// The next connection and its other end.
    pub(super) async fn accept(&self) -> io::Result<(Stream, Peer)> {
        match self {
            Self::Tcp(listener) => {
                let (stream, address) = listener.accept().await?;
                Ok((Stream::Tcp(stream), Peer::Tcp(address)))
            }
            Self::Unix { listener, .. } => {
                let (stream, _) = listener.accept().await?;
                Ok((Stream::Unix(stream), Peer::Unix))
            }
        }
    }
}

impl Stream {
    /// Writes what can be written without waiting. Whoever is not there to read it is gone either way.
    pub(super) fn write_at_once(&self, bytes: &[u8]) {
        drop(match self {
            Self::Tcp(stream) => stream.try_write(bytes),
            Self::Unix(stream) => stream.try_write(bytes),
        });
    }
}

/// The sockets that systemd has handed over to this process.
#[derive(Debug, Default)]
pub struct Handed {
    tcp: Vec<std::net::TcpListener>,
    unix: Vec<net::UnixListener>,
}

impl Handed {
    /// Takes them as `LISTEN_FDS` counts them. Changes the environment, so it must be called before there are threads.
    ///
    /// # Errors
    ///
    /// One is of another kind, or a connection.
    pub fn take() -> Result<Self, ListenFault> {
        let mut all = ListenFd::from_env();
        let mut handed = Self::default();
        for at in 0..all.len() {
            if let Ok(Some(listener)) = all.take_unix_listener(at) {
                handed.unix.push(listener);
            } else if let Some(listener) = all.take_tcp_listener(at).map_err(ListenFault::Handed)? {
                handed.tcp.push(listener);
            }
        }
        match handed.has_connection().map_err(ListenFault::Handed)? {
            true => Err(ListenFault::HandedConnection),
            false => Ok(handed),
        }
    }

    /// `true` if one of them is a connection, as systemd hands over with `Accept=yes`.
    fn has_connection(&self) -> io::Result<bool> {
        for listener in &self.tcp {
            let socket = OwnedFd::from(listener.try_clone()?);
            if std::net::TcpStream::from(socket).peer_addr().is_ok() {
                return Ok(true);
            }
        }
        for listener in &self.unix {
            let socket = OwnedFd::from(listener.try_clone()?);
            if net::UnixStream::from(socket).peer_addr().is_ok() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn sockets(self) -> Result<Vec<Socket>, ListenFault> {
        let tcp = self.tcp.into_iter().map(|listener| {
            listener.set_nonblocking(true)?;
            TcpListener::from_std(listener).map(Socket::Tcp)
        });
        let unix = self.unix.into_iter().map(|listener| {
            listener.set_nonblocking(true)?;
            let listener = UnixListener::from_std(listener)?;
            Ok(Socket::Unix {
                listener,
                _file: None,
            })
        });
        let sockets: Vec<Socket> = tcp
            .chain(unix)
            .collect::<io::Result<_>>()
            .map_err(ListenFault::Handed)?;
        match sockets.is_empty() {
            true => Err(ListenFault::NothingHanded),
            false => Ok(sockets),
        }
    }
}

/// Listens on an address.
///
/// # Errors
///
/// It is taken, or not an address of this machine.
pub async fn bind(address: SocketAddr) -> Result<TcpListener, ListenFault> {
    let listener = TcpListener::bind(address).await;
    listener.map_err(|error| ListenFault::Taken(address.to_string(), error))
}

/// Makes the file of a Unix socket and listens on it. It has its group and mode before anybody can connect, and listens before it
/// has its name: a socket that refuses connections is that of a dead server.
async fn bind_unix(socket: &UnixSocket) -> io::Result<(UnixListener, SocketFile)> {
    make_room(&socket.path).await?;
    let beside = beside(&socket.path);
    let bound = tokio::net::UnixSocket::new_stream()?;
    bound.bind(&beside)?;
    let named = open_up(socket, &beside).and_then(|id| {
        let listener = bound.listen(BACKLOG)?;
        name(&beside, &socket.path)?;
        Ok((listener, id))
    });
    std::fs::remove_file(&beside)?;
    let (listener, id) = named?;
    let path = socket.path.clone();
    Ok((listener, SocketFile { path, id }))
}

/// Gives the file of a socket its group and then its mode, and returns its id.
fn open_up(socket: &UnixSocket, file: &Path) -> io::Result<(u64, u64)> {
    if socket.group.is_some() {
        chown(file, None, socket.group)?;
    }
    std::fs::set_permissions(file, Permissions::from_mode(socket.mode))?;
    Ok(id(&std::fs::symlink_metadata(file)?))
}

/// Gives a listening socket its name, if no other program has taken that meanwhile.
fn name(beside: &Path, path: &Path) -> io::Result<()> {
    std::fs::hard_link(beside, path).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => in_use(),
        _ => error,
    })
}

/// A new path beside that of a socket, by chance: servers may start at the same moment. It is short, since the paths of sockets are.
fn beside(path: &Path) -> PathBuf {
    let mut beside = path.to_owned().into_os_string();
    beside.push(format!(".{:04x}", rand::random::<u16>()));
    beside.into()
}

/// Removes the socket of a server that has died. Fails if there is a file of another kind, or if a program listens on it.
async fn make_room(path: &Path) -> io::Result<()> {
    let file = match std::fs::symlink_metadata(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    if !file.file_type().is_socket() {
        return Err(io::Error::new(
            io::ErrorKind::AlreadyExists,
            "there is a file of another kind",
        ));
    }
    if is_alive(path).await? {
        return Err(in_use());
    }
    // A server that starts at the same moment may have put its own there meanwhile. So it is looked at again, where nobody can
    // change it any more.
    let aside = beside(path);
    match std::fs::rename(path, &aside) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        renamed => renamed?,
    }
    let is_alive = is_alive(&aside).await;
    if !matches!(is_alive, Ok(false)) {
        std::fs::hard_link(&aside, path)?;
    }
    std::fs::remove_file(&aside)?;
    match is_alive? {
        true => Err(in_use()),
        false => Ok(()),
    }
}

/// `true` if a program listens on the socket.
async fn is_alive(path: &Path) -> io::Result<bool> {
    match UnixStream::connect(path).await {
        Err(error) if error.kind() == io::ErrorKind::ConnectionRefused => Ok(false),
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Err(error),
        Ok(_) | Err(_) => Ok(true),
    }
}

fn in_use() -> io::Error {
    io::Error::new(io::ErrorKind::AddrInUse, "another program listens on it")
}

/// The file of a Unix socket. Removed when dropped, unless another one has taken its place.
#[derive(Debug)]
pub(super) struct SocketFile {
    path: PathBuf,
    id: (u64, u64),
}

impl Drop for SocketFile {
    fn drop(&mut self) {
        let file = std::fs::symlink_metadata(&self.path);
        if file.is_ok_and(|file| id(&file) == self.id) {
            drop(std::fs::remove_file(&self.path));
        }
    }
}

fn id(file: &Metadata) -> (u64, u64) {
    (file.dev(), file.ino())
}

#[cfg(test)]
mod tests;
