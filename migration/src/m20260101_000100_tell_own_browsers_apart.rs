//! Counts attempts from the owner's browsers apart, so that strangers cannot use up what an owner needs.
//!
//! `from_own_browser` is true for an attempt started in a session of the account or in a browser that had signed in
//! to it before. `wrong_codes` and `refusals` count all attempts for an address, the `own_` columns only these.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let own = boolean(Attempts::FromOwnBrowser).default(false).take();
        add(manager, Attempts::Table, own).await?;
        for count in OWN {
            let count = big_integer(count).default(0).take();
            add(manager, AddressGuards::Table, count).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for count in OWN {
            drop(manager, AddressGuards::Table, count).await?;
        }
        drop(manager, Attempts::Table, Attempts::FromOwnBrowser).await
    }
}

const OWN: [AddressGuards; 3] = [
    AddressGuards::OwnWrongCodes,
    AddressGuards::OwnRefusals,
    AddressGuards::OwnRefusalsSince,
];

async fn add(
    manager: &SchemaManager<'_>,
    table: impl IntoTableRef,
    column: ColumnDef,
) -> Result<(), DbErr> {
    let mut alter = Table::alter();
    alter.table(table).add_column(column);
    manager.alter_table(alter).await
}

async fn drop(
    manager: &SchemaManager<'_>,
    table: impl IntoTableRef,
    column: impl IntoIden,
) -> Result<(), DbErr> {
    let mut alter = Table::alter();
    alter.table(table).drop_column(column);
    manager.alter_table(alter).await
}

#[derive(DeriveIden)]
enum Attempts {
    Table,
    FromOwnBrowser,
}

#[derive(Clone, Copy, DeriveIden)]
enum AddressGuards {
    Table,
    OwnWrongCodes,
    OwnRefusals,
    OwnRefusalsSince,
}
