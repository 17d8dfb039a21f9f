//! Which APIs only read, as far as their names tell.
//!
//! An API only reads if the last word of its name is `query` or `batchquery`, or if it is `get` and no word before names
//! something that may be made while it is got, such as a token or a link ([`MADE`]). Left out are APIs of a service that
//! is paid by the call ([`PAID`]), those that accept files, notifications, and what stands in [`EXCEPTIONS`] with its reason.
//! Where no name tells, nothing is stated, and the API counts as moving money.

use std::path::Path;

use alipay_schema::{Api, Edit, Effect, Type};

use crate::{
    Error, Progress,
    folder::descriptions,
    report::{Update, What},
    update::read,
};

/// What a `get` may make: parts of the words before it.
const MADE: [&str; 11] =
    ["auth", "code", "link", "message", "nfc", "pay", "plugin", "session", "token", "url", "vid"];
/// The beginnings of the names of services that are paid by the call.
const PAID: [&str; 2] = ["zhima.", "zoloz."];
/// Names that tell something else than is done.
const EXCEPTIONS: [(&str, &str); 2] = [
    ("alipay.marketing.tool.fengdie.editor.get", "opens an editor"),
    ("alipay.commerce.yuntask.hunter.get", "may hand out a task"),
];

/// What calling the API changes; `None` if its name does not tell.
///
/// ```
/// use alipay_schema::{Effect, Source, read_api};
/// use alipay_sdk_import::effect_told_by;
///
/// let api = |method| read_api(&Source::new("a.yaml", format!("method: {method}\n"))).value.unwrap();
/// assert_eq!(effect_told_by(&api("alipay.trade.query")), Some(Effect::Reads));
/// assert_eq!(effect_told_by(&api("alipay.trade.pay")), None);
/// ```
pub fn effect_told_by(api: &Api) -> Option<Effect> {
    let name = api.method.to_ascii_lowercase();
    let (before, last) = name.rsplit_once('.')?;
    // The first word says whose API it is.
    let may_make = |word: &str| MADE.iter().any(|made| word.contains(made));
    let only_reads = match last {
        "query" | "batchquery" => true,
        "get" => !before.split('.').skip(1).any(may_make),
        _ => false,
    };
    let is_left_out = api.call.notification
        || PAID.iter().any(|service| name.starts_with(service))
        || EXCEPTIONS.iter().any(|(exception, _)| *exception == name)
        || api.form.iter().any(|row| row.ty == Type::File);
    (only_reads && !is_left_out).then_some(Effect::Reads)
}

/// What it takes to have every description below `folder` say what calling its API changes, where its name tells and it does
/// not say so.
///
/// # Errors
/// When a description cannot be read.
pub fn state_effects(folder: &Path, progress: &Progress) -> Result<Update, Error> {
    let mut update = Update::default();
    let files = descriptions(folder)?;
    progress.begin(folder, files.len());
    for path in files {
        progress.step();
        let (source, api) = read(&path)?;
        let told = effect_told_by(&api).filter(|_| api.effect.is_none());
        let Some((effect, mut edit)) = told.zip(Edit::of(&source)) else { continue };
        if edit.state_effect(effect) {
            update.add(&api.method, What::Effect { effect });
            update.put(path, Some(edit.finish()))?;
        }
    }
    progress.end();
    Ok(update)
}
