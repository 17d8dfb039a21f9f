//! Uploads against a gateway in memory: the bytes that go out, and what happens to calls whose files break off.

mod bytes;
mod failures;
mod outcomes;

use alipay_rules::{Kind, Limits};

use crate::file::{File, FilePart};
use crate::testing::initialize::{API, Initialized, METHOD};
use crate::testing::{Gateway, signed};
use crate::{Api, Call, HttpRequest, Request, call_kind};

/// A request with one file that takes at most 10 bytes, as the macro writes one.
struct Upload(File);

impl Upload {
    fn with(&self) -> Call<'_, Self> {
        Call::new(self)
    }
}

impl call_kind::Execute for Upload {}
impl call_kind::Page for Upload {}
impl call_kind::OrderString for Upload {}

impl Request for Upload {
    type Response = Initialized;

    fn api(&self) -> &'static Api {
        &API
    }

    fn content(&self) -> Option<String> {
        Some(r#"{"id":"1"}"#.to_owned())
    }

    fn form(&self) -> Vec<(&'static str, String)> {
        vec![("note", "茶 & \"咖啡\"".to_owned()), ("blank", " ".to_owned())]
    }

    fn files(&self) -> Vec<FilePart> {
        let limits = Limits { max_length: Some(10), ..Limits::of(Kind::File) };
        vec![FilePart { parameter: "photo".into(), limits, file: self.0.clone() }]
    }
}

fn answering() -> Gateway {
    Gateway::answering(signed(METHOD, r#"{"code":"10000","msg":"Success","token_id":"t","biz_result":"{}"}"#))
}

/// The one request that was sent.
fn sent(gateway: &Gateway) -> HttpRequest {
    let received = gateway.received.lock().unwrap();
    assert_eq!(received.len(), 1, "a call is sent once");
    received[0].clone()
}

/// A path for a file of this test alone.
fn path(name: &str) -> std::path::PathBuf {
    std::env::temp_dir().join(format!("alipay-{}-{name}", std::process::id()))
}
