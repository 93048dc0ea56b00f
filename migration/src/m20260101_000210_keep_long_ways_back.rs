//! Keeps ways back of up to 2048 octets. SQLite does not bound the length of a text.

use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        if manager.get_database_backend() == DbBackend::Sqlite {
            return Ok(());
        }
        let mut alter = Table::alter();
        alter
            .table(Attempts::Table)
            .modify_column(ColumnDef::new(Attempts::RedirectTo).string_len(2048));
        manager.alter_table(alter).await
    }

    /// Leaves the column as it is: what it holds by then may be longer than before.
    async fn down(&self, _: &SchemaManager) -> Result<(), DbErr> {
        Ok(())
    }
}

#[derive(DeriveIden)]
enum Attempts {
    Table,
    RedirectTo,
}
