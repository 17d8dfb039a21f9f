//! The shop against the simulator, over real HTTP, as its owner tests it.
#![expect(clippy::unwrap_used, reason = "a test that cannot get this far has failed")]

use std::time::{Duration, SystemTime};

use alipay::{Amount, BoxFuture, Client, Clients, Clock, json};
use alipay_simulator::{Fault, Simulator};
use app_twenty::notifications::{Store, Then, notified};
use app_twenty::payments::{self, Addresses, Payment};
use app_twenty::{Order, bills, consent, identity, partner, photos, refunds, transfers};
use reqwest::header::LOCATION;

/// Nobody listens there: the test gives what was sent to the shop itself.
const NOTIFY: &str = "http://127.0.0.1:9/notify";
const PLACES: Addresses<'_> = Addresses { back: "https://shop.example/back", notify: NOTIFY };
const CODE: &str = "28763443825664394";

async fn shop() -> (Simulator, Client) {
    let specs = concat!(env!("CARGO_MANIFEST_DIR"), "/specs");
    let simulator = Simulator::builder().descriptions(specs).strict().start().await.unwrap();
    let client = simulator.client_builder().clock(Hurried).build().unwrap();
    (simulator, client)
}

/// Waits for nothing.
struct Hurried;

impl Clock for Hurried {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'_, ()> {
        Box::pin(async {})
    }
}

/// The shop's own client, and by and by those of merchants.
fn clients(simulator: &Simulator, own: &Client) -> Clients {
    let clients = Clients::new(simulator.client_builder().clock(Hurried)).unwrap();
    clients.insert(own.clone());
    clients
}

fn amount(yuan: &str) -> Amount {
    yuan.parse().unwrap()
}

fn order(number: &str) -> Order {
    Order { number: number.to_owned(), total: amount("88.80"), title: "茶".to_owned() }
}

