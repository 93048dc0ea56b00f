use leptos::prelude::*;
use leptos_meta::Title;

use crate::{
    components::context::{Instance, SignInWays},
    i18n::fill,
};

/// Provided as context to the page of a link if the browser brought neither a link nor a cookie of ours: links are kept in
/// cookies.
#[derive(Clone, Copy, Debug)]
pub struct NoLink;

/// The page of a link when there is [`NoLink`]; `None` otherwise. `has_code` is `true` if the mail of such links has a code
/// too, when the settings allow codes.
pub(super) fn no_link(has_code: bool) -> Option<AnyView> {
    use_context::<NoLink>()?;
    let Instance { texts, app, .. } = Instance::here();
    let title = texts.frame.no_link.to_string();
    let code = (has_code && SignInWays::here().code).then(|| texts.frame.no_link_code.clone());
    let page = view! {
        <Title text=format!("{title} · {app}")/>
        <section class="card" data-status="invalid">
            <div class="card__head">
                <h1 tabindex="-1">{title}</h1>
                <p class="card__lede">{texts.frame.no_link_lede.clone()}</p>
                {code.map(|words| view! { <p class="card__lede">{words}</p> })}
            </div>
            <a class="button" href="/">{fill(&texts.frame.go_to_app, &[("app", &app)])}</a>
        </section>
    };
    Some(page.into_any())
}
