//! Signing in and up with markup of one's own: hooks that give what is so, as signals, and the steps, as actions.
//!
//! [`use_sign_in`] and [`use_sign_up`] give an [`AttemptFlow`]; [`use_user`], [`use_email_addresses`] and [`use_sessions`] are
//! for pages of an account, and [`use_fresh_proof`] for what its actions ask for first. All is rendered on the server first, and works by plain forms
//! where there are no scripts: [`AttemptFlow::form`] says where a form goes and which hidden fields it has. The cards of
//! this product stand on it, too.

mod asked;
mod attempt_flow;
mod calls;
mod email_addresses;
mod form_target;
mod forms;
mod fresh_proof;
mod sessions;
mod sign_in;
mod step;
mod user;
mod waiting;

pub use asked::Asked;
pub use attempt_flow::AttemptFlow;
pub use email_addresses::{AddressAction, EmailAddresses, use_email_addresses};
pub use form_target::{AttemptAction, FormTarget};
pub use fresh_proof::{FreshProof, ProofAction, use_fresh_proof};
pub use sessions::{SessionAction, Sessions, use_sessions};
pub use sign_in::{use_sign_in, use_sign_up};
pub use step::Step;
pub use user::{UserAction, UserState, use_user};
pub use waiting::Waiting;

pub(crate) use attempt_flow::{FlowStart, Loading, Read};
pub(crate) use forms::{Forms, Then};
