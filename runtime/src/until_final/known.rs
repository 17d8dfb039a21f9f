//! What became of an operation.

use std::fmt;

use crate::{Error, JsonValue, Reply, StepKind};

/// What became of the money; the answer of [`Client::pay_until_final`](crate::Client::pay_until_final) and of the operations
/// like it.
///
/// ```
/// use alipay::Final;
///
/// fn note(answer: &Final) -> &'static str {
///     match answer {
///         Final::Paid(_) => "deliver",
///         Final::Refused(_) | Final::Cancelled(_) => "ask for another means of payment",
///         Final::StillUnknown(_) => "deliver nothing, ask for nothing, resume",
///     }
/// }
/// ```
///
/// ```
/// # #[cfg(feature = "testing")]
/// # #[tokio::main]
/// # async fn main() -> Result<(), alipay::Error> {
/// # let alipay = alipay::testing::Double::new();
/// # alipay.on_call("alipay.trade.query").reply(alipay::json!({ "trade_status": "TRADE_SUCCESS" }));
/// # let client = alipay.client();
/// let answer = client.resume_payment("T1").await;
/// assert!(answer.is_paid());
/// assert_eq!(answer.evidence().number(), "T1");
/// let kept = answer.into_evidence();
/// # drop(kept);
/// # Ok(())
/// # }
/// # #[cfg(not(feature = "testing"))]
/// # fn main() {}
/// ```
#[derive(Debug)]
#[must_use = "only one of its variants says that the money moved"]
pub enum Final {
    /// A verified reply says that the money moved: the buyer paid, the refund was paid back, the transfer arrived.
    ///
    /// A payment and its reply are about the amount that stands in the reply (`total_amount`); after
    /// [`Client::resume_payment`](crate::Client::resume_payment), which knows no amount, compare it with the order's.
    Paid(Evidence),
    /// The money did not move by this request and will not: the request was refused by a code of which a description states
    /// that nothing was executed, was never sent, or a reply says that it failed (`FAIL` of a transfer).
    Refused(Evidence),
    /// What was begun is closed, or the money went back. A payment's [reply](Evidence::reply) says which: `action` of the cancel
    /// (`close`, or `refund` where the buyer had paid), or `trade_status: TRADE_CLOSED`, which a trade has that was never paid
    /// and also one that was paid and refunded as a whole. Of a transfer, the bank sent the money back (`REFUND`).
    Cancelled(Evidence),
    /// Nobody knows yet. Neither deliver nor begin again under another number: resume the operation, by
    /// [`UntilFinal::resume_at`](crate::UntilFinal::resume_at) with [`Evidence::next`].
    StillUnknown(Evidence),
}

/// What is known of an operation at its end.
///
/// `Debug` prints no number and no value of a reply.
///
/// ```
/// # #[cfg(feature = "testing")]
/// # #[tokio::main]
/// # async fn main() -> Result<(), alipay::Error> {
/// # let alipay = alipay::testing::Double::new();
/// # let reply = alipay::json!({ "trade_status": "TRADE_SUCCESS" });
/// # alipay.on_call("alipay.trade.query").unknown().reply(reply);
/// # let client = alipay.client();
/// let answer = client.resume_payment("T1").await;
/// let evidence = answer.evidence();
/// assert_eq!((evidence.number(), evidence.next()), ("T1", None));
/// let reply = evidence.reply().map(|reply| reply.verified_text()); // to be stored
/// assert!(reply.is_some_and(|text| text.contains("TRADE_SUCCESS")));
/// assert!(evidence.error().is_some()); // the first query had no answer
/// # Ok(())
/// # }
/// # #[cfg(not(feature = "testing"))]
/// # fn main() {}
/// ```
pub struct Evidence {
    pub(super) number: String,
    pub(super) reply: Option<Reply<JsonValue>>,
    pub(super) error: Option<Error>,
    pub(super) next: Option<StepKind>,
}

impl Final {
    /// Whether the money moved.
    pub fn is_paid(&self) -> bool {
        matches!(self, Self::Paid(_))
    }

    /// What is known.
    pub fn evidence(&self) -> &Evidence {
        match self {
            Self::Paid(evidence)
            | Self::Refused(evidence)
            | Self::Cancelled(evidence)
            | Self::StillUnknown(evidence) => evidence,
        }
    }

    /// What is known, to keep.
    pub fn into_evidence(self) -> Evidence {
        match self {
            Self::Paid(evidence)
            | Self::Refused(evidence)
            | Self::Cancelled(evidence)
            | Self::StillUnknown(evidence) => evidence,
        }
    }
}

impl Evidence {
    /// The number by which it is resumed: `out_trade_no`, of a transfer `out_biz_no`. Empty if the request named none.
    pub fn number(&self) -> &str {
        &self.number
    }

    /// The last verified reply, whichever API gave it; where the outcome is known by a reply, that one. Its
    /// [`verified_text`](Reply::verified_text) is what to store.
    pub fn reply(&self) -> Option<&Reply<JsonValue>> {
        self.reply.as_ref()
    }

    /// The last error, which an operation may have got over.
    pub fn error(&self) -> Option<&Error> {
        self.error.as_ref()
    }

    /// Where the outcome is still unknown, the step to resume at; `None` if it is known.
    pub fn next(&self) -> Option<StepKind> {
        self.next
    }
}

impl fmt::Debug for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Evidence")
            .field("reply", &self.reply)
            .field("error", &self.error)
            .field("next", &self.next)
            .finish_non_exhaustive()
    }
}
