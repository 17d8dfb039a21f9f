//! The ways in which an app can be set up.

use alipay::{Charset, Client, SignType};
use alipay_simulator::Simulator;

/// Clients in every way in which an app can be set up.
pub(crate) async fn settings() -> Vec<(Simulator, Client)> {
    let mut settings = Vec::new();
    for charset in [Charset::Utf8, Charset::Gbk, Charset::Gb18030] {
        for sign_type in [SignType::Rsa2, SignType::Rsa] {
            let simulator = Simulator::start().await.unwrap();
            let client = simulator.client_builder().charset(charset).sign_type(sign_type).build().unwrap();
            settings.push((simulator, client));
        }
    }
    let simulator = Simulator::builder().certificates().start().await.unwrap();
    let client = simulator.client().unwrap();
    settings.push((simulator, client));
    settings
}
