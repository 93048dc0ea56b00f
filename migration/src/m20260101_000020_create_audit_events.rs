//! Events of the audit log: what was done, by whom, to whom, from where, and how it ended. Ids begin with the time,
//! so they are ordered by age, and a span of time is a span of ids.
//!
//! No address is stored, only its mask for people and a hash to find it by. When an account is deleted, its events
//! lose everything that leads to it.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table(AuditEvents::Table)
                    .col(pk_uuid(AuditEvents::Id))
                    .col(big_integer(AuditEvents::At))
                    .col(string_len(AuditEvents::Kind, 32))
                    .col(string_len(AuditEvents::Outcome, 16))
                    .col(string_len(AuditEvents::Actor, 16))
                    .col(uuid_null(AuditEvents::ActorUserId))
                    .col(uuid_null(AuditEvents::SubjectUserId))
                    .col(string_len_null(AuditEvents::MaskedAddress, 254))
                    .col(string_len_null(AuditEvents::AddressHash, 64))
                    .col(string_len(AuditEvents::Network, 64))
                    .col(string_len(AuditEvents::UserAgent, 512))
                    .col(uuid_null(AuditEvents::AttemptId))
                    .col(uuid_null(AuditEvents::SessionId))
                    .col(text_null(AuditEvents::Details))
                    .to_owned(),
            )
            .await?;
        // None for the kind: events are written all the time, and looked for by kind now and then.
        manager.create_index(by(AuditEvents::AddressHash)).await?;
        manager.create_index(by(AuditEvents::SubjectUserId)).await?;
        manager.create_index(by(AuditEvents::ActorUserId)).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table(AuditEvents::Table).to_owned())
            .await
    }
}

/// Index that finds the events of an address or user, ordered by age.
fn by(column: AuditEvents) -> IndexCreateStatement {
    Index::create()
        .name(format!("audit_events_{}", column.to_string()))
        .table(AuditEvents::Table)
        .col(column)
        .col(AuditEvents::Id)
        .cond_where(Expr::col(column).is_not_null())
        .to_owned()
}

#[derive(DeriveIden, Clone, Copy)]
enum AuditEvents {
    Table,
    Id,
    At,
    Kind,
    Outcome,
    Actor,
    ActorUserId,
    SubjectUserId,
    MaskedAddress,
    AddressHash,
    Network,
    UserAgent,
    AttemptId,
    SessionId,
    Details,
}
