//! A DNS server that answers each domain by its own script.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, UdpSocket},
    task::JoinSet,
};

/// Types of records (RFC 1035, RFC 3596).
const A: u16 = 1;
const MX: u16 = 15;

/// A running server. Stopped when dropped.
pub struct DnsServer {
    /// Where it listens, by UDP and TCP.
    pub address: SocketAddr,
    asked: Arc<AtomicUsize>,
    _serving: JoinSet<()>,
}

impl DnsServer {
    /// Starts it on a free port.
    pub async fn start() -> Self {
        Self::new(false).await
    }

    /// Starts one that counts questions and answers none.
    pub async fn silent() -> Self {
        Self::new(true).await
    }

    async fn new(is_silent: bool) -> Self {
        let tcp = TcpListener::bind("127.0.0.1:0")
            .await
            .expect("a port is free");
        let address = tcp.local_addr().expect("it is bound");
        let udp = UdpSocket::bind(address).await.expect("the port is free");
        let asked = Arc::new(AtomicUsize::new(0));
        let mut serving = JoinSet::new();
        let count = asked.clone();
        serving.spawn(async move {
            let mut query = [0; 2048];
            while let Ok((length, from)) = udp.recv_from(&mut query).await {
                count.fetch_add(1, Ordering::Relaxed);
                for answer in answers(&query[..length], false) {
                    if is_silent {
                        continue;
                    }
                    let _ = udp.send_to(&answer, from).await;
                }
            }
        });
        serving.spawn(async move {
            while let Ok((mut stream, _)) = tcp.accept().await {
                tokio::spawn(async move {
                    let length = stream.read_u16().await?;
                    let mut query = vec![0; length.into()];
                    stream.read_exact(&mut query).await?;
                    for answer in answers(&query, true) {
                        stream
                            .write_u16(answer.len().try_into().unwrap_or(u16::MAX))
                            .await?;
                        stream.write_all(&answer).await?;
                    }
                    std::io::Result::Ok(())
                });
            }
        });
        Self {
            address,
            asked,
            _serving: serving,
        }
    }

    /// How many questions came by UDP.
    pub fn asked(&self) -> usize {
        self.asked.load(Ordering::Relaxed)
    }
}

/// The answers to a query: one as a rule, none for a domain that stalls, wrong ones for a domain that lies.
fn answers(query: &[u8], is_tcp: bool) -> Vec<Vec<u8>> {
    let Some((domain, kind, question)) = read(query) else {
        return Vec::new();
    };
    let answer = |code: u8, records: &[Vec<u8>]| build(query, question, code, records);
    let mail = |server: &[u8]| record(MX, &[&[0_u8, 10][..], server].concat());
    let real = b"\x04mail\x07example\x03org\x00".as_slice();
    match (domain.as_str(), kind) {
        ("gone.test", _) => vec![answer(3, &[])],
        ("null-mx.test", MX) => vec![answer(0, &[record(MX, &[0, 0, 0])])],
        ("address-only.test", A) => vec![answer(0, &[record(A, &[192, 0, 2, 1])])],
        ("address-only.test" | "empty.test", _) => vec![answer(0, &[])],
        ("fails.test", _) => vec![answer(2, &[])],
        ("refuses.test", _) => vec![answer(5, &[])],
        ("stalls.test", _) => Vec::new(),
        ("garbage.test", _) => vec![vec![0xff; 400], Vec::new(), query[..2].to_vec()],
        ("other-id.test", _) => {
            let mut wrong = answer(3, &[]);
            wrong[0] ^= 0xff;
            vec![wrong]
        }
        ("other-name.test", _) => {
            let other = b"\x04gone\x04test\x00\x00\x0f\x00\x01";
            vec![build(query, other, 3, &[])]
        }
        ("huge.test", _) if is_tcp => {
            let many = vec![mail(real); 2_000];
            vec![answer(0, &many)]
        }
        ("huge.test", _) => {
            // With the bit that says "cut off", so that the question is asked again by TCP.
            let mut cut = answer(0, &[]);
            cut[2] |= 0x02;
            vec![cut]
        }
        (_, MX) => vec![answer(0, &[mail(real)])],
        _ => vec![answer(0, &[])],
    }
}

/// The domain in lower case, the type and the whole question of a query.
fn read(query: &[u8]) -> Option<(String, u16, &[u8])> {
    let mut labels = Vec::new();
    let mut at = 12;
    loop {
        let length = usize::from(*query.get(at)?);
        at += 1;
        if length == 0 {
            break;
        }
        let label = query.get(at..at + length)?;
        labels.push(String::from_utf8_lossy(label).to_lowercase());
        at += length;
    }
    let kind = u16::from_be_bytes([*query.get(at)?, *query.get(at + 1)?]);
    Some((labels.join("."), kind, query.get(12..at + 4)?))
}

fn build(query: &[u8], question: &[u8], code: u8, records: &[Vec<u8>]) -> Vec<u8> {
    let count = u16::try_from(records.len())
        .expect("few enough")
        .to_be_bytes();
    let mut answer = vec![query[0], query[1], 0x81, 0x80 | code, 0, 1];
    answer.extend(count);
    answer.extend([0, 0, 0, 0]);
    answer.extend(question);
    answer.extend(records.concat());
    answer
}

/// A record of the name in the question, for a minute.
fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).expect("short").to_be_bytes();
    let mut record = vec![0xc0, 12];
    record.extend(kind.to_be_bytes());
    record.extend([0, 1, 0, 0, 0, 60]);
    record.extend(length);
    record.extend(data);
    record
}
