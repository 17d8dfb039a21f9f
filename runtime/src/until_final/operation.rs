//! An operation: the machine's steps, made one after the other.

use std::fmt;
use std::time::Duration;

use alipay_rules::flow::Flow;
use serde_json::Map;
use web_time::Instant;

use super::known::{Evidence, Final};
use super::machine::{Next, Rules, State, Time, Verdict};
use super::question::{Answer, AsJson, Sends, numbers, options_of};
use super::reading::{amount, heard};
use super::step::{Step, StepKind};
use crate::options::Options;
use crate::{Amount, BoxFuture, Call, Client, JsonValue, Untyped, call_kind};

type Told<'a> = Box<dyn FnMut(&Step<'_>) + Send + 'a>;

/// An operation that moves money and runs until its outcome is known: what
/// [`Client::pay_until_final`](crate::Client::pay_until_final) and its like return. Nothing is sent until it is awaited.
///
/// Dropped, it stops where it is: no destructor can call anybody. What then stands open is what the last
/// [`Step`](crate::Step) says comes next, and whatever was under way: a payment may be made, and the buyer may still
/// enter the password. Resume it: [`resume_at`](Self::resume_at).
///
/// ```
/// use std::time::Duration;
///
/// use alipay::{Client, Final, StepKind, alipay_api};
///
/// #[alipay_api("alipay.trade.pay")]
/// mod pay {}
///
/// async fn charge(client: &Client, request: &pay::Request) -> Final {
///     client
///         .pay_until_final(request)
///         .every(Duration::from_secs(2))
///         .deadline(Duration::from_secs(60))
///         .on_step(|step| println!("{}: {:?} next", step.method(), step.next()))
///         .await
/// }
///
/// /// One of a merchant's payments, after a crash.
/// async fn go_on(client: &Client, out_trade_no: &str, next: StepKind, token: &str) -> Final {
///     client.resume_payment(out_trade_no).resume_at(next).app_auth_token(token).await
/// }
/// # fn main() {}
/// ```
#[must_use = "nothing is sent until the operation is awaited: add `.await`"]
pub struct UntilFinal<'a> {
    calls: Calls<'a>,
    at: Option<StepKind>,
    every: Duration,
    deadline: Duration,
    told: Option<Told<'a>>,
}

/// The calls of an operation.
struct Calls<'a> {
    client: &'a Client,
    flow: &'static Flow,
    request: Option<Box<dyn Sends + 'a>>,
    numbers: Map<String, JsonValue>,
    amount: Option<Amount>,
    options: Options,
}

impl<'a> UntilFinal<'a> {
    /// An operation that begins with sending `request`.
    pub(super) fn begun<R: call_kind::Execute>(
        client: &'a Client,
        flow: &'static Flow,
        request: &'a R,
    ) -> Self {
        let content = request.content().and_then(|text| serde_json::from_str(&text).ok());
        let content = content.unwrap_or(JsonValue::Null);
        let (numbers, amount) = (numbers(flow, &content), amount(flow, &content));
        let options = options_of(request.options());
        let request: Option<Box<dyn Sends + 'a>> = Some(Box::new(AsJson(request)));
        Self::of(Calls { client, flow, request, numbers, amount, options }, None)
    }

    /// An operation that was begun before, and of which no more is known than its numbers.
    pub(super) fn resumed(client: &'a Client, flow: &'static Flow, numbers: Map<String, JsonValue>) -> Self {
        let options = Options::default();
        Self::of(Calls { client, flow, request: None, numbers, amount: None, options }, Some(StepKind::Query))
    }

    fn of(calls: Calls<'a>, at: Option<StepKind>) -> Self {
        Self { calls, at, every: Duration::from_secs(3), deadline: Duration::from_secs(30), told: None }
    }

    /// How long it waits between two steps; 3 seconds by default.
    pub fn every(mut self, interval: Duration) -> Self {
        self.every = interval;
        self
    }

