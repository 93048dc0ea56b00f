//! A browser without JavaScript: it keeps cookies, follows redirects and fills in forms.

use std::{
    collections::{BTreeMap, BTreeSet},
    net::SocketAddr,
    sync::{Arc, Mutex},
};

use reqwest::{ClientBuilder, Method, StatusCode, Version, header, redirect::Policy};
use scraper::{Html, Selector};

use super::http_client;

/// Longest time for an answer.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(20);

/// A browser with its cookies. Clones share them, like tabs.
#[derive(Clone)]
pub struct TestBrowser {
    pub(super) http: reqwest::Client,
    /// Without the patience of pages: a stream stays open.
    pub(super) streaming: reqwest::Client,
    pub(super) origin: String,
    jar: Arc<Mutex<BTreeMap<String, String>>>,
    seen: Arc<Mutex<BTreeSet<String>>>,
    /// The user agent that it sends.
    pub user_agent: String,
    /// Address for `X-Forwarded-For`, as a proxy would send it; `None` for no such header.
    pub forwarded_for: Option<String>,
}

/// A page as it was received.
#[derive(Clone, Debug)]
pub struct Page {
    /// HTTP status of the last answer.
    pub status: StatusCode,
    /// Version of HTTP that the last answer came by.
    pub version: Version,
    /// Path and query of the last request.
    pub path: String,
    /// Headers of the last answer.
    pub headers: header::HeaderMap,
    /// The body.
    pub body: String,
}

impl TestBrowser {
    /// A new browser for the server at `address`.
    pub fn new(address: SocketAddr) -> Self {
        Self::with(format!("http://{address}"), |builder| builder)
    }

    /// A new browser for whom `host`, which has the port of `address`, is at `address`.
    pub fn named(host: &str, address: SocketAddr) -> Self {
        let name = host.split(':').next().unwrap_or_default();
        Self::with(format!("http://{host}"), |it| it.resolve(name, address))
    }

