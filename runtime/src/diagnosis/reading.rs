//! What somebody may have signed: the parameters of a form, put together in one way or another.

use crate::Charset;
use crate::notification::{Form, Parameter};
use crate::sign::is_dropped;

/// One way to put together the text that is signed; the right one, or one with mistakes.
#[derive(Clone)]
pub(super) struct Reading {
    /// All but the signature, in the order in which they came.
    pub(super) pairs: Vec<Pair>,
    /// The names of those that are not signed.
    pub(super) left_out: Vec<String>,
    pub(super) charset: Charset,
    pub(super) order: Order,
    pub(super) blanks_kept: bool,
    pub(super) quoted: bool,
    pub(super) line_break: bool,
}

#[derive(Clone)]
pub(super) struct Pair {
    pub(super) name: String,
    pub(super) value: String,
    /// `name=value` in the charset.
    pub(super) bytes: Vec<u8>,
}

impl Pair {
    /// A pair of ASCII, which is the same in every charset.
    pub(super) fn of(name: &str, value: &str) -> Self {
        Self { name: name.to_owned(), value: value.to_owned(), bytes: format!("{name}={value}").into_bytes() }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    Sorted,
    WithoutCase,
    AsSent,
}

impl Reading {
    /// The right one, of the parameters that are to be signed.
    pub(super) fn of(form: &Form, is_signed: impl Fn(&str) -> bool) -> Self {
        let pair = |parameter: &Parameter| Pair {
            name: parameter.name.clone(),
            value: parameter.value.clone(),
            bytes: parameter.pair.clone(),
        };
        let others = form.parameters.iter().filter(|parameter| parameter.name != "sign");
        let pairs: Vec<Pair> = others.map(pair).collect();
        let unsigned = pairs.iter().map(|pair| &pair.name).filter(|name| !is_signed(name));
        Self {
            left_out: unsigned.cloned().collect(),
            pairs,
            charset: form.charset,
            order: Order::Sorted,
            blanks_kept: false,
            quoted: false,
            line_break: false,
        }
    }

    /// The pairs that are signed, in their order.
    pub(super) fn signed(&self) -> Vec<(&str, &[u8])> {
        let says_something = |pair: &Pair| !is_dropped(&pair.name) && !is_dropped(&pair.value);
        let is_kept =
            |pair: &&Pair| (self.blanks_kept || says_something(pair)) && !self.left_out.contains(&pair.name);
        let mut pairs: Vec<&Pair> = self.pairs.iter().filter(is_kept).collect();
        match self.order {
            Order::Sorted => pairs.sort_by(|one, other| one.name.cmp(&other.name)),
            Order::WithoutCase => pairs.sort_by_key(|pair| pair.name.to_ascii_lowercase()),
            Order::AsSent => {}
        }
        pairs.into_iter().map(|pair| (pair.name.as_str(), pair.bytes.as_slice())).collect()
    }

    /// The bytes that are signed.
    pub(super) fn content(&self) -> Vec<u8> {
        let mut content = Vec::new();
        for (name, bytes) in self.signed() {
            if !content.is_empty() {
                content.push(b'&');
            }
            match bytes.get(name.len() + 1..).filter(|_| self.quoted) {
                Some(value) => content.extend([name.as_bytes(), b"=\"", value, b"\""].concat()),
                None => content.extend(bytes),
            }
        }
        if self.line_break {
            content.push(b'\n');
        }
        content
    }

    /// The text that is signed.
    pub(super) fn text(&self) -> String {
        let content = self.content();
        let text = self.charset.decode(&content).map(std::borrow::Cow::into_owned);
        text.unwrap_or_else(|| String::from_utf8_lossy(&content).into_owned())
    }

    /// The same with other values, each with its place; nothing when the charset lacks a character.
    pub(super) fn with_values(&self, values: &[(usize, String)]) -> Option<Self> {
        let mut changed = self.clone();
        for (place, value) in values {
            let pair = changed.pairs.get_mut(*place)?;
            pair.value.clone_from(value);
            pair.bytes = self.charset.encode(&format!("{}={value}", pair.name)).ok()?.into_owned();
        }
        Some(changed)
    }
}
