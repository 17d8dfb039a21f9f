//! Broken rules within findings, which the rules themselves have Chinese for.

use alipay_rules::{Language, Rule, Unit};

use super::pattern::{Quoting, holes};

/// The Chinese of what a rule says in English.
pub(crate) fn of(english: &str) -> Option<String> {
    let known = [Rule::Missing, Rule::Blank, Rule::EmptyFile, Rule::EncodedTwice];
    let known = known.into_iter().find(|rule| rule.to_string() == english);
    known.or_else(|| with_limits(english)).map(|rule| rule.words(Language::Chinese))
}

fn with_limits(english: &str) -> Option<Rule> {
    let held = |pattern| holes(english, pattern, Quoting::Nested);
    if let Some([max, what, actual]) = held("holds at most {} {}, this has {}").as_deref() {
        let (max, actual) = (max.parse().ok()?, actual.parse().ok()?);
        return match (unit(what), *what) {
            (Some(unit), _) => Some(Rule::MaxLength { unit, max, actual }),
            (None, "item" | "items") => Some(Rule::MaxItems { max, actual }),
            (None, _) => None,
        };
    }
    if let Some([min, what, actual]) = held("holds at least {} {}, this has {}").as_deref() {
        let (min, actual) = (min.parse().ok()?, actual.parse().ok()?);
        return unit(what).map(|unit| Rule::MinLength { unit, min, actual });
    }
    if let Some([allowed, position]) =
        held("holds only the characters {}, character {} is another").as_deref()
    {
        return Some(Rule::Characters { allowed: (*allowed).to_owned(), position: position.parse().ok()? });
    }
    if let Some([min, max]) = held("must lie between {} and {}").as_deref() {
        return Some(Rule::Range { min: (*min).to_owned(), max: (*max).to_owned() });
    }
    if let Some([allowed]) = held("must be one of {}").as_deref() {
        return Some(Rule::Values { allowed: allowed.split(", ").map(str::to_owned).collect() });
    }
    held("must be {}").as_deref().and_then(<[&str]>::first).map(|expected| Rule::form(*expected))
}

fn unit(name: &str) -> Option<Unit> {
    let units = [Unit::Characters, Unit::Bytes, Unit::Digits];
    units.into_iter().find(|unit| [unit.name(1), unit.name(2)].contains(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_known_again_by_its_english() {
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
            assert_eq!(of(&rule.to_string()), Some(rule.words(Language::Chinese)), "{rule}");
        }
        assert_eq!(of("holds at most many things, this has 3"), None);
    }
}
