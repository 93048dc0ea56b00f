use leptos::prelude::*;

use super::{no_link::no_link, other_link::other_link};
use crate::{
    auth::{Page, Problems},
    components::{answered::answered, frame::Fault},
};

/// A page behind a mailed link. `get` asks the server what the link leads to, and `show` shows that. Instead it shows an
/// error if the form was for another link, and if the browser keeps no cookies. `has_code` is `true` if the mail of
/// such links has a code too, when the settings allow codes.
pub(super) fn behind_link<T, Answer>(
    page: Page,
    has_code: bool,
    get: fn() -> Answer,
    show: fn(T) -> AnyView,
) -> AnyView
where
    T: Send + 'static,
    Answer: Future<Output = Result<T, Problems>> + Send + 'static,
{
    if let Some(page) = other_link(page.path()).or_else(|| no_link(has_code)) {
        return page;
    }
    answered(get(), move |found| match found {
        Ok(found) => show(found),
        Err(_) => view! { <Fault/> }.into_any(),
    })
}
