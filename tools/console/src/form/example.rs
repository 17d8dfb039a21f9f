//! The example of a description, filled in.

use alipay_schema::{Api, Parameter, example_form, example_request};
use serde_json::Value;

use super::given::Given;

impl Given {
    /// Puts the example of every parameter into its field.
    pub(crate) fn fill(&mut self, api: &Api) {
        let request = example_request(api);
        self.members(api.request.parameters(), &request, "");
        for (name, text) in example_form(api) {
            let is_nested = api.form.iter().any(|row| *row.name == name && !row.is_scalar());
            match serde_json::from_str::<Value>(&text).ok().filter(|_| is_nested) {
                Some(value) => self.value(&value, &name),
                None => self.put(&name, &text),
            }
        }
    }

    fn members(&mut self, rows: &[Parameter], value: &Value, above: &str) {
        for row in rows {
            if let Some(value) = value.get(row.name.as_str()) {
                self.value(value, &format!("{above}{}", *row.name));
            }
        }
    }

    fn value(&mut self, value: &Value, path: &str) {
        match value {
            Value::Object(members) => {
                self.open(path);
                for (name, member) in members {
                    self.value(member, &format!("{path}.{name}"));
                }
            }
            Value::Array(items) => {
                for (place, item) in items.iter().enumerate() {
                    self.open(&format!("{path}[{place}]"));
                    self.value(item, &format!("{path}[{place}]"));
                }
            }
            Value::String(text) => self.put(path, text),
            Value::Null => {}
            scalar => self.put(path, &scalar.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use alipay_schema::{Source, judge, read_api};

    use super::super::filled::Filled;
    use super::*;

    #[test]
    fn the_example_of_an_api_is_a_request_that_breaks_no_limit() {
        let mut whole = 0;
        // Every fiftieth of them; reading all of them takes its time.
        for method in alipay_specs::methods().step_by(50) {
            let source = Source::new(method, alipay_specs::text(method).unwrap());
            let api = read_api(&source).value.unwrap();
            let mut given = Given::default();
            given.fill(&api);
            let content = Filled::of(&api, &given).content().unwrap_or_else(|| "{}".to_owned());
            let content: Value = serde_json::from_str(&content).unwrap();
            let found = judge(&api, &content);
            assert!(found.is_none(), "{method}: {found:?}");
            whole += usize::from(content == example_request(&api));
        }
        assert!(whole > 150, "{whole}");
    }
}
