//! The small version of the soak; the gate runs the large one. Sockets and memory are counted as Linux does.
#![cfg(target_os = "linux")]

use alipay_tests::soak::{Codes, Length, run};

#[tokio::test(flavor = "multi_thread")]
async fn client_and_simulator_agree_on_a_thousand_calls_with_faults_whether_or_not_codes_are_described() {
    for codes in [Codes::Described, Codes::Undescribed] {
        let seed = fastrand::u64(..);
        let report = run(Length::Calls(500), seed, codes).await.unwrap();
        assert!(report.is_clean(), "seed {seed}, {codes:?}\n{report}");
    }
}
