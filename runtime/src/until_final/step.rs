//! One step of an operation, as it is reported.

use std::fmt;

use crate::{Error, JsonValue, Reply};

/// What a step of an [`UntilFinal`](crate::UntilFinal) operation does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StepKind {
    /// Sends the request itself: the payment, the refund, the transfer.
    Send,
    /// Asks what became of it.
    Query,
    /// Undoes a payment: closes it, or gives the money back.
    Cancel,
}

impl StepKind {
    /// The step in a word, to be stored: `send`, `query`, `cancel`.
    ///
    /// ```
    /// assert_eq!(alipay::StepKind::Cancel.as_str(), "cancel");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Send => "send",
            Self::Query => "query",
            Self::Cancel => "cancel",
        }
    }
}

/// A step that was made, reported before the next one begins; see [`UntilFinal::on_step`](crate::UntilFinal::on_step).
///
/// ```
/// # #[cfg(feature = "testing")]
/// # #[tokio::main]
/// # async fn main() -> Result<(), alipay::Error> {
/// # let alipay = alipay::testing::Double::new();
/// # let reply = alipay::json!({ "trade_status": "TRADE_SUCCESS" });
/// # alipay.on_call("alipay.trade.query").unknown().reply(reply);
/// # let client = alipay.client();
/// use alipay::StepKind;
///
/// let mut journal = Vec::new();
/// let payment = client.resume_payment("T1").on_step(|step| {
///     println!("{}: {}", step.method(), step.kind().as_str());
///     journal.push((step.result().is_ok(), step.next()));
/// });
/// assert!(payment.await.is_paid());
/// assert_eq!(journal, [(false, Some(StepKind::Query)), (true, None)]);
/// # Ok(())
/// # }
/// # #[cfg(not(feature = "testing"))]
/// # fn main() {}
/// ```
pub struct Step<'a> {
    pub(super) kind: StepKind,
    pub(super) method: &'static str,
    pub(super) result: Result<&'a Reply<JsonValue>, &'a Error>,
    pub(super) next: Option<StepKind>,
}

impl<'a> Step<'a> {
    /// What it did.
    pub fn kind(&self) -> StepKind {
        self.kind
    }

    /// The API that it called: `alipay.trade.query`.
    pub fn method(&self) -> &'static str {
        self.method
    }

    /// What came of it: a verified reply, or an error with its [outcome](Error::outcome).
    ///
    /// # Errors
    /// That of the call.
    pub fn result(&self) -> Result<&'a Reply<JsonValue>, &'a Error> {
        self.result
    }

    /// What comes next, or where the outcome is left unknown, what it is to be resumed at; `None` if it is known.
    ///
    /// Store it where an operation has to outlive its process: [`UntilFinal::resume_at`](crate::UntilFinal::resume_at) goes
    /// on with it.
    pub fn next(&self) -> Option<StepKind> {
        self.next
    }
}

/// Prints no value of the reply.
impl fmt::Debug for Step<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Step")
            .field("kind", &self.kind)
            .field("method", &self.method)
            .field("result", &self.result)
            .field("next", &self.next)
            .finish()
    }
}
