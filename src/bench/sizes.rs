use std::{collections::BTreeSet, fs, io, io::Write};

use crate::{
    Subject,
    http::{Connection, get},
    report::Report,
    server::Server,
};

/// What the sign-in page costs on the wire, and the program on the disk.
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
    for path in assets(&html) {
        let asset = connection
            .ask(&get(&path, "Accept-Encoding: br\r\n"))?
            .ok()?;
        if asset.field("content-encoding") != Some("br") {
            return Err(io::Error::other(format!(
                "{path} is not compressed on disk"
            )));
        }
        let kind = path.rsplit('.').next().unwrap_or_default().to_uppercase();
        count(
            report,
            format!("sign-in page, {kind}, brotli"),
            asset.body.len(),
        );
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

/// Styles, scripts and WebAssembly that a page names.
fn assets(html: &str) -> BTreeSet<String> {
    html.match_indices("/pkg/")
        .filter_map(|(at, _)| html[at..].split(['"', '\'', ' ', '>', ')', '`']).next())
        .filter(|path| {
            [".css", ".js", ".wasm"]
                .iter()
                .any(|end| path.ends_with(end))
        })
        .map(str::to_owned)
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
