//! Asks DNS whether a domain takes mail, before one is sent there.

use std::{
    collections::HashMap,
    net::SocketAddr,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use hickory_resolver::{
    TokioResolver,
    config::{ConnectionConfig, NameServerConfig, ResolveHosts, ResolverConfig, ResolverOpts},
    net::{DnsError, NetError, runtime::TokioRuntimeProvider},
    proto::{
        op::ResponseCode,
        rr::{Name, RData, RecordType},
    },
    system_conf::read_system_conf,
};
use rand::RngExt;
use tokio::sync::Semaphore;

/// Longest time for all questions about one domain. Somebody waits for it.
const PATIENCE: Duration = Duration::from_secs(1);
/// Longest time for an answer before the question is asked once more.
const ONE_ANSWER: Duration = Duration::from_millis(450);
/// Most domains that are asked about at once. Mail to further ones goes out without a question, so that a flood of starts
/// causes no flood of questions.
const AT_ONCE: usize = 64;
/// Questions in a row without an answer after which nothing is asked for the time of [`PAUSE`], so that people need not
/// wait for DNS servers that are not there.
const SILENT: u32 = 3;
/// How long nothing is asked after DNS servers did not answer.
const PAUSE: Duration = Duration::from_secs(30);
/// Most questions in a minute that requests of one network may cause: more than it may start attempts.
const QUESTIONS: u32 = 30;
/// Most networks that are counted at once.
const NETWORKS: usize = 10_000;
/// The time in which questions of a network are counted.
const MINUTE: Duration = Duration::from_secs(60);
/// Most answers that are remembered.
const REMEMBERED: u64 = 4096;
/// Shortest and longest time for which an answer is remembered, whatever time the answer itself gives.
const POSITIVE: (Duration, Duration) = (Duration::from_secs(60), Duration::from_secs(3600));
/// Shortest and longest time for which it is remembered that there is nothing. It is short, for domains that were just
/// registered.
const NEGATIVE: (Duration, Duration) = (Duration::from_secs(30), Duration::from_secs(300));

/// What DNS says of the mail of a domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// The domain takes mail, or DNS did not say in time that it does not.
    Perhaps,
    /// There is no such domain.
    NoDomain,
    /// The domain takes no mail: it says so (RFC 7505), or it has neither a mail server nor an address.
    NoMail,
}

/// Asks DNS servers, and remembers what they said.
pub struct Dns {
    /// `None` if the system names no server; then nothing is asked.
    resolver: Option<TokioResolver>,
    /// Domains that take mail whatever DNS says: those of the operator, which may have a DNS of their own.
    own: Vec<String>,
    /// A permit for each domain that may be asked about at once.
    room: Semaphore,
    /// For each network, when its minute began, and how many questions it has caused since.
    asked: Mutex<HashMap<String, (Instant, u32)>>,
    silence: Mutex<Silence>,
}

/// Questions in a row that nobody answered, and when the last of them was asked.
#[derive(Clone, Copy, Debug, Default)]
struct Silence {
    count: u32,
    since: Option<Instant>,
}

impl std::fmt::Debug for Dns {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Dns").finish_non_exhaustive()
    }
}

impl Dns {
    /// Asks these servers; those of the system if there are none.
    pub fn new(servers: &[SocketAddr]) -> Self {
        let configured = match servers.is_empty() {
            true => read_system_conf().map(|(config, _)| config),
            false => Ok(at(servers)),
        };
        let resolver = configured.and_then(|config| {
            let provider = TokioRuntimeProvider::default();
            let mut builder = TokioResolver::builder_with_config(config, provider);
            *builder.options_mut() = options();
            builder.build()
        });
        if let Err(error) = &resolver {
            tracing::warn!(%error, "DNS cannot be asked which domains take mail");
        }
        Self {
            resolver: resolver.ok(),
            own: Vec::new(),
            asked: Mutex::default(),
            room: Semaphore::new(AT_ONCE),
            silence: Mutex::default(),
        }
    }

    /// Takes these domains, which are the operator's, to accept mail without asking.
    #[must_use]
    pub fn trusting(self, own: Vec<String>) -> Self {
        Self { own, ..self }
    }

    /// Counts a question that a network causes. `false` if it has caused as many in a minute as it may.
    fn may_ask(&self, network: &str) -> bool {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        if asked.len() >= NETWORKS {
            asked.retain(|_, (since, _)| since.elapsed() < MINUTE);
        }
        if asked.len() >= NETWORKS {
            return false;
        }
        let (since, count) = asked
            .entry(network.to_owned())
            .or_insert((Instant::now(), 0));
        if since.elapsed() >= MINUTE {
            (*since, *count) = (Instant::now(), 0);
        }
        *count += 1;
        *count <= QUESTIONS
    }

