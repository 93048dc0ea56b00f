//! Finds what is old by an index in every table that is swept, so that no part of a sweep reads more than it forgets; and
//! administrators and waiting notices, however many users and notices there are.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let clients = Index::drop()
            .name("clients_expire")
            .table(Table::Clients)
            .to_owned();
        manager.drop_index(clients).await?;
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, table, ..) in INDEXES {
            let index = Index::drop().name(name).table(table).to_owned();
            manager.drop_index(index).await?;
        }
        let clients = Index::create()
            .name("clients_expire")
            .table(Table::Clients)
            .col("expire_at")
            .to_owned();
        manager.create_index(clients).await
    }
}

/// Name, table, columns, and which rows are in it; all where nothing is said.
type Plan = (&'static str, Table, &'static [&'static str], &'static str);

const INDEXES: [Plan; 8] = [
    (
        "sessions_expire",
        Table::Sessions,
        &["expire_at"],
        "ended_at IS NULL",
    ),
    // Many have the same instant: so that each has its place among them.
    ("clients_leave", Table::Clients, &["expire_at", "id"], ""),
    (
        "invitations_expire",
        Table::Invitations,
        &["expire_at"],
        "accepted_at IS NULL",
    ),
    (
        "known_browsers_seen",
        Table::KnownBrowsers,
        &["first_seen_at"],
        "",
    ),
    ("budgets_day", Table::Budgets, &["day_since"], ""),
    (
        "address_guards_idle",
        Table::AddressGuards,
        &["refusals_since"],
        "wrong_codes = 0",
    ),
    ("users_admins", Table::Users, &["id"], "is_admin"),
    (
        "outbox_messages_notices",
        Table::OutboxMessages,
        &["recipient", "kind"],
        "attempt_id IS NULL",
    ),
];

fn indexes() -> impl Iterator<Item = IndexCreateStatement> {
    INDEXES.into_iter().map(|(name, table, columns, which)| {
        let mut index = Index::create();
        index.name(name).table(table);
        for column in columns {
            index.col(*column);
        }
        if !which.is_empty() {
            index.and_where(Expr::cust(which));
        }
        index.to_owned()
    })
}

#[derive(Clone, Copy, DeriveIden)]
enum Table {
    Sessions,
    Clients,
    Invitations,
    KnownBrowsers,
    Budgets,
    AddressGuards,
    Users,
    OutboxMessages,
}
