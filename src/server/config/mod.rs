//! The configuration. Every variable is read once at start, and all complaints are told at once.
//!
//! The environment wins over a TOML file. Nothing here uses the database or the network.

mod key_file;
mod listen;
mod mail;
mod policy;
mod programs;
mod public_url;
mod reporters;
mod security_contact;
mod source;
#[cfg(test)]
mod tests;
mod variables;
mod warnings;

use std::{
    collections::BTreeMap,
    fmt,
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
};

use ipnet::IpNet;

use self::source::Source;
use super::{
    certificate::PairFiles,
    domain::{email_address, policy::Policy},
    mail::sender::Sender,
    metrics,
    places::Places,
    site,
    store::DatabaseUrl,
};
use crate::auth::EmailAddress;

pub use self::{
    key_file::load_key_ring,
    listen::{Listen, UnixSocket},
    mail::{MailConfig, TransportConfig, no_transport},
    programs::Programs,
    public_url::PublicUrl,
    reporters::Reporters,
    source::Complaint,
    variables::{VARIABLES, Variable},
};

/// Everything that the operator decides before the server starts.
#[derive(Clone, PartialEq, Eq)]
pub struct Config {
    /// The origin under which people reach the server.
    pub public_url: PublicUrl,
    /// What to listen on.
    pub listen: Listen,
    /// Certificate and key for TLS; `None` for plain HTTP.
    pub tls: Option<PairFiles>,
    /// The database.
    pub database_url: DatabaseUrl,
    /// Transport and sender of mails.
    pub mail: MailConfig,
    /// DNS servers that are asked which domains take mail; empty for those of the system.
    pub dns_servers: Vec<SocketAddr>,
    /// Who may report what became of a mail.
    pub reporters: Reporters,
    /// The file with the keys, read by [`load_key_ring`].
    pub secret_key_file: PathBuf,
    /// `true` if a missing key file may be made: with SQLite only. Servers that share a Postgres share the key, and
    /// one that made its own would break the links of the others.
    pub may_make_key: bool,
    /// Networks of reverse proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Other programs behind the same proxy.
    pub programs: Programs,
    /// Addresses of the first administrators.
    pub admins: Vec<EmailAddress>,
    /// Address and port for metrics; `None` to serve none.
    pub metrics_listen: Option<SocketAddr>,
    /// URIs for reports of vulnerabilities, in order of preference; empty for none.
    pub security_contacts: Vec<String>,
    /// Directives of the log filter, such as `info,latchkey=debug`.
    pub log: String,
    /// How safely SQLite stores a commit.
    pub sqlite_synchronous: SqliteSynchronous,
    /// Folder with browser files; `None` if there are only those in the program.
    pub site_root: Option<PathBuf>,
    /// Folder with messages of the operator that replace built-in ones; `None` for none. A fault in them is logged and is
    /// no complaint, since the built-in message is used instead.
    pub texts: Option<PathBuf>,
    /// File with places of networks; `None` for none.
    pub geo_file: Option<PathBuf>,
    /// Most connections open at once; 0 for no limit.
    pub max_connections: usize,
    /// Most connections open at once from one network; 0 for no limit.
    pub max_connections_per_network: usize,
    /// The values that all settings have until somebody changes them.
    pub policy: Policy,
    /// Names in the environment that begin with `LATCHKEY_` and are no variables of this program.
    unknown_variables: Vec<String>,
}

/// How safely SQLite stores a commit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SqliteSynchronous {
    /// A commit survives a power cut.
    #[default]
    Full,
    /// Faster; a commit survives `kill -9`, and may be lost at a power cut.
    Normal,
}

impl fmt::Debug for Config {
    /// Leaves out everything that may hold a password.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Config")
            .field("public_url", &self.public_url)
            .field("listen", &self.listen)
            .field("mail", &self.mail)
            .field("policy", &self.policy)
            .finish_non_exhaustive()
    }
}

impl Config {
    /// Reads the configuration from environment variables and from the file that they name.
    ///
    /// # Errors
    ///
    /// All complaints, so that the operator can mend them at once.
    pub fn load(env: impl Iterator<Item = (String, String)>) -> Result<Self, Vec<Complaint>> {
        load(env, false)
    }

