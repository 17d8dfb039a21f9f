//! Every row of the adversary table gets the verdict that it must get.

mod patches;

use std::collections::BTreeSet;

use alipay_tests::adversary::{Runner, checks, tables};

#[tokio::test(flavor = "multi_thread")]
async fn every_row_gets_the_verdict_that_it_must_get() {
    let runner = Runner::start().await.unwrap();
    let (mut rows, mut failed) = (0, Vec::new());
    for table in tables().unwrap() {
        for row in &table.rows {
            rows += 1;
            let (entrance, name) = (table.entrance, &row.name);
            match runner.run(&table, row).await {
                Ok(ran) => {
                    println!("{entrance:?}: {name}: {}", ran.verdict);
                    failed.extend(ran.expected.map(|expected| {
                        format!("{entrance:?}: {name}\n    {}\n    expected {expected}", ran.verdict)
                    }));
                }
                Err(error) => failed.push(format!("{entrance:?}: {name}\n    cannot be made: {error}")),
            }
        }
    }
    assert!(failed.is_empty(), "{} of {rows} rows:\n{}", failed.len(), failed.join("\n"));
    assert!(rows > 400, "{rows}");
}

#[test]
fn every_check_has_rows_and_every_row_a_check() {
    let (checks, tables) = (checks().unwrap(), tables().unwrap());
    let known: BTreeSet<&str> = checks.keys().map(String::as_str).collect();
    let named: BTreeSet<&str> =
        tables.iter().flat_map(|table| &table.rows).map(|row| row.check.as_str()).collect();
    assert_eq!(known, named);
}

#[test]
fn no_two_rows_of_an_entrance_have_one_name() {
    for table in tables().unwrap() {
        let names: BTreeSet<&str> = table.rows.iter().map(|row| row.name.as_str()).collect();
        assert_eq!(names.len(), table.rows.len(), "{:?}", table.entrance);
    }
}
