//! What a reply lacks, in words.

/// The names in back-ticks, of which the first ten stand for all: a list of a thousand items may lack a thousand.
pub(crate) fn named(missing: &[String]) -> String {
    const SHOWN: usize = 10;
    let mut words: Vec<String> = missing.iter().take(SHOWN).map(|name| format!("`{name}`")).collect();
    if let Some(more) = missing.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        words.push(format!("{more} more"));
    }
    match words.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_joined_as_a_sentence_has_them_and_the_eleventh_is_counted() {
        let of = |count: usize| named(&(1..=count).map(|at| format!("a{at}")).collect::<Vec<_>>());
        assert_eq!(of(1), "`a1`");
        assert_eq!(of(2), "`a1` and `a2`");
        assert_eq!(of(3), "`a1`, `a2` and `a3`");
        assert!(of(10).ends_with(", `a9` and `a10`"), "{}", of(10));
        assert!(of(12).ends_with(", `a10` and 2 more"), "{}", of(12));
    }
}
