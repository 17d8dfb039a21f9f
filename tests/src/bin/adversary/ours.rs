//! Every row against our library.

use std::collections::BTreeMap;

use alipay_tests::adversary::{Entrance, Runner, Verdict, tables};

/// How many inputs were believed and how many refused, by entrance.
pub(crate) type Counts = BTreeMap<Entrance, (usize, usize)>;

/// Prints what became of each row.
///
/// # Errors
/// When one of them gets another verdict than it must get, or cannot be made.
pub(crate) async fn run() -> Result<Counts, String> {
    let runner = Runner::start().await?;
    let (mut counts, mut failed, mut rows) = (Counts::new(), 0, 0);
    for table in tables()? {
        for row in &table.rows {
            rows += 1;
            let ran = runner.run(&table, row).await.map_err(|error| format!("{}: {error}", row.name))?;
            let (accepted, refused) = counts.entry(table.entrance).or_default();
            match ran.verdict {
                Verdict::Accepted(_) => *accepted += 1,
                Verdict::Refused { .. } => *refused += 1,
            }
            if let Some(expected) = ran.expected {
                failed += 1;
                println!(
                    "FAILED {} ({:?}, {}): {}; expected {expected}",
                    row.name, table.entrance, row.check, ran.verdict
                );
            }
        }
    }
    println!("{rows} rows, {failed} failed");
    if failed == 0 { Ok(counts) } else { Err(format!("{failed} rows got another verdict")) }
}
