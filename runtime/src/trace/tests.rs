//! What a subscriber sees of calls, and what it never sees.

use std::fmt::{Debug, Write};
use std::sync::{Arc, Mutex};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::{DefaultGuard, Subscriber, set_default};
use tracing::{Dispatch, Event, Metadata};
use tracing_core::span::Current;

use crate::testing::initialize::{Given, METHOD};
use crate::testing::{APP_KEY, Gateway, signed};
use crate::{Client, HttpReply, RetryPolicy, TransportError};

/// Writes down every span and event with all its fields, a line each.
#[derive(Clone, Default)]
struct Capture {
    lines: Arc<Mutex<Vec<String>>>,
    /// What was recorded of spans after they had begun.
    recorded: Arc<Mutex<Vec<String>>>,
    entered: Arc<Mutex<Vec<&'static Metadata<'static>>>>,
    begun: Arc<Mutex<Option<&'static Metadata<'static>>>>,
}

struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        write!(self.0, " {}={value:?}", field.name()).unwrap();
    }
}

impl Capture {
    fn push(&self, mut line: Line, record: impl FnOnce(&mut Line)) {
        record(&mut line);
        self.lines.lock().unwrap().push(line.0);
    }

    /// The lines of this crate, without durations.
    fn lines(&self) -> Vec<String> {
        let lines = self.lines.lock().unwrap();
        lines.iter().map(|line| line.split(" duration_ms=").next().unwrap().to_owned()).collect()
    }
}

impl Subscriber for Capture {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("alipay")
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        self.push(Line(format!("span {}", span.metadata().name())), |line| span.record(line));
        *self.begun.lock().unwrap() = Some(span.metadata());
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        let mut line = Line(String::new());
        values.record(&mut line);
        // A value that is `None` is not visited.
        self.recorded.lock().unwrap().extend((!line.0.is_empty()).then_some(line.0));
    }

    fn current_span(&self) -> Current {
        let entered = self.entered.lock().unwrap();
        entered.last().map_or_else(Current::none, |metadata| Current::new(Id::from_u64(1), metadata))
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let inside = !self.entered.lock().unwrap().is_empty();
        self.push(Line(format!("{} inside={inside}", event.metadata().level())), |line| event.record(line));
    }

    fn enter(&self, _: &Id) {
        let begun = *self.begun.lock().unwrap();
        self.entered.lock().unwrap().extend(begun);
    }

    fn exit(&self, _: &Id) {
        self.entered.lock().unwrap().pop();
    }
}

/// Has a subscriber see what happens on this thread.
///
/// While a process has one subscriber alone, what another thread does first counts as unseen for good. So there is a second one.
fn watched_by(subscriber: impl Subscriber + Send + Sync + 'static) -> (DefaultGuard, Dispatch) {
    let guard = set_default(subscriber);
    (guard, Dispatch::new(Capture::default()))
}

const SUCCESS: &str = r#"{"code":"10000","msg":"Success","token_id":"t-secret","biz_result":"{}"}"#;
const FAILURE: &str =
    r#"{"code":"40004","msg":"Business Failed","sub_code":"BIZ_ERROR","sub_msg":"s-secret"}"#;

/// Makes a call whose every value is a secret, and gives what was seen of it.
async fn seen(client: Client) -> Vec<String> {
    captured(client).await.lines()
}

