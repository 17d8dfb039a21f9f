//! What the crate `metrics` gets to know of calls: names as OpenTelemetry has them, durations in seconds, no parameters.

use metrics::{Label, counter, histogram};
use url::Url;
use web_time::Instant;

use crate::{Error, HttpReply, HttpRequest, TransportError};

/// How long a call took, with all its attempts, and how it ended.
pub(crate) fn called<T>(method: &str, began: Instant, result: &Result<T, Error>) {
    let (outcome, error) = match result {
        Ok(_) => ("Success".to_owned(), None),
        Err(error) => (format!("{:?}", error.outcome()), Some(error.kind().name())),
    };
    let labels = [label("alipay.method", method.to_owned()), label("alipay.outcome", outcome)];
    let error = error.map(|name| label("error.type", name));
    histogram!("alipay.call.duration", labels.into_iter().chain(error).collect::<Vec<_>>())
        .record(began.elapsed());
}

/// An attempt was followed by another one.
pub(crate) fn tried_again() {
    counter!("alipay.call.retries").increment(1);
}

/// One exchange with the gateway.
pub(crate) struct Exchange {
    labels: Vec<Label>,
    began: Instant,
}

impl Exchange {
    pub(crate) fn begin(request: &HttpRequest) -> Self {
        let address = Url::parse(&request.url).ok();
        let host =
            address.as_ref().and_then(Url::host_str).map(|host| label("server.address", host.to_owned()));
        let method = label("http.request.method", request.method.as_str());
        Self { labels: host.into_iter().chain([method]).collect(), began: Instant::now() }
    }

    pub(crate) fn end(mut self, result: &Result<HttpReply, TransportError>) {
        self.labels.push(match result {
            Ok(reply) => label("http.response.status_code", reply.status.to_string()),
            Err(error) => label("error.type", error.name()),
        });
        histogram!("http.client.request.duration", self.labels).record(self.began.elapsed());
    }
}

fn label(name: &'static str, value: impl Into<metrics::SharedString>) -> Label {
    Label::new(name, value)
}

#[cfg(test)]
mod tests;
