//! Which calls are answered, and with what.

use std::collections::VecDeque;
use std::fmt;
use std::sync::Arc;
use std::sync::{Mutex, MutexGuard, PoisonError};

use percent_encoding::percent_decode_str;

use super::{Answer, IntoAnswer};
use crate::{JsonValue, Verb};

/// What is called: an API of the gateway, or an operation of the REST gateway.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Method(String),
    /// Its path; in a script, with parameters in braces.
    Rest(Verb, String),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Method(method) => f.write_str(method),
            Self::Rest(verb, path) => write!(f, "{verb} {path}"),
        }
    }
}

impl Place {
    /// The parameters that `called` has in its path, if it is what this place names.
    fn parameters_of(&self, called: &Self) -> Option<Vec<(String, String)>> {
        let (Self::Rest(verb, path), Self::Rest(other_verb, other)) = (self, called) else {
            return (self == called).then(Vec::new);
        };
        let (names, values): (Vec<_>, Vec<_>) = (path.split('/').collect(), other.split('/').collect());
        if verb != other_verb || names.len() != values.len() {
            return None;
        }
        let mut parameters = Vec::new();
        for (name, value) in names.into_iter().zip(values) {
            match name.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
                Some(name) => {
                    let value = percent_decode_str(value).decode_utf8_lossy();
                    parameters.push((name.to_owned(), value.into_owned()));
                }
                None if name == value => {}
                None => return None,
            }
        }
        Some(parameters)
    }
}

/// One call as it came.
struct Call {
    place: Place,
    parameters: JsonValue,
}

type Deciding = Arc<dyn Fn(&JsonValue) -> Answer + Send + Sync>;

/// The answers of one place.
struct Answers {
    place: Place,
    /// For the next calls, in order.
    next: VecDeque<Answer>,
    /// For all calls after them.
    further: Option<Deciding>,
    given: usize,
}

#[derive(Default)]
struct Kept {
    answers: Vec<Answers>,
    calls: Vec<Call>,
    unexpected: Vec<String>,
}

/// What was scripted, and what came.
#[derive(Default)]
pub(super) struct State(Mutex<Kept>);

impl State {
    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps a call that nobody answers here: a page, an order string.
    pub(super) fn keep(&self, place: Place, parameters: JsonValue) {
        self.kept().calls.push(Call { place, parameters });
    }

    /// The answer to a call, and its number.
    ///
    /// # Errors
    /// With a sentence, if nobody scripted one.
    pub(super) fn answer(&self, place: &Place, parameters: JsonValue) -> Result<(Answer, usize), String> {
        let mut kept = self.kept();
        kept.calls.push(Call { place: place.clone(), parameters: parameters.clone() });
        let number = kept.calls.len();
        let scripted =
            kept.answers.iter_mut().find_map(|own| Some((own.place.parameters_of(place)?, own))).and_then(
                |(in_path, own)| {
                    let answer = match own.next.pop_front() {
                        Some(answer) => Ok(answer),
                        None => Err((Arc::clone(own.further.as_ref()?), in_path)),
                    };
                    own.given += 1;
                    Some(answer)
                },
            );
        match scripted {
            Some(Ok(answer)) => Ok((answer, number)),
            Some(Err((decide, in_path))) => {
                drop(kept); // what decides may ask the double
                Ok((decide(&with(parameters, in_path)), number))
            }
            None => {
                let sentence = kept.unexpected(place);
                kept.unexpected.push(sentence.clone());
                Err(sentence)
            }
        }
    }

    /// The parameters of the calls of one place.
    pub(super) fn calls(&self, place: &Place) -> Vec<JsonValue> {
        let kept = self.kept();
        let calls = kept.calls.iter();
        calls
            .filter_map(|call| Some(with(call.parameters.clone(), place.parameters_of(&call.place)?)))
            .collect()
    }

    /// What did not go as it was scripted, a line each; forgotten from now on.
    pub(super) fn take_findings(&self) -> Vec<String> {
        let mut kept = self.kept();
        let unmet = kept.answers.iter_mut().filter(|own| !own.next.is_empty()).map(|own| {
            let left = std::mem::take(&mut own.next).len();
            format!("{}: {left} of {} scripted answers were not asked for", own.place, left + own.given)
        });
        let mut findings: Vec<String> = unmet.collect();
        findings.append(&mut kept.unexpected);
        findings
    }
}

impl Kept {
    fn unexpected(&self, place: &Place) -> String {
        if let Some(own) = self.answers.iter().find(|own| own.place.parameters_of(place).is_some()) {
            return format!("{place}: called once more after all {} scripted answers were given", own.given);
        }
        let scripted: Vec<String> = self.answers.iter().map(|own| own.place.to_string()).collect();
        let scripted = if scripted.is_empty() { "nothing is".to_owned() } else { scripted.join(", ") };
        format!("{place}: called, and not scripted (scripted: {scripted})")
    }
}

