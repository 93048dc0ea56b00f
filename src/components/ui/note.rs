use leptos::prelude::*;

/// What kind of news a note brings.
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

/// A note, announced politely when it appears.
#[component]
pub fn Note(
    /// What kind of news it brings.
    tone: Tone,
    /// Its picture.
    icon: AnyView,
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="note" data-tone=tone.word() role="status">
            {icon}
            <span>{children()}</span>
        </div>
    }
}
