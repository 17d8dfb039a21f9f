//! Reads a page of Alipay's documentation and writes the description of its API.
//!
//! A page comes as text copied from a browser, with tabs or without, as Markdown, as saved HTML, or as the JSON of the
//! documentation site. [`import`] takes from it names, types, nesting, flags, lengths, values, examples and error
//! codes, and leaves descriptions as [`PLACEHOLDER`]s to be written in our own words. What it could not read or had to
//! decide it says in findings, with the page's line; a page that it cannot make sense of is refused as a whole.
//!
//! ```
//! use alipay_page_import::{Options, import};
//! use alipay_schema::Source;
//!
//! let page = "\
//! alipay.user.certify.open.certify
//! Call pageExecute.
//! 业务请求参数
//! certify_id必选string(32)
//! 【示例值】OC201809253000000393900404029253
//! 业务响应参数
//! 无业务响应参数
//! 业务错误码
//! 无业务错误码
//! ";
//! let imported = import(&Source::new("page.txt", page), &Options::default()).value.unwrap();
//! assert_eq!(imported.path, "alipay/user/certify/open/certify.yaml");
//! assert!(imported.text.contains("max_length: 32"));
//! ```

mod document;
mod facts;
mod findings;
mod line;
mod rows;
mod samples;
mod sections;
mod shapes;
mod site;
mod understand;
mod words;

use alipay_schema::{Api, Reading, Source, check};

pub use facts::build::PLACEHOLDER;
pub use shapes::decode::decode;

use crate::{
    document::{Document, letter_case},
    facts::{api, catalogue, common_parameters, open},
    findings::Findings,
    shapes::{Shape, html, page::Page, text},
};
/// What to do with a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Keep the page's own sentences. They are somebody's text: leave them out of whatever is published.
    pub keep_text: bool,
    /// A description of the same method to compare with, in place of the catalogue's.
    pub compare_with: Option<String>,
    /// The API that the page is about, where the page does not say so, or is about several: `alipay.trade.pay`.
    pub method: Option<String>,
    /// Make a draft of a page that does not settle everything, instead of refusing it: what is not settled is marked by
    /// comments and listed in [`Imported::open`].
    pub draft: bool,
}

/// A description that was made from a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// What it says; the places in it are the page's.
    pub api: Api,
    /// The description as YAML, which [`read_api`](alipay_schema::read_api) reads.
    pub text: String,
    /// The paths of what the page does not settle, such as `method`, `request.goods.price` or `errors.SYSTEM_ERROR`;
    /// what they state is a guess. Nothing but `method` stands here unless a draft was asked for.
    pub open: Vec<String>,
    /// Where it belongs below a folder of descriptions: `alipay/trade/pay.yaml`.
    pub path: String,
}

/// Makes a description of a documentation page.
///
/// The findings are about the page: render them with it. There is no description if one of them is an error.
///
/// ```
/// use alipay_page_import::{Options, import};
/// use alipay_schema::Source;
///
/// let reading = import(&Source::new("notes.txt", "alipay.trade.pay is an API."), &Options::default());
/// assert_eq!(reading.value, None);
/// assert!(reading.findings[0].render(&Source::new("notes.txt", "")).contains("notes.txt"));
/// ```
pub fn import(page: &Source, options: &Options) -> Reading<Imported> {
    let mut findings = Findings::of_draft(options.draft);
    let value = read(&page.text, options, &mut findings);
    let failed = findings.failed();
    Reading { value: value.filter(|_| !failed), findings: findings.sorted() }
}

fn read(page: &str, options: &Options, findings: &mut Findings) -> Option<Imported> {
    let common = common_parameters::catalogue();
    let names: Vec<String> = common.parameters.iter().map(|row| row.parameter.name.value.clone()).collect();
    let document = document(&Page::of(page), &names, options, findings)?;
    letter_case::check(page, findings);
    common_parameters::compare(&document.common_request, common, false, findings);
    common_parameters::compare(&document.common_response, common, true, findings);
    let known = document.method.as_ref().and_then(|method| catalogue::description(method, options));
    let api = api::api(document, options, known.as_ref(), findings)?;
    if findings.failed() {
        return None;
    }
    if let Some(known) = &known {
        catalogue::compare(&api, known, findings);
    }
    // What is wrong with the description is the page's fault, and stands at the row that it comes from.
    for finding in check(&api) {
        findings.add(finding);
    }
    let (text, open) = open::written(&api, findings.doubts());
    let path = alipay_specs::path(&api.method)?.to_str()?.replace('\\', "/");
    Some(Imported { api, text, open, path })
}

fn document(
    page: &Page<'_>,
    common: &[String],
    options: &Options,
    findings: &mut Findings,
) -> Option<Document> {
    let given = options.method.as_deref();
    let lines = match Shape::of(&page.text) {
        Shape::Json => return site::document(page, given, findings),
        Shape::Html => html::lines(page),
        Shape::Markdown => text::lines(page, true, findings),
        Shape::Text => text::lines(page, false, findings),
    };
    Some(document::document(lines, common, given, findings))
}
