//! The crate `alipay-rs`.

use std::collections::{BTreeMap, HashMap};
use std::error::Error;

use alipay_rs::{Client, MutCli, Response, Sign};
use peers::{Answer, Clock, Failure, Material, Order, Peer, Work, answer_all};

struct AlipayRs {
    material: Material,
    client: Client,
}

fn main() -> Result<(), Box<dyn Error>> {
    answer_all(|material| {
        let client = Client::builder()
            .app_id(&material.app_id)
            .public_key(&material.alipay_public_key)
            .private_key(&material.private_key_pkcs1)
            .finish();
        Ok(AlipayRs { material, client })
    })
}

impl Peer for AlipayRs {
    fn work(&mut self, order: &Order) -> Result<Answer, Failure> {
        let clock = Clock::start();
        let mut value = String::new();
        for _ in 0..order.count {
            value = match order.work {
                Work::Page => self.page()?,
                Work::Call => return Err(Failure::Cannot("the gateway's address is fixed")),
                Work::Reply => self.reply(order.forged)?,
                Work::Notification => self.notification(order.forged)?,
                Work::Load => return Err(Failure::Cannot("the gateway's address is fixed")),
            };
        }
        Ok(Answer::new(clock.stop(), value))
    }
}

impl AlipayRs {
    /// It gives the parameters; the address is left to the app.
    fn page(&self) -> Result<String, Failure> {
        let Material { out_trade_no, total_amount, subject, product_code, .. } = &self.material;
        let content = HashMap::from([
            ("out_trade_no", out_trade_no.as_str()),
            ("total_amount", total_amount),
            ("subject", subject),
            ("product_code", product_code),
        ]);
        let addresses = HashMap::from([
            ("return_url", self.material.return_url.as_str()),
            ("notify_url", self.material.notify_url.as_str()),
        ]);
        let mut client = self.client.set_public_params(addresses);
        let parameters = client.generate_url_data("alipay.trade.page.pay", content).map_err(text)?;
        Ok(format!("{}?{}", self.material.gateway, serde_urlencoded::to_string(parameters)?))
    }

    /// What it does with a reply: JSON, whose signature is left to the app.
    fn reply(&self, forged: bool) -> Result<String, Failure> {
        let body = if forged { &self.material.forged_reply } else { &self.material.reply };
        let received = Response::new(ureq::Response::new(200, "OK", body)?);
        let read: serde_json::Value = received.into_json().map_err(text)?;
        let amount = read["alipay_trade_query_response"]["total_amount"].as_str();
        Ok(amount.ok_or("there is no amount")?.to_owned())
    }

    /// It verifies a text; which one is left to the app.
    fn notification(&self, forged: bool) -> Result<String, Failure> {
        let Material { notification, forged_notification, .. } = &self.material;
        let raw = if forged { forged_notification } else { notification };
        let mut parameters: BTreeMap<_, _> = form_urlencoded::parse(raw.as_bytes()).collect();
        let sign = parameters.remove("sign").ok_or("there is no signature")?;
        parameters.remove("sign_type");
        let pairs: Vec<String> = parameters.iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !self.client.verify(&pairs.join("&"), &sign).map_err(text)? {
            return Err("the signature does not hold".into());
        }
        Ok(parameters["total_amount"].clone().into_owned())
    }
}

fn text(error: alipay_rs::error::AlipayError) -> String {
    error.to_string()
}
