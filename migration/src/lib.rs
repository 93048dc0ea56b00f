//! The schema, one table a file, in the order it grew.
//!
//! Knows table names and nothing of the program: a migration describes the day it was written. Instants are whole
//! milliseconds since the Unix epoch, so that both databases compare them alike.
#![allow(missing_docs)]

pub use sea_orm_migration::prelude::*;

mod m20260101_000001_create_users;
mod m20260101_000002_create_email_addresses;
mod m20260101_000003_create_clients;
mod m20260101_000004_create_sessions;
mod m20260101_000005_create_attempts;
mod m20260101_000006_create_limits;
mod m20260101_000007_create_outbox_messages;
mod m20260101_000008_create_known_browsers;
mod m20260101_000010_create_settings;
mod m20260101_000020_create_audit_events;
mod m20260101_000030_create_invitations;
mod m20260101_000040_index_active_sessions;
mod m20260101_000050_widen_counts;
mod m20260101_000060_order_due_mail;
mod m20260101_000130_order_mail_by_urgency;

/// Runs all migrations, each once.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20260101_000001_create_users::Migration),
            Box::new(m20260101_000002_create_email_addresses::Migration),
            Box::new(m20260101_000003_create_clients::Migration),
            Box::new(m20260101_000004_create_sessions::Migration),
            Box::new(m20260101_000005_create_attempts::Migration),
            Box::new(m20260101_000006_create_limits::Migration),
            Box::new(m20260101_000007_create_outbox_messages::Migration),
            Box::new(m20260101_000008_create_known_browsers::Migration),
            Box::new(m20260101_000010_create_settings::Migration),
            Box::new(m20260101_000020_create_audit_events::Migration),
            Box::new(m20260101_000030_create_invitations::Migration),
            Box::new(m20260101_000040_index_active_sessions::Migration),
            Box::new(m20260101_000050_widen_counts::Migration),
            Box::new(m20260101_000060_order_due_mail::Migration),
            Box::new(m20260101_000130_order_mail_by_urgency::Migration),
        ]
    }
}
