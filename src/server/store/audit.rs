//! The audit log. Ids begin with the time of their event, so a span of time is a range of ids.

use std::{
    collections::BTreeMap,
    sync::atomic::{AtomicU16, Ordering},
};

use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder,
    QuerySelect,
    sea_query::{Expr, IntoCondition, SimpleExpr},
};
use time::OffsetDateTime;
use uuid::{Builder, Uuid};

use super::{
    address_row::ProvenAddresses, first_id, from_ms, later::Later, parts::delete_in_parts, to_ms,
};
use crate::{
    auth::{AttemptId, AuditEventId, AuditKind, AuditOutcome, SessionId, UserId},
    server::{
        domain::{
            audit::{Actor, AuditEvent},
            paging::Cursor,
            secrets::pseudonym,
        },
        error::{Error, Result},
    },
};
use entity::{ActiveModel, Column, Entity, Model};

mod entity {
    use sea_orm::entity::prelude::*;

    use crate::auth::{AttemptId, AuditEventId, SessionId, UserId};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "audit_events")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: AuditEventId,
        pub at: i64,
        pub kind: String,
        pub outcome: String,
        pub actor: String,
        pub actor_user_id: Option<UserId>,
        pub subject_user_id: Option<UserId>,
        pub masked_address: Option<String>,
        pub address_hash: Option<String>,
        pub network: String,
        pub user_agent: String,
        pub attempt_id: Option<AttemptId>,
        pub session_id: Option<SessionId>,
        pub details: Option<String>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// An event of the log.
#[derive(Clone, Debug)]
pub struct AuditRow {
    /// The id. Ids sort by age.
    pub id: AuditEventId,
    /// When it happened.
    pub at: OffsetDateTime,
    /// What happened.
    pub kind: AuditKind,
    /// How it ended.
    pub outcome: AuditOutcome,
    /// Who did it.
    pub actor: Actor,
    /// The user that it is about; `None` if there is none.
    pub subject: Option<UserId>,
    /// The address that it is about, masked; `None` if there is none.
    pub address: Option<String>,
    /// The network that the request came from; may be empty.
    pub network: String,
    /// The user agent of the request; may be empty.
    pub user_agent: String,
    /// The attempt that it belongs to; `None` if there is none.
    pub attempt: Option<AttemptId>,
    /// The session that it is about; `None` if there is none.
    pub session: Option<SessionId>,
    /// Further details by name.
    pub details: BTreeMap<String, String>,
}

impl TryFrom<Model> for AuditRow {
    type Error = Error;

    fn try_from(row: Model) -> Result<Self> {
        Ok(Self {
            id: row.id,
            at: from_ms(row.at),
            kind: AuditKind::parse(&row.kind).ok_or(Error::Corrupt("kind of an event"))?,
            outcome: AuditOutcome::parse(&row.outcome)
                .ok_or(Error::Corrupt("outcome of an event"))?,
            actor: Actor::parse(&row.actor, row.actor_user_id)
                .ok_or(Error::Corrupt("actor of an event"))?,
            subject: row.subject_user_id,
            address: row.masked_address,
            network: row.network,
            user_agent: row.user_agent,
            attempt: row.attempt_id,
            session: row.session_id,
            details: match row.details.as_deref() {
                None => BTreeMap::new(),
                Some(details) => serde_json::from_str(details)
                    .map_err(|_| Error::Corrupt("details of an event"))?,
            },
        })
    }
}

/// A filter for events. All conditions must be met; `None` is no condition.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// The kind of the event.
    pub kind: Option<AuditKind>,
    /// The key of the address that it is about.
    pub address_key: Option<String>,
    /// The user that it is about, or who did it.
    pub user: Option<UserId>,
    /// The earliest time.
    pub from: Option<OffsetDateTime>,
    /// The time before which it happened.
    pub to: Option<OffsetDateTime>,
}

/// The write of one or more events, in one statement. Only a [`super::UnitOfWork`] asks for it, so that no event is
/// written apart from the transaction that it is about.
pub(super) fn insertion(events: Vec<AuditEvent>, at: OffsetDateTime) -> Later {
    let rows = events.into_iter().map(|event| row(event, at));
    Entity::insert_many(rows).into()
}

fn row(event: AuditEvent, at: OffsetDateTime) -> ActiveModel {
    let details: BTreeMap<_, _> = event.details.into_iter().collect();
    ActiveModel {
        id: Set(next_id(at)),
        at: Set(to_ms(at)),
        kind: Set(event.kind.as_str().to_owned()),
        outcome: Set(event.outcome.as_str().to_owned()),
        actor: Set(event.actor.as_str().to_owned()),
        actor_user_id: Set(event.actor.user()),
        subject_user_id: Set(event.subject),
        masked_address: Set(event.address.as_ref().map(|address| address.masked())),
        address_hash: Set(event.address.map(|address| pseudonym(address.key()))),
        network: Set(event.network),
        user_agent: Set(event.user_agent),
        attempt_id: Set(event.attempt),
        session_id: Set(event.session),
        details: Set((!details.is_empty())
            .then(|| serde_json::to_string(&details).ok())
            .flatten()),
    }
}

/// A new id: the time, and then a counter that keeps the events of one millisecond in order.
fn next_id(at: OffsetDateTime) -> AuditEventId {
    static COUNT: AtomicU16 = AtomicU16::new(0);
    let mut bytes = rand::random::<[u8; 10]>();
    bytes[..2].copy_from_slice(&COUNT.fetch_add(1, Ordering::Relaxed).to_be_bytes());
    Builder::from_unix_timestamp_millis(to_ms(at).unsigned_abs(), &bytes)
        .into_uuid()
        .into()
}

