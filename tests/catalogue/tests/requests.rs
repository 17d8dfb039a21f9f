//! Requests as public documentation shows them, with values of our own: each passes, and each of its required
//! parameters left out, and each limited one a character too long, is refused by name. A case is a file in `requests`.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test's helper fails by panicking")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use alipay_rules::{Kind, Rule, Unit, Violations};
use alipay_schema::{Api, FormValue, Limit, MaxLength, Parameter, Source, Type, judge, judge_form, read_api};
use serde::Deserialize;
use serde_json::{Map, Value, json};

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    method: String,
    /// What travels as `biz_content`.
    content: Option<Map<String, Value>>,
    /// What travels outside it.
    #[serde(default)]
    form: BTreeMap<String, String>,
    /// The sizes of the files.
    #[serde(default)]
    files: BTreeMap<String, u64>,
}

impl Case {
    fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap();
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    fn api(&self) -> Api {
        let text =
            alipay_specs::text(&self.method).unwrap_or_else(|| panic!("no description of {}", self.method));
        let reading = read_api(&Source::new(&self.method, text));
        reading.value.unwrap_or_else(|| panic!("{}: {:?}", self.method, reading.findings))
    }

    fn judge(&self, api: &Api) -> Vec<(String, Rule)> {
        let content = self.content.clone().map_or(json!({}), Value::Object);
        let texts = self.form.iter().map(|(name, text)| (name.as_str(), FormValue::from(text.as_str())));
        let files = self.files.iter().map(|(name, size)| (name.as_str(), FormValue::File(*size)));
        let found = [judge(api, &content), judge_form(api, texts.chain(files))];
        let found = found.into_iter().flatten().flat_map(Violations::into_iter);
        found.map(|violation| (violation.path, violation.rule)).collect()
    }
}

/// How many altered requests were refused.
#[derive(Default)]
struct Refused {
    without: usize,
    too_long: usize,
    without_all_of_a_group: usize,
}

/// Where a parameter stands in the content: names, and the first item of each list.
type Steps = Vec<String>;

fn path(steps: &Steps) -> String {
    steps.iter().fold(String::new(), |path, step| match step.as_str() {
        "[0]" => path + step,
        _ if path.is_empty() => step.clone(),
        _ => format!("{path}.{step}"),
    })
}

fn value_at<'v>(content: &'v mut Value, steps: &[String]) -> &'v mut Value {
    steps
        .iter()
        .fold(content, |value, step| if step == "[0]" { &mut value[0] } else { &mut value[step.as_str()] })
}

/// Every parameter that the content gives, with its place.
fn given<'a>(
    api: &'a Api,
    parameters: &'a [Parameter],
    value: &Value,
    steps: &Steps,
    found: &mut Vec<(Steps, &'a Parameter)>,
) {
    for parameter in parameters {
        let Some(value) = value.get(parameter.name.as_str()) else { continue };
        let steps: Steps = steps.iter().cloned().chain([parameter.name.to_string()]).collect();
        found.push((steps.clone(), parameter));
        let Type::Structure(name) = &parameter.ty else { continue };
        let below = &api.structure(name).unwrap().parameters;
        if parameter.list {
            let steps = steps.into_iter().chain(["[0]".to_owned()]).collect();
            given(api, below, &value[0], &steps, found);
        } else {
            given(api, below, value, &steps, found);
        }
    }
}

/// The limit of a length that is enforced: none on lists, structures, dates and booleans, and none that is advised.
fn limit(parameter: &Parameter) -> Option<usize> {
    let bound = match parameter.ty {
        Type::File => true,
        Type::Scalar(kind) => !matches!(kind, Kind::Boolean | Kind::Moment(_)),
        Type::Structure(_) => false,
    };
    match parameter.limits.max_length {
        Some(MaxLength::Limit(max))
            if bound && !parameter.list && !parameter.is_advised(Limit::MaxLength) =>
        {
            Some(max)
        }
        _ => None,
    }
}

