//! A certificate authority that nobody trusts at first, as companies have.

use std::sync::Arc;

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair, KeyUsagePurpose,
    date_time_ymd,
};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{
        ServerConfig, crypto,
        pki_types::{CertificateDer, PrivatePkcs8KeyDer},
    },
};

/// A certificate authority.
pub struct Authority {
    issuer: CertifiedIssuer<'static, KeyPair>,
}

impl Authority {
    /// A new authority.
    pub fn new() -> Self {
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign];
        let issuer = CertifiedIssuer::self_signed(params, new_key());
        Self {
            issuer: issuer.expect("it can be signed"),
        }
    }

    /// The certificate of the authority, in PEM.
    pub fn pem(&self) -> String {
        self.issuer.pem()
    }

    /// TLS for a server with a certificate for `host`.
    pub fn vouch_for(&self, host: &str) -> TlsAcceptor {
        self.sign(params(host))
    }

    /// TLS for a server with a certificate for `host` that has expired.
    pub fn vouched_long_ago_for(&self, host: &str) -> TlsAcceptor {
        let mut params = params(host);
        params.not_before = date_time_ymd(2019, 1, 1);
        params.not_after = date_time_ymd(2020, 1, 1);
        self.sign(params)
    }

    /// A certificate for `host` and its key, in PEM.
    pub fn issue(&self, host: &str) -> (String, String) {
        let key = new_key();
        let certificate = params(host).signed_by(&key, &self.issuer);
        (
            certificate.expect("it can be signed").pem(),
            key.serialize_pem(),
        )
    }

    fn sign(&self, params: CertificateParams) -> TlsAcceptor {
        let key = new_key();
        let certificate = params.signed_by(&key, &self.issuer);
        acceptor(certificate.expect("it can be signed").der(), &key)
    }
}

/// TLS for a server with a self-signed certificate for `host`.
pub fn self_signed(host: &str) -> TlsAcceptor {
    let key = new_key();
    let certificate = params(host).self_signed(&key);
    acceptor(certificate.expect("it can be signed").der(), &key)
}

fn params(host: &str) -> CertificateParams {
    CertificateParams::new(vec![host.to_owned()]).expect("it can be in a certificate")
}

fn new_key() -> KeyPair {
    KeyPair::generate().expect("a key can be made")
}

fn acceptor(certificate: &CertificateDer<'static>, key: &KeyPair) -> TlsAcceptor {
    let key = PrivatePkcs8KeyDer::from(key.serialize_der());
    let config = ServerConfig::builder_with_provider(Arc::new(crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("there are versions")
        .with_no_client_auth()
        .with_single_cert(vec![certificate.clone()], key.into());
    TlsAcceptor::from(Arc::new(config.expect("the key fits")))
}
