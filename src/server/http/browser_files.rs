//! The files for browsers that cargo-leptos built: styles, scripts and WebAssembly.

mod built_in;
mod carried;
mod source;
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
use tower_http::set_header::SetResponseHeaderLayer;

use self::{
    source::{FOLDER, Source},
    styles::Sheet,
};
use crate::{auth::at, components::hydration::Files};

/// Names of the two parts of the style sheet.
const SHEETS: [&str; 2] = ["first.css", "more.css"];

/// Paths of the other files of the site, which operators may put others in the place of.
const BESIDE: [&str; 3] = ["/brand/{*path}", "/favicon.svg", "/robots.txt"];

/// Name of the style sheet for pages of an application that Latchkey is a part of.
const EMBEDDED_SHEET: &str = "embedded.css";

/// Where the files are, and at which URLs they are served.
#[derive(Clone, Debug)]
pub struct BrowserFiles {
    /// URLs of the files that pages load.
    pub files: Files,
    /// The operator's folder with files of the site, for pictures and the like; `None` if there is none.
    folder: Option<PathBuf>,
    source: Source,
    /// Prefix of their URLs: a name for the whole build; empty when the file names carry no hashes.
    ///
    /// Scripts and WebAssembly name each other, so a file may change while its own hash stays. A browser that kept it
    /// by its hash would ask a newer build for files that it does not have.
    root: String,
    /// URL of the style sheet for pages of an application that Latchkey is a part of.
    pub embedded_style: String,
    /// The style sheets, by their names.
    sheets: Vec<(&'static str, Arc<Sheet>)>,
}

impl BrowserFiles {
    /// Finds the files: a build in `folder`, else the one that the program carries.
    pub fn find(folder: Option<&Path>) -> Self {
        let source = Source::find(folder);
        let names = source.names();
        let script = named(&names, "latchkey", "js");
        let loader = named(&names, "__wasm_split", "js");
        let wasm = named(&names, "latchkey", "wasm");
        let sheet = named(&names, "latchkey", "css");
        let list = named(&names, "__wasm_split_manifest", "json");
        let is_hashed = script.matches('.').count() > 1;
        let parts = source.read(&list);
        if is_hashed && parts.is_none() {
            tracing::warn!("the browser side was built without --split: no script of it runs");
        }
        let root = match is_hashed {
            true => root_of(&[&script, &wasm, &sheet, &list, &loader]),
            false => String::new(),
        };
        let url = |name: &str| format!("{root}/{FOLDER}/{name}");
        let [style, more_style] = SHEETS.map(url);
        let (sheet, is_packed) = source.read(&sheet).unwrap_or_default();
        let parts = parts.and_then(|(list, _)| serde_json::from_slice(&list).ok());
        let parts = parts.map(|parts| {
            let all = (format!("{root}/{FOLDER}"), parts, loader);
            WasmSplitManifest(ArcStoredValue::new(all))
        });
        Self {
            files: Files {
                icon: Some("/favicon.svg"),
                style,
                more_style,
                script: url(&script),
                wasm: url(&wasm),
                parts,
            },
            folder: folder.map(Path::to_owned),
            source,
            root,
            embedded_style: String::new(),
            sheets: SHEETS
                .into_iter()
                .zip(styles::cut(&String::from_utf8_lossy(&sheet), is_packed).map(Arc::new))
                .collect(),
        }
    }

    /// The files for an application that Latchkey is a part of: style sheets, which are built in.
    pub fn built_in() -> Self {
        let sheets = [
            (SHEETS[0], built_in::first()),
            (SHEETS[1], built_in::more()),
            (EMBEDDED_SHEET, built_in::embedded()),
        ];
        let mut all = Sha256::new();
        sheets.iter().for_each(|(_, text)| all.update(text));
        let root = named_by(at!("/latchkey/"), &all.finalize());
        let url = |name| format!("{root}/{FOLDER}/{name}");
        Self {
            files: Files {
                icon: None,
                style: url(SHEETS[0]),
                more_style: url(SHEETS[1]),
                script: String::new(),
                wasm: String::new(),
                parts: None,
            },
            embedded_style: url(EMBEDDED_SHEET),
            folder: None,
            // There is no folder of ours, and nothing can be below this.
            source: Source::Folder(PathBuf::from("/dev/null")),
            sheets: sheets
                .into_iter()
                .map(|(name, text)| (name, Arc::new(Sheet::of(&text, true))))
                .collect(),
            root,
        }
    }

