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
    let (body, params) = body_and_params(entry)?;
    let value = |name: &str| params.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str());

    let all_but = |left_out: &str| {
        string_to_sign(params.iter().filter(|(name, _)| name != left_out).map(|(n, v)| (n, v)))
    };
    for (member, ours) in [("v1_content", all_but("sign_type")), ("v2_content", all_but(""))] {
        if let Some(theirs) = entry.maybe_text(member)? {
            equal(member, &ours, &theirs)?;
        }
    }
    let v1 = entry.maybe_flag("v1_valid")?.ok_or("no verdict")?;
    let v2 = entry.maybe_flag("v2_valid")?.unwrap_or_default();

    let app_id = value("app_id").ok_or("a notification without app_id")?;
    let app = receiver(app_id)?.alipay_public_key(key).sign_type(sign_type);
    let answer = app.build()?.verify_notification(&body).await;
    let is_lost = value("sign").is_some_and(|sign| sign.contains(' '));
    match (v1, v2, answer) {
        (true, true, Ok(notification)) => holds(&notification, &params),
        (true, false, Ok(notification)) => {
            equal("the rule", &notification.rule(), &NotificationRule::V1)?;
            holds(&notification, &params)
        }
        (false, true, Ok(notification)) => {
            equal("the rule", &notification.rule(), &NotificationRule::V2)?;
            holds(&notification, &params)
        }
        (false, false, Err(error)) => refused(&error, is_lost),
        (.., answer) => Err(format!("it should be valid by V1: {v1}, by V2: {v2}; ours: {answer:?}").into()),
    }
}

/// The raw body and what it says; either is made from the other.
fn body_and_params(entry: &mut Entry) -> Checked<(String, Vec<(String, String)>)> {
    let charset = |name: Option<&str>| name.unwrap_or("utf-8").parse::<Charset>();
    match (entry.maybe_text("form_body")?, entry.maybe_texts("params")?) {
        (Some(body), None) => {
            let named = body.split('&').find_map(|pair| pair.strip_prefix("charset="));
            let params = wire::decoded(&body, charset(named)?)?;
            Ok((body, params.into_iter().collect()))
        }
        (None, Some(params)) => {
            let named = params.iter().find(|(name, _)| name == "charset").map(|(_, value)| value.as_str());
            Ok((wire::encoded(&params, charset(named)?)?, params))
        }
        _ => Err("it needs a body or parameters".into()),
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
            ErrorKind::Notification(NotificationError::Mismatch { .. } | NotificationError::NotBase64),
            false,
        ) => Ok(Judged::Agrees),
        (other, _) => Err(format!("it is refused as {other:?}").into()),
    }
}
