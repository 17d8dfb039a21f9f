//! What is known of how many parameters.

use alipay_rules::Kind;
use alipay_schema::{Api, Calls, Content, Effect, Outcome, Parameter, Type};

use super::{number, received, sent, share};

type Holds = fn(&Parameter) -> bool;

/// The facts of a row, each with what the table calls it.
const FACTS: [(&str, Holds); 19] = [
    ("whether it must be given", |row| row.limits.required.is_some()),
    ("its largest length", |row| row.limits.max_length.is_some()),
    ("its smallest length", |row| row.limits.min_length.is_some()),
    ("how many items a list has at most", |row| row.limits.max_items.is_some()),
    ("which characters it may hold", |row| row.limits.characters.is_some()),
    ("the range of a number", |row| row.limits.range.is_some()),
    ("all values", |row| row.limits.values.as_ref().is_some_and(|values| !values.open)),
    ("some values", |row| row.limits.values.as_ref().is_some_and(|values| values.open)),
    ("what the platform assumes", |row| row.default.is_some()),
    ("that it is JSON in a text", |row| is(row, |kind| kind == Kind::Json)),
    ("that it is money: `amount`, `cents`", |row| is(row, |kind| matches!(kind, Kind::Amount | Kind::Cents))),
    ("that it is a number with a fraction", |row| is(row, |kind| kind == Kind::Decimal)),
    ("that it is a moment", |row| is(row, |kind| matches!(kind, Kind::Moment(_)))),
    ("that it is personal data", |row| row.sensitive),
    ("that it should not be used any longer", |row| row.deprecated.is_some()),
    ("an example", |row| row.example.is_some()),
    ("what it means", |row| row.description.is_some()),
    ("what it means, in Chinese", |row| row.description_zh.is_some()),
    ("nothing but its name and type", |row| says_nothing(row)),
];

pub(super) fn section(apis: &[&Api]) -> String {
    let sides = [
        apis.iter().copied().flat_map(sent).collect::<Vec<_>>(),
        apis.iter().copied().flat_map(received).collect::<Vec<_>>(),
    ];
    let rows = FACTS.map(|(name, holds)| {
        let cells = sides.each_ref().map(|side| {
            let count = side.iter().filter(|row| holds(row)).count();
            format!("{} | {}", number(count), share(count, side.len()))
        });
        format!("| {name} | {} |", cells.join(" | "))
    });
    let [sent, received] = sides.map(|side| number(side.len()));
    format!(
        "## What is known\n\n\
         | of so many | {sent} parameters | | {received} members of replies | |\n|---|---:|---:|---:|---:|\n{}\n\n\
         {}",
        rows.join("\n"),
        of_apis(apis)
    )
}

fn of_apis(apis: &[&Api]) -> String {
    let count = |holds: &dyn Fn(&Api) -> bool| apis.iter().filter(|api| holds(api)).count();
    let codes: Vec<_> = apis.iter().filter_map(|api| api.errors.as_ref()).flatten().collect();
    let stated = |outcome| codes.iter().filter(|row| row.outcome == Some(outcome)).count();
    let has_file = |api: &Api| api.form.iter().any(|row| row.ty == Type::File);
    let facts = [
        ("know how they are called; the others take any kind of call", count(&|api| api.call != Calls::ANY)),
        ("say how the REST gateway (v3) is asked for them", count(&|api| api.v3.is_some())),
        ("are known to the REST gateway alone", count(&|api| api.call.v3)),
        (
            "are known to read only, so that a call may be repeated",
            count(&|api| api.effect == Some(Effect::Reads)),
        ),
        ("require that their content is encrypted", count(&|api| api.encrypt_required)),
        ("accept free JSON as content", count(&|api| api.request == Content::Free)),
        ("have parameters outside the content", count(&|api| !api.form.is_empty())),
        ("accept files", count(&has_file)),
        ("have groups of which one parameter must be given", count(&|api| !api.one_of.is_empty())),
        (
            "have error codes of their own",
            count(&|api| api.errors.as_ref().is_some_and(|rows| !rows.is_empty())),
        ),
    ];
    let rows = facts.map(|(what, count)| format!("| {what} | {} |", number(count)));
    format!(
        "| so many APIs | |\n|---|---:|\n{}\n\nThey have {} error codes. Of {} it is stated that a call which fails so was not \
         executed, of {} that it may have been.\n",
        rows.join("\n"),
        number(codes.len()),
        number(stated(Outcome::Rejected)),
        number(stated(Outcome::Unknown))
    )
}

fn is(row: &Parameter, holds: impl Fn(Kind) -> bool) -> bool {
    matches!(row.ty, Type::Scalar(kind) if holds(kind))
}

fn says_nothing(row: &Parameter) -> bool {
    let plain = matches!(row.ty, Type::Structure(_) | Type::File)
        || is(row, |kind| matches!(kind, Kind::Text | Kind::Number | Kind::Boolean));
    plain && *row == Parameter { list: row.list, ..Parameter::new(row.name.clone(), row.ty.clone()) }
}
