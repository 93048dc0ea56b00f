//! A real PgBouncer in front of the tests' PostgreSQL server, as database hosts run it.

use std::{net::SocketAddr, os::unix::fs::PermissionsExt, process::Stdio, time::Duration};

use tempfile::TempDir;
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
};

use super::{cluster::is_root, free_address, new_postgres};

/// A running PgBouncer. Killed when dropped.
pub struct Pooler {
    address: SocketAddr,
    _child: Child,
    _folder: TempDir,
}

impl Pooler {
    /// Starts PgBouncer in transaction mode, with `connections` connections to each database, and its defaults otherwise.
    pub async fn start(connections: u32) -> Self {
        let server = std::env::var("LATCHKEY_TEST_POSTGRES").expect("`make test` starts one");
        let server = url::Url::parse(&server).expect("it is a URL");
        let folder = tempfile::tempdir().expect("a folder can be made");
        let path = |name: &str| folder.path().join(name);
        let address = free_address();
        let (host, port) = (server.host_str(), server.port());
        let settings = format!(
            "[databases]\n* = host={} port={}\n\n[pgbouncer]\npool_mode = transaction\n\
             default_pool_size = {connections}\nmax_client_conn = 200\nlisten_addr = {}\nlisten_port = {}\n\
             unix_socket_dir =\nauth_type = trust\nauth_file = {}\n",
            host.expect("it has a host"),
            port.expect("it has a port"),
            address.ip(),
            address.port(),
            path("users.txt").display(),
        );
        std::fs::write(path("users.txt"), "\"latchkey\" \"\"\n").expect("it is written");
        std::fs::write(path("pgbouncer.ini"), settings).expect("it is written");
        // PgBouncer refuses to run as root, and the user that it then runs as must be able to read its files.
        let open = std::fs::Permissions::from_mode(0o755);
        std::fs::set_permissions(folder.path(), open).expect("the folder is ours");
        let mut child = Command::new("pgbouncer")
            .env("PATH", "/usr/sbin:/usr/local/bin:/usr/bin:/bin")
            .args(
                is_root()
                    .then_some(["-u", "postgres"])
                    .into_iter()
                    .flatten(),
            )
            .arg(path("pgbouncer.ini"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("PgBouncer starts; `make setup-test` installs it");
        let said = child.stderr.take().expect("it is piped");
        let mut lines = BufReader::new(said).lines();
        let up = async {
            let mut so_far = String::new();
            while let Ok(Some(line)) = lines.next_line().await {
                so_far.push_str(&line);
                if line.contains("process up") {
                    return;
                }
            }
            panic!("PgBouncer does not start: {so_far}");
        };
        tokio::time::timeout(Duration::from_secs(10), up)
            .await
            .expect("PgBouncer starts in time");
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Self {
            address,
            _child: child,
            _folder: folder,
        }
    }

    /// Creates a database and returns its URL through the pooler.
    pub async fn new_database(&self) -> String {
        let direct = new_postgres().await;
        let (_, name) = direct.rsplit_once('/').expect("it names a database");
        format!("postgres://latchkey@{}/{name}", self.address)
    }
}
