//! Keeps the time zone of the browser that started an attempt, for the times in its mail. It is null where none was told.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut alter = Table::alter();
        alter
            .table(Attempts::Table)
            .add_column(string_len_null(Attempts::TimeZone, 64));
        manager.alter_table(alter).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut alter = Table::alter();
        alter.table(Attempts::Table).drop_column(Attempts::TimeZone);
        manager.alter_table(alter).await
    }
}

#[derive(DeriveIden)]
enum Attempts {
    Table,
    TimeZone,
}
