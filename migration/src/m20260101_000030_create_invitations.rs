//! Invitations: addresses that administrators allow to make an account.
//!
//! The link is derived from `id` and `nonce` with a key outside the database, so no row holds a secret. A unique
//! index allows one open invitation (neither accepted nor revoked) per address. Expiry is not stored; it follows from
//! the clock.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table(Invitations::Table)
                    .col(pk_uuid(Invitations::Id))
                    .col(string_len(Invitations::Address, 254))
                    .col(string_len(Invitations::CompareKey, 254))
                    .col(uuid_null(Invitations::InvitedBy))
                    .col(string_len(Invitations::KeyId, 16))
                    .col(binary_len(Invitations::Nonce, 16))
                    .col(big_integer(Invitations::CreatedAt))
                    .col(big_integer_null(Invitations::SentAt))
                    .col(big_integer_null(Invitations::RefusedAt))
                    .col(big_integer_null(Invitations::AcceptedAt))
                    .col(uuid_null(Invitations::UserId))
                    .col(big_integer_null(Invitations::RevokedAt))
                    .col(big_integer(Invitations::ExpireAt))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("invitations_one_open")
                    .table(Invitations::Table)
                    .unique()
                    .col(Invitations::CompareKey)
                    .cond_where(Expr::col(Invitations::AcceptedAt).is_null())
                    .cond_where(Expr::col(Invitations::RevokedAt).is_null())
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("invitations_by_key")
                    .table(Invitations::Table)
                    .col(Invitations::CompareKey)
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table(Invitations::Table).to_owned())
            .await
    }
}

#[derive(DeriveIden)]
enum Invitations {
    Table,
    Id,
    Address,
    CompareKey,
    InvitedBy,
    KeyId,
    Nonce,
    CreatedAt,
    SentAt,
    RefusedAt,
    AcceptedAt,
    UserId,
    RevokedAt,
    ExpireAt,
}
