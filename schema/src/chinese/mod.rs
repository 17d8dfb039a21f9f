//! Findings and changes in Chinese: one catalogue of sentences, which are known again by what they say themselves.

mod changes;
mod descriptions;
mod import_facts;
mod import_pages;
mod import_rows;
mod import_site;
mod made;
mod operations;
mod parser;
mod pattern;
mod phrases;
mod rows;

use alipay_rules::{Language, Rule};
use pattern::{Pair, Quoting, filled, holes, said};

use crate::{Finding, Limit, Reading};

impl Finding {
    /// The same finding in a language, for a person who reads that one rather than English, in which findings are made.
    /// Names, values and what is quoted stay as they are, and so does a sentence that nobody has put into that language.
    ///
    /// ```
    /// use alipay_schema::{Language, Source, read_api};
    ///
    /// let source = Source::new("pay.yaml", "method: alipay.trade.pay\nresponce: {}\n");
    /// let finding = read_api(&source).findings.remove(0).in_language(Language::Chinese);
    /// assert_eq!(finding.title, "未知的键 `responce`");
    /// assert_eq!(finding.help.as_deref(), Some("是否想写 `response`？"));
    /// assert!(finding.render(&source).starts_with("错误: 未知的键 `responce`"));
    /// ```
    #[must_use]
    pub fn in_language(self, language: Language) -> Self {
        match language {
            Language::English => self,
            Language::Chinese => self.in_chinese(),
        }
    }

    fn in_chinese(self) -> Self {
        let words = |english: &str| of_finding(english, self.rule.as_ref());
        Self {
            title: words(&self.title),
            label: words(&self.label),
            help: self.help.as_deref().map(words),
            other: self.other.as_ref().map(|(span, label)| (*span, words(label))),
            language: Language::Chinese,
            ..self
        }
    }
}

impl<T> Reading<T> {
    /// The same with its findings in a language: see [`Finding::in_language`].
    ///
    /// ```
    /// use alipay_schema::{Language, Source, read_api};
    ///
    /// let source = Source::new("pay.yaml", "method: alipay.trade.pay\nresponce: {}\n");
    /// let errors = read_api(&source).in_language(Language::Chinese).usable(&source).unwrap_err();
    /// assert!(errors.starts_with("错误: 未知的键 `responce`"));
    /// ```
    #[must_use]
    pub fn in_language(mut self, language: Language) -> Self {
        self.findings = self.findings.into_iter().map(|finding| finding.in_language(language)).collect();
        self
    }
}

/// What findings say, whoever makes them.
const FINDINGS: &[&[Pair]] = &[
    descriptions::SENTENCES,
    import_facts::SENTENCES,
    import_pages::SENTENCES,
    import_rows::SENTENCES,
    import_site::SENTENCES,
    made::SENTENCES,
    operations::SENTENCES,
    parser::SENTENCES,
    rows::SENTENCES,
];

/// What changes say: the table of limits has the Chinese of what is said of one.
fn changes() -> Vec<&'static [Pair]> {
    let of_limits = Limit::ALL.iter().filter_map(|limit| Some(limit.key().alone?.chinese));
    of_limits.chain([changes::SENTENCES]).collect()
}

/// A sentence of a finding, or a part of one, and what it quotes of a rule; what has no Chinese stays as it is.
fn of_finding(english: &str, rule: Option<&Rule>) -> String {
    of(english, FINDINGS, rule)
}

/// What a change says, as the rest of a sentence.
pub(crate) fn of_change(english: &str) -> String {
    of(english, &changes(), None)
}

fn of(english: &str, catalogue: &[&[Pair]], rule: Option<&Rule>) -> String {
    if let Some(words) = rule.and_then(|rule| of_rule(rule, english)) {
        return words;
    }
    match nearest(english, catalogue) {
        Some(((_, chinese), held)) => filled(chinese, &held, |part| of(part, catalogue, rule)),
        None => english.to_owned(),
    }
}

/// The Chinese of what a rule says, if that is what stands there.
fn of_rule(rule: &Rule, english: &str) -> Option<String> {
    if rule.words(Language::English) == english {
        return Some(rule.words(Language::Chinese));
    }
    (rule.in_short(Language::English) == english).then(|| rule.in_short(Language::Chinese).to_owned())
}

/// The pattern that says most of a sentence itself, and what the sentence has in its holes. What is no sentence may be a part.
fn nearest<'s>(english: &'s str, catalogue: &[&[Pair]]) -> Option<(Pair, Vec<&'s str>)> {
    let read = |patterns: &[&[Pair]], quoting: Quoting| {
        let pairs = patterns.iter().flat_map(|part| part.iter().copied());
        let fitting = pairs.filter_map(|pair| Some((pair, holes(english, pair.0, quoting)?)));
        fitting.max_by_key(|((pattern, _), _)| said(pattern))
    };
    let known = |quoting| read(catalogue, quoting).or_else(|| read(&[phrases::SENTENCES], quoting));
    known(Quoting::Simple).or_else(|| known(Quoting::Nested))
}

#[cfg(test)]
mod tests {
    use alipay_rules::Unit;

    use super::*;

