//! Which changes of a description break callers.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use alipay_schema::{Api, Source, diff, read_api};

fn api(text: &str) -> Api {
    read_api(&Source::new("x.yaml", text)).value.unwrap()
}

/// Each change as a sentence, with `!` before what breaks callers.
fn changes(old: &str, new: &str) -> Vec<String> {
    let mark = |breaking| if breaking { "! " } else { "" };
    diff(&api(old), &api(new)).iter().map(|change| format!("{}{change}", mark(change.breaking))).collect()
}

fn of_rows(section: &str, old: &str, new: &str) -> Vec<String> {
    let text = |row: &str| format!("method: a.b\n{section}:\n  x: {{ {row} }}\n");
    changes(&text(old), &text(new))
}

#[test]
fn a_limit_that_becomes_narrower_breaks_callers_and_a_wider_one_does_not() {
    for (old, new, expected) in [
        ("type: string", "type: string, required: true", "! request.x is required"),
        ("type: string, required: true", "type: string, required: false", "request.x is optional"),
        ("type: string", "type: string, max_length: 9", "! request.x holds at most 9 characters"),
        (
            "type: string, max_length: 9",
            "type: string, max_length: 10",
            "request.x holds at most 10 characters, no longer 9",
        ),
        (
            "type: string, max_length: 9",
            "type: string, max_length: none",
            "request.x has no limit of its length",
        ),
        (
            "type: string, max_length: 9",
            "type: string",
            "request.x has no stated limit of its length any more",
        ),
        (
            "type: string, max_length: none",
            "type: string, max_length: 9",
            "! request.x holds at most 9 characters",
        ),
        ("type: date", "type: date, max_length: 9", "request.x holds at most 9 characters"),
        ("type: string", "type: string, min_length: 2", "! request.x holds at least 2 characters"),
        ("type: [string]", "type: [string], max_items: 2", "! request.x has at most 2 items"),
        (
            "type: [string], max_items: 2",
            "type: [string]",
            "request.x has no stated number of items any more",
        ),
        ("type: string", "type: string, characters: a-z", "! request.x accepts the characters a-z only"),
        ("type: string, characters: a-z", "type: string", "request.x accepts any character"),
        (
            "type: string, characters: A-Za-z0-9_",
            "type: string, characters: A-Za-z0-9_-",
            "request.x accepts the characters A-Za-z0-9_- only",
        ),
        (
            "type: string, characters: A-Za-z0-9_-",
            "type: string, characters: A-Za-z0-9_",
            "! request.x accepts the characters A-Za-z0-9_ only",
        ),
        ("type: number", "type: number, range: [1, 9]", "! request.x lies from 1 to 9"),
        ("type: number, range: [1, 9]", "type: number, range: [0, 9]", "request.x lies from 0 to 9"),
        ("type: number, range: [1, 9]", "type: number, range: [1, 8]", "! request.x lies from 1 to 8"),
        ("type: date", "type: date, date_format: yyyyMMdd", "! request.x is written in another date format"),
        ("type: string", "type: [string]", "! request.x is [string], no longer string"),
        (
            "type: string, values: { A: ~, B: ~ }",
            "type: string, values: { A: ~ }",
            "! request.x no longer has the value `B`",
        ),
        (
            "type: string, values: { A: ~ }",
            "type: string, values: { A: ~, B: ~ }",
            "request.x has the value `B` too",
        ),
        ("type: string", "type: string, values: { A: ~ }", "! request.x has the values A"),
        ("type: string", "type: string, values: { A: ~ }, open: true", "request.x has the values A"),
        ("type: amount", "type: amount, wire: number", "request.x travels as a number"),
        ("type: string", "type: string, deprecated: true", "request.x is deprecated"),
        ("type: string, deprecated: use y", "type: string", "request.x is no longer deprecated"),
        ("type: string", "type: string, default: A", "request.x is `A` where nothing is given"),
        ("type: string, default: A", "type: string, default: B", "request.x is `B` where nothing is given"),
        ("type: string, default: A", "type: string", "request.x has no stated default any more"),
    ] {
        assert_eq!(of_rows("request", old, new), [expected], "{old} -> {new}");
    }
}

#[test]
fn limits_of_replies_bind_nobody_but_their_types_do() {
    for (old, new, expected) in [
        ("max_length: 64", "max_length: 128", "response.x holds at most 128 characters, no longer 64"),
        ("max_length: 128", "max_length: 16", "response.x holds at most 16 characters, no longer 128"),
        ("max_length: 9", "max_length: none", "response.x has no limit of its length"),
        ("characters: a-z", "characters: a-f", "response.x accepts the characters a-f only"),
    ] {
        let row = |limit| format!("type: string, {limit}");
        assert_eq!(of_rows("response", &row(old), &row(new)), [expected], "{old} -> {new}");
    }
    assert_eq!(
        of_rows("response", "type: date", "type: date, date_format: yyyyMMdd"),
        ["response.x is written in another date format"]
    );
    assert_eq!(
        of_rows("response", "type: string, required: true", "type: string"),
        ["! response.x does not say any more whether it is required"]
    );
    assert_eq!(
        of_rows("response", "type: string", "type: string, required: true"),
        ["! response.x is required"]
    );
    assert_eq!(
        of_rows("response", "type: number", "type: number, required: true"),
        ["response.x is required"]
    );
}

