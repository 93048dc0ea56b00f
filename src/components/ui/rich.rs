use leptos::prelude::*;

/// A text with `**bold**` parts. Nothing else in it is markup.
pub fn rich(text: &str) -> AnyView {
    text.split("**")
        .enumerate()
        .map(|(index, part)| {
            let part = part.to_owned();
            if index % 2 == 1 {
                view! { <b>{part}</b> }.into_any()
            } else {
                part.into_any()
            }
        })
        .collect_view()
        .into_any()
}
