//! The default transport: HTTPS on `reqwest`.

mod body;
mod connection;
mod tls;
mod upload;

use std::any::Any;
use std::panic::AssertUnwindSafe;

use futures_util::future::FutureExt;
use reqwest::header::{ACCEPT, CONTENT_TYPE};
use reqwest::{Client, RequestBuilder, Response};

use body::Taken;
pub(crate) use connection::{Connection, ProxyChoice};

use crate::{HttpMethod, HttpReply, HttpRequest, Sending, Transport, TransportError};

/// More than this is no gateway reply; the largest known ones, with files in base64, stay far below.
const REPLY_LIMIT: usize = 64 * 1024 * 1024;

pub(crate) struct Http {
    client: Client,
    limit: usize,
    /// Whether the client is one that the app brought along: it may follow redirects.
    is_the_apps: bool,
}

impl Http {
    /// A transport on our client, which follows no redirects.
    fn on(client: Client) -> Self {
        Self { client, limit: REPLY_LIMIT, is_the_apps: false }
    }

    /// A transport on a client of the app.
    pub(crate) fn of_the_app(client: Client) -> Self {
        Self { is_the_apps: true, ..Self::on(client) }
    }

    async fn exchange(&self, request: HttpRequest, taken: &Taken) -> Result<HttpReply, TransportError> {
        // Without its runtime, reqwest would panic.
        tokio::runtime::Handle::try_current().map_err(|error| TransportError::NotSent(error.into()))?;
        let HttpRequest { method, url, content_type, body, timeout } = request;
        if self.is_the_apps && body.length() == Some(0) {
            // No connection asks for it, so nothing would tell whether one was there before a redirect.
            taken.set();
        }
        let transfer = body.transfer();
        let given = match method {
            HttpMethod::Get => self.client.get(url),
            HttpMethod::Post => {
                self.client.post(url).header(CONTENT_TYPE, content_type).body(body::watched(body, taken))
            }
        };
        let given = given.header(ACCEPT, "application/json, text/plain, text/html");
        match transfer {
            None => self.answer(given.timeout(timeout), taken).await,
            Some(transfer) => upload::patiently(self.answer(given, taken), &transfer, timeout).await,
        }
    }

    async fn answer(&self, request: RequestBuilder, taken: &Taken) -> Result<HttpReply, TransportError> {
        let explain = |error| explain(error, taken.get());
        let sending = request.build().map_err(explain)?;
        let url = sending.url().clone();
        let response = self.client.execute(sending).await.map_err(explain)?;
        if *response.url() == url {
            self.read(response).await
        } else {
            Err(TransportError::Interrupted("the HTTP client followed a redirect".into()))
        }
    }

    async fn read(&self, mut response: Response) -> Result<HttpReply, TransportError> {
        let status = response.status().as_u16();
        let headers: Vec<_> = response
            .headers()
            .iter()
            .filter_map(|(name, value)| Some((name.to_string(), value.to_str().ok()?.to_owned())))
            .collect();
        let mut reply = HttpReply::new(status, headers, Vec::new());
        match self.read_body(&mut response).await {
            Ok(body) => {
                reply.body = body;
                Ok(reply)
            }
            Err(cause) => Err(TransportError::CutOff {
                trace_id: reply.trace_id().map(str::to_owned),
                cause: Box::new(cause),
            }),
        }
    }

    async fn read_body(&self, response: &mut Response) -> Result<Vec<u8>, TransportError> {
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(|error| explain(error, true))? {
            if body.len() + chunk.len() > self.limit {
                return Err(TransportError::TooLarge { limit: self.limit });
            }
            body.extend_from_slice(&chunk);
        }
        Ok(body)
    }
}

impl Transport for Http {
    fn send(&self, request: HttpRequest) -> Sending<'_> {
        Box::pin(async move {
            let taken = Taken::default();
            let exchange = AssertUnwindSafe(self.exchange(request, &taken)).catch_unwind();
            exchange.await.unwrap_or_else(|panic| Err(panicked(&*panic, taken.get())))
        })
    }
}

/// The URL holds the call's parameters, so it must not stay in the error.
fn explain(error: reqwest::Error, may_have_sent: bool) -> TransportError {
    let error = error.without_url();
    if (error.is_connect() || error.is_builder()) && !may_have_sent {
        TransportError::NotSent(error.into())
    } else if error.is_timeout() {
        TransportError::TimedOut
    } else {
        TransportError::Interrupted(error.into())
    }
}

/// What tokio does in a runtime that was built without timers or without IO; the panic says which.
fn panicked(panic: &(dyn Any + Send), may_have_sent: bool) -> TransportError {
    let words = panic.downcast_ref::<String>().map(String::as_str);
    let words = words.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or_default();
    let error = format!("the HTTP client panicked: {words}").into();
    if may_have_sent { TransportError::Interrupted(error) } else { TransportError::NotSent(error) }
}

// Without both there is no TLS, and `NoTls` stands in for this transport.
#[cfg(test)]
#[cfg(any(feature = "aws-lc-rs", feature = "ring"))]
mod tests;
