//! The table of invitations. An index makes sure that each address has at most one open invitation.

use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    TryInsertResult,
    sea_query::{Expr, OnConflict, SimpleExpr},
};
use time::OffsetDateTime;

use super::{
    UnitOfWork, address_row::ProvenAddresses, from_ms, parts::delete_in_parts, to_ms,
    unset::is_unset,
};
use crate::{
    auth::{EmailAddress, InvitationId, InvitationList, UserId},
    server::error::Result,
};
use entity::{ActiveModel, Column, Entity, Model};

pub use crate::server::domain::invitation::InvitationRow;

mod entity {
    use sea_orm::entity::prelude::*;

    use crate::auth::{InvitationId, UserId};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "invitations")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: InvitationId,
        pub address: String,
        pub compare_key: String,
        pub invited_by: Option<UserId>,
        pub key_id: String,
        pub nonce: Vec<u8>,
        pub created_at: i64,
        pub sent_at: Option<i64>,
        pub refused_at: Option<i64>,
        pub accepted_at: Option<i64>,
        pub user_id: Option<UserId>,
        pub revoked_at: Option<i64>,
        pub expire_at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

impl From<Model> for InvitationRow {
    fn from(row: Model) -> Self {
        Self {
            id: row.id,
            address: EmailAddress::from_parts(row.address, row.compare_key),
            key_id: row.key_id,
            nonce: row.nonce,
            created_at: from_ms(row.created_at),
            sent_at: row.sent_at.map(from_ms),
            refused_at: row.refused_at.map(from_ms),
            accepted_at: row.accepted_at.map(from_ms),
            revoked_at: row.revoked_at.map(from_ms),
            expire_at: from_ms(row.expire_at),
        }
    }
}

/// Inserts a new invitation by a user, or by the command line if `invited_by` is `None`. `false` if the address has
/// an open one.
pub async fn insert(
    work: &UnitOfWork,
    invitation: &InvitationRow,
    invited_by: Option<UserId>,
) -> Result<bool> {
    let row = ActiveModel {
        id: Set(invitation.id),
        address: Set(invitation.address.as_str().to_owned()),
        compare_key: Set(invitation.address.key().to_owned()),
        invited_by: Set(invited_by),
        key_id: Set(invitation.key_id.clone()),
        nonce: Set(invitation.nonce.clone()),
        created_at: Set(to_ms(invitation.created_at)),
        sent_at: Set(None),
        refused_at: Set(None),
        accepted_at: Set(None),
        user_id: Set(None),
        revoked_at: Set(None),
        expire_at: Set(to_ms(invitation.expire_at)),
    };
    let inserted = Entity::insert(row)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .try_insert()
        .exec_without_returning(work.tx())
        .await?;
    Ok(matches!(inserted, TryInsertResult::Inserted(1)))
}

/// The invitation with this id; `None` if there is none.
pub async fn find(db: &impl ConnectionTrait, id: InvitationId) -> Result<Option<InvitationRow>> {
    let row = Entity::find_by_id(id).one(db).await?;
    Ok(row.map(InvitationRow::from))
}

/// The open invitation to the address with this key: neither accepted nor revoked, but perhaps expired.
pub async fn find_open(db: &impl ConnectionTrait, key: &str) -> Result<Option<InvitationRow>> {
    let row = Entity::find()
        .filter(is_open().add(Column::CompareKey.eq(key)))
        .one(db)
        .await?;
    Ok(row.map(InvitationRow::from))
}

/// At most `limit` invitations older than `before`, newest first.
pub async fn list(
    db: &impl ConnectionTrait,
    list: InvitationList,
    before: Option<InvitationId>,
    limit: u64,
) -> Result<Vec<InvitationRow>> {
    let mut listed = match list {
        InvitationList::Open => is_open(),
        InvitationList::Accepted => Condition::all().add(Column::AcceptedAt.is_not_null()),
    };
    if let Some(before) = before {
        listed = listed.add(Column::Id.lt(before));
    }
    let rows = Entity::find()
        .filter(listed)
        .order_by_desc(Column::Id)
        .limit(limit)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(InvitationRow::from).collect())
}