    /// Routes that serve the files: compressed ahead of time, and kept by browsers for ever when their names carry
    /// hashes.
    pub fn router<S: Clone + Send + Sync + 'static>(&self) -> Router<S> {
        let cache_control = HeaderValue::from_static(if self.root.is_empty() {
            "no-cache"
        } else {
            "public, max-age=31536000, immutable"
        });
        let mut files = Router::new();
        for (name, sheet) in &self.sheets {
            let sheet = sheet.clone();
            let serve = move |headers: HeaderMap| sheet.clone().serve(headers);
            files = files.route(&format!("/{name}"), get(serve));
        }
        let files = files.fallback_service(self.source.serve()).layer(
            SetResponseHeaderLayer::if_not_present(
                header::CACHE_CONTROL,
                move |response: &Response| {
                    response
                        .status()
                        .is_success()
                        .then(|| cache_control.clone())
                },
            ),
        );
        let beside = source::beside(self.folder.as_deref());
        let mut router = Router::new().nest_service(&format!("{}/{FOLDER}", self.root), files);
        for path in BESIDE {
            router = router.route_service(path, beside.clone());
        }
        router
    }
}

/// A name for the whole build, from the names of its files.
fn root_of(names: &[&str]) -> String {
    named_by("/", &Sha256::digest(names.join("\n")))
}

/// A prefix of URLs that is named by the beginning of a hash.
fn named_by(begin: &str, hash: &[u8]) -> String {
    hash.iter()
        .take(6)
        .fold(begin.to_owned(), |root, byte| format!("{root}{byte:02x}"))
}

/// The first of the names that is `name`, perhaps a hash, and `ending`; without a hash if there is none.
fn named(names: &[String], name: &str, ending: &str) -> String {
    let is_it = |it: &&String| {
        let rest = it.strip_prefix(name).and_then(|it| it.strip_suffix(ending));
        rest.is_some_and(|rest| match rest.strip_prefix('.') {
            Some("") => true,
            Some(hash) => hash.strip_suffix('.').is_some_and(|it| !it.contains('.')),
            None => false,
        })
    };
    let found = names.iter().find(is_it).cloned();
    found.unwrap_or_else(|| format!("{name}.{ending}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_found_by_their_names_with_hashes_or_without() {
        let names = |names: &[&str]| names.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
        let hashed = names(&[
            "latchkey.d.XB.ts",
            "latchkey.a-1.js.br",
            "__wasm_split_manifest.m_2.json",
            "__wasm_split.s3.js",
            "latchkey.a-1.js",
            "latchkey.older.js",
        ]);

        assert_eq!(named(&hashed, "latchkey", "js"), "latchkey.a-1.js");
        assert_eq!(named(&hashed, "__wasm_split", "js"), "__wasm_split.s3.js");
        let list = named(&hashed, "__wasm_split_manifest", "json");
        assert_eq!(list, "__wasm_split_manifest.m_2.json");
        let plain = names(&["latchkey.css"]);
        assert_eq!(named(&plain, "latchkey", "css"), "latchkey.css");
        assert_eq!(named(&plain, "latchkey", "wasm"), "latchkey.wasm");
    }

    #[test]
    fn a_folder_with_a_build_comes_before_the_program_and_another_build_has_another_name() {
        let folder = tempfile::tempdir().unwrap();
        let built = folder.path().join(FOLDER);
        std::fs::create_dir(&built).unwrap();
        let url = || BrowserFiles::find(Some(folder.path())).files.script;
        assert_eq!(url(), "/pkg/latchkey.js");

        std::fs::write(built.join("latchkey.one.js"), "1").unwrap();
        let first = url();
        std::fs::write(built.join("latchkey.one.css"), "p{}").unwrap();

        assert!(first.ends_with("/pkg/latchkey.one.js"), "{first}");
        assert_ne!(url(), first);
        assert!(url().ends_with("/pkg/latchkey.one.js"));
    }
}
