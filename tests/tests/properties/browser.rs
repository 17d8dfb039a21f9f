//! What a browser makes of a form.

use alipay::{Charset, Page, Untyped, json};
use percent_encoding::{NON_ALPHANUMERIC, percent_encode};
use proptest::prelude::*;
use scraper::{Html, Selector};

use crate::texts::texts;
use crate::{APP, client, is_signed, parameters, value, wait};

/// What a browser posts, which shows a page of ours with this form in it.
fn posted(form: &str, charset: Charset) -> Vec<(String, String)> {
    let served = charset.encode(form).unwrap();
    let shown = Html::parse_document(&charset.decode(&served).unwrap());
    let all = |selector| shown.select(&Selector::parse(selector).unwrap()).collect::<Vec<_>>();
    let forms = all("form");
    assert_eq!(forms.len(), 1);
    assert_eq!(forms[0].attr("accept-charset"), Some(charset.as_str()));
    let mut posted = parameters(forms[0].attr("action").unwrap().split_once('?').unwrap().1, charset);
    for field in all("form input[type=hidden]") {
        // Line breaks are made uniform, then name and value are encoded.
        let written = |attribute| {
            let text = field
                .attr(attribute)
                .unwrap()
                .replace("\r\n", "\n")
                .replace('\r', "\n")
                .replace('\n', "\r\n");
            percent_encode(&charset.encode(&text).unwrap(), NON_ALPHANUMERIC).to_string()
        };
        posted.extend(parameters(&format!("{}={}", written("name"), written("value")), charset));
    }
    posted
}

fn page(charset: Charset, text: &str) -> Page {
    let request = Untyped::new("alipay.trade.page.pay", json!({ "subject": text })).unwrap();
    let request = request.with().parameter("note", text).return_url("https://shop.example/?a=1&amp;b='2'");
    wait(client(charset).page(&request)).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_browser_posts_the_form_as_it_was_signed((charset, text) in texts()) {
        let page = page(charset, &text);
        for form in [page.form(), page.form_without_script()] {
            let posted = posted(&form, charset);
            prop_assert!(is_signed(&posted, APP.public_key(), charset));
            prop_assert_eq!(value(&posted, "note"), Some(text.as_str()));
        }
    }

    #[test]
    fn the_address_holds_the_same_parameters_as_the_form((charset, text) in texts()) {
        let page = page(charset, &text);
        let mut by_address = parameters(page.url().split_once('?').unwrap().1, charset);
        let mut by_form = posted(&page.form(), charset);
        by_address.sort();
        by_form.sort();
        prop_assert_eq!(by_address, by_form);
    }
}
