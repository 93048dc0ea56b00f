use leptos::prelude::*;
use leptos_meta::Title;

use crate::{
    auth::FormReply,
    components::{context::Instance, embedded::Piece, ui::Card},
    i18n::FrameTexts,
    own_parts::class,
};

/// The page shown when a form was sent for another link than the one that this browser opened last: the error, and a
/// link to the page of the last one. It has no button of that page, because a press would be meant for the wrong
/// link. `None` when this did not happen.
pub(super) fn other_link(path: &str) -> Option<AnyView> {
    let reply = use_context::<FormReply>()?;
    let Instance { texts, app, .. } = Instance::here();
    other_link_card(&reply, &texts.frame, &app, path)
}

/// The card of [`other_link`], if a form came back with `reply` on the page at `path`.
pub(super) fn other_link_card(
    reply: &FormReply,
    texts: &FrameTexts,
    app: &str,
    path: &str,
) -> Option<AnyView> {
    let words = reply.problems.other_link()?.to_owned();
    let title = texts.other_link.to_string();
    let (path, label) = (path.to_owned(), texts.to_last_link.clone());
    let page = view! {
        <Title text=format!("{title} · {app}")/>
        <Card title lede=words>
            <a class=class(Piece::Button, "button") href=path rel="external" data-action="show-last-link">{label}</a>
        </Card>
    };
    Some(page.into_any())
}
