use serde::{Deserialize, Serialize};

/// Everything on the overview of administrators.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overview {
    /// Number of accounts.
    pub people: u64,
    /// Number of open sessions.
    pub sessions: u64,
    /// The last thirty days, the oldest first.
    pub days: Vec<DayOfOverview>,
    /// Seconds within which half of the people who signed in were done; `None` if nobody signed in.
    pub median: Option<u32>,
    /// Seconds within which 95 of 100 people who signed in were done; `None` if nobody signed in.
    pub slow: Option<u32>,
    /// Mail of the last day.
    pub mail: MailOverview,
    /// The servers on this database.
    pub servers: Vec<ServerOverview>,
    /// URL of the stream that says when to look again.
    pub events: String,
}

/// One day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayOfOverview {
    /// The day in UTC, as in `2026-01-31`.
    pub day: String,
    /// Attempts that were started.
    pub started: u64,
    /// Attempts whose mail was accepted by a mail server.
    pub mailed: u64,
    /// Attempts the page of whose link was shown, to a person or to a program that checks mail.
    pub opened: u64,
    /// Attempts whose link or code was right.
    pub proven: u64,
    /// Attempts that were completed.
    pub finished: u64,
    /// Attempts that ended because all tries were wrong.
    pub failed: u64,
    /// Attempts of which somebody said that they were not theirs.
    pub declined: u64,
}

/// Mail of the last day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailOverview {
    /// Mails that a mail server has accepted.
    pub sent: u64,
    /// Mails that wait longer than they should.
    pub delayed: u64,
    /// Mails that were refused for good.
    pub refused: u64,
    /// Seconds for which the oldest mail has been due; 0 if none is.
    pub lag: u32,
    /// The five domains that refuse and delay most, the worst first.
    pub domains: Vec<DomainOverview>,
}

/// Mail to one domain that did not arrive.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DomainOverview {
    /// The domain.
    pub domain: String,
    /// Mails that wait longer than they should.
    pub delayed: u64,
    /// Mails that were refused for good.
    pub refused: u64,
}

/// A server on this database.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServerOverview {
    /// The version of its program.
    pub version: String,
    /// Whole minutes since it was started.
    pub started: i64,
    /// Whole minutes since it was last there.
    pub seen: i64,
    /// `true` if it was there lately.
    pub is_well: bool,
    /// Number of its open streams.
    pub streams: u64,
}