#[test]
fn words_for_readers_are_no_change() {
    let api = |hint| format!("method: a.b\ndeprecated: {hint}\n");
    assert_eq!(changes(&api("use a.c"), &api("use a.d")), [""; 0]);
    assert_eq!(changes(&api("true"), &api("use a.d")), [""; 0]);
    assert_eq!(changes("method: a.b\n", &api("use a.c")), ["method is deprecated"]);
    assert_eq!(changes(&api("use a.c"), "method: a.b\n"), ["method is no longer deprecated"]);
    let row = "type: string, deprecated: use";
    assert_eq!(of_rows("request", &format!("{row} y"), &format!("{row} z")), [""; 0]);
    assert_eq!(of_rows("response", "type: string, default: A", "type: string, default: B"), [""; 0]);
    assert_eq!(of_rows("request", "type: string, example: a", "type: string, description: b"), [""; 0]);
}

#[test]
fn rows_inside_structures_are_compared_once_wherever_they_are_used() {
    let text = |rows: &str| {
        format!(
            "method: a.b\nrequest:\n  goods: {{ type: [Goods] }}\n  more: {{ type: Goods }}\ntypes:\n  Goods:\n{rows}"
        )
    };
    let old = text(
        "    id: { type: string, max_length: 9 }\n    inner: { type: Goods }\n    gone: { type: string }\n",
    );
    let new = text(
        "    id: { type: string, max_length: 8 }\n    inner: { type: Goods }\n    one: { type: json, required: true }\n",
    );
    assert_eq!(
        changes(&old, &new),
        [
            "! request.goods[].id holds at most 8 characters, no longer 9",
            "! request.goods[].gone is gone",
            "! request.goods[].one is new and required: json",
        ]
    );
}

#[test]
fn what_stands_outside_the_rows_is_compared_too() {
    let old = "method: a.b\ncall: [execute, page]\nrequest:\n  x: { type: string }\n  y: { type: string }\n  z: { type: string }\none_of: [[x, y]]\n\
               errors:\n  A: ~\n  B: ~\n  D: { outcome: rejected }\n  E: { outcome: rejected }\n  F: { outcome: unknown }\n  G: ~\n  H: { outcome: unknown }\n";
    let new = "method: a.b\ncall: [execute, app]\nencrypt: required\nrequest:\n  x: { type: string }\n  y: { type: string }\n  z: { type: string }\n\
               one_of: [[x, y, z], [y, z]]\nresponse: {}\nerrors:\n  A: { outcome: unknown }\n  C: ~\n  D: ~\n  E: { outcome: unknown }\n  F: ~\n  G: { outcome: rejected }\n  H: { outcome: rejected }\n";
    assert_eq!(
        changes(old, new),
        [
            "! call no longer accepts `page`",
            "call accepts `app` too",
            "! encrypt is required: the content must be encrypted",
            "one_of asks for one of x, y, z",
            "! one_of asks for one of y, z",
            "one_of no longer asks for one of x, y",
            "errors.A leaves it open whether the call had its effect",
            "! errors.B is gone",
            "! errors.D no longer says whether the call had its effect",
            "! errors.E leaves it open whether the call had its effect",
            "errors.F no longer says whether the call had its effect",
            "errors.G means that the call had no effect",
            "errors.H means that the call had no effect",
            "errors.C is new",
        ]
    );
    assert_eq!(changes(old, old), [""; 0]);
    assert_eq!(
        changes("method: a.b\nrequest: any\n", "method: a.b\nrequest: {}\n"),
        ["! request lists its members, and accepts no others"]
    );
}

#[test]
fn an_effect_that_is_stated_anew_is_a_change_and_a_larger_one_breaks() {
    let text = |effect: &str| format!("method: a.b\n{effect}");
    for (old, new, expected) in [
        ("", "effect: reads\n", "effect is reads"),
        ("effect: moves_money\n", "effect: writes\n", "effect is writes"),
        ("effect: reads\n", "effect: writes\n", "! effect is writes"),
        ("effect: writes\n", "effect: moves_money\n", "! effect is moves_money"),
        ("effect: reads\n", "", "! effect is no longer stated, and counts as moving money"),
    ] {
        assert_eq!(changes(&text(old), &text(new)), [expected], "{old}{new}");
    }
    assert!(changes(&text("effect: reads\n"), &text("effect: reads\n")).is_empty());
}
