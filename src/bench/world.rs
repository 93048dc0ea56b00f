use std::{
    collections::HashMap,
    io, thread,
    time::{Duration, Instant},
};

use crate::{
    http::{Connection, get, post},
    server::Server,
};

/// Mails that are asked for before they are read: fewer than the mailbox keeps.
const BATCH: usize = 250;
/// How long their mail may take, including that of a whole measurement before it.
const PATIENCE: Duration = Duration::from_secs(120);

/// A browser that waits for its mail.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// The address that was typed in it.
    pub address: String,
    /// Its client cookie, as a request sends it.
    pub cookie: String,
    /// The attempt for which it waits.
    pub attempt: String,
    /// The token of the link, once its mail was read.
    pub token: String,
}

impl Waiting {
    /// The request of a new browser in which `address` is typed.
    pub fn request(address: &str) -> Vec<u8> {
        post(
            "/api/create_sign_in",
            "",
            &format!("email={}", address.replace('@', "%40")),
        )
    }

    /// Starts an attempt in a new browser.
    pub fn start(connection: &mut Connection, address: String) -> io::Result<Self> {
        let answer = connection.ask(&Self::request(&address))?.ok()?;
        let body = answer.text();
        let attempt = between(&body, "\"id\":\"", "\"").map(str::to_owned);
        Ok(Self {
            cookie: answer
                .cookie("latchkey")
                .map(|value| format!("latchkey={value}"))
                .ok_or_else(|| io::Error::other("a start gave no cookie"))?,
            attempt: attempt.ok_or_else(|| io::Error::other("a start gave no attempt"))?,
            address,
            token: String::new(),
        })
    }

    /// The requests that open the link, read the page that it leads to, and press, in the browser that waits.
    pub fn click(&self) -> Vec<Vec<u8>> {
        let cookies = format!("Cookie: {}", self.cookie);
        let open = format!("{cookies}\r\nAccept: text/html\r\n");
        let landing = format!(
            "{cookies}; latchkey-link={}\r\nAccept: text/html\r\n",
            self.token
        );
        vec![
            get(&format!("/verify?token={}", self.token), &open),
            get("/verify", &landing),
            self.press(),
        ]
    }

    /// The request that presses on the page of the link, in the browser that waits.
    pub fn press(&self) -> Vec<u8> {
        post(
            "/api/attempt_verification",
            &format!("{}; latchkey-link={}", self.cookie, self.token),
            &format!("attempt={}&action=confirm", self.attempt),
        )
    }
}

/// Starts `count` attempts and reads their mail.
pub fn waiting(server: &Server, name: &str, count: usize) -> io::Result<Vec<Waiting>> {
    let mut connection = Connection::open(server.address)?;
    let mut all = Vec::with_capacity(count);
    while all.len() < count {
        let mut batch = (all.len()..count.min(all.len() + BATCH))
            .map(|number| Waiting::start(&mut connection, format!("{name}{number}@bench.test")))
            .collect::<io::Result<Vec<_>>>()
            .map_err(|error| server.blame(error))?;
        read_mail(&mut connection, &mut batch)?;
        all.extend(batch);
    }
    Ok(all)
}

/// Waits until all mail is there, gives each browser its token, and empties the mailbox. Mail of earlier attempts may
/// be in it, or arrive first.
fn read_mail(connection: &mut Connection, batch: &mut [Waiting]) -> io::Result<()> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        let mails = connection
            .ask(&get("/dev/mailbox/messages", ""))?
            .ok()?
            .text();
        let tokens: HashMap<&str, &str> = mails
            .split("\"to\":\"")
            .skip(1)
            .filter_map(|mail| {
                let token = between(mail, "/verify?token=", "\\")?;
                Some((mail.split('"').next()?, token))
            })
            .collect();
        for browser in batch.iter_mut() {
            if let Some(token) = tokens.get(browser.address.as_str()) {
                browser.token = (*token).to_owned();
            }
        }
        let missing = batch.iter().filter(|it| it.token.is_empty()).count();
        if missing == 0 {
            let clear = "DELETE /dev/mailbox/messages HTTP/1.1\r\nHost: localhost\r\n\r\n";
            connection.ask(clear.as_bytes())?.ok()?;
            return Ok(());
        }
        if Instant::now() > deadline {
            let count = batch.len();
            return Err(io::Error::other(format!(
                "{missing} of {count} mails did not come in"
            )));
        }
        thread::sleep(Duration::from_millis(100));
    }
}

/// The text between the first `before` and the next `after`.
fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let start = text.find(before)? + before.len();
    text[start..].split(after).next()
}
