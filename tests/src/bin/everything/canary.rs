//! Prints secrets, by each way on which anything is printed: a search that does not find all of them proves nothing.

use std::panic::catch_unwind;

use alipay_tests::secrets::texts;

use crate::output::{Told, failed, shown};

/// Each way prints `way: ` and a secret of its own in turn, so that each of them is printed by every way.
#[expect(clippy::panic, reason = "a panic is one of the ways")]
pub(crate) fn print() {
    for secret in texts() {
        let text = String::from_utf8_lossy(&secret.bytes).into_owned();
        println!("\nway: standard output");
        println!("{text}");
        println!("\nway: Debug");
        shown(&text);
        println!("\nway: cause of an error");
        failed(&Told("outside".to_owned(), Some(Box::new(Told(text.clone(), None)))));
        eprintln!("\nway: event");
        tracing::trace!(target: "canary", value = %text);
        eprintln!("\nway: span");
        tracing::trace_span!(target: "canary", "canary", value = ?text.as_bytes()).in_scope(|| {});
        eprintln!("\nway: log");
        log::trace!("{text}");
        eprintln!("\nway: panic");
        drop(catch_unwind(|| panic!("{text:?}")));
        eprintln!("\nway: standard error");
        eprintln!("{text}");
    }
}
