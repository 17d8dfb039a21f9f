//! A diagnosis in words, for a person or for a program.

use alipay::PublicKey;
use alipay::SignType;
use alipay_why::{
    Comparison, Diagnosis, Difference, Known, Owner, Remark, Subject, Verdict, printable, reasons,
};

use super::keys::{self, Keys};
use crate::json::Json;

pub(super) struct Answer<'a> {
    pub(super) diagnosis: &'a Diagnosis,
    pub(super) known: &'a Known,
    pub(super) keys: &'a Keys,
    pub(super) comparison: Option<Comparison>,
}

/// One reason or remark.
struct Said {
    code: &'static str,
    parameters: Vec<String>,
    sentence: String,
}

impl Answer<'_> {
    pub(super) fn matches(&self) -> bool {
        self.diagnosis.verdict == Verdict::Holds
    }

    fn owner(&self) -> Option<Owner> {
        self.diagnosis.key.and_then(|place| self.keys.owner(place))
    }

    fn reasons(&self) -> Vec<Said> {
        let Diagnosis { subject, verdict, mistakes, .. } = self.diagnosis;
        let found = mistakes.iter().map(|mistake| Said {
            code: mistake.code(),
            parameters: mistake.parameters().to_vec(),
            sentence: mistake.sentence(*subject),
        });
        // What follows the first sentence says what to do about it.
        let codes = std::iter::once(verdict.code()).chain(std::iter::repeat("advice"));
        let more = codes.zip(reasons(self.diagnosis, self.known, &self.keys.names()));
        let more = more.map(|(code, sentence)| Said { code, parameters: Vec::new(), sentence });
        found.chain(more).collect()
    }

    fn warnings(&self) -> Vec<Said> {
        let said = |remark: &Remark| Said {
            code: remark.code(),
            parameters: remark.parameter().map(str::to_owned).into_iter().collect(),
            sentence: remark.sentence(),
        };
        self.diagnosis.remarks.iter().map(said).collect()
    }

    pub(super) fn text(&self) -> String {
        let verdict = if self.matches() { "the signature matches" } else { "the signature does not match" };
        let mut lines = vec![format!("{}: {verdict}", subject(self.diagnosis.subject))];
        lines.extend(self.reasons().iter().map(|said| format!("  - {}", said.sentence)));
        if let Some(key) = self.owner() {
            let kind = self.diagnosis.sign_type.map(|sign_type| format!(" as {sign_type}"));
            lines.push(format!("  made with {}{}", keys::words(key), kind.unwrap_or_default()));
        }
        let warnings = self.warnings();
        if !warnings.is_empty() {
            lines.push("  besides the signature, look at:".to_owned());
            lines.extend(warnings.iter().map(|said| format!("  - {}", said.sentence)));
        }
        if self.matches() && !self.diagnosis.subject.is_alipays() {
            lines.push(
                "  if the gateway refuses it all the same: is this the public key that the app's page in the console shows, \
                 is it the gateway of that app (sandbox or production), and in certificate mode the certificate that the \
                 console holds?"
                    .to_owned(),
            );
            let key = self.diagnosis.key.and_then(|place| self.keys.key(place));
            lines.extend(key.map(|key| format!("  public key: {}", fingerprint(key))));
        }
        lines.extend(self.comparison.iter().flat_map(Comparison::words).map(|words| format!("  {words}")));
        lines.push(format!("string to sign:\n{}", self.string_to_sign()));
        lines.join("\n")
    }

    /// As a terminal can show it: the REST gateway has lines signed, of which one may be empty.
    fn string_to_sign(&self) -> String {
        let text = &self.diagnosis.string_to_sign;
        match self.diagnosis.subject {
            Subject::Rest => text.split('\n').map(printable).collect::<Vec<_>>().join("\n"),
            _ => printable(text),
        }
    }

    pub(super) fn json(&self) -> Json {
        let list =
            |said: Vec<Said>, what: &str| Json::List(said.into_iter().map(|said| said.json(what)).collect());
        let key = self.diagnosis.key.and_then(|place| self.keys.key(place)).map(fingerprint);
        let mut members = vec![
            ("subject", Json::string(subject(self.diagnosis.subject))),
            ("matches", Json::flag(self.matches())),
            ("verdict", Json::string(self.diagnosis.verdict.code())),
            ("reasons", list(self.reasons(), "mistake")),
            ("warnings", list(self.warnings(), "warning")),
            ("key", Json::text(self.owner().map(keys::name))),
            ("public_key", Json::text(key.as_deref())),
            ("sign_type", Json::text(self.diagnosis.sign_type.map(SignType::as_str))),
        ];
        members.extend(self.comparison.as_ref().map(|comparison| ("signed", compared(comparison))));
        members.push(("string_to_sign", Json::string(&self.diagnosis.string_to_sign)));
        Json::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }
}

impl Said {
    fn json(self, what: &str) -> Json {
        let parameters = self.parameters.iter().map(|name| Json::string(name)).collect();
        Json::object([
            (what, Json::string(self.code)),
            ("parameters", Json::List(parameters)),
            ("sentence", Json::string(&self.sentence)),
        ])
    }
}

fn compared(comparison: &Comparison) -> Json {
    let difference =
        comparison.difference.as_ref().map(|Difference { position, logged, expected, .. }| {
            Json::object([
                ("position", Json::Raw(position.to_string())),
                ("logged", Json::string(logged)),
                ("expected", Json::string(expected)),
            ])
        });
    Json::object([
        ("was_signed", comparison.is_signed.map_or_else(Json::null, Json::flag)),
        ("difference", difference.unwrap_or_else(Json::null)),
    ])
}

/// Enough of a public key to compare it with what the console shows: what all keys of its size have in common, the first
/// characters of its own, and the last ones.
fn fingerprint(key: &PublicKey) -> String {
    const FIRST: usize = 56;
    const LAST: usize = 20;
    let base64: String = key.to_spki_pem().lines().filter(|line| !line.starts_with('-')).collect();
    let first = base64.get(..FIRST).unwrap_or_default();
    let last = base64.len().checked_sub(LAST).and_then(|start| base64.get(start..)).unwrap_or_default();
    format!("{first}…{last}")
}

fn subject(subject: Subject) -> &'static str {
    match subject {
        Subject::Notification => "notification",
        Subject::ReturnUrl => "return URL",
        Subject::Rest => "request of the REST gateway",
        _ => "request",
    }
}
