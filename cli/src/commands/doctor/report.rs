//! What came of it: for a person, for a program, and to be pasted where others read it.

use std::fmt::Write;

use alipay::Gateway;
use clap::builder::styling::{AnsiColor, Style};
use serde::Serialize;

use super::check::{Check, Verdict, worst};
use super::live::METHOD;
use super::patient::Patient;
use super::{gateway, plain};
use crate::exit::{Exit, Stop};
use crate::language::Language;
use crate::output::{Output, WRONG, harmless};

/// Everything that was found out.
pub(super) struct Report {
    pub(super) checks: Vec<Check>,
    pub(super) language: Language,
    /// What an issue needs to know, where the gateway was asked.
    pub(super) pasted: Option<String>,
}

#[derive(Serialize)]
struct Row<'a> {
    item: &'a str,
    verdict: &'a str,
    code: &'a str,
    message: String,
    advice: Option<String>,
}

#[derive(Serialize)]
struct Document<'a> {
    verdict: &'a str,
    checks: Vec<Row<'a>>,
    report: Option<&'a str>,
}

impl Report {
    pub(super) fn exit(&self) -> Exit {
        match worst(&self.checks) {
            Verdict::Fine | Verdict::Warning => Exit::Fine,
            Verdict::Unknown => Exit::Unknown,
            Verdict::Wrong => Exit::Refused,
        }
    }

    /// One line for each look, and what to do below it.
    pub(super) fn show(&self, output: &mut Output) -> Result<(), Stop> {
        for Check { item, verdict, message } in &self.checks {
            let (mark, style) = mark(*verdict, self.language);
            let (item, words) = (item.words(self.language), harmless(&message.words(self.language)));
            output.styled(format!("{style}{mark}{style:#} {item}: {words}"))?;
            if let Some(advice) = message.advice(self.language) {
                output.line(format!("  → {}", harmless(&advice)))?;
            }
        }
        output.line(self.summary())?;
        match &self.pasted {
            Some(pasted) => output.line(format!("\n{}\n\n{pasted}", self.invitation())),
            None => Ok(()),
        }
    }

    pub(super) fn data(&self, output: &mut Output) -> Result<(), Stop> {
        let row = |check: &Check| Row {
            item: check.item.code(),
            verdict: check.verdict.name(),
            code: check.message.code(),
            message: check.message.words(self.language),
            advice: check.message.advice(self.language),
        };
        output.json(&Document {
            verdict: worst(&self.checks).name(),
            checks: self.checks.iter().map(row).collect(),
            report: self.pasted.as_deref(),
        })
    }

    fn summary(&self) -> String {
        let count = |verdict| self.checks.iter().filter(|check| check.verdict == verdict).count();
        let (wrong, unknown) = (count(Verdict::Wrong), count(Verdict::Unknown));
        let (warnings, all) = (count(Verdict::Warning), self.checks.len());
        match self.language {
            Language::English => {
                let plural = if warnings == 1 { "warning" } else { "warnings" };
                format!("{all} checks: {wrong} wrong, {unknown} unknown, {warnings} {plural}")
            }
            Language::Chinese => {
                format!("共检查 {all} 项：{wrong} 项错误，{unknown} 项未知，{warnings} 项警告")
            }
        }
    }

    fn invitation(&self) -> &'static str {
        match self.language {
            Language::English => "For an issue, without secrets and without more of any number than its end:",
            Language::Chinese => "可粘贴到 issue 中，不含密钥，编号只保留末尾：",
        }
    }
}

fn mark(verdict: Verdict, language: Language) -> (&'static str, Style) {
    let colour = |colour: AnsiColor| colour.on_default().bold();
    match (verdict, language) {
        (Verdict::Fine, Language::English) => ("fine   ", colour(AnsiColor::Green)),
        (Verdict::Warning, Language::English) => ("warning", colour(AnsiColor::Yellow)),
        (Verdict::Unknown, Language::English) => ("unknown", colour(AnsiColor::Magenta)),
        (Verdict::Wrong, Language::English) => ("wrong  ", WRONG),
        (Verdict::Fine, Language::Chinese) => ("正常", colour(AnsiColor::Green)),
        (Verdict::Warning, Language::Chinese) => ("警告", colour(AnsiColor::Yellow)),
        (Verdict::Unknown, Language::Chinese) => ("未知", colour(AnsiColor::Magenta)),
        (Verdict::Wrong, Language::Chinese) => ("错误", WRONG),
    }
}

/// What helps somebody else: codes in place of sentences, since those hold names, paths and numbers.
pub(super) fn pasted(patient: &Patient<'_>, gateway: &Gateway, checks: &[Check], answer: &str) -> String {
    let mode = if patient.configuration.has_certificates() { "certificate mode" } else { "key mode" };
    let app = patient.settings.app_id().ok().flatten().map(|id| plain::last_four(&id)).unwrap_or_default();
    let mut text = format!(
        "alipay {} doctor, {} {}\n{mode}, gateway: {}, app {app}\n",
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS,
        std::env::consts::ARCH,
        gateway::kind(gateway),
    );
    for Check { item, verdict, message } in checks {
        let _ = writeln!(text, "{}: {} ({})", item.code(), verdict.name(), message.code());
    }
    let _ = write!(text, "{METHOD}: {answer}");
    text
}