/// The time of an event, from its id.
pub fn instant_of(id: AuditEventId) -> OffsetDateTime {
    let ms = u128::from_be_bytes(*id.as_bytes()) >> 80;
    from_ms(i64::try_from(ms).unwrap_or_default())
}

/// At most `limit` events of the log at `cursor`, newest first.
pub async fn list(
    db: &impl ConnectionTrait,
    wanted: &Wanted,
    cursor: Cursor<AuditEventId>,
    limit: u64,
) -> Result<Vec<AuditRow>> {
    let found = Entity::find().filter(condition(wanted)).limit(limit);
    let (found, is_upwards) = match cursor {
        Cursor::Top => (found.order_by_desc(Column::Id), false),
        Cursor::Before(id) => (
            found.filter(Column::Id.lt(id)).order_by_desc(Column::Id),
            false,
        ),
        Cursor::After(id) => (
            found.filter(Column::Id.gt(id)).order_by_asc(Column::Id),
            true,
        ),
    };
    let mut rows = found.all(db).await?;
    if is_upwards {
        rows.reverse();
    }
    // While servers are replaced, a newer one may write kinds that this one does not know.
    let known = rows
        .into_iter()
        .filter(|row| AuditKind::parse(&row.kind).is_some());
    known.map(AuditRow::try_from).collect()
}

fn condition(wanted: &Wanted) -> Condition {
    Condition::all()
        .add_option(wanted.kind.map(|kind| Column::Kind.eq(kind.as_str())))
        .add_option(
            wanted
                .address_key
                .as_deref()
                .map(|key| Column::AddressHash.eq(pseudonym(key))),
        )
        .add_option(wanted.user.map(|user| {
            Condition::any()
                .add(Column::SubjectUserId.eq(user))
                .add(Column::ActorUserId.eq(user))
        }))
        .add_option(wanted.from.map(|from| Column::Id.gte(first_id(from))))
        .add_option(wanted.to.map(|to| Column::Id.lt(first_id(to))))
}

/// `true` if an event was written at or after `since_ms`, in milliseconds since the Unix epoch.
pub async fn has_news(db: &impl ConnectionTrait, since_ms: i64) -> Result<bool> {
    let newest = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::Id.gte(first_id(from_ms(since_ms))))
        .limit(1)
        .into_tuple::<AuditEventId>()
        .one(db)
        .await?;
    Ok(newest.is_some())
}

/// `true` if an event of this kind was written at or after `since`.
pub async fn has_kind_since(
    db: &impl ConnectionTrait,
    kind: AuditKind,
    since: OffsetDateTime,
) -> Result<bool> {
    let one = Entity::find()
        .filter(Column::Kind.eq(kind.as_str()))
        .filter(Column::Id.gte(first_id(since)))
        .one(db)
        .await?;
    Ok(one.is_some())
}

/// Removes from the log what leads to a user: their id, the addresses that they have proven, and the networks and
/// browsers of what they did. The events stay, and so does everything about other people.
pub async fn forget_user(db: &impl ConnectionTrait, proven: &ProvenAddresses) -> Result<()> {
    let user = proven.user();
    let hashes: Vec<String> = proven.keys().map(pseudonym).collect();
    let has_their_address = Column::AddressHash.is_in(hashes);
    let is_about_them = Condition::any().add(Column::SubjectUserId.eq(user)).add(
        Column::SubjectUserId
            .is_null()
            .and(has_their_address.clone()),
    );
    let is_by_them = Condition::any().add(Column::ActorUserId.eq(user));
    // Network and browser are those of whoever did it. If that was another user, they stay.
    let is_by_no_other = is_by_them.clone().add(Column::ActorUserId.is_null());
    let left_traces = Condition::all()
        .add(is_by_no_other)
        .add(is_by_them.clone().add(is_about_them.clone()));
    let (no_id, no_text) = (Expr::value(None::<Uuid>), Expr::value(None::<String>));
    let traces = [Column::Network, Column::UserAgent].map(|column| (column, Expr::value("")));
    let address = [Column::MaskedAddress, Column::AddressHash];
    let address = address.map(|column| (column, no_text.clone()));
    let ids = [Column::SubjectUserId, Column::AttemptId, Column::SessionId];
    let ids = ids.map(|column| (column, no_id.clone()));
    let subject = address.iter().chain(&ids).cloned();
    blank(db, left_traces, traces).await?;
    blank(db, is_about_them, subject).await?;
    blank(db, has_their_address.into_condition(), address).await?;
    blank(db, is_by_them, [(Column::ActorUserId, no_id)]).await
}

/// Empties columns of every event that meets the condition. `nothing` has each column with its empty value.
async fn blank(
    db: &impl ConnectionTrait,
    condition: Condition,
    nothing: impl IntoIterator<Item = (Column, SimpleExpr)>,
) -> Result<()> {
    let blanked = Entity::update_many().filter(condition);
    let blanked = nothing
        .into_iter()
        .fold(blanked, |blanked, (column, value)| {
            blanked.col_expr(column, value)
        });
    blanked.exec(db).await?;
    Ok(())
}

/// Deletes events from before `before`.
pub async fn forget(db: &impl ConnectionTrait, before: OffsetDateTime) -> Result<()> {
    let old = Column::Id.lt(first_id(before));
    delete_in_parts::<Entity>(db, old).await
}
