/// The one table of languages: `Variant = tag (BCP 47), name in the language itself, direction of writing;`. A language
/// is here once its folder of texts is complete.
macro_rules! with_locales {
    ($then:ident) => {
        $then! {
            /// English.
            #[default]
            English = "en", "English", LeftToRight;
            /// German.
            German = "de", "Deutsch", LeftToRight;
        }
    };
}

pub(crate) use with_locales;
