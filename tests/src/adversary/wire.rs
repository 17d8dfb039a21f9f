//! Replies as bytes on a connection, and a client that really connects.

use std::sync::Arc;
use std::time::Duration;

use alipay::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::calls::{builder, built, verdict};
use super::{Texts, Verdict};

/// How long the client waits for the whole of a reply.
const TIMEOUT: Duration = Duration::from_millis(1500);

/// The largest reply that it takes, in bytes.
const LIMIT: usize = 64 * 1024;

/// Writes `response` to whoever connects: at once, or by a few bytes at a time where the row has `drip`, in milliseconds.
pub(super) async fn reply(texts: &Texts<'_>) -> Result<Verdict, String> {
    let response: Arc<[u8]> = texts.bytes("response")?.into();
    let drip =
        texts.or("drip", "0")?.parse().map(Duration::from_millis).map_err(|_| "`drip` is not a number")?;
    let listener = TcpListener::bind("127.0.0.1:0").await.map_err(|error| error.to_string())?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    let server = tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(write(stream, Arc::clone(&response), drip));
        }
    });
    let builder =
        builder()?.gateway(format!("http://{address}/gateway.do")).timeout(TIMEOUT).reply_limit(LIMIT);
    let client = built(builder.no_proxy())?;
    let result = client.call("alipay.trade.query", json!({ "out_trade_no": "T1" })).await;
    server.abort();
    Ok(verdict(result))
}

async fn write(mut stream: TcpStream, response: Arc<[u8]>, drip: Duration) {
    let mut request = vec![0; 64 * 1024];
    let _ = stream.read(&mut request).await;
    if drip.is_zero() {
        let _ = stream.write_all(&response).await;
    }
    for piece in response.chunks(16).filter(|_| !drip.is_zero()) {
        tokio::time::sleep(drip).await;
        if stream.write_all(piece).await.is_err() {
            return;
        }
    }
    let _ = stream.shutdown().await;
    // A connection that is closed with something unread loses what was written.
    while stream.read(&mut request).await.is_ok_and(|read| read > 0) {}
}
