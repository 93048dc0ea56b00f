//! The browser side as cargo-leptos built it: styles, scripts and WebAssembly.

use std::path::Path;

use axum::{
    Router,
    http::{HeaderValue, header},
    response::Response,
};
use leptos::config::LeptosOptions;
use sha2::{Digest, Sha256};
use tower_http::{services::ServeDir, set_header::SetResponseHeaderLayer};

/// Where the browser side is, and where it is served.
#[derive(Clone, Debug)]
pub struct BrowserFiles {
    /// How Leptos finds it.
    pub options: LeptosOptions,
    /// What its paths begin with: a name for this build as a whole, or nothing when its names carry no hashes.
    ///
    /// Scripts and WebAssembly name each other, and so a file can change without its own hash: kept by a browser under
    /// the hash alone, it would ask a newer build for what that does not have.
    pub root: String,
}

impl BrowserFiles {
    /// Finds it below `site` from what lies beside the program: the program runs without cargo-leptos.
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
        let root = hashes.map_or_else(String::new, |hashes| {
            let digest = Sha256::digest(hashes);
            digest[..6]
                .iter()
                .fold("/".to_owned(), |root, byte| format!("{root}{byte:02x}"))
        });
        Self { options, root }
    }

    /// Serves it: precompressed on disk, and never asked for twice.
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
