//! Scripts that keep a page usable when its islands are not alive: because WebAssembly is missing, does not arrive or
//! panics, or because something changed the page before.
//!
//! Each has less than a kilobyte and needs no other file. The server leaves WebAssembly out when [`Plain`] says so.

use std::sync::LazyLock;

use leptos::{nonce::use_nonce, prelude::*};
use leptos_router::location::RequestUrl;

use super::context::Instance;
use crate::auth::{FormReply, prefix::PREFIX};

/// `true` if the page must do without WebAssembly, because it has just panicked in this browser. Every page has it as
/// Leptos context.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Plain(pub bool);

impl Plain {
    /// The value for this page, from Leptos context.
    pub fn here() -> Self {
        use_context().unwrap_or_default()
    }
}

static SEND: LazyLock<String> = LazyLock::new(|| squeeze(include_str!("watch/send.js")));
static WATCH: LazyLock<String> =
    LazyLock::new(|| below_prefix(&squeeze(include_str!("watch/watch.js"))));
/// Both in one block: their names are nobody else's.
static HEAD: LazyLock<String> = LazyLock::new(|| format!("{{{}{}}}", *SEND, *WATCH));
static SEND_ALONE: LazyLock<String> = LazyLock::new(|| format!("{{{}}}", *SEND));
static FOLLOW: LazyLock<String> = LazyLock::new(|| squeeze(include_str!("watch/follow.js")));
static SLIP: LazyLock<String> =
    LazyLock::new(|| below_prefix(&squeeze(include_str!("watch/slip.js"))));
/// Gives the answer to a form the address of the page it shows.
pub(super) const RENAME: &str = "history.replaceState(null,'',document.currentScript.dataset.page)";
/// Unfolds what a waiting screen says when no mail came.
const UNFOLD: &str = "for(const part of document.querySelectorAll('[data-unfolds-in]'))setTimeout(()=>part.open=1,part.dataset.unfoldsIn*1e3)";
static RESTORE: LazyLock<String> = LazyLock::new(|| squeeze(include_str!("watch/restore.js")));

/// Script that notices when the page does not come alive or dies, keeps a form from being sent twice at once, and fills
/// in the time zone. Stands in the head.
#[component]
pub fn Watch() -> impl IntoView {
    script(&HEAD)
}

/// Script that keeps a form from being sent twice at once, and fills in the time zone, for pages that look after themselves.
/// Stands before their forms.
#[component]
pub fn SendOnce() -> impl IntoView {
    script(&SEND_ALONE)
}

/// Script for the answer to a form, which stands at the URL of a server function: gives it the address of the page it
/// shows, so that to load it again, whoever does, is to load that page. Stands behind [`Watch`], which tells the answer
/// to a form by its URL.
#[component]
pub fn Rename() -> impl IntoView {
    let reply: FormReply = use_context().unwrap_or_default();
    let url: RequestUrl = use_context().unwrap_or_default();
    let page = url.parse().ok().map(|url| match url.search() {
        "" => url.path().to_owned(),
        query => format!("{}?{query}", url.path()),
    });
    page.filter(|_| !reply.action.is_empty()).map(|page| {
        view! { <script nonce=use_nonce() data-page=page inner_html=RENAME></script> }
    })
}

/// Script that follows streams of the page until islands do. It finds them in elements before it: of an attempt by
/// `data-events` and `data-status`, of a session by `data-session-events` and `data-session-status`.
#[component]
pub fn Follow() -> impl IntoView {
    script(&FOLLOW)
}

/// Script that unfolds, after the time that the server gives, what a waiting screen says when no mail came: for pages whose
/// islands are not alive. Stands behind the screen.
#[component]
pub fn Unfold() -> impl IntoView {
    script(UNFOLD)
}

/// Script that asks whether the domain of an address looks like a slip, while it is typed. Stands on pages with a field
/// for an address.
#[component]
pub fn Slip() -> impl IntoView {
    let words = Instance::here().texts.flow.suggestion.clone();
    view! { <script nonce=use_nonce() data-words=words inner_html=SLIP.as_str()></script> }
}

