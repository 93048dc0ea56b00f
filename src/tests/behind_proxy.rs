//! A program behind a real nginx and a real Caddy, with the configurations of `examples/behind-proxy`.

use std::net::SocketAddr;

use reqwest::{Method, StatusCode};

use crate::support::{
    Kind, Page, TestApp, TestBrowser, code, free_address,
    proxy::{Proxy, Socket, Which, start_program},
};

const JANE: &str = "jane@example.com";
const SHARED: &str = "latchkey-session";
const PAGE: &[(&str, &str)] = &[("sec-fetch-mode", "navigate"), ("accept", "text/html")];
const SCRIPT: &[(&str, &str)] = &[("sec-fetch-mode", "cors"), ("accept", "*/*")];
const STREAM: &[(&str, &str)] = &[("accept", "text/event-stream")];
/// What an attacker writes to be somebody else.
const FORGED: &[(&str, &str)] = &[
    ("x-latchkey-user", "mallory"),
    ("x-latchkey-email", "mallory@example.com"),
    ("x-latchkey-name", "Mallory"),
    ("x-latchkey-session", "1"),
    ("x_latchkey_user", "mallory"),
    ("x-latchkey_user", "mallory"),
    ("x_latchkey-user", "mallory"),
    ("x-forwarded-uri", "/elsewhere"),
    ("x-forwarded-method", "POST"),
    ("x-forwarded-host", "evil.test"),
    ("x-forwarded-proto", "https"),
];

/// A proxy with Latchkey at `auth.app.localhost` and a program at `wiki.app.localhost`.
struct World {
    app: TestApp,
    address: SocketAddr,
    wiki: String,
    _proxy: Proxy,
}

impl World {
    async fn start(which: Which) -> Self {
        let address = free_address();
        let [auth, wiki] =
            ["auth", "wiki"].map(|name| format!("{name}.app.localhost:{}", address.port()));
        let settings = [
            ("LATCHKEY_PUBLIC_URL", format!("http://{auth}")),
            ("LATCHKEY_COOKIE_DOMAIN", "app.localhost".to_owned()),
            ("LATCHKEY_RETURN_ORIGINS", format!("http://{wiki}")),
            ("LATCHKEY_TRUSTED_PROXIES", "127.0.0.1".to_owned()),
        ];
        let settings = settings
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        let app = TestApp::limitless(Kind::Sqlite, &settings).await;
        let proxy = Proxy::start(which, address, app.address, start_program().await).await;
        Self {
            app,
            address,
            wiki,
            _proxy: proxy,
        }
    }

    /// A browser at the program, with the cookies of the domain that `at_latchkey` has.
    fn at_wiki(&self, at_latchkey: Option<&TestBrowser>) -> TestBrowser {
        let browser = TestBrowser::named(&self.wiki, self.address);
        browser.plant("theme", "dark");
        if let Some(cookie) = at_latchkey.and_then(|it| it.cookie(SHARED)) {
            browser.plant(SHARED, &cookie);
        }
        browser.plant("tz", "utc");
        browser
    }

    async fn socket(&self, cookies: &str) -> Result<Socket, String> {
        Socket::open(self.address, &self.wiki, cookies).await
    }
}

async fn get(browser: &TestBrowser, path: &str, headers: &[(&str, &str)]) -> Page {
    browser.send(Method::GET, path, headers, None).await
}

/// The values of a header that the program was asked with, of names that are `name` once underscores count as hyphens.
fn heard<'a>(page: &'a Page, name: &str) -> Vec<&'a str> {
    let head = page.body.split("\n\n").next().unwrap_or_default();
    let fields = head.lines().filter_map(|line| line.split_once(": "));
    let named = fields.filter(|(field, _)| field.replace('_', "-") == name);
    named.map(|(_, value)| value).collect()
}

