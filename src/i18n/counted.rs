use super::{fill::fill, text::Text};
use crate::language::{TEMPLATE, VARIANT, category, number};

/// A text that depends on a number `n`: a template for each number or category of numbers that its language tells apart,
/// in one string, so that it crosses to an island like any other text. The browser knows by itself which category a
/// number is of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted(Text);

impl Counted {
    /// Takes what [`crate::language`] makes of a counted message.
    pub(super) fn new(list: Text) -> Self {
        Self(list)
    }

    /// `n` by itself, as the language of the text writes it.
    pub fn number(&self, n: impl Into<u64>) -> String {
        number(self.tag(), n.into())
    }

    /// The text for `n`, with `n` and all `values` filled in.
    pub fn with(&self, n: impl Into<u64>, values: &[(&str, &str)]) -> String {
        let n: u64 = n.into();
        let template = self.template(n);
        let number = self.number(n);
        let values: Vec<(&str, &str)> = [("n", number.as_str())]
            .into_iter()
            .chain(values.iter().copied())
            .collect();
        fill(template, &values)
    }

    /// Puts one template for all numbers in the place of those that are there. `{n}` in it is the number.
    pub fn replace(&mut self, template: &str) {
        self.0 = format!("{}{VARIANT}other{TEMPLATE}{template}", self.tag()).into();
    }

    fn tag(&self) -> &str {
        self.0.split(VARIANT).next().unwrap_or_default()
    }

    fn template(&self, n: u64) -> &str {
        let variants = self.0.split(VARIANT).skip(1);
        let variants = variants.filter_map(|part| part.split_once(TEMPLATE));
        let named = |wanted: &str| {
            let mut all = variants.clone();
            all.find(|(name, _)| *name == wanted)
        };
        let found = named(&n.to_string())
            .or_else(|| named(&category(self.tag(), n)))
            .or_else(|| named("other"));
        found.map_or("", |(_, template)| template)
    }
}

impl AsRef<str> for Counted {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl From<String> for Counted {
    fn from(list: String) -> Self {
        Self(list.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::auth::Locale;

    #[test]
    fn a_number_by_itself_goes_before_its_category() {
        let text = Counted::from(
            "en\u{1}1\u{2}alone\u{1}one\u{2}never\u{1}other\u{2}{n} of {x}".to_owned(),
        );
        assert_eq!(text.with(1u32, &[]), "alone");
        assert_eq!(text.with(3u32, &[("x", "y")]), "3 of y");
    }

    #[test]
    fn a_large_number_is_grouped() {
        let text = Counted::from("de\u{1}1000\u{2}{n} genau\u{1}other\u{2}{n} Konten".to_owned());
        assert_eq!(text.with(1_000u32, &[]), "1.000 genau");
        assert_eq!(text.with(20_000u32, &[]), "20.000 Konten");
        assert_eq!(text.number(1_234u32), "1.234");
    }

    #[test]
    fn a_template_of_the_application_is_for_all_numbers() {
        let mut text = Counted::from("de\u{1}one\u{2}never\u{1}other\u{2}never".to_owned());
        text.replace("noch {n}");
        assert_eq!(text.with(1u32, &[]), "noch 1");
        assert_eq!(text.with(20_000u32, &[]), "noch 20.000");
    }

    #[test]
    fn times_are_told_as_before() {
        let texts = Locale::English.texts();
        assert_eq!(texts.ago(60 * 24), "yesterday");
        assert_eq!(texts.ago(3), "3 minutes ago");
        assert_eq!(Locale::German.texts().ago(60), "vor 1 Stunde");
    }
}
