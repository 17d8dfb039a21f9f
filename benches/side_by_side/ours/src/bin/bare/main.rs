//! RSA-2048 alone, by the library on which the other program signs: what no client can do without.

use std::error::Error;
use std::hint::black_box;

use alipay_side_by_side::{Answer, Clock, Failure, Material, Order, Peer, Work, answer_all};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

#[cfg(feature = "aws-lc-rs")]
#[path = "aws.rs"]
mod backend;
#[cfg(not(feature = "aws-lc-rs"))]
#[path = "portable.rs"]
mod backend;

use backend::Keys;

struct Bare {
    keys: Keys,
    /// A text that is as long as what a request is signed over.
    request: String,
    reply: Message,
    notification: Message,
}

struct Message {
    text: String,
    signature: Vec<u8>,
}

fn main() -> Result<(), Box<dyn Error>> {
    answer_all(Bare::new)
}

impl Bare {
    fn new(material: Material) -> Result<Self, Box<dyn Error>> {
        let keys = Keys::new(
            &STANDARD.decode(&material.private_key_pkcs8)?,
            &STANDARD.decode(&material.alipay_public_key)?,
        )?;
        let reply: serde_json::Value = serde_json::from_str(&material.reply)?;
        let reply = Message {
            text: material.reply_node,
            signature: STANDARD.decode(reply["sign"].as_str().ok_or("the reply has no signature")?)?,
        };
        let notification = Message {
            text: material.notification_text,
            signature: STANDARD.decode(&material.notification_sign)?,
        };
        Ok(Self { keys, request: material.request_text, reply, notification })
    }

    fn sign(&self) -> Result<Vec<u8>, Failure> {
        Ok(self.keys.sign(black_box(self.request.as_bytes()))?)
    }

    fn verify(&self, message: &Message) -> Result<(), Failure> {
        let holds = self.keys.holds(black_box(message.text.as_bytes()), &message.signature);
        if holds { Ok(()) } else { Err("the signature does not hold".into()) }
    }
}

impl Peer for Bare {
    fn work(&mut self, order: &Order) -> Result<Answer, Failure> {
        if order.forged {
            return Err(Failure::Cannot("no messages are read"));
        }
        let clock = Clock::start();
        let mut signature = Vec::new();
        for _ in 0..order.count {
            match order.work {
                Work::Page => signature = self.sign()?,
                Work::Call => {
                    signature = self.sign()?;
                    self.verify(&self.reply)?;
                }
                Work::Reply => self.verify(&self.reply)?,
                Work::Notification => self.verify(&self.notification)?,
                Work::Load => return Err(Failure::Cannot("nothing is sent")),
            }
        }
        Ok(Answer::new(clock.stop(), STANDARD.encode(signature)))
    }
}
