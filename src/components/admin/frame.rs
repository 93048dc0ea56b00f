use leptos::prelude::*;
use leptos_meta::Title;

use crate::components::auth::frame::Instance;

/// What every page of administrators stands in: a heading, the page.
#[component]
pub fn AdminFrame(
    /// Its path.
    path: &'static str,
    /// Its heading.
    #[prop(into)]
    title: String,
    /// What it is, in a sentence.
    #[prop(into)]
    lede: String,
    /// What is on it.
    children: Children,
) -> impl IntoView {
    let app = Instance::here().app;
    view! {
        <Title text=format!("{title} · {app}")/>
        <div class="page admin" data-page=path>
            <div class="card__head">
                <h1 tabindex="-1">{title}</h1>
                <p class="card__lede">{lede}</p>
            </div>
            {children()}
        </div>
    }
}
