//! The output of `latchkey users`, for people and for programs.

use serde::Serialize;
use time::format_description::well_known::Rfc3339;

use crate::auth::{SessionId, UserId};
use crate::{
    i18n::Locale,
    server::{
        browser::Browser,
        store::{address_row::AddressRow, users::UserRow},
        views::users::Everything,
    },
};

/// What was done to a user.
#[derive(Serialize)]
pub(super) struct Done {
    id: UserId,
    address: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    sessions_ended: Option<usize>,
}

impl Done {
    pub(super) fn to(user: UserRow, sessions_ended: Option<usize>) -> Self {
        Self {
            id: user.id,
            address: user.address,
            sessions_ended,
        }
    }

    pub(super) fn line(&self, what: &str) -> String {
        match self.sessions_ended {
            Some(ended) => format!("{} {what}; sessions ended: {ended}", self.address),
            None => format!("{} {what}", self.address),
        }
    }
}

/// A user in an export.
#[derive(Serialize)]
pub(super) struct ExportedUser {
    #[serde(flatten)]
    user: Listed,
    addresses: Vec<ExportedAddress>,
}

#[derive(Serialize)]
struct ExportedAddress {
    address: String,
    is_verified: bool,
    is_primary: bool,
}

impl ExportedUser {
    /// The user with these addresses.
    pub(super) fn of(user: &UserRow, addresses: &[AddressRow]) -> Self {
        let address = |row: &AddressRow| ExportedAddress {
            address: row.address.as_str().to_owned(),
            is_verified: row.is_verified,
            is_primary: row.is_primary,
        };
        Self {
            user: user.into(),
            addresses: addresses.iter().map(address).collect(),
        }
    }
}

/// A user in a list.
#[derive(Serialize)]
pub(super) struct Listed {
    id: UserId,
    address: String,
    first_name: String,
    last_name: String,
    is_admin: bool,
    is_banned: bool,
    created_at: String,
}

impl From<&UserRow> for Listed {
    fn from(user: &UserRow) -> Self {
        Self {
            id: user.id,
            address: user.address.clone(),
            first_name: user.first_name.clone(),
            last_name: user.last_name.clone(),
            is_admin: user.is_admin,
            is_banned: user.banned_at.is_some(),
            created_at: rfc3339(user.created_at),
        }
    }
}

impl Listed {
    pub(super) fn line(&self) -> String {
        let day = self.created_at.get(..10).unwrap_or_default();
        let name = format!("{} {}", self.first_name, self.last_name);
        let marks = [(self.is_admin, "admin"), (self.is_banned, "banned")];
        let marks = marks
            .into_iter()
            .filter_map(|(is_so, mark)| is_so.then_some(mark));
        let rest = std::iter::once(name.trim())
            .chain(marks)
            .filter(|it| !it.is_empty());
        let rest = rest.collect::<Vec<_>>().join(", ");
        format!("{day}  {:<32}  {rest}", self.address)
            .trim_end()
            .to_owned()
    }
}

/// A user with addresses, sessions and events.
#[derive(Serialize)]
pub(super) struct Shown {
    #[serde(flatten)]
    user: Listed,
    addresses: Vec<ShownAddress>,
    sessions: Vec<ShownSession>,
    events: Vec<ShownEvent>,
}

#[derive(Serialize)]
struct ShownAddress {
    address: String,
    is_primary: bool,
    is_verified: bool,
}

#[derive(Serialize)]
struct ShownSession {
    id: SessionId,
    browser: String,
    network: String,
    strategy: &'static str,
    created_at: String,
    last_seen_at: String,
}

#[derive(Serialize)]
struct ShownEvent {
    at: String,
    kind: &'static str,
    outcome: &'static str,
    actor: &'static str,
    network: String,
}

impl From<&Everything> for Shown {
    fn from(found: &Everything) -> Self {
        let texts = Locale::English.texts();
        let browser = |agent: &str| {
            Browser::parse(agent).in_words(&texts.browser_on_system, &texts.some_browser)
        };
        let addresses = found.addresses.iter().map(|row| ShownAddress {
            address: row.address.as_str().to_owned(),
            is_primary: row.is_primary,
            is_verified: row.is_verified,
        });
        let sessions = found.devices.iter().map(|device| ShownSession {
            id: device.id,
            browser: browser(&device.user_agent),
            network: device.network.clone(),
            strategy: device.strategy.as_str(),
            created_at: rfc3339(device.created_at),
            last_seen_at: rfc3339(device.last_seen_at),
        });
        let events = found.events.iter().map(|event| ShownEvent {
            at: rfc3339(event.at),
            kind: event.kind.as_str(),
            outcome: event.outcome.as_str(),
            actor: event.actor.as_str(),
            network: event.network.clone(),
        });
        Self {
            user: Listed::from(&found.user),
            addresses: addresses.collect(),
            sessions: sessions.collect(),
            events: events.collect(),
        }
    }
}

impl Shown {
    pub(super) fn page(&self) -> String {
        let section = |name: &str, lines: Vec<String>| match lines.is_empty() {
            true => format!("{name}: none"),
            false => format!("{name}:\n  {}", lines.join("\n  ")),
        };
        let addresses = self
            .addresses
            .iter()
            .map(|it| match (it.is_primary, it.is_verified) {
                (true, _) => format!("{} (primary)", it.address),
                (_, false) => format!("{} (unproven)", it.address),
                _ => it.address.clone(),
            });
        let addresses = section("Addresses", addresses.collect());
        let sessions = self.sessions.iter().map(|it| {
            let (browser, network, seen) = (&it.browser, &it.network, &it.last_seen_at);
            format!("{browser}, {network}, last seen {seen}")
        });
        let sessions = section("Sessions", sessions.collect());
        let events = self.events.iter().map(|it| {
            let (at, kind, outcome, network) = (&it.at, it.kind, it.outcome, &it.network);
            format!("{at}  {kind:<18} {outcome:<8} {network}")
                .trim_end()
                .to_owned()
        });
        let events = section("Latest events", events.collect());
        [self.user.line(), addresses, sessions, events].join("\n")
    }
}

fn rfc3339(at: time::OffsetDateTime) -> String {
    let at = at.replace_nanosecond(0).unwrap_or(at);
    at.format(&Rfc3339).unwrap_or_default()
}
