use leptos::{prelude::*, server_fn::ServerFn};

use crate::{
    api::ResetSettings,
    auth::{FormReply, Setting, SettingGroup, SettingInput, SettingKey},
    components::{context::Instance, ui::escaped},
    i18n::{AdminSettingsTexts, fill},
};

/// One setting: its name, meaning and risk, its input, and who changed it last.
#[component]
pub(super) fn SettingField(
    /// The setting.
    setting: Setting,
    /// What was typed into its form; `None` unless the form came back with errors.
    reply: Option<FormReply>,
    /// What is wrong with its value, in words; `None` when nothing is.
    error: Option<String>,
    /// `true` if it is not among those that were looked for. It stays in the form, unseen.
    is_away: bool,
) -> impl IntoView {
    let texts = &Instance::here().texts.admin_settings;
    let words = texts.setting.of(setting.key);
    let key = setting.key.as_str();
    let shown = typed(texts, &setting, &setting.value);
    let default = typed(texts, &setting, &setting.default);
    let typed = reply.map_or_else(|| shown.clone(), |reply| reply.value(key).to_owned());
    let differs = setting.value != setting.default;
    let is_switch = matches!(setting.input, SettingInput::Switch { .. });
    let attributes = Attributes {
        key,
        described: format!("{key}-note {key}-change"),
        invalid: error.is_some().then_some("true"),
    };
    let value = setting.value.clone();
    let input = input(texts, &setting, typed, attributes);
    let label = view! {
        <div class="setting__head">
            <label for=key>{words.name.clone()}</label>
            {differs.then(|| view! { <span class="badge" data-tone="warn">{texts.differs.clone()}</span> })}
        </div>
    };
    let (before, after) = match is_switch {
        true => (input, label.into_any()),
        false => (label.into_any(), input),
    };

    view! {
        <div
            class="field setting"
            class:setting--switch=is_switch
            class:setting--differs=differs
            data-setting=key
            data-value=value
            data-shown=shown
            data-default=default
            hidden=is_away
        >
            {before}
            {after}
            <SettingNote setting=setting.clone() error/>
            <SettingChange setting/>
        </div>
    }
}

/// What is to be known about a setting: what is wrong with its value, its meaning and its risk.
#[component]
fn SettingNote(
    /// The setting.
    setting: Setting,
    /// What is wrong with its value, in words; `None` when nothing is.
    error: Option<String>,
) -> impl IntoView {
    let texts = &Instance::here().texts.admin_settings;
    let words = texts.setting.of(setting.key);
    let extra = extra(texts, &setting);
    let darkened = setting
        .used_as
        .as_ref()
        .map(|colour| fill(&texts.darkened, &[("colour", colour)]));
    view! {
        <div class="setting__note" id=format!("{}-note", setting.key.as_str())>
            {error.map(|words| view! { <p class="field__error" role="alert">{words}</p> })}
            <p class="field__hint">{words.meaning.clone()} {extra.map(|extra| format!(" {extra}"))}</p>
            {words.risk.clone().map(|risk| view! { <p class="setting__risk">{risk}</p> })}
            {darkened.map(|words| view! { <p class="setting__risk">{words}</p> })}
        </div>
    }
}

/// Who changed a setting last, and the button that takes it back to its default.
#[component]
fn SettingChange(
    /// The setting.
    setting: Setting,
) -> impl IntoView {
    let texts = &Instance::here().texts.admin_settings;
    let key = setting.key.as_str();
    let default = readable(texts, &setting, &setting.default);
    let change = setting
        .change
        .as_ref()
        .map(|change| texts.change(change, &default));
    let name = &texts.setting.of(setting.key).name;
    let reset_label = fill(
        &texts.reset_label,
        &[("setting", &**name), ("value", &default)],
    );
    let may_reset = setting.value != setting.default;
    view! {
        <div class="setting__change" id=format!("{key}-change")>
            {change.map(|change| view! { <span>{change}</span> })}
            {may_reset.then(|| view! {
                <button
                    class="button button--link"
                    type="submit"
                    formaction=ResetSettings::PATH
                    name="reset"
                    value=key
                    aria-label=reset_label
                >
                    {texts.reset.clone()}
                </button>
            })}
        </div>
    }
}

/// Attributes that every input has, of whatever kind.
struct Attributes {
    /// Its name in the form, and its id.
    key: &'static str,
    /// Ids of the elements that describe it.
    described: String,
    /// "true" if something is wrong with its value.
    invalid: Option<&'static str>,
}

