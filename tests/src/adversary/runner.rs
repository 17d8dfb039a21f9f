//! Runs a row: brings its input to its entrance, and holds the verdict against the row.

use alipay_simulator::Simulator;

use super::table::{Entrance, Row, Table};
use super::{APP_ID, Texts, Verdict, calls, described, forms, key, leaving, simulated, wire};

/// What rows share.
pub struct Runner {
    pub(crate) simulator: Simulator,
}

/// What a row gave.
#[derive(Debug)]
pub struct Ran {
    /// What became of the input.
    pub verdict: Verdict,
    /// What was expected instead, if it was something else.
    pub expected: Option<String>,
}

impl Runner {
    /// Starts the simulator that the rows of its entrance meet.
    ///
    /// # Errors
    /// When it cannot be started.
    pub async fn start() -> Result<Self, String> {
        let builder = Simulator::builder().app_ids([APP_ID]).app_private_key(&key("app")?);
        let simulator = builder.start().await.map_err(|error| error.to_string())?;
        Ok(Self { simulator })
    }

    /// Runs a row.
    ///
    /// # Errors
    /// When its input cannot be made.
    pub async fn run(&self, table: &Table, row: &Row) -> Result<Ran, String> {
        let texts = Texts::of(table, row);
        let verdict = match table.entrance {
            Entrance::Replies => calls::reply(&texts, false).await,
            Entrance::Certified => calls::reply(&texts, true).await,
            Entrance::Rest => calls::rest(&texts).await,
            Entrance::AppResults => calls::app_result(&texts).await,
            Entrance::Notifications => forms::notification(&texts).await,
            Entrance::ReturnUrls => forms::return_url(&texts).await,
            Entrance::Chains => described::chain(&texts),
            Entrance::Wire => wire::reply(&texts).await,
            Entrance::Leaving => leaving::written(&texts).await,
            Entrance::Descriptions => described::description(&texts),
            Entrance::Simulator => simulated::answer(&self.simulator, &texts).await,
        }?;
        let expected = expected(table.entrance, row, &verdict);
        Ok(Ran { verdict, expected })
    }
}

/// What the row expects, unless that is what came.
fn expected(entrance: Entrance, row: &Row, verdict: &Verdict) -> Option<String> {
    match (&row.refused, &row.accepted, verdict) {
        (None, Some(expected), Verdict::Accepted(read)) => {
            (read != expected).then(|| format!("accepted: {expected}"))
        }
        (Some(expected), None, Verdict::Refused { kind, outcome }) => {
            // Whatever is refused of a reply may have been executed, and saying otherwise makes somebody pay twice.
            let of_call = matches!(
                entrance,
                Entrance::Replies
                    | Entrance::Certified
                    | Entrance::Rest
                    | Entrance::AppResults
                    | Entrance::Wire
            );
            let wanted = row.outcome.as_deref().or(of_call.then_some("Unknown"));
            let fits = kind.starts_with(expected.as_str())
                && wanted.is_none_or(|wanted| outcome.as_deref() == Some(wanted));
            (!fits).then(|| format!("refused: {}, {expected}", wanted.unwrap_or_default()))
        }
        (Some(expected), None, _) => Some(format!("refused: {expected}")),
        (None, Some(expected), _) => Some(format!("accepted: {expected}")),
        _ => Some("a row says either `refused` or `accepted`".to_owned()),
    }
}
