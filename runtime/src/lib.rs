#![doc = include_str!("front_page.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod answer;
mod api;
mod app_result;
mod armor;
#[cfg(feature = "axum-0_8")]
pub mod axum;
#[cfg(feature = "bills")]
pub mod bills;
#[cfg(feature = "blocking")]
pub mod blocking;
mod call;
pub mod call_kind;
mod caller;
mod certificate;
mod charset;
mod client;
mod clients;
mod clock;
mod common;
mod configuration_error;
mod content;
mod crypto;
mod decode;
mod encryption;
mod envelope;
mod error;
mod event_stream;
mod failure;
mod file;
mod form;
mod future;
mod gateway;
mod html;
#[cfg(feature = "http")]
mod http;
#[cfg(feature = "http")]
mod http_transport;
mod json;
mod key;
mod literal;
#[cfg(feature = "metrics-0_24")]
mod measured;
mod moment;
mod money;
pub mod notification;
mod oauth;
pub mod once;
mod open_data;
mod operation;
mod options;
mod outcome;
mod page;
pub mod pages;
mod parameter_type;
mod parameters;
mod pasted;
mod protocol;
mod reply;
mod request;
mod retry;
mod serial;
mod settings;
mod sign;
mod trace;
mod transport;
mod unawaited;
mod until_final;
mod untyped;
mod upload;
pub mod v3;
mod verify;
mod words;
mod written;

#[doc(hidden)]
pub mod __private;
#[cfg(all(test, not(feature = "testing")))]
mod testing;
#[cfg(feature = "testing")]
pub mod testing;

/// The types of an API, or of many, by their names.
///
/// ```
/// use alipay::alipay_api;
///
/// /// One API: `certify::Request`, `certify::Response`.
/// #[alipay_api("alipay.user.certify.open.certify")]
/// pub mod certify {}
///
/// let request = certify::Request::builder().certify_id("OC201809253000000393900404029253").build()?;
/// # drop(request);
/// # Ok::<(), alipay::Violations>(())
/// ```
pub use alipay_macro::alipay_api;
pub use alipay_rules::{Language, Rule, UnknownVerb, Verb, Violation, Violations};
pub use api::{Api, ErrorRow};
pub use app_result::AppResultError;
pub use bytes::Bytes;
pub use call::Call;
pub use certificate::{
    BlockFault, CertificateDownloadError, CertificateError, CertificateRole, Certificates, TrustError,
};
pub use charset::{Charset, UnknownCharset, Unmappable};
pub use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
pub use client::{Client, ClientBuilder};
pub use clients::Clients;
pub use clock::{Clock, SystemClock};
pub use configuration_error::{ConfigurationError, VariableError};
pub use content::{ClosedList, IntoParameter, Json, Known, OneOf, OpenList, Set, Text, Unset};
pub use crypto::{SignType, SigningError, UnknownSignType};
pub use decode::{FromReceived, NodeError, NotAnObject, ParseError, Received, Unknown, Unreadable};
pub use encryption::{
    DecryptionError, EncryptType, EncryptionError, EncryptionKey, EncryptionKeyError, UnknownEncryptType,
};
pub use envelope::EnvelopeError;
pub use error::{Error, ErrorKind, GatewayCode};
pub use file::{Chunks, File, FileError, FileProblem};
pub use future::BoxFuture;
pub use gateway::Gateway;
#[cfg(feature = "http")]
pub use http_transport::HttpTransport;
pub use key::{KeyError, PrivateKey, PublicKey};
pub use moment::Month;
pub use money::{Amount, Cents};
pub use notification::{
    FormError, Notification, NotificationError, NotificationPayload, ReturnUrlError, TypedNotification,
};
pub use oauth::{AppAuthorization, AuthType, UserAuthorization};
pub use open_data::OpenDataError;
pub use options::Options;
pub use outcome::Outcome;
pub use page::Page;
pub use protocol::Prepared;
pub use reply::Reply;
pub use request::{Described, Request, Response};
#[cfg(feature = "reqwest-0_13")]
pub use reqwest;
pub use retry::RetryPolicy;
pub use rust_decimal::Decimal;
pub use serde_json::{Value as JsonValue, json};
pub use settings::Settings;
pub use sign::{Mismatch, SignatureError, Signer, SigningThreads, string_to_sign};
pub use transport::{Body, HttpReply, HttpRequest, HttpStream, Transport, TransportError};
pub use unawaited::Unawaited;
pub use until_final::{Evidence, Final, Step, StepKind, UntilFinal};
pub use untyped::Untyped;
pub use verify::VerificationError;
