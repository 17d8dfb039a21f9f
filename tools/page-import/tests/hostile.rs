//! Pages that nobody wrote to be read: large, endless, unbalanced. Each is answered, and soon.

mod support;

use std::time::{Duration, Instant};

use alipay_page_import::{Options, import};
use alipay_schema::Source;

/// What surrounds the endless part, so that every stage meets it.
fn page(inside: &str) -> String {
    format!(
        "alipay.demo.hostile.page\n业务请求参数\n{inside}\n请求示例\n{inside}\n业务响应参数\n无\n业务错误码\n{inside}\n"
    )
}

#[test]
fn an_endless_page_is_answered_soon() {
    for part in [
        "{\"a\":",
        "{",
        "[",
        "|a|b",
        "| a | String | 必选 |\n",
        "<div>",
        "<p>",
        "<li>x",
        "<b>x",
        "<td>",
        "<tr><td>a<td>b",
        "└ ",
        "` ",
        "必选",
        "](",
        "[a](",
        "**",
        "biz_content\"",
        "setBizContent(\"{\" + ",
        "a必选string(1)\n",
        "【枚举值】a: b\n",
        "子属性\na必选A\n",
        "\t",
        "\\",
        "&times",
        "×tamp=",
        "https://openapi.alipay.com/gateway.do?a=b&",
        "alipay.trade.pay ",
        "alipay.",
        "以下参数 二选一\n",
        "a\nString\n必选\n",
        "A_B 甲 乙\n",
        "fieldName",
        "\u{feff}",
        "业务请求参数\n",
        "<!--",
        "<!-- | -->",
        "// | a\n",
        "参数|类型|必选\n",
        "\"a\"\tString\t必选\n",
    ] {
        let endless = part.repeat(20_000 / part.len());
        for text in
            [page(&endless), endless.clone(), format!("<p>{endless}"), format!("{{\"apiData\":\"{endless}")]
        {
            let begin = Instant::now();
            let page = Source::new("page", text);
            let _ = support::imported(&page);
            let options = Options { draft: true, ..Options::default() };
            let _ = import(&page, &options);
            assert!(begin.elapsed() < Duration::from_secs(20), "{part:?} took {:?}", begin.elapsed());
        }
    }
}

#[test]
fn findings_in_a_line_of_a_megabyte_are_shown_soon() {
    let rows = "<tr><td>a/b</td><td>String</td><td>必选</td></tr>".repeat(300);
    let script = "x".repeat(1_000_000);
    let page = Source::new(
        "page",
        format!(
            "<h1>alipay.demo.hostile.page</h1><script>{script}</script><h2>业务请求参数</h2><table>{rows}</table>{script}"
        ),
    );
    let begin = Instant::now();
    let findings = support::imported(&page).findings;
    assert!(findings.len() >= 300, "{}", findings.len());
    assert!(findings.iter().all(|finding| finding.render(&page).len() < 2_000));
    assert!(begin.elapsed() < Duration::from_secs(20), "{:?}", begin.elapsed());
}
