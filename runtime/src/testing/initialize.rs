//! A request and a reply as the macro generates them, written by hand: `alipay.security.risk.authentication.initialize`.

use crate::__private::{Decode, Members};
use crate::{Api, Call, ErrorRow, Options, Outcome, Request, Response, call_kind};

pub(crate) const METHOD: &str = "alipay.security.risk.authentication.initialize";

pub(crate) static API: Api = Api {
    method: METHOD,
    errors: &[
        ErrorRow {
            code: "SYSTEM_ERROR",
            meaning: "The platform failed",
            advice: "Query before you repeat the call",
            outcome: Some(Outcome::Unknown),
        },
        ErrorRow {
            code: "INVALID_PARAMETER",
            meaning: "A parameter is missing or malformed",
            advice: "Compare the call with its description",
            outcome: Some(Outcome::Rejected),
        },
        row("BIZ_ERROR", Some(Outcome::Unknown)),
        row("ONLY_LISTED", None),
        row("ACCESS_FORBIDDEN", None),
        row("ILLEGAL_ARGUMENT", Some(Outcome::Unknown)),
        row("isv.code-invalid", Some(Outcome::Rejected)),
        row("40077", Some(Outcome::Unknown)),
    ],
};

const fn row(code: &'static str, outcome: Option<Outcome>) -> ErrorRow {
    ErrorRow { code, meaning: "", advice: "", outcome }
}

/// A request whose `biz_content` is given as text.
pub(crate) struct Given {
    pub(crate) content: Option<&'static str>,
    pub(crate) form: Vec<(&'static str, String)>,
}

pub(crate) static REQUEST: Given = Given { content: Some(r#"{"biz_id":"一号"}"#), form: Vec::new() };

impl Given {
    pub(crate) fn with(&self) -> Call<'_, Self> {
        Call::new(self)
    }
}

impl call_kind::Execute for Given {}
impl call_kind::Page for Given {}
impl call_kind::OrderString for Given {}

impl Request for Given {
    type Response = Initialized;

    fn api(&self) -> &'static Api {
        &API
    }

    fn content(&self) -> Option<String> {
        self.content.map(str::to_owned)
    }

    fn form(&self) -> Vec<(&'static str, String)> {
        self.form.clone()
    }

    fn options(&self) -> &Options {
        Options::none()
    }
}

/// A reply with the field that the API has, and fields called like methods of [`Reply`](crate::Reply).
#[derive(Debug, PartialEq)]
pub(crate) struct Initialized {
    pub(crate) token_id: String,
    pub(crate) biz_result: String,
    pub(crate) code: Option<String>,
    pub(crate) body: Option<String>,
    pub(crate) sign: Option<String>,
}

impl Decode for Initialized {
    fn decode(members: &mut Members<'_>) -> Self {
        members.expect(&["token_id", "biz_result"]);
        Self {
            token_id: members.required_text("token_id"),
            biz_result: members.required_text("biz_result"),
            code: members.text("code"),
            body: members.text("body"),
            sign: members.text("sign"),
        }
    }
}

impl Response for Initialized {}
