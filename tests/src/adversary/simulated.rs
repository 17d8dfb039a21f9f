//! Bytes of a connection to the simulator, as no client would write them.

use std::time::Duration;

use alipay_simulator::Simulator;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::{Texts, Verdict};

/// How long an answer may take to begin: the first one of the REST gateway reads every description.
const PATIENCE: Duration = Duration::from_secs(10);

/// When nothing more comes, the answer is what came until then.
const QUIET: Duration = Duration::from_millis(700);

/// Accepted is what was executed, by how many calls; anything else is refused, by the first words of each answer.
pub(super) async fn answer(simulator: &Simulator, texts: &Texts<'_>) -> Result<Verdict, String> {
    simulator.take_calls();
    let answer = exchange(simulator, &texts.bytes("request")?).await.map_err(|error| error.to_string())?;
    let executed = simulator.take_calls().iter().filter(|call| call.executed).count();
    let answer = String::from_utf8_lossy(&answer);
    if texts.has("must_not_hold") && answer.contains(&texts.text("must_not_hold")?) {
        return Ok(Verdict::Accepted("it came back as it is".to_owned()));
    }
    let statuses: Vec<&str> =
        answer.match_indices("HTTP/1.1 ").filter_map(|(at, _)| answer.get(at + 9..at + 12)).collect();
    let sub_code = answer.split_once("\"sub_code\":\"").and_then(|(_, rest)| rest.split('"').next());
    let words = [statuses.join(" "), sub_code.unwrap_or_default().to_owned()].join(" ");
    Ok(match executed {
        0 => Verdict::said(words.trim()),
        many => Verdict::Accepted(format!("{many} executed, {}", words.trim())),
    })
}

async fn exchange(simulator: &Simulator, request: &[u8]) -> std::io::Result<Vec<u8>> {
    let address = simulator.url().trim_start_matches("http://").trim_end_matches("/gateway.do");
    let mut stream = TcpStream::connect(address).await?;
    // It may be closed before all is written, and its answer is there all the same.
    let _ = stream.write_all(request).await;
    let (mut answer, mut piece) = (Vec::new(), vec![0; 64 * 1024]);
    let mut patience = PATIENCE;
    while let Ok(Ok(read @ 1..)) = timeout(patience, stream.read(&mut piece)).await {
        answer.extend_from_slice(&piece[..read]);
        patience = QUIET;
    }
    Ok(answer)
}
