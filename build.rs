//! Lays out the browser files that a release build of the server carries, and says which version it is and below which
//! prefix its paths are.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::Command,
};

/// Endings that cargo-leptos adds to a compressed file.
const COMPRESSED: [&str; 2] = ["br", "gz"];

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let is = |name| env::var_os(name).is_some();
    let of_release = env::var("PROFILE").is_ok_and(|it| it == "release");
    let carried = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("site");
    if carried.exists() {
        fs::remove_dir_all(&carried)?;
    }
    // The folder must be there in every build, since it is named where the program reads it.
    fs::create_dir_all(&carried)?;
    let mut version = env::var("CARGO_PKG_VERSION").unwrap_or_default();
    // Development builds read their files from the disk, and are not compiled again for each commit.
    if !of_release {
        version.push_str(" (development build)");
    } else if is("CARGO_FEATURE_SSR") && is("CARGO_FEATURE_PROGRAM") {
        carry(&carried)?;
        if let Some(commit) = commit() {
            version = format!("{version} ({commit})");
        }
    }
    println!("cargo::rustc-env=LATCHKEY_VERSION={version}");
    // Here, and not where it is read, since Cargo would not compile a library from a registry anew when it changes.
    println!("cargo::rerun-if-env-changed=LATCHKEY_PREFIX");
    let prefix = env::var("LATCHKEY_PREFIX").unwrap_or_default();
    println!("cargo::rustc-env=LATCHKEY_PREFIX={prefix}");
    Ok(())
}

/// Copies the site that cargo-leptos has just built; it does so before it builds the server.
fn carry(carried: &Path) -> io::Result<()> {
    println!("cargo::rerun-if-env-changed=LEPTOS_SITE_ROOT");
    let Some(site) = env::var_os("LEPTOS_SITE_ROOT").map(PathBuf::from) else {
        return Ok(());
    };
    println!("cargo::rerun-if-changed={}", site.display());
    if site.exists() {
        copy(&site, carried)?;
    }
    Ok(())
}

/// Copies a folder: what is there compressed, only so, and nothing that only compilers read.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let Some(name) = path.file_name() else {
            continue;
        };
        let ends = |end: &str| path.extension().is_some_and(|it| it == end);
        let is_twice = COMPRESSED
            .iter()
            .all(|end| path.with_added_extension(end).exists());
        let text = name.to_string_lossy();
        let is_for_compilers = text.ends_with(".ts") || text.contains(".ts.");
        if path.is_dir() {
            copy(&path, &to.join(name))?;
        } else if !is_for_compilers && (!is_twice || COMPRESSED.into_iter().any(ends)) {
            fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}

/// The commit: the one that a packager names, else what git says, else `None`.
fn commit() -> Option<String> {
    println!("cargo::rerun-if-env-changed=LATCHKEY_COMMIT");
    if let Ok(named) = env::var("LATCHKEY_COMMIT") {
        return Some(named).filter(|it| !it.is_empty());
    }
    let git = |arguments: &[&str]| {
        let told = Command::new("git").args(arguments).output().ok()?;
        let text = String::from_utf8(told.stdout).ok()?;
        let text = text.trim().to_owned();
        (told.status.success() && !text.is_empty()).then_some(text)
    };
    let log = git(&["rev-parse", "--git-path", "logs/HEAD"]);
    if let Some(log) = log.filter(|log| Path::new(log).exists()) {
        println!("cargo::rerun-if-changed={log}");
    }
    git(&["describe", "--always", "--dirty", "--exclude=*"])
}
