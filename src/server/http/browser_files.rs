//! The files for browsers that cargo-leptos built: styles, scripts and WebAssembly.

use std::path::Path;

use axum::{
    Router,
    http::{HeaderValue, header},
    response::Response,
};
use leptos::config::LeptosOptions;
use sha2::{Digest, Sha256};
use tower_http::{services::ServeDir, set_header::SetResponseHeaderLayer};

/// Where the files are, and at which URLs they are served.
#[derive(Clone, Debug)]
pub struct BrowserFiles {
    /// Paths and names of the files, for Leptos.
    pub options: LeptosOptions,
    /// Prefix of their URLs: a name for the whole build; empty when the file names carry no hashes.
    ///
    /// Scripts and WebAssembly name each other, so a file may change while its own hash stays. A browser that kept it
    /// by its hash would ask a newer build for files that it does not have.
    pub root: String,
    /// The path of the style sheet.
    pub stylesheet: String,
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
        let options = LeptosOptions::builder()
            .output_name("latchkey")
            .site_root(site.display().to_string())
            .site_pkg_dir("pkg")
            .hash_files(hashes.is_some())
            .build();
        let root = hashes.as_ref().map_or_else(String::new, |hashes| {
            let digest = Sha256::digest(hashes);
            digest[..6]
                .iter()
                .fold("/".to_owned(), |root, byte| format!("{root}{byte:02x}"))
        });
        let stylesheet = match hashes.as_deref().and_then(hash_of_styles) {
            Some(hash) => format!("{root}/pkg/latchkey.{hash}.css"),
            None => format!("{root}/pkg/latchkey.css"),
        };
        Self {
            options,
            root,
            stylesheet,
        }
    }

    /// Routes that serve the files: compressed ahead of time, and kept by browsers for ever when their names carry
    /// hashes.
    pub fn router<S: Clone + Send + Sync + 'static>(&self) -> Router<S> {
        let folder =
            Path::new(self.options.site_root.as_ref()).join(self.options.site_pkg_dir.as_ref());
        let kept = HeaderValue::from_static(if self.root.is_empty() {
            "no-cache"
        } else {
            "public, max-age=31536000, immutable"
        });
        let files = Router::new()
            .fallback_service(
                ServeDir::new(folder)
                    .precompressed_br()
                    .precompressed_gzip(),
            )
            .layer(SetResponseHeaderLayer::if_not_present(
                header::CACHE_CONTROL,
                move |response: &Response| response.status().is_success().then(|| kept.clone()),
            ));
        Router::new().nest_service(
            &format!("{}/{}", self.root, self.options.site_pkg_dir),
            files,
        )
    }
}

/// The hash in the name of the style sheet, by the list of hashes that cargo-leptos writes.
fn hash_of_styles(hashes: &str) -> Option<&str> {
    let mut names = hashes.lines().filter_map(|line| line.split_once(':'));
    let styles = names.find(|(file, _)| file.trim() == "css");
    styles.map(|(_, hash)| hash.trim())
}
