//! How a long result is given in pages, from `pages`.

use crate::{
    Finding, Located, Pages,
    finding::Findings,
    keys::PAGES,
    model::vocabulary::FIRST_PAGES,
    tree::fields::{Fields, place_of},
};

pub(crate) fn pages(top: &Fields<'_>, findings: &mut Findings) -> Option<Pages> {
    let entry = top.get("pages")?;
    let fields = Fields::read(&entry.value, "pages", PAGES, findings)?;
    for key in PAGES.iter().filter(|key| key.needed && fields.get(key.name).is_none()) {
        let title = format!("`pages` has no `{}`", key.name);
        let help = "write `pages: { number: page_num, size: page_size, items: details, total: total_size }`";
        findings.add(Finding::error(entry.key.span, title, "which one is it?").help(help.to_owned()));
    }
    let mut name = |key| {
        let text = fields.text(key, findings)?;
        Some(Located::new(text, fields.get(key).map(place_of)?))
    };
    let (number, size, items) = (name("number"), name("size"), name("items"));
    let (total, count, more) = (name("total"), name("count"), name("more"));
    let first = fields.choice("first", &FIRST_PAGES, findings).unwrap_or(1);
    Some(Pages { number: number?, size, items: items?, total, count, more, first })
}
