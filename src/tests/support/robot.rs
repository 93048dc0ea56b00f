//! A program that checks mail: it opens every link and presses every button that it finds, with one set of cookies.
//! It fills in nothing.

use std::{
    collections::BTreeSet,
    sync::atomic::{AtomicUsize, Ordering},
};

use reqwest::{Method, StatusCode};
use scraper::{ElementRef, Html, Selector};

use super::{Page, TestApp, TestBrowser};

/// Most presses in a row after a link.
const DEEP: usize = 4;

/// A program that checks the mail of one address.
pub struct Robot {
    /// The browser whose cookies it uses.
    pub browser: TestBrowser,
    /// Actions that it does not press, because they might end what it could gain by the next press.
    spared: &'static [&'static str],
    /// Number of mails that it has read. It reads each mail once: to press an old link again could undo what a newer one
    /// has begun.
    read: AtomicUsize,
}

/// One press: where it goes, and what it sends. A link sends nothing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Press {
    path: String,
    body: Option<String>,
}

impl Robot {
    /// A program that presses everything except the actions in `spared`.
    pub fn new(app: &TestApp, spared: &'static [&'static str]) -> Self {
        let browser = app.browser();
        Self {
            browser,
            spared,
            read: AtomicUsize::new(0),
        }
    }

    /// Reads the mail to `address` that has come since it read last, the oldest first.
    pub async fn read_mail(&self, app: &TestApp, address: &str) {
        let mails = app.mails(address);
        let read = self.read.swap(mails.len(), Ordering::SeqCst);
        for mail in &mails[read..] {
            let links = mail.text.split_whitespace();
            for link in links.filter(|word| word.contains("?token=")) {
                let start = link.find("//").map_or(0, |at| at + 2);
                let path = link[start..].find('/').map_or("", |at| &link[start + at..]);
                self.press_all(self.browser.get(path).await).await;
            }
        }
    }

    /// Presses everything that a page leads to.
    async fn press_all(&self, page: Page) {
        let (mut pages, mut done) = (vec![page], BTreeSet::new());
        for _ in 0..DEEP {
            let presses: Vec<Press> = pages.iter().flat_map(|page| self.presses(page)).collect();
            pages.clear();
            for press in presses {
                if done.insert(press.clone()) {
                    pages.push(self.press(press).await);
                }
            }
        }
    }

    async fn press(&self, press: Press) -> Page {
        let method = match press.body {
            Some(_) => Method::POST,
            None => Method::GET,
        };
        let accept = [("accept", "text/html")];
        let page = self.browser.send(method, &press.path, &accept, press.body);
        self.browser.follow(page.await).await
    }

    fn presses(&self, page: &Page) -> Vec<Press> {
        let html = Html::parse_document(&page.body);
        let [links, forms] = ["main a[href^='/']", "form[method=post]"]
            .map(|selector| Selector::parse(selector).expect("a selector"));
        let links = html.select(&links).map(|link| Press {
            path: link.value().attr("href").unwrap_or("/").to_owned(),
            body: None,
        });
        let posts = html.select(&forms).flat_map(|form| self.posts(form));
        posts.chain(links).collect()
    }

    /// A form once for each of its buttons, as it stands.
    fn posts(&self, form: ElementRef<'_>) -> Vec<Press> {
        let all = |selector: &str| Selector::parse(selector).expect("a selector");
        let of =
            |element: ElementRef<'_>, name: &str| element.value().attr(name).map(str::to_owned);
        let value = |element| of(element, "value").unwrap_or_default();
        let is_spared = |word: &Option<String>| {
            word.as_deref()
                .is_some_and(|word| self.spared.contains(&word))
        };
        if is_spared(&of(form, "data-action")) {
            return Vec::new();
        }
        let fields: Vec<(String, String)> = form
            .select(&all("input[name]"))
            .filter_map(|input| Some((of(input, "name")?, value(input))))
            .collect();
        form.select(&all("button"))
            .filter(|button| !is_spared(&of(*button, "value")))
            .map(|button| {
                let pressed = of(button, "name").map(|name| (name, value(button)));
                let body = url::form_urlencoded::Serializer::new(String::new())
                    .extend_pairs(fields.iter().cloned().chain(pressed))
                    .finish();
                Press {
                    path: of(form, "action").unwrap_or_default(),
                    body: Some(body),
                }
            })
            .collect()
    }

    /// `true` if it has gained anything: a session, an account, or an administrator's page.
    pub async fn is_in(&self) -> bool {
        self.browser.is_signed_in().await
            || self.browser.get("/admin/settings").await.status == StatusCode::OK
    }
}
