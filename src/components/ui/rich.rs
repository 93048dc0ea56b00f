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

/// Renders a text like [`rich`], for a text that changes while it is shown. Each change replaces the content of an element:
/// when a browser translates a page it replaces the text nodes, and a change of the old ones would not be seen.
pub fn changing(text: &str) -> AnyView {
    view! { <span inner_html=html(text)></span> }.into_any()
}

fn html(text: &str) -> String {
    escaped(text)
        .split("**")
        .enumerate()
        .map(|(index, part)| match index % 2 {
            1 => format!("<b>{part}</b>"),
            _ => part.to_owned(),
        })
        .collect()
}

/// Escapes `text` for the inside of an element, because `inner_html` does not escape.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_what_is_bold_is_markup() {
        for (text, expected) in [
            ("", ""),
            ("a **b** c", "a <b>b</b> c"),
            ("**<i>&amp;**", "<b>&lt;i>&amp;amp;</b>"),
            (
                "<script>alert(1)</script>",
                "&lt;script>alert(1)&lt;/script>",
            ),
        ] {
            assert_eq!(html(text), expected);
        }
    }
}
