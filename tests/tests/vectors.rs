//! The runtime against the official SDKs' recorded answers, and that a wrong answer would be noticed.
#![expect(clippy::unwrap_used, reason = "a test that cannot get this far has failed")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};

fn recorded() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors")
}

fn conformance(folder: &Path) -> (bool, String) {
    let Output { status, stdout, .. } =
        Command::new(env!("CARGO_BIN_EXE_conformance")).arg(folder).output().unwrap();
    (status.success(), String::from_utf8(stdout).unwrap())
}

#[test]
fn every_recorded_answer_is_ours_as_well() {
    let (holds, said) = conformance(&recorded());
    assert!(holds, "{said}");
    assert!(said.ends_with("394 cases, 394 passed\n"), "{said}");
}

#[test]
fn the_keys_are_marked_as_test_keys() {
    let text = fs::read_to_string(recorded().join("keys/rsa_keys.json")).unwrap();
    let keys: Value = serde_json::from_str(&text).unwrap();
    let keys = keys.as_object().unwrap();
    assert_eq!(keys.len(), 6);
    for (name, key) in keys {
        assert!(key["note"].as_str().unwrap().starts_with("TEST KEY: "), "{name}");
    }
}

/// A copy of the vectors that goes with the test.
struct Copy(PathBuf);

impl Copy {
    fn of(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("vectors-{name}"));
        let _ = fs::remove_dir_all(&folder);
        for path in ["keys", "certs/app", "certs/names", "certs/trust", "."] {
            fs::create_dir_all(folder.join(path)).unwrap();
            for entry in fs::read_dir(recorded().join(path)).unwrap().map(Result::unwrap) {
                if entry.file_type().unwrap().is_file() {
                    fs::copy(entry.path(), folder.join(path).join(entry.file_name())).unwrap();
                }
            }
        }
        Self(folder)
    }

    fn change(&self, file: &str, change: impl FnOnce(&mut Value)) {
        let path = self.0.join(file);
        let mut value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        change(&mut value);
        fs::write(path, value.to_string()).unwrap();
    }

    /// Judges the copy, which must fail for these reasons and no other.
    fn fails_with(&self, expected: &[String]) {
        let (holds, said) = conformance(&self.0);
        assert!(!holds, "{said}");
        for reason in expected {
            assert!(said.contains(reason), "{reason} is not among\n{said}");
        }
        assert_eq!(said.matches("FAILED ").count(), expected.len(), "{said}");
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_wrong_answer_in_any_file_is_noticed() {
    let wrong = |case: &mut Value, member: &str, value: Value| {
        assert_ne!(case[member], value, "{member} is wrong already");
        case[member] = value;
    };
    let copy = Copy::of("wrong");
    let mut expected = Vec::new();
    for (file, name, member, value) in [
        ("01_request_signing.json", "java_sign_utf-8_RSA2_2048", "content", json!("a=1")),
        ("01_request_signing.json", "node_request_utf-8_RSA2", "sign", json!("AAAA")),
        ("02_response_extraction.json", "plain", "java_extractor", json!({ "source": "{}" })),
        ("02_response_extraction.json", "twice", "java_extractor", json!({ "source": "{}" })),
        ("02_response_extraction.json", "unsigned", "java_extractor", json!({ "error": "" })),
        ("03_response_verify.json", "changed", "expect_valid", json!(true)),
        ("03_response_verify.json", "success_gbk_RSA2_2048", "expect_valid", json!(false)),
        ("04_notify.json", "v1_utf-8_RSA2_2048", "v1_valid", json!(false)),
        ("04_notify.json", "v2_gbk_RSA_1024", "v1_valid", json!(true)),
        ("04_notify.json", "amount_changed", "v1_valid", json!(true)),
        ("05_cert_sn.json", "certs/names/chinese.crt", "cert_sn", json!("")),
        ("05_cert_sn.json", "certs/app/alipayRootCert.crt", "root_sn_rsa", Value::Null),
        ("06_cert_trust.json", "certs/trust/alipay.crt", "trusted", json!(true)),
        ("06_cert_trust.json", "certs/app/alipayCertPublicKey_RSA2.crt", "as_of", json!("2019-06-02")),
        ("07_content_encryption.json", "java_aes_v2_reply_first", "plain", json!("{}")),
    ] {
        copy.change(file, |content| {
            let is_it = |case: &&mut Value| {
                case["id"] == name
                    || case["file"] == name
                    || (case["cert"] == name && case["as_of"] == "2024-05-06")
            };
            wrong(content["cases"].as_array_mut().unwrap().iter_mut().find(is_it).unwrap(), member, value);
        });
        expected.push(format!("FAILED {file} {name}"));
    }
    copy.change("09_page_and_order_string.json", |content| {
        let page = &mut content["oracle_outputs"]["java gbk RSA2"]["pageGet"];
        *page = json!(page.as_str().unwrap().replace("9.00", "9.01"));
    });
    for (list, name, member, value) in [
        ("requests", "java_v3_get", "content", json!("app_id=1\nGET\n/\n\n")),
        ("requests", "node_token", "sign", json!("AAAA")),
        ("requests", "java_v3_upload", "file_parameter", Value::Null),
        ("requests", "java_v3_post_encrypted", "clear", json!("{}")),
        ("responses", "reply_other_nonce", "expect_valid", json!(true)),
        ("responses", "reply_text", "expect_valid", json!(false)),
    ] {
        copy.change("10_v3.json", |content| {
            let cases = content[list].as_array_mut().unwrap();
            wrong(cases.iter_mut().find(|case| case["id"] == name).unwrap(), member, value);
        });
        expected.push(format!("FAILED 10_v3.json {name}"));
    }
    expected.push("FAILED 09_page_and_order_string.json java gbk RSA2 pageGet: the signature".to_owned());
    copy.fails_with(&expected);
}

#[test]
fn what_nobody_reads_and_what_is_missing_is_noticed() {
    let copy = Copy::of("unread");
    copy.change("04_notify.json", |content| content["cases"][0]["v3_valid"] = json!(true));
    copy.change("07_content_encryption.json", |content| {
        let case = content["cases"][0].clone();
        content["not_copied"] = json!([case]);
    });
    copy.change("09_page_and_order_string.json", |content| content["more"] = json!("x"));
    fs::write(copy.0.join("12_more.json"), "{}").unwrap();
    fs::remove_file(copy.0.join("06_cert_trust.json")).unwrap();
    fs::copy(copy.0.join("certs/app/alipayRootCert.crt"), copy.0.join("certs/app/other.crt")).unwrap();
    copy.fails_with(&[
        "FAILED 04_notify.json v1_utf-8_RSA2_1024: nobody read its v3_valid".to_owned(),
        "FAILED 06_cert_trust.json: 06_cert_trust.json cannot be read".to_owned(),
        "FAILED 07_content_encryption.json: it has 43 cases, of which 42 were judged".to_owned(),
        "FAILED 09_page_and_order_string.json: nobody reads its `more`".to_owned(),
        "FAILED 12_more.json: nobody knows this file".to_owned(),
        "FAILED certs: the files".to_owned(),
    ]);
}
