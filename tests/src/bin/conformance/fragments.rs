//! Parts of pages and order strings that the SDKs' own tests expect.

use std::collections::BTreeMap;

use alipay::{Charset, Page};

use crate::calls::{Ours, Sent};
use crate::fault::equal;
use crate::folder::Folder;
use crate::html;
use crate::report::{Judged, Judgement};
use crate::wire::{self, Pairs};

const LETTERS: &str = "Java writes `charset=UTF-8`; ours is the name in lower case, as the documents have it";
const MARKUP: &str = "the HTML around the fields is each SDK's own; ours has the same method and address, and a button and a script that submit it";
const PLACE: &str =
    ".NET sends `app_auth_token` as a field of the form; ours is in its address, as Java and Node have it";
const BLANK: &str = "Java puts blank parameters into the form, unsigned; ours are neither signed nor sent";

/// What every call has, for a fragment that does not tell.
pub(crate) fn base() -> Pairs {
    [
        ("app_id", "2014072300007148"),
        ("method", "alipay.trade.page.pay"),
        ("timestamp", "2024-05-06 15:08:09"),
        ("biz_content", "{}"),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .into()
}

pub(crate) async fn judge(folder: &Folder, text: &str, with: impl Fn(Pairs, Charset) -> Sent) -> Judgement {
    let attributes = html::attributes(text.strip_prefix("<input ").unwrap_or(text));
    let field = attributes.get("name").zip(attributes.get("value"));
    let mut params = base();
    match field {
        Some((name, value)) => drop(params.insert(name.clone(), value.clone())),
        None if text.starts_with('<') => {}
        None => params.extend(wire::decoded(text.trim_end_matches("&sign="), Charset::Utf8)?),
    }
    let ours = Ours::of(folder, &with(params, Charset::Utf8))?;
    let page = ours.client.page(&ours.call()).await?;
    match field {
        Some(_) => input(&page, &attributes),
        None if text.starts_with('<') => markup(&page.form(), text),
        None => {
            let order = ours.client.order_string(&ours.call()).await?;
            pairs(&order, text)
        }
    }
}

/// Pairs that stand in the order string as they are written, in the same order.
fn pairs(order: &str, text: &str) -> Judgement {
    let mut ours = order.split('&');
    let mut differences = Vec::new();
    for theirs in text.split('&').filter(|pair| *pair != "sign=") {
        let name = theirs.split('=').next().unwrap_or_default();
        let own = ours
            .find(|own| own.split('=').next() == Some(name))
            .ok_or_else(|| format!("`{name}` is not there"))?;
        if own != theirs && name == "charset" && own.eq_ignore_ascii_case(theirs) {
            differences.push(LETTERS);
        } else {
            equal("the pair", own, theirs)?;
        }
    }
    Ok(if differences.is_empty() { Judged::Agrees } else { Judged::Differs(differences) })
}

/// A field of the form.
fn input(page: &Page, expected: &BTreeMap<String, String>) -> Judgement {
    let wanted = |input: &BTreeMap<String, String>| {
        ["name", "value"].iter().all(|name| input.get(*name) == expected.get(*name))
    };
    let form = page.form();
    if let Some(field) = html::tags(&form, "input").into_iter().find(wanted) {
        equal("the type of the field", &field.get("type").map(String::as_str), &Some("hidden"))?;
        return Ok(Judged::Agrees);
    }
    let (query, _) = html::posted(&form, Charset::Utf8)?;
    let name = expected.get("name").map(String::as_str).unwrap_or_default();
    equal("the value in the address", &query.get(name), &expected.get("value"))?;
    equal("what is in the address", name, "app_auth_token")?;
    Ok(Judged::Differs(vec![PLACE]))
}

/// What stands around the fields.
fn markup(form: &str, text: &str) -> Judgement {
    let holds = if let Some(address) = text.split_once("action=\"").map(|(_, address)| address) {
        let is = |ours: &BTreeMap<String, String>| {
            ours.get("method").is_some_and(|method| method == "post")
                && ours.get("action").is_some_and(|action| action.starts_with(address))
        };
        html::tags(form, "form").into_iter().filter(is).count() == 1
    } else if text.starts_with("<input type=\"submit\"") {
        form.matches("<button type=\"submit\">").count() == 1
    } else if text.starts_with("<script>") {
        form.matches("<script>").count() == 1 && form.contains("submit.call(")
    } else {
        return Err("it is in an unknown form".into());
    };
    if holds { Ok(Judged::Differs(vec![MARKUP])) } else { Err(format!("ours is {form}").into()) }
}

/// A whole form without a signature of its own.
pub(crate) async fn form(folder: &Folder, text: &str, with: impl Fn(Pairs, Charset) -> Sent) -> Judgement {
    let (query, fields) = html::posted(text, Charset::Utf8)?;
    let (blank, filled): (Pairs, Pairs) = fields.into_iter().partition(|(_, value)| value.is_empty());
    let mut params = base();
    params.extend(query.clone().into_iter().chain(filled.clone()).chain(blank.clone()));
    let ours = Ours::of(folder, &with(params, Charset::Utf8))?;
    let page = ours.client.page(&ours.call()).await?;
    let (own_query, own_fields) = html::posted(&page.form(), Charset::Utf8)?;
    equal("the fields", &own_fields, &filled)?;
    equal("the method", &own_query.get("method"), &query.get("method"))?;
    let charset = |query: &Pairs| query.get("charset").map(|name| name.to_ascii_lowercase());
    equal("the charset", &charset(&own_query), &charset(&query))?;
    // It was made to show how a signature is written, and is over nothing.
    equal("the signature that was given", &query.get("sign").map(String::as_str), &Some("AbC+/=="))?;
    Ok(Judged::Differs(if blank.is_empty() { vec![LETTERS] } else { vec![BLANK, LETTERS] }))
}
