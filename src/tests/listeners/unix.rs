use std::{
    os::unix::{
        fs::{FileTypeExt, MetadataExt, PermissionsExt},
        net::UnixListener,
    },
    path::Path,
};

use reqwest::StatusCode;
use tempfile::TempDir;

use super::{JANE, behind_proxy, never_logged, signs_in};
use crate::support::{Kind, Program, TestBrowser, run_program, smtp::SmtpServer};

const HOST: &str = "auth.example.org";

struct World {
    program: Program,
    mails: SmtpServer,
    folder: TempDir,
}

impl World {
    async fn start(settings: &[(&str, &str)]) -> Self {
        let mails = SmtpServer::start(&[]).await;
        let folder = tempfile::tempdir().expect("a folder can be made");
        let listen = format!("unix:{}", folder.path().join("socket").display());
        let url = mails.url();
        let behind_proxy = behind_proxy(&url);
        let all = [
            &behind_proxy[..],
            &[("LATCHKEY_LISTEN", &*listen)],
            settings,
        ]
        .concat();
        Self {
            program: Program::start(Kind::Sqlite, &all).await,
            mails,
            folder,
        }
    }

    /// A browser that a proxy says is at this address.
    fn browser(&self, address: &str) -> TestBrowser {
        let socket = self.folder.path().join("socket");
        let mut browser = TestBrowser::at_socket(HOST, &socket);
        browser.forwarded_for = Some(address.to_owned());
        browser
    }
}

fn mode(path: &Path) -> u32 {
    let file = std::fs::symlink_metadata(path).expect("there is a file");
    assert!(file.file_type().is_socket());
    file.permissions().mode() & 0o777
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn people_sign_in_by_a_unix_socket_that_is_as_open_as_it_should_be() {
    let mut world = World::start(&[]).await;
    let path = world.folder.path().join("socket");

    assert_eq!(mode(&path), 0o660);
    let (laptop, phone) = (world.browser("192.0.2.1"), world.browser("192.0.2.2"));
    signs_in(&laptop, &phone, &world.mails).await;

    assert!(world.program.stop().await.success());
    never_logged(&world.program, "X-Forwarded-For");
    assert_eq!(
        std::fs::read_dir(world.folder.path())
            .expect("it is there")
            .count(),
        0
    );
}

#[tokio::test]
async fn its_mode_and_group_can_be_set() {
    let settings = [
        ("LATCHKEY_LISTEN_MODE", "0600"),
        ("LATCHKEY_LISTEN_GROUP", "daemon"),
    ];
    let folder = tempfile::tempdir().expect("a folder can be made");
    let owner = folder.path().metadata().expect("it is there").uid();
    let settings = match owner {
        0 => &settings[..],
        // Only root gives a file to a group it is not in.
        _ => &settings[..1],
    };
    let world = World::start(settings).await;
    let path = world.folder.path().join("socket");

    assert_eq!(mode(&path), 0o600);
    if settings.len() > 1 {
        let group = std::fs::metadata(&path).expect("it is there").gid();
        assert_eq!(group, 1, "the group daemon has this number in Debian");
    }
}

#[tokio::test]
async fn who_comes_by_it_is_told_apart_as_its_proxy_says() {
    let limit = [("LATCHKEY_STARTS_PER_NETWORK_MINUTE", "1")];
    let mut world = World::start(&limit).await;
    let ask = async |address: &str, email: &str| {
        let browser = world.browser(address);
        let page = browser
            .post("/api/create_sign_in", &[("email", email)])
            .await;
        page.status
    };

    assert_eq!(ask("192.0.2.1", JANE).await, StatusCode::OK);
    assert_eq!(ask("198.51.100.7", "ada@example.com").await, StatusCode::OK);
    assert_eq!(
        ask("192.0.2.1", "joe@example.com").await,
        StatusCode::TOO_MANY_REQUESTS
    );
    never_logged(&world.program, "X-Forwarded-For");

    let nameless = TestBrowser::at_socket(HOST, &world.folder.path().join("socket"));
    nameless.get("/sign-in").await;
    world.program.logs("without X-Forwarded-For").await;
}

#[tokio::test]
async fn a_socket_that_nobody_listens_on_any_more_makes_room_and_no_other_file_does() {
    let mut world = World::start(&[]).await;
    let path = world.folder.path().join("socket");
    world.program.kill().await;
    assert!(path.exists(), "it died before it could take it away");
    world.program.start_again().await;
    assert_eq!(world.browser("192.0.2.1").get("/healthz").await.body, "ok");

    let listen = world.folder.path().join("other");
    let elsewhere = async || {
        let data = tempfile::tempdir().expect("a folder can be made");
        let file = |name: &str| data.path().join(name).display().to_string();
        let own = [
            ("LATCHKEY_DATABASE_URL", format!("sqlite://{}", file("db"))),
            ("LATCHKEY_SECRET_KEY_FILE", file("key")),
            ("LATCHKEY_LISTEN", format!("unix:{}", listen.display())),
            ("LATCHKEY_PUBLIC_URL", "https://auth.example.org".to_owned()),
            ("LATCHKEY_MAILBOX", "force".to_owned()),
        ];
        let (code, _, said) = run_program(&[], &own).await;
        assert_eq!(code, 1, "{said}");
        said
    };
    let listening = UnixListener::bind(&listen).expect("it is free");
    assert!(elsewhere().await.contains("another program listens on it"));
    drop(listening);
    std::fs::remove_file(&listen).expect("it is there");
    std::fs::write(&listen, "mine").expect("it is written");
    assert!(elsewhere().await.contains("a file of another kind"));
    assert_eq!(std::fs::read(&listen).expect("it stays"), b"mine");
}
