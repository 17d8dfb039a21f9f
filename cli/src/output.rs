//! Standard output for data, standard error for words.

use std::fmt::Display;
use std::io::{self, ErrorKind, IsTerminal, Stdout, Write};

use alipay_schema::{Finding, Source};
use clap::{ColorChoice, ValueEnum};
use serde::Serialize;

use crate::exit::Stop;

/// When to use colours.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum Colour {
    /// On a terminal, unless `NO_COLOR` is set.
    #[default]
    Auto,
    Always,
    Never,
}

impl Colour {
    /// What the command line says, before it is known to be right: words about it have colours, too.
    pub(crate) fn asked() -> Self {
        let mut words = std::env::args().skip_while(|word| !word.starts_with("--color"));
        let first = words.next().unwrap_or_default();
        let value = first.strip_prefix("--color=").map(str::to_owned).or_else(|| words.next());
        value.and_then(|value| Self::from_str(&value, false).ok()).unwrap_or_default()
    }

    fn on(self, stream: &impl IsTerminal) -> bool {
        let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let is_dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        match self {
            Self::Always => true,
            Self::Never => false,
            Self::Auto => stream.is_terminal() && !is_set("NO_COLOR") && !is_dumb,
        }
    }
}

impl From<Colour> for ColorChoice {
    fn from(colour: Colour) -> Self {
        match colour {
            Colour::Auto => Self::Auto,
            Colour::Always => Self::Always,
            Colour::Never => Self::Never,
        }
    }
}

/// Where a command writes. A reader that has seen enough and closed the pipe ends the writing, not the command.
pub(crate) struct Output {
    /// It writes line by line, so that words about a line stand behind it.
    out: Stdout,
    closed: bool,
    /// Whether standard output takes colours.
    pub(crate) coloured: bool,
    coloured_words: bool,
}

impl Output {
    pub(crate) fn new(colour: Colour) -> Self {
        let (out, words) = (io::stdout(), io::stderr());
        Self { coloured: colour.on(&out), coloured_words: colour.on(&words), out, closed: false }
    }

    /// Writes data as it is.
    pub(crate) fn text(&mut self, text: impl AsRef<[u8]>) -> Result<(), Stop> {
        let written = if self.closed { Ok(()) } else { self.out.write_all(text.as_ref()) };
        self.settle(written)
    }

    /// Writes a line of data.
    pub(crate) fn line(&mut self, line: impl Display) -> Result<(), Stop> {
        self.text(format!("{line}\n"))
    }

    /// Writes data for programs, indented.
    pub(crate) fn json(&mut self, data: &impl Serialize) -> Result<(), Stop> {
        let text = serde_json::to_string_pretty(data).map_err(Stop::refused)?;
        self.line(text)
    }

    /// Writes out what is still held back.
    pub(crate) fn finish(&mut self) -> Result<(), Stop> {
        let written = if self.closed { Ok(()) } else { self.out.flush() };
        self.settle(written)
    }

    fn settle(&mut self, written: io::Result<()>) -> Result<(), Stop> {
        match written {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => {
                self.closed = true;
                Ok(())
            }
            Err(error) => {
                self.closed = true;
                Err(Stop::refused(format!("standard output cannot be written: {error}")))
            }
            Ok(()) => Ok(()),
        }
    }

    /// A finding as words on standard error.
    pub(crate) fn words(&self, finding: &Finding, source: &Source) -> String {
        rendered(finding, source, self.coloured_words)
    }

    /// A finding as data on standard output.
    pub(crate) fn data(&self, finding: &Finding, source: &Source) -> String {
        rendered(finding, source, self.coloured)
    }

    /// Says why the command stops.
    pub(crate) fn error(&self, words: impl Display) {
        let head = if self.coloured_words { "\u{1b}[1;31merror\u{1b}[0m" } else { "error" };
        say(format!("{head}: {words}"));
    }
}

fn rendered(finding: &Finding, source: &Source, coloured: bool) -> String {
    if coloured { finding.render_coloured(source) } else { finding.render(source) }
}

/// How many columns standard output has, if it is a terminal.
pub(crate) fn columns() -> Option<usize> {
    let out = io::stdout();
    let size = out.is_terminal().then(|| terminal_size::terminal_size_of(&out)).flatten();
    size.map(|(width, _)| usize::from(width.0))
}

/// Says something about the data, as a line on standard error; one that is closed takes none.
pub(crate) fn say(words: impl Display) {
    let line = format!("{words}\n");
    let _ = io::stderr().lock().write_all(line.as_bytes());
}

/// A text that came from elsewhere, on one line and without what a terminal would obey.
pub(crate) fn harmless(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if is_obeyed(character) {
            shown.extend(character.escape_default());
        } else {
            shown.push(character);
        }
    }
    shown
}

/// Whether a terminal obeys it in place of showing it: control characters, and what turns the direction of text.
pub(crate) fn is_obeyed(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
