use std::{
    io,
    net::{SocketAddr, TcpListener},
    os::unix::net::UnixDatagram,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use super::{JANE, behind_proxy, presses};
use crate::support::{Kind, Program, Stream, TestBrowser, link_in, run_program, smtp::SmtpServer};

const HOST: &str = "auth.example.org";

/// Asks once, on a connection of its own.
async fn ask(address: SocketAddr) -> io::Result<String> {
    let mut wire = TcpStream::connect(address).await?;
    wire.write_all(b"GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        .await?;
    let mut answer = String::new();
    wire.read_to_string(&mut answer).await?;
    Ok(answer)
}

/// Asks without a pause until `is_over`. Returns how often it was answered.
async fn keep_asking(address: SocketAddr, is_over: Arc<AtomicBool>, all: Arc<AtomicUsize>) {
    while !is_over.load(Ordering::Relaxed) {
        let answer = ask(address).await.expect("nobody is refused");
        assert!(answer.starts_with("HTTP/1.1 200 "), "{answer:?}");
        all.fetch_add(1, Ordering::Relaxed);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_restart_under_load_refuses_nobody_and_loses_no_wait() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port is free");
    let address = listener.local_addr().expect("it is bound");
    let mails = SmtpServer::start(&[]).await;
    let url = mails.url();
    let mut program = Program::start_on(listener, Kind::Sqlite, &behind_proxy(&url)).await;
    let browser = || TestBrowser::named(&format!("{HOST}:{}", address.port()), address);
    let (laptop, phone) = (browser(), browser());
    let waiting = laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
    let link = link_in(&mails.wait_for(1).await[0].text());
    let mut stream = Stream::open(&laptop, &waiting).await;
    stream.until("unverified").await;
    let (is_over, answered) = (Arc::<AtomicBool>::default(), Arc::<AtomicUsize>::default());
    let asking: Vec<_> = (0..8)
        .map(|_| tokio::spawn(keep_asking(address, is_over.clone(), answered.clone())))
        .collect();
    let is_answered = async |more: usize| {
        let enough = answered.load(Ordering::Relaxed) + more;
        while answered.load(Ordering::Relaxed) < enough {
            tokio::task::yield_now().await;
        }
    };

    for _ in 0..3 {
        is_answered(100).await;
        program.tell_to_stop();
        while stream.next_of_any_kind().await.is_some() {}
        // As browsers do, without waiting for the new process.
        let (again, page) = (laptop.clone(), waiting.clone());
        let again = tokio::spawn(async move { Stream::open(&again, &page).await });
        assert!(program.end().await.success());
        program.start_again().await;
        stream = again.await.expect("the stream is opened again");
        stream.until("unverified").await;
    }
    is_answered(100).await;
    presses(&phone, &link, &waiting.number()).await;
    stream.until("verified").await;

    is_over.store(true, Ordering::Relaxed);
    for asking in asking {
        asking.await.expect("all were answered");
    }
}

#[tokio::test]
async fn systemd_is_told_when_it_serves_and_when_it_ends() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let path = folder.path().join("notify");
    let hears = UnixDatagram::bind(&path).expect("it can be made");
    let path = path.display().to_string();
    let mut program = Program::start(Kind::Sqlite, &[("NOTIFY_SOCKET", &path)]).await;
    let heard = || {
        let mut bytes = [0; 64];
        let count = hears.recv(&mut bytes).expect("something is said");
        String::from_utf8_lossy(&bytes[..count]).trim().to_owned()
    };

    assert_eq!(heard(), "READY=1");
    assert!(program.stop().await.success());
    assert_eq!(heard(), "STOPPING=1");
}

#[tokio::test]
async fn without_a_socket_of_systemd_it_says_so() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let file = |name: &str| folder.path().join(name).display().to_string();
    let (code, _, said) = run_program(
        &[],
        &[
            ("LATCHKEY_LISTEN", "systemd".to_owned()),
            ("LATCHKEY_PUBLIC_URL", "https://auth.example.org".to_owned()),
            ("LATCHKEY_MAILBOX", "force".to_owned()),
            ("LATCHKEY_DATABASE_URL", format!("sqlite://{}", file("db"))),
            ("LATCHKEY_SECRET_KEY_FILE", file("key")),
        ],
    )
    .await;

    assert_eq!(code, 1);
    assert!(said.contains("handed over no socket"), "{said}");
}
