use std::borrow::Cow;

/// Declares the parts of our components that an application may give classes to.
macro_rules! pieces {
    ($($(#[$meta:meta])* $name:ident: $piece:ident,)*) => {
        /// A part of our components that an application may give classes to: see [`Appearance`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Piece {
            $($(#[$meta])* $piece,)*
        }

        /// Classes of the application, by part. They are added to ours, whose rules are all in cascade layers: any rule of
        /// the application wins. [`LatchkeyProvider`](super::LatchkeyProvider) takes one for all components, and each
        /// component one of its own, whose classes come on top.
        ///
        /// ```
        /// use latchkey::prelude::*;
        /// use leptos::prelude::*;
        ///
        /// let look = || Appearance::default().card("shadow-xl").input("rounded-full").button("rounded-full");
        /// let _ = move || view! { <SignIn appearance=look().footer("text-xs")/> };
        /// ```
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct Appearance {
            $($name: Cow<'static, str>,)*
        }

        impl Appearance {
            $(
                $(#[$meta])*
                #[must_use]
                pub fn $name(mut self, classes: impl Into<Cow<'static, str>>) -> Self {
                    self.$name = classes.into();
                    self
                }
            )*

            /// The classes for `piece`, separated by spaces; empty if there are none.
            pub fn of(&self, piece: Piece) -> &str {
                match piece {
                    $(Piece::$piece => &self.$name,)*
                }
            }

            /// All classes of this one and of `more`.
            #[must_use]
            pub fn and(&self, more: &Self) -> Self {
                Self {
                    $($name: both(&self.$name, &more.$name),)*
                }
            }
        }
    };
}

pieces! {
    /// The box around a step, or around everything of a page.
    card: Card,
    /// Headings of a card.
    title: Title,
    /// Sentences of a card.
    text: Text,
    /// A section of the pages about the account.
    section: Section,
    /// A list of addresses or of devices.
    list: List,
    /// A label, its input, and what stands below it.
    field: Field,
    /// The label of an input.
    label: Label,
    /// An input.
    input: Input,
    /// A hint below an input.
    hint: Hint,
    /// What is wrong with an input.
    error: FieldError,
    /// A button, and a link that looks like one.
    button: Button,
    /// A link within text, and a button that looks like one.
    link: Link,
    /// A note: what was done, or what is wrong.
    message: Message,
    /// The line at the end of a card.
    footer: Footer,
}

/// All classes of both.
fn both(one: &str, other: &str) -> Cow<'static, str> {
    let all = format!("{one} {other}");
    all.trim().to_owned().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_of_a_component_come_on_top_of_those_of_all() {
        let all = Appearance::default().card("a").button("b");
        let one = Appearance::default().card("c").link("d");

        let both = all.and(&one);

        assert_eq!(both.of(Piece::Card), "a c");
        assert_eq!(both.of(Piece::Button), "b");
        assert_eq!(both.of(Piece::Link), "d");
        assert_eq!(both.of(Piece::Footer), "");
    }
}
