//! Money that the shop pays.

use alipay::{Amount, Client};

use crate::Failed;
use crate::api::fund::trans::{common, uni};

/// Pays somebody's commission; the number that Alipay gave the transfer.
pub async fn commission(client: &Client, number: &str, amount: Amount, to: &str) -> Result<String, Failed> {
    let request = uni::transfer::Request::builder()
        .out_biz_no(number)
        .trans_amount(amount)
        .product_code("TRANS_ACCOUNT_NO_PWD")
        .biz_scene("DIRECT_TRANSFER")
        .payee_info(uni::transfer::Payee::builder().identity(to).identity_type("ALIPAY_USER_ID"))
        .build()?;
    client.execute(&request).await?;
    let request = common::query::Request::builder().out_biz_no(number).build()?;
    let found = client.execute(&request).await?.into_inner();
    found.order_id.ok_or_else(|| "the transfer has no number".into())
}

/// What all commissions come to; `None` if no amount holds it.
pub fn total(commissions: &[(Amount, u64)]) -> Option<Amount> {
    let each: Option<Vec<Amount>> =
        commissions.iter().map(|(amount, count)| amount.checked_mul(*count)).collect();
    Amount::checked_sum(each?)
}
