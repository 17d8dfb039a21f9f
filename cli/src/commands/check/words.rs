//! What `check` says next to its findings, in the language that was chosen.

use crate::catalogue::OWN;
use crate::language::{self, Language};

pub(super) fn summary(descriptions: usize, errors: usize, warnings: usize) -> String {
    match language::chosen() {
        Language::English => {
            let (errors, warnings) = (count(errors, "error"), count(warnings, "warning"));
            format!("{}: {errors}, {warnings}", count(descriptions, "description"))
        }
        Language::Chinese => format!("{descriptions} 个描述：{errors} 个错误，{warnings} 个警告"),
    }
}

/// How long it took, and how many descriptions a second that is.
pub(super) fn took(seconds: f64, speed: f64) -> String {
    match language::chosen() {
        Language::English => format!(" ({seconds:.2} s, {speed:.0} a second)"),
        Language::Chinese => format!("（{seconds:.2} 秒，每秒 {speed:.0} 个）"),
    }
}

pub(super) fn has_comments(name: &str) -> String {
    match language::chosen() {
        Language::English => format!("{name} has comments, so only the ends of its lines are put in order"),
        Language::Chinese => format!("{name} 有注释，因此只整理行尾"),
    }
}

pub(super) fn rewritten(fixed: usize, broken: usize) -> String {
    match language::chosen() {
        Language::English => {
            format!("{} rewritten, {broken} with errors left as they are", count(fixed, "description"))
        }
        Language::Chinese => format!("改写了 {fixed} 个描述，{broken} 个有错误的保持原样"),
    }
}

pub(super) fn no_own_descriptions() -> String {
    match language::chosen() {
        Language::English => format!("there is no folder {OWN} here, so this checks the catalogue"),
        Language::Chinese => format!("此处没有文件夹 {OWN}，因此检查目录"),
    }
}

pub(super) fn watching() -> &'static str {
    match language::chosen() {
        Language::English => "watching for changes; Ctrl-C ends it",
        Language::Chinese => "正在等待改动；按 Ctrl-C 结束",
    }
}

fn count(many: usize, what: &str) -> String {
    format!("{many} {what}{}", if many == 1 { "" } else { "s" })
}
