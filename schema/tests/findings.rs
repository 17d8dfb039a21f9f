//! What is found in a faulty description, where, and what it says.

use alipay_schema::{Finding, Reading, Source, read_api, read_common};

fn says(finding: &Finding) -> String {
    let grade = if finding.is_error() { "error" } else { "warning" };
    format!("{}:{} {grade}: {}", finding.span.line, finding.span.column, finding.title)
}

fn all<T>(reading: &Reading<T>) -> Vec<String> {
    assert_eq!(
        reading.value.is_none(),
        reading.findings.iter().any(Finding::is_error),
        "a value is missing exactly when there is an error"
    );
    reading.findings.iter().map(says).collect()
}

#[track_caller]
fn api(text: &str, expected: &[&str]) {
    assert_eq!(all(&read_api(&Source::new("x.yaml", text))), expected, "\n{text}");
}

/// A request of these rows; the first stands in line 3.
#[track_caller]
fn rows(rows: &str, expected: &[&str]) {
    api(&format!("method: a.b\nrequest:\n{rows}"), expected);
}

#[track_caller]
fn common(text: &str, expected: &[&str]) {
    assert_eq!(all(&read_common(&Source::new("common.yaml", text))), expected, "\n{text}");
}

#[track_caller]
fn help(text: &str, expected: Option<&str>) {
    let findings = read_api(&Source::new("x.yaml", text)).findings;
    assert_eq!(findings.first().and_then(|finding| finding.help.as_deref()), expected, "\n{text}");
}

#[test]
fn six_unrelated_faults_give_six_findings_each_at_its_own_place() {
    let text = "\
method: alipay.trade.pay # 支付
titel: 统一收单交易支付接口
request:
  out_trade_no: { type: string, description: 商户订单号, max_length: 0 }
  total_amount: { description: 订单总金额, type: ammount }
  total_amount: { type: amount }
  subject: { type: string, max_length: 4, example: 全新的手机 }
  body: { type: string, required: 是的 }
";
    api(
        text,
        &[
            "2:1 error: unknown key `titel`",
            "4:65 error: `max_length` of `out_trade_no` must be at least 1",
            "5:45 error: unknown type `ammount`",
            "6:3 error: `total_amount` is stated twice",
            "7:52 error: `example` of `subject` breaks the limits of its own row: it holds at most 4 characters, this has 5",
            "8:35 error: `required` of `body` must be `true`, `false` or `conditional`",
        ],
    );
}

