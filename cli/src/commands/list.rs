//! `alipay list`: the catalogue and the app's own descriptions.

use alipay_schema::{Api, Operation, Source, read_api};
use alipay_specs::{is_pattern, pattern_fault, pattern_fits};
use serde::Serialize;

use crate::exit::{Ended, Exit, Stop};
use crate::language::{self, Language};
use crate::openapi::{self, Version};
use crate::output::{Output, harmless, say};
use crate::{catalogue, parallel};

/// List the APIs that have a description, one a line, the method first
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: alipay list 'alipay.trade.*'")]
pub(crate) struct List {
    /// alipay.trade.* (* is one segment, ** everything below), *pay* (anything around it), or a part of the method or the
    /// title; where none has it, of what the description says
    pattern: Option<String>,
    /// List what the REST gateway (v3) has: verb, path and method
    #[arg(long)]
    v3: bool,
    /// Print the list as JSON
    #[arg(long)]
    json: bool,
    /// Print what the REST gateway (v3) has of them as one OpenAPI document, for generators of clients
    #[arg(long, value_name = "VERSION", num_args = 0..=1, default_missing_value = "3.0", conflicts_with_all = ["v3", "json"])]
    openapi: Option<Version>,
}

impl List {
    pub(crate) fn run(&self, output: &mut Output) -> Ended {
        let given = self.pattern.as_deref();
        let mut methods = catalogue::methods()?;
        if let Some(pattern) = given.filter(|given| is_pattern(given)) {
            methods.retain(|method| fits(pattern, method));
        }
        let rows = |methods: &[String]| {
            parallel::map(methods, |method| row(method)).into_iter().collect::<Result<Vec<_>, Stop>>()
        };
        let mut rows = match given.filter(|given| !is_pattern(given)) {
            None => rows(&methods)?,
            Some(part) => {
                let part = part.to_lowercase();
                let mut found = rows(&methods)?;
                found.retain(|row| row.says(&part));
                if found.is_empty() {
                    found = rows(&saying(&methods, &part)?)?;
                    if !found.is_empty() {
                        say("no method and no title has this; the descriptions of these say it");
                    }
                }
                found
            }
        };
        rows.retain(|row| !self.v3 || row.operation.is_some());
        if let Some(version) = self.openapi {
            return print_openapi(&rows, version, output);
        }
        if self.json {
            output.json(&rows)?;
        } else if self.v3 {
            print_operations(&rows, output)?;
        } else {
            let width = rows.iter().map(|row| row.method.len()).max().unwrap_or(0);
            let calls: Vec<String> = rows.iter().map(|row| row.calls.join(", ")).collect();
            let broad = calls.iter().map(String::len).max().unwrap_or(0);
            for (row, calls) in rows.iter().zip(calls) {
                let (method, title) = (&row.method, harmless(row.title_in(language::chosen())));
                output.line(format!("{method:width$}  {calls:broad$}  {title}").trim_end())?;
            }
        }
        if rows.is_empty() {
            say("no API fits");
        }
        Ok(Exit::Fine)
    }
}

/// One document of those that the REST gateway has.
fn print_openapi(rows: &[Row], version: Version, output: &mut Output) -> Ended {
    let asked: Vec<&Row> = rows.iter().filter(|row| row.operation.is_some()).collect();
    if asked.is_empty() {
        let words =
            "no API fits that the REST gateway (v3) has, which OpenAPI describes: see alipay list --v3";
        return Err(Stop::refused(words));
    }
    match rows.len() - asked.len() {
        0 => {}
        1 => say("left out: 1 API without `v3`"),
        left => say(format!("left out: {left} APIs without `v3`")),
    }
    let read = parallel::map(&asked, |row| catalogue::of_method(&row.method));
    let read = read.into_iter().collect::<Result<Vec<_>, Stop>>()?;
    let apis: Vec<Api> = read.into_iter().flatten().map(|described| described.api).collect();
    output.line(openapi::document(&apis, version)?.indented())?;
    Ok(Exit::Fine)
}

/// Verb, path and method of each.
fn print_operations(rows: &[Row], output: &mut Output) -> Result<(), Stop> {
    let operations = || rows.iter().filter_map(|row| Some((row.operation.as_ref()?, &row.method)));
    let width = operations().map(|(operation, _)| operation.path.len()).max().unwrap_or(0);
    for (Asked { verb, path }, method) in operations() {
        output.line(format!("{verb:6}  {path:width$}  {method}"))?;
    }
    Ok(())
}

/// Whether a method is one that `pattern` stands for: by whole segments or, where the pattern has parts of some, with
/// anything in the place of each `*`.
fn fits(pattern: &str, method: &str) -> bool {
    if pattern_fault(pattern).is_none() {
        return pattern_fits(pattern, method);
    }
    let Some((first, rest)) = pattern.split_once('*') else { return pattern == method };
    let Some(mut left) = method.strip_prefix(first) else { return false };
    let parts: Vec<&str> = rest.split('*').collect();
    let Some((last, between)) = parts.split_last() else { return false };
    for part in between {
        let Some((_, behind)) = left.split_once(part) else { return false };
        left = behind;
    }
    left.ends_with(last)
}

