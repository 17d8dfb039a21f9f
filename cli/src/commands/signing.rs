//! A call that is signed and shown in place of being sent.

use std::fmt::Write;

use alipay::{Client, ClientBuilder, Error};

use super::block_on;
use crate::exit::Stop;
use crate::json::Json;
use crate::output::Output;
use crate::prepared::{Prepared, RequestArguments};

/// A client by the settings of the command line.
pub(super) fn client(arguments: &RequestArguments, prepared: &Prepared) -> Result<Client, Stop> {
    let configuration = arguments.settings.read()?;
    let client = arguments.client(&configuration, prepared).and_then(ClientBuilder::build);
    client.map_err(|error| configuration.stop(&error))
}

/// What would carry the call.
#[derive(Clone, Copy)]
pub(super) enum Carrier {
    Request,
    Rest,
    Page,
    Form,
    Order,
}

/// Shows the text that is signed, the signature, and what would be sent.
pub(super) fn show(
    signed: &alipay::Prepared,
    carrier: Carrier,
    json: bool,
    output: &mut Output,
) -> Result<(), Stop> {
    let mut parts =
        vec![("string_to_sign", signed.string_to_sign().to_owned()), ("sign", signed.signature().to_owned())];
    parts.extend(carried(signed, carrier)?);
    if json {
        let members = parts.into_iter().map(|(name, text)| (name.to_owned(), Json::string(&text)));
        return output.line(Json::Object(members.collect()).indented());
    }
    let mut text = String::new();
    for (name, part) in parts {
        let _ = writeln!(text, "{name}:\n{part}\n");
    }
    output.text(text.trim_end())?;
    output.text("\n")
}

fn carried(signed: &alipay::Prepared, carrier: Carrier) -> Result<Vec<(&'static str, String)>, Stop> {
    let stop = |error: Error| Stop::of(&error);
    Ok(match carrier {
        Carrier::Order => vec![("order_string", signed.order_string().map_err(stop)?.to_owned())],
        Carrier::Page => vec![("url", signed.page().map_err(stop)?.url().to_owned())],
        Carrier::Form => {
            let page = signed.page().map_err(stop)?;
            vec![("url", page.action().to_owned()), ("form", page.form())]
        }
        Carrier::Rest => {
            let headers: Vec<String> =
                signed.headers().map(|(name, value)| format!("{name}: {value}")).collect();
            vec![
                ("method", signed.http_method().as_str().to_owned()),
                ("url", signed.url().to_owned()),
                ("headers", headers.join("\n")),
                ("body", body(signed)?),
            ]
        }
        Carrier::Request => {
            let content_type = signed.headers().find(|(name, _)| *name == "Content-Type");
            let content_type = content_type.map(|(_, value)| value).unwrap_or_default();
            vec![
                ("url", signed.url().to_owned()),
                ("content_type", content_type.to_owned()),
                ("body", body(signed)?),
            ]
        }
    })
}

/// The body as text, in which the files are told by their lengths.
fn body(signed: &alipay::Prepared) -> Result<String, Stop> {
    let bytes = block_on(signed.body().clone().into_bytes())?.map_err(Stop::refused)?;
    Ok(alipay_why::without_files(&bytes).unwrap_or_else(|| String::from_utf8_lossy(&bytes).into_owned()))
}
