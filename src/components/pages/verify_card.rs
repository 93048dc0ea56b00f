use std::sync::Arc;

use leptos::{prelude::*, server_fn::ServerFn};
use leptos_meta::Title;

use super::{
    asked_from::AskedFrom,
    behind_link::behind_link,
    no_link::no_link_card,
    other_link::other_link_card,
    press_form::{FormProblem, PressForm, finish_label},
    press_script::PressScript,
    verify_code::ByCode,
};
use crate::{
    api::{CompleteVerification, LandingFacts, LandingWords, RestartVerification, get_landing},
    auth::{AttemptStatus, Landing, LandingView, Page, Press, Purpose},
    components::{
        context::{Instance, SignInWays},
        embedded::Piece,
        flow::{SignUpData, asked_fields::AskedFields},
        time_zone::TimeZone,
        ui::{Button, Emphasis, Field, Note, Tone, icon, rich},
    },
    i18n::fill,
    own_parts::{class, dress},
};

/// The page at `/verify`, behind a mailed link. Opening it changes nothing; only its buttons do.
#[component]
pub fn Verify() -> impl IntoView {
    behind_link(Page::Verify, true, get_landing, |landing| {
        verify_card(facts_of(landing)).into_any()
    })
}

/// The page behind a mailed link, in an application that Latchkey is a part of, at `path`.
pub(crate) fn link_page(facts: LandingFacts, path: &str) -> AnyView {
    let LandingWords { frame, app, .. } = &facts.words;
    if let Some(card) = other_link_card(&facts.reply, frame, app, path) {
        return card;
    }
    match facts.has_no_link {
        true => no_link_card(frame, app, facts.has_code),
        false => verify_card(facts).into_any(),
    }
}

/// What our own page is made of, from its context.
fn facts_of(landing: Landing) -> LandingFacts {
    let Instance { texts, app, .. } = Instance::here();
    LandingFacts::of(
        landing,
        texts,
        app,
        use_context().unwrap_or_default(),
        use_context().unwrap_or_default(),
        SignInWays::here().code,
    )
}

fn verify_card(facts: LandingFacts) -> impl IntoView {
    let facts = Arc::new(facts);
    let landing = &facts.landing;
    let (title, lede) = words(&facts.words, landing);
    let document_title = format!("{title} · {}", facts.words.app);
    let status = landing.status.map_or("invalid", AttemptStatus::as_str);
    let body = body(facts.clone());
    view! {
        <Title text=document_title/>
        <section class=class(Piece::Card, "card verify-card") data-status=status>
            <div class="card__head">
                {dress(Piece::Title, view! { <h1 tabindex="-1">{title}</h1> })}
                <p class=class(Piece::Text, "card__lede")>{rich(&lede)}</p>
            </div>
            {body}
        </section>
    }
}

/// What stands below heading and sentence.
fn body(facts: Arc<LandingFacts>) -> AnyView {
    let landing = &facts.landing;
    match landing.view {
        LandingView::SameBrowser => view! { <SameBrowser facts/> }.into_any(),
        LandingView::ByCode => view! { <ByCode facts/> }.into_any(),
        LandingView::OtherBrowser { has_number } => {
            view! { <OtherBrowser facts has_number/> }.into_any()
        }
        LandingView::Refusal => view! { <Refusal facts/> }.into_any(),
        LandingView::SameBrowserOnly | LandingView::Ended if !landing.purpose.begins_session() => {
            view! { <ToAccount facts/> }.into_any()
        }
        LandingView::SameBrowserOnly => {
            let label = facts.words.texts.start_here.to_string();
            view! { <Restart facts label/> }.into_any()
        }
        LandingView::FinishHere if landing.refusal.is_some() => view! { <GoOn facts/> }.into_any(),
        LandingView::FinishHere => view! { <Finish facts/> }.into_any(),
        LandingView::SignedInThere => view! { <GoOn facts/> }.into_any(),
        LandingView::Proven => view! { <ToAccount facts/> }.into_any(),
        LandingView::SignedInHere { .. } | LandingView::Ended | LandingView::Invalid => {
            view! { <Ended facts/> }.into_any()
        }
    }
}

/// Heading and sentence for each way a link can stand.
fn words(all: &LandingWords, landing: &Landing) -> (String, String) {
    let texts = &all.texts;
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
        ("app", all.app.as_str()),
        ("address", &landing.address),
        ("account", &landing.account),
        ("action", &landing.action),
        ("browser", &browser),
    ];
    (fill(title, &values), fill(lede, &values))
}

#[component]
fn SameBrowser(
    /// What the page is made of.
    facts: Arc<LandingFacts>,
) -> impl IntoView {
    let texts = &facts.words.texts;
    let label = finish_label(texts, facts.landing.purpose).clone();
    let not_me = texts.not_me.clone();
    // A press that was refused would be refused again, and again.
    let is_pressed = facts.reply.problems.errors.is_empty();
    view! {
        <PressForm facts is_pressed>
            <Button emphasis=Emphasis::Primary name="action" value=Press::Confirm.as_str()>{label}</Button>
            <Button emphasis=Emphasis::Danger name="action" value=Press::Decline.as_str()>{not_me}</Button>
        </PressForm>
        {is_pressed.then(|| view! { <PressScript/> })}
    }
}

