//! The time zone of the browser, which forms that cause mail tell.

use leptos::prelude::*;

use crate::auth::TIME_ZONE;

/// The hidden field for the time zone of the browser, in forms that cause mail. The script of
/// [`Watch`](super::watch::Watch) fills it when the form is sent; without scripts it stays empty.
#[component]
pub fn TimeZone() -> impl IntoView {
    view! { <input type="hidden" name=TIME_ZONE/> }
}
