//! What an update does to a folder of descriptions.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use std::{fs, path::Path};

use alipay_sdk_import::{
    ApiShape, Content, Field, Fields, Kind, Progress, Shapes, Update, update, with_text,
};

fn fields(rows: &[(&str, Kind)]) -> Fields {
    rows.iter().map(|(name, kind)| ((*name).to_owned(), Field::of(kind.clone()))).collect()
}

fn ty(name: &str) -> Kind {
    Kind::Type(name.to_owned())
}

/// A release with one API, its model, and a type that the model names.
fn release(model: &[(&str, Kind)], goods: &[(&str, Kind)], response: &[(&str, Kind)]) -> Shapes {
    let api = ApiShape {
        sdks: ["Java SDK"].into(),
        content: Content::Of("DemoPayModel".to_owned()),
        form: fields(&[("prod_code", Kind::Text)]),
        response: fields(response),
        ..ApiShape::default()
    };
    let types = [("DemoPayModel".to_owned(), fields(model)), ("Goods".to_owned(), fields(goods))];
    Shapes { apis: [("demo.pay".to_owned(), api)].into(), types: types.into(), ..Shapes::default() }
}

fn updated(folder: &Path, now: &Shapes, before: Option<&Shapes>) -> Update {
    let update = update(now, before, folder, &Progress::new()).unwrap_or_else(|error| panic!("{error}"));
    update.write().unwrap();
    update
}

fn lines(update: &Update, folder: &Path) -> Vec<String> {
    let folder = format!("{}/", folder.display());
    update.changes.iter().map(|change| change.to_string().replace(&folder, "")).collect()
}

const WRITTEN: &str = "\
# A description that someone wrote.
method: demo.pay
title: Pay
call: [page, execute]

request:
    # The currency comes from the account.
    amount: { type: amount,   required: conditional }   # in yuan
    goods:
        type: [Basket] # not as many as you think
    kept: { type: string }

one_of: [[amount, kept]]

types:
    Basket:
        price: { type: amount }

errors: {}
";

#[test]
fn a_new_api_gets_a_description_and_a_second_update_has_nothing_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let now = release(
        &[("amount", Kind::Text), ("goods", ty("Goods")), ("when", Kind::Date), ("what", ty("Nowhere"))],
        &[("count", Kind::Number), ("like", ty("Goods"))],
        &[("ok", Kind::Boolean)],
    );
    let first = updated(folder.path(), &now, None);
    assert_eq!(lines(&first, folder.path()), ["demo.pay: new API"]);
    let text = "\
method: demo.pay
sources: [Java SDK]
call: any

request:
  amount: { type: string }
  goods: { type: Goods }
  what: { type: string }
  when: { type: datetime }

response:
  ok: { type: boolean }

types:
  Goods:
    count: { type: number }
    like: { type: Goods }
";
    assert_eq!(fs::read_to_string(folder.path().join("demo/pay.yaml")).unwrap(), text);
    let second = updated(folder.path(), &now, Some(&now));
    assert!(second.changes.is_empty() && second.files.is_empty(), "{:?}", second.changes);
}

#[test]
fn what_people_wrote_survives_around_the_additions() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo/pay.yaml");
    fs::create_dir_all(folder.path().join("demo")).unwrap();
    fs::write(&path, WRITTEN).unwrap();
    let mut now = release(
        &[("amount", Kind::Text), ("goods", ty("Goods")), ("extra", ty("Extra"))],
        &[("price", Kind::Text), ("name", Kind::Text)],
        &[("trade_no", Kind::Text)],
    );
    now.types.insert("Extra".to_owned(), fields(&[("more", ty("Goods"))]));
    now.types.get_mut("DemoPayModel").unwrap().get_mut("goods").unwrap().list = true;
    let first = updated(folder.path(), &now, None);
    assert_eq!(
        lines(&first, folder.path()),
        [
            "demo.pay: new parameter request.extra, Extra",
            "demo.pay: new parameter response.trade_no, string",
            "demo.pay: new parameter types.Basket.name, string",
        ]
    );
    let expected = WRITTEN
        .replace("    kept: { type: string }\n", "    kept: { type: string }\n    extra: { type: Extra }\n")
        .replace("kept]]\n", "kept]]\n\nresponse:\n  trade_no: { type: string }\n")
        .replace(
            "        price: { type: amount }\n",
            "        price: { type: amount }\n        name: { type: string }\n\n    Extra:\n      more: { type: Basket }\n",
        );
    assert_eq!(fs::read_to_string(&path).unwrap(), expected);
    assert!(updated(folder.path(), &now, None).files.is_empty());
}

