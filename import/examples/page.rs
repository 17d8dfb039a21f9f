//! Imports a page: the description to standard output, the findings to standard error.
//!
//! ```sh
//! cargo run -p alipay-import --example page -- page.txt
//! ```

use std::{env, fs, process::ExitCode};

use alipay_import::{Options, import};
use alipay_schema::Source;

fn main() -> ExitCode {
    let Some(name) = env::args().nth(1) else {
        eprintln!("usage: page FILE");
        return ExitCode::from(2);
    };
    let text = match fs::read_to_string(&name) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("{name}: {error}");
            return ExitCode::from(2);
        }
    };
    let page = Source::new(name, text);
    let reading = import(&page, &Options::default());
    for finding in &reading.findings {
        eprintln!("{}\n", finding.render(&page));
    }
    match reading.value {
        Some(imported) => print!("{}", imported.text),
        None => return ExitCode::FAILURE,
    }
    ExitCode::SUCCESS
}
