//! The users as administrators see them: a list, one of them, and everything of one for the command line.

use std::collections::HashMap;

use url::form_urlencoded::Serializer;

use super::{account, audit, devices};
use crate::{
    auth::{AuthError, ListedUser, Page, UserDetails, UserId, UserList},
    i18n::Locale,
    server::{
        Backend,
        domain::paging::{Cursor, Paged},
        error::Result,
        flows::{Caller, audit::Author, users::find},
        store::{
            address_row::AddressRow,
            audit::{self as log, AuditRow, Wanted},
            email_addresses,
            sessions::{self, Device},
            users::{self, UserRow},
        },
    },
};

/// Most users on a page.
const PAGE: usize = 50;

/// Most users that the command line reads at once.
const BATCH: u64 = 500;

/// Most events on the page of one user.
const EVENTS: u64 = 20;

/// A page of the users with `search` in an address or in their name.
///
/// # Errors
///
/// [`AuthError::NotFound`] unless the caller is an administrator; or the proof is too old.
pub async fn list(
    backend: &Backend,
    caller: &Caller,
    search: &str,
    cursor: Cursor<UserId>,
) -> Result<UserList> {
    caller.require_admin(backend)?;
    let mut cursor = cursor;
    let paged = loop {
        let limit = PAGE as u64 + 1;
        let rows = users::search(backend.store.read_long(), search, cursor, limit).await?;
        match Paged::cut(cursor, rows, PAGE) {
            Ok(paged) => break paged,
            Err(instead) => cursor = instead,
        }
    };
    let link = |name, row: Option<&UserRow>| {
        let id = row.map(|row| row.id.to_string()).unwrap_or_default();
        url(Page::Users.path(), &[("search", search), (name, &id)])
    };
    Ok(UserList {
        older: paged.has_older.then(|| link("before", paged.rows.last())),
        newer: paged.has_newer.then(|| link("after", paged.rows.first())),
        users: paged
            .rows
            .iter()
            .map(|row| listed(backend, caller.locale, row))
            .collect(),
        search: search.to_owned(),
    })
}

/// A path with a query of the values that are not empty.
fn url(path: &str, query: &[(&str, &str)]) -> String {
    let filled = query.iter().filter(|(_, value)| !value.is_empty());
    let query = Serializer::new(String::new()).extend_pairs(filled).finish();
    format!("{path}?{query}")
}

fn listed(backend: &Backend, locale: Locale, row: &UserRow) -> ListedUser {
    let age = backend.clock.now() - row.created_at;
    ListedUser {
        id: row.id,
        address: row.address.clone(),
        name: format!("{} {}", row.first_name, row.last_name)
            .trim()
            .to_owned(),
        is_admin: row.is_admin,
        is_banned: row.banned_at.is_some(),
        since: locale.texts().ago(age.whole_minutes()),
    }
}

/// Everything on the page of one user.
///
/// # Errors
///
/// [`AuthError::NotFound`] if there is no such user or the caller is no administrator; or the proof is too old.
pub async fn get(backend: &Backend, caller: &Caller, user: UserId) -> Result<UserDetails> {
    caller.require_admin(backend)?;
    let db = backend.store.read();
    let row = users::find(db, user).await?.ok_or(AuthError::NotFound)?;
    let own = email_addresses::list_of_user(db, user).await?;
    Ok(UserDetails {
        user: listed(backend, caller.locale, &row),
        addresses: own.iter().map(|row| account::view(row, &own)).collect(),
        devices: devices::list_of(backend, caller, user).await?,
        events: audit::recent(backend, caller.locale, user, EVENTS).await?,
        all_events: url(Page::Audit.path(), &[("email", &row.address)]),
        is_reader: Author::from(caller).user() == Some(user),
        is_last_admin: users::admins(db).await? == [user],
        done: String::new(),
    })
}

/// All users with `search` in an address or in their name, for the command line.
pub async fn all(backend: &Backend, search: &str) -> Result<Vec<UserRow>> {
    let (db, mut all, mut cursor) = (backend.store.read_long(), Vec::new(), Cursor::Top);
    loop {
        let rows = users::search(db, search, cursor, BATCH).await?;
        let Some(last) = rows.last() else {
            return Ok(all);
        };
        cursor = Cursor::Before(last.id);
        all.extend(rows);
    }
}

/// At most 500 users at `cursor`, newest first, each with all addresses, for the command line. Empty if there are no more.
pub async fn export(
    backend: &Backend,
    cursor: Cursor<UserId>,
) -> Result<Vec<(UserRow, Vec<AddressRow>)>> {
    let db = backend.store.read_long();
    let users = users::search(db, "", cursor, BATCH).await?;
    let ids: Vec<UserId> = users.iter().map(|user| user.id).collect();
    let mut addresses: HashMap<UserId, Vec<AddressRow>> = HashMap::new();
    for (user, address) in email_addresses::list_of_users(db, &ids).await? {
        addresses.entry(user).or_default().push(address);
    }
    let with_addresses = |user: UserRow| {
        let own = addresses.remove(&user.id).unwrap_or_default();
        (user, own)
    };
    Ok(users.into_iter().map(with_addresses).collect())
}

/// A user with all that belongs to them, for the command line.
#[derive(Debug)]
pub struct Everything {
    /// The user.
    pub user: UserRow,
    /// Their addresses.
    pub addresses: Vec<AddressRow>,
    /// The devices on which they are signed in.
    pub devices: Vec<Device>,
    /// Their recent events, newest first.
    pub events: Vec<AuditRow>,
}

/// All that belongs to the user who has proven the address, for the command line.
///
/// # Errors
///
/// If it is no address; [`AuthError::NotFound`] if nobody has proven it.
pub async fn everything(backend: &Backend, typed: &str) -> Result<Everything> {
    let user = find(backend, typed).await?;
    let (db, idle) = (backend.store.read(), backend.policy().session_idle);
    let wanted = Wanted {
        user: Some(user.id),
        ..Wanted::default()
    };
    Ok(Everything {
        addresses: email_addresses::list_of_user(db, user.id).await?,
        devices: sessions::list_of_user(db, user.id, idle, backend.clock.now()).await?,
        events: log::list(db, &wanted, Cursor::Top, EVENTS).await?,
        user,
    })
}
