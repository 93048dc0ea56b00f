use leptos::prelude::*;
use leptos_meta::Title;

use crate::{components::auth::frame::Instance, i18n::Text};

/// What every page of administrators stands in: the way to the others, a heading, the page.
#[component]
pub fn AdminFrame(
    /// Its path, by which it is marked in the navigation.
    path: &'static str,
    /// Its heading.
    #[prop(into)]
    title: String,
    /// What it is, in a sentence.
    #[prop(into)]
    lede: String,
    /// Whether it needs more room than a page of text.
    #[prop(optional)]
    is_wide: bool,
    /// What is on it.
    children: Children,
) -> impl IntoView {
    let Instance { texts, app } = Instance::here();
    let texts = &texts.admin_settings;
    let page = |to: &'static str, name: &Text| {
        let is_here = (to == path).then_some("page");
        view! { <li><a href=to aria-current=is_here>{name.clone()}</a></li> }
    };
    view! {
        <Title text=format!("{title} · {app}")/>
        <div class="page admin" class:page--wide=is_wide>
            <nav class="admin__pages" aria-label=texts.navigation.clone()>
                <ul>
                    {page("/admin/settings", &texts.title)}
                    {page("/admin/invitations", &texts.invitations)}
                    {page("/admin/users", &texts.users)}
                    {page("/admin/audit", &texts.audit)}
                </ul>
            </nav>
            <div class="card__head">
                <h1 tabindex="-1">{title}</h1>
                <p class="card__lede">{lede}</p>
            </div>
            {children()}
        </div>
    }
}
