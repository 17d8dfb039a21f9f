//! Streams of events of the REST gateway, which a test told the simulator to give.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::http::StatusCode;
use serde_json::Value;

use crate::named::{self, Misnamed};
use crate::outgoing::Outgoing;
use crate::rest_headers::RestHeaders;
use crate::told::{Told, Unused, What};

/// What was told, the latest last.
#[derive(Clone, Default)]
pub(crate) struct Streams(Arc<Mutex<Vec<Stream>>>);

struct Stream {
    path: String,
    /// As it is sent.
    events: Arc<str>,
    told: Told,
}

impl Streams {
    /// Tells what is answered at a path.
    #[track_caller]
    pub(crate) fn tell(&self, path: &str, events: impl Iterator<Item = (String, Value)>) {
        let path = named::or_fail(stream_path(path)).to_owned();
        let events: String = events.map(|(name, data)| written(&name, &data)).collect();
        let told = Told::here(What::Answer, Some(path.clone()), 1);
        self.streams().push(Stream { path, events: events.into(), told });
    }

    /// The events that are told at a path, the latest ones.
    pub(crate) fn at(&self, path: &str) -> Option<Outgoing> {
        let streams = self.streams();
        let stream = streams.iter().rev().find(|stream| stream.path == path)?;
        stream.told.met();
        let (body, verdict) = (stream.events.as_bytes().to_vec(), "success".to_owned());
        // Gateway protocol: events are not signed.
        let headers = RestHeaders::unsigned();
        Some(Outgoing::rest(StatusCode::OK, "text/event-stream;charset=utf-8", body, verdict, headers))
    }

    pub(crate) fn paths(&self) -> Vec<String> {
        self.streams().iter().map(|stream| stream.path.clone()).collect()
    }

    pub(crate) fn unused(&self) -> Vec<Unused> {
        self.streams().iter().filter_map(|stream| stream.told.unused()).collect()
    }

    fn streams(&self) -> MutexGuard<'_, Vec<Stream>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn stream_path(path: &str) -> Result<&str, Misnamed> {
    let is_path = path.strip_prefix("/v3/").is_some_and(|rest| {
        !rest.is_empty()
            && !rest.contains(['?', '{', '}', '#', ' '])
            && rest.split('/').all(|part| !part.is_empty())
    });
    if is_path { Ok(path) } else { Err(Misnamed::stream(path)) }
}

/// An event as it travels: its lines each on a line of their own.
fn written(name: &str, data: &Value) -> String {
    let text = data.as_str().map_or_else(|| data.to_string(), str::to_owned);
    format!("event: {name}\ndata: {}\n\n", text.replace('\n', "\ndata: "))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_event_is_a_name_and_a_line_for_each_line_of_its_data() {
        assert_eq!(written("start", &json!({ "a": 1 })), "event: start\ndata: {\"a\":1}\n\n");
        assert_eq!(written("message", &json!("一\n二")), "event: message\ndata: 一\ndata: 二\n\n");
    }

    #[test]
    fn a_path_that_no_call_can_ask_for_is_refused() {
        for path in
            ["", "/v3/", "v3/stream/a", "/v3/stream/a?b=c", "/v3/stream//a", "/v3/stream/{a}", "/gateway.do"]
        {
            assert!(stream_path(path).is_err(), "{path}");
        }
        assert!(stream_path("/v3/stream/alipay/cloud/nextbuilder/agent/chat/generate").is_ok());
    }
}
