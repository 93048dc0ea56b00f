//! Settings that somebody has changed, with who and when. A row without a value was put back to the value of the
//! configuration.
//!
//! The row with the empty key counts changes. Whoever changes a setting takes this row first, so changes happen one
//! after the other; servers read it to learn whether they must read the others again.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table(Settings::Table)
                    .col(string_len(Settings::Key, 64).primary_key())
                    .col(text_null(Settings::Value))
                    .col(big_integer(Settings::Version))
                    .col(string_len(Settings::ChangedBy, 64))
                    .col(big_integer(Settings::ChangedAt))
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table(Settings::Table).to_owned())
            .await
    }
}

#[derive(DeriveIden)]
enum Settings {
    Table,
    Key,
    Value,
    Version,
    ChangedBy,
    ChangedAt,
}
