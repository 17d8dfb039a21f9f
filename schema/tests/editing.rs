//! Additions to descriptions that people wrote.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use alipay_rules::Kind;
use alipay_schema::{
    Edit, ErrorRow, Limit, Located, MaxLength, Outcome, Parameter, Required, Source, Span, Structure, Type,
    read_api,
};

fn named(name: &str) -> Located<String> {
    Located::new(name.to_owned(), Span::default())
}

fn text(name: &str) -> Parameter {
    Parameter::new(named(name), Type::Scalar(Kind::Text))
}

fn edited(before: &str, edit: impl FnOnce(&mut Edit<'_>)) -> String {
    let source = Source::new("x.yaml", before);
    let mut edits = Edit::of(&source).unwrap();
    edit(&mut edits);
    let after = edits.finish();
    let reading = read_api(&Source::new("x.yaml", after.clone()));
    let findings: Vec<_> = reading.findings.iter().map(|finding| &finding.title).collect();
    assert!(reading.value.is_some(), "{findings:?}\n{after}");
    after
}

#[test]
fn rows_are_added_behind_those_that_are_there() {
    for (before, after) in [
        (
            "method: a\nrequest:\n  b: { type: string }\n",
            "method: a\nrequest:\n  b: { type: string }\n  m: { type: string }\n",
        ),
        (
            "method: a\nrequest:\n    b: { type: string } # why\n\n# end",
            "method: a\nrequest:\n    b: { type: string } # why\n    m: { type: string }\n\n# end",
        ),
        (
            "method: a\nrequest:\n  b:\n    type: string\n    description: |\n      one\n      two\n\nerrors: {}\n",
            "method: a\nrequest:\n  b:\n    type: string\n    description: |\n      one\n      two\n  m: { type: string }\n\nerrors: {}\n",
        ),
        (
            "method: a\nrequest: { b: { type: string } } # why",
            "method: a\nrequest: { b: { type: string }, m: { type: string } } # why",
        ),
        (
            "method: a\nrequest: {} # none\nresponse: {}\n",
            "method: a\nrequest: # none\n  m: { type: string }\nresponse: {}\n",
        ),
        ("method: a\nerrors: {}\n", "method: a\n\nrequest:\n  m: { type: string }\nerrors: {}\n"),
        (
            "method: a\r\nrequest:\r\n  b: { type: string }\r\n",
            "method: a\r\nrequest:\r\n  b: { type: string }\r\n  m: { type: string }\r\n",
        ),
    ] {
        assert_eq!(edited(before, |edit| assert!(edit.add_rows("request", &[text("m")]))), after);
    }
}

#[test]
fn structures_are_added_with_the_rows_that_name_them() {
    let before = "method: a\ncall: page # the only way\n\nrequest:\n  b: { type: B }\n\ntypes:\n  # B, of course\n  B:\n    c: { type: string }\n\nerrors:\n  X: ~\n";
    let after = edited(before, |edit| {
        let row = Parameter { list: true, ..Parameter::new(named("m"), Type::Structure("M".to_owned())) };
        assert!(edit.add_rows("request", &[row]));
        assert!(edit.add_rows("types.B", &[text("d"), text("e")]));
        let structure = |name: &str| Structure { name: named(name), parameters: vec![text("o")] };
        assert!(edit.add_structures(&[structure("M")]));
        assert!(edit.deprecate());
        assert!(edit.deprecate_row("types.B", "c"));
    });
    assert_eq!(
        after,
        "method: a\ncall: page # the only way\ndeprecated: true\n\nrequest:\n  b: { type: B }\n  m: { type: [M] }\n\n\
         types:\n  # B, of course\n  B:\n    c: { type: string, deprecated: true }\n    d: { type: string }\n    \
         e: { type: string }\n\n  M:\n    o: { type: string }\n\nerrors:\n  X: ~\n"
    );
}

#[test]
fn the_first_structure_begins_the_section() {
    let row = Parameter::new(named("m"), Type::Structure("M".to_owned()));
    let add = |edit: &mut Edit<'_>| {
        assert!(edit.add_rows("response", std::slice::from_ref(&row)));
        assert!(edit.add_structures(&[Structure { name: named("M"), parameters: vec![text("o")] }]));
    };
    assert_eq!(
        edited("method: a\nresponse: {}\n", add),
        "method: a\nresponse:\n  m: { type: M }\n\ntypes:\n  M:\n    o: { type: string }\n"
    );
}