/// A stranger meets no program; a person who opens a page signs in and comes back to it. Returns their browser at Latchkey.
async fn comes_in(world: &World) -> TestBrowser {
    let stranger = world.at_wiki(None);
    let sent = get(&stranger, "/notes?a=b%26c", PAGE).await;
    assert_eq!(sent.status, StatusCode::FOUND, "{}", sent.body);
    let origin = world.app.backend.public_url.origin();
    let there = format!("http://{}/notes?a=b%26c", world.wiki);
    let location = sent.headers["location"].to_str().expect("text");
    let path = location.strip_prefix(origin).expect("it leads to Latchkey");
    for headers in [SCRIPT, STREAM, &[SCRIPT, FORGED].concat()] {
        let told = get(&stranger, "/notes", headers).await;
        assert_eq!(told.status, StatusCode::UNAUTHORIZED, "{headers:?}");
    }
    let forged = get(&stranger, "/notes?a=b%26c", &[PAGE, FORGED].concat()).await;
    assert_eq!(
        forged.headers["location"], location,
        "whatever a client says of itself"
    );
    assert_eq!(
        world.socket("theme=dark").await.err().as_deref(),
        Some("401")
    );

    let at_latchkey = TestBrowser::named(origin.trim_start_matches("http://"), world.address);
    let form = at_latchkey.get(path).await;
    let waiting = at_latchkey
        .submit(&form, "main form", &[("email", JANE)])
        .await;
    let code = code(&world.app.mail(JANE, 1).await);
    let field = "form[action='/api/attempt_code']";
    let back = at_latchkey
        .submit(&waiting, field, &[("code", &code)])
        .await;
    assert_eq!(back.attribute_of("main a", "href"), Some(there));
    at_latchkey
}

async fn the_program_knows_who_it_is(world: &World, at_latchkey: &TestBrowser) {
    let jane = world.at_wiki(Some(at_latchkey));
    let page = get(&jane, "/", PAGE).await;
    assert_eq!(
        (page.status, page.text("h1").as_str()),
        (StatusCode::OK, "Wiki")
    );

    let forged = [SCRIPT, FORGED].concat();
    let posted = jane
        .send(
            Method::POST,
            "/notes",
            &forged,
            Some("text=hello".to_owned()),
        )
        .await;
    assert_eq!(posted.status, StatusCode::OK);
    assert!(posted.body.ends_with("\n\ntext=hello"), "{}", posted.body);
    assert_eq!(heard(&posted, "x-latchkey-email"), [JANE]);
    for name in ["x-latchkey-user", "x-latchkey-session"] {
        let values = heard(&posted, name);
        assert!(
            values.len() == 1 && values[0].len() == 36,
            "{name}: {values:?}"
        );
    }
    let names = heard(&posted, "x-latchkey-name");
    assert!(names.iter().all(|name| name.is_empty()), "{names:?}");
    let cookies = heard(&posted, "cookie").join(";");
    assert!(
        cookies.contains("theme=dark") && cookies.contains("tz=utc"),
        "{cookies}"
    );
    assert!(
        !cookies.contains(SHARED),
        "the program is not given it: {cookies}"
    );
}

async fn a_program_behind(which: Which) {
    let world = World::start(which).await;
    let at_latchkey = comes_in(&world).await;
    the_program_knows_who_it_is(&world, &at_latchkey).await;

    let jane = world.at_wiki(Some(&at_latchkey));
    let mut events = jane.stream("/events").await;
    assert_eq!(
        events.chunk().await.expect("it arrives").as_deref(),
        Some(&b"data: first\n\n"[..])
    );
    let cookies = format!("{SHARED}={}", jane.cookie(SHARED).expect("it has one"));
    let mut socket = world
        .socket(&cookies)
        .await
        .unwrap_or_else(|status| panic!("it opens: {status}"));
    assert_eq!(socket.say("hello").await, "hello");

    at_latchkey.call("sign_out", &[]).await;

    let ended = get(&jane, "/notes", PAGE).await;
    assert_eq!(
        ended.status,
        StatusCode::FOUND,
        "the very next request is turned away"
    );
    assert_eq!(
        get(&jane, "/notes", SCRIPT).await.status,
        StatusCode::UNAUTHORIZED
    );
    assert_eq!(world.socket(&cookies).await.err().as_deref(), Some("401"));
    assert_eq!(
        socket.say("still here").await,
        "still here",
        "what is open stays open, as examples/behind-proxy says"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_program_behind_nginx_knows_who_it_is_and_strangers_do_not_reach_it() {
    a_program_behind(Which::Nginx).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_program_behind_caddy_knows_who_it_is_and_strangers_do_not_reach_it() {
    a_program_behind(Which::Caddy).await;
}
