//! One stream of events shared by all tabs of a browser, because a browser opens six connections to a host at most.
//!
//! The tab that holds the lock with the stream's name opens the stream and passes its events on, through a
//! `BroadcastChannel` of the same name. When it closes, another tab gets the lock and opens the stream. When it
//! sleeps, a visible tab takes the lock from it. Browsers without locks open one stream per tab.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    time::Duration,
};

use js_sys::{Function, Object, Promise, Reflect};
use leptos::{
    leptos_dom::helpers::{set_interval_with_handle, window_event_listener_untyped},
    prelude::*,
    task::spawn_local,
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, BroadcastChannel, Event, EventSource, MessageEvent, VisibilityState,
};

/// How often a visible tab asks whether the tab with the stream is awake.
const ASK_EVERY: Duration = Duration::from_secs(3);
/// The message that asks.
const ASK: &str = "ask";

/// News from a stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// The stream is connected.
    Open,
    /// An event came, with this data.
    Event(String),
    /// The connection was lost; the browser tries again.
    Lost,
    /// There is no stream: the server refused it, or ended it because there are too many.
    Refused,
}

impl News {
    /// The message for other tabs; `None` for a refusal, because a stream is refused to a tab that is about to leave,
    /// and the tab that comes next asks for itself.
    fn to_message(&self) -> Option<String> {
        match self {
            Self::Open => Some("open".to_owned()),
            Self::Event(data) => Some(format!("event {data}")),
            Self::Lost => Some("lost".to_owned()),
            Self::Refused => None,
        }
    }

    fn parse(message: &str) -> Option<Self> {
        Some(match message {
            "open" => Self::Open,
            "lost" => Self::Lost,
            _ => Self::Event(message.strip_prefix("event ")?.to_owned()),
        })
    }
}

/// Follows the stream at `url` until the screen goes or `on_news` returns `false`. `event` is the name of its events;
/// `key` names the stream among the tabs of this browser.
pub fn use_shared_stream(url: &str, event: &'static str, key: &str, on_news: Callback<News, bool>) {
    let (url, name) = (url.to_owned(), format!("latchkey {key}"));
    super::use_effect(move || {
        // Until now the page itself has followed it.
        super::browser::announce(&url);
        let tab = Rc::new(Tab::new(&url, event, &name, on_news));
        tab.enter();
        let asking = tab.clone();
        let ticks = set_interval_with_handle(move || asking.tick(), ASK_EVERY).ok();
        // A page that is kept for the way back must not keep the stream.
        let leaving = tab.clone();
        let on_hide = window_event_listener_untyped("pagehide", move |_| leaving.leave());
        let entering = tab.clone();
        let on_show = window_event_listener_untyped("pageshow", move |_| entering.enter());
        let tab = StoredValue::new_local(tab);
        on_cleanup(move || {
            on_hide.remove();
            on_show.remove();
            if let Some(ticks) = ticks {
                ticks.clear();
            }
            tab.try_with_value(Tab::end);
        });
    });
}

/// The part that one tab has in a shared stream.
struct Tab {
    url: String,
    event: &'static str,
    name: String,
    on_news: Callback<News, bool>,
    /// `true` while the page is shown and not kept in the back/forward cache.
    is_here: Cell<bool>,
    is_over: Cell<bool>,
    channel: RefCell<Option<BroadcastChannel>>,
    /// The stream; `None` when another tab has it.
    source: RefCell<Option<EventSource>>,
    /// Gives the lock back when called; `None` when this tab has no lock.
    release: RefCell<Option<Function>>,
    /// Stops waiting for the lock; `None` when the tab does not wait.
    give_up: RefCell<Option<AbortController>>,
    last: RefCell<Option<String>>,
    is_lost: Cell<bool>,
    is_answered: Cell<bool>,
}

impl Tab {
    fn new(url: &str, event: &'static str, name: &str, on_news: Callback<News, bool>) -> Self {
        Self {
            url: url.to_owned(),
            event,
            name: name.to_owned(),
            on_news,
            is_here: Cell::default(),
            is_over: Cell::default(),
            channel: RefCell::default(),
            source: RefCell::default(),
            release: RefCell::default(),
            give_up: RefCell::default(),
            last: RefCell::default(),
            is_lost: Cell::default(),
            is_answered: Cell::default(),
        }
    }

