//! What records of documentation add to descriptions, by how good their evidence is.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use std::{fs, path::Path};

use alipay_schema::{Api, Source, read_api};
use alipay_sdk_import::{Evidence, Merged, Progress, add_evidence, facts_beyond};

/// A record of `demo.pay` with these rows.
fn record(quality: &str, origin: &str, source: &str, rows: &str) -> String {
    format!(
        r#"{{"method":"demo.pay","quality":{quality},"origin":"{origin}","source":"{source}","params":[{rows}]}}"#
    )
}

fn page(rows: &str) -> String {
    record("\"B\"", "copy of the official page", "https://one.example/a", rows)
}

fn model(rows: &str) -> String {
    record("\"C\"", "third-party C# models", "github:one/models@1:A.cs", rows)
}

fn client(rows: &str) -> String {
    record("\"D\"", "third-party Go client", "github:two/client@1:a.go", rows)
}

fn merge(specs: &Path, records: &[String]) -> Merged {
    let file = specs.join("records.jsonl");
    fs::write(&file, records.join("\n")).unwrap();
    let evidence = Evidence::read([&file]).unwrap_or_else(|error| panic!("{error}"));
    let merged = add_evidence(&evidence, specs, &Progress::new()).unwrap_or_else(|error| panic!("{error}"));
    merged.update.write().unwrap();
    merged
}

/// The description with what the records add; a second time they add nothing.
fn with(text: &str, records: &[String]) -> String {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("demo")).unwrap();
    let file = folder.path().join("demo/pay.yaml");
    fs::write(&file, text).unwrap();
    merge(folder.path(), records);
    assert!(merge(folder.path(), records).update.files.is_empty(), "a second time");
    fs::read_to_string(file).unwrap()
}

/// What the records make of the one row `a`, with the comment above it.
fn row(before: &str, records: &[String]) -> String {
    let text = with(&format!("method: demo.pay\nrequest:\n  a: {{ {before} }}\n"), records);
    text.split_once("request:\n").unwrap().1.trim().to_owned()
}

