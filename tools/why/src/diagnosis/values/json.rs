//! JSON that was written once more.

pub(super) fn slashes(value: &str) -> Vec<String> {
    let unescaped = value.replace("\\/", "/");
    vec![unescaped.replace('/', "\\/"), unescaped]
}

/// Quotes without a backslash before them, and with one.
pub(super) fn backslashes(value: &str) -> Vec<String> {
    let quotes = |text: &str| text.replace("\\\"", "\"").replace("\\'", "'");
    let none = quotes(value);
    vec![
        quotes(&value.replace("\\\\", "\\")),
        none.clone(),
        none.replace('"', "\\\""),
        value.replace('\\', "\\\\").replace('"', "\\\"").replace('\'', "\\'"),
    ]
}

/// As a string of JSON, and what a string of JSON holds.
pub(super) fn twice(value: &str) -> Vec<String> {
    let inner = serde_json::from_str::<String>(value).ok();
    let outer = value.starts_with(['{', '[']).then(|| serde_json::Value::from(value).to_string());
    inner.into_iter().chain(outer).collect()
}

/// Where a writer of JSON puts white space.
#[derive(Clone, Copy)]
enum Layout {
    /// On one line, with this behind a comma.
    Line(&'static str),
    /// Each member on its own line.
    Indented { unit: &'static str, line_end: &'static str },
    /// As Jackson does: arrays on the line where they begin.
    Jackson { line_end: &'static str },
}

/// The layouts, each with what stands for a colon.
const LAYOUTS: [(Layout, &str); 11] = [
    (Layout::Line(""), ":"),
    (Layout::Line(" "), ": "),
    (Layout::Indented { unit: "  ", line_end: "\n" }, ": "),
    (Layout::Indented { unit: "    ", line_end: "\n" }, ": "),
    (Layout::Jackson { line_end: "\n" }, " : "),
    (Layout::Indented { unit: "\t", line_end: "\n" }, ": "),
    (Layout::Indented { unit: "\t", line_end: "\n" }, ":"),
    (Layout::Indented { unit: "  ", line_end: "\r\n" }, ": "),
    (Layout::Jackson { line_end: "\r\n" }, " : "),
    (Layout::Line(" "), ":"),
    (Layout::Line(""), ": "),
];

pub(in crate::diagnosis) fn respaced(value: &str) -> Vec<String> {
    if !value.trim_start().starts_with(['{', '[']) {
        return Vec::new();
    }
    LAYOUTS.into_iter().map(|(layout, colon)| Writer::new(layout, colon).write(value)).collect()
}

struct Writer {
    layout: Layout,
    colon: &'static str,
    json: String,
    /// The brackets that are open.
    open: Vec<char>,
    /// Nothing has come since the last bracket was opened.
    at_start: bool,
}

impl Writer {
    fn new(layout: Layout, colon: &'static str) -> Self {
        Self { layout, colon, json: String::new(), open: Vec::new(), at_start: false }
    }

    fn write(mut self, value: &str) -> String {
        let (mut quoted, mut escaped) = (false, false);
        for character in value.chars() {
            if quoted {
                self.json.push(character);
                quoted = character != '"' || escaped;
                escaped = character == '\\' && !escaped;
                continue;
            }
            quoted = character == '"';
            escaped = false;
            match character {
                _ if character.is_ascii_whitespace() => {}
                '}' | ']' => self.close(character),
                ',' => {
                    self.json.push(',');
                    self.pause(true);
                }
                ':' => self.json.push_str(self.colon),
                _ => self.part(character),
            }
        }
        self.json
    }

    fn part(&mut self, character: char) {
        if std::mem::take(&mut self.at_start) {
            self.pause(false);
        }
        self.json.push(character);
        if matches!(character, '{' | '[') {
            self.open.push(character);
            self.at_start = true;
        }
    }

    fn close(&mut self, bracket: char) {
        let is_empty = std::mem::take(&mut self.at_start);
        let is_array = self.open.pop() == Some('[');
        match self.layout {
            Layout::Jackson { .. } if is_empty || is_array => self.json.push(' '),
            Layout::Indented { .. } | Layout::Jackson { .. } if !is_empty => self.new_line(),
            _ => {}
        }
        self.json.push(bracket);
    }

    /// What stands between a bracket or a comma and what follows.
    fn pause(&mut self, behind_comma: bool) {
        match self.layout {
            Layout::Line(space) if behind_comma => self.json.push_str(space),
            Layout::Line(_) => {}
            Layout::Jackson { .. } if self.open.last() == Some(&'[') => self.json.push(' '),
            Layout::Indented { .. } | Layout::Jackson { .. } => self.new_line(),
        }
    }

    fn new_line(&mut self) {
        let (unit, line_end, depth) = match self.layout {
            Layout::Line(_) => return,
            Layout::Indented { unit, line_end } => (unit, line_end, self.open.len()),
            Layout::Jackson { line_end } => {
                ("  ", line_end, self.open.iter().filter(|bracket| **bracket == '{').count())
            }
        };
        self.json.push_str(line_end);
        self.json.extend(std::iter::repeat_n(unit, depth));
    }
}
