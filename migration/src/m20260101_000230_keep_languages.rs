//! Keeps the language of a user, for mails that no request of theirs causes. It is null until they sign in once more.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut alter = Table::alter();
        alter
            .table(Users::Table)
            .add_column(string_len_null(Users::Locale, 35));
        manager.alter_table(alter).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut alter = Table::alter();
        alter.table(Users::Table).drop_column(Users::Locale);
        manager.alter_table(alter).await
    }
}

#[derive(DeriveIden)]
enum Users {
    Table,
    Locale,
}
