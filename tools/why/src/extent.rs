//! Where a request begins and ends in a text that something else touches: a log's prefix, quotes, a full stop.

use crate::parameters::is_alipays;

/// A piece of a text that may be the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Extent {
    pub(crate) begin: usize,
    pub(crate) end: usize,
    /// Whether letters or digits touch it, which may have been sent with it.
    pub(crate) is_glued: bool,
}

/// How many beginnings and ends are tried; a text may hold any number.
const BEGINNINGS: usize = 16;
const FIRST_STOPS: usize = 8;
const LAST_STOPS: usize = 4;
const STRIPPED: usize = 3;
const GLUED: usize = 64;
const GLUED_BEGINNINGS: usize = 4;

/// All that are worth a try, the likeliest first. A text with more than one signature has none: which one was meant?
pub(crate) fn all(text: &[u8]) -> Vec<Extent> {
    let signatures: Vec<usize> = names(text).filter(|at| named(text, *at) == b"sign").take(2).collect();
    let [sign] = signatures.as_slice() else { return Vec::new() };
    let value = sign + b"sign=".len();
    let beginnings: Vec<usize> =
        names(text).filter(|at| at <= sign && !follows_a_pair(text, *at)).take(BEGINNINGS).collect();
    let ends = ends(text, value);
    let apart = beginnings.iter().flat_map(|begin| {
        ends.iter().map(|end| Extent { begin: *begin, end: *end, is_glued: false }).collect::<Vec<_>>()
    });
    let of_alipay = beginnings.iter().filter(|at| is_alipays(named(text, **at))).take(GLUED_BEGINNINGS);
    let within = beginnings.iter().flat_map(|begin| within_name(text, *begin)).take(GLUED_BEGINNINGS);
    let begins: Vec<(usize, bool)> =
        of_alipay.map(|begin| (*begin, false)).chain(within.map(|begin| (begin, true))).collect();
    let glued_ends: Vec<usize> = glued_ends(text, value).collect();
    let glued = begins.iter().flat_map(|(begin, is_glued)| {
        let whole = ends.iter().filter(|_| *is_glued).take(FIRST_STOPS);
        let ends = whole.chain(&glued_ends);
        ends.map(|end| Extent { begin: *begin, end: *end, is_glued: true }).collect::<Vec<_>>()
    });
    let all = apart.chain(glued);
    all.filter(|extent| extent.begin < extent.end && (extent.begin, extent.end) != (0, text.len()))
        .filter(|extent| !cuts_parameters(text, *extent))
        .collect()
}

/// Whether parameters stand in what is left out: a query before the body, a pair behind, the value of the last one. They
/// were sent with the others.
fn cuts_parameters(text: &[u8], extent: Extent) -> bool {
    let before = text.get(..extent.begin).unwrap_or_default();
    let behind = text.get(extent.end..).unwrap_or_default();
    let stands_behind =
        |text: &[u8], sign: u8, at: usize| at.checked_sub(1).and_then(|sign| text.get(sign)) == Some(&sign);
    let kept = text.get(extent.begin..extent.end).unwrap_or_default();
    let last = kept.rsplit(|byte| *byte == b'&').next().unwrap_or_default();
    let has_value = last.iter().position(|byte| *byte == b'=').is_some_and(|equals| equals + 1 < last.len());
    !has_value
        || names(before).any(|at| stands_behind(before, b'?', at) || stands_behind(before, b'&', at))
        || names(before).any(|at| {
            let value = before.get(at..).unwrap_or_default();
            value.iter().find(|byte| byte.is_ascii_whitespace() || **byte == b'&') == Some(&b'&')
        })
        || names(behind).any(|at| stands_behind(behind, b'&', at))
}

