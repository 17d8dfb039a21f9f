//! Replies: the client calls, and what the row says comes back.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use alipay::{
    BoxFuture, Client, ClientBuilder, Clock, Error, HttpReply, HttpRequest, JsonValue, Reply, Transport,
    TransportError, Verb, alipay_api, json,
};

use super::{APP_ID, Texts, Verdict, key};

#[alipay_api("alipay.trade.app.pay")]
mod app_pay {}

const METHOD: &str = "alipay.trade.query";

/// A gateway in memory, which also hands out certificates.
struct Answering {
    reply: HttpReply,
    download: HttpReply,
}

impl Transport for Answering {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
        let is_download = request.url.contains("alipaycert.download");
        let reply = if is_download { &self.download } else { &self.reply };
        Box::pin(std::future::ready(Ok(reply.clone())))
    }
}

/// A clock that stands.
struct Standing(SystemTime);

impl Clock for Standing {
    fn now(&self) -> SystemTime {
        self.0
    }
}

/// The moment at which a row is judged: `now`, in seconds since 1970, or some day of 2026.
pub(super) fn now(texts: &Texts<'_>) -> Result<SystemTime, String> {
    let seconds = texts.or("now", "1795996800")?;
    let seconds = seconds.parse().map_err(|_| format!("`now` is {seconds}"))?;
    Ok(UNIX_EPOCH + Duration::from_secs(seconds))
}

/// A client with the keys of the rows.
pub(super) fn builder() -> Result<ClientBuilder, String> {
    let builder = Client::builder().app_id(APP_ID).private_key(&key("app")?);
    Ok(builder.alipay_public_key(key("alipay")?.public_key()))
}

pub(super) fn built(builder: ClientBuilder) -> Result<Client, String> {
    builder.build().map_err(|error| error.to_string())
}

pub(super) async fn reply(texts: &Texts<'_>, certified: bool) -> Result<Verdict, String> {
    let download = if texts.has("download") { texts.bytes("download")? } else { Vec::new() };
    let transport = Answering { reply: received(texts)?, download: HttpReply::new(200, [], download) };
    let builder = if certified {
        let builder = Client::builder().app_id(APP_ID).private_key(&key("app")?);
        builder.certificates(texts.bytes("app_file")?, texts.bytes("alipay_file")?, texts.bytes("root_file")?)
    } else {
        builder()?
    };
    let charset = texts.or("charset", "utf-8")?.parse().map_err(|_| "`charset` is not known")?;
    let client = built(builder.charset(charset).clock(Standing(now(texts)?)).transport(transport))?;
    Ok(verdict(client.call(METHOD, json!({ "out_trade_no": "T1" })).await))
}

pub(super) async fn rest(texts: &Texts<'_>) -> Result<Verdict, String> {
    let transport = Answering { reply: received(texts)?, download: HttpReply::new(404, [], Vec::new()) };
    let client = built(builder()?.transport(transport))?;
    Ok(verdict(client.v3().call(Verb::Post, "/v3/alipay/trade/query", json!({})).await))
}

pub(super) async fn app_result(texts: &Texts<'_>) -> Result<Verdict, String> {
    let verified = built(builder()?)?.verify_app_result::<app_pay::Request>(texts.text("result")?).await;
    Ok(match verified {
        Ok(reply) => Verdict::Accepted(reply.trade_no.clone().unwrap_or_default()),
        Err(error) => Verdict::of(&error),
    })
}

/// The reply that a row describes: `status`, `headers` a line each, and `body`.
fn received(texts: &Texts<'_>) -> Result<HttpReply, String> {
    let status = texts.or("status", "200")?;
    let status = status.parse().map_err(|_| format!("`status` is {status}"))?;
    let headers = texts.or("headers", "")?;
    let headers = headers.lines().filter_map(|line| line.split_once(':'));
    let headers = headers.map(|(name, value)| (name.to_owned(), value.trim_start().to_owned()));
    Ok(HttpReply::new(status, headers, texts.bytes("body")?))
}

pub(super) fn verdict(result: Result<Reply<JsonValue>, Error>) -> Verdict {
    match result {
        Ok(reply) => {
            Verdict::Accepted(reply["trade_no"].as_str().unwrap_or(reply.verified_text()).to_owned())
        }
        Err(error) => Verdict::of(&error),
    }
}