    /// Starts to listen: by the channel, or with a stream of its own when the browser has no locks.
    fn enter(self: &Rc<Self>) {
        if self.is_over.get() || self.is_here.replace(true) {
            return;
        }
        let channel = locks().and_then(|_| BroadcastChannel::new(&self.name).ok());
        let Some(channel) = channel else {
            self.lead();
            return;
        };
        let tab = self.clone();
        let on_message = listener(move |event: MessageEvent| {
            if let Some(message) = event.data().as_string() {
                tab.receive(&message);
            }
        });
        channel.set_onmessage(Some(&on_message));
        self.channel.replace(Some(channel));
        self.is_answered.set(false);
        self.post(ASK);
        self.queue_up();
    }

    /// Stops listening for now, so that another tab may open the stream.
    fn leave(&self) {
        self.is_here.set(false);
        self.close();
        if let Some(release) = self.release.take() {
            let _ = release.call0(&JsValue::UNDEFINED);
        }
        if let Some(give_up) = self.give_up.take() {
            give_up.abort();
        }
        if let Some(channel) = self.channel.take() {
            channel.close();
        }
    }

    /// Stops listening for good.
    fn end(self: &Rc<Self>) {
        self.is_over.set(true);
        self.leave();
    }

    fn close(&self) {
        if let Some(source) = self.source.take() {
            source.close();
        }
    }

    fn is_leading(&self) -> bool {
        self.source.borrow().is_some()
    }

    /// Waits until the lock is free.
    fn queue_up(self: &Rc<Self>) {
        let options = Object::new();
        let give_up = AbortController::new().ok();
        if let Some(give_up) = &give_up {
            let _ = Reflect::set(&options, &"signal".into(), &give_up.signal());
        }
        self.give_up.replace(give_up.clone());
        self.ask_for_lock(&options, give_up);
    }

    /// Takes the lock from a tab that does not answer.
    fn take_over(self: &Rc<Self>) {
        if let Some(give_up) = self.give_up.take() {
            give_up.abort();
        }
        let options = Object::new();
        let _ = Reflect::set(&options, &"steal".into(), &JsValue::TRUE);
        self.ask_for_lock(&options, None);
    }

    fn ask_for_lock(self: &Rc<Self>, options: &Object, give_up: Option<AbortController>) {
        let is_granted = Rc::new(Cell::new(false));
        let (tab, granted) = (self.clone(), is_granted.clone());
        let on_granted = Closure::<dyn FnMut(JsValue) -> JsValue>::new(move |_| {
            granted.set(true);
            tab.hold()
        });
        let asked = locks().and_then(|locks| {
            let request: Function = Reflect::get(&locks, &"request".into())
                .ok()?
                .dyn_into()
                .ok()?;
            let on_granted = on_granted.into_js_value();
            let asked = request.call3(&locks, &self.name.as_str().into(), options, &on_granted);
            asked.ok()?.dyn_into::<Promise>().ok()
        });
        let Some(asked) = asked else {
            self.lead();
            return;
        };
        let tab = self.clone();
        spawn_local(async move {
            let is_given_up = || give_up.is_some_and(|give_up| give_up.signal().aborted());
            match JsFuture::from(asked).await {
                Ok(_) => {}
                // Taken by another tab while this one slept.
                Err(_) if is_granted.get() => {
                    tab.close();
                    tab.release.take();
                    if tab.is_here.get() {
                        tab.queue_up();
                    }
                }
                Err(_) if is_given_up() => {}
                // The browser has locks, and none for this page.
                Err(_) => tab.lead(),
            }
        });
    }

    /// Opens the stream and holds the lock until the tab leaves.
    fn hold(self: &Rc<Self>) -> JsValue {
        if !self.is_here.get() {
            return JsValue::UNDEFINED;
        }
        let mut release = None;
        let held = Promise::new(&mut |resolve, _| release = Some(resolve));
        self.release.replace(release);
        self.lead();
        held.into()
    }

