//! Who asks for a page, and what pages are made with.

use std::sync::Arc;

use alipay::Client;
use alipay_rules::Language;
use alipay_schema::Api;
use alipay_simulator::Simulator;
use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::Response;

use crate::pairs::Pairs;
use crate::state::State;
use crate::words::Word;
use crate::{refusal, speech};

/// A request that was let in.
pub(crate) struct Visitor {
    pub(crate) simulator: Arc<Simulator>,
    pub(crate) client: Client,
    pub(crate) language: Language,
    pub(crate) query: Pairs,
    /// Path and query.
    pub(crate) target: String,
}

impl FromRequestParts<Arc<State>> for Visitor {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &Arc<State>) -> Result<Self, Response> {
        let language = speech::of(&parts.headers, &parts.uri);
        let gone = || refusal::plain(StatusCode::SERVICE_UNAVAILABLE, &Word::Gone, language);
        Ok(Self {
            simulator: state.simulator.upgrade().ok_or_else(gone)?,
            client: state.client.clone(),
            language,
            query: Pairs::of_form(parts.uri.query().unwrap_or_default().as_bytes()),
            target: parts.uri.path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string),
        })
    }
}

impl Visitor {
    /// A sentence in the visitor's language.
    pub(crate) fn say(&self, word: &Word) -> String {
        word.words(self.language)
    }

    /// The description of an API, in the visitor's language.
    pub(crate) fn description(&self, method: &str) -> Option<Api> {
        let api = Api::clone(&*self.simulator.description(method)?);
        Some(match self.language {
            Language::English => api,
            Language::Chinese => api.in_chinese(),
        })
    }

    /// What there is not.
    pub(crate) fn not_found(&self, word: &Word) -> Response {
        refusal::plain(StatusCode::NOT_FOUND, word, self.language)
    }
}
