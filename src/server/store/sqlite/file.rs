//! The file from which a database was opened.

use std::{
    fs, io,
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
};

/// The file that was at a path when it was opened. A later file at the same path may be another one: SQLite goes on
/// with the file that it has opened, and what is written there is lost with the process.
#[derive(Clone, Debug)]
pub struct OpenFile {
    path: PathBuf,
    device: u64,
    inode: u64,
}

impl OpenFile {
    /// The file that is at `path` now.
    pub fn at(path: &Path) -> io::Result<Self> {
        let found = fs::metadata(path)?;
        Ok(Self {
            path: path.to_owned(),
            device: found.dev(),
            inode: found.ino(),
        })
    }

    /// `true` if the file is still there: neither deleted nor replaced.
    pub fn is_in_place(&self) -> bool {
        let found = fs::metadata(&self.path);
        found.is_ok_and(|found| (found.dev(), found.ino()) == (self.device, self.inode))
    }
}
