//! The same parameters, signed by both sides: the signatures must be equal to the byte, or the difference explained.

use std::collections::BTreeMap;

use alipay::{Charset, PrivateKey, SignType, string_to_sign};
use serde_json::{Value, json};

use crate::disagreements::Disagreement;
use crate::random;
use crate::tally::Tally;
use alipay_tests::peers::{APP_ID, Peer, Sdk, Setting};

/// How many random requests are compared where most apps are: RSA2 in utf-8.
const CASES: usize = 500;

/// How many elsewhere.
const FEWER: usize = 50;

type Parameters = BTreeMap<String, Value>;

/// What one party makes of parameters before it signs them.
#[derive(Default)]
struct Habits {
    signs_blanks: Option<Disagreement>,
    signs_nulls: Option<Disagreement>,
    spaces_json: Option<Disagreement>,
}

pub(crate) fn run(peer: &mut Peer, random: &mut fastrand::Rng, tally: &mut Tally) {
    let Ok(key) = PrivateKey::generate() else { return tally.check("keys", false, || "no key".to_owned()) };
    for &charset in peer.sdk.charsets() {
        for sign_type in [SignType::Rsa2, SignType::Rsa] {
            let setting = Setting::new("http://127.0.0.1:1/gateway.do", &key, key.public_key())
                .with(charset, sign_type);
            peer.configure(&setting);
            let usual = charset == Charset::Utf8 && sign_type == SignType::Rsa2;
            for _ in 0..if usual { CASES } else { FEWER } {
                let given = parameters(random, charset);
                match peer.sdk {
                    Sdk::Java => compare(peer, &setting, "sign", &texts(&given), &Habits::default(), tally),
                    Sdk::Node => compare_node(peer, &setting, &given, tally),
                    Sdk::Python => {
                        compare(peer, &setting, "sign", &given, &PYTHON, tally);
                        if charset == Charset::Utf8 {
                            compare(peer, &setting, "community_sign", &texts(&given), &COMMUNITY, tally);
                        }
                    }
                }
            }
        }
    }
}

const NODE: Habits =
    Habits { signs_blanks: Some(Disagreement::NodeSignsBlanks), signs_nulls: None, spaces_json: None };

const PYTHON: Habits = Habits {
    signs_blanks: Some(Disagreement::PythonSignsBlanks),
    signs_nulls: Some(Disagreement::PythonSignsNulls),
    spaces_json: Some(Disagreement::PythonSpacesJson),
};

const COMMUNITY: Habits =
    Habits { signs_blanks: Some(Disagreement::CommunitySignsBlanks), signs_nulls: None, spaces_json: None };

fn compare(
    peer: &mut Peer,
    setting: &Setting,
    op: &str,
    given: &Parameters,
    habits: &Habits,
    tally: &mut Tally,
) {
    let answer = peer.ask(&json!({ "op": op, "params": given }));
    judge(peer.sdk, op, setting, given, habits, &answer, tally);
}

/// Node adds common parameters of its own, and gives names the form that it thinks right.
fn compare_node(peer: &mut Peer, setting: &Setting, given: &Parameters, tally: &mut Tally) {
    const SUBJECT: &str = "signing, Node, what is signed";

    let answer = peer.ask(&json!({ "op": "signed", "method": "alipay.trade.query", "params": given }));
    if given.values().any(Value::is_null) {
        let fails = answer["error"].is_string();
        return tally.differs(Disagreement::NodeFailsOnNulls, SUBJECT, fails, || answer.to_string());
    }
    let mut signed: Parameters = serde_json::from_value(answer["params"].clone()).unwrap_or_default();
    let sign = signed.remove("sign").unwrap_or_default();
    if given.iter().any(|(name, value)| signed.get(name) != Some(value)) {
        let (wanted, found) = (bare_names(given), bare_names(&signed));
        let renamed = wanted.iter().all(|(name, value)| found.get(name) == Some(value));
        tally.differs(Disagreement::NodeRenames, SUBJECT, renamed, || format!("{given:?}: {answer}"));
    }
    judge(
        peer.sdk,
        "sign",
        setting,
        &signed,
        &NODE,
        &json!({ "sign": sign, "error": answer["error"] }),
        tally,
    );
}

