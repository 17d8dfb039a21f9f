//! Money that the shop pays.

use alipay::{Amount, Client, Final};

use crate::Failed;
use crate::api::fund::trans::uni;

/// Pays somebody's commission; the number that Alipay gave the transfer, `None` if nobody knows yet.
pub async fn commission(
    client: &Client,
    number: &str,
    amount: Amount,
    to: &str,
) -> Result<Option<String>, Failed> {
    let request = uni::transfer::Request::builder()
        .out_biz_no(number)
        .trans_amount(amount)
        .product_code("TRANS_ACCOUNT_NO_PWD")
        .biz_scene("DIRECT_TRANSFER")
        .payee_info(uni::transfer::Payee::builder().identity(to).identity_type("ALIPAY_USER_ID"))
        .build()?;
    match client.transfer_until_final(&request).await {
        Final::Paid(evidence) => {
            let given = evidence.reply().and_then(|reply| reply["order_id"].as_str());
            Ok(Some(given.ok_or("the transfer has no number")?.to_owned()))
        }
        Final::Refused(_) | Final::Cancelled(_) => Err("the transfer failed".into()),
        Final::StillUnknown(_) => Ok(None),
    }
}

/// What all commissions come to; `None` if no amount holds it.
pub fn total(commissions: &[(Amount, u64)]) -> Option<Amount> {
    let each: Option<Vec<Amount>> =
        commissions.iter().map(|(amount, count)| amount.checked_mul(*count)).collect();
    Amount::checked_sum(each?)
}