    /// Reads the configuration of a server that is a part of an application, which may send mails itself: see
    /// [`TransportConfig::Missing`].
    ///
    /// # Errors
    ///
    /// See [`Config::load`].
    pub fn load_for_application(
        env: impl Iterator<Item = (String, String)>,
    ) -> Result<Self, Vec<Complaint>> {
        load(env, true)
    }

    /// The domains of the operator: of the sender, of the public host, and of the first administrators.
    pub fn own_domains(&self) -> Vec<String> {
        let sender = Sender::parse(&self.mail.from).ok();
        let sender = sender.as_ref().map(Sender::domain);
        let admins = self.admins.iter().map(|admin| admin.domain());
        let all = admins.chain(sender).chain([self.public_url.host()]);
        all.map(str::to_ascii_lowercase).collect()
    }
}

/// The environment variables of this process, for [`Config::load`].
pub fn environment() -> impl Iterator<Item = (String, String)> {
    let text = |it: std::ffi::OsString| it.to_string_lossy().into_owned();
    std::env::vars_os().map(move |(name, value)| (text(name), text(value)))
}

fn load(
    env: impl Iterator<Item = (String, String)>,
    is_part: bool,
) -> Result<Config, Vec<Complaint>> {
    let env: BTreeMap<_, _> = env.collect();
    let mut source = Source::read(&env);
    let config = read(&mut source, &env, is_part);
    match config {
        Some(config) if source.complaints.is_empty() => Ok(config),
        _ => Err(source.told()),
    }
}

/// The configuration; `None` when a complaint says why. With `is_part`, an application may send mails itself.
fn read(source: &mut Source, env: &BTreeMap<String, String>, is_part: bool) -> Option<Config> {
    let mut policy = policy::read(source);
    let listen = listen::read(source);
    let tls = listen::tls(source, listen.as_ref());
    let public_url = public_url::read(source, listen.as_ref(), tls.is_some());
    let mail = listen
        .as_ref()
        .and_then(|listen| mail::read(source, &policy.app_name, listen, is_part));
    let dns_servers = source.parsed("LATCHKEY_DNS_SERVERS", servers);
    policy.checks_domains &= mail::checks_domains(source, mail.as_ref());
    let database_url = source.parsed("LATCHKEY_DATABASE_URL", DatabaseUrl::parse);
    let secret_key_file = source
        .text("LATCHKEY_SECRET_KEY_FILE")
        .map(PathBuf::from)
        .unwrap_or_default();
    let may_make_key = database_url
        .as_ref()
        .is_none_or(|url| url.sqlite_path().is_some());
    check_key_file(source, &secret_key_file, may_make_key);
    let connections = "write a whole number, as in 1024, or 0 for no limit.";
    let max_connections = whole_number(source, "LATCHKEY_MAX_CONNECTIONS", connections);
    let per_network = whole_number(source, "LATCHKEY_MAX_CONNECTIONS_PER_NETWORK", connections);
    let trusted_proxies = source.parsed("LATCHKEY_TRUSTED_PROXIES", networks);
    let programs = programs::read(source, public_url.as_ref());
    let admins = source.parsed("LATCHKEY_ADMINS", addresses);
    let metrics_listen = source.parsed("LATCHKEY_METRICS_LISTEN", metrics_address);
    let security_contacts = source.parsed("LATCHKEY_SECURITY_CONTACT", security_contact::parse);
    let log = source.parsed("LATCHKEY_LOG", log_filter);
    let sqlite_synchronous = source.parsed("LATCHKEY_SQLITE_SYNCHRONOUS", |text| match text {
        "full" => Ok(SqliteSynchronous::Full),
        "normal" => Ok(SqliteSynchronous::Normal),
        _ => Err("write full or normal.".to_owned()),
    });
    Some(Config {
        public_url: public_url?,
        listen: listen?,
        tls,
        database_url: database_url?,
        mail: mail?,
        dns_servers: dns_servers.unwrap_or_default(),
        reporters: reporters::read(source),
        secret_key_file,
        may_make_key,
        trusted_proxies: trusted_proxies.unwrap_or_default(),
        programs,
        admins: admins.unwrap_or_default(),
        metrics_listen,
        security_contacts: security_contacts.unwrap_or_default(),
        log: log?,
        sqlite_synchronous: sqlite_synchronous?,
        site_root: site_root(source, env),
        texts: source.text("LATCHKEY_TEXTS").map(PathBuf::from),
        geo_file: source.parsed("LATCHKEY_GEO_FILE", geo_file),
        max_connections: max_connections as usize,
        max_connections_per_network: per_network as usize,
        policy,
        unknown_variables: std::mem::take(&mut source.unknown),
    })
}