    pub(super) fn with(origin: String, change: impl Fn(ClientBuilder) -> ClientBuilder) -> Self {
        let build = |builder| {
            let builder = change(builder).redirect(Policy::none());
            builder.build().expect("a client can be built")
        };
        Self {
            http: build(http_client().timeout(PATIENCE)),
            streaming: build(http_client()),
            origin,
            jar: Arc::default(),
            seen: Arc::default(),
            user_agent:
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) \
                         Chrome/140.0.0.0 Safari/537.36"
                    .to_owned(),
            forwarded_for: None,
        }
    }

    /// The value of a cookie that it keeps; `None` when it has none.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.jar
            .lock()
            .expect("no test panics here")
            .get(name)
            .cloned()
    }

    /// The values of all cookies that it was ever given.
    pub fn cookies_ever(&self) -> BTreeSet<String> {
        self.seen.lock().expect("no test panics here").clone()
    }

    /// A tab of this browser at another server.
    pub fn at(&self, address: SocketAddr) -> Self {
        Self {
            origin: format!("http://{address}"),
            ..self.clone()
        }
    }

    /// The `Cookie` header that it sends.
    pub(super) fn cookies(&self) -> String {
        self.jar
            .lock()
            .expect("no test panics here")
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect::<Vec<_>>()
            .join("; ")
    }

    /// Sets a cookie.
    pub fn plant(&self, name: &str, value: &str) {
        self.jar
            .lock()
            .expect("no test panics here")
            .insert(name.to_owned(), value.to_owned());
    }

    /// Sends a request with its cookies, and keeps the cookies of the answer. Does not follow redirects.
    pub async fn send(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<String>,
    ) -> Page {
        let mut request = self
            .http
            .request(method, format!("{}{path}", self.origin))
            .header(header::USER_AGENT, &self.user_agent)
            .header(header::COOKIE, self.cookies());
        if let Some(address) = &self.forwarded_for {
            request = request.header("x-forwarded-for", address);
        }
        if let Some(body) = body {
            request = request
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(body);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = request
            .send()
            .await
            .unwrap_or_else(|error| panic!("{path} is answered: {error:?}"));
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            self.keep(cookie.to_str().expect("cookies are text"));
        }
        Page {
            status: response.status(),
            version: response.version(),
            path: path.to_owned(),
            headers: response.headers().clone(),
            body: response
                .text()
                .await
                .unwrap_or_else(|error| panic!("the body of {path} arrives: {error:?}")),
        }
    }

    /// Opens an event stream of another program.
    pub async fn stream(&self, path: &str) -> reqwest::Response {
        let request = self.http.get(format!("{}{path}", self.origin));
        let request = request.header(header::COOKIE, self.cookies());
        let sent = request.header(header::ACCEPT, "text/event-stream").send();
        sent.await.expect("the stream opens")
    }

    fn keep(&self, cookie: &str) {
        let (pair, attributes) = cookie.split_once(';').unwrap_or((cookie, ""));
        let (name, value) = pair.split_once('=').expect("cookies have a name");
        let mut jar = self.jar.lock().expect("no test panics here");
        if attributes.contains("Max-Age=0") {
            jar.remove(name);
        } else {
            jar.insert(name.to_owned(), value.to_owned());
            let mut seen = self.seen.lock().expect("no test panics here");
            seen.insert(value.to_owned());
        }
    }

    /// Opens a page, following redirects.
    pub async fn get(&self, path: &str) -> Page {
        let page = self
            .send(Method::GET, path, &[("accept", "text/html")], None)
            .await;
        self.follow(page).await
    }

    /// Posts fields as a form, and follows redirects.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let page = self
            .send(
                Method::POST,
                path,
                &[("accept", "text/html")],
                Some(encode(fields)),
            )
            .await;
        self.follow(page).await
    }

    /// Calls a server function as a script does.
    pub async fn call(&self, function: &str, fields: &[(&str, &str)]) -> Page {
        let path = format!("/api/{function}");
        self.send(
            Method::POST,
            &path,
            &[("accept", "application/json")],
            Some(encode(fields)),
        )
        .await
    }

    /// Fills in the form that `selector` finds on `page`, hidden fields included, sends it, and follows redirects.
    pub async fn submit(&self, page: &Page, selector: &str, fields: &[(&str, &str)]) -> Page {
        let (action, body) = page.filled(selector, fields);
        let accept = [("accept", "text/html")];
        let page = self.send(Method::POST, &action, &accept, Some(body)).await;
        self.follow(page).await
    }

    /// `true` if somebody is signed in in this browser.
    pub async fn is_signed_in(&self) -> bool {
        self.get("/account").await.has("[data-primary-email]")
    }

    /// The words of a waiting page once its mail was sent, without those that always differ: the address, and every
    /// word with a digit in it, such as ids, nonces and times.
    pub async fn normal(&self, page: &Page, address: &str) -> Vec<String> {
        let mut page = page.clone();
        while page.attribute("data-mail").as_deref() != Some("sent") {
            page = self.get(&page.path).await;
        }
        page.body
            .replace(address, "ADDRESS")
            .split(|c: char| c.is_whitespace() || "<>\"'&;/?:.,".contains(c))
            .filter(|word| !word.chars().any(|c| c.is_ascii_digit()))
            .filter(|word| word.len() != 22)
            .map(str::to_owned)
            .collect()
    }

    /// Like [`TestBrowser::submit`], by a button that sends the form to `path`.
    pub async fn submit_with(
        &self,
        page: &Page,
        selector: &str,
        path: &str,
        fields: &[(&str, &str)],
    ) -> Page {
        let (_, all) = page.form(selector);
        let all: Vec<(&str, &str)> = all
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .chain(fields.iter().copied())
            .collect();
        self.post(path, &all).await
    }

    pub(super) async fn follow(&self, mut page: Page) -> Page {
        for _ in 0..10 {
            if !page.status.is_redirection() {
                return page;
            }
            let location = page.headers[header::LOCATION]
                .to_str()
                .expect("locations are text")
                .to_owned();
            assert!(location.starts_with('/'), "{location} is a path of our own");
            page = self
                .send(Method::GET, &location, &[("accept", "text/html")], None)
                .await;
        }
        panic!("redirects come to an end");
    }
}

