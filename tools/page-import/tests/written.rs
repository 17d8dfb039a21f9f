//! Descriptions of the catalogue, written as pages in each notation, become themselves again: real names, types and
//! nesting, as far as a page can say them.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

mod support;

use alipay_rules::{Kind, Moment, Unit};
use alipay_schema::{Api, Content, MaxLength, Parameter, Required, Source, Structure, Type, read_api};
use serde_json::json;

/// About so many descriptions are tried: all of them take minutes.
const MOST: usize = 150;

/// A row, and how deeply it is nested.
type Row<'a> = (usize, &'a Parameter);

fn rows<'a>(api: &'a Api, parameters: &'a [Parameter], depth: usize, found: &mut Vec<Row<'a>>) {
    for parameter in parameters {
        found.push((depth, parameter));
        if let Type::Structure(name) = &parameter.ty {
            rows(api, &api.structure(name).unwrap().parameters, depth + 1, found);
        }
    }
}

fn ty(parameter: &Parameter) -> String {
    let word = match &parameter.ty {
        Type::Structure(name) => name,
        Type::File => "File",
        Type::Scalar(Kind::Number) => "Number",
        Type::Scalar(Kind::Decimal) => "Decimal",
        Type::Scalar(Kind::Amount) => "Price",
        Type::Scalar(Kind::Boolean) => "Boolean",
        Type::Scalar(Kind::Moment(_)) => "Date",
        Type::Scalar(Kind::Json) => "JSON",
        Type::Scalar(_) => "String",
    };
    if parameter.list { format!("{word}[]") } else { word.to_owned() }
}

fn flag(parameter: &Parameter) -> &'static str {
    match parameter.limits.required {
        None => "",
        Some(Required::Always) => "必选",
        Some(Required::Never) => "可选",
        Some(Required::Conditional) => "特殊可选",
    }
}

fn length(parameter: &Parameter) -> String {
    match parameter.limits.max_length {
        None => String::new(),
        Some(MaxLength::Unlimited) => "不限".to_owned(),
        Some(MaxLength::Limit(max)) if parameter.limits.length_unit == Unit::Bytes => format!("{max}字节"),
        Some(MaxLength::Limit(max)) => max.to_string(),
    }
}

fn pipes(rows: &[Row<'_>]) -> String {
    let row = |(depth, row): &Row<'_>| {
        format!(
            "| {}{} | {} | {} | {} | 说明 | |\n",
            "└ ".repeat(*depth),
            *row.name,
            ty(row),
            flag(row),
            length(row)
        )
    };
    let rows: String = rows.iter().map(row).collect();
    format!("| 参数 | 类型 | 是否必填 | 最大长度 | 描述 | 示例值 |\n|---|---|---|---|---|---|\n{rows}")
}

fn tabs(rows: &[Row<'_>]) -> String {
    let row = |(depth, row): &Row<'_>| {
        let marks = "└".repeat(*depth);
        format!("{marks}{}\t{}\t{}\t{}\t说明\n再说\t\n", *row.name, ty(row), flag(row), length(row))
    };
    let rows: String = rows.iter().map(row).collect();
    format!("参数\t类型\t是否必填\t最大长度\t描述\t示例值\n{rows}")
}

fn cards(rows: &[Row<'_>]) -> String {
    let row = |(depth, row): &Row<'_>| {
        let length =
            if row.limits.max_length.is_some() { format!("({})", length(row)) } else { String::new() };
        let quote = "> ".repeat(*depth);
        format!(
            "{quote}**{}**{}{}{length}\n{quote}\n{quote}【描述】说明\n{quote}\n",
            *row.name,
            flag(row),
            ty(row)
        )
    };
    rows.iter().map(row).collect()
}

