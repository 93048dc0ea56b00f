//! Makes counters as wide as all other numbers, so that rows read the same from both databases. SQLite has one width
//! only. On Postgres, older programs cannot read the counters any more.

use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

/// Tables and their counters.
const COUNTS: [(&str, &[&str]); 4] = [
    ("attempts", &["code_failures", "number_failures"]),
    ("budgets", &["short_count", "hour_count", "day_count"]),
    ("address_guards", &["wrong_codes", "refusals"]),
    ("outbox_messages", &["tries"]),
];

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        change(manager, ColumnDef::big_integer).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        change(manager, ColumnDef::integer).await
    }
}

async fn change(
    manager: &SchemaManager<'_>,
    width: fn(&mut ColumnDef) -> &mut ColumnDef,
) -> Result<(), DbErr> {
    if manager.get_database_backend() == DbBackend::Sqlite {
        return Ok(());
    }
    for (table, counts) in COUNTS {
        let mut change = Table::alter();
        change.table(table);
        for count in counts {
            change.modify_column(width(&mut ColumnDef::new(*count)));
        }
        manager.alter_table(change).await?;
    }
    Ok(())
}
