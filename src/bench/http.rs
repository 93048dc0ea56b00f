use std::{
    hash::{DefaultHasher, Hash, Hasher},
    io::{self, Read, Write},
    net::{Ipv4Addr, SocketAddr, TcpStream},
    time::Duration,
};

/// How long an answer may take before the measurement stops.
const PATIENCE: Duration = Duration::from_secs(20);

/// A connection that is used for many requests. It reads only as much of HTTP as this server writes.
#[derive(Debug)]
pub struct Connection {
    stream: TcpStream,
    heard: Vec<u8>,
}

/// An answer.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// Status line and header fields.
    pub head: String,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The value of a header field; if there are several, of the first.
    pub fn field(&self, name: &str) -> Option<&str> {
        self.head
            .lines()
            .filter_map(|line| line.split_once(':'))
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.trim())
    }

    /// The value that this answer gives to the cookie `name`.
    pub fn cookie(&self, name: &str) -> Option<String> {
        let prefix = format!("{name}=");
        self.head
            .lines()
            .filter_map(|line| line.split_once(':'))
            .filter(|(key, _)| key.eq_ignore_ascii_case("set-cookie"))
            .filter_map(|(_, value)| value.trim().strip_prefix(&prefix))
            .map(|value| value.split(';').next().unwrap_or_default().to_owned())
            .find(|value| !value.is_empty())
    }

    /// This answer if its status is below 400; else an error.
    pub fn ok(self) -> io::Result<Self> {
        if self.status < 400 {
            return Ok(self);
        }
        Err(io::Error::other(format!(
            "{} {}",
            self.head.lines().next().unwrap_or_default(),
            self.text()
        )))
    }
}

/// A form post by a script. Each sender with these cookies, or with this form if there are none, has a network of its
/// own, which a trusted proxy reports.
pub fn post(path: &str, cookies: &str, form: &str) -> Vec<u8> {
    format!(
        "POST {path} HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nCookie: {cookies}\r\n\
         User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0\r\n\
         Accept-Language: en\r\nSec-Fetch-Site: same-origin\r\nX-Forwarded-For: {}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
        network_of(if cookies.is_empty() { form } else { cookies }),
        form.len()
    )
    .into_bytes()
}

/// A network address for the sender with this `text`; nearly always one of its own.
fn network_of(text: &str) -> Ipv4Addr {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    let [first, second, third, ..] = hasher.finish().to_be_bytes();
    Ipv4Addr::new(11 + first % 64, second, third, 1)
}

/// A plain request; `fields` are lines of its head.
pub fn get(path: &str, fields: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n{fields}\r\n").into_bytes()
}

impl Connection {
    /// Connects.
    pub fn open(address: SocketAddr) -> io::Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        Ok(Self {
            stream,
            heard: Vec::new(),
        })
    }

    /// Sends a request without waiting for its answer.
    pub fn send(&mut self, request: &[u8]) -> io::Result<()> {
        self.stream.write_all(request)
    }

    /// Sends a request and reads its answer.
    pub fn ask(&mut self, request: &[u8]) -> io::Result<Answer> {
        self.send(request)?;
        self.answer()
    }

    /// Reads the answer to what was sent.
    pub fn answer(&mut self) -> io::Result<Answer> {
        let end = self.read_until(b"\r\n\r\n", 0)?;
        let head = String::from_utf8_lossy(&self.heard[..end]).into_owned();
        self.heard.drain(..end);
        let mut answer = Answer {
            status: head
                .get(9..12)
                .and_then(|status| status.parse().ok())
                .unwrap_or_default(),
            head,
            body: Vec::new(),
        };
        let is_chunked = answer
            .field("transfer-encoding")
            .is_some_and(|encoding| encoding.contains("chunked"));
        if is_chunked {
            answer.body = self.chunks()?;
        } else {
            let length = answer
                .field("content-length")
                .and_then(|length| length.parse().ok())
                .unwrap_or(0);
            answer.body = self.take(length)?;
        }
        Ok(answer)
    }

    /// Reads until `text` has come in, and drops everything before its end.
    pub fn wait_for(&mut self, text: &str) -> io::Result<()> {
        let end = self.read_until(text.as_bytes(), 0)?;
        self.heard.drain(..end);
        Ok(())
    }

    fn chunks(&mut self) -> io::Result<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let end = self.read_until(b"\r\n", 0)?;
            let line = String::from_utf8_lossy(&self.heard[..end - 2]).into_owned();
            self.heard.drain(..end);
            let length = usize::from_str_radix(line.trim(), 16).map_err(io::Error::other)?;
            body.extend(self.take(length)?);
            self.take(2)?;
            if length == 0 {
                return Ok(body);
            }
        }
    }

    fn take(&mut self, length: usize) -> io::Result<Vec<u8>> {
        while self.heard.len() < length {
            self.read()?;
        }
        Ok(self.heard.drain(..length).collect())
    }

    /// The position after `mark`.
    fn read_until(&mut self, mark: &[u8], mut from: usize) -> io::Result<usize> {
        loop {
            let found = self.heard[from..]
                .windows(mark.len())
                .position(|window| window == mark);
            if let Some(at) = found {
                return Ok(from + at + mark.len());
            }
            from = self.heard.len().saturating_sub(mark.len() - 1);
            self.read()?;
        }
    }

    fn read(&mut self) -> io::Result<()> {
        let mut bytes = [0; 16 * 1024];
        let count = self.stream.read(&mut bytes)?;
        if count == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.heard.extend_from_slice(&bytes[..count]);
        Ok(())
    }
}
