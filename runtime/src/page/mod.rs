//! A page of Alipay that the user's browser is sent to.

use std::borrow::Cow;
use std::fmt;
use std::sync::OnceLock;

use crate::Charset;
use crate::html::escaped;
use crate::parameters::Signed;

/// A signed address of one of Alipay's pages, as a link or as a form.
///
/// Use [`url`](Self::url) to redirect the browser or to show a QR code; use [`form`](Self::form) where the
/// parameters are too long for an address. Both are valid for a limited time, since they carry a timestamp.
///
/// ```
/// use alipay::{Client, Error, call_kind};
///
/// /// Where to redirect the browser, or the form where that would be too long.
/// async fn answer(client: &Client, request: &impl call_kind::Page) -> Result<String, Error> {
///     let page = client.page(request).await?;
///     Ok(if page.url().len() < 2_000 { page.url().to_owned() } else { page.form() })
/// }
/// ```
///
/// The same as a form without a script, and as parts for a template:
///
/// ```
/// # #[cfg(feature = "testing")]
/// # #[tokio::main]
/// # async fn main() -> Result<(), alipay::Error> {
/// # let client = alipay::testing::Double::new().client();
/// let page = client.call_page("alipay.trade.page.pay", alipay::json!({ "out_trade_no": "T1" })).await?;
/// let page = page.button_label("Pay");
/// assert!(page.form_without_script().contains(r#"<button type="submit">Pay</button>"#));
///
/// assert!(page.action().starts_with("https://openapi.alipay.com/gateway.do?"));
/// let fields: Vec<(&str, &str)> = page.fields().collect();
/// assert_eq!(fields, [("biz_content", r#"{"out_trade_no":"T1"}"#)]);
/// # Ok(())
/// # }
/// # #[cfg(not(feature = "testing"))]
/// # fn main() {}
/// ```
#[derive(Clone)]
pub struct Page {
    method: Cow<'static, str>,
    charset: Charset,
    gateway: String,
    signed: Signed,
    button: Cow<'static, str>,
    // Written when they are asked for: most apps use one of them.
    url: OnceLock<String>,
    action: OnceLock<String>,
}

/// Says the same on every page: the user goes on, whatever the page is for.
const BUTTON: &str = "继续 / Continue";

impl Page {
    pub(crate) fn new(
        method: impl Into<Cow<'static, str>>,
        charset: Charset,
        gateway: impl Into<String>,
        signed: Signed,
    ) -> Self {
        Self {
            method: method.into(),
            charset,
            gateway: gateway.into(),
            signed,
            button: BUTTON.into(),
            url: OnceLock::new(),
            action: OnceLock::new(),
        }
    }

    /// The address with all parameters, for a redirect (GET).
    pub fn url(&self) -> &str {
        self.url.get_or_init(|| self.signed.url(&self.gateway))
    }

    /// Where the form posts to: the gateway with the protocol's parameters.
    ///
    /// Use it together with [`fields`](Self::fields) to build a form of your own; submit it in the charset of the
    /// client, and let your template engine escape both.
    pub fn action(&self) -> &str {
        self.action.get_or_init(|| self.signed.url_of_action(&self.gateway))
    }

    /// The form's hidden fields, unescaped.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.signed.hidden_fields()
    }

    /// The same page with another text on the form's button: `继续 / Continue` unless set. It is escaped.
    #[must_use]
    pub fn button_label(mut self, label: impl Into<Cow<'static, str>>) -> Self {
        self.button = label.into();
        self
    }

    /// An HTML form that submits itself (POST), to be put into a page of yours.
    ///
    /// Where scripts do not run it shows a button. A page holds one such form: its id is `alipay-page`.
    pub fn form(&self) -> String {
        let mut form = self.form_without_script();
        // Not `form.submit()`, which a field called `submit` would hide.
        form.push_str(
            "<script>HTMLFormElement.prototype.submit.call(document.getElementById(\"alipay-page\"));</script>\n",
        );
        form
    }

    /// The same form without the script, for a page whose `Content-Security-Policy` allows no inline script: the user
    /// presses the button, or a script file of yours submits the form by its id.
    ///
    /// A policy with `form-action` must name the gateway: `form-action 'self' https://openapi.alipay.com`, and every
    /// address that it redirects to.
    pub fn form_without_script(&self) -> String {
        let mut form = format!(
            "<form id=\"alipay-page\" method=\"post\" action=\"{}\" accept-charset=\"{}\">\n",
            escaped(self.action()),
            self.charset
        );
        for (name, value) in self.fields() {
            form.extend([
                "<input type=\"hidden\" name=\"",
                &escaped(name),
                "\" value=\"",
                &escaped(value),
                "\">\n",
            ]);
        }
        form.extend(["<button type=\"submit\">", &escaped(&self.button), "</button>\n</form>\n"]);
        form
    }
}

/// Equal pages are the same call, whatever was asked of them so far.
impl PartialEq for Page {
    fn eq(&self, other: &Self) -> bool {
        let Self { method, charset, gateway, signed, button, url: _, action: _ } = self;
        (method, charset, gateway, signed, button)
            == (&other.method, &other.charset, &other.gateway, &other.signed, &other.button)
    }
}

impl Eq for Page {}

/// Prints lengths only: the parameters are the user's business.
impl fmt::Debug for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Page({}, URL of {} bytes)", self.method, self.url().len())
    }
}

#[cfg(test)]
mod tests;
