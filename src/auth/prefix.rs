//! What all paths of ours begin with. It is chosen when an application is built, so that server and browser never differ.

/// What all paths of ours begin with, such as `/auth`; empty unless `LATCHKEY_PREFIX` was set when this was built.
///
/// `/`, where the application begins, and `/.well-known/security.txt` are where they are.
pub const PREFIX: &str = env!("LATCHKEY_PREFIX");

const _: () = assert!(
    is_prefix(PREFIX) && !is_taken(PREFIX),
    "LATCHKEY_PREFIX must begin with a slash and not end with one, and have lower-case letters, digits, `-` and `_` \
     between its slashes, as in /auth; or be empty. /api and /pkg are the application's own"
);

/// A path of ours, as a literal: `at!("/verify")` is `/auth/verify` where the prefix is `/auth`.
macro_rules! at {
    ($path:literal) => {
        concat!(env!("LATCHKEY_PREFIX"), $path)
    };
}
pub(crate) use at;

/// `true` if `text` can be a prefix: nothing, or a path that needs no escape in URLs, scripts and tables of routes.
const fn is_prefix(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut is_after_slash = false;
    let mut at = 0;
    while at < bytes.len() {
        let fits = match bytes[at] {
            b'/' => !is_after_slash,
            b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' => at > 0,
            _ => false,
        };
        if !fits {
            return false;
        }
        is_after_slash = bytes[at] == b'/';
        at += 1;
    }
    !is_after_slash
}

/// `true` if `prefix` is where Leptos puts the server functions of an application, or its browser files.
const fn is_taken(prefix: &str) -> bool {
    matches!(prefix.as_bytes(), b"/api" | b"/pkg")
}

/// What follows in `path` after `prefix`; `None` if `path` is not `prefix` itself or below it.
pub fn below<'a>(prefix: &str, path: &'a str) -> Option<&'a str> {
    let rest = path.strip_prefix(prefix)?;
    (rest.is_empty() || rest.starts_with('/')).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prefix_is_nothing_or_a_plain_path() {
        for prefix in ["", "/auth", "/a/b-2/c_d"] {
            assert!(is_prefix(prefix), "{prefix}");
        }
        for text in [
            "/", "auth", "/auth/", "//auth", "/a//b", "/Auth", "/a b", "/a.b", "/../a", "/a?b",
            "/{a}", "/%61", "/ä",
        ] {
            assert!(!is_prefix(text), "{text}");
        }
    }

    #[test]
    fn where_an_application_has_its_functions_and_files_is_no_prefix() {
        assert!(is_taken("/api") && is_taken("/pkg"));
        assert!(!is_taken("/api/auth") && !is_taken("/auth") && !is_taken(""));
    }

    #[test]
    fn a_path_of_ours_begins_with_the_prefix() {
        assert_eq!(at!("/verify"), format!("{PREFIX}/verify"));
    }

    #[test]
    fn what_is_below_a_prefix_is_told_from_what_only_begins_like_it() {
        assert_eq!(below("/auth", "/auth/verify"), Some("/verify"));
        assert_eq!(below("/auth", "/auth"), Some(""));
        assert_eq!(below("", "/verify"), Some("/verify"));
        for path in ["/", "/authors", "/verify", "/Auth/verify"] {
            assert_eq!(below("/auth", path), None, "{path}");
        }
    }
}
