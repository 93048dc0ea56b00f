//! Components for the pages of another application, which is hydrated as a whole: they are rendered on the server and
//! come alive in the browser, where they get the same data.
//!
//! [`LatchkeyProvider`] goes around the router of the application. [`SignIn`], [`SignUp`], [`UserProfile`], [`Devices`] and
//! [`Verify`] stand on its pages, in its layout. `<SignedIn>`, `<SignedOut>`, `<Protect>` and [`UserButton`] work anywhere
//! inside.
//!
//! All of them can be extended: see [`SignUp`] for fields, steps and words of the application, and [`Appearance`] for its
//! classes.

mod appearance;
mod devices_page;
mod embedding;
mod flow_page;
mod framed;
mod link_page;
mod plain;
mod profile_page;
mod provider;
mod slots;

pub use appearance::{Appearance, Piece};
pub use devices_page::Devices;
pub use embedding::Embedding;
pub use flow_page::{SignIn, SignUp};
pub use link_page::Verify;
pub use profile_page::UserProfile;
pub use provider::{LatchkeyProvider, UserButton};
pub use slots::{OwnParts, OwnStep, OwnWords, ViewOf};
