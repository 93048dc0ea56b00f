//! The pages of administrators. To everybody else they are not there.

mod audit;
mod audit_table;
mod frame;
mod setting_field;
mod settings;

pub use audit::AuditLog;
pub use audit_table::{AuditTable, AuditTableData};
pub use frame::AdminFrame;
pub use settings::SettingsPage;
