//! The pages that routes name.
//!
//! A page is a function of what the server says of this browser. Every form names a server function and works without
//! a script.

mod asked_from;
mod behind_link;
mod confirm;
mod devices;
mod home;
mod invitation;
mod mailbox;
mod no_link;
mod other_link;
mod press_form;
mod press_script;
mod report;
mod sign_in;
mod user_profile;
mod verify_card;
mod verify_code;

pub use confirm::Confirm;
pub use devices::Devices;
pub use home::Home;
pub use invitation::InvitationPage;
pub use mailbox::MailboxPage;
pub use no_link::NoLink;
pub use report::ReportPage;
pub use sign_in::{SignIn, SignUp};
pub use user_profile::UserProfile;
pub use verify_card::Verify;
pub(crate) use verify_card::link_page;