fn check_key_file(source: &mut Source, path: &Path, may_make_key: bool) {
    let complaint = match key_file::exists(path) {
        Ok(true) => key_file::read(path).err(),
        // The first start makes it; reading the configuration changes nothing.
        Ok(false) if may_make_key => None,
        Ok(false) => Some(Complaint::new(
            "LATCHKEY_SECRET_KEY_FILE",
            format!(
                "{} does not exist. With Postgres every server needs the same key file: make it once and hand it to each.",
                path.display()
            ),
        )),
        Err(complaint) => Some(complaint),
    };
    source.complaints.extend(complaint);
}

fn site_root(source: &Source, env: &BTreeMap<String, String>) -> Option<PathBuf> {
    if let Some(path) = source.text("LATCHKEY_SITE_ROOT") {
        return Some(PathBuf::from(path));
    }
    if site::is_carried() {
        return None;
    }
    let built = env.get("LEPTOS_SITE_ROOT").filter(|path| !path.is_empty());
    Some(match built {
        Some(path) => PathBuf::from(path),
        None => PathBuf::from("target/site"),
    })
}

fn geo_file(text: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(text);
    Places::open(&path).map(|_| path).map_err(|error| {
        format!("cannot be used: {error}. Name a file in MaxMind's format (.mmdb).")
    })
}

/// A number from 0 to 2³¹ - 1. What cannot be read becomes a complaint with this advice, and is 0.
fn whole_number(source: &mut Source, name: &str, advice: &str) -> u32 {
    source
        .parsed(name, |text| {
            text.parse::<u32>()
                .ok()
                .filter(|number| i32::try_from(*number).is_ok())
                .ok_or_else(|| advice.to_owned())
        })
        .unwrap_or_default()
}

fn socket_address(text: &str) -> Result<SocketAddr, String> {
    text.parse()
        .map_err(|_| "write an address and a port, as in 127.0.0.1:3000 or [::1]:3000.".to_owned())
}

fn metrics_address(text: &str) -> Result<SocketAddr, String> {
    match metrics::ARE_SERVED {
        true => socket_address(text),
        false => Err("this program is built without metrics. Switch the feature `metrics` of the crate `latchkey` on, or leave this out.".to_owned()),
    }
}

fn servers(text: &str) -> Result<Vec<SocketAddr>, String> {
    let server = |item: &str| {
        let bare = item.parse::<IpAddr>().map(|ip| SocketAddr::new(ip, 53));
        bare.or_else(|_| item.parse()).map_err(|_| {
            format!("{item:?} is no server. Write addresses, as in 192.0.2.53 or 127.0.0.1:5353.")
        })
    };
    items(text).map(server).collect()
}

fn networks(text: &str) -> Result<Vec<IpNet>, String> {
    let network = |item: &str| {
        item.parse::<IpNet>()
            .or_else(|_| item.parse::<IpAddr>().map(IpNet::from))
            .map_err(|_| {
                format!("{item:?} is not a network. Write CIDRs, as in 10.0.0.0/8, 2001:db8::/32.")
            })
    };
    items(text).map(network).collect()
}

fn addresses(text: &str) -> Result<Vec<EmailAddress>, String> {
    let address = |item: &str| {
        email_address::parse(item).map_err(|_| {
            format!("{item:?} is not an e-mail address. Separate addresses by commas.")
        })
    };
    items(text).map(address).collect()
}

fn items(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').map(str::trim).filter(|it| !it.is_empty())
}

fn log_filter(text: &str) -> Result<String, String> {
    tracing_subscriber::EnvFilter::try_new(text)
        .map(|_| text.to_owned())
        .map_err(|_| "write a level (error, warn, info, debug, trace), or directives such as info,latchkey=debug.".to_owned())
}