/// Script that puts back what was typed before the page was loaded again. Stands at the end of a page without
/// WebAssembly.
#[component]
pub fn Restore() -> impl IntoView {
    script(&RESTORE)
}

/// A script of the page itself.
pub(super) fn script(text: &'static str) -> impl IntoView {
    view! { <script nonce=use_nonce() inner_html=text></script> }
}

/// Removes comments and needless spaces from a script. Each line must end in punctuation, each comment must have a
/// line of its own, and no string may contain a space beside punctuation.
pub(super) fn squeeze(script: &str) -> String {
    const SIGNS: &str = "=(){},;:?&|+<>![]*-";
    let lines = script.lines().map(str::trim);
    let joined: String = lines.filter(|line| !line.starts_with("//")).collect();
    let mut squeezed = String::with_capacity(joined.len());
    let mut letters = joined.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_beside_a_sign = squeezed.ends_with(|before| SIGNS.contains(before))
            || letters.peek().is_some_and(|next| SIGNS.contains(*next));
        match letter {
            ' ' if is_beside_a_sign => {}
            '}' if squeezed.ends_with(';') => {
                squeezed.pop();
                squeezed.push('}');
            }
            _ => squeezed.push(letter),
        }
    }
    squeezed
}

/// Puts the prefix of our paths where a script names one, and where it knows one by its beginning (`/^.api/`).
fn below_prefix(script: &str) -> String {
    let begin = |prefix: &str| format!("/^{}.api/", prefix.replace('/', "."));
    script
        .replace(&begin(""), &begin(PREFIX))
        .replace("\"/api/", &format!("\"{PREFIX}/api/"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{auth::TIME_ZONE, components::hydration::WAKE};

    #[test]
    fn the_time_zone_is_filled_in() {
        assert!(SEND.contains(&format!("elements.{TIME_ZONE}")));
    }

    #[test]
    fn each_script_is_smaller_than_a_kilobyte() {
        for script in [&*SEND, &*WATCH, &*FOLLOW, &*RESTORE, &*SLIP, &*WAKE] {
            let length = script.len() - script.matches(PREFIX).count() * PREFIX.len();
            assert!(length < 1024, "{length} bytes: {script}");
        }
    }

    /// Words, strings and signs of a script, without comments and the `;` that may go before a `}`.
    fn parts(script: &str) -> Vec<String> {
        let lines = script.lines().map(str::trim);
        let code: String = lines.filter(|line| !line.starts_with("//")).collect();
        let mut parts: Vec<String> = Vec::new();
        let (mut is_word, mut is_string) = (false, false);
        for letter in code.chars() {
            let goes_on = is_string || (is_word && (letter.is_alphanumeric() || letter == '_'));
            match parts.last_mut() {
                Some(part) if goes_on => part.push(letter),
                Some(part) if letter == '}' && part == ";" => *part = "}".to_owned(),
                _ if letter != ' ' => parts.push(letter.into()),
                _ => {}
            }
            is_string ^= letter == '"';
            is_word = !is_string && (letter.is_alphanumeric() || letter == '_');
        }
        parts
    }

    #[test]
    fn each_script_says_the_same_when_it_is_squeezed() {
        const MENU: &str = include_str!("ui/menu.js");
        for (script, squeezed) in [
            (include_str!("watch/send.js"), &*SEND),
            (include_str!("watch/watch.js"), &*WATCH),
            (include_str!("watch/follow.js"), &*FOLLOW),
            (include_str!("watch/restore.js"), &*RESTORE),
            (include_str!("watch/slip.js"), &*SLIP),
            (include_str!("hydration/wake.js"), &*WAKE),
            (MENU, &squeeze(MENU)),
        ] {
            assert_eq!(parts(&below_prefix(script)), parts(squeezed));
            for line in script.lines().map(str::trim) {
                let is_code = !line.is_empty() && !line.starts_with("//");
                let has_end = line.ends_with(|end: char| end.is_ascii_punctuation());
                assert!(!is_code || (has_end && !line.contains(" //")), "{line}");
            }
        }
    }
}