#[test]
fn what_yaml_has_and_a_description_has_not() {
    for (text, expected) in [
        ("method: a.b\nmethod: a.c\n", &["2:1 error: `method` is stated twice"] as &[&str]),
        (
            "method: &name a.b\ntitle: *name\n",
            &["1:9 error: a description has no anchors", "2:8 error: a description has no aliases"],
        ),
        ("method: !!str a.b\n", &["1:9 error: a description has no tags"]),
        ("method: a.b\nsources: &list [sdk]\n", &["2:10 error: a description has no anchors"]),
        ("method: a.b\nrequest: !any {}\n", &["2:10 error: a description has no tags"]),
        (
            "method: a.b\n---\nmethod: a.c\n",
            &["2:1 error: a file holds one description, a second document starts here"],
        ),
        ("method: a.b\n? [a]\n: b\n", &["2:3 error: a key must be a text"]),
        (
            "method: a.b\ntitle: a: b\n",
            &["2:9 error: this is not valid YAML: mapping values are not allowed in this context"],
        ),
        (
            "method: a.b\n\ttitle: x\n",
            &["1:9 error: this is not valid YAML: while scanning a plain scalar, found a tab"],
        ),
        (
            "method: a.b\ntitle: \"支付\n",
            &[
                "2:8 error: this is not valid YAML: while scanning a quoted scalar, found unexpected end of stream",
            ],
        ),
        (
            "method: a.b\ntitle: *none\n",
            &["2:8 error: this is not valid YAML: while parsing node, found unknown anchor"],
        ),
        ("method: 支\0付\n", &["1:10 error: the control character `\\u{0}` cannot stand here"]),
        ("", &["1:1 error: the description is empty"]),
        ("# nothing but a comment\n", &["1:1 error: the description is empty"]),
        ("- method\n", &["1:1 error: the description must be a mapping of keys to values"]),
    ] {
        api(text, expected);
    }
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_no_place() {
    api("\u{feff}method: a.b\r\ntitel: 支付\r\n", &["2:1 error: unknown key `titel`"]);
    api(
        "\u{feff}metod: a.b\n",
        &["1:1 error: the description has no `method`", "1:1 error: unknown key `metod`"],
    );
}

#[test]
fn an_unused_type_is_a_warning_and_leaves_the_description_usable() {
    let text = "method: a.b\ntypes:\n  A: { b: { type: B } }\n  B: { a: { type: A } }\n";
    api(text, &["3:3 warning: the type `A` is never used", "4:3 warning: the type `B` is never used"]);
}

#[test]
fn a_structure_may_recur_but_not_require_itself() {
    for (row, expected) in [
        ("{ type: A }", &[] as &[&str]),
        ("{ type: A, required: conditional }", &[]),
        ("{ type: [A], required: true }", &[]),
        ("{ type: A, required: true }", &["5:19 error: `A` can never be given: it requires itself"]),
    ] {
        rows(&format!("  a: {{ type: A }}\ntypes:\n  A: {{ a: {row} }}\n"), expected);
    }
    rows(
        "  a: { type: A }\ntypes:\n  A: { b: { type: B, required: true } }\n  B: { a: { type: A, required: true } }\n",
        &[
            "5:19 error: `B` can never be given: it requires itself",
            "6:19 error: `A` can never be given: it requires itself",
        ],
    );
}

#[test]
fn what_would_need_too_much_is_refused() {
    let level = |level: usize, width: usize| {
        let row = |row| format!("r{row}: {{ type: T{}, required: true }}", level + 1);
        format!("  T{level}: {{ {} }}\n", (0..width).map(row).collect::<Vec<_>>().join(", "))
    };
    let text = |levels, width| {
        let types: String = (0..levels).map(|number| level(number, width)).collect();
        format!(
            "method: a.b\nrequest:\n  t: {{ type: T0 }}\ntypes:\n{types}  T{levels}: {{ x: {{ type: string }} }}\n"
        )
    };
    let titles = |text: &str| all(&read_api(&Source::new("x.yaml", text)));
    assert_eq!(titles(&text(20, 1)), [""; 0]);
    let wide = titles(&text(20, 10));
    assert!(wide[0].ends_with("`T1` requires more than 10000 parameters"), "{wide:?}");
    let deep = titles(&text(40, 1));
    assert!(deep[0].ends_with("`T1` requires more than 32 levels"), "{deep:?}");
}

#[test]
fn types_are_known_or_guessed() {
    rows(
        "  a: { type: strng }\n  b: { type: int }\n  c: { type: Foo }\n  d: { type: [[string]] }\n  e: { required: true }\n  f: { type: '[strin]' }\n  g:\n  h: string\n",
        &[
            "3:14 error: unknown type `strng`",
            "4:14 error: unknown type `int`",
            "5:14 error: unknown type `Foo`",
            "6:14 error: `type` of `d` must be one name, or one name in brackets",
            "7:3 error: `e` has no type",
            "8:14 error: unknown type `strin`",
            "9:4 error: `g` must be a mapping of keys to values",
            "10:6 error: `h` must be a mapping of keys to values",
        ],
    );
    for (name, guess) in [
        ("strng", "did you mean `string`?"),
        ("String", "did you mean `string`?"),
        ("Integer", "did you mean `number`?"),
        ("Price", "did you mean `amount`?"),
        ("GoodDetail", "did you mean `GoodsDetail`?"),
        ("Other", "add `Other` under `types`"),
    ] {
        let text = format!(
            "method: a.b\nrequest:\n  a: {{ type: {name} }}\n  b: {{ type: GoodsDetail }}\ntypes:\n  GoodsDetail: {{}}\n"
        );
        help(&text, Some(guess));
    }
    rows(
        "  a: { type: string }\ntypes:\n  string: {}\n  9a: {}\n",
        &[
            "5:3 error: `string` is a type of its own and cannot be a structure",
            "6:3 error: `9a` is not a valid name of a structure",
        ],
    );
}

#[test]
fn lengths_are_whole_numbers_in_order() {
    rows(
        "  a: { type: string, max_length: 0 }\n  b: { type: string, max_length: 012 }\n  c: { type: string, max_length: '32' }\n  d: { type: string, max_length: 99999999999999999999999 }\n  e: { type: string, max_length: -1 }\n  f: { type: string, max_length: [1] }\n  g: { type: string, min_length: 5, max_length: 4 }\n  h: { type: string, min_length: 50000 }\n  i: { type: [string], max_items: 0 }\n  j: { type: string, max_length: none }\n",
        &[
            "3:34 error: `max_length` of `a` must be at least 1",
            "4:34 error: `max_length` of `b` must be a whole number",
            "5:34 error: `max_length` of `c` must be a whole number, without quotes",
            "6:34 error: `max_length` of `d` is too large",
            "7:34 error: `max_length` of `e` must be a whole number",
            "8:34 error: `max_length` of `f` must be a whole number, without quotes",
            "9:34 error: `min_length` of `g` is larger than its `max_length`",
            "10:34 error: `min_length` of `h` is larger than 10000",
            "11:35 error: `max_items` of `i` must be at least 1",
        ],
    );
}

#[test]
fn a_length_that_binds_nothing_is_no_finding() {
    rows(
        "  a: { type: A, max_length: 32 }\n  b: { type: [string], max_length: 1, example: long }\n  c: { type: date, max_length: 1, example: 2024-02-29 }\n  d: { type: boolean, max_length: 1, example: true }\ntypes:\n  A: {}\n",
        &[],
    );
}

#[test]
fn a_limit_stands_only_on_a_type_that_it_fits() {
    rows(
        "  a: { type: number, characters: a-z }\n  b: { type: string, range: [1, 2] }\n  c: { type: string, date_format: yyyy }\n  d: { type: json, values: { A: ~ } }\n  e: { type: string, max_items: 3 }\n  f: { type: string, wire: number }\n  g: { type: date, length_unit: bytes }\n  h: { type: X, example: a }\n  i: { type: X, default: a }\n  j: { type: file }\n  k: { type: X, values: { A: ~ } }\ntypes:\n  X: { y: { type: string } }\n",
        &[
            "3:34 error: `characters` of `a` belongs only on a `string`",
            "4:29 error: `range` of `b` belongs only on a `number`, a `decimal`, an `amount` or `cents`",
            "5:35 error: `date_format` of `c` belongs only on a `date`, a `datetime`, a `time` or a `month`",
            "6:28 error: `values` of `d` belongs only on a `string` or a `number`",
            "7:33 error: `max_items` of `e` belongs only on a list",
            "8:28 error: `wire` of `f` belongs only on a `number`, a `decimal`, an `amount` or `cents`",
            "9:33 error: `length_unit` of `g` belongs only on a `string`, a `json` or an `amount`",
            "10:26 error: `example` of `h` belongs only on a scalar, since a structure's members have their own",
            "11:26 error: `default` of `i` belongs only on a scalar",
            "12:14 error: the file `j` must stand under `form`",
            "13:25 error: `values` of `k` belongs only on a `string` or a `number`",
        ],
    );
    api("method: a.b\nform:\n  j: { type: file, max_length: 5242880, example: photo.jpg }\n", &[]);
    api(
        "method: a.b\ncall: [page, app]\nform:\n  j: { type: file }\n  k: { type: [file] }\n",
        &[
            "4:3 error: the file `j` needs a call from server to server",
            "5:3 error: the file `k` needs a call from server to server",
            "5:14 error: `k` is a list of files",
        ],
    );
    api("method: a.b\ncall: [execute, page]\nform:\n  j: { type: file }\n", &[]);
    api(
        "method: a.b\nresponse:\n  j: { type: file }\n",
        &["3:14 error: the file `j` must stand under `form`"],
    );
}

#[test]
fn a_limit_can_be_met() {
    rows(
        "  a: { type: string, characters: z-a }\n  b: { type: number, range: [2, 1] }\n  c: { type: number, range: [a, b] }\n  d: { type: number, range: [1] }\n  e: { type: number, range: 1 }\n  f: { type: number, max_length: 2, range: [1, 500] }\n  g: { type: date, date_format: HH:mm }\n  h: { type: string, values: [A] }\n  i: { type: string, values: {} }\n  j: { type: string, open: true }\n  k: { type: number, values: { A: ~ } }\n  l: { type: string, max_length: 2, values: { AB: x, ABC: y } }\n  m: { type: string, values: { '': x } }\n",
        &[
            "3:34 error: `characters` of `a` is not a valid set of characters: the range `z-a` runs backwards",
            "4:29 error: `range` of `b` runs backwards",
            "5:29 error: `range` of `c` must be two numbers",
            "6:29 error: `range` of `d` must be the smallest and the largest number: `[0.01, 100]`",
            "7:29 error: `range` of `e` must be a list",
            "8:44 error: `range` of `f` ends at `500`, which the row does not allow",
            "9:33 error: `date_format` of `g` does not say what the type `date` needs",
            "10:30 error: `values` of `h` must be a mapping of values to meanings",
            "11:30 error: `values` of `i` lists nothing",
            "12:22 error: `open` of `j` says nothing without `values`",
            "13:32 error: `values` of `k` holds `A`, which the row does not allow",
            "14:54 error: `values` of `l` holds `ABC`, which the row does not allow",
            "15:32 error: `values` of `m` hold an empty one",
        ],
    );
}

#[test]
fn an_example_fits_its_own_row() {
    rows(
        "  a: { type: string, max_length: 3, example: 四个汉字 }\n  b: { type: number, example: 1.5 }\n  c: { type: json, example: '{a' }\n  d: { type: json, example: {a: b} }\n  e: { type: date, example: 2024-02-30 }\n  f: { type: boolean, example: yes }\n  g: { type: amount, range: [0.01, 100], example: 1000 }\n  h: { type: string, values: { A: ~ }, example: B }\n  i: { type: json, example: '\"[1]\"' }\n  j: { type: [string], example: [a, b] }\n  k: { type: json, example: 1 }\n  l: { type: string, min_length: 3, characters: a-z, example: A }\n  m: { type: string, max_length: 2, default: ABC }\n  n: { type: string, example: }\n  o: { type: string, example: { a: b } }\n",
        &[
            "3:46 error: `example` of `a` breaks the limits of its own row: it holds at most 3 characters, this has 4",
            "4:31 error: `example` of `b` breaks the limits of its own row: it must be a whole number",
            "5:29 error: `example` of `c` breaks the limits of its own row: it must be well-formed JSON",
            "6:29 error: `example` of `d` must be JSON in quotes",
            "7:29 error: `example` of `e` breaks the limits of its own row: it must be a time written yyyy-MM-dd",
            "8:32 error: `example` of `f` breaks the limits of its own row: it must be `true` or `false`",
            "9:51 error: `example` of `g` breaks the limits of its own row: it must lie between 0.01 and 100",
            "10:49 error: `example` of `h` breaks the limits of its own row: it must be one of A",
            "11:29 error: `example` of `i` breaks the limits of its own row: it is a JSON string that itself holds JSON: give the document, not its encoding",
            "12:33 error: `example` of `j` must be one item of the list",
            "13:29 error: `example` of `k` must be JSON in quotes",
            "14:63 error: `example` of `l` breaks the limits of its own row: it holds at least 3 characters, this has 1",
            "14:63 error: `example` of `l` breaks the limits of its own row: it holds only the characters a-z, character 1 is another",
            "15:46 error: `default` of `m` breaks the limits of its own row: it holds at most 2 characters, this has 3",
            "16:22 error: `example` of `n` is empty",
            "17:31 error: `example` of `o` must be a text",
        ],
    );
}

#[test]
fn an_example_of_a_text_is_its_source_text() {
    for written in ["012", "1.10", "yes", "2014072300007148", "0x1F", "1e3", "2024-02-29", "no", "0o17", ".5"]
    {
        let text = format!("method: a.b\nrequest:\n  a: {{ type: string, example: {written} }}\n");
        let api = read_api(&Source::new("x.yaml", text)).value.unwrap();
        assert_eq!(api.request.parameters()[0].example.as_deref(), Some(written));
    }
}

#[test]
fn personal_data_in_plain_sight_is_a_warning() {
    let row = |example: &str| format!("  a: {{ type: string, sensitive: true, example: {example} }}\n");
    for (example, what) in [
        ("13800138000", "telephone number"),
        ("11010119900307123X", "identity card number"),
        ("110101200003071234", "identity card number"),
        ("'tel: 13800138000.'", "telephone number"),
    ] {
        rows(&row(example), &[&format!("3:48 warning: `example` of `a` looks like a real {what}")]);
    }
    for example in [
        "139****0000",
        "110101********0000",
        "2088202880102045",
        "zha***an",
        "0ad14d131507796000105855032107",
    ] {
        rows(&row(example), &[]);
    }
    rows("  a: { type: string, example: 13800138000 }\n", &[]);
}

#[test]
fn a_group_names_optional_parameters_of_one_place() {
    let text = |groups: &str| {
        format!(
            "method: a.b\none_of: {groups}\nrequest:\n  a: {{ type: string, required: true }}\n  b: {{ type: string }}\n  cc: {{ type: string }}\nform:\n  d: {{ type: string }}\n  e: {{ type: string }}\n"
        )
    };
    for (groups, expected) in [
        ("[[b, cc], [d, e]]", &[] as &[&str]),
        ("[[a, b]]", &["2:11 error: `a` is required and cannot be one of a group"]),
        ("[[b]]", &["2:11 error: a group of `one_of` needs two names at least"]),
        ("[[b, b]]", &["2:14 error: `b` stands twice in its group"]),
        ("[[b, ccc]]", &["2:14 error: `one_of` names `ccc`, which is not a parameter"]),
        ("[[b, d]]", &["2:14 error: a group of `one_of` lies wholly in `request` or wholly in `form`"]),
        (
            "[b, []]",
            &[
                "2:10 error: a group of `one_of` must be a list of names",
                "2:13 error: a group of `one_of` must be a list of names",
            ],
        ),
        ("b", &["2:9 error: `one_of` must be a list"]),
    ] {
        api(&text(groups), expected);
    }
    help(&text("[[b, ccc]]"), Some("did you mean `cc`?"));
}

#[test]
fn the_top_of_a_description() {
    for (text, expected) in [
        ("request: {}\n", &["1:1 error: the description has no `method`"] as &[&str]),
        ("method:\n", &["1:1 error: the description has no `method`"]),
        ("method: ''\n", &["1:9 error: `method` is empty"]),
        ("method: alipay pay\n", &["1:9 error: `alipay pay` is not a valid name of a method"]),
        ("method: a..b\n", &["1:9 error: `a..b` is not a valid name of a method"]),
        ("method: ../etc\n", &["1:9 error: `../etc` is not a valid name of a method"]),
        ("kind: common\nmethod: a.b\n", &["1:7 error: a description of the kind `api` is needed here"]),
        ("method: a.b\ncall: []\n", &["2:7 error: `call` lists no kind of call"]),
        (
            "method: a.b\ncall: [execute, pages]\n",
            &["2:17 error: `call` must be `execute`, `page`, `app`, `notification`, `v3` or `any`"],
        ),
        ("method: a.b\nresponse:\n", &["2:1 error: `response` is empty"]),
        ("method: a.b\nerrors: ~\n", &["2:9 error: `errors` is empty"]),
        ("method: a.b\neffect: none\n", &["2:9 error: `effect` must be `reads`, `writes` or `moves_money`"]),
        ("method: a.b\nencrypt: true\n", &["2:10 error: `encrypt` must be `required`"]),
        ("method: a.b\ndocs: example.com\n", &["2:7 error: `docs` must be an address"]),
        ("method: a.b\nsources: page\n", &["2:10 error: `sources` must be a list"]),
        ("method: a.b\ntitle: [a]\n", &["2:8 error: `title` must be a text"]),
        ("method: a.b\ntitle: ' '\n", &["2:8 error: `title` is empty"]),
        (
            "method: a.b\nform:\n  a: { type: string }\nrequest:\n  a: { type: string }\n",
            &["3:3 error: `a` stands in `form` and in `request`"],
        ),
        (
            "method: a.b\nform:\n  auth_token: { type: string }\n  Charset: { type: string }\n  code: { type: string }\n",
            &[
                "3:3 error: `auth_token` stands in `form`, and is a common parameter",
                "4:3 error: `Charset` stands in `form`, and is a common parameter",
            ],
        ),
        // Alipay sends them.
        ("method: a.b\ncall: notification\nform:\n  app_id: { type: string }\n", &[]),
        (
            "method: a.b\nrequest:\n  '9 b': { type: string }\n",
            &["3:3 error: `9 b` is not a valid name of a parameter"],
        ),
        (
            "method: a.b\nerrors:\n  'A B': ~\n  C: { outcom: x, outcome: maybe }\n  D: text\n",
            &[
                "3:3 error: `A B` is not a valid error code",
                "4:8 error: unknown key `outcom` of `C`",
                "4:28 error: `outcome` of `C` must be `rejected` or `unknown`",
                "5:6 error: `D` must be a mapping of keys to values",
            ],
        ),
        (
            "method: a.b\nerrors:\n  isv.missing-app-id: { before_execution: true }\n",
            &["3:25 error: unknown key `before_execution` of `isv.missing-app-id`"],
        ),
        (
            "method: a.b\nrequest:\n  a: { type: string, sensitive: yes, requierd: true, in: query }\n",
            &[
                "3:33 error: `sensitive` of `a` must be `true` or `false`",
                "3:38 error: unknown key `requierd` of `a`",
                "3:54 error: unknown key `in` of `a`",
            ],
        ),
    ] {
        api(text, expected);
    }
}

#[test]
fn a_common_description_says_where_its_rows_travel() {
    common(
        "kind: common\nrequest:\n  a: { type: string, in: query, calls: [page, app], value: x }\ncodes:\n  20000: { outcome: unknown }\n",
        &[],
    );
    for (text, expected) in [
        ("request: {}\n", &["1:1 error: a description of the kind `common` is needed here"] as &[&str]),
        (
            "kind: common\ncodes:\n  A: { before_execution: true, outcome: unknown }\n  B: { before_execution: yes }\n",
            &[
                "3:41 error: `outcome` of `A` cannot be `unknown`",
                "4:26 error: `before_execution` of `B` must be `true` or `false`",
            ],
        ),
        (
            "kind: common\nparameters: {}\nrequest:\n  a: { type: string }\n  b: { type: string, in: node }\n  c: { type: T, in: body }\n  d: { type: string, max_length: 2, value: abc, in: body }\n  e: { type: file, in: body }\n  f: { type: string, in: body, calls: pag }\n",
            &[
                "2:1 error: unknown key `parameters`",
                "4:3 error: `a` does not say where it travels",
                "5:26 error: `in` of `b` must be `query` or `body`",
                "6:14 error: unknown type `T`",
                "7:44 error: `value` of `d` breaks the limits of its own row: it holds at most 2 characters, this has 3",
                "8:14 error: the file `e` must stand under `form`",
                "9:39 error: `calls` of `f` must be `execute`, `page`, `app`, `notification`, `v3` or `any`",
            ],
        ),
        (
            "kind: common\nresponse:\n  '9': { type: string, in: node }\n",
            &["3:3 error: `9` is not a valid name of a parameter"],
        ),
        ("kind: common\ncodes:\n  'a b': {}\n", &["3:3 error: `a b` is not a valid error code"]),
    ] {
        common(text, expected);
    }
}

#[test]
fn help_says_what_to_do() {
    for (text, expected) in [
        ("method: a.b\nrequst: {}\n", Some("did you mean `request`?")),
        ("method: a.b\ncall: pages\n", Some("did you mean `page`?")),
        ("method: a.b\nrequest:\n  a: { type: string, required: yes }\n", Some("did you mean `true`?")),
        ("method: a.b\nrequest:\n  a: { type: string, required: 'true' }\n", Some("leave the quotes out")),
        (
            "method: a.b\nrequest:\n  a: { type: string, max_length: 0 }\n",
            Some("leave `max_length` out where it is not stated"),
        ),
        ("method: a.b\n\ttitle: x\n", Some("indent with spaces")),
        ("method: a.b\nerrors: { A: { outcome: both } }\n", None),
    ] {
        help(text, expected);
    }
}

#[test]
fn a_notification_is_no_call_and_says_nothing_of_one() {
    api(
        "\
method: a.b
call: [notification, page]
effect: reads
encrypt: required
response: {}
errors: {}
",
        &[
            "2:7 error: a notification cannot be called",
            "3:1 error: a notification has no `effect`",
            "4:1 error: a notification has no `encrypt`",
            "5:1 error: a notification has no `response`",
            "6:1 error: a notification has no `errors`",
        ],
    );
    help("method: a.b\ncall: notification\nresponse: {}\n", Some("the app answers with the text `success`"));
    api("method: trade_status_sync\ncall: notification\nform:\n  a: { type: string }\n", &[]);
}

#[test]
fn what_other_languages_write_is_answered_with_how_a_description_writes_it() {
    let list = "a list is written in brackets around the type of its items: `[string]`";
    let structure = "members of its own stand under `types`, and their name there is the type; `json` is JSON text inside a string";
    for (ty, expected) in [
        ("string[]", list),
        ("list", list),
        ("List", list),
        ("Array", list),
        ("list<string>", list),
        ("object", structure),
        ("Object", structure),
    ] {
        help(&format!("method: a.b\nrequest:\n  x: {{ type: '{ty}' }}\n"), Some(expected));
        help(&format!("method: a.b\nrequest:\n  x:\n    type: {ty}\n"), Some(expected));
    }
    let text = "method: a.b\nrequest:\n  x:\n    type: object\n    fields:\n      y: { type: string }\n";
    let findings = read_api(&Source::new("x.yaml", text)).findings;
    let helps: Vec<_> = findings.iter().filter_map(|finding| finding.help.as_deref()).collect();
    assert!(helps.iter().any(|help| help.contains("their name there is the `type`")), "{helps:?}");
    let unquoted = "a list is written in brackets around the type of its items: `type: [string]`";
    help("method: a.b\nrequest:\n  x: { type: string[] }\n", Some(unquoted));
    help("method: a.b\nrequest:\n  x: { type: string[], required: true }\n", Some(unquoted));
    help("method: a.b\nrequest:\n  x: { type: [string], items: string }\n", Some(unquoted));
}
