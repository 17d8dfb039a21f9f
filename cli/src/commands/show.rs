//! `alipay show`: one description, for people, for programs, or as an example.

pub(crate) mod example;
mod layout;
mod rust;
mod table;

use std::slice;

use crate::catalogue::{self, Described};
use crate::completing;
use crate::exit::{Ended, Exit, Stop};
use crate::json::Json;
use crate::language::{self, Language};
use crate::openapi::{self, Version};
use crate::output::{self, Output, say};

/// Show an API: its parameters as a tree with types and limits, or as data
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: alipay show alipay.trade.pay --example > pay.json")]
pub(crate) struct Show {
    /// The API's method, or the file of a description
    #[arg(add = completing::methods())]
    method: String,
    #[command(flatten)]
    form: Form,
}

/// What is printed, in place of the tree.
#[derive(Debug, clap::Args)]
#[group(multiple = false)]
#[expect(clippy::struct_excessive_bools, reason = "flags of which at most one is given")]
struct Form {
    /// The description as JSON, which keeps to specs/schema.json
    #[arg(long)]
    json: bool,
    /// The description as it is written, to be kept in the folder specs of an app
    #[arg(long)]
    yaml: bool,
    /// The code that the macro makes of it
    #[arg(long)]
    rust: bool,
    /// A complete request as JSON, made of the description's examples; for call --body
    #[arg(long)]
    example: bool,
    /// What the REST gateway (v3) has of it as OpenAPI, for generators of clients
    #[arg(long, value_name = "VERSION", num_args = 0..=1, default_missing_value = "3.0")]
    openapi: Option<Version>,
}

impl Show {
    pub(crate) fn run(&self, output: &mut Output) -> Ended {
        let described = if self.form.yaml && catalogue::own_is_empty(&self.method) {
            catalogue::find_published(&self.method)?
        } else {
            catalogue::find(&self.method)?
        };
        let described = match language::chosen() {
            Language::English => described,
            Language::Chinese => Described { api: described.api.in_chinese(), ..described },
        };
        let Described { api, source } = &described;
        let Form { json, yaml, rust, example, openapi: version } = &self.form;
        if *json {
            let document = Json::parse(&alipay_schema::write_api_as_json(api)).map_err(Stop::refused)?;
            output.line(document.indented())?;
        } else if *yaml {
            output.text(&source.text)?;
        } else if *rust {
            output.text(rust::of(&described)?)?;
        } else if *example {
            output.line(example::request(api).indented())?;
            for name in example::files(api) {
                say(format!("and a file: {name}@FILE"));
            }
        } else if let Some(version) = version {
            if api.v3.is_none() {
                let method = api.method.as_str();
                return Err(Stop::refused(format!(
                    "{method} has no `v3`: OpenAPI describes what the REST gateway (v3) has, see alipay list --v3"
                )));
            }
            output.line(openapi::document(slice::from_ref(api), *version)?.indented())?;
        } else {
            output.text(table::of(api, output::columns()))?;
        }
        Ok(Exit::Fine)
    }
}