/// The input of a setting, of the kind that the setting asks for.
fn input(
    texts: &'static AdminSettingsTexts,
    setting: &Setting,
    typed: String,
    attributes: Attributes,
) -> AnyView {
    match &setting.input {
        SettingInput::Switch { is_fixed } => switch(typed == "on", *is_fixed, attributes),
        SettingInput::Choice { words } => {
            let options = words.iter().map(|word| {
                let name = texts.value(setting.key, word);
                view! { <option value=word.clone() selected=*word == typed>{name}</option> }
            });
            choice(options.collect_view().into_any(), attributes)
        }
        SettingInput::Lines => lines(&typed, attributes),
        SettingInput::Number { is_seconds, .. } => {
            let keyboard = if *is_seconds { "text" } else { "numeric" };
            line(typed, Some(keyboard), false, attributes)
        }
        SettingInput::Text { .. } | SettingInput::Colour => {
            let has_swatch = setting.key == SettingKey::Accent && !typed.is_empty();
            line(
                typed,
                None,
                has_swatch && attributes.invalid.is_none(),
                attributes,
            )
        }
    }
}

fn switch(is_on: bool, is_fixed: bool, attributes: Attributes) -> AnyView {
    view! {
        <input
            id=attributes.key
            name=attributes.key
            type="checkbox"
            value="on"
            checked=is_on
            disabled=is_fixed
            aria-describedby=attributes.described
            aria-invalid=attributes.invalid
        />
    }
    .into_any()
}

fn choice(options: AnyView, attributes: Attributes) -> AnyView {
    view! {
        <select id=attributes.key name=attributes.key aria-describedby=attributes.described aria-invalid=attributes.invalid>
            {options}
        </select>
    }
    .into_any()
}

/// An input for several lines.
fn lines(typed: &str, attributes: Attributes) -> AnyView {
    view! {
        <textarea
            id=attributes.key
            name=attributes.key
            rows="5"
            dir="auto"
            spellcheck="false"
            aria-describedby=attributes.described
            aria-invalid=attributes.invalid
            inner_html=escaped(typed)
        ></textarea>
    }
    .into_any()
}

/// An input for one line. `has_swatch` shows the accent colour beside it.
fn line(
    typed: String,
    inputmode: Option<&'static str>,
    has_swatch: bool,
    attributes: Attributes,
) -> AnyView {
    let swatch =
        has_swatch.then(|| view! { <span class="setting__swatch" aria-hidden="true"></span> });
    view! {
        <span class="setting__line">
            <input
                id=attributes.key
                name=attributes.key
                type="text"
                dir="auto"
                inputmode=inputmode
                value=typed
                autocomplete="off"
                spellcheck="false"
                aria-describedby=attributes.described
                aria-invalid=attributes.invalid
            />
            {swatch}
        </span>
    }
    .into_any()
}

/// Hint after the meaning: that the switch cannot be moved, or that 0 means no limit. `None` when there is nothing to
/// add.
fn extra(texts: &AdminSettingsTexts, setting: &Setting) -> Option<String> {
    match setting.input {
        SettingInput::Switch { is_fixed: true } => Some(texts.always_on.to_string()),
        SettingInput::Number { least: 0, .. } => Some(texts.zero.to_string()),
        _ => None,
    }
}

/// The value of a setting, in words.
fn readable(texts: &AdminSettingsTexts, setting: &Setting, value: &str) -> String {
    match setting.input {
        SettingInput::Number {
            is_seconds: true, ..
        } => typed(texts, setting, value),
        SettingInput::Number { .. } => value
            .parse::<u32>()
            .map_or_else(|_| value.to_owned(), |n| texts.number(n)),
        _ => texts.value(setting.key, value),
    }
}

/// The value of a setting, as it stands in its input.
fn typed(texts: &AdminSettingsTexts, setting: &Setting, value: &str) -> String {
    match (&setting.input, value.parse()) {
        (
            SettingInput::Number {
                is_seconds: true, ..
            },
            Ok(seconds),
        ) => texts.span(seconds),
        _ => value.to_owned(),
    }
}

/// `true` if the word or the texts of a setting or the name of its group hold `words`, which are in lower case.
pub(super) fn is_found(
    texts: &AdminSettingsTexts,
    group: SettingGroup,
    setting: &Setting,
    words: &str,
) -> bool {
    let of_setting = texts.setting.of(setting.key);
    let (name, meaning) = (&of_setting.name, &of_setting.meaning);
    let all = [
        setting.key.as_str(),
        name,
        meaning,
        of_setting.risk.as_deref().unwrap_or_default(),
        &texts.group.of(group).name,
    ];
    all.iter().any(|text| text.to_lowercase().contains(words))
}
