//! A PostgreSQL server for one story, with its own rules about who may connect.

use std::{
    net::SocketAddr,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

use super::{free_address, tls::Authority};

/// A PostgreSQL server. Stopped when dropped.
pub struct Cluster {
    /// Address that it listens on.
    pub address: SocketAddr,
    folder: TempDir,
}

impl Cluster {
    /// Starts a server that offers TLS with a certificate of `authority` for `localhost`, and lets in clients by
    /// `rules` (lines of `pg_hba.conf`). Its owner is the role `latchkey`.
    pub fn start(authority: &Authority, rules: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let cluster = Self {
            address: free_address(),
            folder,
        };
        let open = std::fs::Permissions::from_mode(0o711);
        std::fs::set_permissions(cluster.folder.path(), open).expect("it is ours");
        if is_root() {
            run(Command::new("chown")
                .arg("postgres")
                .arg(cluster.folder.path()));
        }
        let data = cluster.data();
        cluster.act("initdb", &["-U", "latchkey", "--auth=trust", "--no-sync"]);
        let (certificate, key) = authority.issue("localhost");
        write(&data.join("server.crt"), &certificate);
        write(&data.join("server.key"), &key);
        write(&data.join("pg_hba.conf"), rules);
        if is_root() {
            run(Command::new("chown").arg("-R").arg("postgres").arg(&data));
        }
        let settings = format!(
            "-p {} -k {} -c listen_addresses=127.0.0.1 -c fsync=off -c ssl=on",
            cluster.address.port(),
            cluster.folder.path().display()
        );
        let log = cluster.folder.path().join("data/log");
        let log = log.to_str().expect("a path is text");
        cluster.act("pg_ctl", &["-w", "-l", log, "-o", &settings, "start"]);
        cluster
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Runs a PostgreSQL program as the owner of the files.
    fn act(&self, program: &str, arguments: &[&str]) {
        let data = self.data();
        let mut command = match is_root() {
            true => {
                let mut command = Command::new("runuser");
                command.args(["-u", "postgres", "--"]).arg(find(program));
                command
            }
            false => Command::new(find(program)),
        };
        run(command.arg("-D").arg(data).args(arguments));
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.act("pg_ctl", &["-m", "immediate", "stop"]);
    }
}

fn run(command: &mut Command) {
    let done = command.stdout(std::process::Stdio::null()).status();
    assert!(done.is_ok_and(|done| done.success()), "{command:?}");
}

fn write(path: &Path, text: &str) {
    std::fs::write(path, text).expect("it is written");
    let own = std::fs::Permissions::from_mode(0o600);
    std::fs::set_permissions(path, own).expect("it is ours");
}

/// Path of a PostgreSQL program. Debian does not keep them on `PATH`.
fn find(program: &str) -> PathBuf {
    let versions = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten();
    let versions = versions
        .flatten()
        .map(|version| version.path().join("bin").join(program));
    let mut found: Vec<_> = versions.filter(|path| path.exists()).collect();
    found.sort();
    found.pop().unwrap_or_else(|| PathBuf::from(program))
}

/// `true` if the process runs as root, which PostgreSQL and PgBouncer refuse.
pub fn is_root() -> bool {
    let told = Command::new("id").arg("-u").output();
    told.is_ok_and(|told| told.stdout == b"0\n")
}