    /// How long after its first answer it asks before it undoes a payment, and then how long it tries to undo it; of what cannot
    /// be undone, how long it asks. 30 seconds by default. It is looked at between two calls: each of them has its own
    /// timeout besides.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    /// Reports each step as soon as it was made, before the next one begins.
    pub fn on_step(mut self, told: impl FnMut(&Step<'_>) + Send + 'a) -> Self {
        self.told = Some(Box::new(told));
        self
    }

    /// Goes on with an operation that was dropped, or ended as [`Final::StillUnknown`]: at the step that was next, as
    /// [`Step::next`](crate::Step::next) or [`Evidence::next`](crate::Evidence::next) said. Where that is not known,
    /// [`StepKind::Query`] asks first.
    ///
    /// At [`StepKind::Cancel`] it goes on with the cancel without asking: one that was sent may still be on its way, and what
    /// a query calls paid would be undone a moment later. At any other step it asks before anything else, and the refusal of
    /// a repeated request is not taken for that of the first.
    pub fn resume_at(mut self, step: StepKind) -> Self {
        self.at = Some(step);
        self
    }

    /// The token of the merchant on whose behalf an operation is resumed by its numbers; one with a request has that of its
    /// [`Call`](crate::Call).
    pub fn app_auth_token(mut self, token: impl Into<String>) -> Self {
        self.calls.options.common.insert("app_auth_token", token.into());
        self
    }

    async fn run(self) -> Final {
        let Self { calls, at, every, deadline, mut told } = self;
        let rules = calls.rules();
        let (mut state, mut step) = State::begin(rules, at);
        let (mut reply, mut error) = (None, None);
        // It begins to run with the first answer, however long that took.
        let mut spent = None;
        loop {
            let answer = calls.make(step).await;
            let heard = heard(calls.flow, step, answer.as_ref(), calls.amount);
            let (stands, next) =
                state.after(rules, step, heard, spent.get_or_insert_with(Spent::new).of(deadline));
            if matches!((state, stands), (State::Asking { .. }, State::Undoing { .. })) {
                spent = None;
            }
            state = stands;
            let goes_on = match next {
                Next::End(Verdict::StillUnknown) => Some(state.resumes_at()),
                next => next.step(),
            };
            if let Some(told) = &mut told {
                let method = calls.method(step);
                told(&Step { kind: step, method, result: answer.as_ref(), next: goes_on });
            }
            match answer {
                Ok(last) => reply = Some(last),
                Err(last) => error = Some(last),
            }
            step = match next {
                Next::AtOnce(step) => step,
                Next::AfterAWhile(step) => {
                    let spent = spent.get_or_insert_with(Spent::new);
                    let pause = every.min(spent.left_of(deadline));
                    calls.client.0.clock.sleep(pause).await;
                    spent.slept(pause);
                    step
                }
                Next::End(verdict) => {
                    let evidence = Evidence { number: calls.number(), reply, error, next: goes_on };
                    return concluded(verdict, evidence);
                }
            };
        }
    }
}

impl Calls<'_> {
    fn rules(&self) -> Rules {
        Rules { repeats: self.flow.repeats && self.request.is_some(), undoes: self.flow.undo.is_some() }
    }

    async fn make(&self, step: StepKind) -> Answer {
        if let (StepKind::Send, Some(request)) = (step, &self.request) {
            return request.send(self.client).await;
        }
        let question = Untyped::new(self.method(step), JsonValue::Object(self.numbers.clone()))?;
        self.client.execute(&Call::with_options(&question, self.options.clone())).await
    }

    fn method(&self, step: StepKind) -> &'static str {
        let Flow { method, query, undo, .. } = self.flow;
        match step {
            StepKind::Send => method,
            StepKind::Query => query,
            StepKind::Cancel => undo.map_or(query, |undo| undo.method),
        }
    }

    fn number(&self) -> String {
        let first = self.flow.keys.iter().find_map(|key| self.numbers.get(key.name)?.as_str());
        first.unwrap_or_default().to_owned()
    }
}

fn concluded(verdict: Verdict, evidence: Evidence) -> Final {
    match verdict {
        Verdict::Paid => Final::Paid(evidence),
        Verdict::Refused => Final::Refused(evidence),
        Verdict::Cancelled => Final::Cancelled(evidence),
        Verdict::StillUnknown => Final::StillUnknown(evidence),
    }
}

/// The time that was spent: what has passed, and at least what was waited, by whatever clock.
struct Spent {
    since: Instant,
    waited: Duration,
}

impl Spent {
    fn new() -> Self {
        Self { since: Instant::now(), waited: Duration::ZERO }
    }

    fn slept(&mut self, pause: Duration) {
        self.waited += pause;
    }

    fn left_of(&self, deadline: Duration) -> Duration {
        deadline.saturating_sub(self.since.elapsed().max(self.waited))
    }

    fn of(&self, deadline: Duration) -> Time {
        if self.left_of(deadline).is_zero() { Time::Over } else { Time::Left }
    }
}

impl<'a> IntoFuture for UntilFinal<'a> {
    type Output = Final;
    type IntoFuture = BoxFuture<'a, Final>;

    fn into_future(self) -> BoxFuture<'a, Final> {
        Box::pin(self.run())
    }
}

/// Prints no number and no token.
impl fmt::Debug for UntilFinal<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UntilFinal")
            .field("method", &self.calls.flow.method)
            .field("at", &self.at)
            .field("every", &self.every)
            .field("deadline", &self.deadline)
            .finish_non_exhaustive()
    }
}
