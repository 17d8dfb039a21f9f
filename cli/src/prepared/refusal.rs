//! A request that is refused before it is signed.

use alipay_rules::{Rule, Violation, Violations};
use alipay_schema::PROTOCOL_PARAMETERS;

use super::Way;
use crate::exit::Stop;
use crate::language::{self, Language};

/// Why a request cannot be made.
pub(super) enum Refusal {
    Stop(Stop),
    /// It breaks limits of its description.
    Violations(Violations),
}

impl From<Stop> for Refusal {
    fn from(stop: Stop) -> Self {
        Self::Stop(stop)
    }
}

impl Refusal {
    /// In words for whoever wrote the command line.
    pub(super) fn into_stop(self, way: Way) -> Stop {
        match self {
            Self::Stop(stop) => stop,
            Self::Violations(violations) => Stop::violations(words(&violations, way), &violations),
        }
    }
}

/// What is said of a limit that is advised, and broken.
pub(super) fn advice(broken: &Violation) -> String {
    let language = language::chosen();
    let words = broken.words(language);
    match language {
        Language::English => format!("warning: {words} (advised: the gateway is not known to refuse it)"),
        Language::Chinese => format!("警告：{words}（仅为建议：未见网关因此拒绝）"),
    }
}

/// One broken limit a line.
fn words(violations: &Violations, way: Way) -> String {
    let lines: Vec<String> = violations.iter().map(|violation| line(violation, way)).collect();
    match (lines.as_slice(), language::chosen()) {
        ([only], _) => only.clone(),
        (lines, Language::English) => {
            format!("the request breaks {} limits\n  {}", lines.len(), lines.join("\n  "))
        }
        (lines, Language::Chinese) => {
            format!("请求违反了 {} 项限制\n  {}", lines.len(), lines.join("\n  "))
        }
    }
}

fn line(violation: &Violation, way: Way) -> String {
    let name = violation.path.as_str();
    if matches!(violation.rule, Rule::Unknown { .. }) && PROTOCOL_PARAMETERS.contains(&name) {
        return match language::chosen() {
            Language::English => {
                format!("`{name}` is a parameter of the protocol: {}", in_place_of(name, way))
            }
            Language::Chinese => format!("`{name}` 是协议参数：{}", in_place_of_in_chinese(name, way)),
        };
    }
    violation.words(language::chosen())
}

/// What gives a parameter of the protocol.
fn in_place_of(name: &str, way: Way) -> String {
    match name {
        "biz_content" => "name its members, or give them as a whole with --body".to_owned(),
        "method" => "it stands in front of the parameters".to_owned(),
        "return_url" if way != Way::Page => "only pages have one".to_owned(),
        "app_id" | "charset" | "sign_type" | "app_auth_token" | "auth_token" | "notify_url"
        | "return_url" | "prod_code" | "terminal_type" | "terminal_info" | "target_app_id" => {
            format!("give --{}", name.replace('_', "-"))
        }
        _ => "it is set when the request is signed".to_owned(),
    }
}

fn in_place_of_in_chinese(name: &str, way: Way) -> String {
    match (name, in_place_of(name, way).split_once("--")) {
        ("biz_content", _) => "请直接写出其中的参数，或用 --body 整体给出".to_owned(),
        (_, Some((_, flag))) => format!("请用 --{flag} 给出"),
        ("method", _) => "它写在各参数之前".to_owned(),
        ("return_url", _) => "只有页面类接口才有".to_owned(),
        _ => "签名时会自动填写".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    /// The command line's own flags.
    fn has(command: &str, flag: &str) -> bool {
        let all = crate::Arguments::command();
        let command = all.find_subcommand(command).unwrap();
        command.get_arguments().any(|argument| argument.get_long() == Some(flag))
    }

    #[test]
    fn a_flag_that_is_offered_exists() {
        for (way, command) in [(Way::Call, "call"), (Way::Page, "page"), (Way::Order, "order")] {
            for name in PROTOCOL_PARAMETERS {
                let (advice, chinese) = (in_place_of(name, way), in_place_of_in_chinese(name, way));
                let offered = advice.split_once("--").map(|(_, flag)| flag);
                assert!(offered.is_none_or(|flag| has(command, flag)), "{command}: {advice}");
                assert_eq!(advice.contains("--"), chinese.contains("--"), "{advice}: {chinese}");
                assert_eq!(
                    offered.is_none(),
                    !has(command, &name.replace('_', "-")) && name != "biz_content"
                );
            }
        }
    }
}
