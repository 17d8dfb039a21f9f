//! The default transport: HTTPS on `reqwest`.

use std::time::Duration;

use reqwest::header::{ACCEPT, CONTENT_TYPE};
use reqwest::{Client, Response, redirect, retry};

use crate::{HttpReply, HttpRequest, Sending, Transport, TransportError};

/// More than this is no gateway reply; the largest known ones, with files in base64, stay far below.
const REPLY_LIMIT: usize = 64 * 1024 * 1024;

/// Making a connection is quick or hopeless, and a failure here is known not to have executed anything.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

/// Shorter than the gateway keeps an idle connection, so that a call is rarely written into one that is closing.
const IDLE_TIMEOUT: Duration = Duration::from_secs(30);

pub(crate) struct Http {
    client: Client,
    limit: usize,
}

impl Http {
    /// An HTTPS client for calls that may take `timeout` as a whole.
    pub(crate) fn new(timeout: Duration) -> Result<Self, reqwest::Error> {
        let client = Client::builder()
            .redirect(redirect::Policy::none())
            .retry(retry::never())
            .connect_timeout(CONNECT_TIMEOUT.min(timeout / 2))
            .pool_idle_timeout(IDLE_TIMEOUT)
            .user_agent(concat!("alipay-rust/", env!("CARGO_PKG_VERSION")))
            .build()?;
        Ok(Self { client, limit: REPLY_LIMIT })
    }

    async fn exchange(&self, request: HttpRequest) -> Result<HttpReply, TransportError> {
        // Without its runtime, reqwest would panic.
        tokio::runtime::Handle::try_current().map_err(|error| TransportError::NotSent(error.into()))?;
        let response = self
            .client
            .post(request.url)
            .header(CONTENT_TYPE, request.content_type)
            .header(ACCEPT, "application/json, text/plain, text/html")
            .timeout(request.timeout)
            .body(request.body)
            .send()
            .await
            .map_err(explain)?;
        self.read(response).await
    }

    async fn read(&self, mut response: Response) -> Result<HttpReply, TransportError> {
        let status = response.status().as_u16();
        let headers: Vec<_> = response
            .headers()
            .iter()
            .filter_map(|(name, value)| Some((name.to_string(), value.to_str().ok()?.to_owned())))
            .collect();
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(explain)? {
            if body.len() + chunk.len() > self.limit {
                return Err(TransportError::TooLarge { limit: self.limit });
            }
            body.extend_from_slice(&chunk);
        }
        Ok(HttpReply::new(status, headers, body))
    }
}

impl Transport for Http {
    fn send(&self, request: HttpRequest) -> Sending<'_> {
        Box::pin(self.exchange(request))
    }
}

/// The URL holds the call's parameters, so it must not stay in the error.
fn explain(error: reqwest::Error) -> TransportError {
    let error = error.without_url();
    if error.is_connect() || error.is_builder() {
        TransportError::NotSent(error.into())
    } else if error.is_timeout() {
        TransportError::TimedOut
    } else {
        TransportError::Interrupted(error.into())
    }
}

#[cfg(test)]
mod tests;
