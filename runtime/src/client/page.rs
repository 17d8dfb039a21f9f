//! Pages of Alipay, and whatever else is signed here and called by somebody else.

use super::Client;
use crate::called::Called;
use crate::parameters::Signed;
use crate::{Calling, Error, Page, Request, call_kind, trace};

impl Client {
    /// Signs a page of Alipay that the user's browser is to be sent to; nothing is sent from here.
    ///
    /// ```
    /// use alipay::{Client, alipay_api};
    ///
    /// #[alipay_api("alipay.user.certify.open.certify")]
    /// mod certify {}
    ///
    /// async fn address(client: &Client) -> Result<String, Box<dyn std::error::Error>> {
    ///     let request =
    ///         certify::Request::builder().certify_id("OC201809253000000393900404029253").build()?;
    ///     let page = client.page(&request.with().return_url("https://shop.example/back")).await?;
    ///     Ok(page.url().to_owned()) // or page.form(), a form that posts itself
    /// }
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    /// When a common parameter breaks its limits, the charset lacks a character of the call, or the signer fails.
    /// Nothing was sent.
    pub fn page<'a, R>(&'a self, request: &'a R) -> Calling<'a, Page>
    where
        R: Request,
        R::Call: call_kind::Page,
    {
        Box::pin(async move {
            let called = request.called();
            let signed = self.signed_alone(request, &called).await?;
            Ok(Page::new(called.method, self.charset(), self.0.gateway.as_str(), signed))
        })
    }

    /// All parameters of a call that somebody else makes.
    pub(super) async fn signed_alone<R: Request>(
        &self,
        request: &R,
        called: &Called,
    ) -> Result<Signed, Error> {
        let signing = self.signed_without_files(request, called);
        let (signed, _) = trace::other(trace::signing(&called.method), signing).await?;
        Ok(signed)
    }
}