/// Those whose descriptions say `part`, which is in lower case.
fn saying(methods: &[String], part: &str) -> Result<Vec<String>, Stop> {
    let says = |method: &String| {
        let source = catalogue::source(method)?;
        let says = source.is_some_and(|source| source.text.to_lowercase().contains(part));
        Ok(says.then(|| method.clone()))
    };
    let found: Result<Vec<Option<String>>, Stop> = parallel::map(methods, says).into_iter().collect();
    Ok(found?.into_iter().flatten().collect())
}

/// One API.
#[derive(Serialize)]
struct Row {
    method: String,
    calls: Vec<&'static str>,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    title_zh: Option<String>,
    #[serde(rename = "v3", skip_serializing_if = "Option::is_none")]
    operation: Option<Asked>,
}

/// How the REST gateway is asked for it.
#[derive(Serialize)]
struct Asked {
    verb: &'static str,
    path: String,
}

impl Row {
    /// The title in this language; the English one where it has none in Chinese.
    fn title_in(&self, language: Language) -> &str {
        let chinese = self.title_zh.as_ref().filter(|_| language == Language::Chinese);
        chinese.unwrap_or(&self.title)
    }

    /// Whether the method or a title has `part`, which is in lower case.
    fn says(&self, part: &str) -> bool {
        let titles = [Some(&self.title), self.title_zh.as_ref()];
        self.method.contains(part)
            || titles.into_iter().flatten().any(|title| title.to_lowercase().contains(part))
    }
}

fn row(method: &str) -> Result<Row, Stop> {
    let source = catalogue::source(method)?;
    let head = source.map(|source| Source::new(method, head(&source.text)));
    Ok(match head.and_then(|head| read_api(&head).value) {
        Some(api) => {
            let (title, title_zh) = (api.title.unwrap_or_default(), api.title_zh);
            let asked = |operation: Operation| Asked {
                verb: operation.verb.as_str(),
                path: harmless(&operation.path),
            };
            let operation = api.v3.map(asked);
            Row { method: method.to_owned(), calls: api.call.words(), title, title_zh, operation }
        }
        None => Row {
            method: method.to_owned(),
            calls: Vec::new(),
            title: "(with errors: see alipay check)".to_owned(),
            title_zh: None,
            operation: None,
        },
    })
}

/// What a description says before its rows, which is a description too unless it names some of them in `v3` or `pages`;
/// thousands are read for one list.
fn head(text: &str) -> &str {
    let is_key = |line: &str, keys: &[&str]| keys.iter().any(|key| line.starts_with(key));
    let mut end = text.len();
    let mut place = 0;
    for line in text.split_inclusive('\n') {
        if is_key(line, &["v3:", "pages:"]) {
            return text;
        }
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
    fn what_stands_before_the_rows_of_a_description_is_enough_for_its_line() {
        let methods: Vec<&str> = alipay_specs::methods().collect();
        let rows = parallel::map(&methods, |method| row(method));
        let with_errors = |row: &Result<Row, Stop>| row.as_ref().is_ok_and(|row| row.calls.is_empty());
        let wrong: Vec<&str> = methods
            .iter()
            .zip(&rows)
            .filter(|(_, row)| with_errors(row))
            .map(|(method, _)| *method)
            .collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }

    #[test]
    fn a_pattern_of_parts_has_anything_in_the_place_of_each_star() {
        for (pattern, method, fit) in [
            ("*pay*", "alipay.trade.page.create", true),
            ("*.pay", "alipay.trade.page.pay", false), // `*` is one segment here
            ("*page.pay", "alipay.trade.page.pay", true),
            ("alipay.trade.pa*", "alipay.trade.page.pay", true),
            ("alipay.trade.pa*", "alipay.fund.pay", false),
            ("*trade*pay", "alipay.trade.page.pay", true),
            ("*trade*pay", "alipay.trade.pay.query", false),
            ("*pay*trade*", "zhima.pay.trade", true),
            ("a*a", "a", false),
            ("*refund*", "alipay.trade.pay", false),
            ("***", "alipay.trade.pay", true),
            ("alipay.trade.*", "alipay.trade.pay", true),
        ] {
            assert_eq!(fits(pattern, method), fit, "{pattern} {method}");
        }
    }

    #[test]
    fn the_head_ends_where_the_rows_begin_unless_something_follows_them() {
        for (text, expected) in [
            ("method: a.b\ntitle: T\n\nrequest:\n  x: { type: string }\n", "method: a.b\ntitle: T\n\n"),
            ("method: a.b\n", "method: a.b\n"),
            ("method: a.b\nv3: {}\n\nrequest: {}\n", "method: a.b\nv3: {}\n\nrequest: {}\n"),
            ("method: a.b\nresponse: {}\ncall: page\n", "method: a.b\nresponse: {}\ncall: page\n"),
            ("{ method: a.b, request: {} }\n", "{ method: a.b, request: {} }\n"),
        ] {
            assert_eq!(head(text), expected);
        }
    }
}
