//! The rows that apply to them against the official SDKs: replies of both gateways, notifications, chains.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use alipay::{PrivateKey, PublicKey};
use alipay_tests::adversary::{Entrance, Row, Table, Texts, key, parameters};
use alipay_tests::peers::{Alipay, Peer, Sdk, Setting};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// What an SDK made of the rows of an entrance.
#[derive(Default)]
pub(crate) struct Made {
    /// Inputs that must be refused, and were believed.
    pub(crate) believed: usize,
    /// Inputs that must be refused, and were.
    pub(crate) refused: usize,
    /// Inputs that ended in an error that is not the SDK's own, in silence, or in the end of its process.
    pub(crate) crashed: usize,
    /// Inputs that must be believed, and were not.
    pub(crate) missed: usize,
    /// Inputs that must be believed, and were.
    pub(crate) honest: usize,
}

/// By SDK and entrance.
pub(crate) type Theirs = BTreeMap<(String, Entrance), Made>;

enum Outcome {
    Believed,
    Refused,
    /// In the words of its language.
    Crashed(String),
}

pub(crate) async fn run(folder: &Path, tables: &[Table]) -> Result<Theirs, String> {
    let mut theirs = Theirs::new();
    for sdk in [Sdk::Java, Sdk::Node] {
        for table in tables.iter().filter(|table| applies(sdk, table.entrance)) {
            let mut peer = started(sdk, table.entrance, folder)?;
            for row in &table.rows {
                let texts = Texts::of(table, row);
                let Some(outcome) = asked(&mut peer, table.entrance, &texts).await? else { continue };
                let made = theirs.entry((format!("{sdk:?}"), table.entrance)).or_default();
                count(made, row, &outcome);
                if matches!(outcome, Outcome::Crashed(_)) {
                    peer = started(sdk, table.entrance, folder)?;
                }
                println!("{sdk:?} {:?}: {}: {}", table.entrance, row.name, words(row, &outcome));
            }
        }
    }
    Ok(theirs)
}

/// Node's SDK judges no chains; the SDKs take what an app hands back as a reply, which has rows of its own.
fn applies(sdk: Sdk, entrance: Entrance) -> bool {
    match entrance {
        Entrance::Replies | Entrance::Rest | Entrance::Notifications | Entrance::ReturnUrls => true,
        Entrance::Chains => sdk == Sdk::Java,
        _ => false,
    }
}

fn started(sdk: Sdk, entrance: Entrance, folder: &Path) -> Result<Peer, String> {
    let started =
        if entrance == Entrance::Rest { Peer::start_rest(sdk, folder) } else { Peer::start(sdk, folder) };
    started.map_err(|error| format!("{sdk:?} cannot be started: {error}"))
}

fn count(made: &mut Made, row: &Row, outcome: &Outcome) {
    let counted = match (row.refused.is_some(), outcome) {
        (_, Outcome::Crashed(_)) => &mut made.crashed,
        (true, Outcome::Believed) => &mut made.believed,
        (true, Outcome::Refused) => &mut made.refused,
        (false, Outcome::Believed) => &mut made.honest,
        (false, Outcome::Refused) => &mut made.missed,
    };
    *counted += 1;
}

fn words<'a>(row: &Row, outcome: &'a Outcome) -> Cow<'a, str> {
    match (row.refused.is_some(), outcome) {
        (_, Outcome::Crashed(error)) => format!("crashed: {error}").into(),
        (true, Outcome::Believed) => "BELIEVED".into(),
        (false, Outcome::Believed) => "believed".into(),
        (_, Outcome::Refused) => "refused".into(),
    }
}

