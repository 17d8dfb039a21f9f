//! The small version of `killed_shop`; the gate runs the large one.
#![cfg(target_os = "linux")]

use std::process::Command;

#[test]
fn a_shop_that_is_killed_between_payment_and_notification_delivers_each_order_once() {
    let output = Command::new(env!("CARGO_BIN_EXE_killed_shop")).arg("8").output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.contains("     0 of them not as the books have it"), "{said}");
}
