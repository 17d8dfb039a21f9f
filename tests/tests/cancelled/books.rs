//! What became of a function that was dropped, held against the gateway's books and the shop's own.

use std::collections::HashMap;
use std::path::Path;
use std::time::Duration;

use alipay::{Final, UntilFinal, json};
use alipay_simulator::Trade;

use super::money::{BIZ_SCENE, PAY, PRODUCT_CODE, REFUND, TRANSFER, UNSENT};
use super::shop::{LEASE, PAID, Shop};

/// What moves money, and the member that numbers it.
const NUMBERED: [(&str, &str); 3] =
    [(PAY, "out_trade_no"), (REFUND, "out_request_no"), (TRANSFER, "out_biz_no")];

async fn answered(operation: UntilFinal<'_>) -> Final {
    operation.every(Duration::from_millis(2)).deadline(Duration::from_millis(60)).await
}

impl Shop {
    /// Whether what `of` did under this number, as far as it came, is right, and the client goes on.
    pub(crate) async fn is_right(&self, of: &str, number: &str) {
        let order = self.client.call("alipay.trade.query", json!({ "out_trade_no": PAID })).await.unwrap();
        assert_eq!(order["trade_status"], "TRADE_SUCCESS", "{of}: {number}");
        self.is_answered(of, number).await;
        if of.starts_with("runtime/once/handled_once.rs run") {
            self.is_handled(of, number).await;
        }
        let files = self.folder.path().read_dir().unwrap().map(|entry| entry.unwrap().file_name());
        let names: Vec<String> = files.map(|name| name.to_string_lossy().into_owned()).collect();
        assert!(
            names.iter().all(|name| Path::new(name).extension().is_some_and(|ending| ending == "zip")),
            "{of}: half a bill, {names:?}"
        );
    }

    /// Whoever moves money and is interrupted asks; the answer is that of the gateway's books.
    async fn is_answered(&self, of: &str, number: &str) {
        let ledger = self.simulator.ledger();
        if let Some(Trade { paid, .. }) = ledger.trade(number) {
            match answered(self.client.resume_payment(number)).await {
                Final::Paid(_) => assert!(paid.is_some(), "{of}: {number} is said to be paid"),
                Final::Cancelled(_) => assert!(paid.is_none(), "{of}: {number} is said to be cancelled"),
                other => panic!("{of}: {number} came to {other:?}"),
            }
        }
        if ledger.trade(PAID).unwrap().refunds.iter().any(|refund| refund.out_request_no == number) {
            let refund = answered(self.client.resume_refund(PAID, number)).await;
            assert!(refund.is_paid(), "{of}: {number} came to {refund:?}");
        }
        if ledger.transfer(number).is_some() {
            let transfer = answered(self.client.resume_transfer(number, PRODUCT_CODE, BIZ_SCENE)).await;
            assert!(transfer.is_paid(), "{of}: {number} came to {transfer:?}");
        }
    }

    /// What was dropped while it was handled is somebody's again once its lease is over. In a transaction with its mark it is
    /// done once; without one, at least once.
    async fn is_handled(&self, of: &str, number: &str) {
        let lease = i64::try_from(LEASE.as_millis()).unwrap();
        loop {
            let past = sqlx::query(
                "UPDATE alipay_once SET claimed_until = claimed_until - $1 WHERE done_at IS NULL",
            );
            past.bind(lease * 2).execute(&self.pool).await.unwrap();
            // A statement that was dropped may be under way, and have claimed it meanwhile.
            if self.handled_in_one(number).await.unwrap().is_done() {
                break;
            }
        }
        let effects = sqlx::query_scalar::<_, i64>("SELECT COUNT(*) FROM effect WHERE number = $1");
        let effects = effects.bind(number).fetch_one(&self.pool).await.unwrap();
        if of.ends_with("run_claimed") {
            assert_eq!(effects, 1, "{of}: {number}");
        } else {
            assert!((1..=2).contains(&effects), "{of}: {number}");
        }
    }

    /// Nothing was sent twice nor against its caller's will, and of all of it is known what became of it.
    pub(crate) async fn is_in_order(&self) {
        for (number, times) in self.sent() {
            assert_eq!(times, 1, "{number} was sent {times} times");
            assert!(!number.ends_with(UNSENT), "{number} was prepared, and not to be sent");
            self.is_answered("in the end", &number).await;
        }
    }

    /// How often each number was sent to move money.
    fn sent(&self) -> HashMap<String, usize> {
        let mut sent = HashMap::new();
        for call in self.simulator.calls() {
            let name = NUMBERED.iter().find(|(method, _)| *method == call.called.method);
            if let Some(number) = name.and_then(|(_, name)| call.called.content[*name].as_str()) {
                *sent.entry(number.to_owned()).or_default() += 1;
            }
        }
        sent
    }
}
