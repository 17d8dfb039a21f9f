//! The names of all APIs: the catalogue's, and those of the descriptions that the simulator was given.

use std::collections::BTreeMap;
use std::sync::Arc;

use alipay_schema::Api;
use alipay_simulator::Simulator;

/// The methods, sorted.
pub(super) struct Index {
    methods: Vec<String>,
    given: BTreeMap<String, Arc<Api>>,
}

/// What stands below a prefix.
pub(super) enum Branch<'a> {
    /// Several APIs with more of the name in common.
    Group {
        prefix: String,
        name: &'a str,
        count: usize,
    },
    Api(&'a str),
}

impl Index {
    pub(super) fn of(simulator: &Simulator) -> Self {
        let at_hand = simulator.descriptions_at_hand();
        let given: BTreeMap<_, _> = at_hand.into_iter().map(|api| (api.method.value.clone(), api)).collect();
        let mut methods: Vec<String> = alipay_specs::methods().map(str::to_owned).collect();
        methods.extend(given.keys().cloned());
        methods.sort_unstable();
        methods.dedup();
        Self { methods, given }
    }

    /// The methods that have each word, or the beginning of it, in their names or titles.
    pub(super) fn search(&self, wanted: &str) -> Vec<&str> {
        let words: Vec<String> = wanted.split_whitespace().map(str::to_lowercase).collect();
        let fits = |method: &&str| {
            let about = format!("{method} {}", self.titles(method)).to_lowercase();
            words.iter().all(|word| has(&about, word))
        };
        self.methods.iter().map(String::as_str).filter(fits).collect()
    }

    /// The titles of a description; of one that was not read so far, the lines that have them: thousands of
    /// descriptions are not read for a search.
    fn titles(&self, method: &str) -> String {
        if let Some(api) = self.given.get(method) {
            return api.title.iter().chain(&api.title_zh).map(String::as_str).collect::<Vec<_>>().join(" ");
        }
        let lines = alipay_specs::text(method).unwrap_or_default().lines().take(20);
        lines.filter(|line| line.starts_with("title")).collect()
    }

    /// What stands below a prefix: `alipay.trade`.
    pub(super) fn below(&self, prefix: &str) -> Vec<Branch<'_>> {
        let start = if prefix.is_empty() { String::new() } else { format!("{prefix}.") };
        let mut groups: BTreeMap<&str, usize> = BTreeMap::new();
        let mut branches = Vec::new();
        for method in &self.methods {
            match method.strip_prefix(&start).map(|rest| rest.split_once('.')) {
                Some(Some((name, _))) => *groups.entry(name).or_default() += 1,
                Some(None) => branches.push(Branch::Api(method)),
                None => {}
            }
        }
        let group = |(name, count)| Branch::Group { prefix: format!("{start}{name}"), name, count };
        groups.into_iter().map(group).chain(branches).collect()
    }
}

/// Whether a word begins so: `pay` is not a beginning of `alipay`. Chinese has no spaces, and a part of a name has dots.
fn has(text: &str, beginning: &str) -> bool {
    if beginning.chars().all(|character| character.is_ascii_alphanumeric()) {
        text.split(|character: char| !character.is_alphanumeric()).any(|word| word.starts_with(beginning))
    } else {
        text.contains(beginning)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index(methods: &[&str]) -> Index {
        Index { methods: methods.iter().map(|method| (*method).to_owned()).collect(), given: BTreeMap::new() }
    }

    #[test]
    fn names_are_found_by_words_of_name_and_title_in_any_order() {
        let own = index(&["shop.pay", "shop.trade.close", "shop.trade.pay"]);
        assert_eq!(own.search("pay TRADE"), ["shop.trade.pay"]);
        assert_eq!(own.search("pay"), ["shop.pay", "shop.trade.pay"]);
        assert_eq!(own.search("no.such"), [""; 0]);
        let catalogue = index(&["alipay.trade.pay", "shop.pay"]);
        let text = alipay_specs::text("alipay.trade.pay").unwrap();
        for key in ["title: ", "title_zh: "] {
            let title = text.lines().find_map(|line| line.strip_prefix(key)).unwrap();
            let word = title.split(' ').next_back().unwrap();
            assert_eq!(catalogue.search(word), ["alipay.trade.pay"], "{word}");
        }
    }

    #[test]
    fn a_prefix_has_groups_before_apis() {
        let index =
            index(&["alipay.trade.pay", "alipay.trade.royalty.rate.query", "alipay.tradex", "shop.pay"]);
        let below = |prefix: &str| -> Vec<String> {
            let shown = |branch| match branch {
                Branch::Group { prefix, name, count } => format!("{prefix} {name} {count}"),
                Branch::Api(method) => method.to_owned(),
            };
            index.below(prefix).into_iter().map(shown).collect()
        };
        assert_eq!(below(""), ["alipay alipay 3", "shop shop 1"]);
        assert_eq!(below("alipay"), ["alipay.trade trade 2", "alipay.tradex"]);
        assert_eq!(below("alipay.trade"), ["alipay.trade.royalty royalty 1", "alipay.trade.pay"]);
        assert!(below("alipay.trade.pay").is_empty());
    }
}
