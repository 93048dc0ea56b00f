use leptos::prelude::*;

use crate::{
    components::embedded::Piece,
    own_parts::{class, dress},
};

/// A card: one question and one primary button.
#[component]
pub fn Card(
    /// Heading, which gets the focus when the card changes.
    #[prop(into)]
    title: String,
    /// Sentence below the heading.
    #[prop(optional, into)]
    lede: Option<String>,
    /// Content of the card.
    children: Children,
) -> impl IntoView {
    view! {
        <section class=class(Piece::Card, "card")>
            <div class="card__head">
                {dress(Piece::Title, view! { <h1 tabindex="-1">{title}</h1> })}
                {lede.map(|lede| view! { <p class=class(Piece::Text, "card__lede")>{lede}</p> })}
            </div>
            {children()}
        </section>
    }
}
