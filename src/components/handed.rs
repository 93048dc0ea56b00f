//! How islands get their data: the server writes it into the page as JSON, beside the island.
//!
//! Leptos would write and read it as props of the island by serde, which alone would be a tenth of all WebAssembly.

use leptos::prelude::*;
use serde::Serialize;

use super::{
    browser,
    json::{self, FromJson},
};

/// Data of an island.
pub trait Handed: Clone + FromJson + Send + Serialize + Sync + 'static {
    /// The id of the element with the data. A page has one island of each kind.
    const ID: &'static str;
}

/// Renders `island` with `data`, which it takes with [`handed`].
pub fn hand<T: Handed, V: IntoView>(data: T, island: impl FnOnce() -> V) -> impl IntoView {
    let json = embeddable(&serde_json::to_string(&data).unwrap_or_default());
    provide_context(data);
    view! {
        <script type="application/json" id=T::ID inner_html=json></script>
        {island()}
    }
}

/// The data of this island: on the server what it was handed, in the browser what the page says.
///
/// # Panics
///
/// If the page does not have it: somebody changed it on its way, and it cannot come alive.
pub fn handed<T: Handed>() -> T {
    match cfg!(target_family = "wasm") {
        true => browser::text_of(T::ID).and_then(|text| json::parse(&text)),
        false => use_context(),
    }
    .expect("the page has the data of its islands")
}

/// JSON that means the same, with nothing in it that could end the element around it.
fn embeddable(json: &str) -> String {
    json.replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_stays_within_its_element() {
        for typed in ["</script><script>alert(1)</script>", "<!--", "\\<", "a"] {
            let json = embeddable(&serde_json::to_string(typed).unwrap());

            assert!(!json.contains('<'), "{json}");
            assert_eq!(serde_json::from_str::<String>(&json).unwrap(), typed);
        }
    }
}
