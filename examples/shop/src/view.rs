//! The shop's HTML.

use alipay::Page;
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::response::{Html, IntoResponse, Response};

use crate::order::{Order, Product, State};

const STYLE: &str = "body{max-width:32rem;margin:2rem auto;padding:0 1rem;\
    font:16px/1.5 system-ui,\"PingFang SC\",\"Noto Sans CJK SC\",sans-serif}\
    .row{display:flex;justify-content:space-between;align-items:center;gap:1rem;padding:.75rem 0;\
    border-top:1px solid #ddd;overflow-wrap:anywhere}\
    .row span+span{white-space:nowrap}small{color:#666}\
    button{font:inherit;padding:.5rem 1rem;border-radius:8px;border:0;background:#1677ff;color:#fff;white-space:nowrap}";

/// Where scripts run, the rows are replaced as they change.
const FOLLOW: &str = "<noscript><meta http-equiv=\"refresh\" content=\"2\"></noscript>\
    <script>addEventListener('DOMContentLoaded', () => {\
    const rows = document.getElementById('orders');\
    new EventSource('/orders/events').onmessage = (event) => { rows.innerHTML = event.data; };\
    });</script>";

/// Where they do not, the page loads itself again.
const REFRESH: &str = "<meta http-equiv=\"refresh\" content=\"2\">";

pub(crate) fn page(title: &str, body: &str) -> Html<String> {
    page_with("", title, body)
}

fn page_with(head: &str, title: &str, body: &str) -> Html<String> {
    Html(format!(
        "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><link rel=\"icon\" href=\"data:,\">\
         <title>{title}</title><style>{STYLE}</style>{head}</head>\n<body><h1>{title}</h1>\n{body}\n\
         <p><a href=\"/\">小店 The shop</a> · <a href=\"/orders\">订单 Orders</a></p></body></html>\n"
    ))
}

pub(crate) fn paragraph(text: &str) -> String {
    format!("<p id=\"state\">{}</p>", escaped(text))
}

pub(crate) fn products(products: &[Product]) -> Html<String> {
    let forms = products.iter().enumerate().map(|(index, Product { subject, price })| {
        format!(
            "<form class=\"row\" method=\"post\" action=\"/order\">\
             <input type=\"hidden\" name=\"product\" value=\"{index}\">\
             <span>{}</span><button class=\"buy\">¥ {} 购买</button></form>\n",
            escaped(subject),
            price.to_amount()
        )
    });
    let identity = "<form class=\"row\" method=\"post\" action=\"/identity\"><span>实名认证 Who are you?</span>\
                    <button id=\"identity\">认证</button></form>";
    page("小店 A shop", &(forms.collect::<String>() + identity))
}

pub(crate) fn order(order: &Order, state: &str) -> String {
    format!(
        "<p id=\"subject\">{}</p><p>¥ {} · {}</p>{}",
        escaped(&order.product.subject),
        order.product.price.to_amount(),
        escaped(&order.number),
        paragraph(state)
    )
}

/// The page of all orders.
pub(crate) fn orders(orders: &[Order], scripts: bool) -> Response {
    let body = format!("<div id=\"orders\">{}</div>", rows(orders));
    let html = page_with(if scripts { FOLLOW } else { REFRESH }, "订单 Orders", &body);
    if scripts { html.into_response() } else { without_scripts("", html) }
}

/// Its rows, each with a button for what can be done with the order.
pub(crate) fn rows(orders: &[Order]) -> String {
    if orders.is_empty() {
        return "<p>还没有订单 None yet</p>".to_owned();
    }
    orders.iter().map(row).collect()
}

fn row(order: &Order) -> String {
    let number = escaped(&order.number);
    let button = if order.state == State::Paid {
        format!(
            "<form method=\"post\" action=\"/orders/{number}/refund\"><button class=\"refund\">退款 Refund</button></form>"
        )
    } else {
        String::new()
    };
    format!(
        "<div class=\"row\" data-order=\"{number}\"><span>{}<br><small>{number}</small></span>\
         <span>¥ {}<br><b class=\"{}\">{}</b></span>{button}</div>\n",
        escaped(&order.product.subject),
        order.product.price.to_amount(),
        order.state.as_str(),
        order.state.words()
    )
}

/// Sends the browser to Alipay. Where no scripts are allowed, the user presses the button.
pub(crate) fn to_alipay(page: &Page, scripts: bool) -> Response {
    if scripts {
        return self::page("正在前往支付宝 On to Alipay", &page.form()).into_response();
    }
    let gateway = page.action().split('?').next().unwrap_or_default();
    without_scripts(gateway, self::page("前往支付宝 On to Alipay", &page.form_without_script()))
}

/// A page whose forms lead to the shop and to one more address.
fn without_scripts(further: &str, html: Html<String>) -> Response {
    let policy = format!("default-src 'none'; style-src 'unsafe-inline'; form-action 'self' {further}");
    ([(CONTENT_SECURITY_POLICY, policy)], html).into_response()
}

fn escaped(text: &str) -> String {
    let html = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    html.replace('"', "&quot;").replace('\'', "&#39;")
}
