use std::sync::LazyLock;

use leptos::prelude::*;

use crate::components::{
    context::Instance,
    watch::{script, squeeze},
};

static FOLLOW: LazyLock<String> = LazyLock::new(|| squeeze(include_str!("settings.js")));

/// The bar that names what was changed and not saved, with its script. It is hidden until there is something, and so for
/// ever without JavaScript, where each group has a button of its own. Stands behind the groups.
#[component]
pub(super) fn SaveBar() -> impl IntoView {
    let texts = &Instance::here().texts.admin_settings;
    view! {
        <div class="save-bar" role="group" aria-labelledby="unsaved" hidden>
            <p role="status"><b id="unsaved">{texts.unsaved.clone()}</b> " " <span data-names=""></span></p>
            <div class="row">
                <button class="button button--primary" type="button" data-save="">{texts.save.clone()}</button>
                <button class="button" type="button" data-undo="">{texts.undo.clone()}</button>
            </div>
        </div>
        {script(&FOLLOW)}
    }
}
