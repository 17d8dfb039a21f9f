//! What the tasks call: an order and what happens to it, or an identity check.

use alipay::{Call, ErrorRow, JsonValue, Untyped, Verb, Violations, json, v3};
use alipay_simulator::Called;
use fastrand::Rng;

/// The parameter that tells a call from all others; through the REST gateway, a member of its body that no description has.
const NUMBER: &str = "soak_number";

/// The number of a call, as it arrived.
pub(super) fn number_of(called: &Called) -> Option<u64> {
    called.parameter(NUMBER).or_else(|| called.content[NUMBER].as_str())?.parse().ok()
}

/// One call.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub(super) number: u64,
    pub(super) method: &'static str,
    pub(super) content: JsonValue,
    /// Whether it goes through the REST gateway.
    pub(super) is_rest: bool,
}

impl Step {
    /// The request, with what is known of the codes that its API fails with.
    pub(super) fn request(&self, codes: &'static [ErrorRow]) -> Result<Untyped, Violations> {
        Ok(Untyped::new(self.method, self.content.clone())?.errors(codes))
    }

    /// The request with the call's number next to its content.
    pub(super) fn numbered<'a>(&self, request: &'a Untyped) -> Call<'a, Untyped> {
        request.with().parameter(NUMBER, self.number.to_string())
    }

    /// The same call of the REST gateway.
    pub(super) fn rest(&self, codes: &'static [ErrorRow]) -> Result<v3::Untyped, Violations> {
        let mut content = self.content.clone();
        content[NUMBER] = json!(self.number.to_string());
        Ok(v3::Untyped::new(Verb::Post, format!("/v3/{}", self.method.replace('.', "/")), content)?
            .errors(codes))
    }

    /// Whether it places an order that somebody pays later, who is told where to notify of it.
    pub(super) fn is_order(&self) -> bool {
        self.method == "alipay.trade.precreate"
    }
}

/// Some calls about one number of the merchant's.
pub(super) struct Story {
    random: Rng,
    name: String,
    next: u64,
    left: u8,
}

impl Story {
    pub(super) fn new(seed: u64, number: u64) -> Self {
        let mut random = random(seed, number);
        let left = random.u8(1..=6);
        Self { random, name: format!("S{number:x}"), next: number << 4, left }
    }

    fn step(&mut self, method: &'static str, content: JsonValue) -> Step {
        self.next += 1;
        // What asks with GET has its parameters elsewhere.
        let is_rest = self.random.bool() && method != "alipay.user.certify.open.query";
        Step { number: self.next, method, content, is_rest }
    }

    fn begin(&mut self) -> Step {
        let number = self.name.clone();
        let mut order = json!({ "out_trade_no": number, "total_amount": "88.88", "subject": "支付 & 宝" });
        match self.random.u8(0..10) {
            0..4 => {
                order["scene"] = json!("bar_code");
                order["auth_code"] = json!("28763443825664394");
                self.step("alipay.trade.pay", order)
            }
            4..6 => self.step("alipay.trade.precreate", order),
            6..8 => {
                order["buyer_id"] = json!("2088102146225135");
                self.step("alipay.trade.create", order)
            }
            8 => {
                order["subject"] = json!("");
                self.step("alipay.trade.pay", order)
            }
            _ => self.step(
                "alipay.user.certify.open.initialize",
                json!({
                    "outer_order_no": number,
                    "biz_code": "FACE",
                    "identity_param": {
                        "identity_type": "CERT_INFO", "cert_type": "IDENTITY_CARD", "cert_name": "张三",
                        "cert_no": "260104197909275964"
                    },
                    "merchant_config": { "return_url": "https://shop.example/back" }
                }),
            ),
        }
    }

    fn go_on(&mut self) -> Step {
        let trade = json!({ "out_trade_no": self.name });
        match self.random.u8(0..10) {
            0..4 => self.step("alipay.trade.query", trade),
            4..7 => {
                let (amount, request) = (self.random.u8(1..40), format!("{}-{}", self.name, self.next));
                let mut refund = trade;
                refund["refund_amount"] = json!(format!("{amount}.00"));
                refund["out_request_no"] = json!(request);
                self.step("alipay.trade.refund", refund)
            }
            7 => self.step("alipay.trade.close", trade),
            8 => self.step("alipay.trade.cancel", trade),
            _ => {
                let check = json!({ "certify_id": "2109b5e671aa3ff2eb4851816c65828f" });
                self.step("alipay.user.certify.open.query", check)
            }
        }
    }
}

impl Iterator for Story {
    type Item = Step;

    fn next(&mut self) -> Option<Step> {
        let first = self.next.trailing_zeros() >= 4;
        self.left = self.left.checked_sub(1)?;
        Some(if first { self.begin() } else { self.go_on() })
    }
}

/// What is random about one story or one call.
pub(super) fn random(seed: u64, number: u64) -> Rng {
    // Neighbouring seeds give neighbouring first values, and a first step away from them.
    let mut random = Rng::with_seed(seed ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    random.u64(..);
    random
}
