//! What the simulator shows a browser.

use alipay_schema::Api;

use crate::refusal::Refusal;

/// The page of an API that opened.
pub(crate) fn opened(api: &Api) -> String {
    let title = api.title.as_deref().unwrap_or(&api.method);
    page(&escaped(title), &format!("<p><code>{}</code> was accepted.</p>", escaped(&api.method)))
}

/// The page of a call that was refused.
pub(crate) fn refused(refusal: &Refusal) -> String {
    page("Refused", &format!("<p>{}</p>", escaped(&refusal.sentence())))
}

fn page(title: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>{title}</title></head>\n\
         <body><h1>{title}</h1>\n{body}\n</body>\n</html>\n"
    )
}

fn escaped(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut page, character| {
        match character {
            '&' => page.push_str("&amp;"),
            '<' => page.push_str("&lt;"),
            '>' => page.push_str("&gt;"),
            '"' => page.push_str("&quot;"),
            '\'' => page.push_str("&#39;"),
            other => page.push(other),
        }
        page
    })
}
