//! Notifications, and by which of the two rules they verify.

use std::collections::BTreeMap;

use alipay::notification::NotificationRule;
use alipay::{Charset, Error, ErrorKind, Notification, NotificationError, SignType, string_to_sign};

use crate::apps::receiver;
use crate::entry::Entry;
use crate::fault::{Checked, equal};
use crate::folder::Folder;
use crate::report::{Judged, Judgement};
use crate::wire;

pub(crate) async fn judge(folder: &Folder, entry: &mut Entry) -> Judgement {
    entry.told(&["origin", "note"]);
    let key = folder.public_key(&entry.text("key")?)?;
    let sign_type = entry.maybe_text("sign_type")?.unwrap_or_else(|| "RSA2".to_owned());
    let sign_type: SignType = sign_type.parse()?;
    let Received { body, params, charset } = Received::of(entry)?;
    let value = |name: &str| params.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str());
    let sign = value("sign").ok_or("a notification without a signature")?;

    let (mut rules, mut verdicts) = (Vec::new(), 0);
    for (rule, left_out) in [(NotificationRule::V1, "sign_type"), (NotificationRule::V2, "sign")] {
        let name = rule.to_string().to_lowercase();
        let signed = params.iter().filter(|(name, _)| name != left_out);
        let content = string_to_sign(signed.map(|(name, value)| (name, value)));
        if let Some(theirs) = entry.maybe_text(&format!("{name}_content"))? {
            equal("the text to sign", &content, &theirs)?;
        }
        let is_valid = sign_type.verify(&key, &charset.encode(&content)?, sign).is_ok();
        if let Some(theirs) = entry.maybe_flag(&format!("{name}_valid"))? {
            equal(&format!("whether it is valid as {rule}"), &is_valid, &theirs)?;
            verdicts += 1;
        }
        rules.extend(is_valid.then_some(rule));
    }

    if verdicts == 0 {
        return Err("there is no verdict".into());
    }

    let app_id = value("app_id").ok_or("a notification without app_id")?;
    let app = receiver(app_id)?.alipay_public_key(key).sign_type(sign_type);
    match app.build()?.verify_notification(&body).await {
        Ok(notification) if rules.contains(&notification.rule()) => holds(&notification, &params),
        Err(error) if rules.is_empty() => refused(&error, sign.contains(' ')),
        answer => Err(format!("it is valid as {rules:?}; ours: {answer:?}").into()),
    }
}

/// A notification as it came, and what it says.
struct Received {
    body: String,
    params: Vec<(String, String)>,
    charset: Charset,
}

impl Received {
    /// The body and what it says; either is made from the other.
    fn of(entry: &mut Entry) -> Checked<Self> {
        let charset = |name: Option<&str>| name.unwrap_or("utf-8").parse::<Charset>();
        match (entry.maybe_text("form_body")?, entry.maybe_texts("params")?) {
            (Some(body), None) => {
                let charset = charset(body.split('&').find_map(|pair| pair.strip_prefix("charset=")))?;
                let params = wire::decoded(&body, charset)?.into_iter().collect();
                Ok(Self { body, params, charset })
            }
            (None, Some(params)) => {
                let named = params.iter().find(|(name, _)| name == "charset");
                let charset = charset(named.map(|(_, value)| value.as_str()))?;
                Ok(Self { body: wire::encoded(&params, charset)?, params, charset })
            }
            _ => Err("it needs a body or parameters".into()),
        }
    }
}

/// Whether everything that was signed is given on, and nothing else.
fn holds(notification: &Notification, params: &[(String, String)]) -> Judgement {
    let unsigned =
        |name: &str| name == "sign" || (name == "sign_type" && notification.rule() == NotificationRule::V1);
    let signed = params.iter().filter(|(name, value)| !unsigned(name) && !value.trim().is_empty());
    let theirs: BTreeMap<&str, &str> = signed.map(|(name, value)| (name.as_str(), value.as_str())).collect();
    equal("what is given on", &notification.parameters().collect::<BTreeMap<_, _>>(), &theirs)?;
    Ok(Judged::Agrees)
}

fn refused(error: &Error, is_lost: bool) -> Judgement {
    match (error.kind(), is_lost) {
        (ErrorKind::Notification(NotificationError::PlusLost), true)
        | (
            ErrorKind::Notification(
                NotificationError::Mismatch { .. }
                | NotificationError::ExtraParameters { .. }
                | NotificationError::NotBase64,
            ),
            false,
        ) => Ok(Judged::Agrees),
        (other, _) => Err(format!("it is refused as {other:?}").into()),
    }
}