/// Prepares an open invitation for another mail: it counts until `expire_at`. `false` if it was accepted or revoked.
pub async fn renew(work: &UnitOfWork, id: InvitationId, expire_at: OffsetDateTime) -> Result<bool> {
    let renewed = [
        (Column::ExpireAt, Expr::value(to_ms(expire_at))),
        (Column::SentAt, Expr::value(None::<i64>)),
        (Column::RefusedAt, Expr::value(None::<i64>)),
    ];
    update(work.tx(), is_open().add(Column::Id.eq(id)), renewed).await
}

/// Revokes an open invitation. `false` if it was accepted or revoked before.
pub async fn revoke(work: &UnitOfWork, id: InvitationId, now: OffsetDateTime) -> Result<bool> {
    let revoked = [(Column::RevokedAt, Expr::value(to_ms(now)))];
    update(work.tx(), is_open().add(Column::Id.eq(id)), revoked).await
}

/// Marks the open invitation to the address with this key as accepted by `user`, whose account was just created; also
/// one that has expired. `false` if there is none.
pub async fn accept(
    work: &UnitOfWork,
    key: &str,
    user: UserId,
    now: OffsetDateTime,
) -> Result<bool> {
    let accepted = [
        (Column::AcceptedAt, Expr::value(to_ms(now))),
        (Column::UserId, Expr::value(user)),
    ];
    let to_them = is_open().add(Column::CompareKey.eq(key));
    update(&work.aside(), to_them, accepted).await
}

/// Stores whether a mail server has accepted the newest mail of an invitation (`is_sent`) or refused it.
pub async fn record_mail(
    db: &impl ConnectionTrait,
    id: InvitationId,
    is_sent: bool,
    now: OffsetDateTime,
) -> Result<()> {
    let column = match is_sent {
        true => Column::SentAt,
        false => Column::RefusedAt,
    };
    let recorded = [(column, Expr::value(to_ms(now)))];
    update(db, Condition::all().add(Column::Id.eq(id)), recorded).await?;
    Ok(())
}

/// Deletes the invitations that a user accepted, and those to an address that they have proven. Invitations that they
/// sent stay, but no longer name them.
pub async fn delete_of_user(work: &UnitOfWork, proven: &ProvenAddresses) -> Result<()> {
    let user = proven.user();
    Entity::delete_many()
        .filter(
            Condition::any()
                .add(Column::UserId.eq(user))
                .add(Column::CompareKey.is_in(proven.keys())),
        )
        .exec(work.tx())
        .await?;
    let nobody = [(Column::InvitedBy, Expr::value(None::<UserId>))];
    let theirs = Condition::all().add(Column::InvitedBy.eq(user));
    update(work.tx(), theirs, nobody).await?;
    Ok(())
}

/// Deletes invitations that nobody accepted and that expired before `before`.
pub async fn forget(db: &impl ConnectionTrait, before: OffsetDateTime) -> Result<()> {
    // Worded like the condition of the partial index, so that it is used.
    let old = Condition::all()
        .add(Column::AcceptedAt.is_null())
        .add(Column::ExpireAt.lt(to_ms(before)));
    delete_in_parts::<Entity>(db, old).await
}

fn is_open() -> Condition {
    Condition::all()
        .add(is_unset(Column::AcceptedAt, 0_i64))
        .add(Column::RevokedAt.is_null())
}

async fn update<const N: usize>(
    db: &impl ConnectionTrait,
    condition: Condition,
    changes: [(Column, SimpleExpr); N],
) -> Result<bool> {
    let mut update = Entity::update_many().filter(condition);
    for (column, value) in changes {
        update = update.col_expr(column, value);
    }
    Ok(update.exec(db).await?.rows_affected > 0)
}
