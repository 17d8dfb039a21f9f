//! The first lines of a request or a reply.

use std::fmt;

use axum::http::{HeaderMap, Method, Uri};

/// The head of a request or a reply as HTTP has it; see [`Recorded`](crate::Recorded).
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Head {
    /// The first line: `POST /gateway.do?charset=utf-8 HTTP/1.1`, `HTTP/1.1 200 OK`.
    pub line: String,
    /// The headers, in order, with names in lower case.
    pub headers: Vec<(String, String)>,
}

/// Prints the names of the headers: lines and values hold tokens and people's data.
impl fmt::Debug for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.headers.iter().map(|(name, _)| name)).finish()
    }
}

impl Head {
    /// The head of a request.
    pub(crate) fn of_request(method: &Method, uri: &Uri, headers: &HeaderMap) -> Self {
        let target = uri.path_and_query().map_or("/", |target| target.as_str());
        let text = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
        let headers = headers.iter().map(|(name, value)| (name.to_string(), text(value.as_bytes())));
        Self { line: format!("{method} {target} HTTP/1.1"), headers: headers.collect() }
    }

    /// A header's value.
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use alipay::json;
    /// use alipay_simulator::Simulator;
    ///
    /// let simulator = Simulator::start().await?;
    /// simulator.client()?.call("alipay.user.certify.open.query", json!({ "certify_id": "C1" })).await?;
    /// let call = &simulator.calls()[0];
    /// assert_eq!(call.replied.line, "HTTP/1.1 200 OK");
    /// assert_eq!(call.replied.header("content-type"), Some("text/html;charset=utf-8"));
    /// assert!(call.asked.as_ref().unwrap().line.starts_with("POST /gateway.do?"));
    /// # Ok(())
    /// # }
    /// ```
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}
