//! The screens of signing in, and the pages they stand on.
//!
//! A screen is a function of what the server says of this browser; forms name server functions and work as they are.

mod attempt_form;
mod code_input;
mod consent;
mod end_card;
mod flow_card;
pub mod frame;
mod home;
mod invitation;
mod mailbox;
mod refused_card;
mod sign_in;
mod sign_up_data;
mod start_form;
mod user_profile;
mod verify_card;
mod waiting_card;

pub use flow_card::{FlowCard, FlowData};
pub use home::Home;
pub use invitation::InvitationPage;
pub use mailbox::MailboxPage;
pub use sign_in::{SignIn, SignUp};
pub use sign_up_data::SignUpData;
pub use user_profile::UserProfile;
pub use verify_card::Verify;
