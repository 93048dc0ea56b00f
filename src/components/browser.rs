//! Calls of browser functions that screens need. They run in effects and event handlers, which do not run on the
//! server.

use std::{
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

use js_sys::{Array, Intl::DateTimeFormat, Object};
use leptos::{ev::SubmitEvent, leptos_dom::helpers::set_timeout};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Element, Event, FormData, Headers, HtmlElement, HtmlFormElement, HtmlInputElement, RequestInit,
    Response, UrlSearchParams,
};

use super::{
    json::{self, FromJson},
    ui::is_lost,
};
use crate::auth::{Problem, ProblemCode, Problems};

/// A call of a server function: what a form sends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    /// Path of the server function.
    pub url: String,
    /// Fields, url-encoded.
    pub body: String,
}

impl Submission {
    /// The call that `form` would send; `None` when the form has no `action`.
    pub fn of(form: &HtmlFormElement) -> Option<Self> {
        let data = FormData::new_with_form(form).ok()?;
        let fields = UrlSearchParams::new_with_str_sequence_sequence(&data).ok()?;
        Some(Self {
            url: form.get_attribute("action")?,
            body: fields.to_string().into(),
        })
    }

    /// A call without a form of the server function at the path `url`.
    pub fn new(url: &str, fields: &[(&str, &str)]) -> Self {
        let body = fields
            .iter()
            .map(|(name, value)| format!("{name}={}", js_sys::encode_uri_component(value)))
            .collect::<Vec<_>>()
            .join("&");
        Self {
            url: url.to_owned(),
            body,
        }
    }

    /// Fields, decoded.
    pub fn values(&self) -> Vec<(String, String)> {
        let Ok(fields) = UrlSearchParams::new_with_str(&self.body) else {
            return Vec::new();
        };
        js_sys::Array::from(&fields)
            .iter()
            .filter_map(|pair| {
                let pair = js_sys::Array::from(&pair);
                Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
            })
            .collect()
    }
}

/// Calls a server function and returns the body of its answer.
///
/// # Errors
///
/// The problems of the server's answer. Without a connection, one problem with the code `offline` and an empty
/// message.
pub async fn call(submission: &Submission) -> Result<String, Problems> {
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_body(&JsValue::from_str(&submission.body));
    if let Ok(headers) = Headers::new() {
        let _ = headers.set("accept", "application/json");
        let _ = headers.set("content-type", "application/x-www-form-urlencoded");
        init.set_headers(&headers);
    }
    fetch(&submission.url, &init).await
}

/// Calls a server function and reads its answer as JSON.
///
/// # Errors
///
/// Those of [`call`].
pub async fn ask<T: FromJson>(submission: &Submission) -> Result<T, Problems> {
    read(&call(submission).await?)
}

/// Gets the JSON at `url`.
///
/// # Errors
///
/// Those of [`call`].
pub async fn get<T: FromJson>(url: &str) -> Result<T, Problems> {
    read(&fetch(url, &RequestInit::new()).await?)
}

/// Reads an answer as JSON.
///
/// # Errors
///
/// The problem `offline`, because an answer that is no JSON does not come from this server.
pub fn read<T: FromJson>(answer: &str) -> Result<T, Problems> {
    json::parse(answer).ok_or_else(offline)
}

/// Number of calls that were not answered yet, plus one when the browser is leaving for another page. While it is not 0,
/// something new will be shown anyway, so the page need not be loaded anew.
static UNDER_WAY: AtomicU32 = AtomicU32::new(0);

/// Loads the page anew, with what was typed, if it does not show what it was just told to: see [`is_lost`].
pub fn load_anew_if_lost() {
    // Screens change before the next timer.
    set_timeout(
        || {
            if is_lost() && UNDER_WAY.load(Ordering::Relaxed) == 0 {
                announce("plain");
            }
        },
        Duration::ZERO,
    );
}

async fn fetch(url: &str, init: &RequestInit) -> Result<String, Problems> {
    UNDER_WAY.fetch_add(1, Ordering::Relaxed);
    let answer = request(url, init).await;
    UNDER_WAY.fetch_sub(1, Ordering::Relaxed);
    load_anew_if_lost();
    answer
}

async fn request(url: &str, init: &RequestInit) -> Result<String, Problems> {
    let Some(window) = web_sys::window() else {
        return Err(offline());
    };
    let response = JsFuture::from(window.fetch_with_str_and_init(url, init))
        .await
        .map_err(|_| offline())?;
    let response: Response = response.unchecked_into();
    let text = JsFuture::from(response.text().map_err(|_| offline())?)
        .await
        .map_err(|_| offline())?
        .as_string()
        .unwrap_or_default();
    match response.ok() {
        true => {
            keep_what_was_wrong(&JsValue::NULL);
            Ok(text)
        }
        false => match json::parse(&text) {
            Some(problems) => {
                keep_what_was_wrong(&JsValue::from_str(&text));
                Err(problems)
            }
            None => Err(offline()),
        },
    }
}

