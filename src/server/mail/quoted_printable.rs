//! Writes texts as quoted-printable (RFC 2045). The mail library can, too, but that was a sixth of what it costs to start a
//! sign-in.

/// Most octets of a line, without its end.
const LONGEST_LINE: usize = 76;

/// `text` as quoted-printable. Its lines end in a line feed, with or without a carriage return before it, and in both in
/// the result.
pub(super) fn quoted_printable(text: &str) -> Vec<u8> {
    let mut written = Vec::with_capacity(text.len() + text.len() / 8);
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            written.extend(b"\r\n");
        }
        write_line(
            line.strip_suffix('\r').unwrap_or(line).as_bytes(),
            &mut written,
        );
    }
    written
}

fn write_line(line: &[u8], written: &mut Vec<u8>) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    // At the end of a line a blank would be lost on the way.
    let ends_plain = line.last().is_some_and(|&byte| !is_blank(byte));
    let (mut rest, mut length) = (line, 0);
    while !rest.is_empty() {
        let room = LONGEST_LINE - length;
        let run = rest.iter().take(room).take_while(|&&byte| is_plain(byte));
        let mut run = run.count();
        // What is not the last of a line leaves room for the sign that the line goes on.
        if run < rest.len() || !ends_plain {
            run = run.min(room - 1).min(rest.len() - 1);
        }
        let (plain, after) = rest.split_at(run);
        written.extend_from_slice(plain);
        length += run;
        let [byte, after @ ..] = after else {
            return;
        };
        let is_kept = is_plain(*byte) && !after.is_empty();
        let width = if after.is_empty() { 3 } else { 4 };
        if is_kept || length + width > LONGEST_LINE {
            written.extend(b"=\r\n");
            length = 0;
            rest = &rest[run..];
            continue;
        }
        let (high, low) = (usize::from(byte >> 4), usize::from(byte & 15));
        written.extend([b'=', DIGITS[high], DIGITS[low]]);
        length += 3;
        rest = after;
    }
}

/// `true` for what stands for itself anywhere but at the end of a line.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_graphic() && byte != b'=' || is_blank(byte)
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_written_and_cut_as_the_standard_says() {
        let long = "a".repeat(77);
        for (text, expected) in [
            ("", ""),
            ("a=b\nü \r\n\t", "a=3Db\r\n=C3=BC=20\r\n=09"),
            (" a b\n\n", " a b\r\n\r\n"),
            (&long[1..], &long[1..]),
            (&long, &format!("{}=\r\naa", "a".repeat(75))),
            (
                &format!("{}ü", &long[..73]),
                &format!("{}=\r\n=C3=BC", "a".repeat(73)),
            ),
        ] {
            let written = quoted_printable(text);
            assert_eq!(String::from_utf8(written).unwrap(), expected, "{text:?}");
        }
    }

    /// What mail programs make of it.
    fn read(written: &[u8]) -> String {
        let text = String::from_utf8(written.to_vec())
            .unwrap()
            .replace("=\r\n", "");
        let mut parts = text.split('=');
        let mut bytes = parts.next().unwrap().as_bytes().to_vec();
        for part in parts {
            bytes.push(u8::from_str_radix(&part[..2], 16).unwrap());
            bytes.extend(part[2..].bytes());
        }
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn it_is_read_as_it_was_and_has_short_lines() {
        let text =
            "<p style=\"margin:0\">Schließe — dieses Fenster &amp; kehre zurück.</p> \n".repeat(9);
        let text = format!("{text}{}\t", text.replace('\n', " "));

        let written = quoted_printable(&text);
        assert_eq!(read(&written), text.replace('\n', "\r\n"));
        let mut lines = written.split(|byte| *byte == b'\n');
        assert!(lines.all(|line| line.len() <= LONGEST_LINE + 1 && !line.ends_with(b" \r")));
    }
}
