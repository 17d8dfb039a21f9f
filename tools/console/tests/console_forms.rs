//! The form of an API: what it says, what it shows, and what it sends.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test's helper fails by panicking")]

mod support;

use std::fs;

use alipay::{Client, Error};
use alipay_simulator::Simulator;
use reqwest::header::CONTENT_TYPE;
use support::Stage;

const ORDER: [(&str, &str); 3] = [("p.out_trade_no", "T1"), ("p.total_amount", "88.80"), ("p.subject", "茶")];

#[tokio::test]
async fn a_form_has_a_field_for_every_parameter_and_says_nothing_before_it_is_filled_in() {
    let stage = Stage::set().await;
    let page = stage.page("/try/alipay.trade.precreate").await;
    let names = page.attributes("form.request [name]", "name");
    for name in ["p.out_trade_no", "p.total_amount", "p.subject", "notify_url"] {
        assert!(names.contains(&name.to_owned()), "{names:?}");
    }
    assert!(page.all("[data-says]").iter().all(String::is_empty), "{}", page.text);
    assert_eq!(page.all("#findings .bad").len(), 0);
    assert_eq!(stage.get("/try/trade_status_sync").send().await.unwrap().status(), 404);
}

#[tokio::test]
async fn what_the_description_refuses_stands_at_its_field_in_the_visitors_language() {
    let stage = Stage::set().await;
    let long = "长".repeat(300);
    let given = [("p.out_trade_no", "T1"), ("p.total_amount", "0.001"), ("p.subject", long.as_str())];
    let page = stage.posted("/try/alipay.trade.precreate", &given).await;
    assert_eq!(page.all("#findings li").len(), 2, "{}", page.text);
    let says =
        |page: &support::Page, path: &str| page.first(&format!("[data-says='{path}']")).trim().to_owned();
    assert_eq!(says(&page, "subject"), "holds at most 256 characters, this has 300");
    assert!(!says(&page, "total_amount").is_empty() && says(&page, "out_trade_no").is_empty());
    assert_eq!(page.attributes("[aria-invalid=true]", "name"), ["p.total_amount", "p.subject"]);
    let page = stage.posted("/try/alipay.trade.precreate?lang=zh", &given).await;
    assert!(says(&page, "subject").contains("256 个字符"), "{}", page.text);
    let right = stage.posted("/try/alipay.trade.precreate", &ORDER).await;
    assert_eq!(right.first("#findings .good"), "No limit is broken.");
}

#[tokio::test]
async fn structures_and_items_are_added_and_taken_away() {
    let stage = Stage::set().await;
    let add = ("do", "open:goods_detail[0]");
    let page = stage.posted("/try/alipay.trade.precreate", &[&ORDER[..], &[add]].concat()).await;
    assert!(
        page.attributes("[name]", "name").contains(&"p.goods_detail[0].goods_id".to_owned()),
        "{}",
        page.text
    );
    assert!(page.text.contains("value=\"T1\""), "what was filled in stays");
    let two = [
        ("p.goods_detail[0].goods_id", "a"),
        ("p.goods_detail[1].goods_id", "b"),
        ("do", "close:goods_detail[0]"),
    ];
    let page = stage.posted("/try/alipay.trade.precreate", &[&ORDER[..], &two].concat()).await;
    assert_eq!(page.attributes("[name='p.goods_detail[0].goods_id']", "value"), ["b"]);
    assert!(!page.text.contains("goods_detail[1]."), "{}", page.text);
}

#[tokio::test]
async fn the_request_is_sent_and_its_reply_shown_with_both_sides() {
    let stage = Stage::set().await;
    let page = stage.posted("/try/alipay.trade.precreate", &[&ORDER[..], &[("do", "send")]].concat()).await;
    assert!(page.first("#outcome pre").contains("\"out_trade_no\":\"T1\""), "{}", page.text);
    assert_eq!(page.attributes("#outcome a", "href"), ["/calls/1"]);
    assert_eq!(stage.simulator.ledger().trade("T1").unwrap().subject, "茶");

    let missing = &ORDER[..2];
    let page = stage.posted("/try/alipay.trade.precreate", &[missing, &[("do", "send")]].concat()).await;
    assert_eq!((page.all("#outcome").len(), stage.simulator.calls().len()), (0, 1), "nothing was sent");
    let page =
        stage.posted("/try/alipay.trade.precreate", &[missing, &[("do", "send-anyway")]].concat()).await;
    assert!(page.first("#outcome h2").contains("subject"), "{}", page.text);
    assert_eq!(stage.simulator.calls().len(), 2);
}