    /// Opens the stream.
    fn lead(self: &Rc<Self>) {
        if !self.is_here.get() || self.is_leading() {
            return;
        }
        let Ok(source) = EventSource::new(&self.url) else {
            self.hear(News::Refused);
            return;
        };
        self.source.replace(Some(source.clone()));
        let tab = self.clone();
        let on_event = listener(move |event: MessageEvent| {
            if let Some(data) = event.data().as_string() {
                tab.tell(News::Event(data));
            }
        });
        let tab = self.clone();
        let on_moved = listener(move |_: MessageEvent| tab.tell(News::Refused));
        let tab = self.clone();
        let on_error = listener(move |_: Event| {
            let is_closed = tab
                .source
                .borrow()
                .as_ref()
                .is_some_and(|source| source.ready_state() == EventSource::CLOSED);
            tab.tell(match is_closed {
                true => News::Refused,
                false => News::Lost,
            });
        });
        let tab = self.clone();
        let on_open = listener(move |_: Event| tab.tell(News::Open));
        let _ = source.add_event_listener_with_callback(self.event, &on_event);
        let _ = source.add_event_listener_with_callback("moved", &on_moved);
        source.set_onerror(Some(&on_error));
        source.set_onopen(Some(&on_open));
    }

    /// Passes news on to the other tabs, and handles it here.
    fn tell(self: &Rc<Self>, news: News) {
        self.pass_on(&news);
        self.hear(news);
    }

    fn hear(self: &Rc<Self>, news: News) {
        match &news {
            News::Event(data) => {
                self.is_lost.set(false);
                self.last.replace(Some(data.clone()));
            }
            News::Open => self.is_lost.set(false),
            News::Lost => self.is_lost.set(true),
            News::Refused => {}
        }
        if !self.on_news.try_run(news).unwrap_or(false) {
            self.end();
        }
    }

    /// Handles a message from another tab.
    fn receive(self: &Rc<Self>, message: &str) {
        if message == ASK {
            self.answer();
            return;
        }
        let Some(news) = News::parse(message) else {
            return;
        };
        self.is_answered.set(true);
        let is_known = match &news {
            News::Open => !self.is_lost.get(),
            News::Lost => self.is_lost.get(),
            News::Event(data) => !self.is_lost.get() && self.last.borrow().as_ref() == Some(data),
            News::Refused => false,
        };
        if !is_known && !self.is_leading() {
            self.hear(news);
        }
    }

    /// Tells other tabs the last event and the connection; does nothing in a tab without the stream.
    fn answer(&self) {
        if !self.is_leading() {
            return;
        }
        let connection = match self.is_lost.get() {
            true => News::Lost,
            false => News::Open,
        };
        let last = self.last.borrow().clone().map(News::Event);
        // The connection last: what was said before it went still counts, and does not mean that it is back.
        for news in last.into_iter().chain([connection]) {
            self.pass_on(&news);
        }
    }

    fn pass_on(&self, news: &News) {
        if let Some(message) = news.to_message() {
            self.post(&message);
        }
    }

    fn post(&self, message: &str) {
        if let Some(channel) = self.channel.borrow().as_ref() {
            let _ = channel.post_message(&message.into());
        }
    }

    /// Asks the tab with the stream for a sign of life, and takes the stream over when none came since the last time.
    fn tick(self: &Rc<Self>) {
        let is_alone = self.channel.borrow().is_none();
        if is_alone || self.is_leading() || !is_looked_at() {
            return;
        }
        if self.is_answered.replace(false) {
            self.post(ASK);
        } else {
            self.take_over();
        }
    }
}

/// The locks of the browser (`navigator.locks`); `None` when it has none.
fn locks() -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    locks.is_object().then_some(locks)
}

fn is_looked_at() -> bool {
    web_sys::window()
        .and_then(|window| window.document())
        .is_some_and(|document| document.visibility_state() == VisibilityState::Visible)
}

/// Makes a JavaScript function of a closure. The browser frees it when it is not used any more.
fn listener<E: JsCast + 'static>(mut on_event: impl FnMut(E) + 'static) -> Function {
    Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| on_event(event.unchecked_into()))
        .into_js_value()
        .unchecked_into()
}
