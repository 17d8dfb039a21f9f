//! A gateway that answers whatever is asked with the same bytes.

use std::borrow::Cow;
use std::sync::Arc;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// A reply as it travels.
pub(crate) struct Bytes {
    /// What stands behind `HTTP/1.1`, with further headers if need be.
    pub(crate) status: Cow<'static, str>,
    pub(crate) content_type: &'static str,
    pub(crate) body: Vec<u8>,
    /// What comes where a redirect leads to.
    pub(crate) elsewhere: Vec<u8>,
}

pub(crate) async fn serve(listener: TcpListener, reply: Arc<Bytes>) {
    while let Ok((stream, _)) = listener.accept().await {
        tokio::spawn(answer(stream, Arc::clone(&reply)));
    }
}

/// Reads the request as far as it goes.
async fn answer(mut stream: TcpStream, reply: Arc<Bytes>) {
    let mut request = vec![0; 65536];
    let read = stream.read(&mut request).await.unwrap_or_default();
    let elsewhere = request[..read].windows(10).any(|bytes| bytes == b"/elsewhere");
    let (status, body) = if elsewhere { ("200 OK", &reply.elsewhere) } else { (&*reply.status, &reply.body) };
    let head = format!(
        "HTTP/1.1 {status}\r\ncontent-type: {}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        reply.content_type,
        body.len()
    );
    let _ = stream.write_all(head.as_bytes()).await;
    let _ = stream.write_all(body).await;
    let _ = stream.shutdown().await;
}
