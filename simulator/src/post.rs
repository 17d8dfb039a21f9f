//! How a notification reaches the app.

use std::error::Error;
use std::net::IpAddr;
use std::time::Duration;

use reqwest::redirect::Policy;
use reqwest::{Client, Response, Url, header::CONTENT_TYPE};

use crate::sent::NotificationAnswer;

/// An app that takes longer is not heard.
const PATIENCE: Duration = Duration::from_secs(10);

/// So much of an answer is read; it should be seven bytes.
const LONGEST: usize = 4096;

/// Posts forms.
pub(crate) struct Post {
    client: Result<Client, String>,
    anywhere: bool,
}

impl Post {
    /// To loopback addresses alone, unless it is `anywhere`.
    pub(crate) fn new(anywhere: bool) -> Self {
        Self { client: client(), anywhere }
    }

    pub(super) async fn send(&self, url: &str, form: &str) -> NotificationAnswer {
        let url = match Url::parse(url) {
            Ok(url) => url,
            Err(error) => return NotificationAnswer::None(error.to_string()),
        };
        if !self.anywhere && !is_loopback(&url) {
            return NotificationAnswer::NotSent;
        }
        match self.answer(url, form).await {
            Ok((200, body)) if body == b"success" => NotificationAnswer::Success,
            Ok((status, body)) => {
                NotificationAnswer::Other { status, body: String::from_utf8_lossy(&body).into_owned() }
            }
            Err(why) => NotificationAnswer::None(why),
        }
    }

    async fn answer(&self, url: Url, form: &str) -> Result<(u16, Vec<u8>), String> {
        let client = self.client.as_ref().map_err(Clone::clone)?;
        let request = client.post(url).header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        let response = request.body(form.to_owned()).send().await.map_err(|error| reason(&error))?;
        let status = response.status().as_u16();
        Ok((status, beginning(response).await.map_err(|error| reason(&error))?))
    }
}

fn client() -> Result<Client, String> {
    #[cfg(not(feature = "aws-lc-rs"))]
    if rustls::crypto::CryptoProvider::get_default().is_none() {
        return Err(
            "there is no TLS: turn on the feature `aws-lc-rs`, or install a provider of rustls".into()
        );
    }
    let builder = Client::builder().no_proxy().redirect(Policy::none()).timeout(PATIENCE);
    builder.build().map_err(|error| reason(&error))
}

async fn beginning(mut response: Response) -> Result<Vec<u8>, reqwest::Error> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await? {
        body.extend_from_slice(&chunk);
        if body.len() > LONGEST {
            body.truncate(LONGEST);
            break;
        }
    }
    Ok(body)
}

/// The innermost reason, which says most: "connection refused".
fn reason(error: &reqwest::Error) -> String {
    let mut innermost: &dyn Error = error;
    while let Some(source) = innermost.source() {
        innermost = source;
    }
    innermost.to_string()
}

fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    host == "localhost" || address.is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_this_machine_is_contacted_unless_a_test_says_otherwise() {
        let post = Post::new(false);
        for url in ["https://shop.example/notify", "http://127.0.0.1.shop.example/", "http://10.0.0.1/"] {
            assert_eq!(post.send(url, "a=1").await, NotificationAnswer::NotSent, "{url}");
        }
        for url in ["http://127.0.0.1:9/", "http://localhost:9/", "http://[::1]:9/", "no address"] {
            assert!(matches!(post.send(url, "a=1").await, NotificationAnswer::None(_)), "{url}");
        }
    }
}
