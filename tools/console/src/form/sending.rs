//! The request on its way: signed, as a curl line, and sent to the simulator.

use alipay::{Call, Client, Error, File, Outcome, Prepared, Untyped, Violations};

use super::filled::Filled;
use super::options::Options;
use crate::visitor::Visitor;

/// What became of a request.
pub(crate) enum Sent {
    /// The verified reply.
    Reply(String),
    /// Why there is none, and what came in place of it.
    Failed { why: String, outcome: Outcome, text: Option<String> },
    /// Where the user's browser goes.
    Page(String),
    /// What the app gets from Alipay's app.
    App(String),
}

/// The request as the client takes it.
pub(crate) fn request(filled: &Filled<'_>) -> Result<Untyped, Violations> {
    let method = filled.api.method.as_str();
    match filled.content() {
        Some(content) => Untyped::new(method, content),
        None => Untyped::without_content(method),
    }
}

fn call<'a>(filled: &Filled<'_>, request: &'a Untyped, with_files: bool) -> Call<'a, Untyped> {
    let texts = filled.texts();
    let call = texts.into_iter().fold(request.with(), |call, (name, text)| call.parameter(name, text));
    let files = filled.api.form.iter().filter(|_| with_files);
    let files = files.filter_map(|row| Some((row.name.as_str(), filled.given.file(&row.name)?)));
    let call = files.fold(call, |call, (name, file)| {
        call.file(name, File::bytes(file.name.clone(), file.content.clone()))
    });
    let call = Options::of(filled).give(call);
    if filled.api.encrypt_required { call.encrypted(true) } else { call }
}

/// The request signed, and the parts of it that are not files: they are never signed.
pub(crate) async fn signed(client: &Client, filled: &Filled<'_>) -> Result<Prepared, Error> {
    let request = request(filled)?;
    client.prepare(&call(filled, &request, false)).await
}

/// Sends it in the way of its API.
pub(crate) async fn send(visitor: &Visitor, filled: &Filled<'_>) -> Sent {
    match sent(visitor, filled).await {
        Ok(sent) => sent,
        Err(error) => Sent::Failed {
            why: error.to_string(),
            outcome: error.outcome(),
            text: error.verified_text().or(error.raw()).map(str::to_owned),
        },
    }
}

async fn sent(visitor: &Visitor, filled: &Filled<'_>) -> Result<Sent, Error> {
    let (client, calls) = (&visitor.client, filled.api.call);
    let request = request(filled)?;
    let call = call(filled, &request, true);
    if calls.execute {
        return Ok(Sent::Reply(client.execute(&call).await?.verified_text().to_owned()));
    }
    if calls.page {
        return Ok(Sent::Page(client.page(&call).await?.url().to_owned()));
    }
    let order = client.order_string(&call).await?;
    Ok(Sent::App(visitor.simulator.app_pay(order).await))
}
