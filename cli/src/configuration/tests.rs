//! Which of several sources gives a setting.

use super::*;

fn of(flags: &[(&str, &str)], file: &[(&str, &str)]) -> Configuration {
    let map = |pairs: &[(&str, &str)]| {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), OsString::from(value))).collect()
    };
    Configuration { flags: map(flags), file: map(file), path: "keys/alipay.toml".into() }
}

#[test]
fn a_flag_hides_what_a_file_says_in_another_way() {
    let configuration = of(
        &[("ALIPAY_PRIVATE_KEY_FILE", "a.pem"), ("ALIPAY_PUBLIC_KEY_FILE", "b.pem")],
        &[("ALIPAY_PRIVATE_KEY", "text"), ("ALIPAY_APP_CERT_FILE", "c.crt"), ("ALIPAY_CHARSET", "gbk")],
    );
    assert_eq!(configuration.value("ALIPAY_PRIVATE_KEY"), None);
    assert_eq!(configuration.value("ALIPAY_PRIVATE_KEY_FILE"), Some("a.pem".into()));
    assert_eq!(configuration.value("ALIPAY_APP_CERT_FILE"), None);
    assert_eq!(configuration.value("ALIPAY_CHARSET"), Some("gbk".into()));
}

#[test]
fn a_setting_says_where_it_comes_from() {
    let configuration =
        of(&[("ALIPAY_SIGN_TYPE", "RSA")], &[("ALIPAY_SIGN_TYPE", "RSA2"), ("ALIPAY_X", "1")]);
    assert_eq!(configuration.origin("ALIPAY_SIGN_TYPE").as_deref(), Some("--sign-type"));
    assert_eq!(configuration.origin("ALIPAY_X").as_deref(), Some("keys/alipay.toml"));
    assert_eq!(configuration.origin("ALIPAY_Y"), None);
}

#[test]
fn certificates_of_a_flag_join_those_of_a_file() {
    let file = [("ALIPAY_APP_CERT_FILE", "a"), ("ALIPAY_CERT_FILE", "b"), ("ALIPAY_ROOT_CERT_FILE", "c")];
    let configuration = of(&[("ALIPAY_CERT_FILE", "new")], &file);
    assert_eq!(
        CERTIFICATES.map(|name| configuration.value(name)),
        [Some("a".into()), Some("new".into()), Some("c".into())]
    );
}
