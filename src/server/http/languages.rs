//! The language of a reader.

use std::sync::Arc;

use axum::http::{HeaderMap, header};

use super::cookies::{Cookies, cookie};
use crate::{
    auth::Locale,
    server::{domain::policy::Policy, settings::LiveSettings},
};

/// Finds the language of readers, among those that are offered now. Clones share the settings.
#[derive(Clone, Debug)]
pub struct Languages {
    settings: Arc<LiveSettings>,
    cookies: Cookies,
}

impl Default for Languages {
    /// Offers every language.
    fn default() -> Self {
        Self::new(
            Arc::new(LiveSettings::new(Policy::default())),
            Cookies::new(false),
        )
    }
}

impl Languages {
    /// Offers what the settings say. `cookies` has the name of the cookie with what a reader chose.
    pub fn new(settings: Arc<LiveSettings>, cookies: Cookies) -> Self {
        Self { settings, cookies }
    }

    /// The languages that are offered, the default one first.
    pub fn offered(&self) -> Vec<Locale> {
        self.settings.policy().offered_languages()
    }

    /// The language for the sender of these headers: the one they chose, else the one that suits what their browser asks
    /// for, else the default.
    pub fn of(&self, headers: &HeaderMap) -> Locale {
        let offered = self.offered();
        let chosen = cookie(headers, self.cookies.language_name()).and_then(Locale::find);
        let asked = headers
            .get(header::ACCEPT_LANGUAGE)
            .and_then(|asked| asked.to_str().ok());
        chosen
            .filter(|locale| offered.contains(locale))
            .or_else(|| Locale::accepted(asked?, &offered))
            .or(offered.first().copied())
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offering(languages: &[Locale], default_language: Locale) -> Languages {
        let policy = Policy {
            languages: languages.to_vec(),
            default_language,
            ..Policy::default()
        };
        Languages::new(Arc::new(LiveSettings::new(policy)), Cookies::new(false))
    }

    fn headers(asked: &str, chosen: &str) -> HeaderMap {
        let cookie = format!("a=b; latchkey-language={chosen}");
        let all = [(header::ACCEPT_LANGUAGE, asked), (header::COOKIE, &cookie)];
        let all = all.map(|(name, value)| (name, value.parse().unwrap()));
        all.into_iter().collect()
    }

    #[test]
    fn a_choice_wins_over_what_a_browser_asks_for() {
        use Locale::{Dutch, English, German, Polish};

        let languages = offering(&[German, Polish, Dutch], Dutch);
        for (asked, chosen, expected) in [
            ("de", "pl", Polish),
            ("de", "en", German),
            ("de", "x", German),
            ("en", "", Dutch),
            ("*", "", Dutch),
        ] {
            assert_eq!(languages.of(&headers(asked, chosen)), expected);
        }
        assert_eq!(languages.of(&HeaderMap::new()), Dutch);
        assert_eq!(languages.offered(), [Dutch, German, Polish]);
        assert_eq!(offering(&[German], English).offered(), [German]);
    }
}
