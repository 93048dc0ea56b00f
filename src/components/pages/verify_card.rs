use leptos::{prelude::*, server_fn::ServerFn};
use leptos_meta::Title;

use super::{
    asked_from::AskedFrom,
    behind_link::behind_link,
    press_form::{FormProblem, PressForm, finish_label},
    press_script::PressScript,
    verify_code::ByCode,
};
use crate::{
    api::{CompleteVerification, RestartVerification, get_landing},
    auth::{AttemptId, AttemptStatus, FormReply, Landing, LandingView, Page, Press, Purpose},
    components::{
        context::Instance,
        flow::asked_fields::AskedFields,
        time_zone::TimeZone,
        ui::{Button, Emphasis, Field, Note, Tone, icon, rich},
    },
    i18n::{Texts, fill},
};

/// The page at `/verify`, behind a mailed link. Opening it changes nothing; only its buttons do.
#[component]
pub fn Verify() -> impl IntoView {
    behind_link(Page::Verify, true, get_landing, |landing| {
        view! { <VerifyCard landing/> }.into_any()
    })
}

#[component]
fn VerifyCard(
    /// How the link stands in this browser.
    landing: Landing,
) -> impl IntoView {
    let Instance { texts, app, .. } = Instance::here();
    let (title, lede) = words(texts, &landing, &app);
    let status = landing.status.map_or("invalid", AttemptStatus::as_str);
    let body = match &landing.view {
        LandingView::SameBrowser => view! { <SameBrowser landing=landing.clone()/> }.into_any(),
        LandingView::ByCode => view! { <ByCode landing=landing.clone()/> }.into_any(),
        LandingView::OtherBrowser { has_number } => {
            let has_number = *has_number;
            view! { <OtherBrowser landing=landing.clone() has_number/> }.into_any()
        }
        LandingView::Refusal => view! { <Refusal landing=landing.clone()/> }.into_any(),
        LandingView::SameBrowserOnly | LandingView::Ended if !landing.purpose.begins_session() => {
            view! { <ToAccount/> }.into_any()
        }
        LandingView::SameBrowserOnly => {
            view! { <Restart label=texts.landing.start_here.to_string() attempt=landing.attempt/> }
                .into_any()
        }
        LandingView::FinishHere if landing.refusal.is_some() => view! { <GoOn/> }.into_any(),
        LandingView::FinishHere => view! { <Finish landing=landing.clone()/> }.into_any(),
        LandingView::SignedInThere => view! { <GoOn/> }.into_any(),
        LandingView::Proven => view! { <ToAccount/> }.into_any(),
        LandingView::SignedInHere { .. } | LandingView::Ended | LandingView::Invalid => {
            view! { <Ended landing=landing.clone()/> }.into_any()
        }
    };
    view! {
        <Title text=format!("{title} · {app}")/>
        <section class="card verify-card" data-status=status>
            <div class="card__head">
                <h1 tabindex="-1">{title}</h1>
                <p class="card__lede">{rich(&lede)}</p>
            </div>
            {body}
        </section>
    }
}

