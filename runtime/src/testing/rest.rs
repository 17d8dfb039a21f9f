//! Requests and replies of the REST gateway.

use std::collections::BTreeMap;
use std::marker::PhantomData;

use super::initialize::{API, Initialized};
use super::{Gateway, alipay_key, app_key};
use crate::__private::FilePart;
use crate::operation::Operation;
use crate::{Api, Call, HttpReply, HttpRequest, PrivateKey, Request, SignType, Verb, call_kind, v3};

/// An operation, as generated code has one for each API.
pub(crate) trait Operated: Send + Sync {
    const OPERATION: Operation;
}

macro_rules! operations {
    ($($name:ident = $verb:ident $path:literal, query $query:expr, body $body:expr, names $names:expr $(, bare $bare:expr)?;)*) => {$(
        pub(crate) struct $name;

        impl Operated for $name {
            const OPERATION: Operation = Operation::new(Verb::$verb, $path, &$query, &$body, &$names)
                $(.with_bare(&$bare))?;
        }
    )*};
}

operations! {
    Post = Post "/v3/alipay/a/b", query [], body ["notify_url"], names [];
    Get = Get "/v3/alipay/a/b", query ["biz_id", "auth_token"], body [], names [];
    Stop = Patch "/v3/alipay/a/{id}/stop", query ["c", "target_app_id"], body [], names [];
    Renamed = Put "/v3/alipay/a/{id}", query ["c"], body [], names [("id", "identity"), ("c", "cc"), ("d", "dd")];
    Remove = Delete "/v3/alipay/a/{id}", query ["c"], body [], names [];
    Wrapped = Post "/v3/alipay/mobile/public/menu/add", query [], body ["biz_content"], names [];
    WrappedInQuery = Get "/v3/alipay/mobile/public/follow/list", query ["biz_content"], body [], names [];
    Upload = Post "/v3/alipay/a/upload", query [], body [], names [], bare ["owner", "ids", "c"];
}

/// A request of an operation.
pub(crate) struct Rest<O> {
    pub(crate) content: Option<&'static str>,
    pub(crate) form: Vec<(&'static str, String)>,
    pub(crate) files: Vec<FilePart>,
    pub(crate) must_encrypt: bool,
    pub(crate) operation: PhantomData<O>,
}

pub(crate) const fn rest<O>(content: &'static str) -> Rest<O> {
    let content = Some(content);
    Rest { content, form: Vec::new(), files: Vec::new(), must_encrypt: false, operation: PhantomData }
}

pub(crate) static POST: Rest<Post> = rest(r#"{"biz_id":"一号"}"#);

impl<O: Operated> Rest<O> {
    pub(crate) fn with(&self) -> Call<'_, Self> {
        Call::new(self)
    }
}

impl<O: Operated> Request for Rest<O> {
    type Response = Initialized;

    fn api(&self) -> &'static Api {
        &API
    }

    fn content(&self) -> Option<String> {
        self.content.map(str::to_owned)
    }

    fn form(&self) -> Vec<(&'static str, String)> {
        self.form.clone()
    }

    fn files(&self) -> Vec<FilePart> {
        self.files.clone()
    }

    fn must_encrypt(&self) -> bool {
        self.must_encrypt
    }
}

impl<O: Operated> call_kind::V3 for Rest<O> {
    const OPERATION: &'static Operation = &O::OPERATION;
}

pub(crate) const NONCE: &str = "4d097cb3-a836-412f-8914-a9a7ca77be0c";

/// The client whose calls are the same each time.
pub(crate) fn client(gateway: &Gateway) -> v3::Client {
    gateway.client().v3().nonces(|| NONCE.to_owned())
}

pub(crate) fn header(name: &str, value: &str) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

/// The headers of a reply that Alipay signed with `key`.
pub(crate) fn signed_with(key: &PrivateKey, body: &[u8]) -> Vec<(String, String)> {
    let text = [b"1717756911576\n4f14052a\n", body, b"\n"].concat();
    vec![
        header("Alipay-Timestamp", "1717756911576"),
        header("alipay-nonce", "4f14052a"),
        header("alipay-signature", &SignType::Rsa2.sign(key, &text).unwrap()),
        header("alipay-trace-id", "0a1b2c3d"),
        header("Content-Type", "application/json;charset=utf-8"),
    ]
}

/// A reply that Alipay signed.
pub(crate) fn signed(status: u16, body: impl AsRef<[u8]>) -> HttpReply {
    HttpReply::new(status, signed_with(&alipay_key(), body.as_ref()), body.as_ref())
}

/// A reply that nobody signed.
pub(crate) fn unsigned(status: u16, content_type: &str, body: &str) -> HttpReply {
    HttpReply::new(
        status,
        [header("content-type", content_type), header("alipay-trace-id", "0a1b2c3d")],
        body,
    )
}

pub(crate) fn replying(reply: HttpReply) -> Gateway {
    Gateway::new(move || Ok(reply.clone()))
}

pub(crate) fn answering(status: u16, body: &str) -> Gateway {
    replying(signed(status, body))
}

pub(crate) fn streaming(events: &str) -> Gateway {
    replying(unsigned(200, "text/event-stream;charset=UTF-8", events))
}

pub(crate) fn sent(gateway: &Gateway) -> HttpRequest {
    let received = gateway.received.lock().unwrap();
    assert_eq!(received.len(), 1, "a call is sent once");
    received[0].clone()
}

/// What was sent, after its signature was checked as the gateway checks it.
pub(crate) struct Checked {
    /// `POST /v3/alipay/a/b`
    pub(crate) line: String,
    pub(crate) body: String,
    pub(crate) content_type: String,
    /// By their names in lower case; what the signature is over stands under `auth`.
    pub(crate) headers: BTreeMap<String, String>,
}

/// `data`: the signed part of an upload.
pub(crate) fn checked(request: &HttpRequest, data: Option<&str>) -> Checked {
    let lower = |(name, value): &(String, String)| (name.to_ascii_lowercase(), value.clone());
    let mut headers: BTreeMap<String, String> = request.headers.iter().map(lower).collect();
    assert_eq!(headers.len(), request.headers.len(), "no header is there twice");
    let body = match data {
        Some(data) => data.to_owned(),
        None => String::from_utf8(request.body.as_bytes().unwrap().to_vec()).unwrap(),
    };
    let url = url::Url::parse(&request.url).unwrap();
    let target = request.url.strip_prefix("https://openapi.alipay.com").unwrap();
    // What an HTTP client makes of the address is what was signed.
    assert_eq!(target, [Some(url.path()), url.query()].into_iter().flatten().collect::<Vec<_>>().join("?"));
    let scheme = headers["authorization"].strip_prefix("ALIPAY-SHA256withRSA ").unwrap();
    let (auth, signature) = scheme.split_once(",sign=").unwrap();
    let token = headers.get("alipay-app-auth-token").map(|token| format!("{token}\n")).unwrap_or_default();
    let verb = request.method.as_str();
    let text = format!("{auth}\n{verb}\n{target}\n{body}\n{token}");
    SignType::Rsa2.verify(app_key().public_key(), text.as_bytes(), signature).unwrap();
    let auth = auth.to_owned();
    headers.insert("auth".to_owned(), auth);
    let content_type = request.content_type.clone();
    Checked { line: format!("{verb} {target}"), body, content_type, headers }
}
