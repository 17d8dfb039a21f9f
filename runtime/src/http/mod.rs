//! The default transport: HTTPS on `reqwest`.

mod connection;
mod tls;
mod upload;

use reqwest::header::{ACCEPT, CONTENT_TYPE};
use reqwest::{Client, RequestBuilder, Response};

pub(crate) use connection::{Connection, ProxyChoice};

use crate::{HttpMethod, HttpReply, HttpRequest, Sending, Transport, TransportError};

/// More than this is no gateway reply; the largest known ones, with files in base64, stay far below.
const REPLY_LIMIT: usize = 64 * 1024 * 1024;

pub(crate) struct Http {
    client: Client,
    limit: usize,
}

impl Http {
    /// A transport on that client.
    pub(crate) fn on(client: Client) -> Self {
        Self { client, limit: REPLY_LIMIT }
    }

    async fn exchange(&self, request: HttpRequest) -> Result<HttpReply, TransportError> {
        // Without its runtime, reqwest would panic.
        tokio::runtime::Handle::try_current().map_err(|error| TransportError::NotSent(error.into()))?;
        let HttpRequest { method, url, content_type, body, timeout } = request;
        let transfer = body.transfer();
        let given = match method {
            HttpMethod::Get => self.client.get(url),
            HttpMethod::Post => {
                self.client.post(url).header(CONTENT_TYPE, content_type).body(upload::body(body))
            }
        };
        let given = given.header(ACCEPT, "application/json, text/plain, text/html");
        match transfer {
            None => self.answer(given.timeout(timeout)).await,
            Some(transfer) => upload::patiently(self.answer(given), &transfer, timeout).await,
        }
    }

    async fn answer(&self, request: RequestBuilder) -> Result<HttpReply, TransportError> {
        let sending = request.build().map_err(explain)?;
        let url = sending.url().clone();
        let response = self.client.execute(sending).await.map_err(explain)?;
        if *response.url() == url {
            self.read(response).await
        } else {
            // Only a client that the app brought along does this.
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

// Without both there is no TLS, and `NoTls` stands in for this transport.
#[cfg(test)]
#[cfg(any(feature = "aws-lc-rs", feature = "ring"))]
mod tests;
