//! What a developer sees at the simulator's address: the calls that came, newest first.

use std::sync::Arc;

use alipay::Violation;
use axum::extract::State;
use axum::http::header;
use axum::response::{Html, IntoResponse};
use serde_json::{Value, json};

use crate::html::{document, escaped};
use crate::mask;
use crate::record::Recorded;
use crate::shared::Shared;

/// `GET /`
pub(crate) async fn page(State(shared): State<Arc<Shared>>) -> impl IntoResponse {
    let calls = shared.recorder.all();
    let rows: String = calls.iter().rev().map(|call| row(&shared, call)).collect();
    let count = calls.len();
    let body = format!(
        "<p>{count} 次调用 calls · <a href=\"calls.json\" download>calls.json</a></p>\n<table>\n\
         <thead><tr><th>时间 Time</th><th>接口 Method</th><th>结果 Verdict</th><th>参数 Parameters</th></tr></thead>\n\
         <tbody>\n{rows}</tbody>\n</table>"
    );
    // A page of the web must not be able to show this one in a frame, nor anyone keep it.
    let headers =
        [(header::CACHE_CONTROL, "no-store"), (header::CONTENT_SECURITY_POLICY, "frame-ancestors 'none'")];
    (headers, Html(document("模拟网关 Simulator", &body)))
}

/// `GET /calls.json`
pub(crate) async fn calls(State(shared): State<Arc<Shared>>) -> impl IntoResponse {
    let calls = shared.recorder.all();
    let calls: Value = calls.iter().rev().map(|call| masked(&shared, call)).collect();
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"calls.json\""),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (headers, format!("{calls:#}"))
}

/// A call as the file has it.
pub(crate) fn masked(shared: &Shared, call: &Recorded) -> Value {
    let called = &call.called;
    let api = shared.catalogue.find(&called.method);
    let parameters: Vec<Value> = mask::parameters(api.as_deref(), &shared.common, called)
        .iter()
        .map(|(name, value)| json!({ "name": name, "value": value }))
        .collect();
    json!({
        "at": call.at,
        "method": called.method,
        "operation": called.operation,
        "app_id": called.app_id,
        "verdict": call.verdict,
        "ignored": call.ignored.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "executed": call.executed,
        "fault": call.fault.as_ref().map(|fault| format!("{fault:?}")),
        "parameters": parameters,
        "content": mask::content(api.as_deref(), &called.content),
        "answer": mask::answer(api.as_deref(), called, &call.answer),
    })
}

fn row(shared: &Shared, call: &Recorded) -> String {
    let api = shared.catalogue.find(&call.called.method);
    let parameters = mask::parameters(api.as_deref(), &shared.common, &call.called);
    // Nobody reads a signature; the file has it whole.
    let short = |name: &str, value: &str| match value.get(..16) {
        Some(beginning) if name == "sign" => format!("{name}={beginning}…"),
        _ => format!("{name}={value}"),
    };
    let mut text: Vec<String> = parameters.iter().map(|(name, value)| short(name, value)).collect();
    if parameters.is_empty() {
        text.push(mask::content(api.as_deref(), &call.called.content).to_string());
    }
    let [at, method, text] = [&call.at, &call.called.method, &text.join("\n")].map(|cell| escaped(cell));
    let operation = call.called.operation.as_deref().map(|asked| format!("<br>{}", escaped(asked)));
    let operation = operation.unwrap_or_default();
    let (verdict, ignored) = (verdict(call), ignored(call));
    format!(
        "<tr><td>{at}</td><td><b>{method}</b>{operation}</td><td>{verdict}</td><td><pre>{text}</pre>{ignored}</td></tr>\n"
    )
}

/// In the colour of what it means, with the fault that the call met.
fn verdict(call: &Recorded) -> String {
    let colour = match call.verdict.get(..1) {
        Some("1") => "good",
        Some("s") if call.called.operation.is_some() => "good",
        Some("2" | "4" | "5") => "bad",
        _ => "plain",
    };
    let fault = call.fault.as_ref().map(|fault| format!(" <span class=\"fault\">{fault:?}</span>"));
    format!("<span class=\"{colour}\">{}</span>{}", escaped(&call.verdict), fault.unwrap_or_default())
}

/// What the gateway passes over, of which an app would else hear nothing.
fn ignored(call: &Recorded) -> String {
    let line = |found: &Violation| {
        format!("<div class=\"bad\">未使用 ignored: {}</div>", escaped(&found.to_string()))
    };
    call.ignored.iter().map(line).collect()
}
