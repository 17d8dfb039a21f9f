//! Titles, meanings, examples and error codes that people wrote for many APIs at once.

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
  items: { type: [Item] }
response: {}
types:
  Item:
    name: { type: string, max_length: 4 }
errors:
  NOT_PAID: { outcome: rejected }
  CLOSED: ~
";

const WORDS: &str = r#"{"method":"demo.order.pay","title":"Another title","title_zh":"付款"}
{"method":"demo.order.pay","part":"request","name":"id","description":"Another meaning.","description_zh":"编号。"}
{"method":"demo.order.pay","part":"request","name":"note","description":"What it is for: tea.","description_zh":"用途。"}
{"method":"demo.order.pay","part":"response","name":"id","description":"Nowhere.","description_zh":"没有。"}
{"method":"demo.order.pay","part":"types.Item","name":"name","description":"What it is called.","example":"tea","sensitive":true}
{"method":"demo.order.pay","part":"types.Item","name":"price","example":"1"}
{"method":"demo.order.pay","code":"CLOSED","meaning":"The order is closed.","advice":"Begin a new one."}
{"method":"demo.order.pay","code":"NOT_PAID","meaning":"Nobody paid."}
{"method":"demo.order.pay","code":"LATE","meaning":"It came late."}
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
    description: \"What it is for: tea.\"
    description_zh: 用途。
    example: tea
  items: { type: [Item] }
response: {}
types:
  Item:
    name: { type: string, max_length: 4, sensitive: true, description: What it is called., example: tea }
errors:
  NOT_PAID: { meaning: Nobody paid., outcome: rejected }
  CLOSED: { meaning: The order is closed., advice: Begin a new one. }
  LATE: { meaning: It came late. }
"
    );
    let lines: Vec<String> = update.changes.iter().map(ToString::to_string).collect();
    assert!(
        lines[0].ends_with(
            "pay.yaml:10: demo.order.pay: contradiction: words are there of `response.id`, and no such row"
        ),
        "{lines:?}"
    );
    assert!(lines[1].contains("pay.yaml:12: ") && lines[1].contains("`types.Item.price`"), "{lines:?}");
    assert_eq!(lines[2], "demo.order.pay: 12 titles, meanings and examples");
}

#[test]
fn an_example_that_breaks_the_limits_of_its_row_is_reported_and_left_out() {
    let line = r#"{"method":"demo.order.pay","part":"types.Item","name":"name","example":"green tea","description":"Its name."}"#;
    let (update, text) = updated(line, WRITTEN);
    assert_eq!(
        text,
        WRITTEN.replace("max_length: 4 }", "max_length: 4, description: Its name. }"),
        "the rest is taken"
    );
    let first = update.changes[0].to_string();
    assert!(
        first.contains("pay.yaml:13: demo.order.pay: contradiction: the example of `types.Item.name`"),
        "{first}"
    );
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
