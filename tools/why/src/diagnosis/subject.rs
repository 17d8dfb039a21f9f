//! What carries a signature, and what a right one is over.

use alipay::__private::why::{Form, Signed, rules};
use alipay::notification::NotificationRule;

use super::reading::Reading;
use crate::known::Owner;

/// What carries the signature, which decides what has to be signed.
///
/// ```
/// use alipay_why::Subject;
///
/// assert!(Subject::Notification.is_alipays() && !Subject::Rest.is_alipays());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Subject {
    /// A call of the gateway, a page or an order string, signed by the app.
    Request,
    /// A call of the REST gateway (v3), signed by the app.
    Rest,
    /// A notification, signed by Alipay.
    Notification,
    /// The parameters that a browser brings to `return_url`, signed by Alipay.
    ReturnUrl,
}

impl Subject {
    /// What a form is by its parameters; by its signer, where they leave it open.
    pub(super) fn of(form: &Form, signer: Option<Owner>) -> Self {
        let has = |name: &str| form.value(name).is_some();
        let of_notifications = ["notify_id", "notify_type", "notify_time", "msg_method", "utc_timestamp"];
        if form.value("method").is_some_and(|method| method.ends_with(".return")) {
            Self::ReturnUrl
        } else if of_notifications.into_iter().any(has) || (has("service") && !has("partner")) {
            Self::Notification
        } else if has("trade_no") && !has("method") && !has("biz_content") {
            Self::ReturnUrl
        } else if signer == Some(Owner::Alipay) && !(has("method") && has("timestamp")) {
            Self::Notification
        } else {
            Self::Request
        }
    }

    /// Whether Alipay signs it.
    pub fn is_alipays(self) -> bool {
        matches!(self, Self::Notification | Self::ReturnUrl)
    }

    /// What a right signature may be over, the likeliest first.
    pub(super) fn readings(self, form: &Form) -> Vec<Reading> {
        match self {
            Self::Request if form.value("service").is_some() => {
                vec![Reading::of(form, |name| !matches!(name, "sign" | "sign_type"))]
            }
            Self::Request => {
                let reading = Reading::of(form, |name| name != "sign");
                let of_load_test = reading.without_load_test_suffix();
                std::iter::once(reading).chain(of_load_test).collect()
            }
            // It is not a form.
            Self::Rest => Vec::new(),
            Self::ReturnUrl => of_rules(form, &[NotificationRule::V1]),
            Self::Notification => of_rules(form, &rules(form)),
        }
    }
}

/// Gateway protocol: `alipay_cert_sn` is signed by some and not by others.
fn of_rules(form: &Form, rules: &[NotificationRule]) -> Vec<Reading> {
    let with_certificate: &[bool] =
        if form.value("alipay_cert_sn").is_some() { &[false, true] } else { &[false] };
    let both = rules.iter().flat_map(|rule| with_certificate.iter().map(|with| (*rule, *with)));
    both.map(|(rule, with_certificate)| {
        let signed = Signed { rule, with_certificate };
        Reading::of(form, |name| signed.holds(name))
    })
    .collect()
}
