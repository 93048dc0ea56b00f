use leptos::{ev::Event, prelude::*};

use super::{
    address_list::{AddAddress, AddressList},
    delete_account::DeleteAccount,
    name_form::NameForm,
    state::{AccountData, Profile},
};
use crate::{
    auth::{Attempt, AttemptStatus, Page},
    components::{
        embedded::Piece,
        flow::FlowCard,
        headless::{ProofAction, UserAction},
        ui::{Button, Emphasis, part},
    },
    i18n::fill,
    own_parts::{class, dress},
};

/// The account page: name, addresses, devices, signing out, deleting. With JavaScript it works without loading pages;
/// without, all its forms are plain forms.
#[component]
pub fn AccountCard(
    /// The account and its texts.
    data: AccountData,
) -> impl IntoView {
    let sign_out = UserAction::SignOut.form(data.session);
    let profile = Profile::new(data);
    profile
        .account
        .update(|account| *account = profile.told(account.clone()));
    let waiting = Memo::new(move |_| profile.account.with(|account| account.profile.clone()));
    let asked = profile.proof.asked();
    let address = move || profile.account.with(|account| account.user.address.clone());
    let lede = fill(
        &profile.text(|texts| &texts.lede),
        &[("app", &profile.app())],
    );

    view! {
        <div class=class(Piece::Card, "page user-profile") data-primary-email=address>
            <div class="card__head">
                {dress(Piece::Title, view! { <h1 tabindex="-1">{profile.text(|texts| &texts.title)}</h1> })}
                <p class=class(Piece::Text, "card__lede")>{lede}</p>
            </div>
            <div class="user-profile__news" role="status">{part(move || profile.news())}</div>
            {part(move || asked.get().map(|attempt| view! { <StepUpDialog profile attempt/> }))}
            <NameForm profile/>
            <section class=class(Piece::Section, "section")>
                <h2>{profile.text(|texts| &texts.addresses)}</h2>
                <AddressList profile/>
                {part(move || waiting.get().map(|attempt| view! { <Proving profile attempt/> }))}
                <AddAddress profile/>
            </section>
            <section class=class(Piece::Section, "section")>
                <h2>{profile.text(|texts| &texts.devices)}</h2>
                <p class=class(Piece::Text, "card__lede")>{profile.text(|texts| &texts.devices_lede)}</p>
                <a class=class(Piece::Button, "button") href=Page::Devices.path() rel="external">{profile.text(|texts| &texts.to_devices)}</a>
            </section>
            <section class=class(Piece::Section, "section")>
                <h2>{profile.text(|texts| &texts.leave)}</h2>
                <p class=class(Piece::Text, "card__lede")>{profile.text(|texts| &texts.leave_lede)}</p>
                <form method="post" action=sign_out.action data-action="sign-out">
                    {sign_out.inputs()}
                    <Button emphasis=Emphasis::Plain>{profile.text(|texts| &texts.sign_out)}</Button>
                </form>
            </section>
            <DeleteAccount profile/>
        </div>
    }
}

/// Waiting screen, within the page, for an address that is being added.
#[component]
fn Proving(
    /// The account page.
    profile: Profile,
    /// The attempt that proves the address.
    attempt: Attempt,
) -> impl IntoView {
    let (data, client) = profile.flow(attempt);
    view! {
        <div class="user-profile__waiting">
            <FlowCard data client on_end=Callback::new(move |()| profile.reload())/>
        </div>
    }
}

/// Dialog that asks for a fresh proof. When it is given, the paused action goes on by itself.
#[component]
fn StepUpDialog(
    /// The account page.
    profile: Profile,
    /// The attempt that gives the fresh proof.
    attempt: Attempt,
) -> impl IntoView {
    let dialog = NodeRef::<leptos::html::Dialog>::new();
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get() {
            // It stands open in the page for those without JavaScript, and opens over it for all others.
            dialog.close();
            let _ = dialog.show_modal();
        }
    });
    let proof = profile.proof;
    let is_proven = attempt.state.status == AttemptStatus::Complete;
    Effect::new(move |_| {
        if is_proven {
            proof.go_on();
        }
    });
    let on_cancel = move |event: Event| {
        event.prevent_default();
        proof.cancel();
    };
    let resume = proof.form(ProofAction::Resume);

    view! {
        <dialog class="dialog" open node_ref=dialog on:cancel=on_cancel aria-label=profile.flow_text(|texts| &texts.step_up_title)>
            {match is_proven {
                true => view! {
                    <form class="card" method="post" action=resume.action data-action="continue" on:submit=proof.on_submit()>
                        <h2 tabindex="-1">{profile.flow_text(|texts| &texts.step_up_done)}</h2>
                        {resume.inputs()}
                        <Button emphasis=Emphasis::Primary>{profile.flow_text(|texts| &texts.done_continue)}</Button>
                    </form>
                }.into_any(),
                false => {
                    let (data, client) = profile.flow(attempt);
                    view! { <FlowCard data client on_end=proof.on_end()/> }.into_any()
                }
            }}
        </dialog>
    }
}
