//! The page of a form.

use alipay_schema::{Content, Type};
use axum::response::Html;
use maud::{Markup, html};

use super::checked::Checked;
use super::fields::Fields;
use super::filled::Filled;
use super::literal;
use super::options;
use super::sending::Sent;
use crate::layout::Page;
use crate::visitor::Visitor;
use crate::words::Word;

/// A form with everything that is said of it.
pub(super) struct Shown<'a> {
    pub(super) visitor: &'a Visitor,
    pub(super) filled: &'a Filled<'a>,
    pub(super) checked: &'a Checked,
    pub(super) is_fresh: bool,
    pub(super) sent: Option<Sent>,
    pub(super) curl: Option<String>,
}

impl Shown<'_> {
    pub(super) fn page(&self) -> Html<String> {
        let Self { visitor, filled, .. } = self;
        let method = filled.api.method.as_str();
        let content = html! {
            @if let Some(title) = &filled.api.title { p.lead { (title) } }
            p { a href={ "/apis/" (method) } { (visitor.say(&Word::Description)) } }
            @if let Some(sent) = &self.sent { (self.outcome(sent)) }
            div.sides {
                (self.form())
                div #said aria-live="polite" {
                    (self.findings())
                    h2 { "Rust" }
                    pre #rust { (literal::code(filled)) }
                    @if let Some(curl) = &self.curl {
                        h2 { "curl" }
                        pre #curl { (curl) }
                    }
                }
            }
        };
        Page { visitor, title: method.to_owned(), is_list: false }.of(&content)
    }

    fn form(&self) -> Markup {
        let Self { visitor, filled, checked, .. } = self;
        let (api, method) = (filled.api, filled.api.method.as_str());
        let fields = Fields { visitor, method, given: filled.given, checked };
        let has_files = api.form.iter().any(|row| row.ty == Type::File);
        let upload = has_files.then_some("multipart/form-data");
        html! {
            form.request method="post" action={ "/try/" (method) } enctype=[upload] data-live {
                // Whoever presses Enter presses the first button.
                button.first name="do" value="check" tabindex="-1" aria-hidden="true" {}
                @for path in filled.given.opened() { input type="hidden" name="open" value=(path); }
                @if let Some(path) = filled.free() {
                    div.field {
                        label for="free" {
                            b { (path) } " "
                            (visitor.say(if api.request == Content::Free { &Word::FreeJson } else { &Word::NotStated }))
                        }
                        textarea #free name={ "p." (path) } rows="10" spellcheck="false" { "\n" (filled.given.text(path)) }
                        p.bad data-says=(path) {
                            @for found in checked.at(path) { (found.rule.words(visitor.language)) " " }
                        }
                    }
                }
                (fields.all(&filled.request))
                (fields.all(&filled.beside))
                @for name in options::NAMES {
                    @if name != "return_url" || api.call.page {
                        div.field {
                            label for=(name) { (name) }
                            input id=(name) name=(name) value=(filled.given.others.value(name).unwrap_or_default());
                        }
                    }
                }
                (self.buttons())
            }
        }
    }

    fn buttons(&self) -> Markup {
        let Self { visitor, filled, checked, .. } = self;
        let button =
            |action: &str, word: &Word| html! { button name="do" value=(action) { (visitor.say(word)) } };
        html! {
            p.buttons {
                @if filled.api.call.v3 { (visitor.say(&Word::RestOnly)) } @else {
                    button.main #send name="do" value="send" { (visitor.say(&Word::Send)) }
                }
                (button("check", &Word::Check))
                (button("example", &Word::FillExample))
                @if !checked.violations.is_empty() && !filled.api.call.v3 {
                    (button("send-anyway", &Word::SendAnyway))
                }
            }
        }
    }

    fn findings(&self) -> Markup {
        let Self { visitor, checked, is_fresh, .. } = self;
        let language = visitor.language;
        html! {
            div #findings {
                @if !checked.violations.is_empty() {
                    h2 { (visitor.say(&Word::CountOfViolations { count: checked.violations.len() })) }
                    ul {
                        @for found in &checked.violations {
                            li.bad { a href={ "#at-" (found.path) } { (found.words(language)) } }
                        }
                    }
                } @else if !is_fresh {
                    p.good { (visitor.say(&Word::NothingWrong)) }
                }
                @if !checked.advice.is_empty() {
                    h2 { (visitor.say(&Word::OnlyAdvised)) }
                    ul { @for found in &checked.advice { li { (found.words(language)) } } }
                }
            }
        }
    }

    fn outcome(&self, sent: &Sent) -> Markup {
        let Self { visitor, filled, .. } = self;
        let calls = visitor.simulator.calls();
        let latest = calls.iter().rev().find(|call| call.called.method == filled.api.method.value);
        let number = latest.filter(|_| !matches!(sent, Sent::Page(_))).map(|call| call.number);
        html! {
            section #outcome role="status" {
                @match sent {
                    Sent::Reply(text) => { h2.good { (visitor.say(&Word::Replied)) } pre { (text) } },
                    Sent::Failed { why, outcome, text } => {
                        h2.bad { (why) }
                        p { (visitor.say(&Word::Outcome)) ": " code { (format!("{outcome:?}")) } }
                        @if let Some(text) = text { pre { (text) } }
                    },
                    Sent::Page(url) => {
                        p { a.button href=(url) target="_blank" rel="noopener" { (visitor.say(&Word::OpenPage)) } }
                    },
                    Sent::App(text) => { h2 { (visitor.say(&Word::FromApp)) } pre { (text) } },
                }
                @if let Some(number) = number { p { a href={ "/calls/" (number) } { (visitor.say(&Word::BothSides)) } } }
            }
        }
    }
}
