//! Calls of the REST gateway as other SDKs signed them, and replies to be believed or not.

use std::collections::BTreeMap;
use std::time::{Duration, UNIX_EPOCH};

use alipay::{Client, ErrorKind, File, Prepared, Verb, v3};
use percent_encoding::percent_decode_str;

use crate::apps::{self, Gateway, Stopped, Unnamed, receiver};
use crate::entry::Entry;
use crate::fault::{Checked, equal};
use crate::folder::Folder;
use crate::report::{Judged, Judgement};

const ALGORITHM: &str =
    "Node names the cipher in `alipay-encryption-algm` as well; ours and Java's `alipay-encrypt-type` alone";

/// What tells nothing of the call.
const NOT_COMPARED: [&str; 3] = ["accept", "alipay-request-id", "user-agent"];

type Headers = BTreeMap<String, String>;

pub(crate) async fn judge(folder: &Folder, entry: &mut Entry) -> Judgement {
    entry.told(&["origin", "note", "verified"]);
    match entry.maybe_flag("expect_valid")? {
        Some(expected) => reply(folder, entry, expected).await,
        None => request(folder, entry).await,
    }
}

/// A call, which has to be the same bytes of ours.
async fn request(folder: &Folder, entry: &mut Entry) -> Judgement {
    let (method, url) = (entry.text("method")?, entry.text("url")?);
    let body = entry.maybe_text("body")?;
    let mut theirs: Headers = entry.maybe_texts("headers")?.unwrap_or_default().into_iter().collect();
    let auth = entry.text("auth_string")?;
    let token = theirs.get("alipay-app-auth-token").cloned();
    let clear = cleartext(folder, entry, &theirs, body.as_deref())?;
    let (target, address) = target_of(&url)?;
    let key = folder.private_key(&entry.text("key")?)?.ok_or("the key has no private part")?;

    let field = |name: &str| auth.split(',').find_map(|field| field.strip_prefix(name)?.strip_prefix('='));
    let milliseconds: u64 = field("timestamp").ok_or("no timestamp")?.parse()?;
    let mut builder = Client::builder()
        .app_id(field("app_id").ok_or("no app_id")?)
        .signer(Unnamed(key))
        .gateway(format!("{address}/gateway.do"))
        .clock(Stopped(UNIX_EPOCH + Duration::from_millis(milliseconds)));
    builder = match (field("app_cert_sn"), theirs.get("alipay-root-cert-sn")) {
        (Some(app), Some(root)) => {
            let files = folder.certificate_mode(app, root)?;
            builder.certificates(files.app, files.alipay, files.root)
        }
        _ => builder.alipay_public_key(apps::alipay_key()?.public_key()),
    };
    if let Some((_, key)) = &clear {
        builder = builder.encryption_key(key);
    }
    let nonce = field("nonce").ok_or("no nonce")?.to_owned();
    let v3 = builder.build()?.v3().nonces(move || nonce.clone());
    let content = clear.as_ref().map(|(text, _)| text.as_str()).or(body.as_deref());
    let asked = Asked::of(&method, target, content)?;
    let mut call = asked.request.with().encrypted(clear.is_some());
    if let Some(token) = token {
        call = call.app_auth_token(token);
    }
    if let Some(token) = asked.auth_token {
        call = call.auth_token(token);
    }
    let file = entry.maybe_text("file_parameter")?;
    if let Some(name) = &file {
        call = call.file(name, File::bytes("a.gif", "GIF89a"));
    }
    let prepared = v3.prepare(&call).await?;

    equal("the string to sign", prepared.string_to_sign(), entry.text("content")?.as_str())?;
    equal("the signature", prepared.signature(), entry.text("sign")?.as_str())?;
    equal("the verb", prepared.http_method().as_str(), method.as_str())?;
    equal("the address", prepared.url(), url.as_str())?;
    equal("the part of it that is signed", &format!("{address}{target}"), &url)?;
    let algorithm = theirs.remove("alipay-encryption-algm");
    equal("the headers", &ours(&prepared, file.is_some()), &told(theirs))?;
    if file.is_none() {
        let sent = std::str::from_utf8(prepared.body().as_bytes().ok_or("the body is a stream")?)?;
        equal("the body", sent, body.as_deref().unwrap_or_default())?;
    }
    Ok(if algorithm.is_some() { Judged::Differs(vec![ALGORITHM]) } else { Judged::Agrees })
}

