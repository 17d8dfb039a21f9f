//! Answers that refuse, as text.

use alipay_rules::Language;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use crate::words::Word;

/// A sentence with a status.
pub(crate) fn plain(status: StatusCode, words: &Word, language: Language) -> Response {
    let text = format!("{}\n", words.words(language));
    (status, [(CONTENT_TYPE, "text/plain;charset=utf-8")], text).into_response()
}