/// Heading and sentence for each way a link can stand.
fn words(all: &Texts, landing: &Landing, app: &str) -> (String, String) {
    let texts = &all.landing;
    let (title, lede) = match (&landing.view, landing.purpose) {
        (LandingView::SameBrowser, _) => (&texts.moment, &texts.moment_lede),
        (LandingView::ByCode, _) => (&texts.by_code, &texts.by_code_lede),
        (LandingView::OtherBrowser { .. }, Purpose::SignIn) => (&texts.is_this_you, &texts.asked),
        (LandingView::OtherBrowser { .. }, Purpose::SignUp) => {
            (&texts.is_this_you_sign_up, &texts.asked_sign_up)
        }
        (LandingView::OtherBrowser { .. }, Purpose::Profile) => {
            (&texts.is_this_you_profile, &texts.asked_profile)
        }
        (LandingView::OtherBrowser { .. }, Purpose::StepUp) => {
            (&texts.is_this_you_step_up, &texts.asked_step_up)
        }
        (LandingView::Proven, Purpose::StepUp) => {
            (&texts.proven_step_up, &texts.proven_step_up_lede)
        }
        (LandingView::Proven, _) => (&texts.proven_profile, &texts.proven_profile_lede),
        (LandingView::Refusal, _) => (&texts.refuse, &texts.refuse_lede),
        (LandingView::SameBrowserOnly, _) => (&texts.same_browser, &texts.same_browser_lede),
        (LandingView::SignedInThere, _) => (&texts.there_done, &texts.there_done_lede),
        (LandingView::FinishHere, _) => match landing.refusal {
            Some(refusal) => all.sign_up.refused(refusal),
            None => (&texts.missing, &texts.missing_lede),
        },
        (LandingView::SignedInHere { .. }, _) => (&texts.used, &texts.used_lede),
        (LandingView::Invalid, _) => (&texts.invalid, &texts.invalid_lede),
        (LandingView::Ended, _) => match landing.status {
            Some(AttemptStatus::Declined) => (&texts.declined, &texts.declined_lede),
            Some(AttemptStatus::Failed) => (&texts.failed, &texts.failed_lede),
            Some(AttemptStatus::Expired) => {
                let minutes = u64::try_from(landing.lifetime / 60)
                    .unwrap_or_default()
                    .max(1);
                let lede = texts.expired_lede.with(minutes, &[]);
                return (texts.expired.to_string(), lede);
            }
            Some(AttemptStatus::Superseded) => (&texts.superseded, &texts.superseded_lede),
            Some(AttemptStatus::Abandoned) => (&texts.abandoned, &texts.abandoned_lede),
            Some(AttemptStatus::Complete | AttemptStatus::Verified | AttemptStatus::Unverified)
            | None => (&texts.used, &texts.used_lede),
        },
    };
    let browser = landing
        .asker
        .as_ref()
        .map(|asker| asker.browser.clone())
        .unwrap_or_default();
    let values = [
        ("app", app),
        ("address", &landing.address),
        ("account", &landing.account),
        ("action", &landing.action),
        ("browser", &browser),
    ];
    (fill(title, &values), fill(lede, &values))
}

#[component]
fn SameBrowser(
    /// How the link stands.
    landing: Landing,
) -> impl IntoView {
    let texts = &Instance::here().texts.landing;
    let label = finish_label(texts, landing.purpose);
    // A press that was refused would be refused again, and again.
    let reply = use_context::<FormReply>().unwrap_or_default();
    let is_pressed = reply.problems.errors.is_empty();
    view! {
        <PressForm landing is_pressed>
            <Button emphasis=Emphasis::Primary name="action" value=Press::Confirm.as_str()>{label.clone()}</Button>
            <Button emphasis=Emphasis::Danger name="action" value=Press::Decline.as_str()>{texts.not_me.clone()}</Button>
        </PressForm>
        {is_pressed.then(|| view! { <PressScript/> })}
    }
}

#[component]
fn OtherBrowser(
    /// How the link stands.
    landing: Landing,
    /// `true` if the number of the waiting screen is asked for.
    has_number: bool,
) -> impl IntoView {
    let texts = &Instance::here().texts.landing;
    let reply = use_context::<FormReply>().unwrap_or_default();
    let error = reply
        .problems
        .for_field("number")
        .map(|problem| problem.message.clone());
    let begins_session = landing.purpose.begins_session();
    let there = match begins_session {
        true => texts.there.clone(),
        false => texts.yes.clone(),
    };
    let replaced = landing
        .user
        .as_ref()
        .filter(|_| begins_session && !landing.keeps_session)
        .map(|user| fill(&texts.replaces, &[("address", &user.address)]));
    view! {
        {landing.asker.clone().map(|asker| view! { <AskedFrom asker/> })}
        {replaced.map(|text| view! { <Note tone=Tone::Warn icon=icon::alert()>{rich(&text)}</Note> })}
        <PressForm landing>
            {has_number.then(|| view! {
                <div class="number-field">
                    <Field
                        label=texts.number.to_string()
                        name="number"
                        inputmode="numeric"
                        autocomplete="off"
                        hint=texts.number_hint.to_string()
                        error=Signal::stored(error)
                    />
                </div>
            })}
            <div class="choices">
                <Button emphasis=Emphasis::Primary name="action" value=Press::Confirm.as_str()>{there}</Button>
                {begins_session.then(|| view! {
                    <Button name="action" value=Press::Here.as_str()>{texts.here.clone()}</Button>
                })}
                <Button emphasis=Emphasis::Danger name="action" value=Press::Decline.as_str()>{texts.not_me.clone()}</Button>
            </div>
        </PressForm>
    }
}

