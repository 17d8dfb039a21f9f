//! What is said of the whole document: what it is, where the gateway is, how a request is signed.

use std::collections::BTreeSet;

use alipay_schema::{Api, Operation};
use serde_json::{Map, Value, json};

use super::way::Version;

const DESCRIPTION: &str = "\
Operations of Alipay's REST gateway (v3), made of the descriptions of the `alipay` command line.

* Every request is signed: see the security scheme. A success is signed as well: the lines `alipay-timestamp`, \
`alipay-nonce` (both headers) and the body, each ended by a line feed, against the header `alipay-signature` in base64 \
(SHA256withRSA). Verify it before you believe the reply.
* 202 says that the request was accepted and not processed: send the same one again. 204 is a success without a body.
* The limits of requests are enforced by their schemas. What Alipay's documents state and the gateway is not known to hold \
to, and all that is stated of replies, is said in words and binds nothing.
* `x-known-values` are values besides which others are possible, `x-date-format` is a format in Java's notation, in Beijing \
time, `x-default` is what the platform assumes, `x-one-of` are groups of members of which at least one must be given, `x-sensitive` marks \
personal data, which no log may show, and `x-error-codes` are the codes of an API.";

const SECURITY: &str = "\
`Authorization: ALIPAY-SHA256withRSA app_id=…,app_cert_sn=…,nonce=…,timestamp=…,sign=…`, where `app_cert_sn` is given in \
certificate mode only, `nonce` is a text that is used once, and `timestamp` counts milliseconds since 1970.

`sign` is the base64 of a SHA256withRSA signature with the app's private key over these lines, each ended by a line feed: \
what stands between `ALIPAY-SHA256withRSA ` and `,sign=`; the verb; path and query as they are sent; the body as it is sent \
(an empty line if there is none, and of an upload the part `data` alone); and the app auth token, if there is one.

Further headers: `alipay-app-auth-token` with the token of the merchant in whose name the call is made, \
`alipay-root-cert-sn` in certificate mode, and `alipay-encrypt-type: AES` with the content type `text/plain` where the body is \
encrypted.";

/// All that stands before the operations.
pub(super) fn head(asked: &[(&Api, &Operation)], version: Version) -> Map<String, Value> {
    let openapi = match version {
        Version::Three => "3.0.3",
        Version::ThreeOne => "3.1.0",
    };
    let title = match asked {
        [(api, _)] => api.method.as_str(),
        _ => "Alipay's REST gateway (v3)",
    };
    let tags: BTreeSet<String> = asked.iter().map(|(api, _)| product(&api.method)).collect();
    let tags: Vec<Value> = tags.into_iter().map(|name| json!({ "name": name })).collect();
    let head = json!({
        "openapi": openapi,
        "info": { "title": title, "version": env!("CARGO_PKG_VERSION"), "description": DESCRIPTION },
        "servers": [
            { "url": "https://openapi.alipay.com", "description": "Production" },
            { "url": "https://openapi-sandbox.dl.alipaydev.com", "description": "Sandbox" },
        ],
        "security": [{ "alipay": [] }],
        "tags": tags,
    });
    match head {
        Value::Object(head) => head,
        _ => Map::new(),
    }
}

/// The product that a method belongs to: its first two segments.
pub(super) fn product(method: &str) -> String {
    method.split('.').take(2).collect::<Vec<_>>().join(".")
}

/// How a request says who sends it.
pub(super) fn security() -> Value {
    json!({
        "alipay": { "type": "apiKey", "in": "header", "name": "Authorization", "description": SECURITY },
    })
}
