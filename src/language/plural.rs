//! Plurals, by the rules of CLDR.

use std::borrow::Cow;

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};

/// The categories with their names in CLDR.
pub const CATEGORIES: [(&str, PluralCategory); 6] = [
    ("zero", PluralCategory::Zero),
    ("one", PluralCategory::One),
    ("two", PluralCategory::Two),
    ("few", PluralCategory::Few),
    ("many", PluralCategory::Many),
    ("other", PluralCategory::Other),
];

/// The category that the language with this tag puts `n` into, by its name in CLDR.
pub fn category(tag: &str, n: u64) -> Cow<'static, str> {
    let found = rules(tag).map(|rules| rules.category_for(n));
    Cow::Borrowed(name(found.unwrap_or(PluralCategory::Other)))
}

/// The names of the categories that the language with this tag has.
pub fn categories(tag: &str) -> Vec<&'static str> {
    rules(tag).map_or_else(
        || vec!["other"],
        |rules| rules.categories().map(name).collect(),
    )
}

fn rules(tag: &str) -> Option<PluralRules> {
    let locale: Locale = tag.parse().ok()?;
    PluralRules::try_new(locale.into(), PluralRulesOptions::default()).ok()
}

fn name(category: PluralCategory) -> &'static str {
    let named = CATEGORIES.iter().find(|(_, it)| *it == category);
    named.map_or("other", |(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_counts_as_it_does() {
        let told = |tag: &str| [0, 1, 2, 3, 5, 11, 22, 100].map(|n| category(tag, n).into_owned());
        assert_eq!(
            told("en"),
            [
                "other", "one", "other", "other", "other", "other", "other", "other"
            ]
        );
        assert_eq!(
            told("pl"),
            ["many", "one", "few", "few", "many", "many", "few", "many"]
        );
        assert_eq!(
            told("ar"),
            ["zero", "one", "two", "few", "few", "many", "many", "other"]
        );
        assert_eq!(told("ja"), ["other"; 8]);
        assert_eq!(categories("tr"), ["one", "other"]);
    }
}