/// A page in a notation of text; what is not stated has no part.
fn page(api: &Api, table: impl Fn(&[Row<'_>]) -> String) -> String {
    let part = |heading: &str, parameters: &[Parameter]| {
        let mut found = Vec::new();
        rows(api, parameters, 0, &mut found);
        let body = if found.is_empty() { "无参数".to_owned() } else { table(&found) };
        format!("\n## {heading}\n\n{body}\n")
    };
    let mut text = format!("# {}\n\n{}\n", *api.method, call(api));
    let request = if api.form.is_empty() { api.request.parameters() } else { &api.form };
    text += &part("业务请求参数", request);
    if let Some(response) = &api.response {
        text += &part("业务响应参数", response);
    }
    if let Some(errors) = &api.errors {
        text += "\n## 业务错误码\n\n";
        text += if errors.is_empty() {
            "无业务错误码\n"
        } else {
            "|错误码|错误描述|解决方案|\n|---|---|---|\n"
        };
        for row in errors {
            text.extend(["|", &row.code, "|坏了|再来|\n"]);
        }
    }
    text + "\n## 公共错误码\n"
}

fn call(api: &Api) -> String {
    let calls = [(api.call.execute, "execute"), (api.call.page, "pageExecute"), (api.call.app, "sdkExecute")];
    let named = calls.iter().filter(|(is_kind, _)| *is_kind);
    named.flat_map(|(_, call)| ["`client.", call, "(request)`\n\n"]).collect()
}

fn site(api: &Api) -> String {
    fn nodes(api: &Api, parameters: &[Parameter]) -> serde_json::Value {
        let node = |row: &Parameter| {
            let children = match &row.ty {
                Type::Structure(name) => nodes(api, &api.structure(name).unwrap().parameters),
                _ => json!([]),
            };
            let limit = if let Some(MaxLength::Limit(max)) = row.limits.max_length { max } else { 0 };
            let ty = ty(row);
            let value = json!({ "fieldName": *row.name, "exactType": ty.trim_end_matches("[]"), "listType": row.list,
                "mustType": if row.is_required() { "MUST" } else { "CHOICE" }, "maxLength": limit });
            json!({ "children": children, "value": value })
        };
        parameters.iter().map(node).collect()
    }
    let mut data = json!({ "apiName": *api.method, "javaSample": call(api) });
    data["requestParamList"] = nodes(api, api.request.parameters()).to_string().into();
    if let Some(response) = &api.response {
        data["responseParamList"] = nodes(api, response).to_string().into();
    }
    if let Some(errors) = &api.errors {
        data["errorCodeList"] = errors.iter().map(|row| json!({ "errorCode": *row.code })).collect();
    }
    json!({ "apiData": data }).to_string()
}

/// What a page can say of a parameter.
fn sayable(parameter: &mut Parameter) {
    parameter.ty = match &parameter.ty {
        Type::Scalar(Kind::Cents) => Type::Scalar(Kind::Text),
        Type::Scalar(Kind::Moment(_)) => Type::Scalar(Kind::Moment(Moment::DateTime)),
        ty => ty.clone(),
    };
    let unit = Parameter::new(parameter.name.clone(), parameter.ty.clone()).limits.length_unit;
    let is_bytes = parameter.limits.length_unit == Unit::Bytes && parameter.limits.max_length.is_some();
    let is_text = matches!(parameter.ty, Type::Scalar(Kind::Text | Kind::Json));
    parameter.limits.length_unit = if is_text && is_bytes { Unit::Bytes } else { unit };
}

/// The description as far as pages can say it; `None` if it is of a kind that they cannot say.
fn described(method: &str) -> Option<Api> {
    let mut api = read_api(&Source::new(method, alipay_specs::text(method)?)).value.unwrap();
    let is_upload = api.form.iter().any(|parameter| parameter.ty == Type::File);
    let is_mixed = !api.form.is_empty() && (!is_upload || !api.request.parameters().is_empty());
    let is_label = |row: &Parameter| ["orderStr", "pageRedirectionData"].contains(&row.name.as_str());
    let has_labels = api.response.iter().flatten().any(is_label);
    let is_empty = |structure: &Structure| structure.parameters.is_empty();
    if api.call.notification
        || api.request == Content::Free
        || is_mixed
        || has_labels
        || api.types.iter().any(is_empty)
    {
        return None;
    }
    if let Content::NotStated = api.request {
        api.request = Content::Parameters(Vec::new());
    }
    if let Content::Parameters(parameters) = &mut api.request {
        parameters.iter_mut().for_each(sayable);
    }
    api.form.iter_mut().chain(api.response.iter_mut().flatten()).for_each(sayable);
    api.types.iter_mut().flat_map(|structure| &mut structure.parameters).for_each(sayable);
    api.one_of.clear();
    Some(api)
}

fn becomes(api: &Api, text: String, shape: &str) {
    let page = Source::new(format!("{} as {shape}", *api.method), text);
    let reading = support::imported(&page);
    let errors: Vec<String> = reading
        .findings
        .iter()
        .filter(|finding| finding.is_error())
        .map(|finding| finding.render(&page))
        .collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
    let imported = reading.value.unwrap();
    let (actual, expected) = (support::facts(&imported.api, true), support::facts(api, true));
    let differing: Vec<_> =
        expected.iter().filter(|(path, fact)| actual.get(*path) != Some(fact)).take(3).collect();
    assert!(
        differing.is_empty() && actual.len() == expected.len(),
        "{}: {differing:?}\n{}",
        page.name,
        page.text
    );
}

#[test]
fn descriptions_written_as_pages_become_themselves() {
    let mut tried = 0;
    let step = alipay_specs::methods().len().div_ceil(MOST);
    for method in alipay_specs::methods().step_by(step) {
        let Some(mut api) = described(method) else { continue };
        tried += 1;
        becomes(&api, page(&api, pipes), "pipes");
        becomes(&api, page(&api, tabs), "tabs");
        becomes(&api, page(&api, cards), "cards");
        if api.form.is_empty() {
            let text = site(&api);
            let flags = |parameter: &mut Parameter| {
                let is_required = parameter.is_required();
                parameter.limits.required =
                    Some(if is_required { Required::Always } else { Required::Never });
                if parameter.limits.max_length == Some(MaxLength::Unlimited) {
                    parameter.limits.max_length = None;
                }
            };
            if let Content::Parameters(parameters) = &mut api.request {
                parameters.iter_mut().for_each(flags);
            }
            api.response.iter_mut().flatten().for_each(flags);
            api.types.iter_mut().flat_map(|structure| &mut structure.parameters).for_each(flags);
            becomes(&api, text, "the site's JSON");
        }
    }
    assert!(tried > MOST / 3, "{tried}");
}
