use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use reqwest::{Method, StatusCode, Version};
use tempfile::TempDir;
use tokio::net::TcpStream;
use tokio_rustls::{
    TlsConnector,
    rustls::{
        ClientConfig, ProtocolVersion, RootCertStore, SupportedProtocolVersion,
        crypto::ring,
        pki_types::{CertificateDer, ServerName, pem::PemObject},
        version::{TLS12, TLS13},
    },
};

use super::{never_logged, signs_in};
use crate::support::{Kind, Program, TestBrowser, run_program, smtp::SmtpServer, tls::Authority};

/// The files of certificate and key.
struct Files {
    certificate: PathBuf,
    key: PathBuf,
    _folder: TempDir,
}

impl Files {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder can be made");
        Self {
            certificate: folder.path().join("certificate.pem"),
            key: folder.path().join("key.pem"),
            _folder: folder,
        }
    }

    fn write(&self, (certificate, key): &(String, String)) {
        fs::write(&self.certificate, certificate).expect("it is written");
        fs::write(&self.key, key).expect("it is written");
    }

    fn settings(&self) -> [(&str, &str); 2] {
        [
            ("LATCHKEY_TLS_CERT_FILE", text(&self.certificate)),
            ("LATCHKEY_TLS_KEY_FILE", text(&self.key)),
        ]
    }
}

fn text(path: &Path) -> &str {
    path.to_str().expect("it is text")
}

/// A program that speaks TLS with a certificate of `authority`.
async fn start(authority: &Authority, settings: &[(&str, &str)]) -> (Program, Files) {
    let files = Files::new();
    files.write(&authority.issue("localhost"));
    let all = [&files.settings()[..], settings].concat();
    (Program::start(Kind::Sqlite, &all).await, files)
}

async fn version(
    program: &Program,
    authority: &Authority,
    spoken: &'static SupportedProtocolVersion,
) -> Option<ProtocolVersion> {
    let mut roots = RootCertStore::empty();
    let pem = CertificateDer::from_pem_slice(authority.pem().as_bytes()).expect("it is PEM");
    roots.add(pem).expect("it is a certificate");
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_protocol_versions(&[spoken])
        .expect("it is known")
        .with_root_certificates(roots)
        .with_no_client_auth();
    let wire = TcpStream::connect(program.address)
        .await
        .expect("it listens");
    let name = ServerName::try_from("localhost").expect("it is a name");
    let begun = TlsConnector::from(Arc::new(config))
        .connect(name, wire)
        .await;
    begun.ok()?.get_ref().1.protocol_version()
}

async fn is_reached(program: &Program, authority: &Authority) -> bool {
    let browser = TestBrowser::trusting(&authority.pem(), program.address.port());
    browser.try_get("/healthz").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn people_sign_in_by_tls_and_http_2() {
    let mails = SmtpServer::start(&[]).await;
    let url = mails.url();
    let settings = [
        ("LATCHKEY_SMTP_URL", &*url),
        ("LATCHKEY_MAIL_FROM", "noreply@example.com"),
    ];
    let authority = Authority::new();
    let (program, _files) = start(&authority, &settings).await;
    let browser = || TestBrowser::trusting(&authority.pem(), program.address.port());
    let (laptop, phone) = (browser(), browser());

    signs_in(&laptop, &phone, &mails).await;

    let page = laptop.send(Method::GET, "/sign-in", &[], None).await;
    assert_eq!(
        (page.status, page.version),
        (StatusCode::OK, Version::HTTP_2)
    );
    assert!(
        page.headers["strict-transport-security"]
            .to_str()
            .expect("text")
            .contains("max-age")
    );
    assert!(
        laptop.cookie("__Host-latchkey").is_some(),
        "its public URL is https by itself"
    );
}

#[tokio::test]
async fn nothing_older_than_tls_1_3_is_spoken() {
    let authority = Authority::new();
    let (program, _files) = start(&authority, &[]).await;

    assert_eq!(version(&program, &authority, &TLS12).await, None);
    let spoken = version(&program, &authority, &TLS13).await;
    assert_eq!(spoken, Some(ProtocolVersion::TLSv1_3));
}

#[tokio::test]
async fn a_new_certificate_is_taken_and_a_broken_pair_keeps_the_old_one() {
    let [old, new, broken] = [(); 3].map(|()| Authority::new());
    let (mut program, files) = start(&old, &[]).await;
    assert!(is_reached(&program, &old).await && !is_reached(&program, &new).await);

    let pair = new.issue("localhost");
    files.write(&pair);
    program.logs("was read again").await;
    assert!(is_reached(&program, &new).await && !is_reached(&program, &old).await);
    never_logged(&program, "cannot be used");

    fs::write(&files.certificate, broken.issue("localhost").0).expect("it is written");
    program.logs("the one before stays").await;
    assert!(is_reached(&program, &new).await && !is_reached(&program, &broken).await);
    never_logged(&program, pair.1.lines().nth(1).expect("a line of the key"));
}

#[tokio::test]
async fn a_half_written_certificate_is_taken_once_it_is_whole() {
    let [old, new] = [(); 2].map(|()| Authority::new());
    let (mut program, files) = start(&old, &[]).await;
    let (certificate, key) = new.issue("localhost");

    let half = certificate.split_at(certificate.len() / 2).0.to_owned();
    files.write(&(half, key.clone()));
    program.logs("the one before stays").await;
    assert!(is_reached(&program, &old).await);

    files.write(&(certificate, key));
    program.logs("was read again").await;
    assert!(is_reached(&program, &new).await && !is_reached(&program, &old).await);
}

#[tokio::test]
async fn with_a_broken_pair_it_does_not_start_and_says_why() {
    let files = Files::new();
    let (certificate, _) = Authority::new().issue("localhost");
    let (_, key) = Authority::new().issue("localhost");
    for (pair, words) in [
        (
            (certificate.clone(), key.clone()),
            "is not that of the certificate",
        ),
        ((String::new(), key), "holds no certificate"),
        ((certificate, "words".to_owned()), "holds no private key"),
    ] {
        files.write(&pair);
        let (code, _, said) = run_program(&["check-config"], &files.settings()).await;
        assert_eq!(code, 2, "{said}");
        assert!(
            said.contains("LATCHKEY_TLS_CERT_FILE") && said.contains(words),
            "{said}"
        );
    }
}
