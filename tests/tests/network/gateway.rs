//! A gateway that does with a connection what a test says.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use alipay_benches::replies;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::AbortHandle;

use crate::PAY;

/// How HTTP says where a body ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Framing {
    Length,
    Chunks,
    Close,
}

/// What happens behind the bytes that are said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Then {
    Closes,
    Resets,
    Stalls,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Manner {
    /// Says this at once and closes.
    Talks(&'static [u8]),
    /// Takes what comes and says nothing.
    Mute,
    /// Gets a whole request, takes so many bytes of it and resets the connection.
    ResetsAfter(usize),
    /// Gets a whole request and says so many bytes of the reply.
    Says { framing: Framing, bytes: usize, then: Then },
    /// Says the reply byte by byte.
    Drips(Duration),
}

impl Manner {
    pub(crate) fn answers() -> Self {
        Self::Says { framing: Framing::Length, bytes: usize::MAX, then: Then::Closes }
    }
}

impl Framing {
    fn reply(self) -> Vec<u8> {
        let node = r#"{"code":"10000","msg":"Success","trade_no":"2013112011001004330000121536","out_trade_no":"T1"}"#;
        let body = String::from_utf8(replies::reply(PAY, node)).unwrap();
        let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntrace_id: 0a1b2c3d\r\n";
        let (first, second) = body.split_at(body.len() / 3);
        let (one, two) = (first.len(), second.len());
        let text = match self {
            Self::Length => format!("{head}content-length: {}\r\n\r\n{body}", body.len()),
            Self::Close => format!("{head}connection: close\r\n\r\n{body}"),
            Self::Chunks => {
                format!(
                    "{head}transfer-encoding: chunked\r\n\r\n{one:x}\r\n{first}\r\n{two:x}\r\n{second}\r\n0\r\n\r\n"
                )
            }
        };
        text.into_bytes()
    }

    /// How long the reply is, and where its body ends.
    pub(crate) fn lengths(self) -> (usize, usize) {
        let length = self.reply().len();
        (length, if self == Self::Chunks { length - "\r\n0\r\n\r\n".len() } else { length })
    }
}

struct Shared {
    manner: Mutex<Manner>,
    requests: AtomicUsize,
    longest: AtomicUsize,
}

pub(crate) struct Gateway {
    url: String,
    shared: Arc<Shared>,
    server: AbortHandle,
}

impl Gateway {
    pub(crate) async fn open(manner: Manner) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/gateway.do", listener.local_addr().unwrap());
        let shared = Arc::new(Shared {
            manner: Mutex::new(manner),
            requests: AtomicUsize::new(0),
            longest: AtomicUsize::new(0),
        });
        let own = Arc::clone(&shared);
        let server = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(converse(stream, Arc::clone(&own)));
            }
        });
        Self { url, shared, server: server.abort_handle() }
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// What it does with the next connections.
    pub(crate) fn now(&self, manner: Manner) {
        *self.shared.manner.lock().unwrap() = manner;
    }

    /// How many whole requests came.
    pub(crate) fn requests(&self) -> usize {
        self.shared.requests.load(Ordering::SeqCst)
    }

    /// The length of the longest request, in bytes.
    pub(crate) fn longest(&self) -> usize {
        self.shared.longest.load(Ordering::SeqCst)
    }
}

impl Drop for Gateway {
    fn drop(&mut self) {
        self.server.abort();
    }
}

/// Where the request ends of which these are the first bytes.
pub(crate) fn end_of_request(bytes: &[u8]) -> Option<usize> {
    let text = String::from_utf8_lossy(bytes);
    let (head, _) = text.split_once("\r\n\r\n")?;
    let length = head.to_ascii_lowercase();
    let length =
        length.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse::<usize>().ok())?;
    Some(head.len() + 4 + length)
}

/// Waits for a whole request, which stays unread; its length.
async fn whole(stream: &TcpStream) -> Option<usize> {
    let mut bytes = vec![0; 64 * 1024];
    loop {
        let count = stream.peek(&mut bytes).await.ok().filter(|count| *count > 0)?;
        if let Some(end) = end_of_request(&bytes[..count]).filter(|end| *end <= count) {
            return Some(end);
        }
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

async fn converse(mut stream: TcpStream, shared: Arc<Shared>) {
    let manner = *shared.manner.lock().unwrap();
    match manner {
        Manner::Talks(words) => {
            drop(stream.read(&mut [0; 16]).await);
            drop(stream.write_all(words).await);
        }
        Manner::Mute => while stream.read(&mut [0; 1024]).await.is_ok_and(|read| read > 0) {},
        Manner::ResetsAfter(bytes) => {
            if count(&stream, &shared).await.is_some() {
                // What is left unread when it is closed makes a reset of it.
                drop(stream.read_exact(&mut vec![0; bytes]).await);
            }
        }
        Manner::Says { framing, bytes, then } => {
            let Some(length) = count(&stream, &shared).await else { return };
            let unread = usize::from(then == Then::Resets);
            drop(stream.read_exact(&mut vec![0; length - unread]).await);
            let reply = framing.reply();
            drop(stream.write_all(&reply[..bytes.min(reply.len())]).await);
            match then {
                Then::Stalls => while stream.read(&mut [0; 1024]).await.is_ok_and(|read| read > 0) {},
                // A reset overtakes what was said: some of it may be lost.
                Then::Resets | Then::Closes => {}
            }
        }
        Manner::Drips(pause) => {
            let Some(length) = count(&stream, &shared).await else { return };
            drop(stream.read_exact(&mut vec![0; length]).await);
            for byte in Framing::Length.reply() {
                tokio::time::sleep(pause).await;
                if stream.write_all(&[byte]).await.is_err() {
                    return;
                }
            }
        }
    }
}

async fn count(stream: &TcpStream, shared: &Shared) -> Option<usize> {
    let length = whole(stream).await?;
    shared.requests.fetch_add(1, Ordering::SeqCst);
    shared.longest.fetch_max(length, Ordering::SeqCst);
    Some(length)
}
