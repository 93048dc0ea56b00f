//! Percent-encoding: decoded as leniently as browsers do, and written so that only unreserved characters (RFC 3986) stay as
//! they are.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What is encoded in a part of a URL: all but what RFC 3986 calls unreserved.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Removes one layer of percent-encoding. A `%` without two hexadecimal digits stays, as in browsers.
pub fn decode_once(text: &[u8]) -> Vec<u8> {
    percent_encoding::percent_decode(text).collect()
}

/// `text` as one part of a URL, whatever is in it.
pub fn encode(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_encoded_is_one_part_of_a_url() {
        for (text, encoded) in [
            ("a-b.c_d~9", "a-b.c_d~9"),
            ("a/../b?c#d", "a%2F..%2Fb%3Fc%23d"),
            ("ä +%", "%C3%A4%20%2B%25"),
        ] {
            assert_eq!(encode(text), encoded);
            assert_eq!(decode_once(encoded.as_bytes()), text.as_bytes());
        }
    }

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
