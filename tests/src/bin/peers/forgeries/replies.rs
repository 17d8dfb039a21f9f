//! The replies that are forged, and the odd ones that are not.

use alipay::{Charset, PrivateKey, SignType};

use super::{Bytes, Verdict};

const NODE: &str = "alipay_security_risk_authentication_initialize_response";
const HONEST: &str = r#"{"code":"10000","msg":"Success","token_id":"honest","biz_result":"{}"}"#;
const FORGED: &str = r#"{"code":"10000","msg":"Success","token_id":"forged","biz_result":"{}"}"#;
const REFUSED: &str = r#"{"code":"40004","msg":"Business Failed","sub_code":"BIZ_ERROR","sub_msg":"no"}"#;
/// Who calls this a success believes its token.
const WITHOUT_SUB_CODE: &str =
    r#"{"code":"40004","msg":"Business Failed","token_id":"forged","biz_result":"{}"}"#;
const ESCAPED: &str = r#"{"code":"10000","msg":"Success","token_id":"honest","biz_result":"{\"a\":\"\/\"}"}"#;
const CHINESE: &str = r#"{"code":"10000","msg":"成功","token_id":"honest","biz_result":"{}"}"#;

/// One reply, in the name of what it tries.
pub(super) struct Reply {
    pub(super) name: &'static str,
    pub(super) bytes: Bytes,
    /// What ours must make of it.
    pub(super) expected: Verdict,
}

/// All of them, signed with Alipay's key.
pub(super) fn all(alipay: &PrivateKey) -> Vec<Reply> {
    let sign = |sign_type: SignType, node: &[u8]| sign_type.sign(alipay, node).unwrap_or_default();
    let rsa2 = |node: &str| sign(SignType::Rsa2, node.as_bytes());
    let (honest, refused) = (rsa2(HONEST), rsa2(REFUSED));
    let signed = |node: &str, sign: &str| format!(r#"{{"{NODE}":{node},"sign":"{sign}"}}"#);
    let beside = |first: &str, second: &str| format!("{{{first},{second},\"sign\":\"{honest}\"}}");
    let node = |node: &str| format!(r#""{NODE}":{node}"#);
    let lines: Vec<&str> =
        honest.as_bytes().chunks(76).filter_map(|line| str::from_utf8(line).ok()).collect();

    let nested = format!(r#"{},"sign":"{honest}"}}"#, FORGED.trim_end_matches('}'));

    let mut replies = vec![
        good("honest reply", signed(HONEST, &honest)),
        good("slashes escaped after signing", signed(ESCAPED, &rsa2(&ESCAPED.replace("\\/", "/")))),
        good("line breaks in the signature", signed(HONEST, &lines.join("\\r\\n"))),
        bad("url-safe signature", signed(HONEST, &honest.replace('+', "-").replace('/', "_"))),
        bad("signature without its padding", signed(HONEST, honest.trim_end_matches('='))),
        bad("one byte changed", signed(FORGED, &honest)),
        bad("unsigned success", format!("{{{}}}", node(FORGED))),
        bad("empty signature", signed(FORGED, "")),
        bad("signature of another reply", signed(FORGED, &refused)),
        bad(
            "RSA signature where RSA2 is configured",
            signed(FORGED, &sign(SignType::Rsa, FORGED.as_bytes())),
        ),
        bad("second node of the same name, after", beside(&node(HONEST), &node(FORGED))),
        bad("second node of the same name, before", beside(&node(FORGED), &node(HONEST))),
        bad("object of another name before", beside(&format!(r#""a_response":{FORGED}"#), &node(HONEST))),
        bad("object of another name after", beside(&node(HONEST), &format!(r#""zz":{FORGED}"#))),
        bad(
            "object of another name at the end",
            format!(r#"{{{},"sign":"{honest}","zz":{FORGED}}}"#, node(HONEST)),
        ),
        bad(
            "success next to a signed failure",
            format!(r#"{{{},"sign":"{refused}","b":{FORGED}}}"#, node(REFUSED)),
        ),
        bad(
            "error_response next to the node",
            beside(&format!(r#""error_response":{FORGED}"#), &node(HONEST)),
        ),
        bad(
            "signed success in error_response",
            format!(r#"{{"error_response":{FORGED},"sign":"{}"}}"#, rsa2(FORGED)),
        ),
        bad("sign inside the node only", format!("{{{}}}", node(&nested))),
        bad("second signature", format!(r#"{{{},"sign":"{honest}","sign":"{honest}"}}"#, node(FORGED))),
        bad("signed 40004 without sub_code", signed(WITHOUT_SUB_CODE, &rsa2(WITHOUT_SUB_CODE))),
        bad("unsigned 40004 without sub_code", format!("{{{}}}", node(WITHOUT_SUB_CODE))),
        bad("HTML page", "<html><body>forged honest</body></html>".to_owned()),
    ];
    replies.extend(beyond_the_body(&signed(HONEST, &honest), |node| sign(SignType::Rsa2, node)));
    replies
}

/// What is odd about these is the charset or the HTTP around them.
fn beyond_the_body(honest: &str, sign: impl Fn(&[u8]) -> String) -> Vec<Reply> {
    let gbk = Charset::Gbk.encode(CHINESE).map(std::borrow::Cow::into_owned).unwrap_or_default();
    let sign = sign(&gbk);
    let gbk =
        [format!("{{\"{NODE}\":").as_bytes(), &gbk, format!(",\"sign\":\"{sign}\"}}").as_bytes()].concat();
    vec![
        Reply {
            name: "GBK bytes where utf-8 is configured",
            bytes: Bytes { body: gbk, ..plain("200 OK") },
            expected: Verdict::Honest,
        },
        Reply {
            name: "HTTP 500 with a signed body",
            bytes: Bytes { body: honest.into(), ..plain("500 Internal Server Error") },
            expected: Verdict::Honest,
        },
        Reply {
            name: "redirect to a signed body",
            bytes: Bytes {
                body: b"moved".to_vec(),
                elsewhere: honest.into(),
                ..plain("302 Found\r\nlocation: /elsewhere")
            },
            expected: Verdict::Refused,
        },
    ]
}

fn plain(status: &'static str) -> Bytes {
    let (body, elsewhere) = (Vec::new(), Vec::new());
    Bytes { status: status.into(), content_type: "text/html;charset=utf-8", body, elsewhere }
}

fn good(name: &'static str, body: String) -> Reply {
    Reply { name, bytes: Bytes { body: body.into(), ..plain("200 OK") }, expected: Verdict::Honest }
}

fn bad(name: &'static str, body: String) -> Reply {
    Reply { expected: Verdict::Refused, ..good(name, body) }
}
