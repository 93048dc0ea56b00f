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

/// Measures the bytes of the sign-in page on the wire, and of the program on the disk.
pub fn measure(subject: &Subject, report: &mut Report) -> io::Result<()> {
    let server = Server::start(subject)?;
    let mut connection = Connection::open(server.address)?;
    let page = connection
        .ask(&get("/sign-in", "Accept: text/html\r\n"))?
        .ok()?;
    let html = page.text();
    let mut total = 0.0;
    let mut count = |report: &mut Report, name: String, bytes: usize| {
        let kilobytes = to_f64(bytes) / 1e3;
        total += kilobytes;
        report.note(name, format!("{kilobytes:.1} kB"));
    };
    count(
        report,
        "sign-in page, HTML, brotli".to_owned(),
        compressed(&page.body)?,
    );
    let mut waiting = named(&html);
    let mut folder = String::new();
    if let Some((root, _)) = waiting.iter().find_map(|path| path.rsplit_once('/')) {
        folder = format!("{root}/");
    }
    waiting.extend(
        lazy(&html, &subject.site)?
            .iter()
            .map(|file| format!("{folder}{file}")),
    );
    let mut counted = BTreeSet::new();
    while let Some(path) = waiting.pop_first() {
        if !counted.insert(path.clone()) {
            continue;
        }
        let asset = connection
            .ask(&get(&path, "Accept-Encoding: br\r\n"))?
            .ok()?;
        if asset.field("content-encoding") != Some("br") {
            return Err(io::Error::other(format!(
                "{path} is not compressed on disk"
            )));
        }
        let (_, file) = path.rsplit_once('/').unwrap_or_default();
        count(
            report,
            format!("sign-in page, {}, brotli", without_hash(file)),
            asset.body.len(),
        );
        if path.ends_with(".js") {
            let mut script = Vec::new();
            brotli::BrotliDecompress(&mut asset.body.as_slice(), &mut script)?;
            waiting.extend(
                imported(&String::from_utf8_lossy(&script)).map(|file| format!("{folder}{file}")),
            );
        }
    }
    report.at_most("sign-in page, all of it", "kB", 150.0, total);
    let bytes = fs::metadata(&subject.program)?.len();
    report.note(
        "the program",
        format!(
            "{:.1} MB",
            to_f64(usize::try_from(bytes).unwrap_or(0)) / 1e6
        ),
    );
    Ok(())
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

/// The files of the lazy islands of a page, which scripts load while they run.
fn lazy(html: &str, site: &Path) -> io::Result<BTreeSet<String>> {
    let manifest = fs::read_dir(site.join("pkg"))?
        .flatten()
        .map(|entry| entry.path())
        .find(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with("__wasm_split_manifest") && name.ends_with(".json")
        })
        .ok_or_else(|| io::Error::other("it was built without --split"))?;
    let manifest: BTreeMap<String, Vec<String>> = serde_json::from_slice(&fs::read(manifest)?)?;
    let islands: Vec<String> = html
        .split("data-component=\"")
        .skip(1)
        .filter_map(|rest| rest.split(['_', '"']).next())
        .map(|island| format!("{}_loader_", snake_case(island)))
        .collect();
    Ok(manifest
        .iter()
        .filter(|(name, _)| islands.iter().any(|island| name.starts_with(island)))
        .flat_map(|(_, files)| files)
        .map(|file| format!("{file}.wasm"))
        .collect())
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
