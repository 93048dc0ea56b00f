//! The scripts that keep a page usable whatever becomes of its islands: WebAssembly that is missing, does not come or
//! panics, and a page that somebody changed before it was alive.
//!
//! Each is smaller than a kilobyte, and none needs another file. The server leaves WebAssembly out where [`Plain`] says so.

use std::sync::LazyLock;

use leptos::{nonce::use_nonce, prelude::*};

/// `true` if the page is to do without WebAssembly, because it died in the browser a moment ago. Provided as context to
/// every page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Plain(pub bool);

impl Plain {
    /// What the page that is being rendered is to do.
    pub fn here() -> Self {
        use_context().unwrap_or_default()
    }
}

static WATCH: LazyLock<String> = LazyLock::new(|| squeeze(include_str!("watch/watch.js")));
static FOLLOW: LazyLock<String> = LazyLock::new(|| squeeze(include_str!("watch/follow.js")));
static RESTORE: LazyLock<String> = LazyLock::new(|| squeeze(include_str!("watch/restore.js")));

/// Notices whether the page comes alive and stays so, and lets no form be sent twice in a breath. Stands in the head.
#[component]
pub fn Watch() -> impl IntoView {
    script(&WATCH)
}

/// Follows the streams of what stands before it until islands do: of an attempt by `data-events` and `data-status`, of a
/// session by `data-session-events` and `data-session-status`.
#[component]
pub fn Follow() -> impl IntoView {
    script(&FOLLOW)
}

/// Puts back what was typed into a page before it was loaded anew. Stands at the end of a plain page.
#[component]
pub fn Restore() -> impl IntoView {
    script(&RESTORE)
}

fn script(text: &'static str) -> impl IntoView {
    view! { <script nonce=use_nonce() inner_html=text></script> }
}

/// A script without its comments and without spaces that mean nothing. Its lines must end in signs, comments must have
/// lines of their own, and no text in it may have a space beside a sign.
fn squeeze(script: &str) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_script_is_smaller_than_a_kilobyte() {
        for script in [&*WATCH, &*FOLLOW, &*RESTORE] {
            assert!(script.len() < 1024, "{} bytes: {script}", script.len());
        }
    }

    #[test]
    fn what_is_squeezed_still_says_the_same() {
        let script = "\n// A word.\nif (a) {\n  const [b, c] = d || [];\n  f(\"[x]:y\");\n}\nfor (const e of f) g();\n";
        let squeezed = "if(a){const[b,c]=d||[];f(\"[x]:y\")}for(const e of f)g();";

        assert_eq!(squeeze(script), squeezed);
    }
}
