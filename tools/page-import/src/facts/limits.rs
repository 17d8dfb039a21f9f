//! What a row says of the value: whether it must be given, how long it may be, which values have a name.

use alipay_rules::{Kind, Unit};
use alipay_schema::{MaxLength, Parameter, Required, Type, Value, Values};

use crate::{
    facts::build::{Builder, words_of},
    findings::quoted,
    line::Text,
    understand::nest::Node,
    words::{
        cells,
        length::{self, Length},
    },
};

impl Builder<'_> {
    pub(crate) fn flag(&mut self, node: &Node, parameter: &mut Parameter) {
        parameter.limits.required = match &node.row.flag {
            Some(word) => {
                let flag = cells::flag(word);
                if flag.is_none() {
                    let title = format!(
                        "{} does not say whether {} must be given",
                        quoted(word),
                        quoted(&parameter.name)
                    );
                    self.findings.warning(word.span, title, "`required` is not stated");
                }
                flag
            }
            None if node.row.group.is_some() => Some(Required::Conditional),
            None => {
                self.unflagged.push(node.row.name.clone());
                None
            }
        };
    }

    pub(crate) fn length(&mut self, node: &Node, parameter: &mut Parameter) {
        let Some(cell) = &node.row.length else { return };
        match length::read(cell) {
            Length::NotStated => {}
            Length::Stated(length) => parameter.limits.max_length = Some(length),
            Length::Bytes(max) => {
                parameter.limits.max_length = Some(MaxLength::Limit(max));
                if matches!(parameter.ty, Type::Scalar(Kind::Text | Kind::Json)) {
                    parameter.limits.length_unit = Unit::Bytes;
                }
            }
            Length::Unreadable => {
                let title = format!("{} is not a length that can be read, and is left out", quoted(cell));
                self.findings.warning(cell.span, title, "`max_length` is not stated");
            }
        }
    }

    pub(crate) fn values(&mut self, node: &Node, parameter: &mut Parameter) {
        let mut rows: Vec<Value> = Vec::new();
        let description = node.row.description.as_ref().filter(|_| node.row.values.is_empty());
        if let Some(description) = description.filter(|text| text.contains("枚举值") || text.contains("取值"))
        {
            let title = format!(
                "the description of {} seems to name values, which are not read",
                quoted(&parameter.name)
            );
            self.findings.advise(description.span, title, "in a sentence", "write them as `values` by hand");
        }
        for value in &node.row.values {
            let name = value.name.trim();
            if name == "更多" || name == "收起" {
                let title =
                    format!("the page has more values of {} than were copied", quoted(&parameter.name));
                self.findings.warning(value.name.span, title, "open 更多 before you copy the page");
            } else if name.is_empty()
                || name.contains(char::is_whitespace)
                || (!name.is_ascii()
                    && node.row.example.as_ref().is_none_or(|example| example.trim() != name))
                || rows.iter().any(|row| *row.name == name)
            {
                let title = format!("{} is not a value that can be read, and is left out", quoted(name));
                self.findings.warning(value.name.span, title, "not read");
            } else {
                let meaning = words_of(value.meaning.as_deref(), self.options);
                rows.push(Value { name: Text::new(name.to_owned(), value.name.span), meaning });
            }
        }
        if !rows.is_empty() {
            // Pages rarely say that a list is complete, and later get more values.
            parameter.limits.values = Some(Values { open: true, rows });
        }
    }
}
