//! Makes templates of Fluent's messages.

use std::collections::BTreeSet;

use fluent_syntax::{
    ast::{Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey},
    unicode::unescape_unicode_to_string,
};

use super::{
    fault::Fault,
    folder::{Folder, Written},
    plural::{categories, category},
};

/// The character before each variant of a counted message.
pub const VARIANT: char = '\u{1}';
/// The character between the number or category of a variant and its template.
pub const TEMPLATE: char = '\u{2}';

/// Marks before and after a value, so that its direction of writing does not mix with that of the sentence.
const ISOLATE: (char, char) = ('\u{2068}', '\u{2069}');
/// How deep terms may refer to each other.
const DEPTH: usize = 4;

/// A message as the program asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask<'a> {
    /// Key of the message.
    pub key: &'a str,
    /// Names of the values that it may hold.
    pub arguments: &'a [&'a str],
    /// `true` if it depends on a number, which is its argument `n`.
    pub is_counted: bool,
}

/// The numbers that one template of a counted message is for.
#[derive(Clone, Debug)]
enum Number {
    /// This number.
    Exactly(u64),
    /// Any number of this category.
    Of(String),
}

/// The message that is asked for, as a template: `{name}` stands where a value belongs. A counted message becomes a list: the
/// tag of its language, then for each variant [`VARIANT`], its number or category, [`TEMPLATE`] and its template.
///
/// # Errors
///
/// If the message is missing, or uses something of Fluent that templates cannot do.
pub fn compile(
    folder: &Folder,
    ask: &Ask,
    tag: &str,
    is_right_to_left: bool,
) -> Result<String, Fault> {
    let Some(written) = folder.messages.get(ask.key) else {
        return Err(Fault {
            file: tag.to_owned(),
            key: ask.key.to_owned(),
            what: "is missing".to_owned(),
        });
    };
    let making = |number| Making {
        folder,
        ask,
        tag,
        is_right_to_left,
        number,
    };
    if !ask.is_counted {
        let template = making(None).text(&written.pattern, 0);
        return template.map_err(|what| fault(written, ask.key, what));
    }
    let mut list = tag.to_owned();
    for (name, number) in variants(written, tag, ask.key)? {
        let template = making(Some(number)).text(&written.pattern, 0);
        let template = template.map_err(|what| fault(written, ask.key, what))?;
        list.extend([VARIANT]);
        list.push_str(&name);
        list.extend([TEMPLATE]);
        list.push_str(&template);
    }
    Ok(list)
}

/// Names of the values that a message holds, but for the number.
pub fn arguments(written: &Written) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    gather(&written.pattern, &mut found);
    found.remove("n");
    found
}

fn gather(pattern: &Pattern<String>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(InlineExpression::VariableReference { id }) => {
                    found.insert(id.name.clone());
                }
                Expression::Inline(_) => {}
                Expression::Select { variants, .. } => {
                    for variant in variants {
                        gather(&variant.value, found);
                    }
                }
            },
        }
    }
}

fn fault(written: &Written, key: &str, what: String) -> Fault {
    Fault {
        file: written.file.clone(),
        key: key.to_owned(),
        what,
    }
}

/// The numbers and categories that a message tells apart, the most exact first.
fn variants(written: &Written, tag: &str, key: &str) -> Result<Vec<(String, Number)>, Fault> {
    let mut exact = BTreeSet::<u64>::new();
    let mut named = BTreeSet::new();
    for element in &written.pattern.elements {
        if let PatternElement::Placeable {
            expression: Expression::Select { variants, .. },
        } = element
        {
            for variant in variants {
                match &variant.key {
                    VariantKey::NumberLiteral { value } => match value.parse() {
                        Ok(number) => drop(exact.insert(number)),
                        Err(_) => {
                            let what = format!("[{value}] is no whole number");
                            return Err(fault(written, key, what));
                        }
                    },
                    VariantKey::Identifier { name } => drop(named.insert(name.clone())),
                }
            }
        }
    }
    let known = categories(tag);
    if let Some(name) = named
        .iter()
        .find(|name| *name != "other" && !known.contains(&name.as_str()))
    {
        let what = format!("[{name}] is no category of this language: {known:?}");
        return Err(fault(written, key, what));
    }
    let exact = exact
        .into_iter()
        .map(|n| (n.to_string(), Number::Exactly(n)));
    let named = named
        .into_iter()
        .filter(|name| name != "other")
        .chain(["other".to_owned()])
        .map(|name| (name.clone(), Number::Of(name)));
    Ok(exact.chain(named).collect())
}

