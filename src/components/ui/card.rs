use leptos::prelude::*;

/// A card: one question, one primary button.
#[component]
pub fn Card(
    /// Its heading, which takes the focus when the card changes.
    #[prop(into)]
    title: String,
    /// What happens next, in a sentence.
    #[prop(optional, into)]
    lede: Option<String>,
    /// What is on it.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="card">
            <div class="card__head">
                <h1 tabindex="-1">{title}</h1>
                {lede.map(|lede| view! { <p class="card__lede">{lede}</p> })}
            </div>
            {children()}
        </section>
    }
}
