//! How pages look.

use super::Shown;
use crate::html::{document, escaped, table};
use crate::refusal::Refusal;

/// What is to be decided, and the two buttons. The address is relative, so it is also right behind a proxy.
pub(super) fn question(shown: &Shown, token: &str) -> String {
    let Shown { title, amount, rows, parameters, agree, refuse } = shown;
    let amount = amount.as_ref().map(|yuan| format!("<p class=\"amount\" id=\"amount\">¥ {yuan}</p>\n"));
    let rows = rows.iter().map(|(name, value)| (*name, value.as_str()));
    let parameters = parameters.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let form = format!(
        "<form method=\"post\" action=\"decide/{token}\">\n\
         <button class=\"main\" id=\"agree\" name=\"decision\" value=\"agree\">{agree}</button>\n\
         <button id=\"refuse\" name=\"decision\" value=\"refuse\">{refuse}</button>\n</form>"
    );
    document(title, &[amount.unwrap_or_default(), table(rows.chain(parameters)), form].concat())
}

/// The last page, where the browser does not go anywhere from here.
pub(super) fn end(title: &str, text: &str) -> String {
    document(title, &format!("<p id=\"outcome\">{}</p>", escaped(text)))
}

pub(super) fn refused(refusal: &Refusal) -> String {
    document("请求被拒绝 Refused", &format!("<p id=\"refusal\">{}</p>", escaped(&refusal.sentence())))
}