/// A template in the making.
struct Making<'a> {
    folder: &'a Folder,
    ask: &'a Ask<'a>,
    tag: &'a str,
    is_right_to_left: bool,
    number: Option<Number>,
}

impl Making<'_> {
    fn text(&self, pattern: &Pattern<String>, depth: usize) -> Result<String, String> {
        if depth > DEPTH {
            return Err("refers to itself".to_owned());
        }
        let mut text = String::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } if value.contains('\n') => {
                    return Err("has more than one line".to_owned());
                }
                PatternElement::TextElement { value } => text.push_str(value),
                PatternElement::Placeable { expression } => {
                    text.push_str(&self.expression(expression, depth)?);
                }
            }
        }
        match text.chars().find(|letter| letter.is_control()) {
            Some(letter) => Err(format!("has a control character: U+{:04X}", letter as u32)),
            None => Ok(text),
        }
    }

    fn expression(&self, expression: &Expression<String>, depth: usize) -> Result<String, String> {
        match expression {
            Expression::Inline(inline) => self.inline(inline, depth),
            Expression::Select { selector, variants } => {
                let is_number = matches!(selector, InlineExpression::VariableReference { id } if id.name == "n");
                let Some(number) = self.number.as_ref().filter(|_| is_number) else {
                    return Err(
                        "chooses by something that is not the number $n of a counted text"
                            .to_owned(),
                    );
                };
                let Some(variant) = self.chosen(number, variants) else {
                    return Err("has no default variant".to_owned());
                };
                self.text(&variant.value, depth)
            }
        }
    }

    fn chosen<'v>(
        &self,
        number: &Number,
        variants: &'v [Variant<String>],
    ) -> Option<&'v Variant<String>> {
        let by_name = |wanted: &str| {
            variants.iter().find(
                |variant| matches!(&variant.key, VariantKey::Identifier { name } if name == wanted),
            )
        };
        let by_number = |wanted: u64| {
            variants.iter().find(|variant| {
                matches!(&variant.key, VariantKey::NumberLiteral { value } if value.parse() == Ok(wanted))
            })
        };
        let found = match number {
            Number::Exactly(n) => by_number(*n).or_else(|| by_name(&category(self.tag, *n))),
            Number::Of(name) => by_name(name),
        };
        found.or_else(|| variants.iter().find(|variant| variant.default))
    }

    fn inline(&self, inline: &InlineExpression<String>, depth: usize) -> Result<String, String> {
        match inline {
            InlineExpression::StringLiteral { value } => {
                Ok(unescape_unicode_to_string(value).into_owned())
            }
            InlineExpression::NumberLiteral { value } => Ok(value.clone()),
            InlineExpression::VariableReference { id } => self.hole(&id.name),
            InlineExpression::MessageReference {
                id,
                attribute: None,
            } => self.other(&id.name, depth),
            InlineExpression::TermReference {
                id,
                attribute: None,
                arguments: None,
            } => self.other(&format!("-{}", id.name), depth),
            InlineExpression::Placeable { expression } => self.expression(expression, depth),
            InlineExpression::FunctionReference { id, .. } => {
                Err(format!("{}() is not known", id.name))
            }
            _ => Err("has a reference with attributes or arguments".to_owned()),
        }
    }

    fn other(&self, key: &str, depth: usize) -> Result<String, String> {
        match self.folder.messages.get(key) {
            Some(other) => self.text(&other.pattern, depth + 1),
            None => Err(format!("refers to {key}, which is missing")),
        }
    }

    fn hole(&self, name: &str) -> Result<String, String> {
        if !self.ask.arguments.contains(&name) {
            return Err(format!(
                "${name} is no argument of it: {:?}",
                self.ask.arguments
            ));
        }
        let (before, after) = ISOLATE;
        match self.is_right_to_left && name != "n" {
            true => Ok(format!("{before}{{{name}}}{after}")),
            false => Ok(format!("{{{name}}}")),
        }
    }
}
