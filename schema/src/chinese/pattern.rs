//! Sentences with holes.

/// A sentence in English and in Chinese. `{}` is a hole: a name where it stands in backquotes, else anything that the catalogue
/// may have Chinese for. In Chinese, `{1}` is what the second hole of the English holds.
pub(crate) type Pair = (&'static str, &'static str);

/// How the backquotes of a sentence are understood.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quoting {
    /// A name has none of its own, so that they stand in pairs.
    Simple,
    /// A name may have any, such as a line that is quoted of a page.
    Nested,
}

/// How much of a sentence a pattern says itself.
pub(crate) fn said(pattern: &str) -> usize {
    pattern.split("{}").map(str::len).sum()
}

/// What a sentence has in the holes of a pattern, if it follows the pattern.
pub(crate) fn holes<'s>(sentence: &'s str, pattern: &str, quoting: Quoting) -> Option<Vec<&'s str>> {
    let Some((first, others)) = pattern.split_once("{}") else {
        return (sentence == pattern).then(Vec::new);
    };
    let rest = sentence.strip_prefix(first)?;
    let parts: Vec<&str> = others.split("{}").collect();
    let mut held = Vec::new();
    fill(rest, first, &parts, quoting, &mut held).then_some(held)
}

fn fill<'s>(rest: &'s str, before: &str, parts: &[&str], quoting: Quoting, held: &mut Vec<&'s str>) -> bool {
    let Some((next, more)) = parts.split_first() else { return rest.is_empty() };
    let is_name = before.ends_with('`') && next.starts_with('`');
    let ends: Vec<usize> = match more {
        [] => rest.strip_suffix(next).map(str::len).into_iter().collect(),
        _ => rest.match_indices(next).map(|(end, _)| end).collect(),
    };
    for end in ends {
        let (hole, behind) = rest.split_at(end);
        if !fits(hole, is_name, quoting) {
            continue;
        }
        held.push(hole);
        if fill(behind.strip_prefix(next).unwrap_or_default(), next, more, quoting, held) {
            return true;
        }
        held.pop();
    }
    false
}

fn fits(hole: &str, is_name: bool, quoting: Quoting) -> bool {
    match (is_name, quoting) {
        (true, Quoting::Simple) => !hole.contains('`'),
        (true, Quoting::Nested) => true,
        (false, Quoting::Simple) => !hole.is_empty() && hole.matches('`').count().is_multiple_of(2),
        (false, Quoting::Nested) => !hole.is_empty(),
    }
}

/// The Chinese of a pattern with what it holds; `words` has Chinese for what stands in holes.
pub(crate) fn filled(chinese: &str, held: &[&str], words: impl Fn(&str) -> String) -> String {
    let mut text = String::new();
    let mut rest = chinese;
    let mut following = 0..;
    while let Some((start, end, number)) = hole(rest) {
        join(&mut text, rest.get(..start).unwrap_or_default());
        let index = number.or_else(|| following.next()).unwrap_or_default();
        let content = held.get(index).copied().unwrap_or_default();
        let after = rest.get(end..).unwrap_or_default();
        if text.ends_with('`') && after.starts_with('`') {
            text.push_str(content);
        } else {
            join(&mut text, &words(content));
        }
        rest = after;
    }
    join(&mut text, rest);
    text
}

/// Where the first hole begins and ends, and which one it is, if it says so.
fn hole(text: &str) -> Option<(usize, usize, Option<usize>)> {
    text.match_indices('{').find_map(|(start, _)| {
        let inside = text.get(start + 1..)?.split_once('}')?.0;
        let number = inside.parse().ok();
        (inside.is_empty() || number.is_some()).then_some((start, start + inside.len() + 2, number))
    })
}

/// Adds more of a sentence; no space stands between two Chinese characters.
fn join(text: &mut String, more: &str) {
    let is_chinese = |character: Option<char>| character.is_some_and(|character| !character.is_ascii());
    if is_chinese(more.chars().next())
        && text.ends_with(' ')
        && is_chinese(text.trim_end().chars().next_back())
    {
        text.truncate(text.trim_end().len());
    }
    let more = match more.strip_prefix(' ') {
        Some(after) if is_chinese(text.chars().next_back()) && is_chinese(after.chars().next()) => after,
        _ => more,
    };
    text.push_str(more);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_the_holes_is_found_between_what_the_pattern_says() {
        for (sentence, pattern, expected) in [
            ("empty", "empty", Some(&[] as &[&str])),
            ("empty", "emptied", None),
            ("`a` is empty", "{} is empty", Some(&["`a`"])),
            (" is empty", "{} is empty", None),
            ("`` is empty", "`{}` is empty", Some(&[""])),
            ("`a` of `b`", "`{}` of `{}`", Some(&["a", "b"])),
            ("`a` of `b` of `c`", "`{}` of `{}`", None),
            ("`x of y` of `b`", "{} of `{}`", Some(&["`x of y`", "b"])),
            ("`is empty` is empty", "{} is empty", Some(&["`is empty`"])),
            ("at most 3, this has 4", "at most {}, this has {}", Some(&["3", "4"])),
            ("aaa", "{}aa", Some(&["a"])),
        ] {
            assert_eq!(holes(sentence, pattern, Quoting::Simple).as_deref(), expected, "{sentence}");
        }
        let quoted = holes("not read: `| `a` |`", "not read: `{}`", Quoting::Nested);
        assert_eq!(quoted.as_deref(), Some(&["| `a` |"] as &[&str]));
    }

    #[test]
    fn holes_are_filled_in_the_order_of_the_chinese() {
        let words = |text: &str| if text == "the row" { "该行".to_owned() } else { text.to_owned() };
        for (chinese, held, expected) in [
            ("`{1}` 的 `{0}`", ["a", "b"], "`b` 的 `a`"),
            ("{} 不是 {}", ["`a`", "`b`"], "`a` 不是 `b`"),
            ("{} 为空", ["the row", ""], "该行为空"),
            ("请写 {}，在 {} 中", ["3", "the row"], "请写 3，在该行中"),
            ("`{ key: value }` 在 {}", ["the row", ""], "`{ key: value }` 在该行"),
            ("`{}` 为空", ["the row", ""], "`the row` 为空"),
        ] {
            assert_eq!(filled(chinese, &held, words), expected, "{chinese}");
        }
    }
}
