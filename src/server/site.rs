//! The browser files that the program carries: those of the release build that it came from. `build.rs` lays them out.

use std::borrow::Cow;

use rust_embed::Embed;

/// The browser files. A file that cargo-leptos compressed is there only with the endings `.br` and `.gz`. There are none in
/// a development build, which reads them from the disk.
#[derive(Embed)]
#[folder = "$OUT_DIR/site"]
struct Carried;

/// A file that the program carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// The content, perhaps compressed.
    pub content: Cow<'static, [u8]>,
    /// A hash of the content.
    pub hash: [u8; 32],
}

/// `true` if the program carries its browser files.
pub fn is_carried() -> bool {
    Carried::iter().next().is_some()
}

/// Names of the files in a folder of the site, with their path below that folder.
pub fn names(folder: &str) -> impl Iterator<Item = String> {
    Carried::iter().filter_map(move |path| {
        let name = path.strip_prefix(folder)?.strip_prefix('/')?;
        Some(name.to_owned())
    })
}

/// The file with this path below the site; `None` if there is none.
pub fn find(path: &str) -> Option<File> {
    Carried::get(path).map(|file| File {
        content: file.data,
        hash: file.metadata.sha256_hash(),
    })
}