/// An object with these members too, unless it has them.
fn with(mut object: JsonValue, members: Vec<(String, String)>) -> JsonValue {
    if let Some(own) = object.as_object_mut() {
        for (name, value) in members {
            own.entry(name).or_insert(value.into());
        }
    }
    object
}

/// The answers to the calls of one API, in order: made by [`Double::on`](super::Double::on).
///
/// Each answers one call. A call for which none is left is an error that says so, and one that was not asked for fails the
/// test when the double is verified.
///
/// ```
/// use alipay::testing::Double;
/// use alipay::{Error, Outcome, json};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Error> {
/// let alipay = Double::new();
/// alipay
///     .on_call("alipay.trade.pay")
///     .pending(json!({}))
///     .fail("ACQ.TRADE_HAS_SUCCESS")
///     .not_sent()
///     .rejected()
///     .unknown()
///     .reply(json!({ "trade_no": "2013112011001004330000121536" }))
///     .reply_with(|asked| json!({ "out_trade_no": asked["out_trade_no"] })); // all further calls
/// let client = alipay.client();
/// let pay = || client.call("alipay.trade.pay", json!({ "out_trade_no": "T1" }));
///
/// assert!(pay().await?.is_pending());
/// assert_eq!(pay().await.unwrap_err().sub_code(), Some("ACQ.TRADE_HAS_SUCCESS"));
/// for outcome in [Outcome::NotSent, Outcome::Rejected, Outcome::Unknown] {
///     assert_eq!(pay().await.unwrap_err().outcome(), outcome);
/// }
/// assert_eq!(pay().await?["trade_no"], "2013112011001004330000121536");
/// assert_eq!(pay().await?["out_trade_no"], "T1");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy)]
pub struct Script<'a> {
    state: &'a State,
    /// The place of its answers.
    index: usize,
}

#[expect(
    clippy::return_self_not_must_use,
    reason = "the answer is scripted, whether or not another one follows"
)]
impl<'a> Script<'a> {
    pub(super) fn of(state: &'a State, place: Place) -> Self {
        let mut kept = state.kept();
        let index = kept.answers.iter().position(|own| own.place == place).unwrap_or_else(|| {
            kept.answers.push(Answers { place, next: VecDeque::new(), further: None, given: 0 });
            kept.answers.len() - 1
        });
        Self { state, index }
    }

    /// Answers the next call with this reply: JSON, or the `Response::builder()` of the API.
    ///
    /// # Panics
    /// If it is not a JSON object.
    pub fn reply(self, reply: impl IntoAnswer) -> Self {
        self.next(reply.into_answer())
    }

    /// Answers the next call with a success that is not final; see [`Answer::pending`].
    ///
    /// # Panics
    /// If it is not a JSON object.
    pub fn pending(self, members: impl Into<JsonValue>) -> Self {
        self.next(Answer::pending(members))
    }

    /// Answers the next call with a failure of this code; see [`Answer::failure`].
    pub fn fail(self, sub_code: impl Into<String>) -> Self {
        self.next(Answer::failure(sub_code))
    }

    /// Has the next call fail before it is sent; see [`Answer::not_sent`].
    pub fn not_sent(self) -> Self {
        self.next(Answer::not_sent())
    }

    /// Has the next call refused; see [`Answer::rejected`].
    pub fn rejected(self) -> Self {
        self.next(Answer::rejected())
    }

    /// Leaves the next call without a reply; see [`Answer::unknown`].
    pub fn unknown(self) -> Self {
        self.next(Answer::unknown())
    }

    /// Answers all further calls, however many come, by what they ask: the parameters as
    /// [`Double::calls`](super::Double::calls) gives them. None need come.
    pub fn reply_with<A: IntoAnswer>(self, decide: impl Fn(&JsonValue) -> A + Send + Sync + 'static) -> Self {
        if let Some(own) = self.state.kept().answers.get_mut(self.index) {
            own.further = Some(Arc::new(move |asked| decide(asked).into_answer()));
        }
        self
    }

    fn next(self, answer: Answer) -> Self {
        if let Some(own) = self.state.kept().answers.get_mut(self.index) {
            own.next.push_back(answer);
        }
        self
    }
}

impl fmt::Debug for Script<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kept = self.state.kept();
        let place = kept.answers.get(self.index).map(|own| own.place.to_string());
        f.debug_tuple("Script").field(&place).finish()
    }
}
