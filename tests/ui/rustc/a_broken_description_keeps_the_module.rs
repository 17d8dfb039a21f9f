#[alipay::alipay_api("../ours/description_with_an_unknown_key.yaml")]
pub mod pay {
    pub const OWN: u8 = 1;
}

fn main() {
    let _ = pay::OWN;
    let _ = pay::Request::builder();
}