/// The same without what tells one spelling of a name from another, within objects too.
fn bare_names(parameters: &Parameters) -> Parameters {
    let bare = |name: &str| name.replace('_', "").to_lowercase();
    let value = |value: &Value| match value {
        Value::Object(members) => {
            Value::Object(members.iter().map(|(name, value)| (bare(name), value.clone())).collect())
        }
        other => other.clone(),
    };
    parameters.iter().map(|(name, given)| (bare(name), value(given))).collect()
}

/// Compares a signature with ours, or with the one that the SDK's habits let expect.
fn judge(
    sdk: Sdk,
    op: &str,
    setting: &Setting,
    given: &Parameters,
    habits: &Habits,
    answer: &Value,
    tally: &mut Tally,
) {
    let who = if op.starts_with("community") { "Python community".to_owned() } else { format!("{sdk:?}") };
    let subject = format!("signing, {who}, {}, {}", setting.charset, setting.sign_type);
    let theirs = answer["sign"].as_str();
    let sign = |content: &str| {
        let bytes = setting.charset.encode(content).ok()?;
        setting.sign_type.sign(&setting.app, &bytes).ok()
    };
    let content = string_to_sign(ours(given));
    if theirs.is_some() && sign(&content).as_deref() == theirs {
        return tally.check(&subject, true, String::new);
    }
    let (expected, met) = habits.content(given);
    let explained = !met.is_empty() && theirs.is_some() && sign(&expected).as_deref() == theirs;
    if met.is_empty() {
        return tally.check(&subject, false, || format!("{given:?}: ours {content:?}, theirs {answer}"));
    }
    for which in met {
        tally.differs(which, &subject, explained, || format!("{given:?}: ours {content:?}, theirs {answer}"));
    }
}

/// What our client makes of them: a null is not given, and whatever is not text is compact JSON.
fn ours(given: &Parameters) -> BTreeMap<&str, String> {
    let given = given.iter().filter(|(_, value)| !value.is_null());
    given.map(|(name, value)| (name.as_str(), text(value))).collect()
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

impl Habits {
    /// The string to sign that these habits lead to, and the habits that matter to it.
    fn content(&self, given: &Parameters) -> (String, Vec<Disagreement>) {
        let (mut pairs, mut met) = (Vec::new(), Vec::new());
        for (name, value) in given {
            let mut text = text(value);
            match value {
                Value::Null if self.signs_nulls.is_none() => continue,
                Value::Null => met.extend(self.signs_nulls),
                Value::Array(_) | Value::Object(_) if self.spaces_json.is_some() => {
                    text = spaced(value);
                    met.extend(self.spaces_json);
                }
                _ if string_to_sign([("a", &text)]).is_empty() => {
                    if self.signs_blanks.is_none() {
                        continue;
                    }
                    met.extend(self.signs_blanks);
                }
                _ => {}
            }
            pairs.push(format!("{name}={text}"));
        }
        met.sort_unstable();
        met.dedup();
        (pairs.join("&"), met)
    }
}

/// JSON with a blank behind every comma and colon.
fn spaced(value: &Value) -> String {
    match value {
        Value::Array(items) => format!("[{}]", items.iter().map(spaced).collect::<Vec<_>>().join(", ")),
        Value::Object(members) => {
            let members: Vec<String> = members
                .iter()
                .map(|(name, value)| format!("{}: {}", Value::from(name.as_str()), spaced(value)))
                .collect();
            format!("{{{}}}", members.join(", "))
        }
        scalar => scalar.to_string(),
    }
}

/// The same with nothing but text, for SDKs whose maps hold nothing else.
fn texts(given: &Parameters) -> Parameters {
    ours(given).into_iter().map(|(name, text)| (name.to_owned(), text.into())).collect()
}

fn parameters(random: &mut fastrand::Rng, charset: Charset) -> Parameters {
    let mut parameters: Parameters = (0..random.usize(1..12))
        .map(|_| {
            let value = match random.u8(0..40) {
                0 | 1 => random::blank(random, charset).into(),
                2 => Value::Null,
                3 => json!([random::value(random, charset), random::value(random, charset)]),
                4 => json!({ "camelCase": random::value(random, charset) }),
                5 => "0".into(),
                _ => random::value(random, charset).into(),
            };
            (random::name(random), value)
        })
        .collect();
    // There is always something to sign: Java refuses to sign nothing.
    parameters.insert("app_id".to_owned(), APP_ID.into());
    // Sorted by pairs, the longer of these names would come first.
    if random.bool() {
        parameters.insert("pa".to_owned(), random::value(random, charset).into());
        parameters.insert("pa1".to_owned(), random::value(random, charset).into());
    }
    parameters
}
