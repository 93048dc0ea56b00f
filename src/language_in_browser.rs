//! Texts come with the page, so there are none here; plurals are the browser's own.

use std::borrow::Cow;

use js_sys::{Array, Intl::PluralRules, Number, Object};
use wasm_bindgen::JsValue;

/// The character before each variant of a counted message.
pub const VARIANT: char = '\u{1}';
/// The character between the number or category of a variant and its template.
pub const TEMPLATE: char = '\u{2}';

/// No messages.
pub struct Catalog;

impl Catalog {
    /// No messages, whatever the language.
    pub fn of(_tag: &str, _is_right_to_left: bool) -> Self {
        Self
    }

    /// Nothing.
    pub fn template(
        &self,
        _key: &str,
        _arguments: &[&str],
        _is_counted: bool,
    ) -> Option<Cow<'static, str>> {
        None
    }
}

/// Nothing: instants come with the page.
#[derive(Clone, Copy, Debug)]
pub struct Instant;

/// Nothing: instants come with the page.
pub fn instant(_tag: &str, _at: Instant) -> String {
    String::new()
}

/// `n` in the language with this tag, with its digits in groups if the language makes any.
pub fn number(tag: &str, n: u64) -> String {
    match n {
        ..1_000 => n.to_string(),
        _ => {
            let tag = format!("{tag}-u-nu-latn");
            let number = Number::from(n as f64);
            number.to_locale_string(&tag).into()
        }
    }
}

/// The category that the language with this tag puts `n` into, by its name in CLDR.
pub fn category(tag: &str, n: u64) -> Cow<'static, str> {
    let locales = Array::of1(&JsValue::from_str(tag));
    let rules = PluralRules::new(&locales, &Object::new());
    String::from(rules.select(n as f64)).into()
}
