use leptos::{prelude::*, server_fn::ServerFn};

use super::{audit::Absent, frame::AdminFrame, setting_field::SettingField};
use crate::{
    api::{ResetSettings, UpdateSettings, get_settings},
    auth::{FormReply, InstanceSettings, Page, SettingInput, SettingsOfGroup},
    components::{
        context::Instance,
        query::PageQuery,
        ui::{Button, Emphasis, Note, Tone, icon},
    },
    i18n::{GroupTexts, fill},
};

/// The page at `/admin/settings`: one form for each group of settings.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let saved = PageQuery::here().get("saved");
    let settings = Resource::new_blocking(|| (), move |()| get_settings(saved.clone()));
    view! {
        <Suspense>
            {move || Suspend::new(async move {
                match settings.await {
                    Ok(settings) => view! { <Groups settings/> }.into_any(),
                    Err(problems) => view! { <Absent problems/> }.into_any(),
                }
            })}
        </Suspense>
    }
}

#[component]
fn Groups(
    /// The settings to show.
    settings: InstanceSettings,
) -> impl IntoView {
    let Instance { texts, app } = Instance::here();
    let texts = &texts.admin_settings;
    let saved = settings.saved;
    let groups = settings.groups.into_iter().map(move |group| {
        let is_saved = saved == Some(group.group);
        view! { <Group group is_saved/> }
    });
    view! {
        <AdminFrame
            path=Page::Settings.path()
            title=texts.title.to_string()
            lede=fill(&texts.lede, &[("app", &app)])
        >
            {groups.collect_view()}
        </AdminFrame>
    }
}

/// The form of one group. When saving fails, it shows again what was typed.
#[component]
fn Group(
    /// The group and its settings.
    group: SettingsOfGroup,
    /// `true` if the group was just saved.
    is_saved: bool,
) -> impl IntoView {
    let Instance { texts, .. } = Instance::here();
    let texts = &texts.admin_settings;
    let reply = use_context::<FormReply>().unwrap_or_default();
    let SettingsOfGroup { group, settings } = group;
    let word = group.as_str();
    let GroupTexts { name, meaning } = texts.group.of(group).clone();
    let is_typed = reply.value("group") == word;
    let is_refused = is_typed && !reply.problems.errors.is_empty();
    let problem = reply
        .problems
        .general()
        .filter(|_| is_typed)
        .map(|problem| problem.message.clone());
    let may_change = settings
        .iter()
        .any(|setting| setting.input != SettingInput::Switch { is_fixed: true });
    let is_changed = settings
        .iter()
        .any(|setting| setting.value != setting.default);
    let fields = settings.into_iter().map(|setting| {
        let reply = (is_typed && reply.action == UpdateSettings::PATH).then(|| reply.clone());
        let error = use_context::<FormReply>().and_then(|reply| {
            let problem = reply.problems.for_field(setting.key.as_str())?;
            Some(problem.message.clone())
        });
        view! { <SettingField setting reply error/> }
    });
    let fields = fields.collect_view();
    let save_label = fill(&texts.save_label, &[("group", &name)]);
    view! {
        <section class="section" id=format!("group-{word}") aria-labelledby=format!("{word}-heading")>
            <div class="setting-group__head">
                <h2 id=format!("{word}-heading")>{name}</h2>
                <p class="card__lede">{meaning}</p>
            </div>
            {is_saved.then(|| view! { <Note tone=Tone::Good icon=icon::alert()>{texts.saved.clone()}</Note> })}
            {is_refused.then(|| {
                let words = problem.unwrap_or_else(|| texts.refused.to_string());
                view! { <Note tone=Tone::Bad icon=icon::alert()>{words}</Note> }
            })}
            <form class="setting-group" method="post" action=UpdateSettings::PATH data-action="update-settings" novalidate>
                <input type="hidden" name="group" value=word/>
                {fields}
                {may_change.then(|| view! {
                    <div class="row">
                        <Button emphasis=Emphasis::Primary>
                            {texts.save.clone()}
                            <span class="visually-hidden">{save_label.trim_start_matches(texts.save.as_ref()).to_owned()}</span>
                        </Button>
                        {is_changed.then(|| view! {
                            <button class="button button--text" type="submit" formaction=ResetSettings::PATH data-reset=word>
                                {texts.reset_group.clone()}
                            </button>
                        })}
                    </div>
                })}
            </form>
        </section>
    }
}