#[tokio::test]
async fn a_page_is_opened_by_its_address_and_an_order_is_paid_in_the_app() {
    let stage = Stage::set().await;
    let order = [&ORDER[..], &[("p.product_code", "FAST_INSTANT_TRADE_PAY"), ("do", "send")]].concat();
    let page = stage.posted("/try/alipay.trade.page.pay", &order).await;
    let address = page.attributes("#outcome a", "href").remove(0);
    assert!(address.starts_with(stage.simulator.url()), "{address}");
    let opened = stage.browser.get(address).send().await.unwrap().text().await.unwrap();
    assert!(opened.contains("id=\"agree\""), "{opened}");
    let app = [("p.out_trade_no", "T2"), ("p.total_amount", "1"), ("p.subject", "a"), ("do", "send")];
    let page = stage.posted("/try/alipay.trade.app.pay", &app).await;
    assert!(page.first("#outcome pre").contains("\"resultStatus\":\"9000\""), "{}", page.text);
}

#[tokio::test]
async fn a_file_is_sent_and_named_in_the_curl_line_and_its_size_alone_is_judged() {
    let stage = Stage::set().await;
    let part = |name: &str, value: &str| {
        format!("--B\r\nContent-Disposition: form-data; name=\"{name}\"{value}\r\n")
    };
    let body = [
        part("p.biz_code", "\r\n\r\nopenpt_appstore"),
        part("p.file_content", "; filename=\"it's.gif\"\r\nContent-Type: image/gif\r\n\r\nGIF89a"),
        part("do", "\r\n\r\nsend"),
        "--B--\r\n".to_owned(),
    ];
    let sent = stage.browser.post(format!("{}try/alipay.open.file.upload", stage.home)).body(body.concat());
    let sent = sent.header(CONTENT_TYPE, "multipart/form-data; boundary=B").send().await.unwrap();
    let text = sent.text().await.unwrap();
    assert_eq!(stage.simulator.received_files()[0].content, b"GIF89a", "{text}");
    assert_eq!(stage.simulator.received_files()[0].name, "it's.gif");
    let page = stage.posted("/try/alipay.open.file.upload", &[("size.file_content", "0")]).await;
    assert!(!page.first("[data-says=file_content]").is_empty(), "{}", page.text);
    let page = stage.posted("/try/alipay.open.file.upload", &[("size.file_content", "9")]).await;
    assert!(page.first("#curl").contains("-F 'file_content=@\"file_content\"'"), "{}", page.text);
}

#[tokio::test]
async fn the_curl_line_is_a_request_that_the_gateway_accepts() {
    let stage = Stage::set().await;
    let given =
        [("p.out_trade_no", "T1"), ("p.total_amount", "1"), ("p.subject", "it's `100%` & \"茶\" $(id)")];
    let page = stage.posted("/try/alipay.trade.precreate", &given).await;
    let line = words(&page.first("#curl"));
    let [curl, url, h, header, data, body] = &line[..] else { panic!("{line:?}") };
    assert_eq!((curl.as_str(), h.as_str(), data.as_str()), ("curl", "-H", "--data-raw"));
    let (name, value) = header.split_once(": ").unwrap();
    let ran = stage.browser.post(url).header(name, value).body(body.clone()).send().await.unwrap();
    assert!(ran.text().await.unwrap().contains("\"code\":\"10000\""), "{line:?}");
    assert_eq!(stage.simulator.ledger().trade("T1").unwrap().subject, given[2].1);
}

