//! Patterns of methods' names: `alipay.trade.*`.

/// Whether `name` is a pattern and not one method's name.
pub fn is_pattern(name: &str) -> bool {
    name.contains('*')
}

/// Whether `method` is one that `pattern` stands for: `*` is one segment, `**` everything below.
///
/// ```
/// use alipay_specs::pattern::fits;
///
/// assert!(fits("alipay.trade.*", "alipay.trade.pay"));
/// assert!(!fits("alipay.trade.*", "alipay.trade.page.pay"));
/// assert!(fits("alipay.**", "alipay.trade.page.pay"));
/// ```
pub fn fits(pattern: &str, method: &str) -> bool {
    segments_fit(&pattern.split('.').collect::<Vec<_>>(), &method.split('.').collect::<Vec<_>>())
}

fn segments_fit(pattern: &[&str], segments: &[&str]) -> bool {
    match (pattern, segments) {
        ([], []) | (["**"], [_, ..]) => true,
        (["**", rest @ ..], [_, after @ ..]) => segments_fit(rest, after) || segments_fit(pattern, after),
        (["*", rest @ ..], [_, after @ ..]) => segments_fit(rest, after),
        ([word, rest @ ..], [segment, after @ ..]) => word == segment && segments_fit(rest, after),
        _ => false,
    }
}

/// What is wrong with a pattern; nothing when it is sound.
pub fn fault(pattern: &str) -> Option<String> {
    let odd = pattern.split('.').find(|word| word.contains('*') && !matches!(*word, "*" | "**"))?;
    Some(format!("`{odd}` is no segment: `*` stands for one whole segment, `**` for everything below"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(pattern: &str) -> Vec<&'static str> {
        let methods = [
            "alipay.trade.page.pay",
            "alipay.trade.pay",
            "alipay.trade.pay.consult",
            "alipay.user.x",
            "zhima.x",
        ];
        methods.into_iter().filter(|method| fits(pattern, method)).collect()
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
}
