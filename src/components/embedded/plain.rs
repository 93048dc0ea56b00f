//! What our components say to browsers without JavaScript.

use leptos::prelude::*;

use crate::{
    components::{query::PageQuery, ui::escaped},
    i18n::FlowTexts,
};

/// Loads a waiting screen again every five seconds, with a link to stop this while typing a code. As one text: browsers with
/// JavaScript see no elements in it.
pub(super) fn again(query: &PageQuery, texts: &FlowTexts) -> impl IntoView + use<> {
    let [refreshes, pause, resume] =
        [&texts.refreshes, &texts.pause, &texts.resume].map(|text| escaped(text));
    let html = match query.get("pause").is_empty() {
        false => format!("<p class=\"foot\"><a href=\"?\">{resume}</a></p>"),
        true => format!(
            "<meta http-equiv=\"refresh\" content=\"5\"><p class=\"foot\">{refreshes} <a href=\"?pause=1\">{pause}</a></p>"
        ),
    };
    view! { <noscript inner_html=html></noscript> }
}