#[component]
fn Refusal(
    /// How the link stands.
    landing: Landing,
) -> impl IntoView {
    let texts = &Instance::here().texts.landing;
    view! {
        {landing.asker.clone().map(|asker| view! { <AskedFrom asker/> })}
        <PressForm landing>
            <Button emphasis=Emphasis::Danger name="action" value=Press::Decline.as_str()>{texts.not_me.clone()}</Button>
        </PressForm>
    }
}

/// Form for the missing fields, in a browser that proved the address and finishes itself.
#[component]
fn Finish(
    /// How the link stands.
    landing: Landing,
) -> impl IntoView {
    let texts = &Instance::here().texts.flow;
    let reply = use_context::<FormReply>().unwrap_or_default();
    view! {
        <FormProblem/>
        <form class="stack" method="post" action=CompleteVerification::PATH data-action="continue">
            <input type="hidden" name="attempt" value=landing.attempt.to_string()/>
            <input type="hidden" name="fields" value="1"/>
            <TimeZone/>
            <AskedFields asked=landing.missing reply/>
            <Button emphasis=Emphasis::Primary>{texts.finish.clone()}</Button>
        </form>
    }
}

/// Button that mails a new link to the address of this attempt.
#[component]
fn Restart(
    /// Text of the button.
    label: String,
    /// Id of the attempt.
    attempt: AttemptId,
) -> impl IntoView {
    view! {
        <FormProblem/>
        <form method="post" action=RestartVerification::PATH data-action="restart">
            <input type="hidden" name="attempt" value=attempt.to_string()/>
            <TimeZone/>
            <Button emphasis=Emphasis::Primary>{label}</Button>
        </form>
    }
}

#[component]
fn ToAccount() -> impl IntoView {
    let texts = &Instance::here().texts.landing;
    view! { <a class="button" href=Page::Account.path()>{texts.to_account.clone()}</a> }
}

#[component]
fn GoOn() -> impl IntoView {
    let Instance { texts, app, .. } = Instance::here();
    view! { <a class="button" href="/">{fill(&texts.frame.go_to_app, &[("app", &app)])}</a> }
}

/// What to do about a link that does not work any more.
#[component]
fn Ended(
    /// How the link stands.
    landing: Landing,
) -> impl IntoView {
    let Instance { texts: all, .. } = Instance::here();
    let texts = &all.landing;
    let who = landing
        .asker
        .as_ref()
        .filter(|_| landing.status == Some(AttemptStatus::Declined))
        .map(|asker| {
            let place = all.place(&asker.place);
            fill(
                &texts.who_asked,
                &[
                    ("browser", &asker.browser),
                    ("place", &place),
                    ("time", &asker.asked),
                ],
            )
        });
    let label = match landing.status {
        Some(AttemptStatus::Declined | AttemptStatus::Failed | AttemptStatus::Abandoned) => {
            texts.start_here.to_string()
        }
        _ => fill(&texts.mail_new, &[("address", &landing.address)]),
    };
    let is_used = matches!(landing.status, Some(AttemptStatus::Complete));
    let is_signed_in = landing.user.is_some();
    view! {
        {who.map(|who| view! { <p class="card__lede">{who}</p> })}
        <div class="choices">
            {match landing.view {
                LandingView::Invalid => {
                    view! { <a class="button button--primary" href=Page::SignIn.path()>{texts.sign_in_again.clone()}</a> }.into_any()
                }
                _ if is_used && is_signed_in => view! { <GoOn/> }.into_any(),
                _ if is_used => {
                    view! { <Restart label=texts.sign_in_again.to_string() attempt=landing.attempt/> }.into_any()
                }
                _ => view! { <Restart label attempt=landing.attempt/> }.into_any(),
            }}
        </div>
    }
}
