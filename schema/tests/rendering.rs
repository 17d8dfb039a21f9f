//! What a person sees of a finding.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use alipay_schema::{Finding, Language, Source, read_api};

fn first(source: &Source) -> Finding {
    read_api(source).findings.into_iter().next().unwrap()
}

#[test]
fn a_caret_stands_under_its_word_where_chinese_is_two_columns_wide() {
    let source = Source::new(
        "specs/支付.yaml",
        "method: alipay.trade.pay\nrequest:\n  单号: { type: string }\n  subject: { description: 订单标题, type: string, max_length: 4, example: 全新手机壳 }\n",
    );
    let findings = read_api(&source).findings;
    let shown: Vec<String> = findings.iter().map(|finding| finding.render(&source)).collect();
    assert_eq!(
        shown,
        [
            "\
error: `单号` is not a valid name of a parameter
 --> specs/支付.yaml:3:3
  |
3 |   单号: { type: string }
  |   ^^^^ no name
  |
  = help: it begins with a letter and holds letters, digits, `_`, `-` and `.`",
            "\
error: `example` of `subject` breaks the limits of its own row: it holds at most 4 characters, this has 5
 --> specs/支付.yaml:4:71
  |
4 |   subject: { description: 订单标题, type: string, max_length: 4, example: 全新手机壳 }
  |                                                               - the limit ^^^^^^^^^^ too long",
        ]
    );
}

#[test]
fn both_places_of_a_finding_are_shown() {
    let source = Source::new("a.yaml", "method: a.b\n\n\n\n\n\ntitle: x\nmethod: a.c\n");
    assert_eq!(
        first(&source).render(&source),
        "\
error: `method` is stated twice
 --> a.yaml:8:1
  |
1 | method: a.b
  | ------ first
...
8 | method: a.c
  | ^^^^^^ again"
    );
}

#[test]
fn a_very_long_line_is_cut_around_the_caret() {
    let long = "很长".repeat(2_000);
    let text = format!(
        "method: a.b\nrequest:\n  a: {{ description: {long}, type: strng, example: {} }}\n",
        "x".repeat(9_000)
    );
    let source = Source::new("a.yaml", text);
    let shown = first(&source).render(&source);
    let widest = shown.lines().map(|line| line.chars().count()).max();
    assert!(widest.is_some_and(|widest| widest <= 120), "{shown}");
    assert!(shown.contains("type: strng"), "{shown}");
    assert!(shown.contains(&format!("a.yaml:3:{}", 2 + 18 + 4_000 + 8 + 1)), "{shown}");
}

#[test]
fn only_the_first_line_of_a_long_value_is_underlined() {
    let source = Source::new("a.yaml", "method: a.b\ndocs: >-\n  one\n  two\n  three\n");
    assert_eq!(
        first(&source).render(&source),
        "\
error: `docs` must be an address
 --> a.yaml:3:3
  |
3 |   one
  |   ^^^ begins neither with https:// nor with http://"
    );
}

#[test]
fn a_byte_order_mark_moves_nothing() {
    let source = Source::new("a.yaml", "\u{feff}metod: a.b\n");
    let findings = read_api(&source).findings;
    assert!(findings[1].render(&source).contains("1 | metod: a.b\n  | ^^^^^ no such key"), "{findings:?}");
}

#[test]
fn colours_are_for_terminals_only() {
    let source = Source::new("a.yaml", "metod: a.b\n");
    let finding = first(&source);
    assert!(finding.render_coloured(&source).contains("\u{1b}["));
    assert!(!finding.render(&source).contains('\u{1b}'));
}

#[test]
fn nothing_in_a_description_reaches_the_terminal_as_a_command() {
    let source = Source::new("a.yaml", "method: a.b\n\"\\e[31mred\": 1\n\u{9b}31m: 2\n");
    for finding in read_api(&source).findings {
        let shown = finding.render(&source);
        assert!(!shown.contains(['\u{1b}', '\u{9b}']), "{shown:?}");
    }
}

#[test]
fn a_finding_of_another_text_is_shown_without_harm() {
    let long = Source::new("a.yaml", format!("method: a.b\ntitle: {}\ntypo: 1\n", "支付".repeat(50)));
    let finding = first(&long);
    for text in ["", "短", "method: a.b\n"] {
        assert!(finding.render(&Source::new("b.yaml", text)).starts_with("error: unknown key `typo`"));
    }
}

#[test]
fn a_finding_in_chinese_has_chinese_before_it_and_its_help() {
    let text =
        "method: a.b\ncal: page\ntypes:\n  A: { b: { type: string, max_length: 2, example: 很长的 } }\n";
    let source = Source::new("a.yaml", text);
    let findings = read_api(&source).in_language(Language::Chinese).findings;
    let shown: Vec<String> = findings.iter().map(|finding| finding.render(&source)).collect();
    assert_eq!(
        shown,
        [
            "\
错误: 未知的键 `cal`
 --> a.yaml:2:1
  |
2 | cal: page
  | ^^^ 没有这个键
  |
  = 建议: 是否想写 `call`？",
            "\
警告: 类型 `A` 没有被使用
 --> a.yaml:4:3
  |
4 |   A: { b: { type: string, max_length: 2, example: 很长的 } }
  |   ^ 没有被使用
  |
  = 建议: 请删去，或写作某个参数的 `type`",
            "\
错误: `b` 的 `example` 不符合本行的限制：最多 2 个字符，现有 3 个字符
 --> a.yaml:4:51
  |
4 |   A: { b: { type: string, max_length: 2, example: 很长的 } }
  |                                       -           ^^^^^^ 太长
  |                                       |
  |                                       限制在此",
        ]
    );
}
