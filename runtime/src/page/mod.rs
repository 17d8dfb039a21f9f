//! A page of Alipay that the user's browser is sent to.

use std::fmt;

use crate::Charset;
use crate::common::Place;
use crate::parameters::Signed;

/// A signed address of one of Alipay's pages, as a link or as a form.
///
/// Use [`url`](Self::url) to redirect the browser or to show a QR code; use [`form`](Self::form) where the
/// parameters are too long for an address. Both are valid for a limited time, since they carry a timestamp.
#[derive(Clone, PartialEq, Eq)]
pub struct Page {
    method: &'static str,
    charset: Charset,
    url: String,
    action: String,
    fields: Vec<(&'static str, String)>,
}

impl Page {
    pub(crate) fn new(method: &'static str, charset: Charset, gateway: &str, signed: Signed) -> Self {
        let url = format!("{gateway}?{}", signed.urlencoded());
        let signed = signed.for_browser();
        let action = format!("{gateway}?{}", signed.urlencoded_in(Place::Query));
        Self { method, charset, url, action, fields: signed.fields_in(Place::Body) }
    }

    /// The address with all parameters, for a redirect (GET).
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Where the form posts to: the gateway with the protocol's parameters.
    ///
    /// Use it together with [`fields`](Self::fields) to build a form of your own; submit it in the charset of the
    /// client, and let your template engine escape both.
    pub fn action(&self) -> &str {
        &self.action
    }

    /// The form's hidden fields, unescaped.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.iter().map(|(name, value)| (*name, value.as_str()))
    }

    /// An HTML form that submits itself (POST), to be put into a page of yours.
    ///
    /// Where scripts do not run it shows a button. A page holds one such form: its id is `alipay-page`.
    pub fn form(&self) -> String {
        let mut form = format!(
            "<form id=\"alipay-page\" method=\"post\" action=\"{}\" accept-charset=\"{}\">\n",
            escaped(&self.action),
            self.charset
        );
        for (name, value) in &self.fields {
            form.extend([
                "<input type=\"hidden\" name=\"",
                &escaped(name),
                "\" value=\"",
                &escaped(value),
                "\">\n",
            ]);
        }
        form.push_str("<button type=\"submit\">继续 / Continue</button>\n</form>\n");
        // Not `form.submit()`, which a field called `submit` would hide.
        form.push_str(
            "<script>HTMLFormElement.prototype.submit.call(document.getElementById(\"alipay-page\"));</script>\n",
        );
        form
    }
}

/// Prints lengths only: the parameters are the user's business.
impl fmt::Debug for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Page({}, URL of {} bytes)", self.method, self.url.len())
    }
}

/// Escapes all five characters that end an attribute or begin something else in HTML; browsers undo exactly that.
fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + text.len() / 4);
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            other => html.push(other),
        }
    }
    html
}

#[cfg(test)]
mod tests;