fn flag(word: &str) -> String {
    format!(r#"{{"name":"a","required":"{word}"}}"#)
}

fn length(max: usize) -> String {
    format!(r#"{{"name":"a","required":null,"max_length":{max}}}"#)
}

#[test]
fn evidence_decides_what_a_flag_does() {
    let fork = record("\"D\"", "fork of two/client: what it refuses", "file 7", &flag("must"));
    let easy = record("\"A\"", "official EasySDK's function table", "github:x/y@1:z", &flag("must"));
    let earlier =
        |word: &str| record("null", "third-party Java models", "github:three/models@1", &flag(word));
    let related = page(&flag("must")).replace("\"params\"", "\"related_to\":\"demo.buy\",\"params\"");
    for (records, expected) in [
        (vec![page(&flag("must"))], "required: true"),
        (vec![page(&flag("optional"))], "required: false"),
        (vec![page(&flag("special"))], "required: conditional"),
        (vec![model(&flag("must"))], "required: true, advised: [required]"),
        (vec![client(&flag("must"))], "required: true, advised: [required]"),
        (vec![easy], "required: true, advised: [required]"),
        (vec![client(&flag("must")), client(&flag("must"))], "required: true, advised: [required]"),
        (vec![client(&flag("must")), fork], "required: true, advised: [required]"),
        (vec![model(&flag("must")), client(&flag("must"))], "required: true"),
        (vec![client(&flag("must")), earlier("must")], "required: true"),
        (vec![client(&flag("optional"))], "required: false"),
        (vec![earlier("must")], ""),
        (vec![related], ""),
        (vec![page(r#"{"name":"a","required":"optional","required_raw":"(absent)"}"#)], ""),
    ] {
        let expected = if expected.is_empty() { String::new() } else { format!(", {expected}") };
        assert_eq!(row("type: string", &records), format!("a: {{ type: string{expected} }}"), "{records:?}");
    }
}

#[test]
fn flags_that_contradict_each_other_are_the_weaker_one_and_a_comment_names_both() {
    for (first, second, taken) in
        [("must", "optional", "false"), ("must", "special", "conditional"), ("special", "optional", "false")]
    {
        let text = row("type: string", &[page(&flag(first)), client(&flag(second))]);
        assert!(text.ends_with(&format!("a: {{ type: string, required: {taken} }}")), "{text}");
        assert!(text.starts_with("# Sources disagree: required: "), "{text}");
        assert!(text.contains("(third-party copy of the documentation page), required: "), "{text}");
        assert!(text.contains("(third-party SDK)."), "{text}");
    }
}

#[test]
fn evidence_decides_what_a_length_does() {
    for (records, expected) in [
        (vec![page(&length(9))], "max_length: 9"),
        (vec![model(&length(9))], "max_length: 9, advised: [max_length]"),
        (vec![model(&length(9)), client(&length(9))], "max_length: 9"),
        (
            vec![page(r#"{"name":"a","max_length":9,"min_length":2}"#)],
            "max_length: 9, min_length: 2, advised: [min_length]",
        ),
    ] {
        assert_eq!(row("type: string", &records), format!("a: {{ type: string, {expected} }}"));
    }
    assert_eq!(
        row("type: string", &[page(&length(9)), model(&length(12))]),
        "# Sources disagree: max_length: 9 (third-party copy of the documentation page), max_length: 12 \
         (third-party models).\n  a: { type: string, max_length: 12, advised: [max_length] }"
    );
    for (ty, is_taken) in
        [("amount", true), ("number", true), ("boolean", false), ("date", false), ("'[string]'", false)]
    {
        let before = format!("type: {ty}").replace("'[", "[").replace("]'", "]");
        let after = if is_taken { format!("{before}, max_length: 9") } else { before.clone() };
        assert_eq!(row(&before, &[page(&length(9))]), format!("a: {{ {after} }}"));
    }
}

#[test]
fn a_length_that_cannot_be_meant_is_left() {
    for before in [
        "type: string, example: four",
        "type: string, default: four",
        "type: string, values: { four: ~ }, open: true",
        "type: string, min_length: 4",
    ] {
        assert_eq!(row(before, &[page(&length(3))]), format!("a: {{ {before} }}"));
        assert!(row(before, &[page(&length(4))]).contains("max_length: 4"), "{before}");
    }
    for fact in [r#""example":"four""#, r#""length_unit":"characters, a Chinese one counts 2""#] {
        let stated = format!(r#"{{"name":"a","max_length":3,{fact}}}"#);
        assert_eq!(row("type: string", &[page(&stated)]), "a: { type: string }");
    }
}

#[test]
fn what_a_person_wrote_stays() {
    let all = [page(r#"{"name":"a","required":"must","max_length":9}"#)];
    for before in [
        "type: string, required: false, max_length: 3",
        "type: string, required: conditional, max_length: none",
    ] {
        assert_eq!(row(before, &all), format!("a: {{ {before} }}"));
    }
    assert_eq!(
        row("type: string, max_length: 3", &all),
        "a: { type: string, required: true, max_length: 3 }"
    );
    let commented = "method: demo.pay\nrequest:\n  # It may be longer.\n  a: { type: string }\n";
    assert_eq!(with(commented, &all), commented);
    let odd =
        "# Mine.\nmethod: demo.pay\nrequest:\n    a:   { type: 'string' }   # so\n    b: { type: string }\n";
    let after = odd.replace("'string' ", "'string', required: true, max_length: 9 ");
    let sources = "method: demo.pay\nsources: [third-party copy of the documentation page]\n";
    assert_eq!(with(odd, &all), after.replace("method: demo.pay\n", sources));
}

#[test]
fn contradictions_are_reported_and_counted() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("demo")).unwrap();
    fs::write(
        folder.path().join("demo/pay.yaml"),
        "method: demo.pay\nrequest:\n  a: { type: string, required: false }\n  b: { type: string }\n",
    )
    .unwrap();
    let rows = format!(
        r#"{},{{"name":"b","required":"must","max_length":4}},{{"name":"gone","required":"must"}}"#,
        flag("must")
    );
    let elsewhere = page(&rows).replace("demo.pay", "demo.gone");
    let merged = merge(folder.path(), &[model(&rows), elsewhere]);
    let lines: Vec<String> = merged.update.changes.iter().map(ToString::to_string).collect();
    assert!(
        lines[0].ends_with(
            "demo/pay.yaml:3: demo.pay: contradiction: `request.a` has `required: false` here, `true` in third-party models"
        ),
        "{lines:?}"
    );
    assert_eq!(lines[1..], ["demo.pay: more facts"]);
    assert_eq!(
        merged.tally.to_string(),
        "taken from C: 1 that must be given, advised; 1 lengths, advised\n\
         left 1: a record of an API without a description\n\
         left 1: the API has no such parameter\n\
         left 1: the description says something else\n"
    );
}

#[test]
fn nested_rows_are_found_by_their_path() {
    let text = "\
method: demo.pay
request:
  goods: { type: [Goods] }
  buyer: { type: Person }
  payer: { type: Person }
form:
  photo: { type: file }
response:
  price: { type: string }
types:
  Goods:
    price: { type: amount }
  Person:
    name: { type: string }
";
    let child = |name: &str| format!(r#"{{"name":"{name}","required":"must","max_length":9}}"#);
    let rows = format!(
        r#"{{"name":"goods","required":"must","children":[{}]}},{{"name":"buyer","required":"optional","children":[{},{}]}},{{"name":"photo","required":"must"}},{{"name":"price","required":"must"}}"#,
        child("price"),
        child("name"),
        child("price"),
    );
    let expected = text
        .replace("[Goods] }", "[Goods], required: true }")
        .replace("buyer: { type: Person }", "buyer: { type: Person, required: false }")
        .replace("{ type: file }", "{ type: file, required: true }")
        .replace("{ type: amount }", "{ type: amount, required: true, max_length: 9 }")
        .replace(
            "name: { type: string }",
            "name: { type: string, required: true, max_length: 9, advised: [required] }",
        )
        .replace("demo.pay\n", "demo.pay\nsources: [third-party copy of the documentation page]\n");
    assert_eq!(with(text, &[page(&rows)]), expected, "a structure of two places is advised");
}

#[test]
fn a_number_that_an_open_one_stands_in_for_need_not_be_given() {
    for (name, other, flag) in [
        ("user_id", "open_id", "conditional"),
        ("alipay_user_id", "open_id", "conditional"),
        ("buyer_id", "buyer_open_id", "conditional"),
        ("buyer_open_id", "buyer_id", "conditional"),
        ("buyer_id", "payer_open_id", "true"),
        ("order_id", "open_id", "true"),
    ] {
        let text = format!(
            "method: demo.pay\nrequest:\n  {name}: {{ type: string }}\n  {other}: {{ type: string }}\n"
        );
        let after = with(&text, &[page(&format!(r#"{{"name":"{name}","required":"must"}}"#))]);
        assert!(after.contains(&format!("{name}: {{ type: string, required: {flag} }}")), "{after}");
    }
    for doubt in ["default: x", "deprecated: true"] {
        assert!(
            row(&format!("type: string, {doubt}"), &[page(&flag("must"))]).contains("advised: [required]")
        );
    }
}

#[test]
fn a_group_is_stated_where_evidence_suffices_and_nothing_draws_it_otherwise() {
    let text =
        "method: demo.pay\nrequest:\n  a: { type: string }\n  b: { type: string }\n  c: { type: string }\n";
    let group = |names: &[&str]| {
        let row = |name: &&str| format!(r#"{{"name":"{name}","required":"special","one_of_group":1}}"#);
        names.iter().map(row).collect::<Vec<_>>().join(",")
    };
    let named = page(r#"{"name":"b","required":"special","one_of_group":1,"one_of_names":["a","b"]}"#);
    let exclusive =
        page(&group(&["a", "b"])).replace("\"params\"", "\"note\":\"a and b exclude each other\",\"params\"");
    for (records, expected) in [
        (vec![page(&group(&["a", "b"]))], Some("one_of: [[a, b]]")),
        (vec![named], Some("one_of: [[a, b]]")),
        (vec![client(&group(&["a", "b"]))], None),
        (vec![client(&group(&["b", "a"])), model(&group(&["a", "b"]))], Some("one_of: [[a, b]]")),
        (vec![page(&group(&["a", "b"])), client(&group(&["a", "b", "c"]))], None),
        (vec![page(&group(&["a", "gone"]))], None),
        (vec![exclusive], None),
    ] {
        let after = with(text, &records);
        assert_eq!(after.lines().find(|line| line.starts_with("one_of")), expected, "{records:?}");
        assert!(!after.contains("advised"), "{after}");
    }
    let grouped = format!("{text}\none_of: [[b, c]]\n");
    assert!(with(&grouped, &[page(&group(&["a", "b"]))]).ends_with("one_of: [[b, c]]\n"));
}

#[test]
fn a_file_that_is_none_is_refused_with_the_line() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("records.jsonl");
    assert!(Evidence::read([&file]).unwrap_err().to_string().contains("records.jsonl: "));
    fs::write(&file, format!("{}\n{{}}\n", page(""))).unwrap();
    assert!(Evidence::read([&file]).unwrap_err().to_string().contains("records.jsonl: line 2: "));
}

fn read(text: &str) -> Api {
    let reading = read_api(&Source::new("pay.yaml", text));
    reading.value.unwrap_or_else(|| panic!("{:?}", reading.findings))
}

/// A description of `demo.pay` with these sources and rows.
fn pay(head: &str, rows: &str, rest: &str) -> String {
    format!("method: demo.pay\n{head}request:\n{rows}{rest}")
}

const KNOWN: &str = "  a: { type: string }\n  b: { type: string, required: true, max_length: 9, advised: [required] }\n  \
                     c: { type: [C] }\n";
const KNOWN_TYPES: &str = "types:\n  C:\n    d: { type: string }\n    e: { type: number }\n";

#[test]
fn what_an_own_description_knows_comes_back_as_evidence() {
    let (known, page) = (pay("", KNOWN, KNOWN_TYPES), "sources: [documentation page]\n");
    let types =
        "types:\n  C:\n    d: { type: string, max_length: 4, required: true }\n    e: { type: number }\n";
    for (own, expected, facts) in [
        (known.clone(), known.clone(), 0),
        (
            pay(page, "  a: { type: string, required: false, max_length: 7 }\n  b: { type: string }\n", ""),
            pay(
                page,
                &KNOWN.replace("a: { type: string }", "a: { type: string, required: false, max_length: 7 }"),
                KNOWN_TYPES,
            ),
            2,
        ),
        (
            pay("", "  a: { type: string, required: true, example: mine, description: Mine. }\n", ""),
            pay(
                "sources: [documentation]\n",
                &KNOWN.replace(
                    "a: { type: string }",
                    "a: { type: string, required: true, advised: [required] }",
                ),
                KNOWN_TYPES,
            ),
            1,
        ),
        (
            pay(
                page,
                "  a: { type: string, max_length: 7, advised: [max_length] }\n  c: { type: [C] }\n",
                types,
            ),
            pay(
                page,
                &KNOWN.replace(
                    "a: { type: string }",
                    "a: { type: string, max_length: 7, advised: [max_length] }",
                ),
                &KNOWN_TYPES
                    .replace("d: { type: string }", "d: { type: string, required: true, max_length: 4 }"),
            ),
            3,
        ),
    ] {
        let exported = facts_beyond(&read(&own), Some(&read(&known)), "specs/demo/pay.yaml");
        assert_eq!(exported.facts, facts, "{own}");
        assert!(!exported.records.join("").contains("mine"), "{:?}", exported.records);
        let merged = with(&known, &exported.records);
        assert_eq!(read(&merged).request, read(&expected).request, "{merged}");
        assert_eq!(read(&merged).types, read(&expected).types, "{merged}");
        assert_eq!(read(&merged).sources, read(&expected).sources, "{merged}");
    }
}

#[test]
fn groups_come_back_too_and_what_the_catalogue_lacks_is_named() {
    let known = "method: demo.pay\nrequest:\n  a: { type: string }\n  b: { type: string }\n";
    let own = "method: demo.pay\nsources: [documentation page]\nrequest:\n  a: { type: string }\n  b: { type: string }\n  \
               z: { type: string, required: true }\none_of: [[b, a]]\n";
    let exported = facts_beyond(&read(own), Some(&read(known)), "own.yaml");
    assert_eq!((exported.facts, exported.unknown), (1, vec!["request.z".to_owned()]));
    assert_eq!(read(&with(known, &exported.records)).one_of, [["a", "b"]]);
    let alone = facts_beyond(&read(own), None, "own.yaml");
    assert_eq!((alone.facts, alone.unknown.len(), alone.records.len()), (2, 0, 1));
}
