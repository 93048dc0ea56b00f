//! The choice of a language, below every page.

use leptos::{prelude::*, server_fn::ServerFn};
use leptos_router::location::RequestUrl;

use crate::{
    api::ChooseLanguage,
    components::{context::Instance, ui::icon},
    i18n::{Locale, fill},
};

/// A list that opens, with the name of each language in that language; a press shows the page in it. Renders nothing
/// where there is but one. A plain form, so that it needs no script.
#[component]
pub fn LanguageChoice() -> impl IntoView {
    let Instance {
        texts, languages, ..
    } = Instance::here();
    let here: Locale = use_context().unwrap_or_default();
    let label = fill(&texts.frame.language, &[("name", here.name())]);
    let choice = move |locale: Locale| {
        view! {
            <button
                name="language"
                value=locale.tag()
                lang=locale.tag()
                dir=locale.direction().as_str()
                aria-current=(locale == here).then_some("true")
            >
                {locale.name()}
            </button>
        }
    };
    (languages.len() > 1).then(|| {
        view! {
            <details class="languages">
                <summary aria-label=label>{icon::globe()} {here.name()}</summary>
                <form method="post" action=ChooseLanguage::PATH data-action="choose-language">
                    <input type="hidden" name="page" value=page()/>
                    {languages.into_iter().map(choice).collect_view()}
                </form>
            </details>
        }
    })
}

/// Path and query of the page that is being rendered.
fn page() -> String {
    let url: RequestUrl = use_context().unwrap_or_default();
    url.parse().map_or_else(
        |_| "/".to_owned(),
        |url| match url.search() {
            "" => url.path().to_owned(),
            query => format!("{}?{query}", url.path()),
        },
    )
}
