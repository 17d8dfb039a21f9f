//! The link and the form of a page, read as a browser reads them.

use super::*;
use crate::testing::Gateway;
use crate::testing::initialize::{Given, REQUEST};

/// Characters that mean something in HTML, in URLs or in forms, and an entity that must not become a character.
const NASTY: &str = r#"{"subject":"茶 &lt; & <b> \"'` +%2B*~=?#"}"#;

async fn page(content: &'static str) -> Page {
    let request = Given { content: Some(content), form: vec![("note", "a'b".to_owned())] };
    let call = request.with().return_url("https://shop.example/back?a=1&b='2'").app_auth_token("t");
    Gateway::answering("").client().page(&call).await.unwrap()
}

/// The values of an attribute, with HTML's five escapes undone.
fn attributes(html: &str, name: &str) -> Vec<String> {
    let start = format!(" {name}=\"");
    html.split(start.as_str()).skip(1).map(|rest| unescaped(rest.split_once('"').unwrap().0)).collect()
}

fn unescaped(text: &str) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        .into_iter()
        .fold(text.to_owned(), |text, (escape, character)| text.replace(escape, character))
}

#[test]
fn all_five_characters_are_escaped_in_a_way_that_browsers_undo() {
    let text = r#"a&lt;<b>"c"'d'中&amp;"#;
    assert_eq!(escaped(text), "a&amp;lt;&lt;b&gt;&quot;c&quot;&#39;d&#39;中&amp;amp;");
    assert_eq!(unescaped(&escaped(text)), text);
}

#[tokio::test]
async fn the_url_holds_all_parameters_in_order_and_encoded() {
    let page = page(NASTY).await;
    let (gateway, query) = page.url().split_once('?').unwrap();
    assert_eq!(gateway, "https://openapi.alipay.com/gateway.do");
    let names: Vec<&str> = query.split('&').map(|pair| pair.split_once('=').unwrap().0).collect();
    let expected = [
        "app_auth_token",
        "app_id",
        "biz_content",
        "charset",
        "format",
        "method",
        "note",
        "return_url",
        "sign",
        "sign_type",
        "timestamp",
        "version",
    ];
    assert_eq!(names, expected);
    assert!(query.contains(
        "biz_content=%7B%22subject%22%3A%22%E8%8C%B6+%26lt%3B+%26+%3Cb%3E+%5C%22%27%60+%2B%252B*%7E%3D%3F%23%22%7D"
    ));
    assert!(query.contains("return_url=https%3A%2F%2Fshop.example%2Fback%3Fa%3D1%26b%3D%272%27"));
    assert!(page.url().bytes().all(|byte| byte.is_ascii_graphic()));
}

#[tokio::test]
async fn the_form_posts_the_same_parameters_as_the_url() {
    let page = page(NASTY).await;
    let form = page.form();
    assert_eq!(attributes(&form, "action"), [page.action()]);
    assert_eq!(attributes(&form, "accept-charset"), ["utf-8"]);
    let fields: Vec<(&str, &str)> = page.fields().collect();
    assert_eq!(fields, [("biz_content", NASTY), ("note", "a'b")]);
    assert_eq!(attributes(&form, "name"), ["biz_content", "note"]);
    assert_eq!(attributes(&form, "value"), [NASTY, "a'b"]);

    let mut pairs: Vec<String> =
        page.action().split_once('?').unwrap().1.split('&').map(str::to_owned).collect();
    pairs.extend(fields.iter().map(|(name, value)| {
        let value: String = form_urlencoded::byte_serialize(value.as_bytes()).collect();
        format!("{name}={value}")
    }));
    pairs.sort();
    assert_eq!(page.url().split_once('?').unwrap().1, pairs.join("&"));
}

