use leptos::prelude::*;

use super::setting_field::is_found;
use crate::{
    auth::{Page, Setting, SettingsOfGroup},
    components::context::Instance,
};

/// Beside the groups: a field that finds settings, and links to the groups, each with how many of its settings differ
/// from their defaults. On a telephone it stands above them.
#[component]
pub(super) fn SettingsSide(
    /// All groups, in the order of the page.
    groups: Vec<SettingsOfGroup>,
    /// The words that settings are looked for by; empty for all of them.
    find: String,
) -> impl IntoView {
    let texts = &Instance::here().texts.admin_settings;
    let links = groups.into_iter().map(|group| {
        let differs = |setting: &&Setting| setting.value != setting.default;
        let count = group.settings.iter().filter(differs).count();
        let name = texts.group.of(group.group).name.clone();
        let href = format!("#group-{}", group.group.as_str());
        let is_away = !group.settings.iter().any(|it| is_found(texts, group.group, it, &find));
        let mark = (count > 0).then(|| {
            let words = texts.differing.with(count as u64, &[]);
            view! {
                " "
                <span class="badge" data-tone="warn" title=words.clone() aria-hidden="true">{count}</span>
                <span class="visually-hidden">{words}</span>
            }
        });
        view! { <li hidden=is_away><a href=href>{name} {mark}</a></li> }
    });
    let links = links.collect_view();
    view! {
        <div class="settings__side">
            <form class="settings__find" method="get" action=Page::Settings.path() role="search">
                <div class="field">
                    <label for="find">{texts.find.clone()}</label>
                    <input id="find" name="find" type="search" value=find autocomplete="off"/>
                </div>
                <button class="button" type="submit">{texts.find_button.clone()}</button>
            </form>
            <nav class="settings__sections" aria-label=texts.sections.clone()>
                <ul>{links}</ul>
            </nav>
        </div>
    }
}
