use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    attempt_form::AttemptForm,
    code_input::CodeInput,
    nothing_came::{NothingCame, other_address, resend_form},
    other_way::OtherWay,
    state::Flow,
};
use crate::{
    api::PrepareVerification,
    auth::{Attempt, AttemptState, MailHelp, MailStatus},
    components::{
        embedded::Piece,
        headless::AttemptAction,
        hooks::{Connection, clock_words, use_effect},
        ui::{Button, Emphasis, Part, changing, flag, icon, part, rich, words},
    },
    i18n::fill,
    own_parts::class,
};

/// The waiting screen: a mail is on its way, and the page goes on by itself once its link is opened, in any browser.
///
/// With the stream it goes on at once; where streams do not work, it polls every few seconds; without JavaScript the
/// page loads itself again, and every button is a plain form.
#[component]
pub(super) fn WaitingCard(
    /// State of the card.
    flow: Flow,
    /// The attempt that the reader waits for. Its address is shown, so that a typing error can be seen.
    attempt: Attempt,
) -> impl IntoView {
    let waiting = Waiting::new(flow, &attempt);
    tell_minutes(waiting);
    let (state, left, is_by_code) = (waiting.state, waiting.left, waiting.is_by_code);
    let is_nearly_over = Memo::new(move |_| (1..=60).contains(&left.get()));
    let has_code = attempt.has_code;
    let coded = StoredValue::new(attempt.clone());
    let code = move |is_first: bool| {
        let is_here = has_code && is_by_code.get() == is_first;
        is_here.then(|| view! { <CodeInput flow attempt=coded.get_value() is_first/> })
    };
    let address = attempt.identifier.clone();
    let resent = move || {
        let is_resent = flow.reply.with(|reply| {
            reply.action == PrepareVerification::PATH && reply.problems.errors.is_empty()
        });
        is_resent.then(|| fill(&flow.text(|texts| &texts.resent), &[("address", &address)]))
    };
    let begins_session = attempt.purpose.begins_session();

    view! {
        <section
            class=class(Piece::Card, "card waiting-card")
            data-status=words(move || state.get().status.as_str().to_owned())
            data-mail=words(move || state.get().mail.as_str().to_owned())
            data-events=attempt.events_url()
            data-number=attempt.state.number.clone()
        >
            {head(waiting, &attempt)}
            {part(move || code(true))}
            {delivery(waiting, &attempt)}
            {returned(waiting, &attempt)}
            {to_mailbox(&attempt)}
            {begins_session.then(|| flow.replaced_note()).flatten()}
            {part(move || code(false))}
            {pairing(waiting, &attempt)}
            {flow.problem_note()}
            {buttons(waiting, &attempt)}
            <OtherWay flow attempt=attempt.clone() is_by_code resend_in=waiting.resend_in/>
            <NothingCame flow attempt=attempt.clone() resend_in=waiting.resend_in/>
            <p class="visually-hidden" role="status">
                {part(move || is_nearly_over.get().then(|| flow.text(|texts| &texts.nearly_over)))}
            </p>
            <p class="visually-hidden" role="status">{part(resent)}</p>
        </section>
    }
}

/// What the parts of the waiting screen share.
#[derive(Clone, Copy)]
struct Waiting {
    /// State of the card.
    flow: Flow,
    /// State of the attempt, as the server reported it last.
    state: RwSignal<AttemptState>,
    /// How the screen hears of the attempt.
    connection: RwSignal<Connection>,
    /// Seconds until link and code expire.
    left: Signal<i64>,
    /// Seconds until another mail may be asked for; 0 when it may be now.
    resend_in: Signal<i64>,
    /// `true` if the code stands before the link.
    is_by_code: Memo<bool>,
}

impl Waiting {
    /// Begins to follow `attempt`.
    fn new(flow: Flow, attempt: &Attempt) -> Self {
        let (has_link, has_code) = (attempt.has_link, attempt.has_code);
        let waiting = flow.wait(attempt);
        Self {
            flow,
            state: waiting.state,
            connection: waiting.connection,
            left: waiting.left,
            resend_in: waiting.resend_in,
            is_by_code: Memo::new(move |_| has_code && (!has_link || flow.prefers_code.get())),
        }
    }
}

