//! What the options change.

mod support;

use std::path::Path;

use alipay_page_import::{Options, PLACEHOLDER, import};
use alipay_schema::Source;

const PAGE: &str = "\
alipay.demo.text.kept(Keep the text)
alipayClient.execute(request)
业务请求参数
out_no必选string(64)
【描述】The number of
the order
【枚举值】
a meaning: B1
【示例值】B1
业务响应参数
无业务响应参数
业务错误码
错误码 错误描述 解决方案
OUT_OF_STOCK None-left Wait
公共错误码
";

#[test]
fn the_words_of_a_page_are_kept_only_on_request() {
    let page = Source::new("page.txt", PAGE);
    let ours = import(&page, &Options::default()).value.unwrap();
    for word in ["Keep", "number", "order", "meaning:", "None-left", "Wait"] {
        assert!(!ours.text.replace("meaning: TODO", "").contains(word), "{word}: {}", ours.text);
    }
    assert_eq!(ours.text.matches(PLACEHOLDER).count(), 5, "title, description, value, meaning and advice");
    let kept = import(&page, &Options { keep_text: true, ..Options::default() }).value.unwrap();
    assert!(!kept.text.contains(PLACEHOLDER), "{}", kept.text);
    assert_eq!(kept.api.title.as_deref(), Some("Keep the text"));
    let row = &kept.api.request.parameters()[0];
    assert_eq!(row.description.as_deref(), Some("The number of\nthe order"));
    assert_eq!(row.limits.values.as_ref().unwrap().rows[0].meaning.as_deref(), Some("a meaning"));
    let error = &kept.api.errors.unwrap()[0];
    assert_eq!((error.meaning.as_deref(), error.advice.as_deref()), (Some("None-left"), Some("Wait")));
}

#[test]
fn another_description_can_be_compared_with() {
    let page = Source::new("page.txt", PAGE);
    let known = "{ method: alipay.demo.text.kept, call: page, request: { out_no: { type: number }, gone: { type: string } } }";
    let options = Options { compare_with: Some(known.to_owned()), ..Options::default() };
    let reading = import(&page, &options);
    let titles: Vec<String> = reading.findings.iter().map(|finding| finding.title.clone()).collect();
    for part in [
        "in another way",
        "the type of `request.out_no` is `string` here, and `number`",
        "has not: `request.gone`",
    ] {
        assert!(titles.iter().any(|title| title.contains(part)), "{part}: {titles:?}");
    }
    assert!(reading.value.is_some(), "a difference refuses nothing");
}

#[test]
fn a_finding_shows_the_line_of_the_page() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages/refused-folded.md");
    let page = support::read(&path);
    let reading = support::imported(&page);
    assert_eq!(
        reading.findings[0].render(&page),
        "\
error: the members of `goods_detail` are not on the page
 --> refused-folded.md:9:1
  |
9 | **goods_detail**可选GoodsDetail[]
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no members
  |
  = help: open 子属性 (or 展开所有属性) before you copy the page"
    );
}
