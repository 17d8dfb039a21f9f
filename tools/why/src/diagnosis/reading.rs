//! What somebody may have signed: the parameters of a form, put together in one way or another.

use std::rc::Rc;

use alipay::__private::why::is_dropped;
use alipay::__private::why::{Form, Parameter};
use alipay::Charset;

use super::hash::{Hash, Written};
use crate::escapes::url::Encoding;

/// One way to put together the text that is signed; the right one, or one with mistakes.
#[derive(Clone)]
pub(super) struct Reading {
    /// All but the signature, in the order in which they came.
    pub(super) pairs: Vec<Rc<Pair>>,
    /// The names of those that are not signed.
    pub(super) left_out: Vec<String>,
    pub(super) charset: Charset,
    pub(super) order: Order,
    pub(super) blanks_kept: bool,
    pub(super) quote: &'static str,
    pub(super) separator: &'static str,
    pub(super) before: &'static str,
    pub(super) after: &'static str,
    pub(super) step: Option<Step>,
}

pub(super) struct Pair {
    pub(super) name: String,
    pub(super) value: String,
    /// `name=value` in the charset.
    pub(super) bytes: Vec<u8>,
}

impl Pair {
    /// Nothing when the charset lacks a character.
    pub(super) fn of(name: &str, value: &str, charset: Charset) -> Option<Rc<Self>> {
        let bytes = charset.encode(&format!("{name}={value}")).ok()?.into_owned();
        Some(Rc::new(Self { name: name.to_owned(), value: value.to_owned(), bytes }))
    }

    fn is_blank(&self) -> bool {
        is_dropped(&self.name) || is_dropped(&self.value)
    }

    fn value_bytes(&self) -> &[u8] {
        self.bytes.get(self.name.len() + 1..).unwrap_or_default()
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    Sorted,
    WithoutCase,
    /// By `name=value`, in which `=` counts.
    AsPairs,
    Descending,
    AsSent,
}

/// What was done with the whole text before it was signed.
#[derive(Clone, Copy)]
pub(super) enum Step {
    Encoded(Encoding),
    Hashed(Hash, Written),
    /// Only the content was signed, with its name or without.
    ContentAlone {
        named: bool,
    },
}

impl Reading {
    /// The right one, of the parameters that are to be signed.
    pub(super) fn of(form: &Form, is_signed: impl Fn(&str) -> bool) -> Self {
        let pair = |parameter: &Parameter| {
            let Parameter { name, value, pair } = parameter;
            Rc::new(Pair { name: name.clone(), value: value.clone(), bytes: pair.clone() })
        };
        let others = form.parameters.iter().filter(|parameter| parameter.name != "sign");
        let pairs: Vec<Rc<Pair>> = others.map(pair).collect();
        let unsigned = pairs.iter().map(|pair| &pair.name).filter(|name| !is_signed(name));
        Self {
            left_out: unsigned.cloned().collect(),
            pairs,
            charset: form.charset,
            order: Order::Sorted,
            blanks_kept: false,
            quote: "",
            separator: "&",
            before: "",
            after: "",
            step: None,
        }
    }

    /// Gateway protocol: a load test marks the `app_id` after signing.
    pub(super) fn without_load_test_suffix(&self) -> Option<Self> {
        let marked = |pair: &Rc<Pair>| Some(pair.value.strip_suffix("_TEST_1A")?.to_owned());
        let place = self.pairs.iter().position(|pair| pair.name == "app_id")?;
        self.with_values(&[(place, self.pairs.get(place).and_then(marked)?)])
    }

    pub(super) fn is_signed(&self, pair: &Pair) -> bool {
        (self.blanks_kept || !pair.is_blank()) && !self.left_out.contains(&pair.name)
    }

    /// The pairs that are signed, in their order.
    fn signed(&self) -> Vec<&Pair> {
        let mut pairs: Vec<&Pair> = self.pairs.iter().map(Rc::as_ref).collect();
        pairs.retain(|pair| self.is_signed(pair));
        match self.order {
            Order::Sorted => pairs.sort_by(|one, other| one.name.cmp(&other.name)),
            Order::WithoutCase => pairs.sort_by_key(|pair| pair.name.to_ascii_lowercase()),
            Order::AsPairs => pairs.sort_by(|one, other| one.bytes.cmp(&other.bytes)),
            Order::Descending => pairs.sort_by(|one, other| other.name.cmp(&one.name)),
            Order::AsSent => {}
        }
        pairs
    }

    /// The bytes that are signed.
    pub(super) fn content(&self) -> Vec<u8> {
        let alone =
            |pair: &Pair, named: bool| (if named { &pair.bytes } else { pair.value_bytes() }).to_vec();
        let mut text = self.before.as_bytes().to_vec();
        for (place, pair) in self.signed().into_iter().enumerate() {
            if place > 0 {
                text.extend(self.separator.as_bytes());
            }
            if self.quote.is_empty() {
                text.extend(&pair.bytes);
            } else {
                let quote = self.quote.as_bytes();
                text.extend([pair.name.as_bytes(), b"=", quote, pair.value_bytes(), quote].concat());
            }
        }
        text.extend(self.after.as_bytes());
        match self.step {
            None => text,
            Some(Step::Encoded(encoding)) => encoding.encode(&text).into_bytes(),
            Some(Step::Hashed(hash, written)) => written.write(&hash.of(&text)),
            Some(Step::ContentAlone { named }) => {
                let content = self.pairs.iter().find(|pair| pair.name == "biz_content");
                content.map(|pair| alone(pair, named)).unwrap_or_default()
            }
        }
    }

    /// The text that is signed.
    pub(super) fn text(&self) -> String {
        let content = self.content();
        let text = self.charset.decode(&content).map(std::borrow::Cow::into_owned);
        text.unwrap_or_else(|| String::from_utf8_lossy(&content).into_owned())
    }

    /// The same with other values, each with its place; `None` if the charset lacks a character.
    pub(super) fn with_values(&self, values: &[(usize, String)]) -> Option<Self> {
        let mut changed = self.clone();
        for (place, value) in values {
            let pair = changed.pairs.get_mut(*place)?;
            *pair = Pair::of(&pair.name, value, self.charset)?;
        }
        Some(changed)
    }

    /// The same text in another charset; `None` if that lacks a character.
    pub(super) fn in_charset(&self, charset: Charset) -> Option<Self> {
        let pairs = self.pairs.iter().map(|pair| Pair::of(&pair.name, &pair.value, charset));
        Some(Self { pairs: pairs.collect::<Option<_>>()?, charset, ..self.clone() })
    }

    /// The same with one more pair.
    pub(super) fn with(&self, name: &str, value: &str) -> Option<Self> {
        let mut more = self.clone();
        more.pairs.push(Pair::of(name, value, self.charset)?);
        Some(more)
    }

    /// The same without some.
    pub(super) fn without(&self, names: &[String]) -> Self {
        let mut less = self.clone();
        less.left_out.extend_from_slice(names);
        less
    }
}
