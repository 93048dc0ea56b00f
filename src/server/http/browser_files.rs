//! The files for browsers that cargo-leptos built: styles, scripts and WebAssembly.

mod styles;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use axum::{
    Router,
    http::{HeaderMap, HeaderValue, header},
    response::Response,
    routing::get,
};
use leptos::{WasmSplitManifest, reactive::owner::ArcStoredValue};
use sha2::{Digest, Sha256};
use tower_http::{services::ServeDir, set_header::SetResponseHeaderLayer};

use self::styles::Sheet;
use crate::components::hydration::Files;

/// The folder of the files below the site.
const FOLDER: &str = "pkg";

/// Names of the two parts of the style sheet.
const SHEETS: [&str; 2] = ["first.css", "more.css"];

/// Where the files are, and at which URLs they are served.
#[derive(Clone, Debug)]
pub struct BrowserFiles {
    /// URLs of the files that pages load.
    pub files: Files,
    /// The folder that they are below, with the pictures beside them.
    pub site: PathBuf,
    /// Prefix of their URLs: a name for the whole build; empty when the file names carry no hashes.
    ///
    /// Scripts and WebAssembly name each other, so a file may change while its own hash stays. A browser that kept it
    /// by its hash would ask a newer build for files that it does not have.
    root: String,
    /// The parts of the style sheet, by [`SHEETS`].
    sheets: [Arc<Sheet>; 2],
}

impl BrowserFiles {
    /// Finds the files below `site`. Whether their names carry hashes is read from a file beside the program.
    pub fn find(site: &Path) -> Self {
        let hashes = std::env::current_exe()
            .ok()
            .and_then(|program| std::fs::read_to_string(program.parent()?.join("hash.txt")).ok());
        if hashes
            .as_ref()
            .is_some_and(|hashes| !hashes.contains("split:"))
        {
            tracing::warn!("the browser side was built without --split: no script of it runs");
        }
        let root = hashes.as_ref().map_or_else(String::new, |hashes| {
            let digest = Sha256::digest(hashes);
            digest[..6]
                .iter()
                .fold("/".to_owned(), |root, byte| format!("{root}{byte:02x}"))
        });
        let hashes = hashes.unwrap_or_default();
        let url = |kind| format!("{root}/{FOLDER}/{}", named(&hashes, "latchkey", kind, kind));
        let list = named(&hashes, "__wasm_split_manifest", "manifest", "json");
        let [style, more_style] = SHEETS.map(|name| format!("{root}/{FOLDER}/{name}"));
        let sheet = named(&hashes, "latchkey", "css", "css");
        let sheets = styles::cut(&site.join(FOLDER).join(sheet)).map(Arc::new);
        let parts = std::fs::read(site.join(FOLDER).join(list)).ok();
        let parts = parts.and_then(|list| serde_json::from_slice(&list).ok());
        let loader = named(&hashes, "__wasm_split", "split", "js");
        let parts = parts.map(|parts| {
            let all = (format!("{root}/{FOLDER}"), parts, loader);
            WasmSplitManifest(ArcStoredValue::new(all))
        });
        Self {
            files: Files {
                style,
                more_style,
                script: url("js"),
                wasm: url("wasm"),
                parts,
            },
            site: site.to_owned(),
            root,
            sheets,
        }
    }

    /// Routes that serve the files: compressed ahead of time, and kept by browsers for ever when their names carry
    /// hashes.
    pub fn router<S: Clone + Send + Sync + 'static>(&self) -> Router<S> {
        let kept = HeaderValue::from_static(if self.root.is_empty() {
            "no-cache"
        } else {
            "public, max-age=31536000, immutable"
        });
        let mut files = Router::new();
        for (name, sheet) in SHEETS.iter().zip(&self.sheets) {
            let sheet = sheet.clone();
            let serve = move |headers: HeaderMap| sheet.clone().serve(headers);
            files = files.route(&format!("/{name}"), get(serve));
        }
        let files = files
            .fallback_service(
                ServeDir::new(self.site.join(FOLDER))
                    .precompressed_br()
                    .precompressed_gzip(),
            )
            .layer(SetResponseHeaderLayer::if_not_present(
                header::CACHE_CONTROL,
                move |response: &Response| response.status().is_success().then(|| kept.clone()),
            ));
        Router::new().nest_service(&format!("{}/{FOLDER}", self.root), files)
    }
}

/// The name of a file, with the hash that the list of hashes has for its kind.
fn named(hashes: &str, name: &str, kind: &str, ending: &str) -> String {
    let mut kinds = hashes.lines().filter_map(|line| line.split_once(':'));
    match kinds.find(|(of, _)| of.trim() == kind) {
        Some((_, hash)) => format!("{name}.{}.{ending}", hash.trim()),
        None => format!("{name}.{ending}"),
    }
}
