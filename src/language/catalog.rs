use std::borrow::Cow;

use super::{
    embedded,
    folder::Folder,
    template::{Ask, compile},
};

/// The messages of a language.
#[derive(Debug)]
pub struct Catalog {
    tag: String,
    is_right_to_left: bool,
    own: Folder,
    english: Folder,
}

impl Catalog {
    /// The messages of the language with this tag, as they are built in.
    pub fn of(tag: &str, is_right_to_left: bool) -> Self {
        let english = Folder::read("en", embedded::files("en"));
        let own = Folder::read(tag, embedded::files(tag));
        Self {
            tag: tag.to_owned(),
            is_right_to_left,
            own,
            english,
        }
    }

    /// The message `key` as a template, or several if it `is_counted`, that is, depends on a number, its argument `n`.
    /// `arguments` are the names of the values that it may hold. English stands in for a message that is missing or
    /// cannot be used; `None` if English has none either.
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
        let own = compile(&self.own, &ask, &self.tag, self.is_right_to_left);
        let found = own.or_else(|_| compile(&self.english, &ask, "en", false));
        // Texts live as long as the program.
        found.ok().map(|text| Cow::Borrowed(&*text.leak()))
    }
}
