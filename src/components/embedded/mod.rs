//! Components for the pages of another application, which is hydrated as a whole: they are rendered on the server and
//! come alive in the browser, where they get the same data.
//!
//! [`LatchkeyProvider`] goes around the router of the application. [`SignIn`] and [`SignUp`] stand on its pages, in its
//! layout. `<SignedIn>`, `<SignedOut>`, `<Protect>` and [`UserButton`] work anywhere inside.

mod embedding;
mod flow_page;
mod provider;

pub use embedding::Embedding;
pub use flow_page::{SignIn, SignUp};
pub use provider::{LatchkeyProvider, UserButton};
