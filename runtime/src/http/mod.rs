//! The default transport: HTTPS on `reqwest`.

mod body;
mod connection;
mod tls;

use std::any::Any;
use std::panic::AssertUnwindSafe;

use futures_util::future::FutureExt;
use reqwest::header::{ACCEPT, CONTENT_TYPE};
use reqwest::{Client, Response};

use body::{Body, Taken};
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

    async fn exchange(&self, request: HttpRequest, taken: Taken) -> Result<HttpReply, TransportError> {
        // Without its runtime, reqwest would panic.
        tokio::runtime::Handle::try_current().map_err(|error| TransportError::NotSent(error.into()))?;
        // No connection asks for a body that is empty, so only a redirect tells that it was there.
        let may_have_sent = self.is_the_apps && request.body.is_empty();
        let explain = |error| explain(error, may_have_sent || taken.get());
        let given = match request.method {
            HttpMethod::Get => self.client.get(&request.url),
            HttpMethod::Post => self
                .client
                .post(&request.url)
                .header(CONTENT_TYPE, request.content_type)
                .body(reqwest::Body::wrap(Body::new(request.body, &taken))),
        };
        let sending = given
            .header(ACCEPT, "application/json, text/plain, text/html")
            .timeout(request.timeout)
            .build()
            .map_err(explain)?;
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
            Err(cause) => Err(TransportError::Incomplete {
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
        let taken = Taken::default();
        let exchange = AssertUnwindSafe(self.exchange(request, taken.clone())).catch_unwind();
        Box::pin(async move { exchange.await.unwrap_or_else(|panic| Err(panicked(&*panic, taken.get()))) })
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
