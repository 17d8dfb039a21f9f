//! The shop's HTML.

use alipay::Page;
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::response::{Html, IntoResponse, Response};

use crate::{Order, Product};

const STYLE: &str = "body{max-width:32rem;margin:2rem auto;padding:0 1rem;\
    font:16px/1.5 system-ui,\"PingFang SC\",\"Noto Sans CJK SC\",sans-serif}\
    form{display:flex;justify-content:space-between;align-items:center;gap:1rem;padding:.75rem 0;\
    border-top:1px solid #ddd;overflow-wrap:anywhere}\
    button{font:inherit;padding:.5rem 1rem;border-radius:8px;border:0;background:#1677ff;color:#fff;white-space:nowrap}";

pub(crate) fn page(title: &str, body: &str) -> Html<String> {
    Html(format!(
        "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><link rel=\"icon\" href=\"data:,\">\
         <title>{title}</title><style>{STYLE}</style></head>\n<body><h1>{title}</h1>\n{body}\n\
         <p><a href=\"/\">小店 The shop</a></p></body></html>\n"
    ))
}

pub(crate) fn paragraph(text: &str) -> String {
    format!("<p id=\"state\">{}</p>", escaped(text))
}

pub(crate) fn products(products: &[Product]) -> Html<String> {
    let forms = products.iter().enumerate().map(|(index, Product { subject, price })| {
        format!(
            "<form method=\"post\" action=\"/order\"><input type=\"hidden\" name=\"product\" value=\"{index}\">\
             <span>{}</span><button class=\"buy\">¥ {} 购买</button></form>\n",
            escaped(subject),
            escaped(price)
        )
    });
    let identity = "<form method=\"post\" action=\"/identity\"><span>实名认证 Who are you?</span>\
                    <button id=\"identity\">认证</button></form>";
    page("小店 A shop", &(forms.collect::<String>() + identity))
}

pub(crate) fn order(order: &Order, state: &str) -> String {
    format!(
        "<p id=\"subject\">{}</p><p>¥ {} · {}</p>{}",
        escaped(&order.product.subject),
        escaped(&order.product.price),
        escaped(&order.number),
        paragraph(state)
    )
}

/// Sends the browser to Alipay. Where no scripts are allowed, the user presses the button.
pub(crate) fn to_alipay(page: &Page, scripts: bool) -> Response {
    if scripts {
        return self::page("正在前往支付宝 On to Alipay", &page.form()).into_response();
    }
    let gateway = page.action().split('?').next().unwrap_or_default();
    let policy = format!("default-src 'none'; style-src 'unsafe-inline'; form-action 'self' {gateway}");
    let html = self::page("前往支付宝 On to Alipay", &page.form_without_script());
    ([(CONTENT_SECURITY_POLICY, policy)], html).into_response()
}

fn escaped(text: &str) -> String {
    let html = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    html.replace('"', "&quot;").replace('\'', "&#39;")
}
