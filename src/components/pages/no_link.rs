use leptos::prelude::*;
use leptos_meta::Title;

use crate::{
    components::{
        context::{Instance, SignInWays},
        embedded::Piece,
    },
    i18n::{FrameTexts, fill},
    own_parts::{class, dress},
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
    let has_code = has_code && SignInWays::here().code;
    Some(no_link_card(&texts.frame, &app, has_code))
}

/// The card for a browser that keeps no cookies. `has_code` is `true` if the mail has a code too.
pub(super) fn no_link_card(texts: &FrameTexts, app: &str, has_code: bool) -> AnyView {
    let title = texts.no_link.to_string();
    let code = has_code.then(|| texts.no_link_code.clone());
    view! {
        <Title text=format!("{title} · {app}")/>
        <section class=class(Piece::Card, "card") data-status="invalid">
            <div class="card__head">
                {dress(Piece::Title, view! { <h1 tabindex="-1">{title}</h1> })}
                <p class=class(Piece::Text, "card__lede")>{texts.no_link_lede.clone()}</p>
                {code.map(|words| view! { <p class=class(Piece::Text, "card__lede")>{words}</p> })}
            </div>
            <a class=class(Piece::Button, "button") href="/">{fill(&texts.go_to_app, &[("app", app)])}</a>
        </section>
    }
    .into_any()
}
