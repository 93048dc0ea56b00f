//! Mails to be sent: what to tell whom, about an attempt or, for a notice, about what happened. The mail itself is
//! not stored but composed when it is sent, so no row holds a secret.
//!
//! `next_try_at` is when the row should be looked at next: a queued mail at its next try, a mail being sent at the
//! end of its lease. `leased_until` is the end of the lease; then the row may be taken by anybody.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table(OutboxMessages::Table)
                    .col(pk_uuid(OutboxMessages::Id))
                    .col(uuid_null(OutboxMessages::AttemptId))
                    .col(string_len(OutboxMessages::Kind, 32))
                    .col(text_null(OutboxMessages::Facts))
                    .col(string_len(OutboxMessages::Recipient, 254))
                    .col(string_len(OutboxMessages::Locale, 8))
                    .col(string_len(OutboxMessages::State, 16))
                    .col(integer(OutboxMessages::Tries))
                    .col(big_integer(OutboxMessages::NextTryAt))
                    .col(big_integer_null(OutboxMessages::LeasedUntil))
                    .col(big_integer(OutboxMessages::CreatedAt))
                    .col(big_integer(OutboxMessages::ExpireAt))
                    .col(big_integer(OutboxMessages::UpdatedAt))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("outbox_messages_due")
                    .table(OutboxMessages::Table)
                    .col(OutboxMessages::State)
                    .col(OutboxMessages::NextTryAt)
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("outbox_messages_of_attempt")
                    .table(OutboxMessages::Table)
                    .col(OutboxMessages::AttemptId)
                    .col(OutboxMessages::Id)
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("outbox_messages_changed")
                    .table(OutboxMessages::Table)
                    .col(OutboxMessages::UpdatedAt)
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table(OutboxMessages::Table).to_owned())
            .await
    }
}

#[derive(DeriveIden)]
enum OutboxMessages {
    Table,
    Id,
    AttemptId,
    Kind,
    Facts,
    Recipient,
    Locale,
    State,
    Tries,
    NextTryAt,
    LeasedUntil,
    CreatedAt,
    ExpireAt,
    UpdatedAt,
}
