//! The pages of administrators. Everybody else is told that they do not exist.

mod audit;
mod audit_table;
mod bounces;
mod frame;
mod invitations;
mod mails;
mod overview;
mod plot;
mod save_bar;
mod setting_field;
mod settings;
mod settings_side;
mod user;
mod users;

pub use audit::AuditLog;
pub use audit_table::{AuditTable, AuditTableData};
pub use bounces::BouncesPage;
pub use frame::AdminFrame;
pub use invitations::InvitationsPage;
pub use mails::MailsPage;
pub use overview::OverviewPage;
pub use settings::SettingsPage;
pub use user::UserPage;
pub use users::Users;
