use serde::{Deserialize, Serialize};

/// An address from which mail came back or was complained about, for administrators.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bounce {
    /// The address.
    pub address: String,
    /// What happened and how long ago, a sentence for each.
    pub words: Vec<String>,
}

/// What came back from a domain, for administrators.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BounceDomain {
    /// The domain.
    pub domain: String,
    /// Number of addresses from which mail came back.
    pub bounces: i64,
    /// Number of addresses whose owner complained.
    pub complaints: i64,
}

/// The page of returned mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bounces {
    /// Addresses that get no mail now, or no notices, newest first.
    pub addresses: Vec<Bounce>,
    /// The domains with the most of such addresses.
    pub domains: Vec<BounceDomain>,
    /// What was just done, in words; empty when nothing was.
    pub done: String,
}
