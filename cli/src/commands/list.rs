//! `alipay list`: the catalogue and the app's own descriptions.

use alipay_schema::{Source, read_api};
use alipay_specs::{is_pattern, pattern_fault, pattern_fits};
use serde::Serialize;

use crate::exit::{Ended, Exit, Stop};
use crate::output::{Output, harmless, say};
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
        if let Some(fault) = given.and_then(pattern_fault) {
            return Err(Stop::usage(fault));
        }
        let mut methods = catalogue::methods()?;
        if let Some(pattern) = given.filter(|given| is_pattern(given)) {
            methods.retain(|method| pattern_fits(pattern, method));
        }
        let mut rows =
            parallel::map(&methods, |method| row(method)).into_iter().collect::<Result<Vec<_>, Stop>>()?;
        if let Some(part) = given.filter(|given| !is_pattern(given)) {
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
    let head = source.map(|source| Source::new(method, head(&source.text)));
    Ok(match head.and_then(|head| read_api(&head).value) {
        Some(api) => {
            Row { method: method.to_owned(), calls: api.call.words(), title: api.title.unwrap_or_default() }
        }
        None => Row {
            method: method.to_owned(),
            calls: Vec::new(),
            title: "(with errors: see alipay check)".to_owned(),
        },
    })
}

/// What a description says before its rows, which is a description too; thousands are read for one list.
fn head(text: &str) -> &str {
    let is_key = |line: &str, keys: &[&str]| keys.iter().any(|key| line.starts_with(key));
    let mut end = text.len();
    let mut place = 0;
    for line in text.split_inclusive('\n') {
        if end < text.len() && is_key(line, &["title:", "call:"]) {
            return text;
        }
        if end == text.len()
            && is_key(line, &["request:", "form:", "one_of:", "response:", "types:", "errors:"])
        {
            end = place;
        }
        place += line.len();
    }
    text.get(..end).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_ends_where_the_rows_begin_unless_something_follows_them() {
        for (text, expected) in [
            ("method: a.b\ntitle: T\n\nrequest:\n  x: { type: string }\n", "method: a.b\ntitle: T\n\n"),
            ("method: a.b\n", "method: a.b\n"),
            ("method: a.b\nresponse: {}\ncall: page\n", "method: a.b\nresponse: {}\ncall: page\n"),
            ("{ method: a.b, request: {} }\n", "{ method: a.b, request: {} }\n"),
        ] {
            assert_eq!(head(text), expected);
        }
    }
}
