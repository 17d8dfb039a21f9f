//! Which methods an attribute's names stand for.

use std::collections::BTreeSet;

/// Whether `name` is a pattern and not one method's name.
pub(crate) fn is_pattern(name: &str) -> bool {
    name.contains('*')
}

/// The methods that `pattern` stands for, sorted: `*` is one segment, `**` everything below.
pub(crate) fn select(pattern: &str, methods: &BTreeSet<String>) -> Vec<String> {
    let pattern: Vec<&str> = pattern.split('.').collect();
    methods.iter().filter(|method| fits(&pattern, &method.split('.').collect::<Vec<_>>())).cloned().collect()
}

fn fits(pattern: &[&str], segments: &[&str]) -> bool {
    match (pattern, segments) {
        ([], []) | (["**"], [_, ..]) => true,
        (["**", rest @ ..], [_, after @ ..]) => fits(rest, after) || fits(pattern, after),
        (["*", rest @ ..], [_, after @ ..]) => fits(rest, after),
        ([word, rest @ ..], [segment, after @ ..]) => word == segment && fits(rest, after),
        _ => false,
    }
}

/// What is wrong with a pattern; nothing when it is sound.
pub(crate) fn fault(pattern: &str) -> Option<String> {
    let odd = pattern.split('.').find(|word| word.contains('*') && !matches!(*word, "*" | "**"))?;
    Some(format!("`{odd}` is no segment: `*` stands for one whole segment, `**` for everything below"))
}

/// The modules that a method stands in: a leading `alipay` is dropped.
pub(crate) fn modules(method: &str) -> Vec<&str> {
    method.strip_prefix("alipay.").unwrap_or(method).split('.').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(pattern: &str) -> Vec<String> {
        let methods = [
            "alipay.trade.pay",
            "alipay.trade.pay.consult",
            "alipay.trade.page.pay",
            "alipay.user.x",
            "zhima.x",
        ];
        select(pattern, &methods.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn one_star_is_one_segment_and_two_are_everything_below() {
        assert_eq!(chosen("alipay.trade.*"), ["alipay.trade.pay"]);
        assert_eq!(
            chosen("alipay.trade.**"),
            ["alipay.trade.page.pay", "alipay.trade.pay", "alipay.trade.pay.consult"]
        );
        assert_eq!(chosen("alipay.*.pay"), ["alipay.trade.pay"]);
        assert_eq!(chosen("alipay.**.pay"), ["alipay.trade.page.pay", "alipay.trade.pay"]);
        assert_eq!(chosen("**").len(), 5);
        assert_eq!(chosen("alipay.pay.*"), [""; 0]);
    }

    #[test]
    fn a_star_inside_a_segment_is_explained() {
        assert!(fault("alipay.trade.pa*").is_some());
        assert!(fault("alipay.**.pay").is_none());
    }

    #[test]
    fn a_leading_alipay_is_dropped_and_other_first_segments_stay() {
        assert_eq!(modules("alipay.trade.pay"), ["trade", "pay"]);
        assert_eq!(modules("zhima.credit.score.get"), ["zhima", "credit", "score", "get"]);
    }
}
