//! Calls of APIs without a description.

use super::Client;
use crate::{Error, IntoParameter, Json, JsonValue, Page, Reply, Untyped};

impl Client {
    /// Calls an API that has no description, by its name and with its content as JSON; [`Untyped`] is the same as
    /// a request, for calls with common parameters of their own.
    ///
    /// ```
    /// use alipay::{Client, Error, json};
    ///
    /// async fn status(client: &Client) -> Result<Option<String>, Error> {
    ///     let query = json!({ "out_trade_no": "20150320010101001" });
    ///     let reply = client.call("alipay.trade.query", query).await?;
    ///     Ok(reply["trade_status"].as_str().map(str::to_owned))
    /// }
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    /// As [`execute`](Client::execute); also when the name is none of an API, or the content is not a JSON object.
    pub async fn call(
        &self,
        method: impl Into<String>,
        content: impl IntoParameter<Json>,
    ) -> Result<Reply<JsonValue>, Error> {
        self.execute(&Untyped::new(method, content)?).await
    }

    /// Signs a page of Alipay whose API has no description, as [`call`](Self::call) does for calls.
    ///
    /// ```
    /// use alipay::{Client, Error, json};
    ///
    /// async fn cashier(client: &Client) -> Result<String, Error> {
    ///     let order = json!({ "out_trade_no": "T1", "total_amount": "88.80", "subject": "Tea" });
    ///     Ok(client.call_page("alipay.trade.page.pay", order).await?.form())
    /// }
    /// ```
    ///
    /// # Errors
    /// As [`page`](Client::page); also when the name is none of an API, or the content is not a JSON object.
    pub async fn call_page(
        &self,
        method: impl Into<String>,
        content: impl IntoParameter<Json>,
    ) -> Result<Page, Error> {
        self.page(&Untyped::new(method, content)?).await
    }

    /// Signs an order for Alipay's app SDK whose API has no description, as [`call`](Self::call) does for calls.
    ///
    /// ```
    /// use alipay::{Client, Error, json};
    ///
    /// async fn for_the_app(client: &Client) -> Result<String, Error> {
    ///     let order = json!({ "out_trade_no": "T1", "total_amount": "88.80", "subject": "Tea" });
    ///     client.call_order_string("alipay.trade.app.pay", order).await
    /// }
    /// ```
    ///
    /// # Errors
    /// As [`order_string`](Client::order_string); also when the name is none of an API, or the content is not valid JSON
    /// object.
    pub async fn call_order_string(
        &self,
        method: impl Into<String>,
        content: impl IntoParameter<Json>,
    ) -> Result<String, Error> {
        self.order_string(&Untyped::new(method, content)?).await
    }
}
