//! The screens of signing in, and the pages they stand on.
//!
//! A screen is a function of what the server says of this browser; forms name server functions and work as they are.

mod attempt_form;
mod code_input;
mod end_card;
mod flow_card;
pub mod frame;
mod home;
mod mailbox;
mod other_way;
mod sign_in;
mod start_form;
mod user_profile;
mod verify_card;
mod waiting_card;

pub use flow_card::{FlowCard, FlowData};
pub use home::Home;
pub use mailbox::MailboxPage;
pub use sign_in::{SignIn, SignUp};
pub use user_profile::UserProfile;
pub use verify_card::Verify;
