//! Buttons, cards and fields, of which every screen is made.
//!
//! Names no domain, no text and no server function: components get strings and signals. Class names and `--*`
//! properties are public; each component has a style sheet in `style/ui`.

mod button;
mod card;
mod content;
mod field;
pub mod icon;
mod live;
mod local_times;
mod menu;
mod note;
mod rich;

pub use button::{Button, Emphasis};
pub use card::Card;
pub(crate) use content::of_content;
pub use field::Field;
pub use live::{Mark, Part, Shown, Words, flag, is_lost, part, words};
pub use local_times::LocalTimes;
pub use menu::Menu;
pub use note::{Note, Tone};
pub use rich::{changing, escaped, rich};
