//! The catalogue: searched, walked as a tree of names, and one description of it.

mod index;
mod limits;
mod one;

use axum::response::Html;
use maud::{Markup, html};

use crate::layout::Page;
use crate::visitor::Visitor;
use crate::words::Word;
use index::{Branch, Index};

pub(crate) use limits::limits;
pub(crate) use one::one;

/// How many APIs a search shows; the description of each is read.
const SHOWN: usize = 100;

/// `GET /apis`
pub(crate) async fn list(visitor: Visitor) -> Html<String> {
    let index = Index::of(&visitor.simulator);
    let wanted = visitor.query.text("q").unwrap_or_default().to_owned();
    let content = html! {
        form.search role="search" action="/apis" {
            label for="q" { (visitor.say(&Word::SearchApis)) }
            input #q type="search" name="q" value=(wanted) placeholder="trade pay";
            button { (visitor.say(&Word::Find)) }
        }
        @if wanted.is_empty() {
            (tree(&visitor, &index, visitor.query.text("under").unwrap_or_default()))
        } @else {
            (found(&visitor, &index.search(&wanted)))
        }
    };
    Page { visitor: &visitor, title: visitor.say(&Word::Apis), is_list: false }.of(&content)
}

fn found(visitor: &Visitor, methods: &[&str]) -> Markup {
    html! {
        p { (visitor.say(&Word::CountOfApis { count: methods.len() })) }
        ul.apis { @for method in methods.iter().take(SHOWN) { (leaf(visitor, method)) } }
        @if methods.len() > SHOWN { p { (visitor.say(&Word::MoreThere { shown: SHOWN })) } }
    }
}

/// The names below a prefix.
fn tree(visitor: &Visitor, index: &Index, under: &str) -> Markup {
    html! {
        nav.path aria-label=(visitor.say(&Word::Apis)) {
            a href="/apis" { (visitor.say(&Word::All)) }
            @for (place, part) in parts(under) { " . " a href={ "/apis?under=" (place) } { (part) } }
        }
        ul.apis {
            @for branch in index.below(under) {
                @match branch {
                    Branch::Group { prefix, name, count } => li {
                        a href={ "/apis?under=" (prefix) } { b { (name) } } " "
                        span.plain { (visitor.say(&Word::CountOfApis { count })) }
                    },
                    Branch::Api(method) => (leaf(visitor, method)),
                }
            }
        }
    }
}

/// Each part of a prefix with the prefix that ends in it, as an address has it.
fn parts(under: &str) -> Vec<(String, &str)> {
    let mut so_far = String::new();
    let parts = under.split('.').filter(|part| !part.is_empty());
    parts
        .map(|part| {
            so_far = if so_far.is_empty() { part.to_owned() } else { format!("{so_far}.{part}") };
            (form_urlencoded::byte_serialize(so_far.as_bytes()).collect(), part)
        })
        .collect()
}

fn leaf(visitor: &Visitor, method: &str) -> Markup {
    let api = visitor.description(method);
    html! {
        li {
            a href={ "/apis/" (method) } { (method) } " "
            @if let Some(api) = &api {
                @if let Some(title) = &api.title { (title) " " }
                span.plain { (api.call.words().join(", ")) }
            }
        }
    }
}
