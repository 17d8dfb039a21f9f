//! Every operation of the REST gateway: our request, made of the description's examples, and the one that the official Java
//! SDK makes of the same values, both caught by a server, are the same but for differences that are explained.

mod asked;
mod caught;
mod difference;
mod explained;
mod recorder;
mod rule;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use alipay::{PrivateKey, v3};
use serde_json::{Value, json};

use crate::tally::Tally;
use alipay_tests::peers::{Peer, Setting};
use asked::Asked;
use difference::Difference;
use explained::Explained;
use recorder::Recorder;
use rule::{Pair, Rule};

/// The SDK's type of bodies that hold a common parameter alone.
const SHARED: &str = "CommonNotifyUrlModel";

const SUBJECT: &str = "operations of the REST gateway, as the generated classes of Java ask for them";

pub(crate) async fn run(folder: &Path, tally: &mut Tally) -> io::Result<()> {
    let (recorder, mut peer) = (Recorder::start().await?, Peer::start_operations(folder)?);
    let [app, alipay] = [PrivateKey::generate(), PrivateKey::generate()];
    let (app, alipay) = (app.map_err(io::Error::other)?, alipay.map_err(io::Error::other)?);
    let setting = Setting::new(format!("{}/gateway.do", recorder.url()), &app, alipay.public_key());
    let client = setting.client().build().map_err(io::Error::other)?.v3();
    peer.configure(&setting);

    let (all, known) = (Asked::all(), peer.ask(&json!({ "op": "operations" })));
    same_operations(&all, &known, tally);
    let (mut explained, mut compared, mut equal) = (Explained::read()?, 0, 0);
    for asked in &all {
        let differences = compare(asked, &client, &mut peer, &recorder, &mut explained).await;
        compared += usize::from(differences.is_ok());
        equal += usize::from(matches!(differences, Ok(true)));
        tally.check(SUBJECT, differences.is_ok(), || {
            format!("{}\n{}", asked.method, differences.err().unwrap_or_default())
        });
    }
    for unmet in explained.unmet() {
        tally.check(SUBJECT, false, || format!("no request differs so any more: {unmet}"));
    }
    println!(
        "\n{SUBJECT}: {} known, {compared} compared, {equal} of them equal but for headers; explained:",
        all.len()
    );
    explained.print();
    Ok(())
}

/// The catalogue and the SDK have the same operations, and the SDK's types are named after the same APIs.
fn same_operations(all: &[Asked], known: &Value, tally: &mut Tally) {
    let known = known["operations"].as_array().map(Vec::as_slice).unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let theirs: BTreeSet<String> = known.iter().map(|one| text(&one["operation"])).collect();
    let ours: BTreeSet<String> = all.iter().map(Asked::operation).collect();
    let is_same = theirs == ours && theirs.len() == known.len() && !ours.is_empty();
    tally.check(SUBJECT, is_same, || format!("{:?}", ours.symmetric_difference(&theirs).collect::<Vec<_>>()));
    for one in known.iter().filter(|one| one["model"].is_string()) {
        let (operation, model) = (text(&one["operation"]), text(&one["model"]));
        let asked = all.iter().find(|asked| asked.operation() == operation);
        let is_named =
            asked.is_some_and(|asked| model == SHARED || model == format!("{}Model", class(&asked.method)));
        tally.check(SUBJECT, is_named, || format!("{operation} accepts {model}"));
    }
}

/// `alipay.trade.pay` is `AlipayTradePay`.
fn class(method: &str) -> String {
    let capital = |word: &str| {
        let (first, rest) = word.split_at(word.len().min(1));
        first.to_ascii_uppercase() + rest
    };
    method.split('.').map(capital).collect()
}

/// Whether both requests of an operation are equal but for headers.
///
/// # Errors
/// With the differences that nothing explains, a line each.
async fn compare(
    asked: &Asked,
    client: &v3::Client,
    peer: &mut Peer,
    recorder: &Recorder,
    explained: &mut Explained,
) -> Result<bool, String> {
    asked.send(client).await.map_err(|error| error.to_string())?;
    let ours = recorder.take().ok_or("our client did not send one request")?;
    let answer = peer.ask(&asked.order());
    let theirs = recorder.take().ok_or_else(|| format!("the SDK did not send one request: {answer}"))?;
    let (ours, theirs) = (caught::places(&ours), caught::places(&theirs));
    let pair = Pair { ours: &ours, theirs: &theirs, answer: &answer };
    let (mut left, mut is_equal) = (Vec::new(), true);
    for difference in Difference::all(&ours, &theirs) {
        match pair.rule(&difference) {
            None => left.push(difference.to_string()),
            Some((rule, parameter)) => {
                is_equal &= matches!(rule, Rule::SaysWhoItIs | Rule::StatesTheCharset);
                if !explained.has(rule, &asked.method, parameter.as_deref()) {
                    let parameter = parameter.unwrap_or_default();
                    left.push(format!("{}: {} {parameter} ({difference})", rule.name(), asked.method));
                }
            }
        }
    }
    // What only the SDK knows would be missing from both requests.
    let ungiven = answer["ungiven"].as_array().into_iter().flatten();
    left.extend(ungiven.map(|place| format!("the description has no {place}")));
    if left.is_empty() { Ok(is_equal) } else { Err(left.join("\n")) }
}