/// Counts the minutes that are left in the title of the document.
fn tell_minutes(Waiting { flow, left, .. }: Waiting) {
    let minutes = Memo::new(move |_| (left.get() + 59) / 60);
    use_effect(move || {
        let minutes = u64::try_from(minutes.get()).unwrap_or_default();
        let minutes = flow
            .counted(|texts| &texts.title_minutes)
            .with(minutes, &[]);
        flow.set_title(&format!("{} · {minutes}", flow.text(|texts| &texts.title)));
    });
}

/// What the reader is to do, and the address that the mail goes to.
fn head(waiting: Waiting, attempt: &Attempt) -> impl IntoView + use<> {
    let (flow, purpose) = (waiting.flow, attempt.purpose);
    let named = |text: &str| {
        fill(
            text,
            &[
                ("address", attempt.identifier.as_str()),
                ("action", &attempt.action),
            ],
        )
    };
    let heads = StoredValue::new([false, true].map(|is_by_code| {
        flow.data.with_value(|data| {
            let (title, lede) = data.texts.waiting(purpose, is_by_code);
            (named(title), named(lede))
        })
    }));
    let head =
        move || heads.with_value(|heads| heads[usize::from(waiting.is_by_code.get())].clone());
    view! {
        <div class="card__head">
            {icon::envelope()}
            {part(move || flow.heading(head().0))}
            <p class=class(Piece::Text, "card__lede")>{part(move || changing(&head().1))}</p>
            <div class="identity">
                <strong translate="no" dir="ltr">{attempt.identifier.clone()}</strong>
                {purpose.begins_session().then(|| view! {
                    <AttemptForm
                        flow
                        step=AttemptAction::ChangeAddress
                        action="change"
                        id=other_address(attempt).unwrap_or_default()
                    >
                        <Button emphasis=Emphasis::Link>{flow.text(|texts| &texts.change)}</Button>
                    </AttemptForm>
                })}
            </div>
            {attempt.suggestion.clone().map(|meant| view! { <Suggestion flow meant/> })}
        </div>
    }
}

/// How far the mail is, and how much time is left.
fn delivery(waiting: Waiting, attempt: &Attempt) -> impl IntoView + use<> {
    let Waiting { flow, left, .. } = waiting;
    let mail = Memo::new(move |_| {
        let state = waiting.state.get();
        (state.mail, state.reason)
    });
    let (sender, subject) = (attempt.sender.clone(), attempt.subject.clone());
    let values = move |text: String| fill(&text, &[("sender", &sender), ("subject", &subject)]);
    let words_of_mail = move || match (waiting.connection.get(), mail.get()) {
        (Connection::Lost, _) => flow.text(|texts| &texts.offline),
        (_, (_, Some(reason))) => reason,
        (_, (MailStatus::Queued, _)) => flow.text(|texts| &texts.mail_queued),
        (_, (MailStatus::Sent, _)) => values(flow.text(|texts| &texts.mail_sent)),
        (_, (MailStatus::Delivered, _)) => values(flow.text(|texts| &texts.mail_delivered)),
        (_, (MailStatus::Delayed, _)) => flow.text(|texts| &texts.mail_delayed),
        (_, (MailStatus::Refused, _)) => flow.text(|texts| &texts.mail_refused),
    };
    view! {
        <div class="stack">
            <div class="waiting-card__delivery">
                <span class="waiting-card__dot" aria-hidden="true"></span>
                <span class="waiting-card__words" role="status">{part(move || changing(&words_of_mail()))}</span>
                <span class="tabular waiting-card__left">
                    <span class="visually-hidden">{flow.text(|texts| &texts.time_left)} " "</span>
                    <span translate="no">{words(move || clock_words(left.get()))}</span>
                </span>
            </div>
            <progress
                class="time"
                aria-hidden="true"
                max=attempt.lifetime.to_string()
                value=words(move || left.get().to_string())
            ></progress>
        </div>
    }
}

