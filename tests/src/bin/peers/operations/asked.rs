//! What is asked of both sides: everything that a description knows, by the values of its examples.

use alipay::{Call, Error, File, v3};
use alipay_schema::{
    Api, Content, Located, Operation, Source, Type, example_form, example_request, read_api,
};
use serde_json::{Map, Value, json};

const APP_AUTH_TOKEN: &str = "202611BB0000000000000000000000E00";

/// What the common parameters are set to, where an operation has a place for them.
const COMMON: [(&str, &str); 3] = [
    ("notify_url", "https://shop.example/alipay?a=1&b=%2B 支付"),
    ("auth_token", "composeB5db2"),
    ("target_app_id", "2014072300007149"),
];

/// Free content, where a description says no more.
const FREE: &str = r#"{"button":[{"name":"支付 & 1+1","type":"out"}],"open":true}"#;

/// One operation of the catalogue, with a value for every parameter.
pub(super) struct Asked {
    pub(super) method: String,
    operation: &'static v3::Operation,
    content: String,
    form: Vec<(String, String)>,
    /// Parameters and the names of their files.
    files: Vec<(String, String)>,
    common: Vec<(&'static str, &'static str)>,
}

impl Asked {
    /// Those of the whole catalogue.
    pub(super) fn all() -> Vec<Self> {
        let api =
            |method| alipay_specs::text(method).and_then(|text| read_api(&Source::new(method, text)).value);
        alipay_specs::methods().filter_map(api).filter_map(|api| Self::of(&api)).collect()
    }

    /// `None` if the REST gateway does not have the API.
    fn of(api: &Api) -> Option<Self> {
        let stated = api.v3.as_ref()?;
        let is_file = |name: &str| api.form.iter().any(|row| *row.name == *name && row.ty == Type::File);
        let (files, form) = example_form(api).into_iter().partition(|(name, _)| is_file(name));
        let has_place =
            |name: &str| stated.query.iter().chain(&stated.body).any(|placed| placed.as_str() == name);
        let content = match api.request {
            Content::Free => FREE.to_owned(),
            _ => example_request(api).to_string(),
        };
        Some(Self {
            method: api.method.value.clone(),
            operation: operation(api, stated),
            content,
            form,
            files,
            common: COMMON.into_iter().filter(|(name, _)| has_place(name)).collect(),
        })
    }

    /// `GET /v3/alipay/marketing/activity/{activity_id}`.
    pub(super) fn operation(&self) -> String {
        format!("{} {}", self.operation.verb, self.operation.path)
    }

    /// Sends it as our client does; what is answered does not matter.
    pub(super) async fn send(&self, client: &v3::Client) -> Result<(), Error> {
        let request = v3::Untyped::described(&*self.method, self.operation, self.content.as_str())?;
        let mut call = request.with().app_auth_token(APP_AUTH_TOKEN);
        for (name, value) in &self.common {
            call = with_common(call, name, value);
        }
        for (name, value) in &self.form {
            call = call.parameter(name, value);
        }
        for (name, file) in &self.files {
            call = call.file(name, File::bytes(file_name(name), bytes(file)));
        }
        client.execute(&call.accept_unsigned()).await.map(drop)
    }

    /// The order for the SDK: values by name alone, since it is to know itself where they travel.
    pub(super) fn order(&self) -> Value {
        let has = |names: &[&str]| names.contains(&"biz_content");
        let mut parameters = Map::new();
        if has(self.operation.body) || has(self.operation.query) {
            parameters.insert("biz_content".to_owned(), self.content.as_str().into());
        } else if let Ok(Value::Object(members)) = serde_json::from_str(&self.content) {
            parameters.extend(members.into_iter().map(|(name, value)| (self.name_of(&name), value)));
        }
        let form = self.form.iter().map(|(name, value)| (self.name_of(name), self.form_value(name, value)));
        let common = self.common.iter().map(|(name, value)| ((*name).to_owned(), (*value).into()));
        parameters.extend(form.chain(common));
        let files = self.files.iter().map(|(name, file)| {
            (self.name_of(name), json!({ "name": file_name(name), "content": bytes(file) }))
        });
        json!({
            "op": "send",
            "operation": self.operation(),
            "parameters": parameters,
            "files": files.collect::<Map<_, _>>(),
            "app_auth_token": APP_AUTH_TOKEN,
        })
    }

    /// A structure, a list or a boolean as JSON.
    fn form_value(&self, name: &str, value: &str) -> Value {
        let is_bare = self.operation.bare.contains(&name);
        let read = || serde_json::from_str(value).ok();
        is_bare.then(read).flatten().unwrap_or_else(|| value.into())
    }

    fn name_of(&self, name: &str) -> String {
        let other = self.operation.names.iter().find(|(own, _)| *own == name);
        other.map_or(name, |(_, other)| other).to_owned()
    }
}

fn with_common<'a>(call: Call<'a, v3::Untyped>, name: &str, value: &str) -> Call<'a, v3::Untyped> {
    match name {
        "notify_url" => call.notify_url(value),
        "auth_token" => call.auth_token(value),
        _ => call.target_app_id(value),
    }
}

fn file_name(parameter: &str) -> String {
    format!("{parameter}.gif")
}

/// What both sides know as a GIF.
fn bytes(file: &str) -> String {
    format!("GIF89a {file} --boundary--\r\n 支付")
}

/// For as long as the program runs, as if it were part of it.
fn operation(api: &Api, stated: &Operation) -> &'static v3::Operation {
    fn text(text: &str) -> &'static str {
        String::leak(text.to_owned())
    }
    let list = |names: &[Located<String>]| -> &'static [&'static str] {
        Vec::leak(names.iter().map(|name| text(name)).collect())
    };
    let names: Vec<_> = stated.names.iter().map(|(own, other)| (text(own), text(other))).collect();
    let bare = api.form.iter().filter(|row| row.is_bare()).map(|row| text(&row.name)).collect();
    let (query, body) = (list(&stated.query), list(&stated.body));
    let operation = v3::Operation::new(stated.verb, text(&stated.path), query, body, Vec::leak(names));
    Box::leak(Box::new(operation.with_bare(Vec::leak(bare))))
}
