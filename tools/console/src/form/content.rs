//! What was filled in as it travels.

use alipay_rules::is_blank;
use alipay_schema::{Content, Parameter, Type};
use serde_json::Value;

use super::filled::{Field, Filled, Node};

impl Filled<'_> {
    /// The JSON text of `biz_content`; `None` if everything travels outside it.
    pub(crate) fn content(&self) -> Option<String> {
        if let Some(path) = self.free() {
            let text = self.given.text(path);
            let is_none = is_blank(text) && self.api.request == Content::NotStated;
            return (!is_none).then(|| if is_blank(text) { "{}".to_owned() } else { text.to_owned() });
        }
        let has_rows = !self.api.request.parameters().is_empty();
        has_rows.then(|| object(&self.request))
    }

    /// The texts that travel outside the content; a structure or a list is JSON text.
    pub(crate) fn texts(&self) -> Vec<(&str, String)> {
        let text = |field: &Field<'_>| match &field.node {
            Node::Text(text) => (!is_blank(text)).then(|| (*text).to_owned()),
            node => json(field.row, node),
        };
        self.beside.iter().filter_map(|field| Some((field.row.name.as_str(), text(field)?))).collect()
    }
}

fn object(fields: &[Field<'_>]) -> String {
    let member =
        |field: &Field<'_>| Some(format!("{}:{}", quoted(&field.row.name), json(field.row, &field.node)?));
    format!("{{{}}}", fields.iter().filter_map(member).collect::<Vec<_>>().join(","))
}

/// The JSON of a value; `None` of what is not given. The platform sees no blank text.
fn json(row: &Parameter, node: &Node<'_>) -> Option<String> {
    match node {
        Node::Closed | Node::File => None,
        Node::Text(text) => (!is_blank(text)).then(|| scalar(row, text)),
        Node::Object(fields) => Some(object(fields)),
        Node::List(items) => {
            let items: Vec<String> = items.iter().filter_map(|(_, item)| json(row, item)).collect();
            (!items.is_empty()).then(|| format!("[{}]", items.join(",")))
        }
    }
}

/// A number or a truth value as it was written, where the row has such a thing; else a text.
fn scalar(row: &Parameter, text: &str) -> String {
    let bare = matches!(row.ty, Type::Scalar(kind) if row.wire_number || kind.facts().is_bare);
    let is_bare =
        bare && serde_json::from_str(text).is_ok_and(|value: Value| value.is_number() || value.is_boolean());
    if is_bare { text.trim().to_owned() } else { quoted(text) }
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use alipay_schema::{Source, read_api};

    use super::super::given::Given;
    use super::*;
    use crate::pairs::Pairs;

    const DESCRIPTION: &str = "\
method: a.b
request:
  name: { type: string }
  amount: { type: amount }
  price: { type: amount, wire: number }
  count: { type: number }
  yes: { type: boolean }
  extend: { type: json }
  tags: { type: [string] }
  goods: { type: [Goods], required: true }
  more: { type: Goods }
form:
  token: { type: string }
  shop: { type: Goods }
  photo: { type: file }
types:
  Goods:
    id: { type: string, required: true }
    inner: { type: [Goods], required: true }
";

    fn filled(form: &str) -> (Option<String>, Vec<(String, String)>) {
        let api = read_api(&Source::new("b.yaml", DESCRIPTION)).value.unwrap();
        let given = Given::of(&Pairs::of_form(form.as_bytes()));
        let filled = Filled::of(&api, &given);
        let texts = filled.texts().into_iter().map(|(name, text)| (name.to_owned(), text)).collect();
        (filled.content(), texts)
    }

    #[test]
    fn a_value_takes_the_form_of_its_row() {
        for (form, content) in [
            ("p.name=012", r#""name":"012","#),
            ("p.name=%22%5C", r#""name":"\"\\","#),
            ("p.amount=88.80", r#""amount":"88.80","#),
            ("p.price=88.80", r#""price":88.80,"#),
            ("p.count=three", r#""count":"three","#),
            ("p.count=3&p.name=+", r#""count":3,"#),
            ("p.yes=true", r#""yes":true,"#),
            ("p.extend=1", r#""extend":"1","#),
            ("p.extend=%7B%22a%22:+1.10%7D", r#""extend":"{\"a\": 1.10}","#),
            ("p.tags[0]=a&p.tags[1]=&p.tags[2]=b", r#""tags":["a","b"],"#),
            ("p.tags[0]=", ""),
        ] {
            // What must be given stands there, empty, and no structure that requires itself goes on for ever.
            let expected = format!("{{{content}\"goods\":[{{}}]}}");
            assert_eq!(filled(form).0.as_deref(), Some(expected.as_str()), "{form}");
        }
    }

    #[test]
    fn structures_are_there_once_they_are_opened_and_outside_the_content_they_are_text() {
        let (content, texts) = filled("open=more&p.goods[0].id=1&p.token=t&p.shop.id=s&p.photo=x");
        assert_eq!(content.as_deref(), Some(r#"{"goods":[{"id":"1"}],"more":{}}"#));
        let pair = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        assert_eq!(texts, [pair("token", "t"), pair("shop", r#"{"id":"s"}"#)]);
    }
}
