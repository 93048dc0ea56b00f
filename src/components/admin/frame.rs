use leptos::prelude::*;
use leptos_meta::Title;

use crate::{
    auth::Page,
    components::{context::Instance, ui::LocalTimes},
    i18n::Text,
};

/// The frame of every administrator's page: navigation, heading and content.
#[component]
pub fn AdminFrame(
    /// Path of the page, by which the navigation marks it.
    path: &'static str,
    /// Heading of the page.
    #[prop(into)]
    title: String,
    /// Sentence below the heading.
    #[prop(into)]
    lede: String,
    /// `true` if the page is wider than a page of text.
    #[prop(optional)]
    is_wide: bool,
    /// Content of the page.
    children: Children,
) -> impl IntoView {
    let Instance { texts, app, .. } = Instance::here();
    let (mails, overview) = (&texts.admin_mails.title, &texts.admin_overview.title);
    let bounces = &texts.bounces.title;
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
                    {page(Page::Overview.path(), overview)}
                    {page(Page::Settings.path(), &texts.title)}
                    {page(Page::Invitations.path(), &texts.invitations)}
                    {page(Page::Users.path(), &texts.users)}
                    {page(Page::Mails.path(), mails)}
                    {page(Page::Bounces.path(), bounces)}
                    {page(Page::Audit.path(), &texts.audit)}
                </ul>
            </nav>
            <div class="card__head">
                <h1 tabindex="-1"><bdi>{title}</bdi></h1>
                <p class="card__lede">{lede}</p>
            </div>
            {children()}
        </div>
        <LocalTimes/>
    }
}
