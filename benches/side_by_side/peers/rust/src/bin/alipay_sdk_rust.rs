//! The crate `alipay_sdk_rust`.

use std::error::Error;

use alipay_sdk_rust::biz::{TradePagePayBiz, TradeQueryBiz};
use alipay_sdk_rust::error::AliPayResult;
use alipay_sdk_rust::pay::{PayClient, Payer};
use peers::{Answer, Clock, Failure, Material, Order, Peer, Work, answer_all};

struct SdkRust<P> {
    material: Material,
    client: P,
    /// Whose replies are forged.
    deceived: P,
}

fn main() -> Result<(), Box<dyn Error>> {
    answer_all(|material| {
        let client = client(&material, &material.gateway)?;
        let deceived = self::client(&material, &material.forging_gateway)?;
        Ok(SdkRust { client, deceived, material })
    })
}

/// With keys instead of certificates, so that there are no serial numbers.
fn client(material: &Material, gateway: &str) -> AliPayResult<impl Payer + use<>> {
    let mut builder = PayClient::builder();
    builder
        .api_url(gateway)
        .app_id(&material.app_id)
        .private_key(&material.private_key_pkcs1)
        .public_key("")
        .alipay_public_key(&material.alipay_public_key)
        .app_cert_sn("")
        .alipay_root_cert_sn("")
        .return_url(&material.return_url)
        .notify_url(&material.notify_url);
    builder.build()
}

impl<P: Payer> Peer for SdkRust<P> {
    fn work(&mut self, order: &Order) -> Result<Answer, Failure> {
        let clock = Clock::start();
        let mut value = String::new();
        for _ in 0..order.count {
            value = match order.work {
                Work::Page => self.page()?,
                Work::Call => self.call(order.forged)?,
                Work::Reply => return Err(Failure::Cannot("only a call reads a reply")),
                Work::Notification => self.notification(order.forged)?,
                Work::Load => return Err(Failure::Cannot("its calls block, a thread each")),
            };
        }
        Ok(Answer::new(clock.stop(), value))
    }
}

impl<P: Payer> SdkRust<P> {
    /// A form, since it has no addresses.
    fn page(&self) -> Result<String, Failure> {
        let Material { out_trade_no, total_amount, subject, product_code, .. } = &self.material;
        let mut content = TradePagePayBiz::new();
        content.set_out_trade_no(out_trade_no.clone().into());
        content.set_total_amount(total_amount.clone().into());
        content.set_subject(subject.clone().into());
        content.set_product_code(product_code.clone().into());
        Ok(self.client.trade_page_pay(&content)?)
    }

    fn call(&self, forged: bool) -> Result<String, Failure> {
        let client = if forged { &self.deceived } else { &self.client };
        let mut content = TradeQueryBiz::new();
        content.set_out_trade_no(self.material.out_trade_no.clone().into());
        Ok(client.trade_query(&content)?.response.total_amount.ok_or("there is no amount")?)
    }

    /// It says whether a notification holds; the amount is left to the app, which does not read it here.
    fn notification(&self, forged: bool) -> Result<String, Failure> {
        let Material { notification, forged_notification, .. } = &self.material;
        let raw = if forged { forged_notification } else { notification };
        if !self.client.async_verify_sign(raw.as_bytes())? {
            return Err("the signature does not hold".into());
        }
        Ok(self.material.total_amount.clone())
    }
}
