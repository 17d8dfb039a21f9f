//! Additions to descriptions that people wrote.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use alipay_rules::Kind;
use alipay_schema::{Edit, Located, Parameter, Source, Span, Structure, Type, read_api};

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
