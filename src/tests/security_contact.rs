//! `/.well-known/security.txt`: whom to tell of a vulnerability.

use reqwest::StatusCode;
use time::{Duration, OffsetDateTime, format_description::well_known::Rfc3339};

use crate::support::{Kind, TestApp};

const PATH: &str = "/.well-known/security.txt";
const CONTACT: &str = "LATCHKEY_SECURITY_CONTACT";

/// The values of a field, in their order.
fn values(text: &str, field: &str) -> Vec<String> {
    text.lines()
        .filter_map(|line| line.strip_prefix(field)?.strip_prefix(": "))
        .map(str::to_owned)
        .collect()
}

#[tokio::test]
async fn whom_to_tell_is_said_with_an_expiry_that_stays_in_the_future() {
    let settings = [
        (CONTACT, "security@example.com, https://example.com/report"),
        ("LATCHKEY_LANGUAGES", "de, pl"),
    ];
    let app = TestApp::with(Kind::Sqlite, &settings).await;

    for _ in 0..3 {
        let page = app.browser().get(PATH).await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.headers["content-type"], "text/plain; charset=utf-8");
        let text = &page.body;
        assert_eq!(
            values(text, "Contact"),
            ["mailto:security@example.com", "https://example.com/report"]
        );
        let origin = app.backend.public_url.origin();
        assert_eq!(values(text, "Canonical"), [format!("{origin}{PATH}")]);
        assert_eq!(values(text, "Preferred-Languages"), ["de, pl"]);
        let expires = values(text, "Expires");
        let expires = OffsetDateTime::parse(&expires[0], &Rfc3339).expect("it is an instant");
        let left = expires - app.clock.now();
        assert!(
            (Duration::days(30)..Duration::days(365)).contains(&left),
            "{text}"
        );
        app.clock.wind(Duration::days(400));
    }
}

#[tokio::test]
async fn without_a_contact_there_is_no_such_file() {
    let app = TestApp::start(Kind::Sqlite).await;

    assert_eq!(app.browser().get(PATH).await.status, StatusCode::NOT_FOUND);
}
