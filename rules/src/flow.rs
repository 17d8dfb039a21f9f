//! How APIs that move money are asked until it is known what became of it: a table, one row for each of them.

/// What a word of a reply says of the money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It moved.
    Done,
    /// It may still move.
    Pending,
    /// It went back, or what was begun was closed.
    Undone,
    /// It did not move and will not.
    Failed,
}

/// A member of a reply, and what its values say. Any other value, and none, leave it open.
#[derive(Clone, Copy, Debug)]
pub struct Status {
    /// The member's name.
    pub member: &'static str,
    /// Its values.
    pub words: &'static [(&'static str, Standing)],
}

/// A member that names what is asked about, in the request and in the query alike.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// The member that stands in for it where the request leaves it out.
    pub instead: Option<&'static str>,
}

/// The API that undoes what is not known to be done.
#[derive(Clone, Copy, Debug)]
pub struct Undo {
    /// Its name.
    pub method: &'static str,
    /// The member of its reply that says whether to call again, and the value that says so.
    pub again: (&'static str, &'static str),
    /// The codes of which its description states that nothing was undone.
    pub refusals: &'static [&'static str],
}

/// How one API is asked.
#[derive(Clone, Copy, Debug)]
pub struct Flow {
    /// The API that moves money.
    pub method: &'static str,
    /// The trait of `alipay::call_kind` that its request implements.
    pub kind: &'static str,
    /// The API that asks what became of it.
    pub query: &'static str,
    /// What both are told; the first that is given names the operation.
    pub keys: &'static [Key],
    /// The amount, in the request and in the replies, where both name it alike.
    pub amount: Option<&'static str>,
    /// What the reply of the API itself says. Without a status, its success is [`Standing::Done`].
    pub reply: Option<Status>,
    /// The member of that reply that says, unless it has this value, that the money moves later.
    pub at_once: Option<(&'static str, &'static str)>,
    /// What the query's reply says.
    pub state: Status,
    /// The codes of a query that finds nothing, and whether a success without a status says the same.
    pub nothing: (&'static [&'static str], bool),
    /// Whether the API knows a request by its number, so that the same request again moves no more money.
    pub repeats: bool,
    /// How it is undone, if it can be.
    pub undo: Option<Undo>,
}

const fn key(name: &'static str) -> Key {
    Key { name, instead: None }
}

/// A payment by code, by agreement or from frozen funds. It is never sent again: its code works once.
pub const PAYMENT: Flow = Flow {
    method: "alipay.trade.pay",
    kind: "Payment",
    query: "alipay.trade.query",
    keys: &[key("out_trade_no")],
    amount: Some("total_amount"),
    reply: None,
    at_once: Some(("async_payment_mode", "SYNC_DIRECT_PAY")),
    state: Status {
        member: "trade_status",
        words: &[
            ("TRADE_SUCCESS", Standing::Done),
            ("TRADE_FINISHED", Standing::Done),
            ("WAIT_BUYER_PAY", Standing::Pending),
            ("TRADE_CLOSED", Standing::Undone),
        ],
    },
    nothing: (&["ACQ.TRADE_NOT_EXIST"], false),
    repeats: false,
    undo: Some(Undo {
        method: "alipay.trade.cancel",
        again: ("retry_flag", "Y"),
        refusals: &["ACQ.CANCEL_NOT_ALLOWED", "ACQ.INVALID_PARAMETER", "ACQ.SELLER_BALANCE_NOT_ENOUGH"],
    }),
};

/// A refund. `fund_change: N` says that this very call moved nothing: an earlier one did, or the money is on its way.
pub const REFUND: Flow = Flow {
    method: "alipay.trade.refund",
    kind: "Refund",
    query: "alipay.trade.fastpay.refund.query",
    keys: &[
        key("out_trade_no"),
        key("trade_no"),
        Key { name: "out_request_no", instead: Some("out_trade_no") },
    ],
    amount: Some("refund_amount"),
    reply: Some(Status { member: "fund_change", words: &[("Y", Standing::Done)] }),
    at_once: None,
    state: Status { member: "refund_status", words: &[("REFUND_SUCCESS", Standing::Done)] },
    nothing: (&["ACQ.TRADE_NOT_EXIST", "TRADE_NOT_EXIST"], true),
    repeats: true,
    undo: None,
};

const TRANSFERRED: Status = Status {
    member: "status",
    words: &[
        ("SUCCESS", Standing::Done),
        ("DEALING", Standing::Pending),
        ("WAIT_PAY", Standing::Pending),
        ("FAIL", Standing::Failed),
        ("CLOSED", Standing::Failed),
        ("REFUND", Standing::Undone),
    ],
};

/// A transfer to an account or a card. Its description says of a lost reply: query, then repeat with the same number.
pub const TRANSFER: Flow = Flow {
    method: "alipay.fund.trans.uni.transfer",
    kind: "Transfer",
    query: "alipay.fund.trans.common.query",
    keys: &[key("out_biz_no"), key("product_code"), key("biz_scene")],
    amount: Some("trans_amount"),
    reply: Some(TRANSFERRED),
    at_once: None,
    state: TRANSFERRED,
    nothing: (&["ORDER_NOT_EXIST"], false),
    repeats: true,
    undo: None,
};

impl Flow {
    /// All of them.
    pub const ALL: [&'static Self; 3] = [&PAYMENT, &REFUND, &TRANSFER];

    /// That of the API of this name.
    pub fn of(method: &str) -> Option<&'static Self> {
        Self::ALL.into_iter().find(|flow| flow.method == method)
    }
}

impl Status {
    /// What this value says.
    pub fn says(&self, value: &str) -> Option<Standing> {
        self.words.iter().find(|(word, _)| *word == value).map(|(_, standing)| *standing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_flow_is_found_by_the_api_that_moves_the_money_and_by_no_other() {
        for flow in Flow::ALL {
            assert_eq!(Flow::of(flow.method).map(|found| found.method), Some(flow.method));
            assert!(Flow::of(flow.query).is_none(), "{}", flow.query);
        }
    }

    #[test]
    fn a_word_that_a_status_does_not_have_leaves_it_open() {
        for (status, word, standing) in [
            (PAYMENT.state, "TRADE_FINISHED", Some(Standing::Done)),
            (PAYMENT.state, "TRADE_CLOSED", Some(Standing::Undone)),
            (PAYMENT.state, "trade_closed", None),
            (REFUND.state, "REFUND_SUCCESS", Some(Standing::Done)),
            (REFUND.state, "", None),
            (TRANSFER.state, "DEALING", Some(Standing::Pending)),
            (TRANSFER.state, "FAIL", Some(Standing::Failed)),
            (TRANSFER.state, "TRADE_SUCCESS", None),
        ] {
            assert_eq!(status.says(word), standing, "{}: {word:?}", status.member);
        }
    }
}