/// The user agrees on an open page, and the browser goes back.
async fn agree(simulator: &Simulator, page: &str) -> String {
    let browser = reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none());
    let browser = browser.build().unwrap();
    let html = browser.get(page).send().await.unwrap().text().await.unwrap();
    let action = html.split("<form method=\"post\" action=\"").nth(1).unwrap().split('"').next().unwrap();
    let decided = browser.post(simulator.url().replace("gateway.do", action));
    let decided = decided.form(&[("decision", "agree")]).send().await.unwrap();
    decided.headers()[LOCATION].to_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_page_is_paid_notified_and_left_again() {
    let (simulator, client) = shop().await;
    let (order, store, clients) = (order("T1"), Store::default(), clients(&simulator, &client));
    let page = payments::on_a_computer(&client, &order, &PLACES).await.unwrap();
    let back = agree(&simulator, &page).await;
    assert!(back.starts_with("https://shop.example/back?order=T1&"), "{back}");
    assert_eq!(payments::came_back(&client, &back).await.unwrap().as_deref(), Some("T1"));

    let told = simulator.delivered().await.pop().unwrap();
    let (answer, then) = notified(&clients, &store, &order, told.body.as_bytes()).await;
    assert_eq!((answer, then), ("success", Then::Deliver("T1".to_owned())));
    let again = notified(&clients, &store, &order, told.body.as_bytes()).await;
    assert_eq!(again, ("success", Then::Nothing), "once is enough");
    assert!(store.texts()[0].contains(r#""out_trade_no":"T1""#));
    let forged = told.body.replace("88.80", "0.01");
    assert_eq!(notified(&clients, &store, &order, forged.as_bytes()).await, ("fail", Then::Nothing));
    let dearer = Order { total: amount("99"), ..order };
    let (_, then) = notified(&clients, &Store::default(), &dearer, told.body.as_bytes()).await;
    assert_eq!(then, Then::Nothing, "another amount than the order's");
}

#[tokio::test]
async fn phones_apps_and_qr_codes_pay_too() {
    let (simulator, client) = shop().await;
    assert!(payments::on_a_phone(&client, &order("T2"), &PLACES).await.unwrap().contains("<form "));
    let order_string = payments::in_the_app(&client, &order("T3")).await.unwrap();
    let handed_back = simulator.app_pay(order_string).await;
    assert_eq!(payments::from_the_app(&client, &handed_back).await.unwrap().as_deref(), Some("T3"));
    let qr_code = payments::by_qr_code(&client, &order("T4"), NOTIFY).await.unwrap();
    assert!(qr_code.contains("/elsewhere/qr.alipay.com/"), "the simulator's own: {qr_code}");
    assert!(simulator.ledger().pay("T4").is_some());
}

#[tokio::test]
async fn a_payment_by_code_is_known_whatever_happens_to_its_reply() {
    let paid = |payment: &Payment| matches!(payment, Payment::Paid(text) if text.contains("\"T1\""));
    for (fault, is_paid) in [
        (None, true),
        (Some(Fault::CutAfter), true),
        (Some(Fault::NoSignature), true),
        (Some(Fault::HtmlPage), true),
        (Some(Fault::Unavailable { executed: true }), true),
    ] {
        let (simulator, client) = shop().await;
        if let Some(fault) = fault.clone() {
            simulator.faults().once("alipay.trade.pay", fault);
        }
        let payment = payments::at_the_counter(&client, &order("T1"), CODE).await.unwrap();
        assert_eq!(paid(&payment), is_paid, "{fault:?}: {payment:?}");
        assert!(simulator.unused().is_empty(), "{:?}", simulator.unused());
    }
    let (simulator, client) = shop().await;
    simulator.on("alipay.trade.pay").fail("ACQ.PAYMENT_AUTH_CODE_INVALID", "支付码已失效");
    let refused = payments::at_the_counter(&client, &order("T1"), CODE).await.unwrap();
    assert_eq!((refused, simulator.unused().len()), (Payment::Failed, 0));
}

#[tokio::test]
async fn what_is_not_paid_is_undone() {
    let (simulator, client) = shop().await;
    simulator.on("alipay.trade.pay").reply(json!({ "code": "10003", "msg": "order success pay inprocess" }));
    simulator.on("alipay.trade.query").reply(json!({ "trade_status": "WAIT_BUYER_PAY" }));
    simulator.on("alipay.trade.cancel").reply(json!({ "action": "close", "retry_flag": "N" }));
    let payment = payments::at_the_counter(&client, &order("T1"), CODE).await.unwrap();
    assert_eq!((payment, simulator.unused()), (Payment::Failed, Vec::new()));
}

#[tokio::test]
async fn a_merchants_token_travels_with_each_call_for_the_merchant() {
    let (simulator, client) = shop().await;
    let clients = clients(&simulator, &client);
    let merchant = consent::merchant(&clients, &client, "1cc19911172e4f8aaa509c8fb5d12F56").await.unwrap();
    let of_merchant = clients.get_for(client.app_id(), &merchant).unwrap();
    simulator.faults().once("alipay.trade.pay", Fault::CutAfter);
    payments::at_the_counter(&of_merchant, &order("T1"), CODE).await.unwrap();
    let calls = simulator.calls();
    let for_merchant = calls.iter().filter(|call| call.called.parameter("app_auth_token").is_some());
    let methods: Vec<&str> = for_merchant.map(|call| call.called.method.as_str()).collect();
    assert_eq!(methods, ["alipay.trade.pay", "alipay.trade.query"]);
}

#[tokio::test]
async fn a_refund_is_asked_about_where_its_reply_is_lost() {
    let (simulator, client) = shop().await;
    payments::at_the_counter(&client, &order("T1"), CODE).await.unwrap();
    simulator.faults().once("alipay.trade.refund", Fault::CutAfter);
    let refund =
        async |part, number| refunds::refund(&client, &order("T1"), amount(part), number).await.unwrap();
    assert_eq!(refund("8.80", "R1").await, Some(true));
    assert_eq!(refund("80", "R2").await, Some(true));
    assert_eq!(refund("88.81", "R3").await, Some(false), "more than was paid");
    assert_eq!(refund("0.01", "R4").await, None, "nothing is left, and nobody states what the code means");
    assert!(simulator.unused().is_empty());
    payments::by_qr_code(&client, &order("T5"), NOTIFY).await.unwrap();
    simulator.on("alipay.trade.close").reply(json!({ "out_trade_no": "T5" }));
    refunds::close(&client, &order("T5")).await.unwrap();
}

#[tokio::test]
async fn a_commission_is_paid_once_whatever_happens_to_its_reply() {
    let pay = async |client: &Client| {
        transfers::commission(client, "C1", amount("12.30"), "2088123412341234").await.unwrap()
    };
    for fault in [None, Some(Fault::CutBefore), Some(Fault::CutAfter), Some(Fault::WrongSignature)] {
        let (simulator, client) = shop().await;
        if let Some(fault) = fault.clone() {
            simulator.faults().once("alipay.fund.trans.uni.transfer", fault);
        }
        let number = pay(&client).await;
        let made = simulator.ledger().transfers();
        assert_eq!((made.len(), number.as_ref()), (1, Some(&made[0].order_id)), "{fault:?}");
        assert!(simulator.unused().is_empty());
    }
}

#[tokio::test]
async fn the_shop_uploads_asks_and_reads_bills() {
    let (simulator, client) = shop().await;
    let all = [(amount("12.30"), 2), (amount("0.05"), 3)];
    assert_eq!(transfers::total(&all), Some(amount("24.75")));
    assert_eq!(transfers::total(&[(amount("79228162514264337593543950335"), 2)]), None);
    let photo = b"\xff\xd8\xff\xe0\x00\x10JFIF".to_vec();
    assert!(photos::upload(&client, "Front", photo).await.unwrap().is_some());
    assert!(consent::page(&client, "https://shop.example/in", "s1").unwrap().contains("state=s1"));
    assert!(consent::name(&client, "4b203fe6c11548bcabd8da5bb087a83b").await.unwrap().is_some());
    payments::at_the_counter(&client, &order("T6"), CODE).await.unwrap();
    refunds::refund(&client, &order("T6"), amount("8.80"), "R6").await.unwrap();
    let day = &simulator.ledger().trade("T6").unwrap().created[..10];
    assert_eq!(bills::received(&client, day).await.unwrap().to_string(), "80.00");
    let page = identity::page(&client, "V1", "张三", "260104199901010000").await.unwrap();
    assert!(page.contains("alipay.user.certify.open.certify"), "{page}");
}

#[tokio::test]
async fn a_partners_own_api_is_called_like_any_other() {
    let (simulator, client) = shop().await;
    assert_eq!(partner::paid(&client, &order("T1")).await.unwrap(), "S1");
    simulator.on("partner.order.sync").fail("PARTNER.BUSY", "忙");
    let busy = partner::paid(&client, &order("T1")).await.unwrap_err();
    assert!(busy.to_string().contains("The call was not executed. Send it again"), "{busy}");
    simulator.on("partner.order.sync").reply(json!({}));
    let bare = partner::paid(&client, &order("T1")).await.unwrap_err();
    assert!(bare.to_string().contains("lacks `sync_id`"), "{bare}");
    assert!(simulator.unused().is_empty());
}

#[tokio::test]
async fn an_app_in_certificate_mode_is_the_same_app() {
    let simulator = Simulator::builder().certificates().start().await.unwrap();
    let client = simulator.client().unwrap();
    assert!(matches!(payments::at_the_counter(&client, &order("T1"), CODE).await.unwrap(), Payment::Paid(_)));
    simulator.authority().unwrap().rotate().unwrap();
    let refund = refunds::refund(&client, &order("T1"), amount("88.80"), "R1").await.unwrap();
    assert_eq!(refund, Some(true), "with a new certificate");
}
