//! The screens of signing in and of the account, and the pages they are on.
//!
//! A screen is a function of what the server says of this browser. Every form names a server function and works
//! without a script.

mod account_card;
mod address_list;
mod asked_fields;
mod attempt_form;
mod code_input;
mod confirm;
mod consent;
mod delete_account;
pub(crate) mod devices;
mod end_card;
mod flow_card;
mod flow_data;
mod flow_facts;
pub mod frame;
mod home;
mod invitation;
mod later_steps;
mod mailbox;
mod name_form;
mod no_link;
mod not_me;
mod other_link;
mod other_way;
mod refused_card;
mod session_watch;
mod sign_in;
mod sign_up_data;
mod start_form;
mod step;
mod user_button;
mod user_profile;
mod verify_card;
mod verify_code;
pub mod visitor;
mod waiting_card;

pub use account_card::{AccountCard, AccountData};
pub use confirm::Confirm;
pub use devices::Devices;
pub use flow_card::{FlowCard, StartCard};
pub use flow_data::{FlowData, FlowIslandData, StartIslandData};
pub use home::Home;
pub use invitation::InvitationPage;
pub use mailbox::MailboxPage;
pub use no_link::NoLink;
pub use not_me::NotMe;
pub use session_watch::{SessionWatch, WatchData};
pub use sign_in::{SignIn, SignUp};
pub use sign_up_data::SignUpData;
pub use user_button::UserButton;
pub use user_profile::UserProfile;
pub use verify_card::Verify;
pub use visitor::{RedirectToSignIn, SignedIn, SignedOut, Visitor};
