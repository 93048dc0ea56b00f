/// Replaces each `{name}` in `text` by its value. A name without a value stays as it is.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        match after
            .split_once('}')
            .and_then(|(name, tail)| Some((values.iter().find(|(key, _)| *key == name)?.1, tail)))
        {
            Some((value, tail)) => {
                filled.push_str(value);
                rest = tail;
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}

/// The parts of a list in one text. `list` joins two of them, as the language does.
pub fn listed(list: &str, parts: &[impl AsRef<str>]) -> String {
    let parts = parts.iter().map(|part| part.as_ref().to_owned());
    parts
        .reduce(|first, more| fill(list, &[("first", &first), ("more", &more)]))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_put_in_once_and_are_not_read_again() {
        assert_eq!(
            fill("{a} and {b}", &[("a", "{b}"), ("b", "2")]),
            "{b} and 2"
        );
        assert_eq!(fill("{unknown} {", &[]), "{unknown} {");
    }

    #[test]
    fn parts_are_joined_in_order() {
        assert_eq!(
            listed("{first}、{more}", &["a", "{first}", "c"]),
            "a、{first}、c"
        );
        assert_eq!(listed("{first}, {more}", &["a"]), "a");
        assert_eq!(listed("{first}, {more}", &[""; 0]), "");
    }
}