/// Leaves an answer that says what was wrong where the script [`watch`](super::watch) finds it, when the page must be
/// loaded anew before anybody has read it. Null for an answer that says nothing of the kind.
fn keep_what_was_wrong(answer: &JsValue) {
    if let Some(body) = document_body() {
        set_property(&body, "wrong", answer);
    }
}

fn document_body() -> Option<HtmlElement> {
    web_sys::window()?.document()?.body()
}

fn offline() -> Problems {
    Problems {
        errors: vec![Problem {
            code: ProblemCode::Offline,
            message: String::new(),
            meta: Default::default(),
        }],
    }
}

/// Now, in milliseconds since the Unix epoch, by the browser's clock, which may be wrong.
pub fn now_ms() -> f64 {
    js_sys::Date::now()
}

/// The time zone of the browser, as IANA names it; empty if it does not say.
pub fn time_zone() -> String {
    let format = DateTimeFormat::new(&Array::new(), &Object::new());
    let zone = js_sys::Reflect::get(&format.resolved_options(), &"timeZone".into());
    zone.ok()
        .and_then(|zone| zone.as_string())
        .unwrap_or_default()
}

/// An RFC 3339 instant in milliseconds since the Unix epoch; `NaN` for any other text.
pub fn parse_ms(instant: &str) -> f64 {
    js_sys::Date::parse(instant)
}

/// Goes to another page. This page does not stay in the history.
pub fn go_to(path: &str) {
    UNDER_WAY.fetch_add(1, Ordering::Relaxed);
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace(path);
    }
}

/// Opens this page again as by a link, so that no form is sent a second time.
pub fn load_anew() {
    if let Some(window) = web_sys::window() {
        let location = window.location();
        let path = |part: Result<String, _>| part.unwrap_or_default();
        let _ = location.replace(&format!(
            "{}{}",
            path(location.pathname()),
            path(location.search())
        ));
    }
}

/// Hides the page when `is_covered` is `true`, and shows it again when it is `false`.
pub fn cover(is_covered: bool) {
    if let Some(body) = document_body() {
        body.set_hidden(is_covered);
    }
}

/// Loads the page again. Never returns, so whatever waits for it ends with the page.
pub async fn reload<T>() -> T {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
    std::future::pending().await
}

/// Sends an event with this name to the scripts of the page: see [`watch`](super::watch).
pub fn announce(name: &str) {
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new(name)) {
        let _ = window.dispatch_event(&event);
    }
}

/// The text in the element with this id.
pub fn text_of(id: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    document.get_element_by_id(id)?.text_content()
}

/// Sets the title of the document.
pub fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Gives the focus to the first element that matches `selector`.
pub fn focus(selector: &str) {
    let element = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Sets the value of a field of a form.
pub fn fill_in(form: &HtmlFormElement, field: &str, value: &str) {
    let element = form.elements().named_item(field);
    if let Some(input) = element.and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        input.set_value(value);
    }
}

/// All elements inside `element` that match `selector`, in the order of the document.
pub fn all_of(element: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = element.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|at| found.item(at)?.dyn_into().ok())
        .collect()
}

/// A JavaScript property of `element`; undefined if it has none of this name.
pub fn property(element: &Element, name: &str) -> JsValue {
    js_sys::Reflect::get(element, &name.into()).unwrap_or_default()
}

/// Sets a JavaScript property of `element`. Does nothing if the element refuses the value.
pub fn set_property(element: &Element, name: &str, value: &JsValue) {
    let _ = js_sys::Reflect::set(element, &name.into(), value);
}

/// Listener for `submit`. Each form has its own. So a copy of a form, which an extension puts in its place, has none, and
/// the browser sends it as a plain form.
pub type OnSubmit = Box<dyn FnMut(SubmitEvent)>;

/// Hands what a form would send to `submit`, and keeps the browser from sending it.
pub fn on_submit(submit: impl Fn(&SubmitEvent, Submission) + 'static) -> OnSubmit {
    Box::new(move |event| {
        let form = event
            .target()
            .and_then(|form| form.dyn_into::<HtmlFormElement>().ok());
        if let Some(submission) = form.as_ref().and_then(Submission::of) {
            event.prevent_default();
            submit(&event, submission);
        }
    })
}

/// The input that an event happened in; `None` when it happened elsewhere.
pub fn input_of(event: &web_sys::Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into::<HtmlInputElement>().ok()
}
