//! What claims about one fact come to.

use std::collections::BTreeSet;

use alipay_schema::Required;

use super::{
    claims::{Claim, Witness},
    record::Quality,
};

/// A fact, and what it may do.
#[derive(Clone, Debug)]
pub(super) struct Verdict<T> {
    pub(super) value: T,
    pub(super) is_advised: bool,
    /// What the sources say, where they disagree.
    pub(super) dispute: Option<String>,
    /// The best of those who say it.
    pub(super) quality: Quality,
    /// The kinds of the sources that speak of it.
    pub(super) kinds: BTreeSet<&'static str>,
}

/// Whether such a witness, or two that do not copy each other, may refuse a call.
pub(super) fn suffice<'w>(witnesses: impl Iterator<Item = &'w Witness> + Clone) -> bool {
    let authors: BTreeSet<&str> = witnesses.clone().map(|by| by.author.as_str()).collect();
    authors.len() > 1 || witnesses.into_iter().any(|by| by.is_strong)
}

/// The flag: of several the one that refuses least.
pub(super) fn flag(claims: &[Claim<Required>]) -> Option<Verdict<Required>> {
    let refuses = |required: Required| match required {
        Required::Never => 0,
        Required::Conditional => 1,
        Required::Always => 2,
    };
    let weakest = claims.iter().map(|claim| claim.value).min_by_key(|value| refuses(*value))?;
    verdict(claims, weakest, |value| format!("required: {}", word(value)))
}

/// A flag as descriptions write it.
pub(super) fn word(required: Required) -> &'static str {
    match required {
        Required::Always => "true",
        Required::Never => "false",
        Required::Conditional => "conditional",
    }
}

/// The largest of the largest lengths.
pub(super) fn longest(claims: &[Claim<usize>]) -> Option<Verdict<usize>> {
    let max = claims.iter().map(|claim| claim.value).max()?;
    verdict(claims, max, |value| format!("max_length: {value}"))
}

/// The smallest of the smallest lengths.
pub(super) fn shortest(claims: &[Claim<usize>]) -> Option<Verdict<usize>> {
    let min = claims.iter().map(|claim| claim.value).min()?;
    verdict(claims, min, |value| format!("min_length: {value}"))
}

/// Nothing where no record speaks of it but those that were merged before: those only confirm and contradict.
fn verdict<T: Copy + PartialEq>(
    claims: &[Claim<T>],
    value: T,
    shown: impl Fn(T) -> String,
) -> Option<Verdict<T>> {
    let own = || claims.iter().filter(|claim| claim.value == value);
    let mut values: Vec<T> = Vec::new();
    for claim in claims {
        if !values.contains(&claim.value) {
            values.push(claim.value);
        }
    }
    let with_kinds = |value: &T| {
        let mut kinds: Vec<&str> =
            claims.iter().filter(|claim| claim.value == *value).map(|claim| claim.by.kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        format!("{} ({})", shown(*value), kinds.join(", "))
    };
    let is_disputed = values.len() > 1;
    let quality = own().filter_map(|claim| claim.by.quality).min();
    let parts: Vec<String> = values.iter().map(with_kinds).collect();
    Some(Verdict {
        value,
        is_advised: is_disputed || !suffice(own().map(|claim| &claim.by)),
        dispute: is_disputed.then(|| format!("Sources disagree: {}.", parts.join(", "))),
        quality: quality.or(claims.iter().filter_map(|claim| claim.by.quality).min())?,
        kinds: claims.iter().map(|claim| claim.by.kind).collect(),
    })
}
