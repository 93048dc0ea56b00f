//! The counters, where the feature `metrics` is on.

use std::{
    fmt,
    sync::{Arc, atomic::AtomicU64},
    time::Duration,
};

use prometheus_client::{
    encoding::{EncodeLabelSet, text::encode},
    metrics::{counter::Counter, family::Family, gauge::Gauge, histogram::Histogram},
    registry::Registry,
};

use crate::{
    auth::{Purpose, Strategy},
    server::metrics::{Fallback, Happening, label_of},
};

/// `true` if [`Metrics::text`] has something to say.
pub const ARE_SERVED: bool = true;

/// Upper bounds of request durations, in seconds.
const DURATIONS: [f64; 10] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2.0, 10.0];

/// The counters of one process. Clones share them.
#[derive(Clone, Debug)]
pub struct Metrics {
    registry: Arc<Registry>,
    started: Family<OfPurpose, Counter>,
    proven: Family<OfProof, Counter>,
    failed: Family<OfProof, Counter>,
    declined: Family<OfPurpose, Counter>,
    mails: Family<OfMail, Counter>,
    mails_by_provider: Family<OfProvider, Counter>,
    sessions_begun: Family<OfStrategy, Counter>,
    sessions_ended: Counter,
    limited: Family<OfLimit, Counter>,
    mail_budget_used_up: Counter,
    fallbacks: Family<OfFallback, Counter>,
    streams: Gauge,
    lag: Gauge<f64, AtomicU64>,
    requests: Family<OfRequest, Histogram, fn() -> Histogram>,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct OfPurpose {
    purpose: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct OfStrategy {
    strategy: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct OfProof {
    purpose: &'static str,
    strategy: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct OfMail {
    outcome: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct OfProvider {
    provider: &'static str,
    outcome: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct OfLimit {
    limit: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct OfFallback {
    how: &'static str,
}

/// Labels of a request.
#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
pub struct OfRequest {
    /// The method, if it is one that this server knows.
    pub method: &'static str,
    /// The pattern of the route, never the path of the request.
    pub route: String,
    /// The HTTP status of the answer.
    pub status: u16,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut metrics = Self {
            registry: Arc::default(),
            started: Family::default(),
            proven: Family::default(),
            failed: Family::default(),
            declined: Family::default(),
            mails: Family::default(),
            mails_by_provider: Family::default(),
            sessions_begun: Family::default(),
            sessions_ended: Counter::default(),
            limited: Family::default(),
            mail_budget_used_up: Counter::default(),
            fallbacks: Family::default(),
            streams: Gauge::default(),
            lag: Gauge::default(),
            requests: Family::new_with_constructor(|| Histogram::new(DURATIONS)),
        };
        metrics.registry = Arc::new(metrics.registered());
        metrics
    }
}

impl Metrics {
    /// Counts something that is committed now.
    pub fn count(&self, happening: Happening) {
        match happening {
            Happening::AttemptStarted(purpose) => {
                self.started.get_or_create(&of_purpose(purpose)).inc();
            }
            Happening::AttemptProven(purpose, strategy) => {
                self.proven
                    .get_or_create(&of_proof(purpose, strategy))
                    .inc();
            }
            Happening::AttemptFailed(purpose, strategy) => {
                self.failed
                    .get_or_create(&of_proof(purpose, strategy))
                    .inc();
            }
            Happening::AttemptDeclined(purpose) => {
                self.declined.get_or_create(&of_purpose(purpose)).inc();
            }
            Happening::SessionBegan(strategy) => {
                let strategy = strategy.as_str();
                let labels = OfStrategy { strategy };
                self.sessions_begun.get_or_create(&labels).inc();
            }
            Happening::SessionsEnded(count) => {
                self.sessions_ended.inc_by(count);
            }
            Happening::MailBudgetUsedUp => {
                self.mail_budget_used_up.inc();
            }
            Happening::MailReported(what, provider) => {
                self.count_by_provider(provider, what.as_str());
            }
        }
    }

    /// Counts a request that was refused because a budget was used up. `limit` is the kind of budget.
    pub fn count_limited(&self, limit: &'static str) {
        self.limited.get_or_create(&OfLimit { limit }).inc();
    }

    /// Counts a try to send a mail to `domain`. `outcome` is what became of it.
    pub fn count_mail(&self, outcome: &'static str, domain: &str) {
        self.mails.get_or_create(&OfMail { outcome }).inc();
        self.count_by_provider(label_of(domain), outcome);
    }

    fn count_by_provider(&self, provider: &'static str, outcome: &'static str) {
        let labels = OfProvider { provider, outcome };
        self.mails_by_provider.get_or_create(&labels).inc();
    }

    /// Counts a page that does without WebAssembly. Returns how many there were for this reason, this one included.
    pub fn count_fallback(&self, how: Fallback) -> u64 {
        let how = how.as_str();
        let counted = self.fallbacks.get_or_create(&OfFallback { how });
        counted.inc() + 1
    }

    /// Counts a request by how long it took.
    pub fn count_request(&self, request: &OfRequest, took: Duration) {
        let requests = self.requests.get_or_create(request);
        requests.observe(took.as_secs_f64());
    }

    /// All metrics in the text format of Prometheus. `streams` is the number of open streams; `lag` is for how many
    /// seconds the oldest due mail has been due, `None` when the database does not say.
    ///
    /// # Errors
    ///
    /// None is known; the format function asks for it.
    pub fn text(&self, streams: usize, lag: Option<f64>) -> Result<String, fmt::Error> {
        self.streams.set(i64::try_from(streams).unwrap_or(i64::MAX));
        self.lag.set(lag.unwrap_or(f64::NAN));
        let mut text = String::new();
        encode(&mut text, &self.registry)?;
        Ok(text)
    }

    /// A registry of all counters, which are shared with it.
    fn registered(&self) -> Registry {
        let mut all = Registry::with_prefix("latchkey");
        self.register_sign_ins(&mut all);
        self.register_mails(&mut all);
        self.register_pages(&mut all);
        all
    }

    /// Adds attempts and sessions to `all`.
    fn register_sign_ins(&self, all: &mut Registry) {
        all.register(
            "attempts_started",
            "Attempts that were started",
            self.started.clone(),
        );
        all.register(
            "attempts_proven",
            "Attempts whose address was proven",
            self.proven.clone(),
        );
        all.register(
            "attempts_failed",
            "Attempts whose tries were used up",
            self.failed.clone(),
        );
        all.register(
            "attempts_declined",
            "Attempts that were declined",
            self.declined.clone(),
        );
        all.register(
            "sessions_begun",
            "Sessions that began",
            self.sessions_begun.clone(),
        );
        all.register(
            "sessions_ended",
            "Sessions that were ended",
            self.sessions_ended.clone(),
        );
    }

    /// Adds mails, and the budgets that bound them, to `all`.
    fn register_mails(&self, all: &mut Registry) {
        all.register(
            "mails",
            "Tries to send a mail, by what became of it",
            self.mails.clone(),
        );
        all.register(
            "mails_by_provider",
            "What became of tries to send a mail, and what was reported later, by the provider of the recipient's mailbox",
            self.mails_by_provider.clone(),
        );
        all.register(
            "outbox_lag_seconds",
            "For how long the oldest due mail has been due",
            self.lag.clone(),
        );
        all.register(
            "requests_limited",
            "Requests that were refused because a budget was used up, by what it belongs to",
            self.limited.clone(),
        );
        all.register(
            "mail_budget_used_up",
            "Hours in which as many mails were asked for as the instance may send",
            self.mail_budget_used_up.clone(),
        );
    }

    /// Adds pages, streams and requests to `all`.
    fn register_pages(&self, all: &mut Registry) {
        all.register(
            "page_fallbacks",
            "Pages that browsers report to do without WebAssembly",
            self.fallbacks.clone(),
        );
        all.register(
            "streams_open",
            "Waiting screens with an open stream",
            self.streams.clone(),
        );
        all.register(
            "http_request_duration_seconds",
            "Time until an answer begins",
            self.requests.clone(),
        );
    }
}

fn of_purpose(purpose: Purpose) -> OfPurpose {
    OfPurpose {
        purpose: purpose.as_str(),
    }
}

fn of_proof(purpose: Purpose, strategy: Strategy) -> OfProof {
    OfProof {
        purpose: purpose.as_str(),
        strategy: strategy.as_str(),
    }
}
