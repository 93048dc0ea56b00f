/// Defines a struct of texts for an island. It is sent as a list of its fields in order, without their names: reading
/// sixty names in the browser would cost more than the texts.
macro_rules! island_texts {
    (
        $(#[$struct_meta:meta])*
        pub struct $name:ident {
            $($(#[$field_meta:meta])* pub $field:ident: Text,)*
        }
    ) => {
        $(#[$struct_meta])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name {
            $($(#[$field_meta])* pub $field: Text,)*
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_seq([$(&self.$field),*])
            }
        }

        impl $name {
            /// Reads the list that the texts cross as.
            pub fn from_list(list: Vec<String>) -> Self {
                let mut list = list.into_iter();
                let mut next = || Text::Owned(list.next().unwrap_or_default());
                Self {
                    $($field: next(),)*
                }
            }
        }
    };
}

pub(super) use island_texts;

#[cfg(test)]
mod tests {
    use super::super::{FlowTexts, Locale};

    #[test]
    fn texts_are_the_same_on_the_other_side() {
        for locale in [Locale::En, Locale::De] {
            let texts = &locale.texts().flow;
            let wire = serde_json::to_string(texts).unwrap();

            let list = serde_json::from_str(&wire).unwrap();
            assert_eq!(&FlowTexts::from_list(list), texts);
        }
    }
}