/// The one that the text itself shows, where none can be proven: the request without what cannot belong to it.
pub(crate) fn evident(text: &[u8]) -> Option<Extent> {
    let first = text.split(|byte| *byte == b'&').next()?;
    let holds_another = names(first).nth(1).is_some_and(|at| is_alipays(named(first, at)));
    let is_clean = names(first).next() == Some(0) && !holds_another;
    let begin = if is_clean { 0 } else { names(first).find(|at| is_alipays(named(first, *at)))? };
    let last = text.iter().rposition(|byte| *byte == b'&').map_or(begin, |at| at + 1);
    let value = text.get(last..)?;
    let end = if is_plain(named(text, last)) {
        let stop = value.iter().position(|byte| is_stop(*byte)).map_or(text.len(), |stop| last + stop);
        stripped(text, stop).last().filter(|end| *end > last).unwrap_or(stop)
    } else {
        let value = std::str::from_utf8(value).ok()?;
        last + value.trim_end_matches(|character: char| CLOSING.contains(character)).len()
    };
    let extent = Extent { begin, end, is_glued: false };
    ((begin, end) != (0, text.len()) && begin < end && !cuts_parameters(text, extent)).then_some(extent)
}

/// What ends a sentence or a quotation, and no value that was encoded.
const CLOSING: &str = " \t\r\n.,;:!?'\"`)]}>。，、；：！？”’）】》」";

/// Whether the values of a parameter hold nothing but letters, digits and what base64 has.
fn is_plain(name: &[u8]) -> bool {
    [&b"sign"[..], b"sign_type", b"charset", b"version", b"notify_id", b"notify_type", b"app_id", b"format"]
        .contains(&name)
}

/// Where names of parameters begin: letters, digits and underlines before a `=`.
fn names(text: &[u8]) -> impl Iterator<Item = usize> {
    let equals = text.iter().enumerate().filter(|(_, byte)| **byte == b'=').map(|(at, _)| at);
    equals.filter_map(|at| {
        let before = text.get(..at).unwrap_or_default();
        let length = before.iter().rev().take_while(|byte| is_of_name(**byte)).count();
        (length > 0).then_some(at - length)
    })
}

fn named(text: &[u8], at: usize) -> &[u8] {
    let rest = text.get(at..).unwrap_or_default();
    rest.split(|byte| *byte == b'=').next().unwrap_or_default()
}

fn follows_a_pair(text: &[u8], at: usize) -> bool {
    at.checked_sub(1).and_then(|before| text.get(before)) == Some(&b'&')
}

/// Names of Alipay's that end the name which begins here.
fn within_name(text: &[u8], begin: usize) -> Vec<usize> {
    let name = named(text, begin);
    let inner = (1..name.len()).filter(|at| name.get(*at..).is_some_and(is_alipays));
    inner.map(|at| begin + at).collect()
}

/// Where a request may end: at the end, and before each sign that no encoded form has.
fn ends(text: &[u8], value: usize) -> Vec<usize> {
    let stops: Vec<usize> =
        (value..text.len()).filter(|at| text.get(*at).is_some_and(|b| is_stop(*b))).collect();
    let first = stops.iter().take(FIRST_STOPS);
    let last = stops.iter().skip(FIRST_STOPS).rev().take(LAST_STOPS);
    let mut ends = Vec::new();
    for end in std::iter::once(&text.len()).chain(first).chain(last) {
        for end in std::iter::once(*end).chain(stripped(text, *end).take(STRIPPED)) {
            if end > value && !ends.contains(&end) {
                ends.push(end);
            }
        }
    }
    ends
}

/// The same end without the punctuation before it, one sign after the other.
fn stripped(text: &[u8], end: usize) -> impl Iterator<Item = usize> {
    let before = text.get(..end).unwrap_or_default().iter().rev();
    let count = before.take_while(|byte| is_stop(**byte) || b".:!?~*-_'".contains(*byte)).count();
    (1..=count).map(move |less| end - less)
}

/// Ends within the last value, where what follows touches it.
fn glued_ends(text: &[u8], value: usize) -> impl Iterator<Item = usize> {
    let end =
        (value..text.len()).find(|at| text.get(*at).is_some_and(|byte| is_stop(*byte))).unwrap_or(text.len());
    let last = text.get(value..end).unwrap_or_default();
    let length = last.iter().rev().take_while(|byte| **byte != b'&').count();
    (1..=length.min(GLUED)).map(move |less| end - less)
}

