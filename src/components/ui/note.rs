use leptos::prelude::*;

use crate::{components::embedded::Piece, own_parts::class};

/// The kind of message that a note brings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Neither good nor bad.
    #[default]
    Plain,
    /// Something went well.
    Good,
    /// Something needs patience or attention.
    Warn,
    /// Something went wrong.
    Bad,
}

impl Tone {
    fn word(self) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Good => Some("good"),
            Self::Warn => Some("warn"),
            Self::Bad => Some("bad"),
        }
    }
}

/// A short message, which screen readers announce when it appears.
#[component]
pub fn Note(
    /// Kind of message.
    tone: Tone,
    /// Icon before the text.
    icon: AnyView,
    /// Text of the note.
    children: Children,
) -> impl IntoView {
    view! {
        <div class=class(Piece::Message, "note") data-tone=tone.word() role="status">
            {icon}
            <span>{children()}</span>
        </div>
    }
}
