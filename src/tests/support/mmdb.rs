//! Writes a file in MaxMind's format with a few IPv4 networks.

/// An IPv4 network and its place.
pub struct Entry {
    /// First address.
    pub first: [u8; 4],
    /// Number of bits that all its addresses share.
    pub prefix: u8,
    /// City in English and German; `None` when no city is known.
    pub city: Option<(&'static str, &'static str)>,
    /// Country in English and German.
    pub country: (&'static str, &'static str),
}

/// Marks a branch of the tree without a network.
const NOTHING: u32 = u32::MAX;

/// The bytes of a file with these networks.
pub fn file(entries: &[Entry]) -> Vec<u8> {
    let mut data = Vec::new();
    let mut nodes = vec![[NOTHING; 2]];
    let mut leaves = Vec::new();
    for entry in entries {
        let bits = u32::from_be_bytes(entry.first);
        let bit = |at: u8| (bits >> (31 - at) & 1) as usize;
        let mut node = 0;
        for at in 0..entry.prefix - 1 {
            if nodes[node][bit(at)] == NOTHING {
                nodes[node][bit(at)] = nodes.len() as u32;
                nodes.push([NOTHING; 2]);
            }
            node = nodes[node][bit(at)] as usize;
        }
        leaves.push((node, bit(entry.prefix - 1), data.len() as u32));
        place(&mut data, entry);
    }
    let count = nodes.len() as u32;
    // A leaf names its data by their distance from the end of the tree, behind sixteen empty bytes.
    for (node, side, offset) in leaves {
        nodes[node][side] = count + 16 + offset;
    }
    let mut file: Vec<u8> = nodes
        .into_iter()
        .flatten()
        .map(|record| if record == NOTHING { count } else { record })
        .flat_map(|record| record.to_be_bytes()[1..].to_vec())
        .collect();
    file.extend([0; 16]);
    file.extend(data);
    file.extend(b"\xab\xcd\xefMaxMind.com");
    metadata(&mut file, count);
    file
}

fn place(data: &mut Vec<u8>, entry: &Entry) {
    map(data, 1 + u8::from(entry.city.is_some()));
    for (key, names) in [("city", entry.city), ("country", Some(entry.country))] {
        if let Some((english, german)) = names {
            text(data, key);
            map(data, 1);
            text(data, "names");
            map(data, 2);
            for (language, name) in [("en", english), ("de", german)] {
                text(data, language);
                text(data, name);
            }
        }
    }
}

fn metadata(file: &mut Vec<u8>, nodes: u32) {
    map(file, 9);
    for (key, value) in [
        ("binary_format_major_version", 2),
        ("binary_format_minor_version", 0),
        ("ip_version", 4),
        ("record_size", 24),
    ] {
        text(file, key);
        file.extend([0b101_00010, 0, value]);
    }
    text(file, "node_count");
    file.push(0b110_00100);
    file.extend(nodes.to_be_bytes());
    text(file, "build_epoch");
    // Eight bytes of an extended type, the ninth: a number of 64 bits.
    file.extend([0b000_00001, 2, 1]);
    text(file, "database_type");
    text(file, "Test-City");
    text(file, "description");
    map(file, 0);
    text(file, "languages");
    file.extend([0b000_00000, 4]);
}

fn map(data: &mut Vec<u8>, entries: u8) {
    data.push(0b111_00000 | entries);
}

fn text(data: &mut Vec<u8>, text: &str) {
    assert!(text.len() < 29, "{text} is short");
    data.push(0b010_00000 | text.len() as u8);
    data.extend(text.as_bytes());
}
