//! What screens and the command line are shown, one file for each thing that is shown. Server functions, plain forms
//! and streams call them.
//!
//! 1. [`client`] is what a browser is told about itself, with the attempts on its screens; [`landing`] is the page of
//!    a mailed link, and [`presence`] tells open pages when their session ends.
//! 2. [`account`] and [`devices`] are the pages of a signed-in user.
//! 3. [`users`], [`invitations`], [`settings`], [`audit`], [`bounces`], [`mail_samples`] and [`overview`] are the pages of
//!    administrators.
//!
//! Views use the domain and the store. They change nothing, and know no HTTP.

pub mod account;
pub mod audit;
pub mod bounces;
pub mod client;
pub mod devices;
pub mod invitations;
pub mod landing;
mod mail_help;
pub mod mail_samples;
mod mail_state;
pub mod overview;
pub mod presence;
pub mod settings;
pub mod users;
