//! Holds the calls that manuals of official SDKs show against the catalogue: `samples MANUAL…` prints how many there are, and
//! each that a description refuses.

use std::process::ExitCode;
use std::{env, fs};

use alipay_catalogue_tests::samples::{refusal, samples};

fn main() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let (mut tried, mut refused) = (0, 0);
    for manual in env::args_os().skip(1) {
        for sample in samples(&fs::read_to_string(&manual)?) {
            tried += 1;
            if let Some(violations) = refusal(&sample)? {
                refused += 1;
                println!("REFUSED {}: {violations}", sample.method);
            }
        }
    }
    println!("{tried} calls of manuals were tried, {refused} refused");
    Ok(if tried > 0 && refused == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
