//! The certificate of this server and its key, which stand in two PEM files.

use std::{
    fs, io,
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
};

use rustls::{
    crypto::ring,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
    sign::CertifiedKey,
};

/// The two files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairFiles {
    /// The certificate, and then those that lead to an authority.
    pub certificates: PathBuf,
    /// The key of the certificate.
    pub key: PathBuf,
}

/// Why a certificate and its key cannot be used. Holds nothing of the key.
#[derive(Debug, thiserror::Error)]
pub enum PairFault {
    /// A file cannot be read.
    #[error("{file} cannot be read ({error})", file = .0.display(), error = .1)]
    Unreadable(PathBuf, io::Error),
    /// There is no certificate in the file.
    #[error("{} holds no certificate in PEM", .0.display())]
    NoCertificate(PathBuf),
    /// There is no key in the file.
    #[error("{} holds no private key in PEM", .0.display())]
    NoKey(PathBuf),
    /// The key is not that of the certificate.
    #[error("the key in {} is not that of the certificate in {}", .key.display(), .certificates.display())]
    NoPair {
        /// File of the certificate.
        certificates: PathBuf,
        /// File of the key.
        key: PathBuf,
    },
    /// They are of a kind that is not supported.
    #[error("certificate and key cannot be used ({0})")]
    Unusable(rustls::Error),
}

/// What differs once one of the files was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marks([Mark; 2]);

/// What changes when a file is written or replaced: its number, size and times. `None` if there is no file.
type Mark = Option<(u64, u64, i64, i64, i64, i64)>;

impl PairFiles {
    /// Reads both files.
    ///
    /// # Errors
    ///
    /// A file cannot be read, or the two are no pair.
    pub fn read(&self) -> Result<CertifiedKey, PairFault> {
        let none = || PairFault::NoCertificate(self.certificates.clone());
        let pem = read(&self.certificates)?;
        let certificates: Vec<CertificateDer<'static>> = CertificateDer::pem_slice_iter(&pem)
            .collect::<Result<_, _>>()
            .map_err(|_| none())?;
        if certificates.is_empty() {
            return Err(none());
        }
        let key = PrivateKeyDer::from_pem_slice(&read(&self.key)?)
            .map_err(|_| PairFault::NoKey(self.key.clone()))?;
        CertifiedKey::from_der(certificates, key, &ring::default_provider()).map_err(|error| {
            match error {
                rustls::Error::InconsistentKeys(_) => PairFault::NoPair {
                    certificates: self.certificates.clone(),
                    key: self.key.clone(),
                },
                other => PairFault::Unusable(other),
            }
        })
    }

    /// How the files are now.
    #[must_use]
    pub fn marks(&self) -> Marks {
        Marks([mark(&self.certificates), mark(&self.key)])
    }
}

fn read(path: &Path) -> Result<Vec<u8>, PairFault> {
    fs::read(path).map_err(|error| PairFault::Unreadable(path.to_owned(), error))
}

fn mark(path: &Path) -> Mark {
    let file = fs::metadata(path).ok()?;
    Some((
        file.ino(),
        file.len(),
        file.mtime(),
        file.mtime_nsec(),
        file.ctime(),
        file.ctime_nsec(),
    ))
}
