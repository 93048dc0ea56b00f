//! The pages of administrators. To everybody else they are not there.

mod frame;
mod invitations;

pub use frame::AdminFrame;
pub use invitations::InvitationsPage;
