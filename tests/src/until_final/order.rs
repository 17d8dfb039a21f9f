//! What is run: a payment, a refund of a paid order, or a transfer.

use alipay::{Client, StepKind, UntilFinal, alipay_api, json};
use alipay_simulator::Simulator;
use api::fund::trans::uni::transfer;
use api::trade::{pay, refund};
use fastrand::Rng;

use super::Failed;

/// The APIs that move money.
#[alipay_api("alipay.trade.pay", "alipay.trade.refund", "alipay.fund.trans.uni.transfer")]
pub mod api {}

pub(super) const CREATE: &str = "alipay.trade.create";

/// What each of them is about, in yuan; an order that is refunded costs more.
pub(super) const AMOUNT: &str = "8.80";

pub(super) struct Order {
    pub(super) number: String,
    request: Request,
}

enum Request {
    Payment(pay::Request),
    Refund(refund::Request),
    Transfer(transfer::Request),
}

/// What moves money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Payment,
    Refund,
    Transfer,
}

impl Order {
    pub(super) async fn place(simulator: &Simulator, random: &mut Rng, number: u64) -> Result<Self, Failed> {
        let number = format!("F{number:x}");
        let request = match random.u8(0..4) {
            0..2 => Request::Payment(
                pay::Request::builder()
                    .out_trade_no(&number)
                    .total_amount(AMOUNT)
                    .subject("茶")
                    .scene("bar_code")
                    .auth_code("28763443825664394")
                    .build()?,
            ),
            2 => {
                // It takes as long as it takes: it is not what is tried.
                let client = simulator.client()?;
                let order = json!({ "out_trade_no": number, "total_amount": "88.80", "subject": "茶",
                    "buyer_id": "2088102146225135" });
                client.call(CREATE, order).await?;
                simulator.ledger().pay(&number).ok_or("the order cannot be paid")?;
                Request::Refund(
                    refund::Request::builder()
                        .out_trade_no(&number)
                        .out_request_no(format!("{number}R"))
                        .refund_amount(AMOUNT)
                        .build()?,
                )
            }
            _ => Request::Transfer(
                transfer::Request::builder()
                    .out_biz_no(&number)
                    .trans_amount(AMOUNT)
                    .product_code("TRANS_ACCOUNT_NO_PWD")
                    .biz_scene("DIRECT_TRANSFER")
                    .payee_info(
                        transfer::Payee::builder()
                            .identity("2088123412341234")
                            .identity_type("ALIPAY_USER_ID"),
                    )
                    .build()?,
            ),
        };
        Ok(Self { number, request })
    }

    pub(super) fn kind(&self) -> Kind {
        match self.request {
            Request::Payment(_) => Kind::Payment,
            Request::Refund(_) => Kind::Refund,
            Request::Transfer(_) => Kind::Transfer,
        }
    }

    /// A payment is resumed with its request or by its number alone.
    pub(super) fn operation<'a>(
        &'a self,
        client: &'a Client,
        at: Option<StepKind>,
        random: &mut Rng,
    ) -> UntilFinal<'a> {
        let operation = match &self.request {
            Request::Payment(_) if at.is_some() && random.bool() => client.resume_payment(&self.number),
            Request::Payment(request) => client.pay_until_final(request),
            Request::Refund(request) => client.refund_until_final(request),
            Request::Transfer(request) => client.transfer_until_final(request),
        };
        match at {
            Some(step) => operation.resume_at(step),
            None => operation,
        }
    }
}
