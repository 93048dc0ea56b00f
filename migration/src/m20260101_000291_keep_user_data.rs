//! Data that an application keeps with its users, as JSON: in three parts, by who may see and change it. What hooks add to an
//! attempt waits there for the account.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table(UserData::Table)
                    .col(pk_uuid(UserData::UserId))
                    .col(text(UserData::PublicData))
                    .col(text(UserData::PrivateData))
                    .col(text(UserData::EditableData))
                    .col(big_integer(UserData::ChangedAt))
                    .to_owned(),
            )
            .await?;
        let add = Table::alter()
            .table(Attempts::Table)
            .add_column(text_null(Attempts::Data))
            .to_owned();
        manager.alter_table(add).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let remove = Table::alter()
            .table(Attempts::Table)
            .drop_column(Attempts::Data)
            .to_owned();
        manager.alter_table(remove).await?;
        manager
            .drop_table(Table::drop().table(UserData::Table).to_owned())
            .await
    }
}

#[derive(DeriveIden)]
enum UserData {
    Table,
    UserId,
    PublicData,
    PrivateData,
    EditableData,
    ChangedAt,
}

#[derive(DeriveIden)]
enum Attempts {
    Table,
    Data,
}
