//! Holds the runtime against answers that others computed: a folder of vectors, each a JSON file of cases.
//!
//! `cargo run -p alipay-tests --bin conformance -- FOLDER`. Every case of every file is judged; one that differs, or that
//! was not read to its last member, fails the run.

mod apps;
mod calls;
mod cert_sn;
mod cert_trust;
mod content_encryption;
mod count;
mod entry;
mod fault;
mod folder;
mod fragments;
mod html;
mod keys;
mod notify;
mod page_and_order_string;
mod report;
mod request_signing;
mod response_extraction;
mod response_verify;
mod rest;
mod url_encoding;
mod wire;

use std::process::ExitCode;

use folder::Folder;
use report::Report;

#[tokio::main]
async fn main() -> ExitCode {
    let Some(path) = std::env::args_os().nth(1) else {
        eprintln!("usage: conformance FOLDER");
        return ExitCode::from(2);
    };
    let folder = match Folder::open(path.into()) {
        Ok(folder) => folder,
        Err(fault::Fault(why)) => {
            eprintln!("{why}");
            return ExitCode::FAILURE;
        }
    };
    let mut report = Report::default();
    report.other_files(&folder);
    report.file(&folder, "keys/rsa_keys.json", async |entry| keys::judge(entry)).await;
    report
        .file(&folder, "01_request_signing.json", async |entry| request_signing::judge(&folder, entry).await)
        .await;
    report
        .file(&folder, "02_response_extraction.json", async |entry| response_extraction::judge(entry).await)
        .await;
    report
        .file(&folder, "03_response_verify.json", async |entry| response_verify::judge(&folder, entry).await)
        .await;
    report.file(&folder, "04_notify.json", async |entry| notify::judge(&folder, entry).await).await;
    report.file(&folder, "05_cert_sn.json", async |entry| cert_sn::judge(&folder, entry)).await;
    report.check("certs", cert_sn::every_file_has_a_case(&folder));
    report.file(&folder, "06_cert_trust.json", async |entry| cert_trust::judge(&folder, entry)).await;
    report
        .file(&folder, "07_content_encryption.json", async |entry| content_encryption::judge(entry).await)
        .await;
    report
        .file(&folder, "09_page_and_order_string.json", async |entry| {
            page_and_order_string::judge(&folder, entry).await
        })
        .await;
    report.file(&folder, "10_v3.json", async |entry| rest::judge(&folder, entry).await).await;
    report.finish()
}
