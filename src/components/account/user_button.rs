use leptos::prelude::*;

use crate::{
    auth::{OtherSession, Page, User},
    components::{
        context::MenuWords,
        headless::UserAction,
        ui::{Menu, icon},
        visitor::Visitor,
    },
    i18n::fill,
};

/// Button of the signed-in user that opens a menu: account, devices, other accounts, signing out. Renders nothing
/// when nobody is signed in. The menu opens without JavaScript; with it, arrow keys and Escape work too.
#[component]
pub fn UserButton() -> impl IntoView {
    let visitor = Visitor::here();
    let words = use_context::<MenuWords>();
    visitor.user.clone().zip(words).map(|(user, words)| {
        let texts = &words.texts;
        let label = fill(&texts.label, &[("address", &user.address)]);
        view! {
            <Menu>
                <details class="user-button">
                    <summary aria-label=label title=user.address.clone()>
                        <span class="avatar" aria-hidden="true">{initials(&user)}</span>
                    </summary>
                    <Panel user visitor words=words.clone()/>
                </details>
            </Menu>
        }
    })
}

#[component]
fn Panel(
    /// The signed-in user.
    user: User,
    /// The reader of the page.
    visitor: Visitor,
    /// What the menu says.
    words: MenuWords,
) -> impl IntoView {
    let MenuWords { texts, app } = words;
    let sign_out = UserAction::SignOut.form(visitor.session);
    let sign_out_all = UserAction::SignOutAll.form(None);
    let has_others = !visitor.others.is_empty();
    let others = visitor.others.into_iter();
    view! {
        <div class="user-button__panel">
            <p class="user-button__who">
                {name(&user).map(|name| view! { <strong>{name}</strong> })}
                <small><bdi>{user.address.clone()}</bdi></small>
            </p>
            <a rel="external" href=Page::Account.path()>{texts.account.clone()}</a>
            <a rel="external" href=Page::Devices.path()>{texts.devices.clone()}</a>
            {user.is_admin.then(|| view! {
                <a rel="external" href=Page::Settings.path()>{fill(&texts.administer, &[("app", &app)])}</a>
            })}
            {others
                .map(|session| {
                    let label = fill(&texts.switch, &[("address", &session.user.address)]);
                    view! { <Switch session label/> }
                })
                .collect_view()}
            {visitor.has_multiple_sessions.then(|| view! {
                <a rel="external" href=Page::SignIn.with("another=1")>{icon::plus()} {texts.add.clone()}</a>
            })}
            <form method="post" action=sign_out.action data-action="sign-out">
                {sign_out.inputs()}
                <button type="submit">{texts.sign_out.clone()}</button>
            </form>
            {has_others.then(|| view! {
                <form method="post" action=sign_out_all.action data-action="sign-out-all">
                    {sign_out_all.inputs()}
                    <button type="submit">{texts.sign_out_all.clone()}</button>
                </form>
            })}
        </div>
    }
}

/// Button that switches to another account of this browser.
#[component]
fn Switch(
    /// Session of that account.
    session: OtherSession,
    /// What the button says to screen readers.
    label: String,
) -> impl IntoView {
    let target = UserAction::Switch(session.id).form(None);
    view! {
        <form method="post" action=target.action data-action="switch-session">
            {target.inputs()}
            <button type="submit" aria-label=label>
                <span class="avatar" aria-hidden="true">{initials(&session.user)}</span>
                <span class="user-button__address">{session.user.address.clone()}</span>
            </button>
        </form>
    }
}

/// Given and family name; `None` when both are empty.
fn name(user: &User) -> Option<String> {
    let name = format!("{} {}", user.first_name, user.last_name);
    let name = name.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

/// One or two letters that stand for a user: of the name or, if there is none, of the address.
pub(super) fn initials(user: &User) -> String {
    let first = |text: &str| text.trim().chars().next();
    let of_names: String = [first(&user.first_name), first(&user.last_name)]
        .into_iter()
        .flatten()
        .collect();
    let letters = match of_names.is_empty() {
        true => first(&user.address).map(String::from).unwrap_or_default(),
        false => of_names,
    };
    letters.to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::auth::UserId;

    #[test]
    fn initials_are_those_of_the_names_or_of_the_address() {
        let user = |first_name: &str, last_name: &str| User {
            id: UserId::default(),
            address: "jane@example.com".to_owned(),
            first_name: first_name.to_owned(),
            last_name: last_name.to_owned(),
            is_admin: false,
        };

        assert_eq!(initials(&user("Jane", "Doe")), "JD");
        assert_eq!(initials(&user("", "özil")), "Ö");
        assert_eq!(initials(&user("", "")), "J");
    }
}
