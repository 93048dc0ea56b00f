//! Addresses of users. A unique index makes sure that a `compare_key` is proven by one user only, even when several
//! ask at once.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table(EmailAddresses::Table)
                    .col(pk_uuid(EmailAddresses::Id))
                    .col(uuid(EmailAddresses::UserId))
                    .col(string_len(EmailAddresses::Address, 254))
                    .col(string_len(EmailAddresses::CompareKey, 254))
                    .col(boolean(EmailAddresses::IsPrimary))
                    .col(big_integer_null(EmailAddresses::VerifiedAt))
                    .col(big_integer(EmailAddresses::CreatedAt))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("email_addresses_one_owner")
                    .table(EmailAddresses::Table)
                    .unique()
                    .col(EmailAddresses::CompareKey)
                    .cond_where(Expr::col(EmailAddresses::VerifiedAt).is_not_null())
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("email_addresses_of_user")
                    .table(EmailAddresses::Table)
                    .col(EmailAddresses::UserId)
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("email_addresses_by_key")
                    .table(EmailAddresses::Table)
                    .col(EmailAddresses::CompareKey)
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("email_addresses_one_primary")
                    .table(EmailAddresses::Table)
                    .unique()
                    .col(EmailAddresses::UserId)
                    .cond_where(Expr::col(EmailAddresses::IsPrimary).eq(true))
                    .to_owned(),
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table(EmailAddresses::Table).to_owned())
            .await
    }
}

#[derive(DeriveIden)]
enum EmailAddresses {
    Table,
    Id,
    UserId,
    Address,
    CompareKey,
    IsPrimary,
    VerifiedAt,
    CreatedAt,
}
