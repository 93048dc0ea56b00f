//! What administrators do to accounts: look at them, sign out their devices, ban and unban. The command line can
//! delete them too.

use url::form_urlencoded::Serializer;
use uuid::Uuid;

use super::{
    Caller, account,
    audit::{self, Author},
    devices, notices,
    paging::Paged,
};
use crate::{
    auth::{AuditKind, AuthError, Member, MemberDetails, MemberList},
    i18n::Locale,
    server::{
        Backend,
        domain::{audit::AuditEvent, email_address},
        error::Result,
        store::{
            Place, UnitOfWork,
            audit::{self as log, AuditRow, Wanted},
            email_addresses::{self, AddressRow, ProvenAddresses},
            outbox::MessageKind,
            sessions::{self, Device, Ended},
            users::{self, UserRow},
        },
    },
};

/// Users on a page.
const PAGE: usize = 50;
/// Users that the command line reads at once.
const BATCH: u64 = 500;
/// Events on the page of one user.
const EVENTS: u64 = 20;

impl Author<'_> {
    /// Stops a caller who is no administrator with a fresh proof.
    fn require_admin(self, backend: &Backend) -> Result<()> {
        match self {
            Author::Caller(caller) => caller.require_admin(backend).map(drop),
            Author::CommandLine | Author::Configuration => Ok(()),
        }
    }
}

