use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    audit::Absent,
    frame::AdminFrame,
    save_bar::SaveBar,
    setting_field::{SettingField, is_found},
    settings_side::SettingsSide,
};
use crate::{
    api::{ResetSettings, UpdateSettings, get_settings},
    auth::{FormReply, InstanceSettings, Page, Setting, SettingInput, SettingsOfGroup},
    components::{
        answered::answered,
        context::Instance,
        query::PageQuery,
        ui::{Button, Emphasis, Note, Tone, icon},
    },
    i18n::{GroupTexts, fill},
};

/// The page at `/admin/settings`: one form for each group of settings, and links to the groups beside them.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let saved = PageQuery::here().get("saved");
    answered(get_settings(saved), move |settings| match settings {
        Ok(settings) => view! { <Groups settings/> }.into_any(),
        Err(problems) => view! { <Absent problems/> }.into_any(),
    })
}

#[component]
fn Groups(
    /// The settings to show.
    settings: InstanceSettings,
) -> impl IntoView {
    let Instance { texts, app, .. } = Instance::here();
    let texts = &texts.admin_settings;
    let saved = settings.saved;
    let find = PageQuery::here().get("find").trim().to_lowercase();
    let all = settings.groups.clone();
    let is_away = |group: &SettingsOfGroup| {
        let mut settings = group.settings.iter();
        !settings.any(|setting| is_found(texts, group.group, setting, &find))
    };
    let is_nothing_found = all.iter().all(is_away);
    let words = find.clone();
    let groups = settings.groups.into_iter().map(move |group| {
        let is_saved = saved.contains(&group.group);
        view! { <Group group is_saved find=words.clone()/> }
    });
    view! {
        <AdminFrame
            path=Page::Settings.path()
            title=texts.title.to_string()
            lede=fill(&texts.lede, &[("app", &app)])
            is_wide=true
        >
            <div class="settings">
                <SettingsSide groups=all find/>
                <div class="settings__groups">
                    <p class="settings__none" role="status" hidden=!is_nothing_found>{texts.none_found.clone()}</p>
                    {groups.collect_view()}
                </div>
                <SaveBar/>
            </div>
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
    /// The words that settings are looked for by, in lower case; empty for all of them.
    find: String,
) -> impl IntoView {
    let texts = &Instance::here().texts.admin_settings;
    let SettingsOfGroup { group, settings } = group;
    let word = group.as_str();
    let GroupTexts { name, meaning } = texts.group.of(group).clone();
    let is_sent = |reply: &FormReply| reply.value("group").split(',').any(|it| it == word);
    let reply = use_context::<FormReply>().filter(is_sent);
    let has_fault = |reply: &FormReply| {
        let problems = &reply.problems;
        let of_own = |setting: &Setting| problems.for_field(setting.key.as_str()).is_some();
        settings.iter().any(of_own) || problems.general().is_some()
    };
    let is_refused = reply.as_ref().is_some_and(has_fault);
    let is_away = |setting: &Setting| !is_found(texts, group, setting, &find);
    let is_all_away = settings.iter().all(is_away);
    let buttons = buttons(word, &name, &settings);
    let fields = settings.into_iter().map(|setting| {
        let reply = reply
            .clone()
            .filter(|reply| reply.action == UpdateSettings::PATH);
        let error = use_context::<FormReply>().and_then(|reply| {
            let problem = reply.problems.for_field(setting.key.as_str())?;
            Some(problem.message.clone())
        });
        let is_away = is_away(&setting);
        view! { <SettingField setting reply error is_away/> }
    });
    let fields = fields.collect_view();
    view! {
        <section class="section" id=format!("group-{word}") aria-labelledby=format!("{word}-heading") hidden=is_all_away>
            <div class="setting-group__head">
                <h2 id=format!("{word}-heading")>{name}</h2>
                <p class="card__lede">{meaning}</p>
            </div>
            {is_saved.then(|| view! { <Note tone=Tone::Good icon=icon::alert()>{texts.saved.clone()}</Note> })}
            {refusal(reply.filter(|_| is_refused)).map(|words| view! { <Note tone=Tone::Bad icon=icon::alert()>{words}</Note> })}
            <form class="setting-group" method="post" action=UpdateSettings::PATH data-action="update-settings" novalidate>
                // What Enter in a field presses: else it would be the first "back to default".
                <input type="submit" hidden tabindex="-1"/>
                <input type="hidden" name="group" value=word/>
                {fields}
                {buttons}
            </form>
        </section>
    }
}

/// Why the group was not saved, in words; `None` when `reply`, the answer to its form, reports no error.
fn refusal(reply: Option<FormReply>) -> Option<String> {
    let problems = reply?.problems;
    let refused = &Instance::here().texts.admin_settings.refused;
    (!problems.errors.is_empty()).then(|| {
        problems
            .general()
            .map_or_else(|| refused.to_string(), |problem| problem.message.clone())
    })
}

/// The buttons that save a group and take it back to its defaults. `None` when nothing in it can be changed.
fn buttons(word: &'static str, name: &str, settings: &[Setting]) -> Option<impl IntoView + use<>> {
    let texts = &Instance::here().texts.admin_settings;
    let is_fixed = |setting: &Setting| setting.input == SettingInput::Switch { is_fixed: true };
    let may_change = settings.iter().any(|setting| !is_fixed(setting));
    let is_changed = settings
        .iter()
        .any(|setting| setting.value != setting.default);
    let save_label = fill(&texts.save_label, &[("group", name)]);
    may_change.then(|| view! {
        <div class="row setting-group__buttons">
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
    })
}