#[test]
fn what_takes_no_addition_is_left_alone() {
    let before =
        "method: a\nrequest: any\nform: { f: { type: string, deprecated: use b } }\ndeprecated: use b\n";
    let after = edited(before, |edit| {
        assert!(!edit.add_rows("request", &[text("m")]));
        assert!(!edit.add_rows("types.M", &[text("m")]));
        assert!(!edit.deprecate());
        assert!(!edit.deprecate_row("form", "f"));
        assert!(!edit.deprecate_row("form", "g"));
    });
    assert_eq!(after, before);
    assert!(Edit::of(&Source::new("x.yaml", "{ method: a }")).is_none());
    assert!(Edit::of(&Source::new("x.yaml", "method: [")).is_none());
}

#[test]
fn a_row_gets_the_keys_that_it_lacks_where_people_write_them() {
    for (before, after) in [
        ("{ type: string }", "{ type: string, required: true, max_length: 9, advised: [required] }"),
        (
            "{ type: string,  example: 'a' } # why",
            "{ type: string, required: true, max_length: 9, advised: [required],  example: 'a' } # why",
        ),
        ("{ required: false, type: string }", "{ required: false, type: string, max_length: 9 }"),
        (
            "{ type: string, characters: a-z, advised: [characters] }",
            "{ type: string, required: true, max_length: 9, characters: a-z, advised: [required, characters] }",
        ),
        (
            "\n    type: string # a text\n    description: >-\n      Some\n      words.\n    example: a",
            "\n    type: string # a text\n    required: true\n    max_length: 9\n    advised: [required]\n    description: >-\n      Some\n      words.\n    example: a",
        ),
    ] {
        let file = |row: &str| {
            format!("method: m\nrequest:\n  # of a person\n  a: {row}\n\n  b: {{ type: string }}\n")
                .replace("a: \n", "a:\n")
        };
        let text = file(before);
        let mut row =
            read_api(&Source::new("x.yaml", text.clone())).value.unwrap().request.parameters()[0].clone();
        if row.limits.required.is_none() {
            row.limits.required = Some(Required::Always);
            row.limits.advised.insert(0, Limit::Required);
        }
        row.limits.max_length = Some(MaxLength::Limit(9));
        assert_eq!(edited(&text, |edit| assert!(edit.refine_row("request", &row))), file(after));
        let again = file(after);
        assert_eq!(edited(&again, |edit| assert!(edit.refine_row("request", &row))), again, "a second time");
    }
    edited("method: m\nrequest: {}\n", |edit| assert!(!edit.refine_row("request", &text("a"))));
}

#[test]
fn a_row_that_no_longer_fits_on_its_line_stands_on_several() {
    let words = "word ".repeat(26);
    let text = format!("method: m\nrequest:\n  a: {{ type: string, description: {} }} # why\n", words.trim());
    let mut row =
        read_api(&Source::new("x.yaml", text.clone())).value.unwrap().request.parameters()[0].clone();
    row.limits.max_length = Some(MaxLength::Limit(9));
    assert_eq!(
        edited(&text, |edit| assert!(edit.refine_row("request", &row))),
        format!(
            "method: m\nrequest:\n  a:\n    type: string\n    max_length: 9\n    description: {} # why\n",
            words.trim()
        )
    );
}

#[test]
fn comments_stand_above_rows_that_have_a_line_of_their_own() {
    let text =
        "method: m\nrequest:\n  # of a person\n  a: { type: string }\ntypes:\n  T: { b: { type: string } }\n";
    let after = edited(text, |edit| {
        assert_eq!(edit.comment_above("request", "a"), Some("# of a person"));
        assert_eq!(edit.comment_above("types.T", "b"), None);
        assert!(edit.note("request", "a", "One\ntwo."));
        assert!(!edit.note("types.T", "b", "One."));
        assert!(!edit.note("request", "c", "One."));
    });
    assert_eq!(after, text.replace("  a:", "  # One\n  # two.\n  a:"));
}

