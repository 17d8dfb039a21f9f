//! Forged replies: ours believes none; what the SDKs make of them is printed next to it.

mod replies;
pub(crate) mod server;

use std::collections::BTreeMap;
use std::sync::Arc;

use alipay::PrivateKey;
use serde_json::json;
use tokio::net::TcpListener;

use server::Bytes;

use crate::calls::{METHOD, content, request};
use crate::tally::Tally;
use alipay_tests::peers::{Peer, Sdk, Setting};

/// What is made of a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    Honest,
    Forged,
    Refused,
}

/// The verdicts on each reply, by who gave them.
#[derive(Default)]
pub(crate) struct Verdicts {
    names: Vec<&'static str>,
    columns: Vec<(String, BTreeMap<&'static str, Verdict>)>,
}

impl Verdicts {
    pub(crate) fn add(&mut self, who: &str, name: &'static str, verdict: Verdict) {
        if !self.names.contains(&name) {
            self.names.push(name);
        }
        match self.columns.iter_mut().find(|(known, _)| known == who) {
            Some((_, verdicts)) => {
                verdicts.insert(name, verdict);
            }
            None => self.columns.push((who.to_owned(), BTreeMap::from([(name, verdict)]))),
        }
    }

    /// Prints a table: a row for each reply, a column for each party.
    pub(crate) fn print(&self) {
        print!("\n{:40}", "what is made of replies");
        for (who, _) in &self.columns {
            print!(" {who:10}");
        }
        for name in &self.names {
            print!("\n{name:40}");
            for (_, verdicts) in &self.columns {
                let verdict = verdicts.get(name).map_or_else(String::new, |verdict| format!("{verdict:?}"));
                print!(" {verdict:10}");
            }
        }
        println!();
    }
}

pub(crate) async fn run(peer: &mut Peer, verdicts: &mut Verdicts, tally: &mut Tally) {
    let (Ok(app), Ok(alipay)) = (PrivateKey::generate(), PrivateKey::generate()) else {
        return tally.check("forgeries", false, || "no keys".to_owned());
    };
    for reply in replies::all(&alipay) {
        let Ok(listener) = TcpListener::bind("127.0.0.1:0").await else { continue };
        let Ok(address) = listener.local_addr() else { continue };
        let server = tokio::spawn(server::serve(listener, Arc::new(reply.bytes)));
        let setting = Setting::new(format!("http://{address}/gateway.do"), &app, alipay.public_key());
        let own = ours(&setting).await;
        verdicts.add("ours", reply.name, own);
        tally.check("forgeries against ours", own == reply.expected, || format!("{}: {own:?}", reply.name));
        peer.configure(&setting);
        verdicts.add(&format!("{:?}", peer.sdk), reply.name, theirs(peer, "execute"));
        if peer.sdk == Sdk::Python {
            verdicts.add("community", reply.name, theirs(peer, "community_execute"));
        }
        server.abort();
    }
}

async fn ours(setting: &Setting) -> Verdict {
    let (Ok(client), Ok(request)) = (setting.client().build(), request("x")) else { return Verdict::Forged };
    match client.execute(&request).await {
        Ok(reply) if reply.token_id == "honest" => Verdict::Honest,
        Ok(_) => Verdict::Forged,
        Err(_) => Verdict::Refused,
    }
}

fn theirs(peer: &mut Peer, operation: &str) -> Verdict {
    let answer = peer.ask(&json!({ "op": operation, "method": METHOD, "biz_content": content() }));
    match answer["success"] == true {
        true if answer["fields"].to_string().contains("forged") => Verdict::Forged,
        true => Verdict::Honest,
        false => Verdict::Refused,
    }
}
