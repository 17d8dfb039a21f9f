//! A client that shows what it signs, and needs nobody to send it to.

use std::fmt::Write;

use alipay::{Charset, Client, HttpRequest, Page};
use percent_encoding::percent_decode_str;

use crate::configuration::Configuration;
use crate::exit::Stop;
use crate::json::Json;
use crate::output::Output;
use crate::prepared::{Prepared, RequestArguments};
use crate::recorded::{Nowhere, RecordingSigner};

/// A client whose calls go nowhere.
pub(super) struct Rehearsal {
    pub(super) client: Client,
    pub(super) nowhere: Nowhere,
    signer: RecordingSigner,
    charset: Charset,
}

impl Rehearsal {
    pub(super) fn of(arguments: &RequestArguments, prepared: &Prepared) -> Result<Self, Stop> {
        let configuration = arguments.settings.read()?;
        Self::with(arguments, prepared, &configuration).map_err(|error| configuration.stop(&error))
    }

    fn with(
        arguments: &RequestArguments,
        prepared: &Prepared,
        configuration: &Configuration,
    ) -> Result<Self, alipay::Error> {
        let settings = configuration.settings();
        let builder = arguments.client(configuration, prepared)?;
        let Some(key) = settings.private_key()? else {
            return Err(alipay::ConfigurationError::Missing("private_key").into());
        };
        let (signer, nowhere) = (RecordingSigner::new(key), Nowhere::default());
        let client = builder.signer(signer.clone()).transport(nowhere.clone()).build()?;
        Ok(Self { client, nowhere, signer, charset: settings.charset()?.unwrap_or_default() })
    }

    /// Shows the text that was signed, the signature, and what would be sent.
    pub(super) fn show(&self, sent: &Sent, json: bool, output: &mut Output) -> Result<(), Stop> {
        let mut parts =
            vec![("string_to_sign", self.signer.string_to_sign(self.charset)), ("sign", sent.signature())];
        match sent {
            Sent::Order(order) => parts.push(("order_string", order.clone())),
            Sent::Page(url) => parts.push(("url", url.clone())),
            Sent::Form(page) => {
                parts.push(("url", page.action().to_owned()));
                parts.push(("form", page.form()));
            }
            Sent::Call(request) => {
                parts.push(("url", request.url.clone()));
                parts.push(("content_type", request.content_type.clone()));
                parts.push(("body", body(request)));
            }
        }
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
}

/// What would be sent.
pub(super) enum Sent {
    Call(HttpRequest),
    Page(String),
    Form(Page),
    Order(String),
}

impl Sent {
    /// The signature as it is before it is encoded.
    fn signature(&self) -> String {
        let query = match self {
            Self::Call(request) => request.url.as_str(),
            Self::Page(url) => url.as_str(),
            Self::Form(page) => page.action(),
            Self::Order(order) => order.as_str(),
        };
        let encoded = query.split(['?', '&']).find_map(|pair| pair.strip_prefix("sign="));
        percent_decode_str(encoded.unwrap_or_default()).decode_utf8_lossy().into_owned()
    }
}

/// The body as text, in which the files are told by their lengths.
fn body(request: &HttpRequest) -> String {
    let bytes = request.body.as_bytes().unwrap_or_default();
    alipay_why::without_files(bytes).unwrap_or_else(|| String::from_utf8_lossy(bytes).into_owned())
}
