//! Places instead of networks, with a file that the operator supplied.

use tempfile::TempDir;

use crate::{
    on_both,
    support::{
        Kind, TestApp, TestBrowser, link,
        mmdb::{self, Entry},
    },
};

const JANE: &str = "jane@example.com";

/// A server behind a proxy, which knows two networks.
async fn app(kind: Kind) -> (TestApp, TempDir) {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let path = folder.path().join("places.mmdb");
    let file = mmdb::file(&[
        Entry {
            first: [203, 0, 113, 0],
            prefix: 24,
            city: Some(("Munich", "München")),
            country: ("Germany", "Deutschland"),
        },
        Entry {
            first: [198, 51, 100, 0],
            prefix: 25,
            city: None,
            country: ("Austria", "Österreich"),
        },
    ]);
    std::fs::write(&path, file).expect("the file can be written");
    let settings = [
        ("LATCHKEY_GEO_FILE", path.to_str().expect("a path of text")),
        ("LATCHKEY_TRUSTED_PROXIES", "127.0.0.1"),
    ];
    (TestApp::limitless(kind, &settings).await, folder)
}

/// A browser at `address`, in which Jane is signed in.
async fn at(app: &TestApp, address: &str) -> TestBrowser {
    let mut browser = app.browser();
    browser.forwarded_for = Some(address.to_owned());
    app.sign_in(&browser, JANE).await;
    browser
}

on_both! {
    async fn devices_say_city_and_country_or_as_much_as_is_known(kind: Kind) {
        let (app, _folder) = app(kind).await;
        at(&app, "198.51.100.7").await;
        at(&app, "198.51.100.200").await;
        at(&app, "10.1.2.3").await;
        let here = at(&app, "203.0.113.9").await;

        let rows = here.get("/account/sessions").await.texts("li[data-session]");

        let places = ["Munich, Germany", "10.1.2.3", "198.51.100.200", "Austria"];
        for (row, place) in rows.iter().zip(places) {
            assert!(row.contains(place), "{place} in {row}");
        }
        let german = here.send(reqwest::Method::GET, "/account/sessions", &[("accept-language", "de")], None).await;
        assert!(german.text("li").contains("München, Deutschland"), "{}", german.body);
    }

    async fn who_asked_and_who_signed_in_are_told_by_their_place(kind: Kind) {
        let (app, _folder) = app(kind).await;
        at(&app, "203.0.113.9").await;
        let mut laptop = app.browser();
        laptop.forwarded_for = Some("198.51.100.7".to_owned());
        let before = app.mails(JANE).len();
        laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
        let mail = app.mail(JANE, before + 1).await;
        assert!(mail.text.contains("Place: Austria"), "{}", mail.text);

        let landing = app.browser().get(&link(&mail)).await;
        assert!(landing.text("dl").contains("PlaceAustria"), "{}", landing.body);

        at(&app, "203.0.113.77").await;
        assert!(app.mail_like(JANE, "New sign-in").await);
        let mails = app.mails(JANE);
        let notice = mails.iter().find(|mail| mail.subject.contains("New sign-in")).expect("it is there");
        assert!(notice.text.contains("near Munich, Germany"), "{}", notice.text);
    }
}
