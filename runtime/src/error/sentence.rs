//! An error in words: what happened, to which API, and what to do.

use std::fmt;

use crate::failure::Detail;
use crate::words::{plain, without_stop};
use crate::{Error, ErrorKind, Outcome, TransportError};

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(method) = self.method() {
            write!(f, "{method}: ")?;
        }
        f.write_str(&self.what_happened())?;
        if let Some(status) = self.status().filter(|status| *status != 200) {
            write!(f, " (HTTP {status})")?;
        }
        let advice = self.row().map(|row| without_stop(row.advice)).unwrap_or_default();
        let trace_id =
            self.trace_id().map(|id| format!("Trace id {}", plain(without_stop(id)))).unwrap_or_default();
        // The last one has no full stop: whoever prints an error with its causes goes on with a colon.
        for sentence in [self.what_to_do(), advice, &self.about_the_clock(), &trace_id] {
            if !sentence.is_empty() {
                write!(f, ". {sentence}")?;
            }
        }
        Ok(())
    }
}

impl Error {
    /// The cause alone, for a sentence about another call.
    pub(crate) fn what_happened(&self) -> String {
        let kind = self.kind().to_string();
        format!("{}{}", without_stop(&kind), self.failure())
    }

    /// `: the trade was paid already [ACQ.TRADE_HAS_SUCCESS, 40004 Business Failed]`
    fn failure(&self) -> String {
        let meaning = self.row().map(|row| row.meaning).filter(|meaning| !meaning.is_empty());
        let words = self.sub_msg().or(meaning).map(|words| format!(": {}", plain(without_stop(words))));
        let gateway: Vec<&str> = [self.code(), self.msg()].into_iter().flatten().collect();
        let codes: Vec<String> = self
            .sub_code()
            .map(plain)
            .into_iter()
            .chain((!gateway.is_empty()).then(|| plain(&gateway.join(" "))))
            .collect();
        let codes = if codes.is_empty() { String::new() } else { format!(" [{}]", codes.join(", ")) };
        words.unwrap_or_default() + &codes + &self.complaints()
    }

    /// ` (out_trade_no: INVALID_VALUE)`, and never a value.
    fn complaints(&self) -> String {
        const SHOWN: usize = 3;
        let complaint = |detail: &Detail| match (&detail.field, &detail.issue) {
            (Some(field), Some(issue)) => Some(format!("{}: {}", plain(field), plain(issue))),
            (Some(one), None) | (None, Some(one)) => Some(plain(one)),
            (None, None) => None,
        };
        let shown: Vec<String> = self.details().iter().filter_map(complaint).take(SHOWN).collect();
        if shown.is_empty() { String::new() } else { format!(" ({})", shown.join(", ")) }
    }

    fn what_to_do(&self) -> &'static str {
        match (self.outcome(), self.kind()) {
            (
                _,
                ErrorKind::Configuration(_)
                | ErrorKind::Notification(_)
                | ErrorKind::ReturnUrl(_)
                | ErrorKind::OpenData(_),
            ) => "",
            (Outcome::NotSent, ErrorKind::File(_) | ErrorKind::Transport(TransportError::Incomplete(_))) => {
                "The gateway never had the whole call"
            }
            (Outcome::NotSent, _) => "Nothing was sent",
            (Outcome::Rejected, _) => "The call was not executed",
            (Outcome::Unknown, ErrorKind::NotProcessed) => {
                "Repeat the same request to learn what became of it"
            }
            (Outcome::Unknown, _) => "The call may have been executed: query before you repeat it",
            (Outcome::Executed, _) => "The call was executed: do not repeat it",
        }
    }
}
