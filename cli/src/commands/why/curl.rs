//! A curl line, as browsers' tools and logs write it.

use percent_encoding::{NON_ALPHANUMERIC, percent_encode};

use super::material::joined;
use crate::exit::Stop;

/// The flags that send a part of the body.
const DATA: [&str; 5] = ["--data", "--data-raw", "--data-binary", "--data-ascii", "-d"];
const ENCODED: [&str; 1] = ["--data-urlencode"];
const PARTS: [&str; 3] = ["--form", "--form-string", "-F"];
/// Flags whose value is no part of the request's parameters.
const OTHERS: [&str; 22] = [
    "-H",
    "--header",
    "-X",
    "--request",
    "-A",
    "--user-agent",
    "-e",
    "--referer",
    "-u",
    "--user",
    "-o",
    "--output",
    "-b",
    "--cookie",
    "-c",
    "--cookie-jar",
    "-x",
    "--proxy",
    "-m",
    "--max-time",
    "--connect-timeout",
    "-w",
];

/// The pairs of the query and of the body.
pub(super) fn form(line: &[u8]) -> Result<Vec<u8>, Stop> {
    let one_line = String::from_utf8_lossy(line).replace("\\\r\n", " ").replace("\\\n", " ");
    let words = shlex::split(&one_line).ok_or_else(|| Stop::refused("the curl line has an open quote"))?;
    let (mut url, mut body) = (String::new(), Vec::new());
    let mut words = words.into_iter().skip(1);
    while let Some(word) = words.next() {
        let (flag, attached) = split(&word);
        let mut value = || attached.clone().or_else(|| words.next()).unwrap_or_default();
        if DATA.contains(&flag.as_str()) {
            let data = value();
            if data.starts_with('@') && flag != "--data-raw" {
                return Err(Stop::refused(format!(
                    "the body is in another file: give {} its content",
                    &data[1..]
                )));
            }
            body.push(data);
        } else if ENCODED.contains(&flag.as_str()) {
            body.push(encoded(&value()));
        } else if PARTS.contains(&flag.as_str()) {
            let part = value();
            // A file is not signed.
            if !part.split_once('=').is_some_and(|(_, content)| content.starts_with('@')) {
                body.push(encoded(&part));
            }
        } else if flag == "--url" {
            url = value();
        } else if OTHERS.contains(&flag.as_str()) {
            value();
        } else if !flag.starts_with('-') {
            url = word;
        }
    }
    Ok(joined(url.as_bytes(), body.join("&").as_bytes()))
}

/// A flag and the value that is attached to it: `-dname=value`, `--data=name=value`.
fn split(word: &str) -> (String, Option<String>) {
    let short = ["-d", "-F", "-H", "-X"].into_iter().find(|flag| word.len() > 2 && word.starts_with(flag));
    match (short, word.split_once('=')) {
        (Some(flag), _) => (flag.to_owned(), word.strip_prefix(flag).map(str::to_owned)),
        (None, Some((flag, value))) if flag.starts_with("--") => (flag.to_owned(), Some(value.to_owned())),
        _ => (word.to_owned(), None),
    }
}

/// `name=content` with the content encoded, as `--data-urlencode` does.
fn encoded(pair: &str) -> String {
    let (name, content) = pair.split_once('=').unwrap_or(("", pair));
    let content = percent_encode(content.as_bytes(), NON_ALPHANUMERIC).to_string().replace("%20", "+");
    format!("{name}={content}")
}
