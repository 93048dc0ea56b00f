//! Marks attempts that were started by a press on the page of a mailed link, because programs that check mail press
//! such buttons too. Their link asks for the code of the mail, even in the starting browser.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut alter = Table::alter();
        let needs_code = boolean(Attempts::NeedsCode).default(false).take();
        alter.table(Attempts::Table).add_column(needs_code);
        manager.alter_table(alter).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut alter = Table::alter();
        alter
            .table(Attempts::Table)
            .drop_column(Attempts::NeedsCode);
        manager.alter_table(alter).await
    }
}

#[derive(DeriveIden)]
enum Attempts {
    Table,
    NeedsCode,
}