#[test]
fn sources_and_groups_are_added_to_those_that_are_there() {
    let rows = "request:\n  a: { type: string }\n  b: { type: string }\n";
    let long = format!("sources: [{}]\n", ["a long name"; 12].join(", "));
    let lines = format!("sources:\n{}  - d\n", "  - a long name\n".repeat(12));
    for (before, after) in [
        ("sources: [c] # why\n", "sources: [c, d] # why\n"),
        ("sources: []\n", "sources: [d]\n"),
        ("sources:\n  - c\n", "sources:\n  - c\n  - d\n"),
        ("sources:\n- 'c' # why\n", "sources:\n- 'c' # why\n- d\n"),
        ("", "sources: [d]\n"),
        (&long, &lines),
    ] {
        let text = format!("method: m\n{before}{rows}");
        let edited = edited(&text, |edit| assert!(edit.add_sources(&["d".to_owned()])));
        assert_eq!(edited, format!("method: m\n{after}{rows}"));
    }
    let group = [["a", "b"].map(str::to_owned).to_vec()];
    for (before, after) in
        [("", "\none_of: [[a, b]]\n"), ("one_of: [[b, a]]\n", "one_of: [[b, a], [a, b]]\n")]
    {
        let text = format!("method: m\n{rows}{before}");
        let source = Source::new("x.yaml", text);
        let mut edit = Edit::of(&source).unwrap();
        assert!(edit.add_groups(&group));
        assert_eq!(edit.finish(), format!("method: m\n{rows}{after}"));
    }
}

#[test]
fn rows_of_error_codes_get_the_keys_that_they_lack_and_new_ones_follow() {
    let all = "{ meaning: m, advice: a, outcome: unknown }";
    for (before, after) in [
        ("\n  X: ~\n", format!("\n  X: {all}\n  NEW: ~\n")),
        ("\n  X:\n  Y: ~ # why\n", format!("\n  X: {all}\n  Y: ~ # why\n  NEW: ~\n")),
        ("\n  X: {} # why\n", format!("\n  X: {all} # why\n  NEW: ~\n")),
        (
            "\n  X: {  outcome:  unknown }\n",
            "\n  X: {  meaning: m, advice: a, outcome:  unknown }\n  NEW: ~\n".to_owned(),
        ),
        ("\n  X: { advice: a }\n", format!("\n  X: {all}\n  NEW: ~\n")),
        (
            "\n  X:\n    outcome: unknown # why\n",
            "\n  X:\n    meaning: m\n    advice: a\n    outcome: unknown # why\n  NEW: ~\n".to_owned(),
        ),
        (" { X: ~ }\n", format!(" {{ X: {all}, NEW: ~ }}\n")),
    ] {
        let file = |errors: &str| format!("method: m\nerrors:{errors}");
        let refined = edited(&file(before), |edit| {
            let mut row = ErrorRow::of(named("X"));
            (row.meaning, row.advice) = (Some("m".to_owned()), Some("a".to_owned()));
            row.outcome = Some(Outcome::Unknown);
            assert!(edit.refine_error(&row));
            assert!(!edit.refine_error(&ErrorRow { code: named("Z"), ..row }));
            assert!(edit.add_errors(&[ErrorRow::of(named("NEW"))]));
        });
        assert_eq!(refined, file(&after));
    }
    let long = "word ".repeat(40).trim().to_owned();
    let lines = edited("method: m\nerrors:\n  'X': ~ # why\n", |edit| {
        assert!(edit.refine_error(&ErrorRow { meaning: Some(long.clone()), ..ErrorRow::of(named("X")) }));
    });
    assert_eq!(lines, format!("method: m\nerrors:\n  'X':\n    meaning: {long} # why\n"));
    let first = edited("method: m\n", |edit| assert!(edit.add_errors(&[ErrorRow::of(named("NEW"))])));
    assert_eq!(first, "method: m\n\nerrors:\n  NEW: ~\n");
}

#[test]
fn a_part_is_found_by_its_line() {
    let text =
        "method: m\nrequest:\n  a: { type: T }\n\ntypes:\n  # of a person\n  T: { b: { type: string } }\n";
    let source = Source::new("x.yaml", text);
    let edit = Edit::of(&source).unwrap();
    let lines = ["request", "types.T", "types.U", "form"].map(|part| edit.line_of(part));
    assert_eq!(lines, [Some(2), Some(7), None, None]);
}
