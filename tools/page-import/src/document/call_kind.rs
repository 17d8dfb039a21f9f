//! How an API is called: the page's sentences and samples name the SDK's method for it.

use alipay_schema::Calls;

use crate::{
    findings::Findings,
    line::start,
    sections::{Section, cells},
};

/// What the lines of a page say about the kind of call.
pub(crate) fn calls(sections: &[Section], findings: &mut Findings) -> Calls {
    let mut words = Words::default();
    cells(sections).for_each(|cell| words.read(cell));
    words.decide(findings)
}

/// Which of the SDK's methods a page names.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "a set of four independent signs, each with its name")]
pub(crate) struct Words {
    page: bool,
    app: bool,
    execute: bool,
    curl: bool,
}

impl Words {
    pub(crate) fn read(&mut self, text: &str) {
        let text = text.to_ascii_lowercase().replace(" (", "(");
        // A sentence may say how the API is not called.
        let is_denied = text.contains(['不', '勿', '非', '无']);
        let says = |call: &str, words: &[&str]| {
            text.contains(&format!("{call}(")) || (!is_denied && words.iter().any(|word| text.contains(word)))
        };
        let is_word =
            |word: &str| text.split(|sign: char| !sign.is_ascii_alphabetic()).any(|own| own == word);
        let is_stated = text.contains("调用方式") && !is_denied && is_word("execute");
        self.page |= says("pageexecute", &["pageexecute", "页面跳转接口"]);
        self.app |= says("sdkexecute", &["sdkexecute", "签名数据准备接口"]);
        self.execute |= is_stated
            || [".execute(", ">execute(", ".exec(", "certificateexecute("]
                .iter()
                .any(|call| text.contains(call));
        self.curl |= text.contains("curl ") && text.contains("gateway");
    }

    pub(crate) fn decide(&self, findings: &mut Findings) -> Calls {
        let execute = self.execute || (self.curl && !self.page && !self.app);
        let calls = Calls { execute, page: self.page, app: self.app, ..Calls::NONE };
        if calls == Calls::NONE {
            return Calls::ANY;
        }
        if [execute, self.page, self.app].iter().filter(|is_kind| **is_kind).count() > 1 {
            findings.warning(
                start(),
                "the page calls the API in more than one way: all are taken",
                "see its samples",
            );
        }
        calls
    }
}
