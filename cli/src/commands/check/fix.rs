//! A description in its usual form.

use std::fs;
use std::io;
use std::path::Path;

use alipay_schema::{Api, Source, read_api, write_api};

/// How a description is to be written.
pub(super) struct Form {
    pub(super) text: String,
    /// Whether it has comments, which writing it anew would lose.
    pub(super) comments: bool,
}

/// The usual form of a description that can be used. What it says stays the same, and so do its comments.
pub(super) fn usual(source: &Source, api: &Api) -> Form {
    let comments = has_comments(&source.text, api);
    let text = if comments { tidied(&source.text) } else { written(source, api) };
    let text = if says_the_same(&text, api) { text } else { source.text.clone() };
    Form { text, comments }
}

/// The description anew. The kind of call that is meant where none is stated stays unstated.
fn written(source: &Source, api: &Api) -> String {
    let text = write_api(api);
    if source.text.contains("call:") { text } else { text.replacen("\ncall: any\n", "\n", 1) }
}

fn says_the_same(text: &str, api: &Api) -> bool {
    read_api(&Source::new("", text)).value.as_ref() == Some(api)
}

/// A comment is what can be cut off without changing what the description says.
fn has_comments(text: &str, api: &Api) -> bool {
    let marks = text.match_indices('#').map(|(place, _)| place);
    let could_be = |place: &usize| {
        let before = text.get(..*place).unwrap_or_default();
        before.is_empty() || before.ends_with(char::is_whitespace)
    };
    marks.filter(could_be).any(|place| {
        let (before, rest) = text.split_at(place);
        let after = rest.find('\n').map_or("", |end| rest.get(end..).unwrap_or_default());
        says_the_same(&format!("{before}{after}"), api)
    })
}

/// Lines that end where their text ends, and one line break at the end.
fn tidied(text: &str) -> String {
    let lines: Vec<&str> = text.strip_prefix('\u{feff}').unwrap_or(text).lines().map(str::trim_end).collect();
    format!("{}\n", lines.join("\n").trim_end())
}

/// Writes a file as a whole or not at all.
pub(super) fn write(path: &Path, text: &str) -> io::Result<()> {
    let path = fs::canonicalize(path)?;
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    let new = path.with_file_name(name);
    let written = fs::write(&new, text)
        .and_then(|()| fs::set_permissions(&new, fs::metadata(&path)?.permissions()))
        .and_then(|()| fs::rename(&new, &path));
    if written.is_err() {
        let _ = fs::remove_file(&new);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(text: &str) -> (String, bool) {
        let source = Source::new("x.yaml", text);
        let Form { text, comments } = usual(&source, &read_api(&source).value.unwrap());
        (text, comments)
    }

    #[test]
    fn keys_take_their_usual_order_and_style() {
        let (text, comments) =
            form("{ request: { id: { example: '#1', type: string } }, method: 'a.b', call: page }");
        assert!(!comments);
        assert_eq!(text, "method: a.b\ncall: page\n\nrequest:\n  id: { type: string, example: \"#1\" }\n");
    }

    #[test]
    fn what_is_not_stated_stays_unstated() {
        assert_eq!(form("title: \"T\"\nmethod: a.b\n").0, "method: a.b\ntitle: T\n");
    }

    #[test]
    fn comments_stay_where_they_are() {
        let text = "# whose\r\nmethod: a.b   # why  \r\nrequest:\r\n  # what\r\n  id: { example: \"# none\", type: string }";
        let (tidy, comments) = form(text);
        assert!(comments);
        assert_eq!(
            tidy,
            "# whose\nmethod: a.b   # why\nrequest:\n  # what\n  id: { example: \"# none\", type: string }\n"
        );
    }

    #[test]
    fn a_sign_in_a_text_is_no_comment() {
        for text in [
            "method: a.b\ntitle: \"one # two\"\n",
            "method: a.b\ntitle: C#\n",
            "method: a.b\ntitle: '# one'\n",
        ] {
            assert!(!form(text).1, "{text}");
        }
    }
}