/// The way to the mailbox of the reader, in another tab; `None` if nobody knows where it is read.
fn to_mailbox(attempt: &Attempt) -> Option<impl IntoView + use<>> {
    let MailHelp { open, url, .. } = &attempt.help;
    (!url.is_empty()).then(|| {
        view! {
            <a
                class=class(Piece::Button, "button")
                data-action="open-inbox"
                href=url.clone()
                target="_blank"
                rel="noopener noreferrer"
            >
                {open.clone()}
            </a>
        }
    })
}

/// A button that goes back to the form for another address, where the mail came back. Hidden while it may still arrive.
fn returned(waiting: Waiting, attempt: &Attempt) -> Option<Part> {
    let flow = waiting.flow;
    let is_back = Memo::new(move |_| waiting.state.get().mail == MailStatus::Refused);
    attempt.purpose.begins_session().then(|| {
        part(move || {
            is_back.get().then(|| {
                view! {
                    <AttemptForm flow step=AttemptAction::ChangeAddress action="change-returned">
                        <Button>{flow.text(|texts| &texts.another_address)}</Button>
                    </AttemptForm>
                }
            })
        })
    })
}

/// The number to type where the link is opened in another browser. Hidden while the code stands first.
fn pairing(waiting: Waiting, attempt: &Attempt) -> Part {
    let number = attempt.state.number.clone();
    part(move || {
        let number = number.clone().filter(|_| !waiting.is_by_code.get());
        number.map(|number| {
            view! {
                <div class="pairing">
                    <span class="pairing__number" translate="no">{number}</span>
                    <span>{rich(&waiting.flow.text(|texts| &texts.number))}</span>
                </div>
            }
        })
    })
}

/// The buttons that send the mail again and cancel the attempt.
fn buttons(waiting: Waiting, attempt: &Attempt) -> impl IntoView + use<> {
    let Waiting {
        flow, resend_in, ..
    } = waiting;
    // Where the address can be changed, another one is that of the form above.
    let other = other_address(attempt).filter(|_| !attempt.purpose.begins_session());
    view! {
        <div class=class(Piece::Footer, "card__foot row")>
            <AttemptForm
                flow
                step=AttemptAction::Prepare
                action="resend"
                id=resend_form(attempt)
            >
                <Button
                    emphasis=Emphasis::Text
                    busy=Signal::derive(move || flow.busy.get() == PrepareVerification::PATH)
                    resting=Signal::derive(move || resend_in.get() > 0)
                >
                    <ResendWords flow resend_in/>
                </Button>
            </AttemptForm>
            <AttemptForm
                flow
                step=AttemptAction::Cancel
                action="cancel"
                id=other.unwrap_or_default()
            >
                <Button emphasis=Emphasis::Text>{flow.text(|texts| &texts.cancel)}</Button>
            </AttemptForm>
        </div>
    }
}

/// Label of the button that sends the mail again: that it can be pressed, or in how long. Both are in the page and one is
/// shown, so that the label still changes when the browser has translated it. Only the time must not be translated.
#[component]
fn ResendWords(
    /// State of the card.
    flow: Flow,
    /// Seconds until another mail may be asked for.
    resend_in: Signal<i64>,
) -> impl IntoView {
    let label = flow.text(|texts| &texts.resend_in);
    let (before, after) = label.split_once("{time}").unwrap_or((&label, ""));
    let (before, after) = (before.to_owned(), after.to_owned());
    let is_resting = move || resend_in.get() > 0;
    view! {
        <span class="tabular" hidden=flag(move || !is_resting())>
            {before}<span translate="no">{words(move || clock_words(resend_in.get()))}</span>{after}
        </span>
        <span hidden=flag(is_resting)>{flow.text(|texts| &texts.resend)}</span>
    }
}

/// Asks whether another address was meant. A press mails that one instead.
#[component]
fn Suggestion(
    /// State of the card.
    flow: Flow,
    /// The address that was probably meant.
    meant: String,
) -> impl IntoView {
    let words = fill(
        &flow.text(|texts| &texts.suggestion),
        &[("address", &meant)],
    );
    view! {
        <AttemptForm flow step=AttemptAction::CorrectAddress action="use-suggestion">
            <Button emphasis=Emphasis::Link>{words}</Button>
        </AttemptForm>
    }
}
