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
            /// French.
            French = "fr", "Français", LeftToRight;
            /// Spanish.
            Spanish = "es", "Español", LeftToRight;
            /// Italian.
            Italian = "it", "Italiano", LeftToRight;
            /// Portuguese as in Brazil.
            Portuguese = "pt-BR", "Português (Brasil)", LeftToRight;
            /// Dutch.
            Dutch = "nl", "Nederlands", LeftToRight;
            /// Polish.
            Polish = "pl", "Polski", LeftToRight;
            /// Turkish.
            Turkish = "tr", "Türkçe", LeftToRight;
            /// Arabic.
            Arabic = "ar", "العربية", RightToLeft;
            /// Japanese.
            Japanese = "ja", "日本語", LeftToRight;
            /// Chinese in the simplified script.
            Chinese = "zh-CN", "简体中文", LeftToRight;
        }
    };
}

pub(crate) use with_locales;
