//! Signing in and up: everything from the form to the session.

use latchkey::{
    auth::{Attempt, AttemptStatus, Field, MailStatus, ProblemCode, Purpose, SignUpMode},
    prelude::*,
};
use leptos::prelude::*;

/// The page at `/sign-in`.
#[component]
pub fn SignInPage() -> impl IntoView {
    let sign_in = use_sign_in();
    view! {
        <h1>"Sign in"</h1>
        <Suspense>{move || Suspend::new(async move { steps(sign_in.await) })}</Suspense>
        <p>"New here? " <a href="/sign-up">"Make an account"</a></p>
    }
}

/// The page at `/sign-up`.
#[component]
pub fn SignUpPage() -> impl IntoView {
    let sign_up = use_sign_up();
    view! {
        <h1>"Make an account"</h1>
        <Suspense>{move || Suspend::new(async move { steps(sign_up.await) })}</Suspense>
        <p>"You have one? " <a href="/sign-in">"Sign in"</a></p>
    }
}

/// Shows how far the flow is.
pub fn steps(flow: AttemptFlow) -> impl IntoView {
    move || shown(flow, flow.step().get())
}

/// A step.
pub fn shown(flow: AttemptFlow, step: Step) -> AnyView {
    match step {
        Step::Start
            if flow.purpose() == Purpose::SignUp && flow.rules().mode == SignUpMode::Closed =>
        {
            view! { <p>"Ask us for an account."</p> }.into_any()
        }
        Step::Start => start(flow).into_any(),
        Step::SignedIn => view! { <p>"You are in. " <a href="/">"Go on"</a></p> }.into_any(),
        Step::Waiting(attempt) => waiting(flow, attempt).into_any(),
        Step::Proven(_) => proven(flow).into_any(),
        Step::Missing(attempt) => missing(flow, attempt).into_any(),
        Step::Refused(attempt, _) => refused(flow, attempt).into_any(),
        Step::Ended(attempt) => ended(flow, attempt).into_any(),
        Step::Done(path) => view! { <p>"You are in. " <a href=path>"Go on"</a></p> }.into_any(),
    }
}

/// A form for one step of the flow. It works without scripts, too.
#[component]
pub fn StepForm(
    /// The flow.
    flow: AttemptFlow,
    /// The step.
    action: AttemptAction,
    /// Fields and button.
    children: Children,
) -> impl IntoView {
    let form = flow.form(action);
    view! {
        <form method="post" action=form.action on:submit=flow.on_submit()>
            {form.inputs()}
            {children()}
        </form>
    }
}

/// The form for an address.
fn start(flow: AttemptFlow) -> impl IntoView {
    let asks_for_consent = flow.purpose() == Purpose::SignUp && flow.rules().asks_for_consent();
    view! {
        <StepForm flow action=AttemptAction::Create>
            <label>
                "E-mail address"
                <input name="email" autocomplete="email" value=flow.value("email")/>
            </label>
            <p role="alert">{flow.problem_of("email")}</p>
            {asks_for_consent.then(|| consent(flow))}
            <button disabled=flow.pending()>"Go on"</button>
        </StepForm>
        {problem(flow)}
    }
}

/// The box for the legal pages.
fn consent(flow: AttemptFlow) -> impl IntoView {
    let name = Field::LegalAccepted.as_str();
    let rules = flow.rules();
    view! {
        <label>
            <input name=name type="checkbox" value="on" checked=!flow.value(name).is_empty()/>
            "I accept the " <a href=rules.terms_url>"terms"</a> " and the " <a href=rules.privacy_url>"privacy policy"</a>
        </label>
        <p role="alert">{flow.problem_of(name)}</p>
    }
}

