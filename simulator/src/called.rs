//! A call as tests look at it.

use std::fmt;

use serde_json::Value;

/// A call that reached an API, with its parameters as they were read.
///
/// ```
/// use alipay_simulator::{Called, Simulator};
///
/// /// Whether a call is about the shop's first store.
/// fn is_of_first_store(called: &Called) -> bool {
///     called.content["store_id"] == "S1" && called.parameter("app_auth_token").is_none()
/// }
///
/// fn fail_there(simulator: &Simulator) {
///     let order = simulator.on("alipay.trade.precreate").when(is_of_first_store);
///     order.fail("ACQ.SYSTEM_ERROR", "系统错误");
/// }
/// # fn main() {}
/// ```
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Called {
    /// The method's name.
    pub method: String,
    /// The app that called.
    pub app_id: String,
    /// `biz_content`, in clear; an empty object where there is none.
    pub content: Value,
    /// All parameters, in the order in which they came; of a call of the REST gateway, under the names that the other
    /// gateway has for them.
    pub parameters: Vec<(String, String)>,
    /// How the REST gateway (v3) was asked, as the description writes it: `POST /v3/alipay/trade/pay`; `None` of a call of
    /// `gateway.do`.
    pub operation: Option<String>,
}

/// Prints the names of its parameters.
impl fmt::Debug for Called {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.parameters.iter().map(|(name, _)| name.as_str()).collect();
        f.debug_struct("Called")
            .field("method", &self.method)
            .field("app_id", &self.app_id)
            .field("operation", &self.operation)
            .field("parameters", &names)
            .finish_non_exhaustive()
    }
}

impl Called {
    pub(crate) fn new(parameters: Vec<(String, String)>, content: Value) -> Self {
        let mut called =
            Self { method: String::new(), app_id: String::new(), content, parameters, operation: None };
        called.method = called.parameter("method").unwrap_or_default().to_owned();
        called.app_id = called.parameter("app_id").unwrap_or_default().to_owned();
        called
    }

    /// A parameter that says something.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        let named = self.parameters.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str());
        named.filter(|value| !alipay_rules::is_blank(value))
    }

    /// Whom the call is made for: the merchant of `app_auth_token`, else the app itself.
    pub(crate) fn merchant(&self) -> &str {
        self.parameter("app_auth_token").unwrap_or(&self.app_id)
    }
}
