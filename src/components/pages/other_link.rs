use leptos::prelude::*;
use leptos_meta::Title;

use crate::{
    auth::FormReply,
    components::{context::Instance, ui::Card},
};

/// The page shown when a form was sent for another link than the one that this browser opened last: the error, and a
/// link to the page of the last one. It has no button of that page, because a press would be meant for the wrong
/// link. `None` when this did not happen.
pub(super) fn other_link(path: &'static str) -> Option<AnyView> {
    let reply = use_context::<FormReply>()?;
    let words = reply.problems.other_link()?.to_owned();
    let Instance { texts, app, .. } = Instance::here();
    let title = texts.frame.other_link.to_string();
    let page = view! {
        <Title text=format!("{title} · {app}")/>
        <Card title lede=words>
            <a class="button" href=path data-action="show-last-link">{texts.frame.to_last_link.clone()}</a>
        </Card>
    };
    Some(page.into_any())
}
