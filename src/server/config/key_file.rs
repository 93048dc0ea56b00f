//! The file with the keys that links, codes and numbers are derived from.

use std::{
    fs::{DirBuilder, File, OpenOptions},
    io::{self, ErrorKind, Read, Write},
    os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt},
    path::Path,
};

use super::{Complaint, Config};
use crate::server::domain::secrets::KeyRing;

/// Most bytes of a key file, enough for hundreds of keys.
const LARGEST_FILE: u64 = 64 * 1024;

const VARIABLE: &str = "LATCHKEY_SECRET_KEY_FILE";

/// Reads the keys of the instance. Makes the file when it is missing and [`Config::may_make_key`] allows it: with
/// mode 0600, on disk before it is used, and never half written.
///
/// # Errors
///
/// The file is missing, readable by others, or holds no usable key. The complaint says what to do.
pub fn load_key_ring(config: &Config) -> Result<KeyRing, Complaint> {
    let path = config.secret_key_file.as_path();
    if config.may_make_key && !exists(path)? {
        make(path).map_err(|error| {
            complaint(
                path,
                &format!(
                    "cannot be made ({error}). Make its folder writable, or name another file."
                ),
            )
        })?;
    }
    read(path)
}

/// `true` if something exists at `path`.
pub(super) fn exists(path: &Path) -> Result<bool, Complaint> {
    path.try_exists()
        .map_err(|error| complaint(path, &format!("cannot be looked at ({error}).")))
}

/// Reads the keys in the file at `path`.
pub(super) fn read(path: &Path) -> Result<KeyRing, Complaint> {
    let unreadable = |error: io::Error| match error.kind() {
        ErrorKind::NotFound => complaint(
            path,
            "does not exist. Make it with: (umask 077; head -c 32 /dev/urandom | basenc --base64url > FILE)",
        ),
        _ => complaint(path, &format!("cannot be read ({error}).")),
    };
    let file = File::open(path).map_err(unreadable)?;
    let about = file.metadata().map_err(unreadable)?;
    if !about.is_file() {
        return Err(complaint(path, "is not a file. Name the file itself."));
    }
    if about.mode() & 0o077 != 0 {
        return Err(complaint(
            path,
            &format!(
                "is open to others than its owner. Run: chmod 600 {}",
                path.display()
            ),
        ));
    }
    let mut text = String::new();
    file.take(LARGEST_FILE)
        .read_to_string(&mut text)
        .map_err(unreadable)?;
    KeyRing::parse(&text).map_err(|fault| complaint(path, &format!("has no usable keys: {fault}.")))
}

/// Writes a new key into a file beside `path`, and links it to `path` once it is complete. So neither a crash nor a
/// second server that starts at the same time leaves half a key.
fn make(path: &Path) -> io::Result<()> {
    let folder = match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)?;

    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    let draft = folder.join(name);
    if draft.exists() {
        std::fs::remove_file(&draft)?;
    }
    write_draft(&draft)?;
    let linked = std::fs::hard_link(&draft, path);
    std::fs::remove_file(&draft)?;
    match linked {
        // Somebody else was faster, and theirs is the key.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error),
        Ok(()) => File::open(folder)?.sync_all(),
    }
}

fn write_draft(draft: &Path) -> io::Result<()> {
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(draft)?;
    writeln!(file, "{}", KeyRing::generate_line())?;
    file.sync_all()
}

fn complaint(path: &Path, message: &str) -> Complaint {
    Complaint::new(VARIABLE, format!("{} {message}", path.display()))
}
