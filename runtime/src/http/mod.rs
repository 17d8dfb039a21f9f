//! The default transport: HTTPS on `reqwest`.

mod body;
mod connection;
#[cfg(feature = "reqwest-0_13")]
mod redirects;
mod tls;
mod upload;

use std::any::Any;
use std::panic::AssertUnwindSafe;

use futures_util::future::FutureExt;
use futures_util::stream;
use reqwest::header::{ACCEPT, CONTENT_TYPE, HeaderName, HeaderValue};
use reqwest::{Client, Method, RequestBuilder, Response};

use body::Handover;
pub(crate) use connection::{Connection, ProxyChoice};

use crate::{BoxFuture, HttpReply, HttpRequest, HttpStream, Transport, TransportError};

/// More than this is not a gateway reply; the largest known ones, with files in base64, stay far below.
const REPLY_LIMIT: usize = 64 * 1024 * 1024;

pub(crate) struct Http {
    client: Client,
    limit: usize,
    /// Whether the client may follow redirects, so that a reply may answer another request than ours.
    may_redirect: bool,
}

impl Http {
    /// A transport on our client, which follows no redirects.
    fn on(client: Client) -> Self {
        Self { client, limit: REPLY_LIMIT, may_redirect: false }
    }

    /// A transport on a client of the app.
    #[cfg(feature = "reqwest-0_13")]
    pub(crate) fn of_the_app(client: Client) -> Self {
        Self { may_redirect: redirects::may_follow(&client), ..Self::on(client) }
    }

    async fn exchange(&self, request: HttpRequest, handover: &Handover) -> Result<HttpReply, TransportError> {
        let (timeout, transfer) = (request.timeout, request.body.transfer());
        let given = self.given(request, handover)?;
        match transfer {
            None => self.answer(given.timeout(timeout), handover).await,
            Some(transfer) => upload::patiently(self.answer(given, handover), &transfer, timeout).await,
        }
    }

    async fn open(&self, request: HttpRequest, handover: &Handover) -> Result<HttpStream, TransportError> {
        let timeout = request.timeout;
        let beginning = self.beginning(self.given(request, handover)?, handover);
        let response = match tokio::time::timeout(timeout, beginning).await {
            Ok(begun) => begun?,
            Err(_) if handover.give_up(false) => {
                return Err(TransportError::NotSent("no connection took the call in time".into()));
            }
            Err(_) => return Err(TransportError::TimedOut),
        };
        let (status, headers) = (response.status().as_u16(), headers_of(&response));
        let pieces = stream::try_unfold(response, |mut response| async move {
            let chunk = response.chunk().await.map_err(broken)?;
            Ok(chunk.map(|chunk| (chunk, response)))
        });
        let mut stream = HttpStream::new(status, headers, pieces);
        stream.may_be_redirected = self.may_redirect;
        Ok(stream)
    }

    /// A request as reqwest has it, without a time limit.
    fn given(&self, request: HttpRequest, handover: &Handover) -> Result<RequestBuilder, TransportError> {
        // Without its runtime, reqwest would panic.
        tokio::runtime::Handle::try_current().map_err(|error| TransportError::NoRuntime(error.into()))?;
        let HttpRequest { method, url, content_type, headers, body, .. } = request;
        if self.may_redirect && !handover.has_body() {
            // No connection asks for it, so nothing would tell whether one was there before a redirect.
            handover.take();
        }
        let verb = Method::from_bytes(method.as_str().as_bytes());
        let mut given =
            self.client.request(verb.map_err(|error| TransportError::NotSent(error.into()))?, url);
        if method.carries_body() {
            given = given.header(CONTENT_TYPE, content_type).body(body::watched(body, handover));
        }
        if !headers.iter().any(|(name, _)| name.eq_ignore_ascii_case(ACCEPT.as_str())) {
            given = given.header(ACCEPT, "application/json, text/plain, text/html");
        }
        Ok(headers.into_iter().fold(given, |given, (name, value)| given.header(name, value)))
    }

    async fn answer(
        &self,
        request: RequestBuilder,
        handover: &Handover,
    ) -> Result<HttpReply, TransportError> {
        self.read(self.beginning(request, handover).await?).await
    }

    /// Sends a request and waits for the beginning of the reply.
    async fn beginning(
        &self,
        request: RequestBuilder,
        handover: &Handover,
    ) -> Result<Response, TransportError> {
        let explain = |error| explain(error, handover);
        let sending = request.build().map_err(explain)?;
        let url = sending.url().clone();
        let response = self.client.execute(sending).await.map_err(explain)?;
        if *response.url() == url {
            Ok(response)
        } else {
            Err(TransportError::Interrupted("the HTTP client followed a redirect".into()))
        }
    }

    async fn read(&self, mut response: Response) -> Result<HttpReply, TransportError> {
        let mut reply = HttpReply::new(response.status().as_u16(), headers_of(&response), Vec::new());
        reply.may_be_redirected = self.may_redirect;
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
        while let Some(chunk) = response.chunk().await.map_err(broken)? {
            if body.len() + chunk.len() > self.limit {
                return Err(TransportError::TooLarge { limit: self.limit });
            }
            body.extend_from_slice(&chunk);
        }
        Ok(body)
    }
}

impl Transport for Http {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
        Box::pin(async move {
            let handover = Handover::of(&request.body);
            let exchange = AssertUnwindSafe(self.exchange(request, &handover)).catch_unwind();
            exchange.await.unwrap_or_else(|panic| Err(panicked(&*panic, &handover)))
        })
    }

    fn stream(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpStream, TransportError>> {
        Box::pin(async move {
            let handover = Handover::of(&request.body);
            let opening = AssertUnwindSafe(self.open(request, &handover)).catch_unwind();
            opening.await.unwrap_or_else(|panic| Err(panicked(&*panic, &handover)))
        })
    }
}

fn headers_of(response: &Response) -> Vec<(String, String)> {
    let text = |(name, value): (&HeaderName, &HeaderValue)| {
        Some((name.to_string(), value.to_str().ok()?.to_owned()))
    };
    response.headers().iter().filter_map(text).collect()
}

/// Why no reply came.
fn explain(error: reqwest::Error, handover: &Handover) -> TransportError {
    if handover.give_up(error.is_connect() || error.is_builder()) {
        TransportError::NotSent(error.without_url().into())
    } else {
        broken(error)
    }
}

/// Why a connection ended. The URL holds the call's parameters, so it must not stay in the error.
fn broken(error: reqwest::Error) -> TransportError {
    if error.is_timeout() {
        TransportError::TimedOut
    } else {
        TransportError::Interrupted(error.without_url().into())
    }
}

/// What tokio does in a runtime that was built without timers or without IO; the panic says which.
fn panicked(panic: &(dyn Any + Send), handover: &Handover) -> TransportError {
    let words = panic.downcast_ref::<String>().map(String::as_str);
    let words = words.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or_default();
    let never_left = handover.give_up(false);
    if never_left && words.contains("Tokio 1.x") {
        return TransportError::NoRuntime(words.into());
    }
    let error = format!("the HTTP client panicked: {words}").into();
    if never_left { TransportError::NotSent(error) } else { TransportError::Interrupted(error) }
}

// Without both there is no TLS, and `NoTransport` stands in for this transport.
#[cfg(test)]
#[cfg(any(feature = "aws-lc-rs", feature = "ring"))]
mod tests;
