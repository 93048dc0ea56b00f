//! All messages of a language, and which of them is used.

use std::borrow::Cow;

use super::{
    embedded,
    folder::Folder,
    overrides,
    template::{Ask, compile},
};

/// The messages of a language.
#[derive(Debug)]
pub struct Catalog {
    tag: String,
    is_right_to_left: bool,
    own: Folder,
    /// The built-in messages, some replaced by the operator's; `None` if the operator has none in this language.
    changed: Option<Folder>,
    english: Folder,
}

impl Catalog {
    /// The messages of the language with this tag: those that are built in, and those that the operator has put in
    /// their place.
    pub fn of(tag: &str, is_right_to_left: bool) -> Self {
        Self::with(tag, is_right_to_left, overrides::in_use(tag))
    }

    /// The messages of the language with this tag, with `overrides` in the place of those with their keys.
    pub(super) fn with(tag: &str, is_right_to_left: bool, overrides: Option<&Folder>) -> Self {
        let english = Folder::read("en", embedded::files("en"));
        let own = Folder::read(tag, embedded::files(tag));
        let changed = overrides.map(|overrides| own.changed_by(overrides, &english));
        Self {
            tag: tag.to_owned(),
            is_right_to_left,
            own,
            changed,
            english,
        }
    }

    /// The message `key` as a template, or several if it `is_counted`, that is, depends on a number, its argument `n`.
    /// `arguments` are the names of the values that it may hold.
    ///
    /// The operator's message comes first, then the built-in one, then the one in English. One that is missing or cannot be
    /// used is passed over; `None` if none is left.
    pub fn template(
        &self,
        key: &str,
        arguments: &[&str],
        is_counted: bool,
    ) -> Option<Cow<'static, str>> {
        let ask = Ask {
            key,
            arguments,
            is_counted,
        };
        let of = |folder: &Folder| compile(folder, &ask, &self.tag, self.is_right_to_left).ok();
        let changed = self.changed.as_ref().and_then(of);
        let found = changed
            .or_else(|| of(&self.own))
            .or_else(|| compile(&self.english, &ask, "en", false).ok());
        // Texts live as long as the program.
        found.map(|text| Cow::Borrowed(&*text.leak()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalog(messages: &str) -> Catalog {
        let overrides = Folder::read("de", &[("mine.ftl", messages)]);
        Catalog::with("de", false, Some(&overrides))
    }

    #[test]
    fn a_message_stands_in_the_place_of_the_built_in_one() {
        let catalog = catalog("-place = Tor\nmail-sign-in-button = Ans { -place } von { $app }");

        let own = |key| catalog.template(key, &["app"], false).unwrap();
        assert_eq!(own("mail-sign-in-button"), "Ans Tor von {app}");
        assert!(own("mail-sign-in-heading").contains("{app}"));
    }

    #[test]
    fn one_that_cannot_be_used_changes_nothing() {
        let built_in = Catalog::with("de", false, None);
        for messages in [
            "mail-sign-in-button = Zu { $appp }",
            "mail-sign-in-button = { $app",
            "mail-sign-in-button = { -nothing }",
            "mail-sign-in-button = Eins\n    Zwei",
            "mail-sign-in-button = Zu { \"\\u0002\" }",
            "mail-sign-in-knob = Zu { $app }",
        ] {
            let key = "mail-sign-in-button";
            let [changed, built_in] = [&catalog(messages), &built_in]
                .map(|catalog| catalog.template(key, &["app"], false));
            assert_eq!(changed, built_in, "{messages}");
        }
    }
}
