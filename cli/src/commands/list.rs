//! `alipay list`: the catalogue and the app's own descriptions.

use alipay_schema::{Api, read_api};
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
        let pattern = self.pattern.as_deref();
        if let Some(odd) = pattern.and_then(odd_segment) {
            return Err(Stop::usage(format!(
                "`{odd}` is no segment: * stands for one whole segment, ** for everything below"
            )));
        }
        let mut methods = catalogue::methods()?;
        if let Some(pattern) = pattern.filter(|pattern| pattern.contains('*')) {
            let pattern: Vec<&str> = pattern.split('.').collect();
            methods.retain(|method| fits(&pattern, &method.split('.').collect::<Vec<_>>()));
        }
        let mut rows =
            parallel::map(&methods, |method| row(method)).into_iter().collect::<Result<Vec<_>, Stop>>()?;
        if let Some(part) = pattern.filter(|pattern| !pattern.contains('*')) {
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

/// Whether a method is one that the pattern stands for.
fn fits(pattern: &[&str], segments: &[&str]) -> bool {
    match (pattern, segments) {
        ([], []) | (["**"], [_, ..]) => true,
        (["**", rest @ ..], [_, after @ ..]) => fits(rest, after) || fits(pattern, after),
        (["*", rest @ ..], [_, after @ ..]) => fits(rest, after),
        ([word, rest @ ..], [segment, after @ ..]) => word == segment && fits(rest, after),
        _ => false,
    }
}

fn odd_segment(pattern: &str) -> Option<&str> {
    pattern.split('.').find(|word| word.contains('*') && !matches!(*word, "*" | "**"))
}
