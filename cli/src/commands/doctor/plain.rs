//! Settings that are a word or a number: the app's id, the sign type, the charset.

use alipay::{Charset, Gateway, SignType};

use super::check::Check;
use super::messages::{Item, Message};
use super::patient::Patient;

/// How many digits an app's id has.
const DIGITS: usize = 16;

pub(super) fn app_id(patient: &Patient<'_>, gateway: &Gateway) -> Check {
    let item = Item::AppId;
    match patient.settings.app_id() {
        Ok(Some(id)) => of_app_id(&id, gateway),
        Ok(None) => patient.missing(item, "app_id", "ALIPAY_APP_ID"),
        Err(error) => patient.unusable(item, &error),
    }
}

fn of_app_id(id: &str, gateway: &Gateway) -> Check {
    let item = Item::AppId;
    let shown = last_four(id);
    let length = id.chars().count();
    let has_shape = length == DIGITS && id.bytes().all(|byte| byte.is_ascii_digit());
    match id {
        _ if !has_shape => Check::warning(item, Message::AppIdShape { id: shown, length }),
        id if id.starts_with("2088") => Check::wrong(item, Message::AppIdIsPid),
        id if id.starts_with("9021") && is_production(gateway) => Check::wrong(item, Message::AppIdOfSandbox),
        _ => Check::fine(item, Message::AppIdFits { id: shown }),
    }
}

fn is_production(gateway: &Gateway) -> bool {
    gateway.url() == Gateway::Production.url()
}

/// The end of a number that is somebody's: enough to tell two apart, too little to use.
pub(super) fn last_four(id: &str) -> String {
    let skipped = id.chars().count().saturating_sub(4);
    format!("…{}", id.chars().skip(skipped).collect::<String>())
}

pub(super) fn sign_type(patient: &Patient<'_>) -> Check {
    let item = Item::SignType;
    match patient.settings.sign_type() {
        Ok(Some(SignType::Rsa)) => Check::warning(item, Message::SignTypeOld),
        Ok(given) => {
            let name = given.unwrap_or_default().to_string();
            Check::fine(item, Message::SignTypeIs { name })
        }
        Err(error) => patient.unusable(item, &error),
    }
}

pub(super) fn charset(patient: &Patient<'_>) -> Check {
    let item = Item::Charset;
    match patient.settings.charset() {
        Ok(given) => {
            let charset = given.unwrap_or_default();
            let name = charset.to_string();
            match charset {
                Charset::Utf8 => Check::fine(item, Message::CharsetIs { name }),
                _ => Check::warning(item, Message::CharsetNotUtf8 { name }),
            }
        }
        Err(error) => patient.unusable(item, &error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_of_an_app_is_told_from_what_it_is_taken_for() {
        for (id, gateway, code) in [
            ("2014072300007148", Gateway::Production, "app-id-fits"),
            ("9021000122671234", Gateway::Sandbox, "app-id-fits"),
            ("9021000122671234", Gateway::Production, "app-id-of-sandbox"),
            ("2088102169481075", Gateway::Production, "app-id-is-pid"),
            ("201407230000714", Gateway::Production, "app-id-shape"),
            ("20140723000071489", Gateway::Production, "app-id-shape"),
            ("2014072300007l48", Gateway::Production, "app-id-shape"),
            ("应用", Gateway::Production, "app-id-shape"),
        ] {
            let check = of_app_id(id, &gateway);
            assert_eq!(check.message.code(), code, "{id}");
            let words = check.message.words(crate::language::Language::English);
            assert!(!words.contains(id) || id.chars().count() <= 4, "{words}");
        }
        assert_eq!((last_four("2014072300007148").as_str(), last_four("12").as_str()), ("…7148", "…12"));
    }
}
