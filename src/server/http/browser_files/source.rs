//! Where browser files come from: a folder, or the program itself.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
    time::SystemTime,
};

use axum::{
    http::{HeaderMap, Uri},
    routing::{MethodRouter, get, get_service},
};
use tower_http::services::ServeDir;

use super::carried::{self, Carried};
use crate::server::site;

/// The folder of the files below the site.
pub(super) const FOLDER: &str = "pkg";

/// One build of browser files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// A folder of the disk: the site.
    Folder(PathBuf),
    /// The program, which carries them.
    Program,
}

impl Source {
    /// The build in the folder, if there is one, or if the program carries none.
    pub(super) fn find(folder: Option<&Path>) -> Self {
        match folder {
            Some(folder) if folder.join(FOLDER).is_dir() || !site::is_carried() => {
                Self::Folder(folder.to_owned())
            }
            _ => Self::Program,
        }
    }

    /// Names of the files that pages load, newest first: a folder that two builds wrote into has more of a kind.
    pub(super) fn names(&self) -> Vec<String> {
        let Self::Folder(folder) = self else {
            let names = site::names(FOLDER);
            let plain = |name: String| match name.strip_suffix(".br") {
                Some(plain) => Some(plain.to_owned()),
                None => (!name.ends_with(".gz")).then_some(name),
            };
            return names.filter_map(plain).collect();
        };
        let entries = fs::read_dir(folder.join(FOLDER));
        let mut names: Vec<(SystemTime, String)> = entries
            .into_iter()
            .flatten()
            .flatten()
            .filter_map(|entry| {
                let at = entry.metadata().and_then(|file| file.modified());
                let name = entry.file_name().into_string().ok()?;
                Some((at.unwrap_or(SystemTime::UNIX_EPOCH), name))
            })
            .collect();
        names.sort_by(|one, other| other.cmp(one));
        names.into_iter().map(|(_, name)| name).collect()
    }

    /// The content of a file, and whether it is served compressed.
    pub(super) fn read(&self, name: &str) -> Option<(Vec<u8>, bool)> {
        match self {
            Self::Folder(folder) => {
                let path = folder.join(FOLDER).join(name);
                let is_packed = path.with_added_extension("br").exists();
                Some((fs::read(path).ok()?, is_packed))
            }
            Self::Program => {
                let path = format!("{FOLDER}/{name}");
                let is_packed = site::find(&format!("{path}.br")).is_some();
                Some((carried::read(&path)?, is_packed))
            }
        }
    }

    /// A service for the files of the build, by their names.
    pub(super) fn serve(&self) -> MethodRouter {
        match self {
            Self::Folder(folder) => get_service(
                ServeDir::new(folder.join(FOLDER))
                    .precompressed_br()
                    .precompressed_gzip(),
            ),
            Self::Program => in_program("pkg"),
        }
    }
}

/// A service for the other files of the site, by their paths: one in the folder comes before one in the program.
pub(super) fn beside(folder: Option<&Path>) -> MethodRouter {
    match folder {
        Some(folder) => get_service(
            ServeDir::new(folder)
                .append_index_html_on_directories(false)
                .fallback(in_program("")),
        ),
        None => in_program(""),
    }
}

fn in_program(below: &'static str) -> MethodRouter {
    let carried = Arc::new(Carried::default());
    get(move |uri: Uri, headers: HeaderMap| async move {
        carried.serve(&format!("{below}{}", uri.path()), &headers)
    })
}
