//! Browser and operating system, read from the user agent. They are shown to people; nothing is decided by them.

use woothee::parser::Parser;

/// Most bytes of a user agent that are stored. What comes after them tells no browsers apart.
const LONGEST: usize = 512;

/// A browser, as its user agent describes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Browser {
    /// Name, such as `Firefox`; empty when unknown.
    pub name: String,
    /// Operating system, such as `Windows`; empty when unknown.
    pub system: String,
    /// `true` if it runs on a telephone.
    pub is_phone: bool,
}

impl Browser {
    /// Reads a user agent.
    #[must_use]
    pub fn parse(user_agent: &str) -> Self {
        let agent = clean_user_agent(user_agent);
        let Some(result) = Parser::new().parse(&agent) else {
            return Self::default();
        };
        Self {
            name: name(&agent, result.name).to_owned(),
            system: system(&agent, result.os).to_owned(),
            is_phone: matches!(result.category, "smartphone" | "mobilephone")
                && !agent.contains("iPad"),
        }
    }

    /// The browser as a phrase. `on` has the places `{browser}` and `{system}`; when only one of them is known, the
    /// phrase is just that, and `unknown` when neither is.
    #[must_use]
    pub fn in_words(&self, on: &str, unknown: &str) -> String {
        match (self.name.as_str(), self.system.as_str()) {
            ("", "") => unknown.to_owned(),
            ("", known) | (known, "") => known.to_owned(),
            (name, system) => on.replace("{browser}", name).replace("{system}", system),
        }
    }
}

/// A user agent that can be stored and shown: without control characters, 512 bytes at most.
#[must_use]
pub fn clean_user_agent(user_agent: &str) -> String {
    let mut clean: String = user_agent
        .chars()
        .take(LONGEST)
        .filter(|char| !char.is_control())
        .collect();
    let end = clean.floor_char_boundary(LONGEST);
    clean.truncate(end);
    clean.trim().to_owned()
}

/// Browsers that are built on another one: a part of their user agent, and their name.
const BUILT_ON_OTHERS: &[(&str, &str)] = &[
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Vivaldi/", "Vivaldi"),
    ("YaBrowser/", "Yandex Browser"),
    ("DuckDuckGo/", "DuckDuckGo"),
    ("GSA/", "Google App"),
    ("FBAN/", "Facebook"),
    ("FBAV/", "Facebook"),
    ("Instagram ", "Instagram"),
    ("LinkedInApp", "LinkedIn"),
    ("CriOS/", "Chrome"),
    ("FxiOS/", "Firefox"),
];

fn name<'a>(agent: &str, parsed: &'a str) -> &'a str {
    let is_in_agent = |(mark, _): &&(&str, &str)| agent.contains(mark);
    match BUILT_ON_OTHERS.iter().find(is_in_agent) {
        Some((_, name)) => name,
        None => known(parsed),
    }
}

fn system<'a>(agent: &str, parsed: &'a str) -> &'a str {
    match parsed {
        // Versions in a user agent have been frozen for years: Windows 11 says 10.
        windows if windows.starts_with("Windows") => "Windows",
        _ if agent.contains("iPad") => "iPad",
        _ if agent.contains("iPhone") => "iPhone",
        _ if agent.contains("Android") => "Android",
        "Mac OSX" | "Mac OS Classic" => "macOS",
        other => known(other),
    }
}

fn known(parsed: &str) -> &str {
    if parsed == woothee::woothee::VALUE_UNKNOWN {
        ""
    } else {
        parsed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[rustfmt::skip]
    fn the_browsers_people_use_are_known_by_name() {
        let table = [
            ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36", "Chrome on Windows", false),
            ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0", "Edge on Windows", false),
            ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:142.0) Gecko/20100101 Firefox/142.0", "Firefox on Windows", false),
            ("Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0", "Firefox on Linux", false),
            ("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0.0.0 Safari/537.36", "Chrome on Linux", false),
            ("Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36", "Chrome on ChromeOS", false),
            ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15", "Safari on macOS", false),
            ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1", "Safari on iPhone", true),
            ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0.0.0 Mobile/15E148 Safari/604.1", "Chrome on iPhone", true),
            ("Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/12.1.2 Mobile/15E148 Safari/604.1", "Safari on iPad", false),
            ("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36", "Chrome on Android", true),
            ("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36", "Samsung Internet on Android", true),
            ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 390.0.0.28.85 (iPhone15,2)", "Instagram on iPhone", true),
            ("", "a browser", false),
            ("-", "a browser", false),
            ("\u{202e}<script>", "a browser", false),
        ];
        for (agent, words, is_phone) in table {
            let browser = Browser::parse(agent);
            assert_eq!(browser.in_words("{browser} on {system}", "a browser"), words, "{agent}");
            assert_eq!(browser.is_phone, is_phone, "{agent}");
        }
    }

    #[test]
    fn what_is_half_known_is_said_as_far_as_it_is_known() {
        let browser = Browser {
            name: "Firefox".to_owned(),
            ..Browser::default()
        };

        assert_eq!(browser.in_words("{browser} on {system}", "?"), "Firefox");
    }

    #[test]
    fn a_user_agent_is_cut_between_characters_and_loses_its_control_characters() {
        let clean = clean_user_agent(&format!(" a\r\n\u{1b}[31mb{}", "ü".repeat(1_000)));

        assert!(clean.starts_with("a[31mbü"), "{clean}");
        assert!(clean.len() <= 512);
    }
}
