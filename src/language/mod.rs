//! What the server knows of languages: it reads the texts, which are files of Project Fluent, and has the rules
//! of plurals, numbers, dates and times of day.
//!
//! Texts are read once. A message becomes a template with `{name}` where a value belongs, so that nothing of Fluent is
//! left when a page or mail is made. Its other half, `language_in_browser.rs`, knows no texts at all.

mod catalog;
pub mod check;
mod dates;
mod embedded;
mod fault;
mod folder;
mod numbers;
mod overrides;
mod plural;
mod template;

pub use catalog::Catalog;
pub use dates::{Instant, instant};
pub use fault::Fault;
pub use numbers::number;
pub use overrides::override_texts;
pub use plural::category;
pub use template::{TEMPLATE, VARIANT};
