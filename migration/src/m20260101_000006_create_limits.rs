//! Counters: what networks and addresses have spent, and what happened to addresses.
//!
//! `budgets` counts starts and mails in windows of fixed length, which begin with their first event. `address_guards`
//! counts refusals and wrong codes of an address, whether or not it has an account.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table(Budgets::Table)
                    .col(string_len(Budgets::Name, 300).primary_key())
                    .col(big_integer(Budgets::ShortSince))
                    .col(integer(Budgets::ShortCount))
                    .col(big_integer(Budgets::HourSince))
                    .col(integer(Budgets::HourCount))
                    .col(big_integer(Budgets::DaySince))
                    .col(integer(Budgets::DayCount))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table(AddressGuards::Table)
                    .col(string_len(AddressGuards::IdentifierKey, 254).primary_key())
                    .col(integer(AddressGuards::WrongCodes))
                    .col(integer(AddressGuards::Refusals))
                    .col(big_integer(AddressGuards::RefusalsSince))
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table(AddressGuards::Table).to_owned())
            .await?;
        manager
            .drop_table(Table::drop().table(Budgets::Table).to_owned())
            .await
    }
}

#[derive(DeriveIden)]
enum Budgets {
    Table,
    Name,
    ShortSince,
    ShortCount,
    HourSince,
    HourCount,
    DaySince,
    DayCount,
}

#[derive(DeriveIden)]
enum AddressGuards {
    Table,
    IdentifierKey,
    WrongCodes,
    Refusals,
    RefusalsSince,
}
