//! Users and their e-mail addresses.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, TryInsertResult,
    sea_query::OnConflict,
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{UnitOfWork, to_ms};
use crate::{auth::EmailAddress, server::error::Result};

mod user {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "users")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub first_name: String,
        pub last_name: String,
        pub created_at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

mod email_address {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "email_addresses")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub user_id: Uuid,
        pub address: String,
        pub compare_key: String,
        pub is_primary: bool,
        pub verified_at: Option<i64>,
        pub created_at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// A proven address and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owner {
    /// The user.
    pub user: Uuid,
    /// The address as they proved it: mail goes here, whatever was typed.
    pub address: String,
}

/// A user about to be made.
#[derive(Clone, Debug)]
pub struct NewUser {
    /// The id it gets, unless somebody was faster.
    pub id: Uuid,
    /// The address that was proven.
    pub address: EmailAddress,
    /// Given name, or empty.
    pub first_name: String,
    /// Family name, or empty.
    pub last_name: String,
}

/// Who has proven the address that compares as `key`.
pub async fn find_owner(db: &impl ConnectionTrait, key: &str) -> Result<Option<Owner>> {
    let row = email_address::Entity::find()
        .filter(email_address::Column::CompareKey.eq(key))
        .filter(email_address::Column::VerifiedAt.is_not_null())
        .one(db)
        .await?;
    Ok(row.map(|row| Owner {
        user: row.user_id,
        address: row.address,
    }))
}

/// Makes a user with their proven address, or finds the one who was made for it meanwhile: the index on proven
/// addresses decides, so two sign-ups for one address give one user.
pub async fn insert_or_find(work: &UnitOfWork, new: NewUser, now: OffsetDateTime) -> Result<Uuid> {
    let address = email_address::ActiveModel {
        id: Set(Uuid::now_v7()),
        user_id: Set(new.id),
        address: Set(new.address.as_str().to_owned()),
        compare_key: Set(new.address.key().to_owned()),
        is_primary: Set(true),
        verified_at: Set(Some(to_ms(now))),
        created_at: Set(to_ms(now)),
    };
    let inserted = email_address::Entity::insert(address)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .try_insert()
        .exec_without_returning(work.tx())
        .await?;
    if !matches!(inserted, TryInsertResult::Inserted(1)) {
        let owner = find_owner(work.tx(), new.address.key()).await?;
        return owner
            .map(|owner| owner.user)
            .ok_or(crate::server::error::Error::Corrupt(
                "a taken address without an owner",
            ));
    }
    let user = user::ActiveModel {
        id: Set(new.id),
        first_name: Set(new.first_name),
        last_name: Set(new.last_name),
        created_at: Set(to_ms(now)),
    };
    user::Entity::insert(user)
        .exec_without_returning(work.tx())
        .await?;
    Ok(new.id)
}