#[component]
fn OtherBrowser(
    /// What the page is made of.
    facts: Arc<LandingFacts>,
    /// `true` if the number of the waiting screen is asked for.
    has_number: bool,
) -> impl IntoView {
    let (landing, texts) = (&facts.landing, facts.words.texts.clone());
    let error = facts
        .reply
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
    let asker = landing.asker.clone();
    view! {
        {asker.map(|asker| view! { <AskedFrom asker texts=texts.clone()/> })}
        {replaced.map(|text| view! { <Note tone=Tone::Warn icon=icon::alert()>{rich(&text)}</Note> })}
        <PressForm facts>
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
    /// What the page is made of.
    facts: Arc<LandingFacts>,
) -> impl IntoView {
    let texts = facts.words.texts.clone();
    let (asker, not_me) = (facts.landing.asker.clone(), texts.not_me.clone());
    view! {
        {asker.map(|asker| view! { <AskedFrom asker texts/> })}
        <PressForm facts>
            <Button emphasis=Emphasis::Danger name="action" value=Press::Decline.as_str()>{not_me}</Button>
        </PressForm>
    }
}

/// Form for the missing fields, in a browser that proved the address and finishes itself.
#[component]
fn Finish(
    /// What the page is made of.
    facts: Arc<LandingFacts>,
) -> impl IntoView {
    let LandingFacts {
        landing,
        words,
        reply,
        rules,
        ..
    } = facts.as_ref().clone();
    let finish = words.flow.finish.clone();
    let sign_up = SignUpData {
        rules,
        texts: words.sign_up,
    };
    view! {
        <FormProblem facts/>
        <form class="stack" method="post" action=CompleteVerification::PATH data-action="continue">
            <input type="hidden" name="attempt" value=landing.attempt.to_string()/>
            <input type="hidden" name="fields" value="1"/>
            <TimeZone/>
            <AskedFields asked=landing.missing reply texts=words.flow sign_up/>
            <Button emphasis=Emphasis::Primary>{finish}</Button>
        </form>
    }
}

/// Button that mails a new link to the address of this attempt.
#[component]
fn Restart(
    /// What the page is made of.
    facts: Arc<LandingFacts>,
    /// Text of the button.
    label: String,
) -> impl IntoView {
    let attempt = facts.landing.attempt.to_string();
    view! {
        <FormProblem facts/>
        <form method="post" action=RestartVerification::PATH data-action="restart">
            <input type="hidden" name="attempt" value=attempt/>
            <TimeZone/>
            <Button emphasis=Emphasis::Primary>{label}</Button>
        </form>
    }
}

#[component]
fn ToAccount(
    /// What the page is made of.
    facts: Arc<LandingFacts>,
) -> impl IntoView {
    let label = facts.words.texts.to_account.clone();
    view! { <a class=class(Piece::Button, "button") href=Page::Account.path() rel="external">{label}</a> }
}

#[component]
fn GoOn(
    /// What the page is made of.
    facts: Arc<LandingFacts>,
) -> impl IntoView {
    let LandingWords { frame, app, .. } = &facts.words;
    let label = fill(&frame.go_to_app, &[("app", app)]);
    view! { <a class=class(Piece::Button, "button") href="/" rel="external">{label}</a> }
}

/// What to do about a link that does not work any more.
#[component]
fn Ended(
    /// What the page is made of.
    facts: Arc<LandingFacts>,
) -> impl IntoView {
    let (landing, texts) = (&facts.landing, &facts.words.texts);
    let who = landing
        .asker
        .as_ref()
        .filter(|_| landing.status == Some(AttemptStatus::Declined))
        .map(|asker| {
            fill(
                &texts.who_asked,
                &[
                    ("browser", &asker.browser),
                    ("place", &facts.asked_from),
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
    let again = texts.sign_in_again.to_string();
    let is_used = matches!(landing.status, Some(AttemptStatus::Complete));
    let is_signed_in = landing.user.is_some();
    let way_on = match landing.view {
        LandingView::Invalid => view! {
            <a class=class(Piece::Button, "button button--primary") href=Page::SignIn.path() rel="external">{again}</a>
        }
        .into_any(),
        _ if is_used && is_signed_in => view! { <GoOn facts=facts.clone()/> }.into_any(),
        _ if is_used => view! { <Restart facts=facts.clone() label=again/> }.into_any(),
        _ => view! { <Restart facts=facts.clone() label/> }.into_any(),
    };
    view! {
        {who.map(|who| view! { <p class=class(Piece::Text, "card__lede")>{who}</p> })}
        <div class="choices">{way_on}</div>
    }
}
