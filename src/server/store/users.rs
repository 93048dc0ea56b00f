//! The table of users. Their addresses are in `email_addresses`.

use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect,
    sea_query::{Expr, ExprTrait},
};
use time::OffsetDateTime;

use super::{UnitOfWork, email_addresses, to_ms};
use crate::{
    auth::{EmailAddress, Locale, UserId},
    server::{domain::attempt::Consent, error::Result, hooks::Happened},
};
use entity::{ActiveModel, Column, Entity};

mod directory;
mod roles;

pub use directory::{UserRow, find, search, set_banned};
pub use roles::{admins, is_last_admin, set_admin};

mod entity {
    use sea_orm::entity::prelude::*;

    use crate::auth::UserId;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "users")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: UserId,
        pub first_name: String,
        pub last_name: String,
        pub is_admin: bool,
        pub banned_at: Option<i64>,
        pub legal_accepted_at: Option<i64>,
        pub legal_version: Option<String>,
        pub locale: Option<String>,
        pub created_at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// The number of users.
pub async fn count(db: &impl ConnectionTrait) -> Result<u64> {
    let count: Option<i64> = Entity::find()
        .select_only()
        .expr(Expr::cust("COUNT(*)"))
        .into_tuple()
        .one(db)
        .await?;
    Ok(u64::try_from(count.unwrap_or_default()).unwrap_or_default())
}

/// A user who is about to be created.
#[derive(Clone, Debug)]
pub struct NewUser {
    /// The id that the user gets.
    pub id: UserId,
    /// The address that was proven.
    pub address: EmailAddress,
    /// Given name; may be empty.
    pub first_name: String,
    /// Family name; may be empty.
    pub last_name: String,
    /// The consent that they gave; `None` if they were not asked.
    pub consent: Option<Consent>,
}

/// Creates a user with their proven address, who reads `locale`. `false` if somebody else has proven the address
/// meanwhile. The index on proven addresses decides, so two sign-ups for one address give one user.
pub async fn insert_unless_proven(
    work: &mut UnitOfWork,
    new: NewUser,
    locale: Locale,
    now: OffsetDateTime,
) -> Result<bool> {
    if !email_addresses::insert_first(work, new.id, &new.address, now).await? {
        return Ok(false);
    }
    let user = ActiveModel {
        id: Set(new.id),
        first_name: Set(new.first_name),
        last_name: Set(new.last_name),
        is_admin: Set(false),
        banned_at: Set(None),
        legal_accepted_at: Set(new.consent.as_ref().map(|consent| to_ms(consent.at))),
        legal_version: Set(new.consent.map(|consent| consent.version)),
        locale: Set(Some(locale.tag().to_owned())),
        created_at: Set(to_ms(now)),
    };
    work.put(Entity::insert(user))?;
    work.tell(Happened::UserCreated { user: new.id });
    Ok(true)
}

/// Sets when an account was created: an imported one was created elsewhere before.
pub fn backdate(work: &mut UnitOfWork, user: UserId, created_at: OffsetDateTime) -> Result<()> {
    let backdated = Entity::update_many()
        .col_expr(Column::CreatedAt, Expr::value(to_ms(created_at)))
        .filter(Column::Id.eq(user));
    work.put(backdated)
}

/// Locks an account: other transactions that change it wait until the commit. `false` if the user does not exist.
pub async fn lock(work: &UnitOfWork, user: UserId) -> Result<bool> {
    let locked = Entity::update_many()
        .col_expr(Column::CreatedAt, Expr::col(Column::CreatedAt))
        .filter(Column::Id.eq(user))
        .exec(work.tx())
        .await?;
    Ok(locked.rows_affected == 1)
}

/// Stores the language of a user. Writes nothing if it is stored already.
pub fn keep_locale(work: &mut UnitOfWork, user: UserId, locale: Locale) -> Result<()> {
    let is_another = Column::Locale.is_null().or(Column::Locale.ne(locale.tag()));
    let update = Entity::update_many()
        .col_expr(Column::Locale, Expr::value(locale.tag()))
        .filter(Column::Id.eq(user))
        .filter(is_another);
    work.put(update)
}

/// The stored language of a user; `None` if they last signed in at a version that stored none.
pub async fn locale_of(db: &impl ConnectionTrait, user: UserId) -> Result<Option<Locale>> {
    let tag = Entity::find_by_id(user)
        .select_only()
        .column(Column::Locale)
        .into_tuple::<Option<String>>()
        .one(db)
        .await?;
    Ok(tag.flatten().as_deref().and_then(Locale::find))
}

/// Changes the name of a user.
pub async fn rename(
    db: &impl ConnectionTrait,
    user: UserId,
    first_name: &str,
    last_name: &str,
) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::FirstName, Expr::value(first_name))
        .col_expr(Column::LastName, Expr::value(last_name))
        .filter(Column::Id.eq(user))
        .exec(db)
        .await?;
    Ok(())
}

/// Deletes the row of a user. What belongs to them in other tables is deleted there.
pub async fn delete(work: &UnitOfWork, user: UserId) -> Result<()> {
    Entity::delete_by_id(user).exec(work.tx()).await?;
    Ok(())
}
