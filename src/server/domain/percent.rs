//! Decodes percent-encoding as leniently as browsers do.

/// Removes one layer of percent-encoding. A `%` without two hexadecimal digits stays, as in browsers.
pub fn decode_once(text: &[u8]) -> Vec<u8> {
    percent_encoding::percent_decode(text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_layer_is_taken_off_and_what_is_none_stays() {
        for (text, decoded) in [
            ("a%20b", "a b"),
            ("%2520", "%20"),
            ("%C3%A4", "ä"),
            ("100%", "100%"),
            ("%4", "%4"),
            ("%zz%41", "%zzA"),
        ] {
            assert_eq!(decode_once(text.as_bytes()), decoded.as_bytes(), "{text}");
        }
    }
}
