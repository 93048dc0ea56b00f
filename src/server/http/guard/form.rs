//! Reads url-encoded parameters strictly: whatever two parsers could understand in two ways is refused.

/// Most fields of a form; all forms here have fewer.
const MOST_FIELDS: usize = 64;

/// Why parameters were refused (requirements IN-3 and IN-4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormFault {
    /// A `%` is not followed by two hexadecimal digits.
    #[error("a percent sign is not followed by two hexadecimal digits")]
    PercentEncoding,
    /// A parameter is not UTF-8.
    #[error("a parameter is not UTF-8")]
    Utf8,
    /// A parameter has a NUL, which ends the string for some parsers.
    #[error("a parameter has a NUL in it")]
    Nul,
    /// A name comes twice.
    #[error("a parameter comes twice")]
    Duplicate,
    /// A name has brackets, which some parsers turn into a list or a map.
    #[error("the name of a parameter has brackets")]
    Brackets,
    /// There are more fields than any form has.
    #[error("there are too many parameters")]
    TooMany,
}

/// Reads a form body or a query into names and values, in order.
///
/// # Errors
///
/// The [`FormFault`] of anything ambiguous.
pub fn parse_form(body: &[u8]) -> Result<Vec<(String, String)>, FormFault> {
    let mut fields: Vec<(String, String)> = Vec::new();
    for pair in body.split(|byte| *byte == b'&').filter(|it| !it.is_empty()) {
        let mut sides = pair.splitn(2, |byte| *byte == b'=');
        let name = decode(sides.next().unwrap_or_default())?;
        let value = decode(sides.next().unwrap_or_default())?;
        if name.contains(['[', ']']) {
            return Err(FormFault::Brackets);
        }
        if fields.iter().any(|(known, _)| *known == name) {
            return Err(FormFault::Duplicate);
        }
        if fields.len() == MOST_FIELDS {
            return Err(FormFault::TooMany);
        }
        fields.push((name, value));
    }
    Ok(fields)
}

fn decode(text: &[u8]) -> Result<String, FormFault> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.iter();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => hexadecimal(rest.next())? << 4 | hexadecimal(rest.next())?,
            other => *other,
        });
    }
    if bytes.contains(&0) {
        return Err(FormFault::Nul);
    }
    String::from_utf8(bytes).map_err(|_| FormFault::Utf8)
}

fn hexadecimal(byte: Option<&u8>) -> Result<u8, FormFault> {
    byte.and_then(|byte| char::from(*byte).to_digit(16))
        .and_then(|digit| u8::try_from(digit).ok())
        .ok_or(FormFault::PercentEncoding)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_plain_form_is_read_in_its_order() {
        let fields = parse_form(b"email=a%2Bb%40x.org&first_name=J%C3%BCrgen+M&&number=&flag");
        let expected = [
            ("email", "a+b@x.org"),
            ("first_name", "Jürgen M"),
            ("number", ""),
            ("flag", ""),
        ];

        assert_eq!(
            fields.unwrap(),
            expected.map(|(name, value)| (name.to_owned(), value.to_owned()))
        );
    }

    #[test]
    fn what_could_be_read_in_two_ways_is_refused() {
        for (body, fault) in [
            ("email=a&email=b", FormFault::Duplicate),
            ("email=a&%65mail=b", FormFault::Duplicate),
            ("email[]=a", FormFault::Brackets),
            ("email%5Bx%5D=a", FormFault::Brackets),
            ("email=%", FormFault::PercentEncoding),
            ("email=%4", FormFault::PercentEncoding),
            ("email=%zz", FormFault::PercentEncoding),
            ("email=%00", FormFault::Nul),
            ("email=%ff", FormFault::Utf8),
            ("%c3=a", FormFault::Utf8),
        ] {
            assert_eq!(parse_form(body.as_bytes()), Err(fault), "{body}");
        }
        assert_eq!(parse_form(b"a=\0"), Err(FormFault::Nul));
        let many: String = (0..65).map(|number| format!("a{number}=&")).collect();
        assert_eq!(parse_form(many.as_bytes()), Err(FormFault::TooMany));
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(body in proptest::collection::vec(any::<u8>(), 0..200)) {
            drop(parse_form(&body));
        }

        #[test]
        fn every_value_comes_through_whole(value in "[^\0]{0,40}") {
            let encoded: String = url::form_urlencoded::Serializer::new(String::new())
                .append_pair("name", &value)
                .finish();
            prop_assert_eq!(parse_form(encoded.as_bytes()), Ok(vec![("name".to_owned(), value)]));
        }
    }
}