/// A page of the users with `search` in an address or in their name.
///
/// # Errors
///
/// [`AuthError::NotFound`] unless the caller is an administrator; or the proof is too old.
pub async fn list(
    backend: &Backend,
    caller: &Caller,
    search: &str,
    place: Place,
) -> Result<MemberList> {
    caller.require_admin(backend)?;
    let mut place = place;
    let paged = loop {
        let limit = PAGE as u64 + 1;
        let rows = users::search(backend.store.read(), search, place, limit).await?;
        match Paged::cut(place, rows, PAGE) {
            Ok(paged) => break paged,
            Err(instead) => place = instead,
        }
    };
    let link = |name, row: Option<&UserRow>| {
        let id = row.map(|row| row.id.to_string()).unwrap_or_default();
        url("/admin/users", &[("search", search), (name, &id)])
    };
    Ok(MemberList {
        older: paged.has_older.then(|| link("before", paged.rows.last())),
        newer: paged.has_newer.then(|| link("after", paged.rows.first())),
        members: paged
            .rows
            .iter()
            .map(|row| member(backend, caller.locale, row))
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

fn member(backend: &Backend, locale: Locale, row: &UserRow) -> Member {
    let age = backend.clock.now() - row.created_at;
    Member {
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
pub async fn get(backend: &Backend, caller: &Caller, user: Uuid) -> Result<MemberDetails> {
    caller.require_admin(backend)?;
    let db = backend.store.read();
    let row = users::find(db, user).await?.ok_or(AuthError::NotFound)?;
    let own = email_addresses::list_of_user(db, user).await?;
    Ok(MemberDetails {
        member: member(backend, caller.locale, &row),
        addresses: own.iter().map(|row| account::view(row, &own)).collect(),
        devices: devices::list_of(backend, caller, user).await?,
        events: audit::recent(backend, caller.locale, user, EVENTS).await?,
        all_events: url("/admin/audit", &[("email", &row.address)]),
        is_reader: Author::from(caller).user() == Some(user),
        is_last_admin: users::admins(db).await? == [user],
        done: String::new(),
    })
}

/// The user who has proven the address.
///
/// # Errors
///
/// If it is no address; [`AuthError::NotFound`] if nobody has proven it.
pub async fn find(backend: &Backend, typed: &str) -> Result<UserRow> {
    let address = email_address::parse(typed)?;
    let db = backend.store.read();
    let owner = email_addresses::find_owner(db, address.key()).await?;
    let user = match owner {
        Some(owner) => users::find(db, owner.user).await?,
        None => None,
    };
    Ok(user.ok_or(AuthError::NotFound)?)
}

/// All users with `search` in an address or in their name, for the command line.
pub async fn all(backend: &Backend, search: &str) -> Result<Vec<UserRow>> {
    let (db, mut all, mut place) = (backend.store.read(), Vec::new(), Place::Top);
    loop {
        let rows = users::search(db, search, place, BATCH).await?;
        let Some(last) = rows.last() else {
            return Ok(all);
        };
        place = Place::Before(last.id);
        all.extend(rows);
    }
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
        events: log::list(db, &wanted, Place::Top, EVENTS).await?,
        user,
    })
}

/// Ends one session of a user, or all if `session` is `None`. Returns how many ended.
///
/// # Errors
///
/// If the author may not, or there is no such session.
pub async fn end_sessions(
    backend: &Backend,
    author: impl Into<Author<'_>>,
    user: Uuid,
    session: Option<Uuid>,
) -> Result<usize> {
    let author = author.into();
    author.require_admin(backend)?;
    let which = match session {
        Some(id) => Ended::One { id, user },
        None => Ended::AllOf(user),
    };
    let mut work = UnitOfWork::begin(backend).await?;
    let ended = sessions::end(&mut work, which, backend.clock.now()).await?;
    if ended.is_empty() && session.is_some() {
        return Err(AuthError::NotFound.into());
    }
    if !ended.is_empty() {
        note(&mut work, author, AuditKind::SessionEnded, user, &ended).await?;
    }
    work.commit().await?;
    Ok(ended.len())
}

/// Bans a user: their sessions end, and no proof begins another one. Signing in looks to them as it always did.
/// Returns how many sessions ended; 0 if they were banned before.
///
/// # Errors
///
/// If the author may not; [`AuthError::NotFound`] for their own account or one that does not exist;
/// [`AuthError::LastAdmin`] for the last administrator.
pub async fn ban(backend: &Backend, author: impl Into<Author<'_>>, user: Uuid) -> Result<usize> {
    let author = author.into();
    author.require_admin(backend)?;
    if author.user() == Some(user) {
        return Err(AuthError::NotFound.into());
    }
    let now = backend.clock.now();
    let mut work = UnitOfWork::begin(backend).await?;
    if users::is_last_admin(&work, user).await? {
        return Err(AuthError::LastAdmin.into());
    }
    if users::find(work.tx(), user).await?.is_none() {
        return Err(AuthError::NotFound.into());
    }
    if !users::set_banned(&work, user, Some(now)).await? {
        return Ok(0);
    }
    let ended = sessions::end(&mut work, Ended::AllOf(user), now).await?;
    note(&mut work, author, AuditKind::UserBanned, user, &ended).await?;
    work.commit().await?;
    tracing::warn!(%user, "a user was banned");
    Ok(ended.len())
}

/// Lets a banned user in again.
///
/// # Errors
///
/// If the author may not.
pub async fn unban(backend: &Backend, author: impl Into<Author<'_>>, user: Uuid) -> Result<()> {
    let author = author.into();
    author.require_admin(backend)?;
    let mut work = UnitOfWork::begin(backend).await?;
    if !users::set_banned(&work, user, None).await? {
        return Ok(());
    }
    // A session that was just beginning when they were banned must not come to life.
    sessions::end(&mut work, Ended::AllOf(user), backend.clock.now()).await?;
    note(&mut work, author, AuditKind::UserUnbanned, user, &[]).await?;
    work.commit().await?;
    tracing::info!(%user, "a user was let in again");
    Ok(())
}

/// Deletes an account with all its data from the command line, and tells its proven addresses.
///
/// # Errors
///
/// [`AuthError::LastAdmin`] for the last administrator; [`AuthError::NotFound`] if there is no such user.
pub async fn delete(backend: &Backend, user: Uuid) -> Result<()> {
    let now = backend.clock.now();
    let mut work = UnitOfWork::begin(backend).await?;
    if users::is_last_admin(&work, user).await? {
        return Err(AuthError::LastAdmin.into());
    }
    if !users::lock(&work, user).await? {
        return Err(AuthError::NotFound.into());
    }
    let own = email_addresses::list_of_user(work.tx(), user).await?;
    account::delete_everything(&mut work, &ProvenAddresses::of(user, &own), now).await?;
    notices::to_all(&mut work, None, MessageKind::AccountDeleted, &own, now).await?;
    let deleted = AuditEvent::new(AuditKind::AccountDeleted);
    audit::note(&mut work, Author::CommandLine, deleted);
    work.commit().await?;
    tracing::warn!(%user, "an account was deleted by the command line");
    Ok(())
}

async fn note(
    work: &mut UnitOfWork,
    author: Author<'_>,
    kind: AuditKind,
    user: Uuid,
    ended: &[Uuid],
) -> Result<()> {
    let event = audit::about_owner(work, kind, user).await?;
    audit::note(work, author, event.sessions(ended));
    Ok(())
}
