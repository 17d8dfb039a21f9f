//! What the cells of a row say: flags and the names of scalars.

use alipay_rules::{Kind, Moment};
use alipay_schema::Required;

/// Signs of quotation around a word.
pub(crate) const QUOTATION: [char; 8] = ['"', '\'', '“', '”', '‘', '’', '「', '」'];

/// The words of the required column. Longer ones come before those that they begin with.
const FLAGS: [(&str, Required); 44] = [
    ("特殊可选", Required::Conditional),
    ("特殊必选", Required::Conditional),
    ("条件必选", Required::Conditional),
    ("条件必填", Required::Conditional),
    ("条件可选", Required::Conditional),
    ("非必填", Required::Never),
    ("非必选", Required::Never),
    ("非必须", Required::Never),
    ("非必传", Required::Never),
    ("不必填", Required::Never),
    ("必选", Required::Always),
    ("必填", Required::Always),
    ("必须", Required::Always),
    ("必传", Required::Always),
    ("必输", Required::Always),
    ("可选", Required::Never),
    ("选填", Required::Never),
    ("任选", Required::Never),
    ("二选一", Required::Conditional),
    ("多选一", Required::Conditional),
    ("是", Required::Always),
    ("否", Required::Never),
    ("✓", Required::Always),
    ("✔", Required::Always),
    ("√", Required::Always),
    ("☑", Required::Always),
    ("✗", Required::Never),
    ("✘", Required::Never),
    ("✕", Required::Never),
    ("×", Required::Never),
    ("required", Required::Always),
    ("mandatory", Required::Always),
    ("must", Required::Always),
    ("optional", Required::Never),
    ("conditional", Required::Conditional),
    ("true", Required::Always),
    ("false", Required::Never),
    ("yes", Required::Always),
    ("no", Required::Never),
    ("y", Required::Always),
    ("n", Required::Never),
    ("m", Required::Always),
    ("o", Required::Never),
    ("c", Required::Conditional),
];

/// What a word of the required column says.
pub(crate) fn flag(word: &str) -> Option<Required> {
    let is_dressing = |sign: char| "*`\u{fe0f}".contains(sign) || QUOTATION.contains(&sign);
    let word = word.trim().trim_matches(is_dressing);
    FLAGS.iter().find(|(known, _)| known.eq_ignore_ascii_case(word)).map(|(_, flag)| *flag)
}

/// The word of the required column that a text begins with, without a space behind it. A sentence may begin with `是`.
pub(crate) fn leading_flag(text: &str) -> Option<&'static str> {
    FLAGS.iter().map(|(word, _)| *word).find(|word| {
        let Some((head, rest)) = text.split_at_checked(word.len()) else { return false };
        if word.is_ascii() {
            // `must` and shorter ones are words of sentences, or letters of a type.
            return word.len() > 7
                && head.eq_ignore_ascii_case(word)
                && !rest.starts_with(|next: char| next.is_alphanumeric() || next == '_');
        }
        word.len() > 3 && !word.ends_with('一') && head == *word
    })
}

const SCALARS: [(&str, Kind); 31] = [
    ("string", Kind::Text),
    ("text", Kind::Text),
    ("varchar", Kind::Text),
    ("number", Kind::Number),
    ("integer", Kind::Number),
    ("int", Kind::Number),
    ("long", Kind::Number),
    ("decimal", Kind::Decimal),
    ("bigdecimal", Kind::Decimal),
    ("double", Kind::Decimal),
    ("float", Kind::Decimal),
    ("price", Kind::Amount),
    ("money", Kind::Amount),
    ("boolean", Kind::Boolean),
    ("bool", Kind::Boolean),
    ("datetime", Kind::Moment(Moment::DateTime)),
    ("date", Kind::Moment(Moment::DateTime)),
    ("time", Kind::Moment(Moment::Time)),
    ("json", Kind::Json),
    ("jsonarray", Kind::Json),
    ("file", Kind::File),
    ("enum", Kind::Text),
    ("char", Kind::Text),
    ("字符串", Kind::Text),
    ("文本", Kind::Text),
    ("整数", Kind::Number),
    ("整型", Kind::Number),
    ("数字", Kind::Number),
    ("金额", Kind::Amount),
    ("布尔", Kind::Boolean),
    ("日期", Kind::Moment(Moment::DateTime)),
];

/// The scalar that pages call `word`, in any case.
pub(crate) fn scalar(word: &str) -> Option<Kind> {
    SCALARS.iter().find(|(known, _)| known.eq_ignore_ascii_case(word)).map(|(_, kind)| *kind)
}

/// How long the Chinese name of a scalar is that a text begins with.
pub(crate) fn leading_scalar(text: &str) -> Option<usize> {
    let words = SCALARS.iter().map(|(word, _)| *word).filter(|word| !word.is_ascii());
    let mut words = words.filter(|word| text.starts_with(word));
    let ends =
        |word: &&str| !text[word.len()..].starts_with(|next: char| !next.is_ascii() && next.is_alphabetic());
    words.find(ends).map(str::len)
}

/// Whether a scalar's word, spelt like this, names structures too.
pub(crate) fn may_be_structure(word: &str) -> bool {
    ["Text", "Money", "Time", "File"].contains(&word)
}

/// Types by which pages say no more than that a value has members.
pub(crate) fn is_object(word: &str) -> bool {
    ["object", "map", "hashmap", "jsonobject", "complextype", "struct", "对象"]
        .iter()
        .any(|known| known.eq_ignore_ascii_case(word))
}

/// The scalar's name that `run` ends with, where a name and its type stand without a space between them.
pub(crate) fn trailing_scalar(run: &str) -> Option<usize> {
    let base = run.strip_suffix("[]").unwrap_or(run);
    let ends = |word: &str| {
        base.len()
            .checked_sub(word.len())
            .filter(|at| base.get(*at..).is_some_and(|end| end.eq_ignore_ascii_case(word)))
    };
    SCALARS
        .iter()
        .filter(|(word, _)| word.is_ascii())
        .filter_map(|(word, _)| ends(word))
        .min()
        .filter(|at| *at > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_and_signs_of_the_required_column_are_flags() {
        for (word, expected) in [
            ("✓", Some(Required::Always)),
            (" √ ", Some(Required::Always)),
            ("✔\u{fe0f}", Some(Required::Always)),
            ("✗", Some(Required::Never)),
            ("×", Some(Required::Never)),
            ("“必选”", Some(Required::Always)),
            ("**必选**", Some(Required::Always)),
            ("M", Some(Required::Always)),
            ("特殊可选", Some(Required::Conditional)),
            ("", None),
            ("√ ✗", None),
            ("-", None),
        ] {
            assert_eq!(flag(word), expected, "{word:?}");
        }
    }
}
