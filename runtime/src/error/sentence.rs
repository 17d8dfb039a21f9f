//! An error in words: what happened, to which API, and what to do.

use std::fmt;

use crate::{Error, ErrorKind, Outcome, TransportError};

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(method) = self.method() {
            write!(f, "{method}: ")?;
        }
        self.what_happened(f)?;
        if let Some(status) = self.status().filter(|status| *status != 200) {
            write!(f, " (HTTP {status})")?;
        }
        f.write_str(self.what_to_do())?;
        if let Some(advice) = self.row().map(|row| row.advice).filter(|advice| !advice.is_empty()) {
            write!(f, " {}.", without_stop(advice))?;
        }
        if let Some(trace_id) = self.trace_id() {
            write!(f, " Trace id {}.", plain(trace_id))?;
        }
        Ok(())
    }
}

impl Error {
    /// The cause alone, for a sentence about another call.
    pub(crate) fn what_happened(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.kind())?;
        self.failure(f)
    }

    /// `: the trade was paid already [ACQ.TRADE_HAS_SUCCESS, 40004 Business Failed]`
    fn failure(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let meaning = self.row().map(|row| row.meaning).filter(|meaning| !meaning.is_empty());
        if let Some(words) = self.sub_msg().or(meaning) {
            write!(f, ": {}", plain(without_stop(words)))?;
        }
        let gateway: Vec<&str> = [self.code(), self.msg()].into_iter().flatten().collect();
        let codes: Vec<String> = self
            .sub_code()
            .map(plain)
            .into_iter()
            .chain((!gateway.is_empty()).then(|| plain(&gateway.join(" "))))
            .collect();
        if codes.is_empty() { Ok(()) } else { write!(f, " [{}]", codes.join(", ")) }
    }

    fn what_to_do(&self) -> &'static str {
        match (self.outcome(), self.kind()) {
            (_, ErrorKind::Configuration(_) | ErrorKind::Notification(_) | ErrorKind::OpenData(_)) => "",
            (Outcome::NotSent, ErrorKind::File(_) | ErrorKind::Transport(TransportError::Incomplete(_))) => {
                ". The gateway never had the whole call."
            }
            (Outcome::NotSent, _) => ". Nothing was sent.",
            (Outcome::Rejected, _) => ". The call was not executed.",
            (Outcome::Unknown, _) => ". The call may have been executed: query before you repeat it.",
            (Outcome::Executed, _) => ". The call was executed: do not repeat it.",
        }
    }
}

/// A sentence of someone else, to be ended here.
fn without_stop(sentence: &str) -> &str {
    sentence.trim_end_matches(['.', '。'])
}

/// Text from a reply, on one line and not longer than a sentence.
fn plain(text: &str) -> String {
    text.chars().map(|character| if character.is_control() { ' ' } else { character }).take(200).collect()
}
