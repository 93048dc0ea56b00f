/// Defines an enum whose variants are words: in the database, in forms, in markup and in JSON.
macro_rules! words {
    (
        $(#[$enum_meta:meta])*
        pub enum $name:ident {
            $($(#[$meta:meta])* $variant:ident = $word:literal,)*
        }
    ) => {
        $(#[$enum_meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$meta])* #[serde(rename = $word)] $variant,)*
        }

        impl $name {
            /// Every variant, in the order in which they are listed to choose from.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// Its word.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }

            /// Reads a word; `None` for any other.
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.as_str() == word)
            }
        }
    };
}

pub(super) use words;
