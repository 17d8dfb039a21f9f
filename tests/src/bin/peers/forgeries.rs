//! Forged replies: ours believes none; what the SDKs make of them is printed beside it.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use alipay::{
    Charset, Client, HttpReply, HttpRequest, PrivateKey, Sending, SignType, Transport, TransportError,
};
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::calls::{METHOD, content, request};
use crate::peer::{Peer, Setting};
use crate::tally::Tally;

const NODE: &str = "alipay_security_risk_authentication_initialize_response";
const HONEST: &str = r#"{"code":"10000","msg":"Success","token_id":"honest","biz_result":"{}"}"#;
const FORGED: &str = r#"{"code":"10000","msg":"Success","token_id":"forged","biz_result":"{}"}"#;
const REFUSED: &str = r#"{"code":"40004","msg":"Business Failed","sub_code":"BIZ_ERROR","sub_msg":"no"}"#;

/// What is made of a body.
#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    Honest,
    Forged,
    Refused,
}

/// Each body in the name of an attack; `sign` signs a node with Alipay's key.
fn bodies(sign: impl Fn(&str) -> String) -> Vec<(&'static str, String)> {
    let (honest, refused) = (sign(HONEST), sign(REFUSED));
    vec![
        ("honest reply", format!(r#"{{"{NODE}":{HONEST},"sign":"{honest}"}}"#)),
        ("one byte changed", format!(r#"{{"{NODE}":{FORGED},"sign":"{honest}"}}"#)),
        ("no signature", format!(r#"{{"{NODE}":{FORGED}}}"#)),
        ("empty signature", format!(r#"{{"{NODE}":{FORGED},"sign":""}}"#)),
        ("signature of another reply", format!(r#"{{"{NODE}":{FORGED},"sign":"{refused}"}}"#)),
        (
            "second node of the same name, after",
            format!(r#"{{"{NODE}":{HONEST},"{NODE}":{FORGED},"sign":"{honest}"}}"#),
        ),
        (
            "second node of the same name, before",
            format!(r#"{{"{NODE}":{FORGED},"{NODE}":{HONEST},"sign":"{honest}"}}"#),
        ),
        (
            "object of another name before",
            format!(r#"{{"a_response":{FORGED},"{NODE}":{HONEST},"sign":"{honest}"}}"#),
        ),
        ("object of another name after", format!(r#"{{"{NODE}":{HONEST},"sign":"{honest}","zz":{FORGED}}}"#)),
        (
            "success beside a signed failure",
            format!(r#"{{"{NODE}":{REFUSED},"sign":"{refused}","b":{FORGED}}}"#),
        ),
        (
            "error_response beside the node",
            format!(r#"{{"error_response":{FORGED},"{NODE}":{HONEST},"sign":"{honest}"}}"#),
        ),
        (
            "sign inside the node only",
            format!(
                r#"{{"{NODE}":{{"code":"10000","token_id":"forged","biz_result":"{{}}","sign":"{honest}"}}}}"#
            ),
        ),
        ("second signature", format!(r#"{{"{NODE}":{FORGED},"sign":"{honest}","sign":"{honest}"}}"#)),
    ]
}

pub(crate) async fn run(peer: &mut Peer, tally: &mut Tally) {
    let (Ok(app), Ok(alipay)) = (PrivateKey::generate(), PrivateKey::generate()) else {
        return tally.check("forgeries", false, || "no keys".to_owned());
    };
    let sign = |node: &str| SignType::Rsa2.sign(&alipay, node.as_bytes()).unwrap_or_default();
    println!("\nforgeries: ours, then {:?}", peer.sdk);
    for (attack, body) in bodies(sign) {
        let ours = ours(&app, &alipay, body.clone()).await;
        let theirs = theirs(peer, &app, &alipay, body).await;
        println!("  {attack}: {ours:?}, {theirs:?}");
        let expected = if attack == "honest reply" { Verdict::Honest } else { Verdict::Refused };
        tally.check("forgeries against ours", ours == expected, || attack.to_owned());
    }
}

/// A transport that answers every call with the same body.
struct Canned(Arc<Vec<u8>>);

impl Transport for Canned {
    fn send(&self, _: HttpRequest) -> Sending<'_> {
        let body = Vec::clone(&self.0);
        Box::pin(async {
            Ok(HttpReply::new(200, [("content-type".to_owned(), "text/html;charset=utf-8".to_owned())], body))
        }) as Pin<Box<dyn Future<Output = Result<HttpReply, TransportError>> + Send>>
    }
}

async fn ours(app: &PrivateKey, alipay: &PrivateKey, body: String) -> Verdict {
    let client = Client::builder()
        .app_id("2014072300007148")
        .private_key(app)
        .alipay_public_key(alipay.public_key())
        .transport(Canned(Arc::new(body.into_bytes())))
        .build();
    let (Ok(client), Ok(request)) = (client, request("x")) else { return Verdict::Forged };
    match client.execute(&request).await {
        Ok(reply) if reply.token_id == "honest" => Verdict::Honest,
        Ok(_) => Verdict::Forged,
        Err(_) => Verdict::Refused,
    }
}

async fn theirs(peer: &mut Peer, app: &PrivateKey, alipay: &PrivateKey, body: String) -> Verdict {
    let Ok(listener) = TcpListener::bind("127.0.0.1:0").await else { return Verdict::Refused };
    let Ok(address) = listener.local_addr() else { return Verdict::Refused };
    let server = tokio::spawn(answer(listener, body));
    peer.configure(&Setting {
        gateway: &format!("http://{address}/gateway.do"),
        app_id: "2014072300007148",
        app_key: app,
        alipay_key: alipay.public_key(),
        charset: Charset::Utf8,
        sign_type: SignType::Rsa2,
    });
    let answer = peer.ask(&json!({ "op": "execute", "method": METHOD, "biz_content": content() }));
    server.abort();
    let fields = answer["fields"].to_string();
    match answer["success"] == true {
        true if fields.contains("forged") => Verdict::Forged,
        true => Verdict::Honest,
        false => Verdict::Refused,
    }
}

/// Reads a request as far as it goes and answers with `body`, whatever was asked.
async fn answer(listener: TcpListener, body: String) {
    while let Ok((mut stream, _)) = listener.accept().await {
        let body = body.clone();
        tokio::spawn(async move {
            let mut request = vec![0; 65536];
            let _ = stream.read(&mut request).await;
            let head = format!(
                "HTTP/1.1 200 OK\r\ncontent-type: text/html;charset=utf-8\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
                body.len()
            );
            let _ = stream.write_all(head.as_bytes()).await;
            let _ = stream.write_all(body.as_bytes()).await;
            let _ = stream.shutdown().await;
        });
    }
}
