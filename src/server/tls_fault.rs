//! Why a TLS connection to a mail server or database failed.

use std::{error::Error, io};

use rustls::CertificateError;

/// What is wrong with the server at the other end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TlsFault {
    /// No authority that Latchkey trusts has signed the certificate.
    UnknownAuthority,
    /// The certificate is for another name.
    OtherName,
    /// The certificate has expired or is not valid yet.
    Expired,
    /// The certificate cannot be accepted for another reason.
    Certificate,
    /// The server does not speak TLS on this port.
    NotTls,
    /// Something else.
    Other,
}

impl TlsFault {
    /// The fault behind `error`; `None` when it has nothing to do with TLS.
    pub fn of(error: &(dyn Error + 'static)) -> Option<Self> {
        if let Some(error) = error.downcast_ref::<rustls::Error>() {
            return Some(Self::from(error));
        }
        // What an input or output error was made from is not among its sources.
        let inner = error
            .downcast_ref::<io::Error>()
            .and_then(io::Error::get_ref);
        if let Some(fault) = inner.and_then(|inner| Self::of(inner)) {
            return Some(fault);
        }
        error.source().and_then(Self::of)
    }
}

impl From<&rustls::Error> for TlsFault {
    fn from(error: &rustls::Error) -> Self {
        match error {
            rustls::Error::InvalidCertificate(fault) => match fault {
                // A server that signed its own certificate, as if it were an authority, is among the last.
                CertificateError::UnknownIssuer
                | CertificateError::BadSignature
                | CertificateError::Other(_) => Self::UnknownAuthority,
                CertificateError::NotValidForName
                | CertificateError::NotValidForNameContext { .. } => Self::OtherName,
                CertificateError::Expired
                | CertificateError::ExpiredContext { .. }
                | CertificateError::NotValidYet
                | CertificateError::NotValidYetContext { .. } => Self::Expired,
                _ => Self::Certificate,
            },
            rustls::Error::InvalidMessage(_) => Self::NotTls,
            _ => Self::Other,
        }
    }
}