/// What the SDK makes of one input; `None` if the row does not apply to it.
async fn asked(peer: &mut Peer, entrance: Entrance, texts: &Texts<'_>) -> Result<Option<Outcome>, String> {
    let (app, alipay) = (key("app")?, key("alipay")?);
    let answer = match entrance {
        Entrance::Chains => {
            let (Ok(given), Ok(roots)) = (texts.text("given"), texts.text("roots")) else { return Ok(None) };
            peer.ask(&json!({ "op": "trusted", "cert": given, "root": roots }))
        }
        Entrance::Notifications | Entrance::ReturnUrls => {
            if texts.has("configured") || texts.has("client_charset") {
                return Ok(None);
            }
            let body = texts.bytes("body")?;
            let query = body.split(|byte| *byte == b'?').next_back().unwrap_or_default();
            let parameters = parameters(if entrance == Entrance::ReturnUrls { query } else { &body });
            let version = if parameters.contains_key("msg_method") { 2 } else { 1 };
            peer.configure(&Setting::new("http://127.0.0.1:1/gateway.do", &app, alipay.public_key()));
            peer.ask(&json!({ "op": "notification", "version": version, "params": parameters }))
        }
        _ => replied(peer, entrance, texts, &app, alipay.public_key()).await?,
    };
    Ok(judged(&answer))
}

/// Has the SDK call a gateway that gives the row's reply.
async fn replied(
    peer: &mut Peer,
    entrance: Entrance,
    texts: &Texts<'_>,
    app: &PrivateKey,
    alipay: &PublicKey,
) -> Result<Value, String> {
    let body = texts.bytes("body")?;
    let status = if texts.has("status") { texts.text("status")? } else { "200".to_owned() };
    let content_type = "content-type: text/html;charset=utf-8".to_owned();
    let headers = if texts.has("headers") { texts.text("headers")? } else { content_type };
    let length = body.len();
    let head = format!("HTTP/1.1 {status} Any\n{headers}\ncontent-length: {length}\nconnection: close\n\n");
    let response: Arc<[u8]> = [head.replace('\n', "\r\n").as_bytes(), &body].concat().into();
    let listener = TcpListener::bind("127.0.0.1:0").await.map_err(|error| error.to_string())?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    let server = tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let response = Arc::clone(&response);
            tokio::spawn(async move {
                let _ = stream.read(&mut vec![0; 64 * 1024]).await;
                let _ = stream.write_all(&response).await;
                let _ = stream.shutdown().await;
            });
        }
    });
    let setting = Setting {
        alipay: Alipay::Key(alipay.clone()),
        ..Setting::new(format!("http://{address}/gateway.do"), app, alipay)
    };
    let order = if entrance == Entrance::Rest {
        json!({ "op": "rest_execute", "verb": "POST", "path": "/v3/alipay/trade/query", "body": "{}" })
    } else {
        json!({ "op": "execute", "method": "alipay.trade.query", "biz_content": "{\"out_trade_no\":\"T1\"}" })
    };
    // The SDK waits while it asks, and the server must go on.
    let answer = tokio::task::block_in_place(|| {
        peer.configure(&setting);
        peer.ask(&order)
    });
    server.abort();
    Ok(answer)
}

/// Errors of the SDKs' own kinds are refusals, also where they are wrapped; those of their languages are crashes. `None` where
/// the answer holds what the reader of answers cannot read.
fn judged(answer: &Value) -> Option<Outcome> {
    const OWN: [&str; 7] = [
        "AlipayApiException",
        "ApiException",
        "AlipayRequestError",
        "Error",
        "CertificateException",
        "RuntimeException",
        // How the exception of Java's REST gateway begins.
        "Message",
    ];
    let error = answer["error"].as_str().unwrap_or_default();
    let kind = error.split(':').next().unwrap_or_default();
    let is_true = |name: &str| answer[name] == true;
    if is_true("success") || is_true("holds") || is_true("trusted") {
        Some(Outcome::Believed)
    } else if error.is_empty() || OWN.contains(&kind) {
        Some(Outcome::Refused)
    } else if error.starts_with("the peer is gone") && !error.contains("EOF") {
        None
    } else {
        Some(Outcome::Crashed(error.chars().take(100).collect()))
    }
}
