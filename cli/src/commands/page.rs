//! `alipay page`: the address of one of Alipay's pages, or the form that leads to it.

use alipay::Error;
use serde_json::{Map, json};

use super::block_on;
use super::signing::{self, Carrier};
use crate::exit::{Ended, Exit, Stop};
use crate::output::Output;
use crate::prepared::{RequestArguments, Way};

/// Sign a page of Alipay, and print its URL, or with --post the form that leads to it
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example: alipay page alipay.user.certify.open.certify certify_id=OC201809253000000393900404029253 \
--return-url https://shop.example/back"
)]
pub(crate) struct Page {
    /// Where Alipay sends the browser afterwards
    #[arg(long, value_name = "URL")]
    return_url: Option<String>,
    /// Print the URL; this is the default
    #[arg(long, conflicts_with = "post")]
    get: bool,
    /// Print an HTML form that submits itself
    #[arg(long)]
    post: bool,
    #[command(flatten)]
    request: RequestArguments,
}

impl Page {
    pub(crate) fn run(&self, output: &mut Output) -> Ended {
        self.request.told(output, |output| self.signed(output))
    }

    fn signed(&self, output: &mut Output) -> Ended {
        let prepared = self.request.prepare(Way::Page)?;
        let client = signing::client(&self.request, &prepared)?;
        let mut call = prepared.call();
        if let Some(url) = &self.return_url {
            call = call.return_url(url);
        }
        let stop = |error: Error| Stop::of(&error);
        if self.request.dry_run {
            let signed = block_on(client.prepare(&call))?.map_err(stop)?;
            let carrier = if self.post { Carrier::Form } else { Carrier::Page };
            signing::show(&signed, carrier, self.request.json, output)?;
            return Ok(Exit::Fine);
        }
        let page = block_on(client.page(&call))?.map_err(stop)?;
        if self.request.json {
            let fields = page.fields().map(|(name, value)| (name.to_owned(), value.into()));
            let fields: Map<_, _> = fields.collect();
            output.json(&json!({ "url": page.url(), "action": page.action(), "fields": fields }))?;
        } else if self.post {
            output.text(page.form())?;
        } else {
            output.line(page.url())?;
        }
        Ok(Exit::Fine)
    }
}