    /// Of findings and of changes.
    fn all() -> [Vec<&'static [Pair]>; 2] {
        [FINDINGS.to_vec(), changes()]
    }

    /// What Chinese sentences write in Latin letters, too.
    const NAMES: [&str; 8] = ["JSON", "YAML", "SDK", "REST", "Rust", "Markdown", "https", "http"];

    fn pairs(catalogue: &[&'static [Pair]]) -> Vec<Pair> {
        catalogue.iter().chain([&phrases::SENTENCES]).flat_map(|part| part.iter().copied()).collect()
    }

    #[test]
    fn every_pattern_is_nearest_to_its_own_sentences_and_to_no_others() {
        for catalogue in all() {
            for pair in pairs(&catalogue) {
                for held in
                    ["`x`", "`x` of `y`", "7", "`a`, `b` or `c`", "holds at most 3 characters, this has 4"]
                {
                    let parts: Vec<&str> = pair.0.split("{}").collect();
                    let mut sentence = parts[0].to_owned();
                    for ends in parts.windows(2) {
                        let is_name = ends[0].ends_with('`') && ends[1].starts_with('`');
                        sentence += if is_name { "x" } else { held };
                        sentence += ends[1];
                    }
                    let nearest = nearest(&sentence, &catalogue).map(|(nearest, _)| nearest.0);
                    assert_eq!(nearest, Some(pair.0), "{sentence}");
                }
            }
        }
    }

    #[test]
    fn no_sentence_stands_twice() {
        for catalogue in all() {
            let mut english: Vec<&str> = pairs(&catalogue).into_iter().map(|pair| pair.0).collect();
            english.sort_unstable();
            let twice: Vec<_> = english.windows(2).filter(|pair| pair[0] == pair[1]).collect();
            assert!(twice.is_empty(), "{twice:?}");
        }
    }

    #[test]
    fn the_chinese_has_the_holes_of_the_english_and_quotes_the_same() {
        let holes = |text: &str| {
            let numbered = (0..9).map(|hole| text.matches(&format!("{{{hole}}}")).count());
            text.matches("{}").count() + numbered.sum::<usize>()
        };
        for (english, chinese) in all().iter().flat_map(|catalogue| pairs(catalogue)) {
            assert_eq!(holes(english), holes(chinese), "{chinese}");
            let quotes = |text: &str| text.matches('`').count();
            assert!(quotes(chinese).is_multiple_of(2), "{chinese}");
            let outside = chinese.split('`').step_by(2);
            let words = outside.flat_map(|part| part.split(|sign: char| !sign.is_ascii_alphabetic()));
            let is_english = |word: &str| word.len() > 1 && !NAMES.contains(&word);
            assert_eq!(words.filter(|word| is_english(word)).collect::<Vec<_>>(), [""; 0], "{chinese}");
        }
    }

    #[test]
    fn names_and_values_stay_as_they_are_whatever_they_look_like() {
        for (english, chinese) in [
            ("unknown key `a` of `b`", "`b` 中有未知的键 `a`"),
            ("unknown key `the type `a` is empty`", "未知的键 `the type `a` is empty`"),
            ("`is stated twice` is stated twice", "`is stated twice` 重复出现"),
            ("`max_length` of `a list` must be at least 1", "`a list` 的 `max_length` 至少为 1"),
            ("an item of `values` of `x` is empty", "`x` 的 `values` 中的一项为空"),
            ("`x` must be `true`, `false` or `conditional`", "`x` 必须是 `true`、`false` 或 `conditional`"),
            ("nobody says this", "nobody says this"),
            ("", ""),
        ] {
            assert_eq!(of_finding(english, None), chinese);
        }
    }

    #[test]
    fn a_rule_says_itself_what_is_quoted_of_it() {
        let allowed = vec!["A".to_owned(), "B".to_owned()];
        for rule in [
            Rule::Missing,
            Rule::Blank,
            Rule::EmptyFile,
            Rule::EncodedTwice,
            Rule::MaxLength { unit: Unit::Bytes, max: 1, actual: 3 },
            Rule::MaxLength { unit: Unit::Characters, max: 4, actual: 5 },
            Rule::MinLength { unit: Unit::Digits, min: 2, actual: 1 },
            Rule::MaxItems { max: 1, actual: 2 },
            Rule::Characters { allowed: "0-9, a".to_owned(), position: 2 },
            Rule::Range { min: "0.01".to_owned(), max: "9".to_owned() },
            Rule::Values { allowed },
            Rule::form("a whole number"),
            Rule::form("a time written yyyyMMdd"),
            Rule::no_json(),
        ] {
            let title = format!("`example` of `x` breaks the limits of its own row: it {rule}");
            let chinese = rule.words(Language::Chinese);
            assert_eq!(
                of_finding(&title, Some(&rule)),
                format!("`x` 的 `example` 不符合本行的限制：{chinese}")
            );
            assert_eq!(of_finding(&rule.to_string(), Some(&rule)), chinese);
            let short = rule.in_short(Language::Chinese);
            assert_eq!(of_finding(rule.in_short(Language::English), Some(&rule)), short);
        }
        assert_eq!(of_finding("too long", Some(&Rule::Blank)), "太长", "what another finding says");
    }
}
