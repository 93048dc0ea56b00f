//! Compression: the answers that are compressed, and those that must not be.

use reqwest::{Method, header};

use crate::{
    on_both,
    support::{Kind, TestApp, TestBrowser},
};

const TAKES_BROTLI: (&str, &str) = ("accept-encoding", "gzip, deflate, br, zstd");

/// The encoding that `path` comes in, for a browser that says where the request was made; and its length.
async fn encoding_of(
    browser: &TestBrowser,
    path: &str,
    site: Option<&str>,
) -> (Option<String>, usize) {
    let mut headers = vec![TAKES_BROTLI];
    headers.extend(site.map(|site| ("sec-fetch-site", site)));
    let page = browser.send(Method::GET, path, &headers, None).await;
    let encoding = page.headers.get(header::CONTENT_ENCODING);
    let encoding = encoding.map(|it| it.to_str().expect("it is text").to_owned());
    (encoding, page.body.len())
}

on_both! {
    async fn a_page_travels_compressed_unless_another_site_may_have_asked_for_it(kind: Kind) {
        let app = TestApp::start(kind).await;
        let jane = app.browser();
        let (none, whole) = encoding_of(&jane, "/healthz", None).await;
        assert_eq!((none, whole), (None, 2));
        let page = jane.get("/sign-in").await;
        let stranger = app.browser();
        let (brotli, length) = encoding_of(&stranger, "/sign-in?redirect_to=%2F", Some("cross-site")).await;
        assert_eq!(brotli.as_deref(), Some("br"), "without a cookie nothing in it is anybody's");
        assert!(length < page.body.len());

        app.sign_in(&jane, "jane@example.com").await;

        for (site, expected) in [
            (Some("none"), Some("br")),
            (Some("same-origin"), Some("br")),
            (Some("same-site"), None),
            (Some("cross-site"), None),
            (None, None),
        ] {
            let (found, _) = encoding_of(&jane, "/account", site).await;
            assert_eq!(found.as_deref(), expected, "{site:?}");
        }
    }

    async fn answers_for_scripts_are_never_compressed(kind: Kind) {
        let app = TestApp::start(kind).await;
        let jane = app.browser();
        app.sign_in(&jane, "jane@example.com").await;
        for path in ["/api/session", "/api/attempts/019a0000-0000-7000-8000-000000000000"] {
            let (found, _) = encoding_of(&jane, path, Some("same-origin")).await;
            assert_eq!(found, None, "{path}");
        }
    }
}
