//! The small version of the soak; the gate runs the large one. Sockets and memory are counted as Linux does.
#![cfg(target_os = "linux")]

#[tokio::test(flavor = "multi_thread")]
async fn client_and_simulator_agree_on_a_thousand_calls_with_faults() {
    let seed = fastrand::u64(..);
    let report = alipay_tests::soak::run(1_000, seed).await.unwrap();
    assert!(report.is_clean(), "seed {seed}\n{report}");
}
