//! How many descriptions have facts from each source.

use std::collections::{BTreeMap, BTreeSet};

use alipay_schema::Api;

use super::number;

pub(super) fn section(apis: &[Api]) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in apis.iter().flat_map(words) {
        *counts.entry(word).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(word, count)| (std::cmp::Reverse(*count), *word));
    let rows: Vec<String> =
        counts.iter().map(|(word, count)| format!("| {word} | {} |", number(*count))).collect();
    format!("## Where it comes from\n\n| source | descriptions |\n|---|---:|\n{}\n", rows.join("\n"))
}

/// The sources of a description, without the facts that stand behind them.
pub fn words(api: &Api) -> BTreeSet<&str> {
    api.sources.iter().map(|line| line.split_once(": ").map_or(line.as_str(), |(source, _)| source)).collect()
}