    /// Asks whether `domain` takes mail. Whatever DNS does, the answer comes within a second.
    ///
    /// Nothing is asked about domains of the operator, nor for a network that has caused many questions. Such domains are
    /// taken to accept mail.
    pub async fn takes_mail(&self, domain: &str, network: &str) -> Taken {
        if self.own.iter().any(|own| own == domain) || !self.may_ask(network) {
            return Taken::Perhaps;
        }
        let (Some(resolver), Ok(_room)) = (&self.resolver, self.room.try_acquire()) else {
            return Taken::Perhaps;
        };
        if self.is_silent() {
            return Taken::Perhaps;
        }
        // With its final dot, so that no domain of the system is put behind it.
        let Ok(name) = Name::from_ascii(format!("{domain}.")) else {
            return Taken::Perhaps;
        };
        let asked = tokio::time::timeout(PATIENCE, ask(resolver, name));
        let said = asked.await.unwrap_or(None);
        // Without an answer, perhaps only the servers of this domain are silent. Else anybody could stop all questions, by
        // typing an address at such a domain.
        let is_answered = said.is_some() || is_alive(resolver).await;
        let mut silence = self.silence.lock().unwrap_or_else(PoisonError::into_inner);
        *silence = match is_answered {
            true => Silence::default(),
            false => Silence {
                count: silence.count.saturating_add(1),
                since: Some(Instant::now()),
            },
        };
        said.unwrap_or(Taken::Perhaps)
    }

    /// `true` if the last questions had no answer, and it is too early for another one.
    fn is_silent(&self) -> bool {
        let silence = self.silence.lock().unwrap_or_else(PoisonError::into_inner);
        let is_recent = silence.since.is_some_and(|since| since.elapsed() < PAUSE);
        silence.count >= SILENT && is_recent
    }
}

/// `true` if our DNS servers answer at all. They are asked about a random top-level domain, since no cache can know it.
/// About `.invalid` (RFC 6761) the resolver would ask nobody.
async fn is_alive(resolver: &TokioResolver) -> bool {
    let name = Name::from_ascii(format!("{:016x}.", rand::rng().random::<u64>()));
    let Ok(name) = name else {
        return false;
    };
    let asked = resolver.lookup(name, RecordType::A);
    match tokio::time::timeout(ONE_ANSWER, asked).await {
        Ok(Err(NetError::Dns(_)) | Ok(_)) => true,
        Ok(Err(_)) | Err(_) => false,
    }
}

/// Asks for the mail servers of a domain. A domain without any takes mail at its own address (RFC 5321 §5.1). `None` if
/// there was no answer.
async fn ask(resolver: &TokioResolver, name: Name) -> Option<Taken> {
    match resolver.lookup(name.clone(), RecordType::MX).await {
        Ok(found) => {
            let mut servers = found
                .answers()
                .iter()
                .filter_map(|record| match &record.data {
                    RData::MX(mx) => Some(&mx.exchange),
                    _ => None,
                });
            Some(match (servers.next(), servers.next()) {
                (Some(only), None) if only.is_root() => Taken::NoMail,
                _ => Taken::Perhaps,
            })
        }
        Err(error) => match nothing(&error) {
            Some(ResponseCode::NXDomain) => Some(Taken::NoDomain),
            Some(ResponseCode::NoError) => Some(address(resolver, name).await),
            Some(_) => Some(Taken::Perhaps),
            None => match error {
                NetError::Dns(_) => Some(Taken::Perhaps),
                _ => None,
            },
        },
    }
}

/// Asks whether a domain without mail servers has an address.
async fn address(resolver: &TokioResolver, name: Name) -> Taken {
    let (four, six) = tokio::join!(
        resolver.lookup(name.clone(), RecordType::A),
        resolver.lookup(name, RecordType::AAAA),
    );
    let is_none = |found: &Result<_, NetError>| {
        let code = found.as_ref().err().and_then(nothing);
        matches!(code, Some(ResponseCode::NoError | ResponseCode::NXDomain))
    };
    match is_none(&four.map(drop)) && is_none(&six.map(drop)) {
        true => Taken::NoMail,
        false => Taken::Perhaps,
    }
}

/// The code of an answer that says there is nothing; `None` if that was no answer.
fn nothing(error: &NetError) -> Option<ResponseCode> {
    match error {
        NetError::Dns(DnsError::NoRecordsFound(nothing)) => Some(nothing.response_code),
        _ => None,
    }
}

fn at(servers: &[SocketAddr]) -> ResolverConfig {
    let server = |address: &SocketAddr| {
        let connections = [ConnectionConfig::udp(), ConnectionConfig::tcp()];
        let connections = connections.map(|mut connection| {
            connection.port = address.port();
            connection
        });
        NameServerConfig::new(address.ip(), true, connections.into())
    };
    ResolverConfig::from_parts(None, Vec::new(), servers.iter().map(server).collect())
}

fn options() -> ResolverOpts {
    let mut options = ResolverOpts::default();
    options.timeout = ONE_ANSWER;
    options.attempts = 1;
    options.use_hosts_file = ResolveHosts::Never;
    options.cache_size = REMEMBERED;
    options.positive_min_ttl = Some(POSITIVE.0);
    options.positive_max_ttl = Some(POSITIVE.1);
    options.negative_min_ttl = Some(NEGATIVE.0);
    options.negative_max_ttl = Some(NEGATIVE.1);
    options
}