async fn captured(client: Client) -> Capture {
    let capture = Capture::default();
    let watched = watched_by(capture.clone());
    let request = Given {
        content: Some(r#"{"biz_id":"content-secret"}"#),
        form: vec![("form", "form-secret".to_owned())],
    };
    let call = request
        .with()
        .app_auth_token("token-secret")
        .auth_token("auth-secret")
        .notify_url("https://shop.example/url-secret")
        .parameter("extra", "extra-secret")
        .idempotent();
    drop(client.execute(&call).await);
    drop(client.page(&call).await);
    drop(client.page(&request.with().return_url("bad-secret")).await);
    drop(watched);
    capture
}

#[tokio::test]
async fn a_call_is_a_span_with_its_method_and_an_event_with_how_it_went() {
    let lines = seen(Gateway::answering(signed(METHOD, SUCCESS)).client()).await;
    assert_eq!(
        lines,
        [
            format!("span alipay.call otel.name={METHOD:?} otel.kind=\"client\" alipay.method={METHOD:?}"),
            "DEBUG inside=true message=signed".to_owned(),
            format!(
                "DEBUG inside=true message=reply received status=200 bytes={}",
                signed(METHOD, SUCCESS).len()
            ),
            "INFO inside=true message=answered outcome=\"Success\" code=\"10000\" trace_id=\"0a1b2c3d\""
                .to_owned(),
            format!("span alipay.sign alipay.method={METHOD:?}"),
            "DEBUG inside=true message=signed".to_owned(),
            format!("span alipay.sign alipay.method={METHOD:?}"),
            "WARN inside=true message=failed outcome=\"NotSent\"".to_owned(),
        ]
    );
}

#[tokio::test]
async fn a_failure_is_seen_with_its_codes_and_its_outcome() {
    let lines = seen(Gateway::answering(signed(METHOD, FAILURE)).client()).await;
    let expected = "WARN inside=true message=failed outcome=\"Unknown\" code=\"40004\" sub_code=\"BIZ_ERROR\" trace_id=\"0a1b2c3d\" attempts=1";
    assert!(lines.iter().any(|line| line == expected), "{lines:#?}");
}

#[tokio::test]
async fn what_has_no_signature_is_marked_and_never_traced_at_length() {
    let long = "y".repeat(100_000);
    let unsigned = format!(r#"{{"error_response":{{"code":"4{long}","sub_code":"isv.{long}"}}}}"#);
    let lines = seen(Gateway::answering(unsigned).client()).await;
    let line = lines.iter().find(|line| line.contains("failed")).unwrap();
    let (code, sub_code) = ("y".repeat(199), "y".repeat(196));
    let expected = format!(" code=\"4{code}\" sub_code=\"isv.{sub_code}\" unverified=true trace_id=");
    assert!(line.contains(&expected), "{line}");

    let signed = signed(METHOD, &FAILURE.replace("BIZ_ERROR", &long));
    let trace_id = move || ("trace_id".to_owned(), "z".repeat(100_000));
    let gateway = Gateway::new(move || Ok(HttpReply::new(200, [trace_id()], signed.clone())));
    let lines = seen(gateway.client()).await;
    assert!(lines.iter().all(|line| line.len() < 1000 && !line.contains("unverified")), "{lines:.1000?}");
}

#[tokio::test]
async fn every_further_attempt_is_seen() {
    let policy = RetryPolicy::attempts(2).first_delay(std::time::Duration::from_millis(1)).without_jitter();
    let gateway = Gateway::new(|| Err(TransportError::TimedOut));
    let lines = seen(gateway.builder().retry(policy).build().unwrap()).await;
    let expected = "INFO inside=true message=trying again attempt=1 outcome=Unknown delay_ms=1";
    assert!(lines.iter().any(|line| line == expected), "{lines:#?}");
    assert!(lines.iter().any(|line| line.contains("failed") && line.contains("attempts=2")), "{lines:#?}");
}

#[tokio::test]
async fn no_parameter_no_key_and_no_signature_is_ever_traced() {
    let key_line = APP_KEY.lines().nth(1).unwrap();
    for body in [signed(METHOD, SUCCESS), signed(METHOD, FAILURE), "<html>body-secret".to_owned()] {
        let lines = seen(Gateway::answering(body).client()).await;
        assert!(lines.len() > 5, "{lines:#?}");
        for secret in ["secret", "shop.example", key_line, "sign="] {
            assert!(lines.iter().all(|line| !line.contains(secret)), "{secret} in {lines:#?}");
        }
    }
}

#[tokio::test]
async fn a_span_has_the_attributes_of_opentelemetry() {
    let both = [
        " http.request.method=\"POST\"",
        " server.address=\"openapi.alipay.com\"",
        " server.port=443",
        " url.path=\"/gateway.do\"",
    ];
    let success: &[&str] = &[
        " http.response.status_code=200",
        " alipay.outcome=\"Success\"",
        " alipay.code=\"10000\"",
        " alipay.trace_id=\"0a1b2c3d\"",
    ];
    let failure: &[&str] = &[
        " http.response.status_code=200",
        " alipay.outcome=Unknown",
        " alipay.code=\"40004\"",
        " alipay.sub_code=\"BIZ_ERROR\"",
        " alipay.trace_id=\"0a1b2c3d\"",
        " error.type=\"failure\"",
        " otel.status_code=\"ERROR\"",
    ];
    let timed_out: &[&str] =
        &[" alipay.outcome=Unknown", " error.type=\"timed_out\"", " otel.status_code=\"ERROR\""];
    for (gateway, expected) in [
        (Gateway::answering(signed(METHOD, SUCCESS)), success),
        (Gateway::answering(signed(METHOD, FAILURE)), failure),
        (Gateway::new(|| Err(TransportError::TimedOut)), timed_out),
    ] {
        let recorded = captured(gateway.client()).await.recorded.lock().unwrap().clone();
        assert_eq!(recorded, [&both[..], expected].concat());
        assert!(recorded.iter().all(|line| !line.contains("secret")), "{recorded:?}");
    }
}

#[tokio::test]
async fn the_path_of_the_rest_gateway_is_its_template_and_what_the_app_wrote_is_hidden() {
    let capture = Capture::default();
    let watched = watched_by(capture.clone());
    let v3 = Gateway::new(|| Err(TransportError::TimedOut)).client().v3();
    drop(v3.execute(&crate::testing::rest::POST.with()).await);
    drop(v3.call(crate::Verb::Get, "/v3/alipay/secret/1", "{}").await);
    drop(watched);
    let recorded = capture.recorded.lock().unwrap().join("");
    assert!(recorded.contains(" url.template=\"/v3/"), "{recorded}");
    assert!(!recorded.contains("secret") && !recorded.contains("url.path"), "{recorded}");
}

#[tokio::test]
async fn the_span_of_an_app_is_left_alone() {
    /// Takes the app's own spans, and none of this crate.
    struct Others(Capture);

    impl Subscriber for Others {
        fn enabled(&self, metadata: &Metadata<'_>) -> bool {
            metadata.target() == "shop"
        }
        fn new_span(&self, span: &Attributes<'_>) -> Id {
            self.0.new_span(span)
        }
        fn record(&self, id: &Id, values: &Record<'_>) {
            self.0.record(id, values);
        }
        fn record_follows_from(&self, _: &Id, _: &Id) {}
        fn event(&self, _: &Event<'_>) {}
        fn enter(&self, id: &Id) {
            self.0.enter(id);
        }
        fn exit(&self, id: &Id) {
            self.0.exit(id);
        }
        fn current_span(&self) -> Current {
            self.0.current_span()
        }
    }

    let capture = Capture::default();
    let watched = watched_by(Others(capture.clone()));
    let own =
        tracing::info_span!(target: "shop", "request", http.response.status_code = tracing::field::Empty);
    let client = Gateway::answering(signed(METHOD, SUCCESS)).client();
    let entered = own.enter();
    drop(client.call(METHOD, "{}").await);
    drop(entered);
    drop(watched);
    assert_eq!(capture.recorded.lock().unwrap().as_slice(), &[""; 0]);
}
