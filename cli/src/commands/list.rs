//! `alipay list`: the catalogue and the app's own descriptions.

use alipay_schema::{Api, read_api};
use alipay_specs::pattern;
use serde::Serialize;

use crate::exit::{Ended, Exit, Stop};
use crate::output::{Output, harmless, say};
use crate::prepared::ways;
use crate::{catalogue, parallel};

/// List the APIs that have a description, one a line, the method first
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: alipay list 'alipay.trade.*'")]
pub(crate) struct List {
    /// alipay.trade.* (* is one segment, ** everything below), or a part of the method or the title
    pattern: Option<String>,
    /// Print the list as JSON
    #[arg(long)]
    json: bool,
}

impl List {
    pub(crate) fn run(&self, output: &mut Output) -> Ended {
        let given = self.pattern.as_deref();
        if let Some(fault) = given.and_then(pattern::fault) {
            return Err(Stop::usage(fault));
        }
        let mut methods = catalogue::methods()?;
        if let Some(pattern) = given.filter(|given| pattern::is_pattern(given)) {
            methods.retain(|method| pattern::fits(pattern, method));
        }
        let mut rows =
            parallel::map(&methods, |method| row(method)).into_iter().collect::<Result<Vec<_>, Stop>>()?;
        if let Some(part) = given.filter(|given| !pattern::is_pattern(given)) {
            let part = part.to_lowercase();
            rows.retain(|row| row.method.contains(&part) || row.title.to_lowercase().contains(&part));
        }
        if self.json {
            output.json(&rows)?;
        } else {
            let width = rows.iter().map(|row| row.method.len()).max().unwrap_or(0);
            let calls: Vec<String> = rows.iter().map(|row| row.calls.join(", ")).collect();
            let broad = calls.iter().map(String::len).max().unwrap_or(0);
            for (Row { method, title, .. }, calls) in rows.iter().zip(calls) {
                output.line(format!("{method:width$}  {calls:broad$}  {}", harmless(title)).trim_end())?;
            }
        }
        if rows.is_empty() {
            say("no API fits");
        }
        Ok(Exit::Fine)
    }
}

/// One API.
#[derive(Serialize)]
struct Row {
    method: String,
    calls: Vec<&'static str>,
    title: String,
}

fn row(method: &str) -> Result<Row, Stop> {
    let source = catalogue::source(method)?;
    let api: Option<Api> = source.and_then(|source| read_api(&source).value);
    let title = api.as_ref().and_then(|api| api.title.clone());
    Ok(Row {
        method: method.to_owned(),
        calls: api.as_ref().map(|api| ways(api.call)).unwrap_or_default(),
        title: match api {
            Some(_) => title.unwrap_or_default(),
            None => "(with errors: see alipay check)".to_owned(),
        },
    })
}
