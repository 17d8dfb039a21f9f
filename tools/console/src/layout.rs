//! What all pages look like.

use alipay_rules::Language;
use axum::response::Html;
use maud::{DOCTYPE, Markup, html};

use crate::speech;
use crate::visitor::Visitor;
use crate::words::Word;

/// The pages that every page leads to.
const NAVIGATION: [(&str, Word); 5] = [
    ("/", Word::Calls),
    ("/trades", Word::Trades),
    ("/notifications", Word::Notifications),
    ("/faults", Word::Faults),
    ("/apis", Word::Apis),
];

/// A page of a visitor.
pub(crate) struct Page<'a> {
    pub(crate) visitor: &'a Visitor,
    pub(crate) title: String,
    /// Whether it changes by itself, so that the script asks for it again.
    pub(crate) is_list: bool,
}

impl Page<'_> {
    /// The whole page with this content.
    pub(crate) fn of(&self, content: &Markup) -> Html<String> {
        let Self { visitor, title, is_list } = self;
        let other = match visitor.language {
            Language::English => ("zh", "中文"),
            Language::Chinese => ("en", "English"),
        };
        let path = visitor.target.split('?').next().unwrap_or_default();
        let section = path.split('/').nth(1).unwrap_or_default();
        let is_here = |address: &str| match section {
            "calls" => address == "/",
            "try" => address == "/apis",
            section => address.strip_prefix('/') == Some(section),
        };
        let body = html! {
            header {
                nav aria-label=(visitor.say(&Word::Pages)) {
                    @for (address, name) in &NAVIGATION {
                        a href=(address) aria-current=[is_here(address).then_some("page")] {
                            (name.words(visitor.language))
                        }
                    }
                }
                a lang=(other.0) href={ "?" (query_with(visitor, other.0)) } { (other.1) }
            }
            main data-fresh[*is_list] {
                h1 { (title) }
                (content)
            }
        };
        document(title, visitor.language, &body)
    }
}

/// The page that asks for the token.
pub(crate) fn at_the_door(is_wrong: bool, language: Language) -> Html<String> {
    let body = html! {
        main {
            h1 { (Word::TokenWanted.words(language)) }
            @if is_wrong { p.bad role="alert" { (Word::TokenWrong.words(language)) } }
            form method="get" {
                label { (Word::Token.words(language)) " " input type="password" name="token" autocomplete="off" required; }
                button { (Word::Enter.words(language)) }
            }
        }
    };
    document(&Word::TokenWanted.words(language), language, &body)
}

fn document(title: &str, language: Language, body: &Markup) -> Html<String> {
    let page = html! {
        (DOCTYPE)
        html lang=(speech::tag(language)) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                link rel="icon" href="data:,";
                link rel="stylesheet" href="/console.css";
                script src="/console.js" defer {}
                title { (title) " · alipay" }
            }
            body { (body) }
        }
    };
    Html(page.into_string())
}

/// The query of a page in another language.
fn query_with(visitor: &Visitor, language: &str) -> String {
    let kept = visitor.query.iter().filter(|(name, _)| *name != "lang");
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(kept).append_pair("lang", language).finish()
}

/// A name with a value below or next to it.
pub(crate) fn facts(rows: &[(String, Markup)]) -> Markup {
    html! { dl { @for (name, value) in rows { dt { (name) } dd { (value) } } } }
}