#[test]
fn what_only_the_older_release_has_is_deprecated_and_what_neither_has_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let before = release(
        &[("amount", Kind::Text), ("goods", ty("Goods")), ("old", Kind::Text)],
        &[("price", Kind::Text), ("name", Kind::Text)],
        &[],
    );
    updated(folder.path(), &before, None);
    let path = folder.path().join("demo/pay.yaml");
    let own = fs::read_to_string(&path)
        .unwrap()
        .replace("request:\n", "request:\n  own: { type: string } # ours\n");
    fs::write(&path, &own).unwrap();
    let now = release(&[("amount", Kind::Text), ("goods", ty("Goods"))], &[("price", Kind::Text)], &[]);
    let change = updated(folder.path(), &now, Some(&before));
    assert_eq!(
        lines(&change, folder.path()),
        [
            "demo.pay: request.old is gone, now deprecated",
            "demo.pay: types.Goods.name is gone, now deprecated"
        ]
    );
    let expected = own
        .replace("old: { type: string }", "old: { type: string, deprecated: true }")
        .replace("name: { type: string }", "name: { type: string, deprecated: true }");
    assert_eq!(fs::read_to_string(&path).unwrap(), expected);
    assert!(updated(folder.path(), &now, Some(&before)).changes.is_empty(), "it is said once");

    let none = Shapes::default();
    let change = updated(folder.path(), &none, Some(&now));
    assert_eq!(lines(&change, folder.path()), ["demo.pay: gone, now deprecated"]);
    let expected = expected.replace("call: any\n", "call: any\ndeprecated: true\n");
    assert_eq!(fs::read_to_string(&path).unwrap(), expected);
    assert!(updated(folder.path(), &none, Some(&now)).changes.is_empty(), "it is said once");
    assert!(
        updated(folder.path(), &none, None).changes.is_empty(),
        "without the older release nothing is known"
    );
}

#[test]
fn contradictions_are_reported_at_their_lines_and_change_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo/pay.yaml");
    fs::create_dir_all(folder.path().join("demo")).unwrap();
    for (row, kind, contradiction) in [
        ("number", Kind::Text, Some("`number` here, text in the release")),
        ("[string]", Kind::Text, Some("`[string]` here, text in the release")),
        ("string", Kind::Number, Some("`string` here, number in the release")),
        ("string", ty("Goods"), Some("`string` here, `Goods` in the release")),
        ("json", ty("Goods"), Some("`json` here, `Goods` in the release")),
        ("boolean", Kind::Date, Some("`boolean` here, a date in the release")),
        ("json", Kind::Text, None),
        ("amount", Kind::Text, None),
        ("date", Kind::Text, None),
        ("cents", Kind::Number, None),
        ("month", Kind::Date, None),
        ("number", Kind::Scalar, None),
        ("string", ty("Nowhere"), None),
    ] {
        let text = format!("method: demo.pay\nrequest:\n  amount: {{ type: {row} }}\nresponse: {{}}\n");
        fs::write(&path, &text).unwrap();
        let change = updated(folder.path(), &release(&[("amount", kind.clone())], &[], &[]), None);
        let expected = contradiction.map(|contradiction| {
            format!("demo/pay.yaml:3: demo.pay: contradiction: `request.amount` is {contradiction}")
        });
        assert_eq!(lines(&change, folder.path()), Vec::from_iter(expected), "{row} {kind:?}");
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
    }
    fs::write(&path, "method: demo.pay\nrequest: any\nresponse: {}\n").unwrap();
    let change = updated(folder.path(), &release(&[("amount", Kind::Text)], &[], &[]), None);
    assert_eq!(
        lines(&change, folder.path()),
        [
            "demo/pay.yaml:1: demo.pay: contradiction: `request` is free here, the release has the members of `DemoPayModel`"
        ]
    );
}

#[test]
fn the_sdks_words_go_into_folders_of_their_own_only() {
    let (catalogue, own) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut now = release(&[("amount", Kind::Text)], &[], &[]);
    now.types.get_mut("DemoPayModel").unwrap().get_mut("amount").unwrap().comment =
        Some("Words: of theirs".to_owned());
    updated(catalogue.path(), &now, None);
    let texts = with_text(&now, catalogue.path(), own.path()).unwrap();
    texts.write().unwrap();
    let text = fs::read_to_string(own.path().join("demo/pay.yaml")).unwrap();
    assert!(text.contains("amount: { type: string, description: \"Words: of theirs\" }"), "{text}");
    let text = fs::read_to_string(catalogue.path().join("demo/pay.yaml")).unwrap();
    assert!(!text.contains("Words"), "{text}");
    assert!(with_text(&now, catalogue.path(), own.path()).unwrap().files.is_empty(), "what is there is kept");
    let error = with_text(&now, catalogue.path(), &catalogue.path().join("demo")).unwrap_err().to_string();
    assert!(error.contains("the folder of the catalogue"), "{error}");
}

#[test]
fn a_description_with_errors_stops_the_update() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("demo")).unwrap();
    fs::write(folder.path().join("demo/pay.yaml"), "method: demo.pay\nrequest:\n").unwrap();
    let error =
        update(&release(&[], &[], &[]), None, folder.path(), &Progress::new()).unwrap_err().to_string();
    assert!(error.contains("`request` is empty"), "{error}");
}
