//! Users: people who have proven at least one address; a row is made only then. `legal_accepted_at` and
//! `legal_version` say when they accepted which legal pages, if they were asked to.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table(Users::Table)
                    .col(pk_uuid(Users::Id))
                    .col(string_len(Users::FirstName, 64))
                    .col(string_len(Users::LastName, 64))
                    .col(boolean(Users::IsAdmin).default(false))
                    .col(big_integer_null(Users::BannedAt))
                    .col(big_integer_null(Users::LegalAcceptedAt))
                    .col(string_len_null(Users::LegalVersion, 200))
                    .col(big_integer(Users::CreatedAt))
                    .to_owned(),
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table(Users::Table).to_owned())
            .await
    }
}

#[derive(DeriveIden)]
enum Users {
    Table,
    Id,
    FirstName,
    LastName,
    IsAdmin,
    BannedAt,
    LegalAcceptedAt,
    LegalVersion,
    CreatedAt,
}
