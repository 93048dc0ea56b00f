//! The pages of administrators. To everybody else they are not there.

mod frame;
mod setting_field;
mod settings;

pub use frame::AdminFrame;
pub use settings::SettingsPage;
