//! The state of the card of signing in and up, which its steps share: that of the flow itself, and what the card says of it.

use std::{ops::Deref, pin::Pin, time::Duration};

use leptos::{leptos_dom::helpers::set_timeout, prelude::*};

use super::flow_data::FlowData;
use crate::{
    auth::{Client, ProblemCode},
    components::{
        browser,
        embedded::Piece,
        headless::{AttemptFlow, FlowStart, Loading, Read, Step},
        ui::{changing, is_lost},
    },
    i18n::{Counted, FlowTexts},
    own_parts::dress,
};

/// How long "you're in" is shown before the page goes on: as long as its drawing takes.
const DONE_SHOWN: Duration = Duration::from_millis(600);

/// Functions that only the steps after the first one need.
pub(crate) struct Later {
    /// Renders any step.
    pub show: fn(Flow, Step) -> AnyView,
    /// Reads a JSON answer of the server.
    pub read: Read,
}

/// State of [`FlowCard`](super::FlowCard), shared by its steps. It stands for the flow that it shows.
#[derive(Clone, Copy)]
pub(crate) struct Flow {
    /// The flow, which knows nothing of this card.
    flow: AttemptFlow,
    /// The data that does not change.
    pub data: StoredValue<FlowData>,
    /// `true` if the waiting screen shows the code before the link.
    pub prefers_code: RwSignal<bool>,
    /// The later steps; `None` until their file is loaded, and then the card can show the form only.
    later: StoredValue<Option<&'static Later>>,
}

/// Loads the later steps; `None` if they cannot be loaded.
pub(super) type Load = fn() -> Pin<Box<dyn Future<Output = Option<&'static Later>>>>;

impl Deref for Flow {
    type Target = AttemptFlow;

    fn deref(&self) -> &AttemptFlow {
        &self.flow
    }
}

impl Flow {
    /// The state at first. `later` are the later steps if they are there, and `load` loads them if not.
    pub fn new(
        data: FlowData,
        client: Client,
        on_end: Option<Callback<()>>,
        later: Option<&'static Later>,
        load: Load,
    ) -> Self {
        let start = FlowStart {
            purpose: data.purpose,
            is_another: data.is_another,
            redirect_to: data.redirect_to.clone(),
            rules: data.rules(),
        };
        let later = StoredValue::new(later);
        let load = move || -> Loading {
            Box::pin(async move {
                let found = match later.try_get_value()? {
                    Some(found) => found,
                    None => load().await?,
                };
                later.try_set_value(Some(found));
                Some(found.read)
            })
        };
        Self {
            flow: AttemptFlow::new(start, client, data.reply.clone(), on_end, load),
            prefers_code: RwSignal::new(data.prefers_code),
            data: StoredValue::new(data),
            later,
        }
    }

    /// The later steps; `None` while they are not loaded.
    pub fn later(self) -> Option<&'static Later> {
        self.later.get_value()
    }

    /// Goes to `path` after the drawing is finished; runs `on_end` instead if there is one.
    pub fn leave(self, path: String) {
        let on_end = self.on_end;
        let leave = move || match on_end {
            Some(on_end) => {
                on_end.try_run(());
            }
            None => browser::go_to(&path),
        };
        match is_lost() {
            true => leave(),
            false => set_timeout(leave, DONE_SHOWN),
        }
    }

    /// A text of the card.
    pub fn text(self, text: impl FnOnce(&FlowTexts) -> &str) -> String {
        self.data.with_value(|data| text(&data.texts).to_owned())
    }

    /// A text that depends on a number.
    pub fn counted(self, text: impl FnOnce(&FlowTexts) -> &Counted) -> Counted {
        self.data.with_value(|data| text(&data.texts).clone())
    }

    /// Name of the instance.
    pub fn app(self) -> String {
        self.data.with_value(|data| data.app.clone())
    }

    /// The error of the last form that belongs to no field, in words; `None` when there is none.
    pub fn general_problem(self) -> Option<String> {
        self.reply.with(|reply| {
            reply.problems.general().map(|problem| match problem.code {
                ProblemCode::Offline => self.text(|texts| &texts.offline),
                _ => problem.message.clone(),
            })
        })
    }

    /// Heading of a step: `<h1>` on a page of its own, `<h2>` within another page.
    pub fn heading(self, words: String) -> AnyView {
        match self.is_part() {
            true => dress(
                Piece::Title,
                view! { <h2 tabindex="-1">{changing(&words)}</h2> },
            )
            .into_any(),
            false => dress(
                Piece::Title,
                view! { <h1 tabindex="-1">{changing(&words)}</h1> },
            )
            .into_any(),
        }
    }

    /// Sets the title of the document, unless the card is a part of another page.
    pub fn set_title(self, title: &str) {
        if !self.is_part() {
            browser::set_title(title);
        }
    }

    /// Makes the title of a step that of the document.
    pub fn tell_title(self, step: &Step) {
        // The waiting card counts the minutes in it.
        if !matches!(step, Step::Waiting(_)) {
            let title = self.data.with_value(|data| data.title(step));
            self.set_title(&title);
        }
    }
}