/// The clear text of an encrypted body, and the key.
fn cleartext(
    folder: &Folder,
    entry: &mut Entry,
    theirs: &Headers,
    body: Option<&str>,
) -> Checked<Option<(String, String)>> {
    let recorded = (entry.maybe_text("clear")?, entry.maybe_text("encrypt_key")?);
    match (theirs.contains_key("alipay-encrypt-type"), recorded, body) {
        (false, (None, None), _) => Ok(None),
        (true, (Some(clear), Some(key)), _) => Ok(Some((clear, key))),
        (true, (None, None), Some(cipher)) => folder.behind(cipher).map(Some),
        _ => Err("how it was encrypted is not clear".into()),
    }
}

/// The target of an address, and what stands before it.
fn target_of(url: &str) -> Checked<(&str, &str)> {
    let host = url.find("://").ok_or("the address has no scheme")? + 3;
    let end = url[host..].find('/').ok_or("the address has no path")? + host;
    Ok((&url[end..], &url[..end]))
}

/// What is asked, as our client is asked for it.
struct Asked {
    request: v3::Untyped,
    auth_token: Option<String>,
}

impl Asked {
    fn of(method: &str, target: &str, body: Option<&str>) -> Checked<Self> {
        let verb: Verb = method.parse()?;
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let (mut template, mut values) = (Vec::new(), Vec::new());
        for segment in path.split('/') {
            if segment.contains('%') {
                let name = format!("p{}", values.len());
                template.push(format!("{{{name}}}"));
                values.push((name, decoded(segment)?));
            } else {
                template.push(segment.to_owned());
            }
        }
        let mut auth_token = None;
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').ok_or("a parameter without `=`")?;
            match (verb.carries_body(), name) {
                (false, _) => values.push((decoded(name)?, decoded(value)?)),
                (true, "auth_token") => auth_token = Some(decoded(value)?),
                (true, other) => return Err(format!("nobody knows the place of `{other}`").into()),
            }
        }
        let content = match body {
            Some(_) if !values.is_empty() => return Err("a body and values elsewhere".into()),
            Some(body) => body.to_owned(),
            None => object(&values)?,
        };
        Ok(Self { request: v3::Untyped::new(verb, template.join("/"), content)?, auth_token })
    }
}

fn decoded(text: &str) -> Checked<String> {
    Ok(percent_decode_str(text).decode_utf8()?.into_owned())
}

/// An object with its members in this order.
fn object(members: &[(String, String)]) -> Checked<String> {
    let member = |(name, value): &(String, String)| {
        Ok::<_, serde_json::Error>(format!(
            "{}:{}",
            serde_json::to_string(name)?,
            serde_json::to_string(value)?
        ))
    };
    let members = members.iter().map(member).collect::<Result<Vec<_>, _>>()?;
    Ok(format!("{{{}}}", members.join(",")))
}

fn ours(prepared: &Prepared, is_upload: bool) -> Headers {
    let lower = |(name, value): (&str, &str)| (name.to_ascii_lowercase(), value.to_owned());
    let mut headers = told(prepared.headers().map(lower).collect());
    if let Some(content_type) = headers.get_mut("content-type").filter(|_| is_upload) {
        content_type.truncate(content_type.find(';').unwrap_or(content_type.len()));
    }
    headers
}

fn told(mut headers: Headers) -> Headers {
    headers.retain(|name, _| !NOT_COMPARED.contains(&name.as_str()));
    headers
}

/// A reply to any call.
async fn reply(folder: &Folder, entry: &mut Entry, expected: bool) -> Judgement {
    let headers = entry.maybe_texts("headers")?.unwrap_or_default();
    let body = entry.text("body")?;
    let key = folder.public_key(&entry.text("key")?)?;
    if let Some(content) = entry.maybe_text("content")? {
        let header =
            |wanted: &str| headers.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
        let signed =
            [header("alipay-timestamp"), header("alipay-nonce"), Some(&*body)].map(Option::unwrap_or_default);
        equal("the text that is signed", &format!("{}\n", signed.join("\n")), &content)?;
    }
    let gateway = Gateway::answering(body.as_str()).with(headers);
    let app = receiver("2014072300007148")?.alipay_public_key(&key).transport(gateway);
    let answer = app.build()?.v3().call(Verb::Post, "/v3/alipay/trade/query", "{}").await;
    let is_believed = match &answer {
        Ok(reply) => {
            equal("the verified text", reply.verified_text(), body.as_str())?;
            true
        }
        Err(error) => match error.kind() {
            ErrorKind::Verification(_) | ErrorKind::Envelope(_) => false,
            other => return Err(format!("{other:?}").into()),
        },
    };
    equal("whether the reply is believed", &is_believed, &expected)?;
    Ok(Judged::Agrees)
}
