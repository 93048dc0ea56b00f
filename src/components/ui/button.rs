use leptos::prelude::*;

use super::flag;
use crate::{components::embedded::Piece, own_parts};

/// How prominent a button is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Emphasis {
    /// One of several actions.
    #[default]
    Plain,
    /// The main action of the card.
    Primary,
    /// An action that ends or refuses something.
    Danger,
    /// A side action that looks like text.
    Text,
    /// A side action within a line of text.
    Link,
}

impl Emphasis {
    fn class(self) -> &'static str {
        match self {
            Self::Plain => "button",
            Self::Primary => "button button--primary",
            Self::Danger => "button button--danger",
            Self::Text => "button button--text",
            Self::Link => "button button--link",
        }
    }

    /// The part that a button is to an application: buttons that look like text are links.
    fn piece(self) -> Piece {
        match self {
            Self::Plain | Self::Primary | Self::Danger => Piece::Button,
            Self::Text | Self::Link => Piece::Link,
        }
    }
}

/// A button that submits its form.
#[component]
pub fn Button(
    /// How prominent it is.
    #[prop(optional)]
    emphasis: Emphasis,
    /// Name of a field that it adds to the form; empty for none.
    #[prop(optional)]
    name: &'static str,
    /// The value of that field.
    #[prop(optional)]
    value: &'static str,
    /// `true` while its action is running.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// `true` while pressing it is no use yet. It looks disabled but can be pressed, so that the answer says why.
    #[prop(optional, into)]
    resting: Signal<bool>,
    /// Name for screen readers; empty when the text of the button is enough.
    #[prop(optional, into)]
    label: String,
    /// Text of the button: a verb and its object.
    children: Children,
) -> impl IntoView {
    view! {
        <button
            type="submit"
            class=own_parts::class(emphasis.piece(), emphasis.class())
            name=(!name.is_empty()).then_some(name)
            value=(!name.is_empty()).then_some(value)
            aria-label=(!label.is_empty()).then_some(label)
            aria-busy=flag(move || busy.get())
            aria-disabled=flag(move || resting.get())
        >
            {children()}
        </button>
    }
}
