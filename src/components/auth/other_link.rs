use leptos::prelude::*;
use leptos_meta::Title;

use super::frame::Instance;
use crate::{auth::FormReply, components::ui::Card};

/// What the page of a link shows when the form that was sent from it was for another link than the one this browser opened
/// last: the words, and the way on. No button of the other link, which would be pressed for this one. `None` elsewhere.
pub(super) fn other_link(path: &'static str) -> Option<AnyView> {
    let reply = use_context::<FormReply>()?;
    let words = reply.problems.other_link()?.to_owned();
    let Instance { texts, app } = Instance::here();
    let title = texts.frame.other_link.to_string();
    let page = view! {
        <Title text=format!("{title} · {app}")/>
        <Card title lede=words>
            <a class="button" href=path data-action="show-last-link">{texts.frame.to_last_link.clone()}</a>
        </Card>
    };
    Some(page.into_any())
}
