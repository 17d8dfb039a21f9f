//! APIs whose description demands that their content is encrypted.

use alipay::{ErrorKind, Outcome, alipay_api};
use alipay_simulator::Simulator;

#[alipay_api("./trees/encrypted.yaml")]
mod secret {}

#[tokio::test]
async fn an_api_that_demands_encryption_is_never_called_in_clear() {
    let simulator = Simulator::start().await.unwrap();
    let request = secret::Request::builder().merchant_app_id("1").build().unwrap();
    let error = simulator.client().unwrap().execute(&request).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Encryption(_)), "{error}");
    assert_eq!(error.outcome(), Outcome::NotSent);
}
