//! Standard output for data, standard error for words.

use std::fmt::Display;
use std::io::{self, ErrorKind, IsTerminal, Write};

use clap::builder::styling::{AnsiColor, Style};
use clap::{ColorChoice, ValueEnum};
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;

use crate::exit::Stop;

/// What is wrong, in words with colours.
pub(crate) const WRONG: Style = AnsiColor::Red.on_default().bold();

/// When the command line asks for colours, before it is known to be right: words about it have them, too.
pub(crate) fn asked() -> ColorChoice {
    let mut words = std::env::args().skip_while(|word| !word.starts_with("--color"));
    let first = words.next().unwrap_or_default();
    let value = first.strip_prefix("--color=").map(str::to_owned).or_else(|| words.next());
    value.and_then(|value| ColorChoice::from_str(&value, false).ok()).unwrap_or_default()
}

/// Decides about colours for whatever is written from now on.
pub(crate) fn choose(colours: ColorChoice) {
    let choice = match colours {
        ColorChoice::Auto => anstream::ColorChoice::Auto,
        ColorChoice::Always => anstream::ColorChoice::Always,
        ColorChoice::Never => anstream::ColorChoice::Never,
    };
    choice.write_global();
}

/// Where a command writes. A reader that has seen enough and closed the pipe ends the writing, not the command.
pub(crate) struct Output {
    /// It writes line by line, so that words about a line stand behind it.
    out: anstream::Stdout,
    closed: bool,
}

impl Output {
    pub(crate) fn new() -> Self {
        Self { out: anstream::stdout(), closed: false }
    }

    /// Writes data as it is.
    pub(crate) fn text(&mut self, text: impl AsRef<[u8]>) -> Result<(), Stop> {
        self.write(|out| out.as_inner().write_all(text.as_ref()))
    }

    /// Writes a line of data.
    pub(crate) fn line(&mut self, line: impl Display) -> Result<(), Stop> {
        self.text(format!("{line}\n"))
    }

    /// Writes a line with its colours, or without them where they are not wanted.
    pub(crate) fn styled(&mut self, line: impl Display) -> Result<(), Stop> {
        let line = format!("{line}\n");
        self.write(|out| out.write_all(line.as_bytes()))
    }

    /// Writes data for programs, indented.
    pub(crate) fn json(&mut self, data: &impl Serialize) -> Result<(), Stop> {
        let text = serde_json::to_string_pretty(data).map_err(Stop::refused)?;
        self.line(text)
    }

    /// Writes out what is still held back.
    pub(crate) fn finish(&mut self) -> Result<(), Stop> {
        self.write(Write::flush)
    }

    fn write(&mut self, write: impl FnOnce(&mut anstream::Stdout) -> io::Result<()>) -> Result<(), Stop> {
        if self.closed {
            return Ok(());
        }
        match write(&mut self.out) {
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
    let _ = anstream::stderr().lock().write_all(line.as_bytes());
}

/// Says why the command stops.
pub(crate) fn error(words: impl Display) {
    say(format!("{WRONG}error{WRONG:#}: {words}"));
}

/// How far something is, for who looks at it; nothing is drawn elsewhere than on a terminal.
pub(crate) fn progress(length: u64, template: &str) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(length);
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
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
