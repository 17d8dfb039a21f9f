//! Pages and order strings. Each SDK has its own order of parameters and its own HTML, so what is compared is what a
//! browser or the app SDK makes of them.

use alipay::{Charset, string_to_sign};
use serde_json::{Map, Value};

use crate::calls::{self, Ours, Sent};
use crate::entry::Entry;
use crate::fault::{Checked, equal};
use crate::folder::Folder;
use crate::report::Judgement;
use crate::wire::{self, Pairs};
use crate::{fragments, html, url_encoding};

/// Texts of the file that are not outputs.
pub(crate) const NOT_OUTPUTS: [&str; 7] =
    ["about", "inputs", "source", "input", "gbk_input", "js_encodeURIComponent", "python_quote_plus"];

/// The outputs of the file, each as a case.
pub(crate) fn entries(file: &Value) -> Checked<Vec<Entry>> {
    let sections = file.as_object().ok_or("it is not an object")?;
    let key = &file["inputs"]["key"];
    let case = |name: String, text: &Value, input: &Value| {
        let members = [("text", text), ("input", input), ("key", key)]
            .map(|(name, value)| (name.to_owned(), value.clone()));
        Entry::new(name, Map::from_iter(members))
    };
    let mut entries = Vec::new();
    for (name, section) in sections {
        match (name.as_str(), section) {
            ("about" | "inputs", _) => {}
            ("oracle_outputs", Value::Object(sdks)) => {
                for (sdk, outputs) in sdks {
                    match outputs {
                        Value::Object(outputs) => entries.extend(
                            outputs
                                .iter()
                                .map(|(kind, text)| case(format!("{sdk} {kind}"), text, &Value::Null)),
                        ),
                        text => entries.push(case(sdk.clone(), text, &Value::Null)),
                    }
                }
            }
            ("published_fragments", Value::Array(published)) => {
                for (index, one) in published.iter().enumerate() {
                    let several = one["contains"].as_array().cloned();
                    for (part, text) in
                        several.unwrap_or_else(|| vec![one["contains"].clone()]).iter().enumerate()
                    {
                        entries.push(case(
                            format!("fragment {}.{}", index + 1, part + 1),
                            text,
                            &Value::Null,
                        ));
                    }
                }
            }
            ("url_encoder_oracle", oracle) => {
                for (output, input) in
                    [("java_URLEncoder_utf8", "input"), ("java_URLEncoder_gbk", "gbk_input")]
                {
                    entries.push(case(output.to_owned(), &oracle[output], &oracle[input]));
                }
            }
            (other, _) => return Err(format!("nobody reads its `{other}`").into()),
        }
    }
    Ok(entries)
}

pub(crate) async fn judge(folder: &Folder, entry: &mut Entry) -> Judgement {
    let (text, key) = (entry.text("text")?, entry.text("key")?);
    let input = entry.maybe_text("input")?;
    let key = folder.private_key(&key)?.ok_or("the key is not a private one")?;
    let with = |params: Pairs, charset: Charset| Sent {
        params,
        key: key.clone(),
        sign_type: alipay::SignType::Rsa2,
        charset,
    };
    match (entry.name.as_str(), input) {
        (name, Some(input)) => url_encoding::judge(folder, name, &input, &text, with).await,
        (name, None) if name.starts_with("fragment") => fragments::judge(folder, &text, with).await,
        ("easysdk_java_form", None) => fragments::form(folder, &text, with).await,
        _ => output(folder, &text, with).await,
    }
}

/// Everything that an SDK made: its signature holds, and ours has the same parameters.
async fn output(folder: &Folder, text: &str, with: impl Fn(Pairs, Charset) -> Sent) -> Judgement {
    let named = text.split_once("charset=").map(|(_, rest)| rest).ok_or("it names no charset")?;
    let charset = named.split(['&', '"']).next().unwrap_or_default().parse::<Charset>()?;
    let is_form = text.contains("<form ");
    let theirs = if is_form {
        let (query, fields) = html::posted(text, charset)?;
        wire::together(query, fields)?
    } else if text.starts_with("https://") {
        wire::decoded(wire::query(text), charset)?
    } else {
        wire::decoded(text, charset)?
    };
    let mut sent = with(theirs, charset);
    let sign_type = sent.params.get("sign_type").ok_or("it names no sign type")?;
    sent.sign_type = sign_type.parse()?;
    let content = string_to_sign(&sent.params);
    let bytes = charset.encode(&content)?;
    let signature = sent.sign_type.sign(&sent.key, &bytes)?;
    equal("the signature", &Some(&signature), &sent.params.get("sign"))?;

    let ours = Ours::of(folder, &sent)?;
    let page = ours.client.page(&ours.call()).await?;
    let order = ours.client.order_string(&ours.call()).await?;
    let made = if is_form {
        let (query, fields) = html::posted(&page.form(), charset)?;
        let told: Pairs = page.fields().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        equal("the fields and the form", &fields, &told)?;
        wire::together(query, fields)?
    } else if text.starts_with("https://") {
        wire::decoded(wire::query(page.url()), charset)?
    } else {
        wire::decoded(&order, charset)?
    };
    calls::same(made, &sent)
}
