//! The limit: bytes that were signed before, sent by reqwest, and a reply that nobody looks into.

use alipay::Client;
use alipay_side_by_side::{Failure, Material};
use reqwest::header::CONTENT_TYPE;

use crate::client;

#[derive(Clone)]
pub(crate) struct Plain {
    http: reqwest::Client,
    url: String,
    content_type: String,
    body: Vec<u8>,
}

impl Plain {
    pub(crate) async fn new(client: &Client, material: &Material) -> Result<Self, Failure> {
        let signed = client.prepare(&client::request(material)?).await?.into_request();
        let http = reqwest::Client::builder().no_proxy().build()?;
        let body = signed.body.as_bytes().ok_or("the body is not bytes")?.to_vec();
        Ok(Self { http, url: signed.url, content_type: signed.content_type, body })
    }

    /// How many bytes came back.
    pub(crate) async fn call(&self) -> Result<usize, reqwest::Error> {
        let request =
            self.http.post(&self.url).header(CONTENT_TYPE, &self.content_type).body(self.body.clone());
        Ok(request.send().await?.bytes().await?.len())
    }
}
