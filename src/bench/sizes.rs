use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    io::Write,
    path::Path,
};

use crate::{
    Subject,
    http::{Connection, get},
    report::Report,
    server::Server,
};

/// Measures the bytes of signing in on the wire, and of the program on the disk.
pub fn measure(subject: &Subject, report: &mut Report) -> io::Result<()> {
    let server = Server::start(subject)?;
    let mut connection = Connection::open(server.address)?;
    let parts = manifest(&subject.site)?;
    let Page {
        folder,
        total,
        styled,
    } = sign_in_page(&mut connection, &parts, report)?;
    report.at_most("sign-in page, all of it", "kB", 115.0, total);
    report.at_most("sign-in page, HTML and CSS", "kB", 8.0, styled);
    let later = parts.get("later_steps").map_or(&[][..], Vec::as_slice);
    let mut all = total;
    for file in later {
        all += kilobytes(fetch(&mut connection, &format!("{folder}{file}.wasm"))?.len());
    }
    let count = to_f64(later.len());
    report.at_most("files from the form to the waiting screen", "", 3.0, count);
    report.at_most("files through to \"you're in\"", "kB", 135.0, all);
    let bytes = fs::metadata(&subject.program)?.len();
    let megabytes = kilobytes(usize::try_from(bytes).unwrap_or(0)) / 1e3;
    report.add("the program", format!("{megabytes:.1} MB"));
    Ok(())
}

/// What the sign-in page is made of, in thousands of bytes on the wire.
struct Page {
    /// URL of the folder of its files.
    folder: String,
    total: f64,
    /// What it takes to be usable: HTML and the CSS that it waits for.
    styled: f64,
}

fn sign_in_page(
    connection: &mut Connection,
    parts: &Parts,
    report: &mut Report,
) -> io::Result<Page> {
    let page = connection
        .ask(&get("/sign-in", "Accept: text/html\r\n"))?
        .ok()?;
    let html = page.text();
    let mut total = 0.0;
    let mut styled = 0.0;
    let mut count = |report: &mut Report, name: &str, bytes: usize| {
        let kilobytes = kilobytes(bytes);
        total += kilobytes;
        if name == "HTML" || name == "first.css" {
            styled += kilobytes;
        }
        report.add(
            format!("sign-in page, {name}, brotli"),
            format!("{kilobytes:.1} kB"),
        );
    };
    count(report, "HTML", compressed(&page.body)?);
    let mut waiting = named(&html);
    let folder = waiting
        .iter()
        .find_map(|path| path.rsplit_once('/'))
        .map(|(root, _)| format!("{root}/"))
        .unwrap_or_default();
    waiting.extend(lazy(&html, parts).map(|file| format!("{folder}{file}.wasm")));
    let mut counted = BTreeSet::new();
    while let Some(path) = waiting.pop_first() {
        if !counted.insert(path.clone()) {
            continue;
        }
        let body = fetch(connection, &path)?;
        let (_, file) = path.rsplit_once('/').unwrap_or_default();
        count(report, &without_hash(file), body.len());
        if path.ends_with(".js") {
            let mut script = Vec::new();
            brotli::BrotliDecompress(&mut body.as_slice(), &mut script)?;
            waiting.extend(
                imported(&String::from_utf8_lossy(&script)).map(|file| format!("{folder}{file}")),
            );
        }
    }
    Ok(Page {
        folder,
        total,
        styled,
    })
}

/// A file as it travels.
fn fetch(connection: &mut Connection, path: &str) -> io::Result<Vec<u8>> {
    let answer = connection
        .ask(&get(path, "Accept-Encoding: br\r\n"))?
        .ok()?;
    match answer.field("content-encoding") {
        Some("br") => Ok(answer.body),
        _ => Err(io::Error::other(format!(
            "{path} is not compressed on disk"
        ))),
    }
}

/// The styles, scripts and WebAssembly that a page names.
fn named(html: &str) -> BTreeSet<String> {
    html.split(['"', '\'', ' ', '>', ')', '`'])
        .filter(|path| path.contains("/pkg/"))
        .filter(|path| {
            [".css", ".js", ".wasm"]
                .iter()
                .any(|end| path.ends_with(end))
        })
        .map(str::to_owned)
        .collect()
}

/// The files of each part of the WebAssembly, without their ends.
type Parts = BTreeMap<String, Vec<String>>;

/// The parts that there are, as cargo-leptos wrote it down.
fn manifest(site: &Path) -> io::Result<Parts> {
    let manifest = fs::read_dir(site.join("pkg"))?
        .flatten()
        .map(|entry| entry.path())
        .find(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with("__wasm_split_manifest") && name.ends_with(".json")
        })
        .ok_or_else(|| io::Error::other("it was built without --split"))?;
    Ok(serde_json::from_slice(&fs::read(manifest)?)?)
}

/// The files of the lazy islands of a page, which scripts load while they run.
fn lazy<'a>(html: &str, parts: &'a Parts) -> impl Iterator<Item = &'a String> {
    let islands: Vec<String> = html
        .split("data-component=\"")
        .skip(1)
        .filter_map(|rest| rest.split(['_', '"']).next())
        .map(|island| format!("{}_loader_", snake_case(island)))
        .collect();
    parts
        .iter()
        .filter(move |(name, _)| islands.iter().any(|island| name.starts_with(island)))
        .flat_map(|(_, files)| files)
}

/// The scripts beside `script` that it imports before it runs.
fn imported(script: &str) -> impl Iterator<Item = &str> {
    script
        .split("from")
        .skip(1)
        .filter_map(|rest| {
            rest.trim_start()
                .strip_prefix(['"', '\''])?
                .strip_prefix("./")
        })
        .filter_map(|rest| rest.split(['"', '\'']).next())
}

/// `latchkey.wasm` for `latchkey.HASH.wasm`.
fn without_hash(file: &str) -> String {
    let parts: Vec<&str> = file.split('.').collect();
    match parts.as_slice() {
        [name, _, end] => format!("{name}.{end}"),
        _ => file.to_owned(),
    }
}

fn snake_case(name: &str) -> String {
    name.chars()
        .enumerate()
        .flat_map(|(at, letter)| {
            let gap = (at > 0 && letter.is_uppercase()).then_some('_');
            gap.into_iter().chain(letter.to_lowercase())
        })
        .collect()
}

fn compressed(body: &[u8]) -> io::Result<usize> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, 5, 22);
    writer.write_all(body)?;
    Ok(writer.into_inner().len())
}

#[expect(clippy::cast_precision_loss, reason = "sizes of files")]
fn to_f64(bytes: usize) -> f64 {
    bytes as f64
}

fn kilobytes(bytes: usize) -> f64 {
    to_f64(bytes) / 1e3
}