/// The words of a line as a shell reads them.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut is_quoted, mut characters) = (vec![String::new()], false, line.chars());
    while let Some(character) = characters.next() {
        match character {
            '\'' => is_quoted = !is_quoted,
            '\\' if !is_quoted => words.last_mut().unwrap().extend(characters.next()),
            ' ' if !is_quoted => words.push(String::new()),
            other => words.last_mut().unwrap().push(other),
        }
    }
    words
}

#[tokio::test]
async fn the_example_of_an_api_is_filled_in() {
    let stage = Stage::set().await;
    let page = stage.posted("/try/alipay.trade.pay", &[("do", "example")]).await;
    assert_eq!(page.all("#findings li"), [""; 0], "{}", page.text);
    assert!(page.attributes("[name='p.out_trade_no']", "value")[0].len() > 3);
}

/// What the page shows as Rust, as the compiler reads it.
#[expect(dead_code, unused_variables, reason = "that it compiles is enough")]
async fn shown(client: &Client) -> Result<(), Error> {
    include!("shown/pay.rs");
    Ok(())
}

#[tokio::test]
async fn the_rust_code_of_what_was_filled_in_compiles() {
    let stage = Stage::set().await;
    let given = [
        ("p.out_trade_no", "T1"),
        ("p.total_amount", "88.80"),
        ("p.subject", "\"茶\"\\"),
        ("p.scene", "bar_code"),
        ("p.auth_code", "28763443825664394"),
        ("p.goods_detail[0].goods_id", "apple-01"),
        ("p.goods_detail[0].goods_name", "ipad"),
        ("p.goods_detail[0].quantity", "1"),
        ("p.goods_detail[0].price", "2000"),
        ("p.extend_params.sys_service_provider_id", "2088511833207846"),
        ("notify_url", "http://127.0.0.1:9/notify"),
    ];
    let page = stage.posted("/try/alipay.trade.pay", &given).await;
    assert_eq!(page.all("#findings li"), [""; 0], "{}", page.text);
    let block = format!("{{\n{}}}\n", page.first("#rust"));
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/shown/pay.rs");
    if std::env::var_os("BLESS").is_some() {
        fs::write(path, &block).unwrap();
    }
    assert_eq!(block, include_str!("shown/pay.rs"));
}

#[tokio::test]
async fn descriptions_of_the_apps_own_have_forms_and_free_content_is_json() {
    let folder = std::env::temp_dir().join(format!("alipay-console-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let yaml = "method: shop.tea.brew\ncall: execute\ntitle: <i>Brew</i>\nrequest:\n  minutes: { type: number, required: true, range: [1, 9] }\n  type: { type: string, values: { green: ~, \"</option><b>\": ~ } }\n";
    fs::write(folder.join("brew.yaml"), yaml).unwrap();
    fs::write(folder.join("free.yaml"), "method: shop.tea.free\ncall: execute\nrequest: any\n").unwrap();
    let stage = Stage::of(Simulator::builder().descriptions(&folder).start().await.unwrap());
    let found = stage.page("/apis?q=brew").await;
    assert_eq!(found.attributes(".apis a", "href"), ["/apis/shop.tea.brew"]);
    let page = stage.posted("/try/shop.tea.brew", &[("p.minutes", "10"), ("p.type", "\"><script>")]).await;
    assert!(
        !page.text.contains("<i>") && !page.text.contains("<script>") && !page.text.contains("</option><b>")
    );
    assert_eq!(page.all("#findings li").len(), 2, "{}", page.text);
    assert!(page.first("#rust").contains("type_: \"\\\"><script>\""), "{}", page.text);
    let free = stage.posted("/try/shop.tea.free", &[("p.biz_content", "{")]).await;
    assert_eq!(free.all("#findings li").len(), 1, "{}", free.text);
    let free = stage.posted("/try/shop.tea.free", &[("p.biz_content", "{\"a\": 1}"), ("do", "send")]).await;
    assert!(free.first("#rust").contains("alipay::json!({\"a\": 1})"), "{}", free.text);
    assert_eq!(stage.simulator.calls()[0].called.content["a"], 1);
    fs::remove_dir_all(folder).unwrap();
}
