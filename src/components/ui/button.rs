use leptos::prelude::*;

/// How much a button asks to be pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Emphasis {
    /// One way among others.
    #[default]
    Plain,
    /// The one thing this card is for.
    Primary,
    /// A way that ends or refuses something.
    Danger,
    /// A side way, set as text.
    Text,
    /// A side way within a line of text.
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
}

/// A button that submits the form it stands in.
#[component]
pub fn Button(
    /// How much it asks to be pressed.
    #[prop(optional)]
    emphasis: Emphasis,
    /// The field it adds to the form; empty for none.
    #[prop(optional)]
    name: &'static str,
    /// The value of that field.
    #[prop(optional)]
    value: &'static str,
    /// Whether what it asked for is under way.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Whether pressing it is of no use yet; it looks so, and still answers why.
    #[prop(optional, into)]
    resting: Signal<bool>,
    /// Its name for those who do not see what it stands beside; empty where what it says is enough.
    #[prop(optional, into)]
    label: String,
    /// What it says: a verb and its object.
    children: Children,
) -> impl IntoView {
    view! {
        <button
            type="submit"
            class=emphasis.class()
            name=(!name.is_empty()).then_some(name)
            value=(!name.is_empty()).then_some(value)
            aria-label=(!label.is_empty()).then_some(label)
            aria-busy=move || busy.get().then_some("true")
            aria-disabled=move || resting.get().then_some("true")
        >
            {children()}
        </button>
    }
}
