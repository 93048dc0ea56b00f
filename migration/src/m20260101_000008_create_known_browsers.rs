//! Browsers that a user has signed in with before, by the hash of a cookie that stays after signing out and opens
//! nothing. They tell a sign-in from a new browser.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table(KnownBrowsers::Table)
                    .col(uuid(KnownBrowsers::UserId))
                    .col(binary_len(KnownBrowsers::BrowserHash, 32))
                    .col(big_integer(KnownBrowsers::FirstSeenAt))
                    .primary_key(
                        Index::create()
                            .col(KnownBrowsers::UserId)
                            .col(KnownBrowsers::BrowserHash),
                    )
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table(KnownBrowsers::Table).to_owned())
            .await
    }
}

#[derive(DeriveIden)]
enum KnownBrowsers {
    Table,
    UserId,
    BrowserHash,
    FirstSeenAt,
}
