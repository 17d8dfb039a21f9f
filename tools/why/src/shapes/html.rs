//! The form that leads a browser to a page of Alipay.

use std::cell::RefCell;

use alipay::Charset;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::ScriptData;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use crate::form::{Sent, form_of};
use crate::refusal::Refusal;

/// What a browser would send; nothing for a text without a form.
pub(super) fn read(page: &[u8], default: Charset) -> Option<Result<Sent, Refusal>> {
    let page = Charset::Utf8.decode(page).or_else(|| Charset::Gb18030.decode(page))?;
    if !page.to_ascii_lowercase().contains("<form") {
        return None;
    }
    let tokenizer = Tokenizer::new(Reader::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(&*page));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let Form { action, inputs } = tokenizer.sink.0.into_inner()?;
    Some(Sent::of(action.as_bytes(), b"").and_then(|sent| {
        let body = form_of(&inputs, &sent.query, default)?;
        Ok(Sent { body, ..sent })
    }))
}

#[derive(Default)]
struct Form {
    action: String,
    inputs: Vec<(String, String)>,
}

/// Takes the first form, with all that follows it.
#[derive(Default)]
struct Reader(RefCell<Option<Form>>);

impl TokenSink for Reader {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let Token::TagToken(tag) = token else { return TokenSinkResult::Continue };
        let mut form = self.0.borrow_mut();
        match (&*tag.name, tag.kind, form.as_mut()) {
            ("form", TagKind::StartTag, None) => {
                let action = attribute(&tag, "action").unwrap_or_default();
                *form = Some(Form { action, inputs: Vec::new() });
            }
            ("input", _, Some(form)) if !is_button(&tag) => {
                if let Some(name) = attribute(&tag, "name").filter(|name| !name.is_empty()) {
                    form.inputs.push((name, attribute(&tag, "value").unwrap_or_default()));
                }
            }
            ("script", TagKind::StartTag, _) => return TokenSinkResult::RawData(ScriptData),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

fn attribute(tag: &Tag, name: &str) -> Option<String> {
    tag.attrs
        .iter()
        .find(|attribute| &*attribute.name.local == name)
        .map(|attribute| attribute.value.to_string())
}

/// A button is only sent when it is pressed, and these forms submit themselves.
fn is_button(tag: &Tag) -> bool {
    attribute(tag, "type").is_some_and(|kind| matches!(&*kind, "submit" | "button" | "image" | "reset"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(page: &[u8]) -> Option<Vec<u8>> {
        read(page, Charset::Utf8).map(|sent| sent.and_then(Sent::merged).unwrap().joined())
    }

    #[test]
    fn a_form_gives_what_a_browser_would_send() {
        for page in [
            // Ours, with everything escaped; then as Java, PHP and Node write them.
            r#"<form id="x" action="https://x/?a=1&amp;notify=2"><input type="hidden" name="b" value="{&quot;c&quot;}"><button>"#,
            "<!DOCTYPE html><FORM method=post action=\"https://x/?a=1&notify=2\">\n<input name=\"b\" value=\"{&quot;c&quot;}\">\n\
             <input type=\"submit\" name=\"go\" value=\"立即支付\" ></form><script>'<input name=d value=e>'</script>",
            "<form action='https://x/?a=1'><input type='hidden' name='a' value='1'/><input name='notify' value='2'/>\
             <input name='b' value='{\"c\"}'/></form>",
        ] {
            assert_eq!(form(page.as_bytes()).unwrap(), b"a=1&notify=2&b=%7B%22c%22%7D", "{page}");
        }
        assert_eq!(form(b"a=1&b=%3Cform"), None);
    }

    #[test]
    fn values_are_encoded_in_the_charset_that_the_form_names() {
        let page = "<form action='/?charset=gbk'><input name=b value=笔>";
        assert_eq!(form(page.as_bytes()).unwrap(), b"charset=gbk&b=%B1%CA");
        let (bytes, page) = (b"<form><input name=charset value=GBK><input name=b value=\xb1\xca>", "😀");
        assert_eq!(form(bytes).unwrap(), b"charset=GBK&b=%B1%CA");
        let page = format!("<form action='/?charset=gbk'><input name=b value={page}>");
        let refused = read(page.as_bytes(), Charset::Utf8).unwrap();
        assert_eq!(refused, Err(Refusal::Unmappable(Charset::Gbk)));
    }
}