/// A mail is on its way.
fn waiting(flow: AttemptFlow, attempt: Attempt) -> impl IntoView {
    let waiting = flow.wait(&attempt);
    let mail = move || match waiting.mail().get() {
        MailStatus::Queued => "It is about to leave.",
        MailStatus::Sent => "It left.",
        MailStatus::Delivered => "It arrived.",
        MailStatus::Delayed => "It is late.",
        MailStatus::Refused => "It came back.",
    };
    let number = waiting.number();
    view! {
        <p>"We mailed " <strong>{attempt.identifier.clone()}</strong> ": press the button in it."</p>
        <p role="status">{mail} {move || (!waiting.is_connected().get()).then_some(" No connection.")}</p>
        <p>"Seconds left: " {waiting.left()}</p>
        {move || number.get().map(|number| view! {
            <p>"On another device, type " <strong class="number">{number}</strong></p>
        })}
        {attempt.has_code.then(|| view! {
            <StepForm flow action=AttemptAction::AttemptCode>
                <label>"Code" <input name="code" inputmode="numeric" autocomplete="one-time-code"/></label>
                <p role="alert">{flow.problem_of("code")}</p>
                <button disabled=flow.pending()>"Check it"</button>
            </StepForm>
        })}
        <StepForm flow action=AttemptAction::Prepare>
            <button disabled=move || waiting.resend_in().get() != 0>"Send it again"</button>
        </StepForm>
        <StepForm flow action=AttemptAction::Cancel><button>"Cancel"</button></StepForm>
        {problem(flow)}
        // A browser without scripts sees by itself what became of it.
        <noscript inner_html="<p><a href=''>Look again</a></p>"></noscript>
    }
}

/// The address is proven. Scripts go on by themselves.
fn proven(flow: AttemptFlow) -> impl IntoView {
    view! {
        <p>"That was you."</p>
        <StepForm flow action=AttemptAction::Complete><button>"Go on"</button></StepForm>
        {problem(flow)}
    }
}

/// The address is proven, and a new user is asked for more.
fn missing(flow: AttemptFlow, attempt: Attempt) -> impl IntoView {
    let fields = attempt.missing.into_iter().map(|field| {
        let name = field.as_str();
        let label = match field {
            Field::FirstName => "First name",
            Field::LastName => "Last name",
            Field::LegalAccepted => return consent(flow).into_any(),
        };
        view! {
            <label>{label} <input name=name value=flow.value(name)/></label>
            <p role="alert">{flow.problem_of(name)}</p>
        }
        .into_any()
    });
    let fields = fields.collect_view();
    view! {
        <p>"One thing more."</p>
        <StepForm flow action=AttemptAction::Complete>
            {fields}
            <button disabled=flow.pending()>"Finish"</button>
        </StepForm>
        {problem(flow)}
    }
}

/// The address is proven, and no account may be made with it.
fn refused(flow: AttemptFlow, attempt: Attempt) -> impl IntoView {
    view! {
        <p>"There can be no account for " {attempt.identifier} " here."</p>
        <StepForm flow action=AttemptAction::Cancel><button>"Another address"</button></StepForm>
    }
}

/// The attempt ended without a session in this browser.
fn ended(flow: AttemptFlow, attempt: Attempt) -> impl IntoView {
    let words = match attempt.state.status {
        AttemptStatus::Complete => "You are in on the other device.",
        AttemptStatus::Declined => "Somebody said that it was not them.",
        AttemptStatus::Failed => "That was wrong too often.",
        _ => "That took too long.",
    };
    view! {
        <p>{words}</p>
        <StepForm flow action=AttemptAction::Restart><button>"Once more"</button></StepForm>
        <StepForm flow action=AttemptAction::Cancel><button>"Another address"</button></StepForm>
        {problem(flow)}
    }
}

/// What was wrong and belongs to no field.
fn problem(flow: AttemptFlow) -> impl IntoView {
    let words = move || {
        let problem = flow.problem().get()?;
        Some(match problem.code {
            ProblemCode::Offline => "There is no connection.".to_owned(),
            _ => problem.message,
        })
    };
    view! { <p role="alert">{words}</p> }
}