/// What an encoded form never has, and what no letter or digit is.
fn is_stop(byte: u8) -> bool {
    byte.is_ascii_whitespace()
        || byte.is_ascii_control()
        || !byte.is_ascii()
        || b"\"'`<>\\|^{}[](),;".contains(&byte)
}

fn is_of_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, extent: Extent) -> &str {
        text.get(extent.begin..extent.end).unwrap()
    }

    #[test]
    fn the_request_is_among_what_is_tried_whatever_touches_it() {
        for (text, is_glued) in [
            ("b'app_id=1&sign=x'", false),
            ("支付宝回调：app_id=1&sign=x。", false),
            ("notifyData=app_id=1&sign=x", false),
            ("got app_id=1&sign=x.", false),
            ("[2024-07-24] c.e.Notify - (app_id=1&sign=x), took=3", false),
            ("A&B said: “app_id=1&sign=x”", false),
            ("{'body': 'app_id=1&sign=x'}", false),
            ("```\napp_id=1&sign=x\n```", false),
            ("https://shop.example/back?app_id=1&sign=x...", false),
            ("xapp_id=1&sign=x", true),
            ("app_id=1&sign=xabc", true),
            ("yapp_id=1&sign=xabc", true),
        ] {
            let all = all(text.as_bytes());
            let found =
                all.iter().find(|extent| text.get(extent.begin..extent.end) == Some("app_id=1&sign=x"));
            assert_eq!(found.map(|extent| extent.is_glued), Some(is_glued), "{text}");
        }
        assert_eq!(all(b"app_id=1&sign=x\napp_id=2&sign=y"), [], "which one was meant?");
        assert_eq!(all(b"app_id=1"), []);
        let is_left_out = |text: &str, part: &str| {
            let pieces = all(text.as_bytes()).into_iter().map(|at| &text.as_bytes()[at.begin..at.end]);
            pieces.into_iter().any(|piece| !String::from_utf8_lossy(piece).contains(part))
        };
        for (text, part) in [
            ("https://x/gateway.do?shop=1\napp_id=1&sign=x", "shop=1"),
            ("shop=1& app_id=1&sign=x", "shop=1"),
            ("app_id=1&sign=x (a)&shop=1", "shop=1"),
            ("app_id=1&sign=x\n&shop=1", "shop=1"),
            ("app_id=1&sign=x&shop=1", "shop=1"),
            ("app_id=1&sign=x&shop=茶", "shop="),
        ] {
            assert!(!is_left_out(text, part), "{text}");
        }
    }

    #[test]
    fn what_cannot_belong_to_a_request_is_evident() {
        for (text, expected) in [
            ("支付宝回调：app_id=1&sign=x", Some("app_id=1&sign=x")),
            ("notifyData=app_id=1&sign=x", Some("app_id=1&sign=x")),
            ("app_id=1&sign=x'}", Some("app_id=1&sign=x")),
            ("app_id=1&sign=x。 took 3 ms", Some("app_id=1&sign=x")),
            ("sign=x&subject=茶.”", Some("sign=x&subject=茶")),
            ("app_id=1&sign=x", None),
            ("subject=茶 (a)&sign=x", None),
            ("a=b=c&sign=x", None),
        ] {
            let found = evident(text.as_bytes());
            assert_eq!(found.map(|extent| shown(text, extent)), expected, "{text}");
        }
    }

    #[test]
    fn the_number_of_tries_is_bounded() {
        let text = format!("{}app_id=1&sign=x{}", "a=1 ".repeat(5000), "., ".repeat(5000));
        assert!(all(text.as_bytes()).len() < 2000);
        let text = format!("app_id=1&sign={}", "x".repeat(100_000));
        assert!(all(text.as_bytes()).len() < 2000);
    }
}
