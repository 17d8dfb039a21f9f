//! Our client.

mod client;
mod late;
mod load;
mod offloading;
mod plain;

use std::error::Error;

use alipay::{Client, Reply};
use alipay_side_by_side::{Answer, Clock, Failure, Material, Order, Peer, Taken, Work, answer_all};
use futures_util::FutureExt;
use tokio::runtime::Runtime;

use client::{page_pay, query};
use load::Callers;

/// How many replies wait before they are read: as many as fit into little memory.
const BATCH: u64 = 256;

struct Ours {
    material: Material,
    runtime: Runtime,
    client: Client,
    /// Whose replies are forged.
    deceived: Client,
    callers: Callers,
}

fn main() -> Result<(), Box<dyn Error>> {
    answer_all(|material| {
        Ok(Ours {
            runtime: Runtime::new()?,
            client: client::calling(&material, &material.gateway)?,
            deceived: client::calling(&material, &material.forging_gateway)?,
            callers: Callers::new(),
            material,
        })
    })
}

impl Peer for Ours {
    fn work(&mut self, order: &Order) -> Result<Answer, Failure> {
        match order.work {
            Work::Page => self.pages(order.count),
            Work::Call => self.calls(order),
            Work::Reply => self.replies(order),
            Work::Notification => self.notifications(order),
            Work::Load => load::run(&self.runtime, &self.material, &mut self.callers, order),
        }
    }
}

impl Ours {
    fn pages(&self, count: u64) -> Result<Answer, Failure> {
        let clock = Clock::start();
        let url = self.runtime.block_on(async {
            let mut url = String::new();
            for _ in 0..count {
                url = self.url().await?;
            }
            Ok::<_, Failure>(url)
        })?;
        Ok(Answer::new(clock.stop(), url))
    }

    async fn url(&self) -> Result<String, Failure> {
        let Material { out_trade_no, total_amount, subject, product_code, return_url, notify_url, .. } =
            &self.material;
        let request = page_pay::Request::builder()
            .out_trade_no(out_trade_no)
            .total_amount(total_amount)
            .subject(subject)
            .product_code(product_code)
            .build()?;
        let page = self.client.page(&request.with().return_url(return_url).notify_url(notify_url)).await?;
        Ok(page.url().to_owned())
    }

    fn calls(&self, order: &Order) -> Result<Answer, Failure> {
        let client = if order.forged { &self.deceived } else { &self.client };
        let clock = Clock::start();
        let value = self.runtime.block_on(async {
            let mut value = String::new();
            for _ in 0..order.count {
                value = amount(&client.execute(&client::request(&self.material)?).await?)?;
            }
            Ok::<_, Failure>(value)
        })?;
        Ok(Answer::new(clock.stop(), value))
    }

    /// Calls that were sent and whose reply is there: what is measured is the reply alone.
    fn replies(&self, order: &Order) -> Result<Answer, Failure> {
        let reply = if order.forged { &self.material.forged_reply } else { &self.material.reply };
        let client = client::answered(&self.material, reply)?;
        let request = client::request(&self.material)?;
        let (mut taken, mut value, mut left) = (Taken::default(), String::new(), order.count);
        while left > 0 {
            let batch = left.min(BATCH);
            let mut waiting = Vec::new();
            for _ in 0..batch {
                let mut call = client.execute(&request);
                match (&mut call).now_or_never() {
                    None => waiting.push(call),
                    Some(_) => return Err("a call ended before it was sent".into()),
                }
            }
            let clock = Clock::start();
            for call in waiting {
                value = amount(&call.now_or_never().ok_or("a reply is not there")??)?;
            }
            taken += clock.stop();
            left -= batch;
        }
        Ok(Answer::new(taken, value))
    }

    fn notifications(&self, order: &Order) -> Result<Answer, Failure> {
        let Material { notification, forged_notification, .. } = &self.material;
        let raw = if order.forged { forged_notification } else { notification };
        let clock = Clock::start();
        let value = self.runtime.block_on(async {
            let mut value = String::new();
            for _ in 0..order.count {
                let notification = self.client.verify_notification(raw).await?;
                notification.get("total_amount").ok_or("there is no amount")?.clone_into(&mut value);
            }
            Ok::<_, Failure>(value)
        })?;
        Ok(Answer::new(clock.stop(), value))
    }
}

fn amount(reply: &Reply<query::Response>) -> Result<String, Failure> {
    Ok(reply.total_amount.value()?.to_string())
}
