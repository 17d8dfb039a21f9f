//! What a request asks, read as the gateway reads it.

use std::borrow::Cow;
use std::error::Error;

use serde_json::Map;

use super::multipart::{self, Part};
use super::script::Place;
use crate::encryption::Encryption;
use crate::form::form_pairs;
use crate::{Charset, EncryptType, EncryptionKey, HttpRequest, JsonValue, SignType, json};

/// The parameters that say how a call travels, and nothing of what it asks.
const OF_THE_PROTOCOL: [&str; 11] = [
    "app_id",
    "method",
    "format",
    "charset",
    "sign_type",
    "sign",
    "timestamp",
    "version",
    "encrypt_type",
    "app_cert_sn",
    "alipay_root_cert_sn",
];

/// One call.
pub(super) struct Asked {
    pub(super) place: Place,
    pub(super) parameters: JsonValue,
    pub(super) charset: Charset,
    pub(super) sign_type: SignType,
    /// Whether its content is encrypted, so that the reply is as well.
    pub(super) encryption: Option<Encryption>,
}

type Failed = Box<dyn Error + Send + Sync>;

impl Asked {
    /// Reads a request to its end.
    pub(super) async fn by(request: HttpRequest, key: &EncryptionKey) -> Result<Self, Failed> {
        let HttpRequest { method, url, content_type, headers, body, .. } = request;
        let body = body.into_bytes().await?;
        let (address, query) = url.split_once('?').unwrap_or((&url, ""));
        let parts = multipart::parts(&content_type, &body);
        let header = |name: &str| headers.iter().find(|(own, _)| own.eq_ignore_ascii_case(name));
        if header("Authorization").is_none() {
            let mut pairs = pairs(query);
            match parts {
                Some(parts) => pairs.extend(parts),
                None => pairs.extend(form(&body)),
            }
            return Self::of_gateway(&pairs, key);
        }
        let mut members = Map::new();
        for (name, value) in pairs(query) {
            members.insert(text_of(Charset::Utf8, &name), value.of_text(Charset::Utf8));
        }
        let encryption = header("alipay-encrypt-type")
            .map(|_| Encryption { encrypt_type: EncryptType::Aes, key: key.clone() });
        let clear = |text: &[u8]| match &encryption {
            Some(encryption) => encryption.decrypt_bare(&String::from_utf8_lossy(text)),
            None => Ok(text.to_vec()),
        };
        match parts {
            None => members.extend(object(&clear(&body)?)),
            Some(parts) => {
                for (name, part) in parts {
                    match part {
                        Part::Text(text) if name == b"data" => members.extend(object(&clear(&text)?)),
                        part => {
                            members.insert(text_of(Charset::Utf8, &name), part.of_text(Charset::Utf8));
                        }
                    }
                }
            }
        }
        if let Some((_, token)) = header("alipay-app-auth-token") {
            members.insert("app_auth_token".to_owned(), token.as_str().into());
        }
        let path = address.find("/v3/").map_or(address, |start| &address[start..]);
        Ok(Self {
            place: Place::Rest(method, path.to_owned()),
            parameters: members.into(),
            charset: Charset::Utf8,
            sign_type: SignType::Rsa2,
            encryption,
        })
    }

    /// Reads the parameters of a call that is signed and sent by somebody else.
    pub(super) fn by_form(signed: &str, key: &EncryptionKey) -> Result<Self, Failed> {
        Self::of_gateway(&pairs(signed), key)
    }

    fn of_gateway(pairs: &[(Vec<u8>, Part)], key: &EncryptionKey) -> Result<Self, Failed> {
        let word = |wanted: &str| {
            let (_, value) = pairs.iter().find(|(name, _)| name == wanted.as_bytes())?;
            value.as_text().map(|text| String::from_utf8_lossy(text))
        };
        let charset: Charset = word("charset").and_then(|name| name.parse().ok()).unwrap_or_default();
        let encrypt_type: Option<EncryptType> = word("encrypt_type").and_then(|name| name.parse().ok());
        let encryption = encrypt_type.map(|encrypt_type| Encryption { encrypt_type, key: key.clone() });
        let (mut members, mut content) = (Map::new(), Map::new());
        for (name, value) in pairs {
            let name = text_of(charset, name);
            match (name.as_str(), value.as_text()) {
                (own, _) if OF_THE_PROTOCOL.contains(&own) => {}
                ("biz_content", Some(text)) => {
                    let clear = match &encryption {
                        Some(encryption) => encryption.decrypt_bare(&String::from_utf8_lossy(text))?,
                        None => text.to_vec(),
                    };
                    content = object(text_of(charset, &clear).as_bytes());
                }
                _ => {
                    members.insert(name, value.of_text(charset));
                }
            }
        }
        members.extend(content);
        let method =
            word("method").or_else(|| word("service")).unwrap_or(Cow::Borrowed("a call without a name"));
        Ok(Self {
            place: Place::Method(method.into_owned()),
            parameters: members.into(),
            charset,
            sign_type: word("sign_type").and_then(|name| name.parse().ok()).unwrap_or_default(),
            encryption,
        })
    }
}

impl Part {
    fn as_text(&self) -> Option<&[u8]> {
        match self {
            Self::Text(text) => Some(text),
            Self::File { .. } => None,
        }
    }

    fn of_text(&self, charset: Charset) -> JsonValue {
        match self {
            Self::Text(text) => text_of(charset, text).into(),
            Self::File { name, length } => json!({ "name": text_of(charset, name), "length": length }),
        }
    }
}

fn pairs(query: &str) -> Vec<(Vec<u8>, Part)> {
    form(query.as_bytes()).collect()
}

fn form(form: &[u8]) -> impl Iterator<Item = (Vec<u8>, Part)> {
    form_pairs(form).map(|pair| (pair.name().into_owned(), Part::Text(pair.value().into_owned())))
}

fn text_of(charset: Charset, bytes: &[u8]) -> String {
    charset.decode(bytes).map_or_else(|| String::from_utf8_lossy(bytes).into_owned(), Cow::into_owned)
}

/// The members of a JSON object; none of anything else.
fn object(json: &[u8]) -> Map<String, JsonValue> {
    serde_json::from_slice(json).unwrap_or_default()
}
