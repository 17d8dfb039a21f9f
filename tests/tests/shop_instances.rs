//! Instances of the shop on one database are one shop: what Alipay sends is noted once, and what one of them leaves in the
//! middle is done by another.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test's helper fails by panicking")]

mod buyer;

use std::time::{Duration, Instant};

use alipay::json;
use alipay_simulator::{Fault, SentNotification, Simulator};
use buyer::{agree, at_alipay, follow, give_back, numbers};
use shop::{Database, Order, Shop, State};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// A simulator and a database, on which instances can be opened.
struct Street {
    simulator: Simulator,
    folder: TempDir,
}

/// An instance of the shop; it ends when this is dropped.
struct Instance {
    shop: Shop,
    address: String,
    server: JoinHandle<std::io::Result<()>>,
}

impl Drop for Instance {
    fn drop(&mut self) {
        self.server.abort();
    }
}

impl Street {
    async fn new() -> Self {
        Self { simulator: Simulator::start().await.unwrap(), folder: tempfile::tempdir().unwrap() }
    }

    async fn open(&self) -> Instance {
        let file = self.folder.path().join("shop.db");
        let database = Database::open(&format!("sqlite:{}?mode=rwc", file.display())).await.unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let shop =
            Shop::new(self.simulator.client().unwrap(), database, &address).lease(Duration::from_secs(1));
        let server = tokio::spawn(shop.clone().serve(listener));
        Instance { shop, address, server }
    }

    /// What Alipay sent of the latest order, once it was answered.
    async fn sent(&self) -> SentNotification {
        self.simulator.delivered().await.pop().unwrap()
    }
}

impl Instance {
    /// A paid order.
    async fn sell(&self) -> Order {
        let page = agree(at_alipay(&buyer::order(&self.address).await).await).await;
        assert!(page.contains("paid 已支付"), "{page}");
        self.latest().await
    }

    async fn latest(&self) -> Order {
        self.shop.orders().await.unwrap().remove(0)
    }

    async fn notified(&self, body: &str) -> (u16, String) {
        let sending = buyer::browser().post(format!("{}/notify", self.address)).body(body.to_owned());
        let answer = sending.send().await.unwrap();
        (answer.status().as_u16(), answer.text().await.unwrap())
    }

    /// Waits until the latest order is that far.
    async fn reaches(&self, state: State) {
        let began = Instant::now();
        while self.latest().await.state != state {
            assert!(began.elapsed() < Duration::from_secs(60), "{:?}", self.latest().await);
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

#[tokio::test]
async fn three_instances_open_a_new_database_at_the_same_time() {
    for _ in 0..20 {
        let street = Street::new().await;
        let (one, other, third) = tokio::join!(street.open(), street.open(), street.open());
        for instance in [one, other, third] {
            assert_eq!(instance.shop.orders().await.unwrap(), vec![]);
        }
    }
}

#[tokio::test]
async fn a_notification_that_comes_to_both_instances_again_and_again_is_noted_once() {
    let street = Street::new().await;
    let (one, other) = (street.open().await, street.open().await);
    let order = one.sell().await;
    let body = street.sent().await.body;
    for _ in 0..3 {
        let answers = tokio::join!(one.notified(&body), other.notified(&body));
        assert_eq!(answers, ((200, "success".to_owned()), (200, "success".to_owned())));
    }
    let noted = one.latest().await;
    assert_eq!((&noted.number, noted.state, noted.notified), (&order.number, State::Paid, 1));
    assert_eq!(other.latest().await, noted);
}

#[tokio::test]
async fn neither_a_forged_notification_nor_one_of_another_amount_pays_an_order() {
    let street = Street::new().await;
    let shop = street.open().await;
    buyer::order(&shop.address).await;
    let number = shop.latest().await.number;
    let cheaper = json!({ "out_trade_no": number, "total_amount": "0.01", "subject": "Coffee" });
    let cheaper = alipay::Untyped::new("alipay.trade.precreate", cheaper).unwrap();
    let notify = format!("{}/notify", shop.address);
    street.simulator.client().unwrap().execute(&cheaper.with().notify_url(notify)).await.unwrap();
    street.simulator.ledger().pay(&number).unwrap();
    let body = street.sent().await.body;
    let order = shop.latest().await;
    assert_eq!((order.state, order.notified), (State::Placed, 1), "genuine, and of another amount");

    let forged = body.replace("0.01", "38.80");
    assert_eq!(shop.notified(&forged).await, (400, "fail".to_owned()));
    assert_eq!(shop.latest().await, order);
}

#[tokio::test]
async fn what_is_told_of_an_order_that_nobody_has_placed_is_not_answered_with_success() {
    let street = Street::new().await;
    let (shop, number) = (street.open().await, "S0");
    let stranger = json!({ "out_trade_no": number, "total_amount": "0.01", "subject": "Coffee" });
    let stranger = alipay::Untyped::new("alipay.trade.precreate", stranger).unwrap();
    let notify = format!("{}/notify", shop.address);
    street.simulator.client().unwrap().execute(&stranger.with().notify_url(notify)).await.unwrap();
    street.simulator.ledger().pay(number).unwrap();
    let body = street.sent().await.body;
    for _ in 0..2 {
        let (status, answer) = shop.notified(&body).await;
        assert_eq!(status, 404, "{answer}");
    }
    assert_eq!(shop.shop.orders().await.unwrap(), []);
}

#[tokio::test]
async fn a_refund_whose_reply_is_lost_gives_the_money_back_once() {
    let street = Street::new().await;
    let (one, other) = (street.open().await, street.open().await);
    let order = one.sell().await;
    street.simulator.faults().once("alipay.trade.refund", Fault::CutAfter);
    give_back(&other.address, &order.number).await;
    one.reaches(State::Refunded).await;
    assert_eq!(street.simulator.ledger().trade(&order.number).unwrap().refunds.len(), 1);
    assert_eq!(street.simulator.unused().len(), 0);
    give_back(&one.address, &order.number).await;
    assert_eq!(other.latest().await.state, State::Refunded, "there is no more to give back");
}

#[tokio::test]
async fn a_refund_that_an_instance_left_in_the_middle_is_ended_by_another() {
    let street = Street::new().await;
    let one = street.open().await;
    let order = one.sell().await;
    let refunds = || street.simulator.ledger().trade(&order.number).unwrap().refunds.len();
    street.simulator.faults().once("alipay.trade.refund", Fault::Delay(Duration::from_secs(10 * 60)));
    give_back(&one.address, &order.number).await;
    while refunds() == 0 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    drop(one);
    let other = street.open().await;
    assert_eq!(other.latest().await.state, State::Refunding);
    other.reaches(State::Refunded).await;
    assert_eq!(refunds(), 1);
}

#[tokio::test]
async fn the_page_of_one_instance_follows_what_happens_at_the_other() {
    let street = Street::new().await;
    let (one, other) = (street.open().await, street.open().await);
    let decision = at_alipay(&buyer::order(&one.address).await).await;
    follow(&other.address, "not paid 未支付").await;
    let number = numbers(&other.address).await.remove(0);
    let (page, ()) = tokio::join!(agree(decision), follow(&other.address, "paid 已支付"));
    assert!(page.contains(&number), "{page}");
    let ((), ()) = tokio::join!(give_back(&one.address, &number), follow(&other.address, "refunded 已退款"));
}
