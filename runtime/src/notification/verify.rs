//! What of a notification is believed.

use std::collections::BTreeSet;
use std::ops::Bound::{Excluded, Unbounded};

use super::content::{NotificationRule, Signed, joined};
use super::form::Parameter;
use super::{Form, Notification, NotificationError, diagnose};
use crate::envelope::shortened;
use crate::sign::decode;
use crate::{Mismatch, PublicKey, SignType};

/// Where the parameters came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// From Alipay itself.
    Notification,
    /// Through the user's browser.
    ReturnUrl,
}

/// How many parameters of its own a return URL may have; each is looked for with one verification.
const MOST_OF_ITS_OWN: usize = 16;

/// What says by itself that Alipay's own parameters have begun.
const ALIPAYS: [&str; 9] = [
    "alipay_cert_sn",
    "app_id",
    "auth_app_id",
    "charset",
    "method",
    "sign",
    "sign_type",
    "timestamp",
    "version",
];

/// What a notification must fit to be believed.
pub(crate) struct Expected<'a> {
    pub(crate) purpose: Purpose,
    pub(crate) sign_type: SignType,
    pub(crate) app_id: &'a str,
}

impl Expected<'_> {
    /// Checks what needs no key, and gives the signature: anyone can send a form, and a key may have to be downloaded.
    pub(crate) fn signature(&self, form: &Form) -> Result<Vec<u8>, NotificationError> {
        let given = form.value("sign").ok_or(NotificationError::Unsigned)?;
        if let Some(named) = form.value("sign_type") {
            let received = named.parse().ok();
            if received != Some(self.sign_type) {
                return Err(NotificationError::SignType { received, configured: self.sign_type });
            }
        }
        if form.value("app_id").is_some_and(|app_id| app_id != self.app_id) {
            return Err(NotificationError::OtherApp);
        }
        // `alipay.trade.page.pay.return`: with it a user could notify of his own payment.
        let is_return = form.value("method").is_some_and(|method| method.ends_with(".return"));
        if self.purpose == Purpose::Notification && is_return {
            return Err(NotificationError::ReturnUrl);
        }
        decode(given).map_err(|_| match decode(&given.replace(' ', "+")) {
            Ok(_) => NotificationError::PlusLost,
            Err(_) => NotificationError::NotBase64,
        })
    }

    /// Verifies a form with whichever of `keys` made its signature.
    ///
    /// The rule that its parameters suggest is tried first, then the other one, and each without `alipay_cert_sn` first:
    /// Alipay's own SDKs disagree on it. Whichever text the signature is over, its parameters are all that is given on.
    /// A return URL with a query of its own brings that in front of Alipay's parameters, which alone are signed.
    /// A mismatch is explained if that is `worth` the work.
    pub(crate) fn verify(
        &self,
        form: Form,
        signature: &[u8],
        keys: &[PublicKey],
        worth: impl FnOnce() -> bool,
    ) -> Result<Notification, NotificationError> {
        let rules = self.rules(&form);
        let readings = |own| {
            let own = &form.parameters[..own];
            let readings = rules.iter().flat_map(|rule| certificate_in_and_out(&form, *rule));
            readings.map(move |signed| (signed, own))
        };
        let holds = |(signed, own): &(Signed, &[Parameter])| {
            let mut pairs = signed.pairs(&form);
            pairs.retain(|(name, _)| !own.iter().any(|own| own.name == *name));
            let content = joined(&pairs);
            keys.iter().any(|key| self.sign_type.holds(key, &content, signature))
        };
        let held = (0..=self.most_of_its_own(&form)).find_map(|own| readings(own).find(holds));
        match held.map(|(signed, own)| (signed, own.len())) {
            Some((signed, own)) => self.settle(form.behind(own), signed),
            None if !worth() => {
                Err(NotificationError::Mismatch { cause: Mismatch::NotExamined, rule: rules[0] })
            }
            None => Err(diagnose::mismatch(&form, rules[0], self.sign_type, keys, signature)),
        }
    }

    /// How many parameters at its beginning may be a query of the app's own.
    fn most_of_its_own(&self, form: &Form) -> usize {
        let is_alipays = |parameter: &Parameter| ALIPAYS.contains(&parameter.name.as_str());
        match self.purpose {
            Purpose::Notification => 0,
            Purpose::ReturnUrl => {
                form.parameters.iter().take(MOST_OF_ITS_OWN).take_while(|own| !is_alipays(own)).count()
            }
        }
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

    /// What is signed is from Alipay; here it is decided whether it is what it looks like.
    fn settle(&self, form: Form, signed: Signed) -> Result<Notification, NotificationError> {
        let has_sign_type = form.value("sign_type").is_some();
        let parameters: Vec<(String, String)> = form
            .parameters
            .into_iter()
            .filter(|parameter| !parameter.is_blank() && signed.holds(&parameter.name))
            .map(|parameter| (parameter.name, parameter.value))
            .collect();
        match refused(self.purpose, signed.rule, has_sign_type, &parameters) {
            Some(refused) => Err(refused),
            None => Ok(Notification { parameters, rule: signed.rule }),
        }
    }
}

/// Why parameters are refused although Alipay signed them: they may not be what they look like.
pub(crate) fn refused(
    purpose: Purpose,
    rule: NotificationRule,
    has_sign_type: bool,
    parameters: &[(String, String)],
) -> Option<NotificationError> {
    if let Some(name) = ambiguous(parameters) {
        return Some(NotificationError::Ambiguous { name: shortened(name) });
    }
    // Without `sign_type` both rules sign the same text, and that of a return URL may be it.
    let may_be_return = rule == NotificationRule::V1 || !has_sign_type;
    let names_itself = parameters.iter().any(|(name, _)| name == "notify_id" || name == "notify_type");
    let is_unnamed = purpose == Purpose::Notification && may_be_return && !names_itself;
    is_unnamed.then_some(NotificationError::Unnamed)
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
/// parameters of it: a `total_amount` of his own, with the genuine one hidden in a value behind it. Or he could make a
/// parameter disappear in the value before it, such as the `method` that tells a return URL.
///
/// The text is sorted, so a name in a value can have been a parameter only if it sorts between its neighbours.
fn ambiguous(parameters: &[(String, String)]) -> Option<&str> {
    let names: BTreeSet<&str> = parameters.iter().map(|(name, _)| name.as_str()).collect();
    let holds_another = |own: &str, value: &str| {
        let next = names.range::<str, _>((Excluded(own), Unbounded)).next();
        let fits_here = |name: &str| name > own && next.is_none_or(|next| name < *next);
        let inner = value.split('&').skip(1).filter_map(|part| part.split_once('='));
        inner.into_iter().any(|(name, _)| names.contains(name) || fits_here(name))
    };
    let found =
        parameters.iter().find(|(name, value)| name.contains(['=', '&']) || holds_another(name, value));
    found.map(|(name, _)| name.as_str())
}
