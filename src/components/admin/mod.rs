//! The pages of administrators. To everybody else they are not there.

mod audit;
mod audit_table;
mod frame;
mod invitations;
mod setting_field;
mod settings;
mod user;
mod users;

pub use audit::AuditLog;
pub use audit_table::{AuditTable, AuditTableData};
pub use frame::AdminFrame;
pub use invitations::InvitationsPage;
pub use settings::SettingsPage;
pub use user::UserDetails;
pub use users::Users;
