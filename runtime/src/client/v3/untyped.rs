//! Requests of operations without a description.

use std::fmt;

use alipay_rules::Violations;

use crate::api::{Api, Called, ErrorRow};
use crate::operation::Operation;
use crate::protocol::rest::path_violation;
use crate::{__private, Call, IntoParameter, Json, JsonValue, Request, Verb, call_kind};

/// A request of the REST gateway by a verb and a path, with its content as JSON, for an API that has no description yet.
///
/// Write values that belong into the path as `{name}`: errors and traces show the path.
///
/// ```
/// use alipay::{Error, Verb, json, v3};
///
/// async fn refund(v3: &v3::Client, merchant: &str) -> Result<(), Error> {
///     let refund = json!({ "out_trade_no": "T1", "refund_amount": "0.10", "out_request_no": "R1" });
///     let request = v3::Untyped::new(Verb::Post, "/v3/alipay/trade/refund", refund)?;
///     v3.execute(&request.with().app_auth_token(merchant).idempotent()).await?;
///     Ok(())
/// }
/// # fn main() {}
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Untyped {
    verb: Verb,
    path: String,
    content: Json,
    errors: &'static [ErrorRow],
    described: Option<Described>,
}

/// What a description says that is read while the program runs, as the command line does.
#[derive(Clone, PartialEq, Eq)]
struct Described {
    method: String,
    operation: &'static Operation,
}

impl Untyped {
    /// A request with `content`: JSON text, or data to serialise. What the path does not name of it is the body, or the query
    /// where the verb has no body.
    ///
    /// # Errors
    /// With a violation if the path is none of the REST gateway, and with one if the content is not a JSON object.
    pub fn new(
        verb: Verb,
        path: impl Into<String>,
        content: impl IntoParameter<Json>,
    ) -> Result<Self, Violations> {
        let path = path.into();
        match (path_violation(&path), __private::free(content)) {
            (None, Ok(content)) => Ok(Self { verb, path, content, errors: &[], described: None }),
            (None, Err(content)) => Err(content),
            (Some(path), Ok(_)) => Err(path.into()),
            (Some(path), Err(content)) => {
                let both = std::iter::once(path).chain(content.clone()).collect();
                Err(Violations::of(both).unwrap_or(content))
            }
        }
    }

    #[doc(hidden)]
    pub fn described(
        method: impl Into<String>,
        operation: &'static Operation,
        content: impl IntoParameter<Json>,
    ) -> Result<Self, Violations> {
        let described = Some(Described { method: method.into(), operation });
        Ok(Self { described, ..Self::new(operation.verb, operation.path, content)? })
    }

    /// The request with what is known of the API's own error codes; see [`alipay::Untyped::errors`](crate::Untyped::errors).
    ///
    /// ```
    /// use alipay::{Error, ErrorRow, Verb, json, v3};
    ///
    /// /// A request of an API whose codes are known, and no more.
    /// fn sync(codes: &'static [ErrorRow]) -> Result<v3::Untyped, Error> {
    ///     Ok(v3::Untyped::new(Verb::Post, "/v3/partner/stock/sync", json!({ "sku": "tea-100" }))?.errors(codes))
    /// }
    /// ```
    #[must_use]
    pub fn errors(mut self, rows: &'static [ErrorRow]) -> Self {
        self.errors = rows;
        self
    }

    /// The request with parameters of one call: a token, a timeout, files.
    pub fn with(&self) -> Call<'_, Self> {
        Call::new(self)
    }
}

/// What is behind a request that has no description; the client asks for [`Request::called`] instead.
static NO_DESCRIPTION: Api = Api { method: "", errors: &[] };

impl Request for Untyped {
    type Response = JsonValue;

    fn api(&self) -> &'static Api {
        &NO_DESCRIPTION
    }

    fn called(&self) -> Called {
        let method = self.described.as_ref().map_or(&self.path, |described| &described.method);
        Called { errors: self.errors, ..Called::named(method.clone()) }
    }

    fn content(&self) -> Option<String> {
        Some(self.content.as_str().to_owned())
    }
}

/// Gateway protocol: where the common parameters stand, in the operations that have them.
impl call_kind::V3 for Untyped {
    const OPERATION: &'static Operation =
        &Operation::new(Verb::Post, "", &["auth_token", "target_app_id"], &["notify_url"], &[]);

    fn operation(&self) -> &'static Operation {
        self.described.as_ref().map_or(Self::OPERATION, |described| described.operation)
    }

    fn place(&self) -> Option<(Verb, &str)> {
        self.described.is_none().then_some((self.verb, &self.path))
    }
}

impl fmt::Debug for Untyped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("v3::Untyped")
            .field("verb", &self.verb)
            .field("path", &self.path)
            .field("content", &self.content)
            .finish_non_exhaustive()
    }
}
