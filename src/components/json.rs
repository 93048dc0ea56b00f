//! Reads JSON of the server in the browser, with the browser's own parser.
//!
//! serde would add a parser for each type: these took a sixth of all WebAssembly of the sign-in page. Each type says
//! here which fields it has; a field that is missing does not compile.

use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::{
    auth::{
        Account, Address, AddressId, Attempt, AttemptId, AttemptState, AttemptStatus, AuditEntry,
        AuditEventId, AuditKind, AuditOutcome, Client, Device, Field, FormReply, Kept, MailHelp,
        MailStatus, Meta, OtherSession, Place, Problem, ProblemCode, Problems, Purpose, SessionId,
        SessionState, SessionStatus, SignUpMode, SignUpRefusal, SignUpRules, Strategy, User,
        UserId,
    },
    i18n::{AccountTexts, AuditTableTexts, FlowTexts, SignUpTexts},
};

/// A type that can be read from JSON in the browser.
pub trait FromJson: Sized {
    /// Reads a parsed value; `None` if it is of another type.
    fn from_json(json: &JsValue) -> Option<Self>;
}

/// Reads a text of JSON; `None` if it is none, or of another type.
pub fn parse<T: FromJson>(text: &str) -> Option<T> {
    T::from_json(&JSON::parse(text).ok()?)
}

impl FromJson for String {
    fn from_json(json: &JsValue) -> Option<Self> {
        json.as_string()
    }
}

impl FromJson for bool {
    fn from_json(json: &JsValue) -> Option<Self> {
        json.as_bool()
    }
}

/// An answer that says nothing.
impl FromJson for () {
    fn from_json(_json: &JsValue) -> Option<Self> {
        Some(())
    }
}

impl FromJson for i64 {
    fn from_json(json: &JsValue) -> Option<Self> {
        json.as_f64().map(|number| number as Self)
    }
}

impl FromJson for u32 {
    fn from_json(json: &JsValue) -> Option<Self> {
        json.as_f64().map(|number| number as Self)
    }
}

/// What is parsed from a text by its own rules.
macro_rules! parsed {
    ($($name:ident)*) => {
        $(impl FromJson for $name {
            fn from_json(json: &JsValue) -> Option<Self> {
                json.as_string()?.parse().ok()
            }
        })*
    };
}

parsed! { AddressId AttemptId AuditEventId SessionId SignUpMode UserId }

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(json: &JsValue) -> Option<Self> {
        match json.is_null() || json.is_undefined() {
            true => Some(None),
            false => T::from_json(json).map(Some),
        }
    }
}

/// A list that is left out is empty.
impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(json: &JsValue) -> Option<Self> {
        let Some(list) = json.dyn_ref::<Array>() else {
            return json.is_undefined().then(Self::new);
        };
        let mut values = Self::new();
        for at in 0..list.length() {
            values.push(T::from_json(&list.get(at))?);
        }
        Some(values)
    }
}

impl FromJson for (String, String) {
    fn from_json(json: &JsValue) -> Option<Self> {
        let [first, second] = Vec::from_json(json)?.try_into().ok()?;
        Some((first, second))
    }
}

/// Reads the session as a text: the reader of optional ids is in a part of WebAssembly that the sign-in page does not load.
impl FromJson for SessionState {
    fn from_json(json: &JsValue) -> Option<Self> {
        let session: Option<String> = field(json, "session")?;
        Some(Self {
            status: field(json, "status")?,
            session: session.and_then(|id| id.parse().ok()),
            go_to: field(json, "go_to")?,
        })
    }
}

/// A word of a newer server is [`ProblemCode::Unknown`], so that its message is shown all the same.
impl FromJson for ProblemCode {
    fn from_json(json: &JsValue) -> Option<Self> {
        Some(json.as_string()?.parse().unwrap_or(Self::Unknown))
    }
}

/// Reads a problem; `meta` may be missing.
impl FromJson for Problem {
    fn from_json(json: &JsValue) -> Option<Self> {
        let meta: Option<Meta> = field(json, "meta")?;
        Some(Self {
            code: field(json, "code")?,
            message: field(json, "message")?,
            meta: meta.unwrap_or_default(),
        })
    }
}

/// Reads the field `name` of a parsed object; `None` if it is of another type.
pub fn field<T: FromJson>(json: &JsValue, name: &str) -> Option<T> {
    T::from_json(&Reflect::get(json, &JsValue::from_str(name)).ok()?)
}

/// Structs, by their fields.
macro_rules! records {
    ($($name:ident { $($field:ident),* $(,)? })*) => {
        $(impl $crate::components::json::FromJson for $name {
            fn from_json(json: &wasm_bindgen::JsValue) -> Option<Self> {
                Some(Self { $($field: $crate::components::json::field(json, stringify!($field))?,)* })
            }
        })*
    };
}

/// Enums, by the words that they parse.
macro_rules! words {
    ($($name:ident)*) => {
        $(impl FromJson for $name {
            fn from_json(json: &JsValue) -> Option<Self> {
                Self::parse(&json.as_string()?)
            }
        })*
    };
}

/// Texts of islands: lists.
macro_rules! texts {
    ($($name:ident)*) => {
        $(impl FromJson for $name {
            fn from_json(json: &JsValue) -> Option<Self> {
                Some(Self::from_list(FromJson::from_json(json)?))
            }
        })*
    };
}

pub(crate) use records;

records! {
    Account { user, addresses, may_add, may_delete, profile, step_up, done, go_to }
    Address { id, address, is_primary, is_verified, kept }
    Attempt {
        id, purpose, action, identifier, suggestion, state, expires_in, resend_in, lifetime, has_link, has_code,
        code_tries_left, offer, missing, refusal, is_awaited, elsewhere, redirect_to, sender, subject, help,
    }
    AttemptState { status, mail, reason, expires_at, resend_at, number }
    AuditEntry {
        id, at, shown_at, kind, what, detail, outcome, outcome_words, actor, actor_user, address, subject_user, network,
        device, attempt,
    }
    Client { sign_in, sign_up, profile, step_up, user, others, keeps_session, redirect_to, go_to }
    Device { id, browser, is_phone, place, began, seen, way, is_this }
    FormReply { problems, values, action }
    MailHelp {
        unfolds_in, announced, open, url, unwanted, unwanted_url, search, resend, gateway, gateway_lede,
    }
    Meta { param_name, retry_after }
    OtherSession { id, user }
    Place { words, is_network }
    Problems { errors }
    SignUpRules { mode, terms_url, privacy_url }
    User { id, address, first_name, last_name, is_admin }
}

words! {
    AttemptStatus AuditKind AuditOutcome Field Kept MailStatus Purpose SessionStatus SignUpRefusal Strategy
}

texts! { AccountTexts AuditTableTexts FlowTexts SignUpTexts }
