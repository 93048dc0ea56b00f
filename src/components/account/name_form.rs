use leptos::{ev::KeyboardEvent, prelude::*, server_fn::ServerFn};

use super::state::Profile;
use crate::{
    api::UpdateName,
    components::{
        browser,
        ui::{Button, Field},
    },
};

/// Form for the name. It saves without leaving the page; Escape puts the saved name back.
#[component]
pub(super) fn NameForm(
    /// The account page.
    profile: Profile,
) -> impl IntoView {
    let form = NodeRef::<leptos::html::Form>::new();
    let on_keydown = move |event: KeyboardEvent| {
        if event.key() != "Escape" {
            return;
        }
        let user = profile
            .account
            .with_untracked(|account| account.user.clone());
        if let Some(form) = form.get() {
            browser::fill_in(&form, "first_name", &user.first_name);
            browser::fill_in(&form, "last_name", &user.last_name);
        }
    };
    let user = profile
        .account
        .with_untracked(|account| account.user.clone());
    let value = |field: &'static str, saved: String| {
        profile.typed(UpdateName::PATH, field).unwrap_or(saved)
    };
    let error = |field| Signal::derive(move || profile.problem(UpdateName::PATH, field));

    view! {
        <section class="section">
            <h2>{profile.text(|texts| &texts.name)}</h2>
            <form
                node_ref=form
                class="stack"
                method="post"
                action=UpdateName::PATH
                data-action="update-name"
                on:keydown=on_keydown
                on:submit=profile.on_submit()
            >
                <div class="pair">
                    <Field
                        label=profile.text(|texts| &texts.first_name)
                        name="first_name"
                        autocomplete="given-name"
                        maxlength=64
                        value=value("first_name", user.first_name)
                        error=error("first_name")
                    />
                    <Field
                        label=profile.text(|texts| &texts.last_name)
                        name="last_name"
                        autocomplete="family-name"
                        maxlength=64
                        value=value("last_name", user.last_name)
                        error=error("last_name")
                    />
                </div>
                <div class="row">
                    <Button busy=profile.is_busy(UpdateName::PATH)>{profile.text(|texts| &texts.save)}</Button>
                    <small class="field__hint">{profile.text(|texts| &texts.name_hint)}</small>
                </div>
            </form>
        </section>
    }
}
