use super::{counted::Counted, text::Text};
use crate::language::Catalog;

/// A message that a struct of texts consists of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Its key.
    pub key: String,
    /// Names of the values that it may hold.
    pub arguments: &'static [&'static str],
    /// `true` if it depends on a number.
    pub is_counted: bool,
    /// `true` if it need not be there.
    pub is_optional: bool,
}

/// Reads messages of a language, and remembers which were asked for.
pub struct Reader {
    catalog: Catalog,
    /// Every message that was asked for.
    pub asked: Vec<Asked>,
}

impl Reader {
    /// A reader of `catalog`.
    pub fn new(catalog: Catalog) -> Self {
        Self {
            catalog,
            asked: Vec::new(),
        }
    }

    /// A message; its key if it is not there, which no language comes to.
    pub fn text(&mut self, key: &str, arguments: &'static [&'static str]) -> Text {
        let found = self.ask(key, arguments, false, false);
        found.unwrap_or_else(|| key.to_owned().into())
    }

    /// A message that need not be there.
    pub fn optional(&mut self, key: &str, arguments: &'static [&'static str]) -> Option<Text> {
        self.ask(key, arguments, false, true)
    }

    /// A message that depends on a number.
    pub fn counted(&mut self, key: &str, arguments: &'static [&'static str]) -> Counted {
        let found = self.ask(key, arguments, true, false);
        Counted::new(found.unwrap_or_default())
    }

    fn ask(
        &mut self,
        key: &str,
        arguments: &'static [&'static str],
        is_counted: bool,
        is_optional: bool,
    ) -> Option<Text> {
        self.asked.push(Asked {
            key: key.to_owned(),
            arguments,
            is_counted,
            is_optional,
        });
        self.catalog.template(key, arguments, is_counted)
    }
}
