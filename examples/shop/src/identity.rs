//! An identity check, from the button to the answer.

use axum::extract::{RawQuery, State};
use axum::response::{Html, Response};

use crate::api::user::certify::open::query::response::values::Passed;
use crate::api::user::certify::open::{certify, initialize, query};
use crate::failure::Failure;
use crate::order::fresh_number;
use crate::{Shop, view};

/// Begins a check of the customer, and sends the browser to Alipay.
pub(crate) async fn begin(State(shop): State<Shop>) -> Result<Response, Failure> {
    let person = initialize::OpenCertifyIdentityParam::builder()
        .identity_type("CERT_INFO")
        .cert_type("IDENTITY_CARD")
        .cert_name("张三")
        .cert_no("260104197909275964")
        .build()?;
    let merchant =
        initialize::OpenCertifyMerchantConfig::builder().return_url(shop.at("/identity/back")).build()?;
    let request = initialize::Request::builder()
        .outer_order_no(fresh_number('C'))
        .biz_code("FACE")
        .identity_param(person)
        .merchant_config(merchant)
        .build()?;
    let certify_id = shop.client.execute(&request).await?.certify_id.clone().ok_or(Failure::NotFound)?;
    let request = certify::Request::builder().certify_id(certify_id).build()?;
    let page = shop.client.page(&request.with().return_url(shop.at("/identity/back"))).await?;
    Ok(view::to_alipay(&page, shop.scripts))
}

/// The browser is back; what came of it, Alipay is asked.
pub(crate) async fn back(
    State(shop): State<Shop>,
    RawQuery(query): RawQuery,
) -> Result<Html<String>, Failure> {
    let brought = shop.client.verify_return_url(query.unwrap_or_default()).await?;
    let certify_id = brought.get("certify_id").ok_or(Failure::NotFound)?;
    let reply = shop.client.execute(&query::Request::builder().certify_id(certify_id).build()?).await?;
    let passed = reply.passed.is(&Passed::T);
    let state = if passed { "passed 已通过" } else { "not passed 未通过" };
    Ok(view::page("实名认证 Identity", &view::paragraph(state)))
}