/// A text one character longer than allowed, of the right form for its type.
fn too_long(parameter: &Parameter, max: usize) -> String {
    match parameter.ty {
        Type::Scalar(Kind::Json) => format!("\"{}\"", "1".repeat(max - 1)),
        _ if parameter.limits.length_unit == Unit::Bytes => "1".repeat(max + 1),
        Type::Scalar(Kind::Text) if parameter.limits.characters.is_none() => "字".repeat(max + 1),
        _ => "1".repeat(max + 1),
    }
}

fn refuses(case: &Case, api: &Api, path: &str, what: &str, is_it: impl Fn(&Rule) -> bool) {
    let found = case.judge(api);
    assert!(
        found.iter().any(|(at, rule)| at == path && is_it(rule)),
        "{} with {path} {what}: {found:?}",
        case.method
    );
}

fn alter_content(case: &Case, api: &Api, refused: &mut Refused) {
    let Some(content) = case.content.clone().map(Value::Object) else { return };
    let mut all = Vec::new();
    given(api, api.request.parameters(), &content, &Vec::new(), &mut all);
    let altered = |alter: &dyn Fn(&mut Value)| {
        let mut content = content.clone();
        alter(&mut content);
        Case { content: content.as_object().cloned(), ..case.clone() }
    };
    for (steps, parameter) in all {
        let (name, above) = steps.split_last().unwrap();
        if parameter.is_required() {
            let without = altered(&|content| {
                value_at(content, above).as_object_mut().unwrap().remove(name);
            });
            refuses(&without, api, &path(&steps), "left out", |rule| *rule == Rule::Missing);
            refused.without += 1;
        }
        if let Some(max) = limit(parameter) {
            let longer = altered(&|content| *value_at(content, &steps) = too_long(parameter, max).into());
            refuses(&longer, api, &path(&steps), "one too long", |rule| is_too_long(rule, max));
            refused.too_long += 1;
        }
    }
}

fn is_too_long(rule: &Rule, limit: usize) -> bool {
    matches!(rule, Rule::MaxLength { max, actual, .. } if *max == limit && *actual == limit + 1)
}

fn alter_form(case: &Case, api: &Api, refused: &mut Refused) {
    for parameter in &api.form {
        let name = parameter.name.as_str();
        if !case.form.contains_key(name) && !case.files.contains_key(name) {
            continue;
        }
        if parameter.is_required() {
            let mut without = case.clone();
            without.form.remove(name);
            without.files.remove(name);
            refuses(&without, api, name, "left out", |rule| *rule == Rule::Missing);
            refused.without += 1;
        }
        if let Some(max) = limit(parameter) {
            let mut longer = case.clone();
            if parameter.ty == Type::File {
                longer.files.insert(name.to_owned(), max as u64 + 1);
            } else {
                longer.form.insert(name.to_owned(), too_long(parameter, max));
            }
            refuses(&longer, api, name, "one too long", |rule| is_too_long(rule, max));
            refused.too_long += 1;
        }
    }
}

fn leave_out_groups(case: &Case, api: &Api, refused: &mut Refused) {
    for group in &api.one_of {
        let mut without = case.clone();
        for name in group {
            without.content.as_mut().and_then(|content| content.remove(name));
            without.form.remove(name);
        }
        refuses(&without, api, "", "without any of a group", |rule| {
            *rule == Rule::NoneOf { group: group.clone() }
        });
        refused.without_all_of_a_group += 1;
    }
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("requests");
    let mut cases: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    cases
}

#[test]
fn documented_requests_pass_and_are_refused_by_name_when_a_parameter_is_missing_or_too_long() {
    let cases = cases();
    assert!(cases.len() >= 20, "{} requests", cases.len());
    let mut all = Refused::default();
    for path in &cases {
        let case = Case::read(path);
        let api = case.api();
        assert_eq!(case.judge(&api), [], "{}", case.method);
        alter_content(&case, &api, &mut all);
        alter_form(&case, &api, &mut all);
        leave_out_groups(&case, &api, &mut all);
    }
    let Refused { without, too_long, without_all_of_a_group } = all;
    assert!(without >= 70 && too_long >= 100 && without_all_of_a_group >= 7);
    println!(
        "{} requests pass; refused by name: {without} without a required parameter, {too_long} with one that is too \
         long by one, {without_all_of_a_group} without any of a group",
        cases.len()
    );
}
