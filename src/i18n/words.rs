//! How structs of texts are declared and read.

use std::marker::PhantomData;

use super::{counted::Counted, reader::Reader, text::Text};

/// Something that consists of messages.
pub trait Words: Sized {
    /// Reads it. `key` is the key of its message, or what the keys of all its messages begin with; `arguments` are the
    /// values that they may hold.
    fn read(reader: &mut Reader, key: &str, arguments: &'static [&'static str]) -> Self;
}

impl Words for Text {
    fn read(reader: &mut Reader, key: &str, arguments: &'static [&'static str]) -> Self {
        reader.text(key, arguments)
    }
}

/// A text that not everything of its kind has.
impl Words for Option<Text> {
    fn read(reader: &mut Reader, key: &str, arguments: &'static [&'static str]) -> Self {
        reader.optional(key, arguments)
    }
}

impl Words for Counted {
    fn read(reader: &mut Reader, key: &str, arguments: &'static [&'static str]) -> Self {
        reader.counted(key, arguments)
    }
}

/// An enum whose variants are words.
pub trait Keys: Copy + PartialEq + 'static {
    /// Every variant.
    const EVERY: &'static [Self];

    /// The word of the variant.
    fn word(self) -> &'static str;
}

/// Texts for each variant of an enum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Each<K, V> {
    texts: Vec<V>,
    keys: PhantomData<K>,
}

impl<K: Keys, V> Each<K, V> {
    /// The texts for `key`.
    pub fn of(&self, key: K) -> &V {
        let at = K::EVERY.iter().position(|it| *it == key);
        // Every variant is there, since they are read one by one.
        &self.texts[at.unwrap_or_default()]
    }
}

impl<K: Keys, V: Words> Words for Each<K, V> {
    fn read(reader: &mut Reader, key: &str, arguments: &'static [&'static str]) -> Self {
        let read = |it: &K| V::read(reader, &below(key, it.word()), arguments);
        Self {
            texts: K::EVERY.iter().map(read).collect(),
            keys: PhantomData,
        }
    }
}

/// Gives texts to each variant of enums that are declared by `words!`.
macro_rules! keys {
    ($($name:ty),*) => {
        $(impl Keys for $name {
            const EVERY: &'static [Self] = Self::ALL;

            fn word(self) -> &'static str {
                self.as_str()
            }
        })*
    };
}

keys!(
    crate::auth::AuditKind,
    crate::auth::AuditOutcome,
    crate::auth::MailGroup,
    crate::auth::SettingGroup,
    crate::auth::SettingKey
);

/// The key of what is called `name` below `key`.
pub fn below(key: &str, name: &str) -> String {
    let name = name.replace('_', "-");
    match key {
        "" => name,
        key => format!("{key}-{name}"),
    }
}

/// Declares a struct of texts. A field is a message, whose key is made of the names of the fields that lead to it:
/// `landing.asked` is `landing-asked`. Its type is [`Text`]; [`Counted`] if it depends on a number, which is its argument
/// `n`; an `Option` if not every language of English has it; or another struct of texts. `{ app, address }` are the
/// values that a message may hold; those of a struct are for all messages in it.
///
/// The comment of a message in `texts/en` says where it is shown, for translators and developers alike. So a field has a
/// comment here only if it is more than one message, or if its message has none.
macro_rules! texts {
    (
        $(#[$struct_meta:meta])*
        pub struct $name:ident {
            $($(#[$field_meta:meta])* $vis:vis $field:ident: $kind:ty $({ $($argument:ident),* })?,)*
        }
    ) => {
        $(#[$struct_meta])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the English file says of each message where it is shown")]
        pub struct $name {
            $($(#[$field_meta])* $vis $field: $kind,)*
        }

        impl $crate::i18n::words::Words for $name {
            fn read(
                reader: &mut $crate::i18n::reader::Reader,
                key: &str,
                arguments: &'static [&'static str],
            ) -> Self {
                Self {
                    $($field: {
                        let own: &'static [&'static str] = &[$($(stringify!($argument)),*)?];
                        let all = if own.is_empty() { arguments } else { own };
                        let key = $crate::i18n::words::below(key, stringify!($field));
                        <$kind as $crate::i18n::words::Words>::read(reader, &key, all)
                    },)*
                }
            }
        }
    };
}

/// Declares a struct of texts for an island, whose fields are [`Text`] or [`Counted`]. It is sent as a list of its fields
/// in order, without their names: reading sixty names in the browser would cost more than the texts.
macro_rules! island_texts {
    (
        $(#[$struct_meta:meta])*
        pub struct $name:ident {
            $($(#[$field_meta:meta])* pub $field:ident: $kind:ty $({ $($argument:ident),* })?,)*
        }
    ) => {
        $crate::i18n::words::texts! {
            $(#[$struct_meta])*
            pub struct $name {
                $($(#[$field_meta])* pub $field: $kind $({ $($argument),* })?,)*
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_seq([$(AsRef::<str>::as_ref(&self.$field)),*])
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                serde::Deserialize::deserialize(deserializer).map(Self::from_list)
            }
        }

        impl $name {
            /// Reads the list that the texts cross as.
            pub fn from_list(list: Vec<String>) -> Self {
                let mut list = list.into_iter();
                let mut next = || list.next().unwrap_or_default();
                Self {
                    $($field: next().into(),)*
                }
            }
        }
    };
}

pub(super) use island_texts;
pub(super) use texts;

#[cfg(test)]
mod tests {
    use crate::{
        auth::Direction,
        i18n::{FlowTexts, Locale},
    };

    #[test]
    fn a_list_within_a_sentence_runs_as_its_language_does() {
        for locale in Locale::ALL {
            let list = &locale.texts().flow.list;
            let is_right_to_left = locale.direction() == Direction::RightToLeft;
            assert_eq!(list.starts_with('\u{200F}'), is_right_to_left, "{list:?}");
        }
    }

    #[test]
    fn texts_are_the_same_on_the_other_side() {
        for locale in Locale::ALL {
            let texts = &locale.texts().flow;
            let wire = serde_json::to_string(texts).unwrap();

            let list = serde_json::from_str(&wire).unwrap();
            assert_eq!(&FlowTexts::from_list(list), texts);
        }
    }
}
