//! The account of the reader: its page, the menu on every page, and the watch over the session.

mod account_card;
mod address_list;
mod delete_account;
mod devices_card;
mod name_form;
pub(crate) mod session_watch;
mod state;
mod user_button;

pub use account_card::AccountCard;
pub(crate) use devices_card::DeviceRow;
pub use devices_card::{DevicesCard, DevicesData};
pub use session_watch::{SessionWatch, WatchData};
pub use state::AccountData;
pub use user_button::UserButton;
