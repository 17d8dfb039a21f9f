//! Titles and meanings that people wrote for many APIs at once.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use std::fs;

use alipay_sdk_import::{Progress, Update, add_words};

const WRITTEN: &str = "\
# Of a person.
method: demo.order.pay
title: Pay
request:
  id: { type: string, description: The number. }   # kept
  note:
    type: string
    example: tea
response: {}
";

const WORDS: &str = r#"{"method":"demo.order.pay","title":"Another title","title_zh":"付款"}
{"method":"demo.order.pay","part":"request","name":"id","description":"Another meaning.","description_zh":"编号。"}
{"method":"demo.order.pay","part":"request","name":"note","description":"What it is for: tea.","description_zh":"用途。"}
{"method":"demo.order.pay","part":"response","name":"id","description":"Nowhere.","description_zh":"没有。"}
"#;

fn updated(words: &str, text: &str) -> (Update, String) {
    let folder = tempfile::tempdir().unwrap();
    let (file, description) =
        (folder.path().join("words.jsonl"), folder.path().join("specs/demo/order/pay.yaml"));
    fs::create_dir_all(description.parent().unwrap()).unwrap();
    fs::write(&file, words).unwrap();
    fs::write(&description, text).unwrap();
    let update = add_words(&file, &folder.path().join("specs"), &Progress::new()).unwrap();
    update.write().unwrap();
    (update, fs::read_to_string(description).unwrap())
}

#[test]
fn words_are_added_where_there_are_none_and_nothing_else_changes() {
    let (update, text) = updated(WORDS, WRITTEN);
    assert_eq!(
        text,
        "\
# Of a person.
method: demo.order.pay
title: Pay
title_zh: 付款
request:
  id: { type: string, description: The number., description_zh: 编号。 }   # kept
  note:
    type: string
    example: tea
    description: \"What it is for: tea.\"
    description_zh: 用途。
response: {}
"
    );
    let lines: Vec<String> = update.changes.iter().map(ToString::to_string).collect();
    assert!(
        lines[0].ends_with("contradiction: words are there of `response.id`, and no such row"),
        "{lines:?}"
    );
    assert_eq!(lines[1], "demo.order.pay: 4 titles and meanings");
}

#[test]
fn a_second_time_nothing_changes() {
    let (_, once) = updated(WORDS, WRITTEN);
    let (update, twice) = updated(WORDS, &once);
    assert_eq!((update.files.len(), twice), (0, once));
}

#[test]
fn a_line_that_is_not_such_a_document_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("words.jsonl");
    for line in ["{}", "[]", r#"{"method":"a.b","titel":"x"}"#, "not JSON"] {
        fs::write(&file, format!("{}\n{line}\n", r#"{"method":"a.b"}"#)).unwrap();
        let error = add_words(&file, folder.path(), &Progress::new()).unwrap_err().to_string();
        assert!(error.contains("line 2"), "{line}: {error}");
    }
}
