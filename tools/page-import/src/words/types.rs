//! What a page calls a type.

use alipay_rules::Kind;

use crate::words::cells;

/// A page's word for a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PageType {
    pub(crate) list: bool,
    pub(crate) base: Base,
}

/// What a value, or each item of a list, is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Base {
    Scalar(Kind),
    /// A scalar, unless it has members: then a structure of this name.
    Either(Kind, String),
    /// Something with members, which the page gives no name.
    Object,
    Named(String),
}

impl PageType {
    /// Whether a value of this type can have members.
    pub(crate) fn has_members(&self) -> bool {
        !matches!(self.base, Base::Scalar(_))
    }

    /// The type, once it is known whether it has members.
    pub(crate) fn resolved(self, has_members: bool) -> Self {
        let base = match self.base {
            Base::Either(_, name) if has_members => Base::Named(name),
            Base::Either(kind, _) => Base::Scalar(kind),
            base => base,
        };
        Self { base, ..self }
    }

    /// Reads the word; `None` if it is not one for a type.
    pub(crate) fn read(word: &str) -> Option<Self> {
        if split(word)
            .0
            .split_whitespace()
            .skip(1)
            .any(|part| part.starts_with(|sign: char| sign.is_alphanumeric()))
            && !word.contains(['<', '{'])
        {
            return None;
        }
        let word: String = split(word).0.chars().filter(|sign| !sign.is_whitespace()).collect();
        if ["byte[]", "byte_array", "binary"].iter().any(|file| file.eq_ignore_ascii_case(&word)) {
            return Some(Self { list: false, base: Base::Scalar(Kind::File) });
        }
        let (list, item) = item(&word);
        let item = item.trim_matches(['<', '>', '{', '}', '[', ']']).trim();
        let base = if item.is_empty() || cells::is_object(item) || is_map(item) {
            Base::Object
        } else if item.eq_ignore_ascii_case("fileitem") {
            Base::Scalar(Kind::File)
        } else if let (Some(kind), true) = (cells::scalar(item), cells::may_be_structure(item)) {
            Base::Either(kind, item.to_owned())
        } else if let Some(kind) = cells::scalar(item) {
            Base::Scalar(kind)
        } else if is_type(item) {
            Base::Named(item.to_owned())
        } else {
            return None;
        };
        (!word.is_empty()).then_some(Self { list, base })
    }
}

/// `Map<String,String>`, whose outer bracket may be gone.
fn is_map(item: &str) -> bool {
    let word = item.split('<').next().unwrap_or_default();
    word.len() < item.len() && cells::is_object(word)
}

/// A type and what stands in brackets behind it: `String(64)`.
pub(crate) fn split(word: &str) -> (&str, Option<&str>) {
    let word = word.trim().trim_matches(|sign| sign == '`' || cells::QUOTATION.contains(&sign));
    let open = word.find(['(', '（']).filter(|at| *at > 0 && word.ends_with([')', '）']));
    open.map_or((word, None), |at| {
        (word[..at].trim(), Some(word[at..].trim_matches(['(', ')', '（', '）', ' '])))
    })
}

/// Whether a word for a type says that there are several values.
pub(crate) fn is_list(word: &str) -> bool {
    item(split(word).0).0
}

/// `T[]`, `List<T>`, `array{T}` and `array` are lists.
fn item(word: &str) -> (bool, &str) {
    if let Some(item) = word.strip_suffix("[]").or_else(|| word.strip_suffix("数组")) {
        return (true, item);
    }
    let bytes = ["array", "list", "set"]
        .iter()
        .find(|list| word.get(..list.len()).is_some_and(|head| head.eq_ignore_ascii_case(list)));
    match bytes.map(|list| &word[list.len()..]) {
        Some(item) if item.is_empty() || item.starts_with(['<', '{', '[']) => (true, item),
        _ => (false, word),
    }
}

/// Whether a word can be the name of a type.
pub(crate) fn is_type(word: &str) -> bool {
    let word = split(word).0;
    let base = word.trim_end_matches("[]").trim_matches(|sign| "<>{}[] ".contains(sign));
    cells::scalar(base).is_some()
        || word.is_ascii()
            && word.starts_with(|first: char| first.is_ascii_alphabetic())
            && base.split(['<', '>', ',', '{', '[']).all(|part| {
                part.trim().bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_]}".contains(&byte))
            })
}

/// Whether a word surely is a type and nothing else: pages write types with a capital, or name a scalar.
pub(crate) fn is_surely_type(word: &str) -> bool {
    let base = split(word).0.trim_end_matches("[]").trim();
    is_type(word)
        && !base.contains('_')
        && (cells::scalar(base).is_some()
            || cells::is_object(base)
            || base.starts_with("array")
            || (base.starts_with(|first: char| first.is_ascii_uppercase())
                && base.contains(|sign: char| sign.is_ascii_lowercase())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Base::{Either, Named, Object, Scalar};

    #[test]
    fn the_words_of_pages_are_types() {
        for (word, list, base) in [
            ("String", false, Scalar(Kind::Text)),
            ("string[]", true, Scalar(Kind::Text)),
            ("Price", false, Scalar(Kind::Amount)),
            ("text", false, Scalar(Kind::Text)),
            ("Text", false, Either(Kind::Text, "Text".into())),
            ("GoodsDetail[]", true, Named("GoodsDetail".into())),
            ("List< GoodsDetail >", true, Named("GoodsDetail".into())),
            ("array{object}", true, Object),
            ("Array", true, Object),
            ("array[string]", true, Scalar(Kind::Text)),
            ("Object", false, Object),
            ("String(64)", false, Scalar(Kind::Text)),
            ("Map<String, String>", false, Object),
            ("List<Map<String,String>>", true, Object),
            ("Goods []", true, Named("Goods".into())),
            ("JSONArray", false, Scalar(Kind::Json)),
            ("FileItem[]", true, Scalar(Kind::File)),
            ("字符串", false, Scalar(Kind::Text)),
            ("Listing", false, Named("Listing".into())),
        ] {
            assert_eq!(PageType::read(word), Some(PageType { list, base }), "{word}");
        }
        assert_eq!(PageType::read("参见"), None);
        assert_eq!(PageType::read("Amount left"), None);
        assert_eq!(PageType::read(""), None);
    }
}
