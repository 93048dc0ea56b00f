/// Defines an enum whose variants are words: in the database, in forms, in markup, in metrics and in JSON. strum and
/// serde read and write them.
macro_rules! words {
    (
        $(#[$enum_meta:meta])*
        pub enum $name:ident {
            $($(#[$meta:meta])* $variant:ident = $word:literal,)*
        }
    ) => {
        $(#[$enum_meta])*
        #[derive(
            Clone,
            Copy,
            Debug,
            PartialEq,
            Eq,
            Hash,
            serde::Serialize,
            serde::Deserialize,
            strum::EnumString,
            strum::IntoStaticStr,
            strum::VariantArray,
        )]
        pub enum $name {
            $($(#[$meta])* #[serde(rename = $word)] #[strum(serialize = $word)] $variant,)*
        }

        impl $name {
            /// Every variant, in the order in which they are listed to choose from.
            pub const ALL: &'static [Self] = <Self as strum::VariantArray>::VARIANTS;

            /// Its word.
            pub fn as_str(self) -> &'static str {
                self.into()
            }

            /// Reads a word; `None` for any other.
            pub fn parse(word: &str) -> Option<Self> {
                word.parse().ok()
            }
        }
    };
}

pub(crate) use words;
