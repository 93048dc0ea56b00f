use super::*;

fn at(path: &Path) -> UnixSocket {
    UnixSocket {
        path: path.to_owned(),
        mode: 0o600,
        group: None,
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_servers_that_start_at_once_one_has_the_socket() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("socket");
    for _ in 0..200 {
        drop(net::UnixListener::bind(&path).unwrap());
        let start = || {
            let socket = at(&path);
            tokio::spawn(async move { bind_unix(&socket).await })
        };
        let (one, other) = tokio::join!(start(), start());
        let (one, other) = (one.unwrap(), other.unwrap());

        let (listener, file) = match (one, other) {
            (Ok(alive), Err(fault)) | (Err(fault), Ok(alive)) => {
                assert_eq!(fault.kind(), io::ErrorKind::AddrInUse);
                alive
            }
            (one, other) => panic!("{one:?} and {other:?}"),
        };
        let (accepted, connected) = tokio::join!(listener.accept(), UnixStream::connect(&path));
        assert!(accepted.is_ok() && connected.is_ok());
        drop((listener, file));
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0);
    }
}

#[test]
fn a_connection_of_systemd_is_known() {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let address = listener.local_addr().unwrap();
    let connection = std::net::TcpStream::connect(address).unwrap();
    let (unix, _other) = net::UnixStream::pair().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let unix_listener = net::UnixListener::bind(folder.path().join("socket")).unwrap();

    let handed = |tcp, unix| Handed { tcp, unix };
    let listening = handed(vec![listener], vec![unix_listener]);
    assert!(!listening.has_connection().unwrap());
    let by_tcp = handed(vec![OwnedFd::from(connection).into()], Vec::new());
    assert!(by_tcp.has_connection().unwrap());
    let by_unix = handed(Vec::new(), vec![OwnedFd::from(unix).into()]);
    assert!(by_unix.has_connection().unwrap());
}
