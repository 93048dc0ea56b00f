//! Names of hosts that were asked for and are not served, for the log.

use std::{
    collections::BTreeSet,
    sync::{Mutex, PoisonError},
};

use url::Host;

/// Most names that are remembered and logged, so that nobody can fill the log.
const MOST: usize = 32;
/// Longest name of a host (RFC 1035 §2.3.4).
const LONGEST: usize = 253;

/// The names that were logged.
#[derive(Debug, Default)]
pub(super) struct AskedNames(Mutex<BTreeSet<String>>);

impl AskedNames {
    /// The name of `host` as it may be logged, if it is new. `None` if it was logged before, is no host name (which
    /// could be anything), or too many were logged.
    pub(super) fn first(&self, host: &str) -> Option<String> {
        let name = match host.len() <= LONGEST {
            true => Host::parse(host).ok()?.to_string(),
            false => return None,
        };
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_new = known.len() < MOST && known.insert(name.clone());
        is_new.then_some(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_is_told_once_and_not_any_number_of_them() {
        let names = AskedNames::default();

        assert_eq!(
            names.first("Other.example"),
            Some("other.example".to_owned())
        );
        assert_eq!(names.first("other.example"), None);
        for odd in [
            "",
            "a b",
            "jane@example.com",
            "a\u{1b}[0m",
            &"a".repeat(254),
        ] {
            assert_eq!(names.first(odd), None, "{odd}");
        }
        let told = (0..1_000).filter_map(|number| names.first(&format!("{number}.example")));
        assert_eq!(told.count(), MOST - 1);
    }
}
