//! Holds the calls that manuals of official SDKs show against the catalogue: `samples [--except METHOD]… MANUAL…` prints how
//! many there are, and each that a description refuses. A manual's call of an exception is known not to be whole.

use std::collections::BTreeSet;
use std::process::ExitCode;
use std::{env, fs};

use alipay_catalogue_tests::samples::{refusal, samples};

fn main() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let (mut exceptions, mut manuals) = (BTreeSet::new(), Vec::new());
    let mut given = env::args().skip(1);
    while let Some(argument) = given.next() {
        match argument.as_str() {
            "--except" => exceptions.extend(given.next()),
            _ => manuals.push(argument),
        }
    }
    let (mut tried, mut refused, mut excepted) = (0, 0, 0);
    for manual in manuals {
        for sample in samples(&fs::read_to_string(&manual)?) {
            tried += 1;
            match refusal(&sample)? {
                Some(violations) if exceptions.contains(&sample.method) => {
                    excepted += 1;
                    println!("excepted {}: {violations}", sample.method);
                }
                Some(violations) => {
                    refused += 1;
                    println!("REFUSED {}: {violations}", sample.method);
                }
                None => {}
            }
        }
    }
    println!("{tried} calls of manuals were tried, {refused} refused, {excepted} excepted");
    Ok(if tried > 0 && refused == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
