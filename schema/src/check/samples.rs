//! Checks of what a row gives as an example, a default or a fixed value.

use alipay_rules::{Language, Rule};

use crate::{
    CommonParameter, Finding, Span,
    check::row::Row,
    finding::Findings,
    model::key_spans::Places,
    text::{text_advice, text_rules},
};

/// A common parameter's fixed value is one that the row's own limits allow.
pub(crate) fn check_fixed_value(row: &CommonParameter, places: &Places, findings: &mut Findings) {
    if let (Some(value), Some(span)) = (&row.value, places.of(&row.parameter, "value")) {
        Row { parameter: &row.parameter, places, findings }.check_text("value", value, span);
    }
}

impl Row<'_> {
    pub(crate) fn check_sample(&mut self, key: &'static str) {
        let text = if key == "example" { &self.parameter.example } else { &self.parameter.default };
        if let (Some(text), Some(span)) = (text, self.place(key)) {
            self.check_text(key, text, span);
        }
    }

    fn check_text(&mut self, key: &str, text: &str, span: Span) {
        for rule in text_rules(self.parameter, text) {
            let title = format!("{} breaks the limits of its own row: it {rule}", self.subject(key));
            let finding = Finding::error(span, title, rule.in_short(Language::English));
            self.add_broken(finding, rule, "the limit");
        }
        for rule in text_advice(self.parameter, text) {
            let title = format!("{} breaks an advised limit of its own row: it {rule}", self.subject(key));
            let finding = Finding::warning(span, title, rule.in_short(Language::English));
            self.add_broken(finding, rule, "the advised limit");
        }
    }

    fn add_broken(&mut self, finding: Finding, rule: Rule, label: &str) {
        let stated = rule.key().and_then(|key| self.place(key));
        let finding = finding.rule(rule);
        self.findings.add(match stated {
            Some(limit) => finding.other(limit, label),
            None => finding,
        });
    }

    pub(crate) fn check_sensitive(&mut self) {
        let (true, Some(text)) = (self.parameter.sensitive, &self.parameter.example) else { return };
        if let (Some(what), Some(span)) = (personal(text), self.place("example")) {
            let title = format!("{} looks like a real {what}", self.subject("example"));
            let help = "mask it, such as `139****0000`".to_owned();
            self.findings.add(Finding::warning(span, title, "in plain sight").help(help));
        }
    }
}

/// What kind of personal number `text` holds in plain digits, if any: a mobile telephone number of the mainland,
/// or an identity card number, whose last place may be an X and whose year of birth lies in the last two centuries.
fn personal(text: &str) -> Option<&'static str> {
    let mut runs = text.split(|character: char| !character.is_ascii_alphanumeric());
    runs.find_map(|run| {
        let digits = run.trim_end_matches(['x', 'X']);
        let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
        match (run.len(), digits.len()) {
            (11, 11) if plain && run.starts_with('1') => Some("telephone number"),
            (18, 17 | 18) if plain && matches!(run.get(6..8), Some("19" | "20")) => {
                Some("identity card number")
            }
            _ => None,
        }
    })
}