#[tokio::test]
async fn nothing_from_a_parameter_ends_an_attribute_or_begins_a_tag() {
    let form = page(r#"{"a":"\"><script>alert(1)</script><input value='"}"#).await.form();
    assert_eq!(form.matches('<').count(), 8, "form, button, script and their ends, two fields: {form}");
    assert_eq!(form.matches("<script>").count(), 1);
    assert!(!form.contains('\'') && !form.contains("alert(1)</script>"), "{form}");
}

#[tokio::test]
async fn the_form_submits_itself_by_its_own_id_and_has_a_button_without_scripts() {
    let form = page(NASTY).await.form();
    assert!(form.starts_with("<form id=\"alipay-page\" method=\"post\" "), "{form}");
    assert!(form.contains("<button type=\"submit\">继续 / Continue</button>"), "{form}");
    assert!(
        form.contains("document.getElementById(\"alipay-page\")") && !form.contains("forms[0]"),
        "{form}"
    );
}

#[tokio::test]
async fn a_page_of_a_gbk_client_is_encoded_and_posted_in_gbk() {
    let request = Given { content: Some("茶"), form: Vec::new() };
    let client = Gateway::answering("").builder().charset(Charset::Gbk).build().unwrap();
    let page = client.page(&request).await.unwrap();
    assert!(page.url().contains("&biz_content=%B2%E8&charset=gbk&"), "{}", page.url());
    assert!(page.form().contains(" accept-charset=\"gbk\""));
    assert_eq!(page.fields().collect::<Vec<_>>(), [("biz_content", "茶")]);
}

#[tokio::test]
async fn a_page_is_made_without_sending_anything() {
    let gateway = Gateway::answering("");
    let page = gateway.client().page(&REQUEST).await.unwrap();
    assert!(gateway.received.lock().unwrap().is_empty());
    assert!(page.url().contains("&sign="));
}

#[tokio::test]
async fn a_value_that_a_browser_would_change_travels_in_the_action() {
    let request = Given { content: Some("{\"a\":\n1}"), form: vec![("note", "b".to_owned())] };
    let page = Gateway::answering("").client().page(&request).await.unwrap();
    assert_eq!(page.fields().collect::<Vec<_>>(), [("note", "b")]);
    assert!(page.action().contains("&biz_content=%7B%22a%22%3A%0A1%7D&"), "{}", page.action());
}

#[tokio::test]
async fn a_euro_sign_in_gbk_is_not_left_to_the_browser() {
    let request = Given { content: Some("{\"a\":\"€\"}"), form: vec![("note", "茶".to_owned())] };
    let client = Gateway::answering("").builder().charset(Charset::Gbk).build().unwrap();
    let page = client.page(&request).await.unwrap();
    assert_eq!(page.fields().collect::<Vec<_>>(), [("note", "茶")]);
    assert!(page.action().contains("&biz_content=%7B%22a%22%3A%22%A2%E3%22%7D&"), "{}", page.action());
}

#[tokio::test]
async fn a_parameter_whose_value_browsers_replace_travels_in_the_action() {
    let request = Given { content: Some("{}"), form: vec![("_charset_", "x".to_owned())] };
    let page = Gateway::answering("").client().page(&request).await.unwrap();
    assert_eq!(page.fields().collect::<Vec<_>>(), [("biz_content", "{}")]);
    assert!(page.action().contains("?_charset_=x&"), "{}", page.action());
}

#[tokio::test]
async fn a_form_for_a_strict_content_security_policy_is_the_same_form_without_a_script() {
    let page = page(NASTY).await;
    let (form, script) = page
        .form()
        .split_once("<script>")
        .map(|(form, script)| (form.to_owned(), script.to_owned()))
        .unwrap();
    assert_eq!(page.form_without_script(), form);
    assert!(script.ends_with("</script>\n"));
    // Nothing of it runs: no script, no handler, no address that is one.
    assert!(!form.contains("<script") && !form.contains(" on") && !form.contains("javascript:"), "{form}");
}

#[tokio::test]
async fn the_label_of_the_button_can_be_set_and_cannot_end_it() {
    let page = page(NASTY).await.button_label("去支付 <b>&</b>");
    for form in [page.form(), page.form_without_script()] {
        assert!(form.contains("<button type=\"submit\">去支付 &lt;b&gt;&amp;&lt;/b&gt;</button>"), "{form}");
        assert!(!form.contains("Continue"), "{form}");
    }
}
