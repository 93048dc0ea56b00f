use leptos::prelude::*;

/// Renders a text with `**bold**` parts. All other characters are shown as they are.
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