impl Page {
    /// The value of the first attribute with this name; `None` when there is none.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let html = Html::parse_document(&self.body);
        let selector = Selector::parse(&format!("[{name}]")).expect("a selector");
        html.select(&selector)
            .next()
            .and_then(|element| element.value().attr(name))
            .map(str::to_owned)
    }

    /// The value of an attribute of the first element that `selector` finds; `None` when there is none.
    pub fn attribute_of(&self, selector: &str, name: &str) -> Option<String> {
        let selector = Selector::parse(selector).expect("a selector");
        Html::parse_document(&self.body)
            .select(&selector)
            .next()
            .and_then(|element| element.value().attr(name))
            .map(str::to_owned)
    }

    /// The value of `data-status`.
    pub fn data_status(&self) -> String {
        self.attribute("data-status")
            .unwrap_or_else(|| panic!("{} has a status:\n{}", self.path, self.body))
    }

    /// The number on the waiting screen.
    pub fn number(&self) -> String {
        self.attribute("data-number")
            .expect("the screen shows a number")
    }

    /// The id of an address on the account page.
    pub fn address_id(&self, address: &str) -> String {
        let html = Html::parse_document(&self.body);
        let menu = format!("[data-email='{address}'] [id^='kept-']");
        let form = format!("[data-email='{address}'] input[name='address']");
        let found = |selector: &str, attribute: &str| {
            let selector = Selector::parse(selector).expect("a selector");
            let element = html.select(&selector).next()?;
            element.value().attr(attribute).map(str::to_owned)
        };
        found(&form, "value")
            .or_else(|| Some(found(&menu, "id")?.trim_start_matches("kept-").to_owned()))
            .unwrap_or_else(|| panic!("{address} is on the page:\n{}", self.body))
    }

    /// `true` if `selector` finds something on the page.
    pub fn has(&self, selector: &str) -> bool {
        let selector = Selector::parse(selector).expect("a selector");
        Html::parse_document(&self.body)
            .select(&selector)
            .next()
            .is_some()
    }

    /// The text of everything that `selector` finds.
    pub fn text(&self, selector: &str) -> String {
        let selector = Selector::parse(selector).expect("a selector");
        Html::parse_document(&self.body)
            .select(&selector)
            .flat_map(|element| element.text().map(str::to_owned).collect::<Vec<_>>())
            .collect()
    }

    /// The text of each element that `selector` finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).expect("a selector");
        Html::parse_document(&self.body)
            .select(&selector)
            .map(|element| element.text().collect())
            .collect()
    }

    /// Where a form goes and its encoded fields, with `fields` in place of the form's own values.
    pub(super) fn filled(&self, selector: &str, fields: &[(&str, &str)]) -> (String, String) {
        let (action, mut all) = self.form(selector);
        for (name, value) in fields {
            all.retain(|(known, _)| known != name);
            all.push(((*name).to_owned(), (*value).to_owned()));
        }
        let all: Vec<(&str, &str)> = all
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        (action, encode(&all))
    }

    /// Where a form goes, and the fields in it.
    fn form(&self, selector: &str) -> (String, Vec<(String, String)>) {
        let html = Html::parse_document(&self.body);
        let form = Selector::parse(selector).expect("a selector");
        let inputs = Selector::parse("input[name]").expect("a selector");
        let form = html
            .select(&form)
            .next()
            .unwrap_or_else(|| panic!("{} has a form {selector}:\n{}", self.path, self.body));
        let action = form
            .value()
            .attr("action")
            .expect("the form says where it goes")
            .to_owned();
        let fields = form
            .select(&inputs)
            .filter_map(|input| {
                let value = input.value().attr("value").unwrap_or_default();
                Some((input.value().attr("name")?.to_owned(), value.to_owned()))
            })
            .collect();
        (action, fields)
    }
}

fn encode(fields: &[(&str, &str)]) -> String {
    url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish()
}
