//! Buttons, cards, fields: what every screen is made of.
//!
//! Knows no domain, no text and no server function: it is handed strings and signals. Class names and `--*` properties
//! are public, one style sheet each in `style/ui`.

mod button;
mod card;
mod field;
pub mod icon;
mod menu;
mod note;
mod rich;

pub use button::{Button, Emphasis};
pub use card::Card;
pub use field::Field;
pub use menu::Menu;
pub use note::{Note, Tone};
pub use rich::rich;
