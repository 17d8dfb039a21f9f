//! What of a notification is believed.

use super::content::{NotificationRule, Signed, joined};
use super::{Form, Notification, NotificationError, diagnose};
use crate::envelope::shortened;
use crate::sign::decode;
use crate::{PublicKey, SignType};

/// Where the parameters came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// From Alipay itself.
    Notification,
    /// Through the user's browser.
    ReturnUrl,
}

/// What a notification must fit to be believed.
pub(crate) struct Expected<'a> {
    pub(crate) purpose: Purpose,
    pub(crate) sign_type: SignType,
    pub(crate) app_id: &'a str,
    /// Alipay's key, or that of the certificate that the form names.
    pub(crate) key: &'a PublicKey,
}

impl Expected<'_> {
    /// Verifies a form.
    ///
    /// The rule that its parameters suggest is tried first, then the other one, and each without `alipay_cert_sn` first:
    /// Alipay's own SDKs disagree on it. Whichever text the signature is over, its parameters are all that is given on.
    pub(crate) fn verify(&self, form: Form) -> Result<Notification, NotificationError> {
        let given = form.value("sign").ok_or(NotificationError::Unsigned)?;
        if let Some(named) = form.value("sign_type") {
            let received = named.parse().ok();
            if received != Some(self.sign_type) {
                return Err(NotificationError::SignType { received, configured: self.sign_type });
            }
        }
        let signature = decode(given).map_err(|_| match decode(&given.replace(' ', "+")) {
            Ok(_) => NotificationError::PlusLost,
            Err(_) => NotificationError::NotBase64,
        })?;
        let holds = |content: &[u8]| self.sign_type.holds(self.key, content, &signature);
        let rules = self.rules(&form);
        let held = rules
            .iter()
            .flat_map(|rule| certificate_in_and_out(&form, *rule))
            .find(|signed| holds(&joined(&signed.pairs(&form))));
        let Some(signed) = held else {
            return Err(diagnose::mismatch(&form, rules[0], self.sign_type, self.key, &signature));
        };
        self.settle(form, signed)
    }

    /// Return URLs are signed by one rule only.
    fn rules(&self, form: &Form) -> Vec<NotificationRule> {
        match self.purpose {
            Purpose::ReturnUrl => vec![NotificationRule::V1],
            Purpose::Notification => {
                let rule = NotificationRule::suggested_by(form);
                vec![rule, rule.other()]
            }
        }
    }

    /// What is signed is from Alipay; here it is decided whether it is for us.
    fn settle(&self, form: Form, signed: Signed) -> Result<Notification, NotificationError> {
        if form.value("app_id").is_some_and(|app_id| app_id != self.app_id) {
            return Err(NotificationError::OtherApp);
        }
        // `alipay.trade.page.pay.return`: with it a user could notify of his own payment.
        let is_return = form.value("method").is_some_and(|method| method.ends_with(".return"));
        if self.purpose == Purpose::Notification && is_return {
            return Err(NotificationError::ReturnUrl);
        }
        let parameters: Vec<(String, String)> = form
            .parameters
            .into_iter()
            .filter(|parameter| !parameter.is_blank() && signed.holds(&parameter.name))
            .map(|parameter| (parameter.name, parameter.value))
            .collect();
        match ambiguous(&parameters) {
            Some(name) => Err(NotificationError::Ambiguous { name: shortened(name) }),
            None => Ok(Notification { parameters, rule: signed.rule }),
        }
    }
}

/// Both readings of one rule, or the only one where no certificate is named.
fn certificate_in_and_out(form: &Form, rule: NotificationRule) -> Vec<Signed> {
    let without = Signed { rule, with_certificate: false };
    match form.value("alipay_cert_sn") {
        Some(_) => vec![without, Signed { rule, with_certificate: true }],
        None => vec![without],
    }
}

/// The parameter that holds another one.
///
/// Gateway protocol: the signed text is `name=value&…` without any escaping, so that of `a=1&b=2` is also that of an `a`
/// whose value is `1&b=2`. Whoever chooses a value, such as a subject, and can send the form himself could make other
/// parameters of it: a `total_amount` of his own, with the genuine one hidden in a value behind it.
fn ambiguous(parameters: &[(String, String)]) -> Option<&str> {
    let is_name = |text: &str| parameters.iter().any(|(name, _)| name == text);
    let holds_another = |value: &str| {
        value.split('&').skip(1).filter_map(|part| part.split_once('=')).any(|(name, _)| is_name(name))
    };
    let found = parameters.iter().find(|(name, value)| name.contains(['=', '&']) || holds_another(value));
    found.map(|(name, _)| name.as_str())
}
