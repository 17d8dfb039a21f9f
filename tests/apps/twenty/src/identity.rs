//! Who somebody is.

use alipay::Client;

use crate::Failed;
use crate::api::user::certify::open::{certify, initialize};

/// The address of the page on which a person is verified.
pub async fn page(client: &Client, number: &str, name: &str, document: &str) -> Result<String, Failed> {
    let person = initialize::OpenCertifyIdentityParam::builder()
        .identity_type("CERT_INFO")
        .cert_type("IDENTITY_CARD")
        .cert_name(name)
        .cert_no(document);
    let request = initialize::Request::builder()
        .outer_order_no(number)
        .biz_code("FACE")
        .identity_param(person)
        .merchant_config(
            initialize::OpenCertifyMerchantConfig::builder().return_url("https://shop.example/known"),
        )
        .build()?;
    let begun = client.execute(&request).await?.into_inner().certify_id.unwrap_or_default();
    let request = certify::Request::builder().certify_id(begun).build()?;
    Ok(client.page(&request).await?.url().to_owned())
}
