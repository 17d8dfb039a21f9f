//! Bills.

use alipay::Client;

use crate::Failed;
use crate::api::data::dataservice::bill::downloadurl::query;

/// The address of a day's bill.
pub async fn address(client: &Client, day: &str) -> Result<Option<String>, Failed> {
    let request = query::Request::builder().bill_type("trade").bill_date(day).build()?;
    Ok(client.execute(&request).await?.into_inner().bill_download_url)
}

/// The same in a program without async, such as a nightly job.
pub fn address_of_the_night(client: &alipay::blocking::Client, day: &str) -> Result<Option<String>, Failed> {
    let request = query::Request::builder().bill_type("trade").bill_date(day).build()?;
    Ok(client.execute(&request)?.into_inner().bill_download_url)
}
