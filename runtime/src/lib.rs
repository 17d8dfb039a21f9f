//! The Rust SDK for Alipay's open platform: typed, signed and verified gateway calls.

mod answer;
mod api;
mod app_result;
#[cfg(feature = "axum")]
pub mod axum;
#[cfg(feature = "blocking")]
pub mod blocking;
mod call;
pub mod call_kind;
mod certificate;
mod charset;
mod client;
mod clock;
mod common;
mod configuration_error;
mod content;
mod decode;
mod encryption;
mod envelope;
mod error;
mod file;
mod future;
mod gateway;
mod html;
mod http;
mod json;
mod key;
mod literal;
mod moment;
mod money;
pub mod notification;
mod oauth;
mod open_data;
mod options;
mod outcome;
mod page;
mod parameters;
mod pasted;
mod reply;
mod request;
mod retry;
mod serial;
mod settings;
mod sign;
mod trace;
mod transport;
mod untyped;
mod upload;
mod verify;
mod words;

#[doc(hidden)]
pub mod __private;
#[cfg(test)]
mod testing;

pub use alipay_macro::alipay_api;
pub use alipay_rules::{Rule, Violation, Violations};
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
pub use clock::{Clock, SystemClock};
pub use configuration_error::{ConfigurationError, VariableError};
pub use content::{ClosedList, IntoParameter, Json, OneOf, Set, Text};
pub use decode::{FromReceived, NodeError, NotAnObject, ParseError, Received, Unknown, Unreadable};
pub use encryption::{
    DecryptionError, EncryptType, EncryptionError, EncryptionKey, EncryptionKeyError, UnknownEncryptType,
};
pub use envelope::EnvelopeError;
pub use error::{Error, ErrorKind, GatewayCode};
pub use file::{Chunks, File, FileError, FileProblem};
pub use future::BoxFuture;
pub use gateway::Gateway;
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
pub use reply::Reply;
pub use request::{Described, Request, Response};
pub use reqwest;
pub use retry::RetryPolicy;
pub use rust_decimal::Decimal;
pub use serde_json::{Value as JsonValue, json};
pub use settings::Settings;
pub use sign::{Mismatch, SignType, SignatureError, Signer, SigningError, UnknownSignType, string_to_sign};
pub use transport::{Body, HttpMethod, HttpReply, HttpRequest, Transport, TransportError};
pub use untyped::Untyped;
pub use verify::VerificationError;
