//! Every mistake that is known, each as HTTP text and as a curl line; and what is right in every shape.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use alipay::{EncryptType, EncryptionKey, PrivateKey, SignType};

use crate::testing::{alipay_key, app_key};
use crate::{Diagnosis, Known, Mistake, Owner, Remark, RestMistake, Subject, Verdict, explain};

const NOW: u128 = 1_717_756_911_576;
const TARGET: &str = "/v3/alipay/marketing/activity/A%201?merchant_name=%E8%8C%B6%20b%27&access=X";
const BODY: &str = r#"{"subject":"茶/a","out_trade_no":"T1","goods":[{"id":"1","price":2}]}"#;

/// A request, and what was really signed.
#[derive(Clone)]
struct Case {
    verb: &'static str,
    target: &'static str,
    body: String,
    auth: String,
    token: Option<&'static str>,
    headers: Vec<(&'static str, String)>,
    key: PrivateKey,
    sign_type: SignType,
    signed: String,
}

impl Case {
    fn post() -> Self {
        let auth = format!("app_id=2021000000000001,nonce=n1,timestamp={NOW}");
        let signed = format!("{auth}\nPOST\n{TARGET}\n{BODY}\n");
        Self {
            verb: "POST",
            target: TARGET,
            body: BODY.to_owned(),
            auth,
            token: None,
            headers: Vec::new(),
            key: app_key(),
            sign_type: SignType::Rsa2,
            signed,
        }
    }

    fn with_token() -> Self {
        let post = Self::post();
        Self { token: Some("202611BBtoken"), signed: format!("{}202611BBtoken\n", post.signed), ..post }
    }

    fn signing(self, change: impl Fn(&str) -> String) -> Self {
        Self { signed: change(&self.signed), ..self }
    }

    fn authorization(&self) -> String {
        let sign = self.sign_type.sign(&self.key, self.signed.as_bytes()).unwrap();
        format!("ALIPAY-SHA256withRSA {},sign={sign}", self.auth)
    }

    fn headers(&self) -> Vec<(&'static str, String)> {
        let mut headers = vec![("Authorization", self.authorization())];
        headers.extend(self.headers.clone());
        headers.extend(self.token.map(|token| ("alipay-app-auth-token", token.to_owned())));
        headers
    }

    fn http(&self) -> String {
        let headers = self.headers().into_iter().map(|(name, value)| format!("{name}: {value}\r\n"));
        let headers: String = headers.collect();
        let Self { verb, target, body, .. } = self;
        format!("{verb} {target} HTTP/1.1\r\nHost: openapi.alipay.com\r\n{headers}\r\n{body}")
    }

    fn curl(&self) -> String {
        let quoted = |text: &str| format!("'{}'", text.replace('\'', "'\\''"));
        let headers = self
            .headers()
            .into_iter()
            .map(|(name, value)| format!(" -H {}", quoted(&format!("{name}: {value}"))));
        let headers: String = headers.collect();
        let data =
            if self.body.is_empty() { String::new() } else { format!(" --data-raw {}", quoted(&self.body)) };
        let url = quoted(&format!("https://openapi.alipay.com{}", self.target));
        format!("curl -X {} {url}{headers}{data}", self.verb)
    }

    fn har(&self) -> String {
        let headers = self
            .headers()
            .into_iter()
            .map(|(name, value)| serde_json::json!({ "name": name, "value": value }));
        let headers: Vec<_> = headers.collect();
        let request = serde_json::json!({
            "method": self.verb, "url": format!("https://openapi.alipay.com{}", self.target), "headers": headers,
            "postData": { "mimeType": "application/json", "text": self.body },
        });
        let other = serde_json::json!({ "method": "GET", "url": "https://x/", "headers": [] });
        serde_json::json!({ "log": { "entries": [{ "request": other }, { "request": request }] } })
            .to_string()
    }

    fn dry_run(&self) -> String {
        let headers = self.headers().into_iter().map(|(name, value)| format!("{name}: {value}"));
        let headers = headers.collect::<Vec<_>>().join("\n");
        let Self { verb, target, body, signed, .. } = self;
        format!(
            "string_to_sign:\n{signed}\n\nsign:\nx\n\nmethod:\n{verb}\n\nurl:\nhttps://openapi.alipay.com{target}\n\n\
             headers:\n{headers}\n\nbody:\n{body}\n"
        )
    }

    fn dry_run_as_json(&self) -> String {
        let headers = self.headers().into_iter().map(|(name, value)| format!("{name}: {value}"));
        let headers = headers.collect::<Vec<_>>().join("\n");
        let url = format!("https://openapi.alipay.com{}", self.target);
        let Self { verb, body, signed, .. } = self;
        serde_json::json!({ "string_to_sign": signed, "method": verb, "url": url, "headers": headers, "body": body })
            .to_string()
    }
}

fn known() -> Known {
    Known {
        keys: vec![
            (Owner::App, app_key().public_key().clone()),
            (Owner::Alipay, alipay_key().public_key().clone()),
        ],
        app_id: Some("2021000000000001".to_owned()),
        encryption_key: Some(content_key()),
        ..Known::default()
    }
}

fn content_key() -> EncryptionKey {
    EncryptionKey::parse("aW9NzaqIPVx4WQd4zBvUPA==").unwrap()
}

fn explained(text: &str) -> Diagnosis {
    explain(text.as_bytes(), &known(), &[]).unwrap()
}

/// What is found, as HTTP text and as a curl line alike.
#[track_caller]
fn found(case: &Case) -> (Verdict, Vec<Mistake>) {
    let [http, curl] = [case.http(), case.curl()].map(|text| explained(&text));
    assert_eq!(http.verdict, curl.verdict, "{}", case.signed);
    assert_eq!(http.mistakes, curl.mistakes, "{}", case.signed);
    assert_eq!(http.subject, Subject::Rest);
    (http.verdict, http.mistakes)
}

#[test]
fn a_right_request_matches_in_every_shape() {
    let get = Case { verb: "GET", body: String::new(), ..Case::post() };
    let get = get.signing(|text| text.replace("POST", "GET").replace(BODY, ""));
    for case in [Case::post(), Case::with_token(), get] {
        let mut texts = vec![case.http(), case.curl(), case.har(), case.dry_run(), case.dry_run_as_json()];
        texts.push(format!("> {}", case.http().replace("\r\n", "\r\n> ")).replace("> {", "{"));
        texts.push(case.http().replace("\r\n", "\n") + "\n");
        texts.push(case.http().replacen(
            " HTTP/1.1\r\nHost: openapi.alipay.com",
            "\r\nhost: openapi.alipay.com",
            1,
        ));
        for text in texts {
            let diagnosis = explained(&text);
            assert_eq!((diagnosis.verdict, diagnosis.mistakes), (Verdict::Holds, vec![]), "{text}");
            assert_eq!(diagnosis.string_to_sign, case.signed);
            assert_eq!((diagnosis.key, diagnosis.sign_type), (Some(0), Some(SignType::Rsa2)));
        }
    }
}

#[test]
fn each_mistake_is_named_as_http_text_and_as_a_curl_line() {
    use RestMistake::*;
    let post = Case::post;
    let token = Case::with_token;
    let line = |text: &str, place: usize, with: &str| {
        let mut lines: Vec<&str> = text.split('\n').collect();
        lines[place] = with;
        lines.join("\n")
    };
    let target = |with: &'static str| post().signing(move |text| line(text, 2, with));
    let body = |with: &'static str| post().signing(move |text| line(text, 3, with));
    for (case, mistake) in [
        (post().signing(|text| line(text, 0, &format!("timestamp={NOW},nonce=n1,app_id=2021000000000001"))), OtherAuthorization),
        (post().signing(|text| line(text, 0, &format!("nonce=n1,timestamp={NOW}"))), OtherAuthorization),
        (post().signing(|text| format!("ALIPAY-SHA256withRSA {text}")), WholeHeader),
        (post().signing(|text| text.replace("POST", "post")), MethodCase),
        (post().signing(|text| text.replace("POST", "GET")), OtherMethod),
        (post().signing(|text| text.replace("/v3/", "https://openapi.alipay.com/v3/")), Host),
        (post().signing(|text| text.replace("/v3/", "openapi.alipay.com/v3/")), Host),
        (target("/v3/alipay/marketing/activity/A%201"), QueryLeftOut),
        (target("/v3/alipay/marketing/activity/A+1?merchant_name=%E8%8C%B6+b%27&access=X"), Spaces),
        (target("/v3/alipay/marketing/activity/A 1?merchant_name=茶 b'&access=X"), Decoded),
        (target("/v3/alipay/marketing/activity/A%201?merchant_name=%E8%8C%B6%20b'&access=X"), Reencoded),
        (target("/v3/alipay/marketing/activity/A%201?merchant_name=%E8%8C%B6+b%27&access=X"), Reencoded),
        (target("/v3/alipay/marketing/activity/A%201?merchant_name=%e8%8c%b6%20b%27&access=X"), Reencoded),
        (target("/v3/alipay/marketing/activity/A%201?access=X&merchant_name=%E8%8C%B6%20b%27"), QuerySorted),
        (body(r#"{"subject": "茶/a", "out_trade_no": "T1", "goods": [{"id": "1", "price": 2}]}"#), Reserialised),
        (body(r#"{"goods":[{"id":"1","price":2}],"out_trade_no":"T1","subject":"茶/a"}"#), Reserialised),
        (body("{\"subject\":\"\\u8336/a\",\"out_trade_no\":\"T1\",\"goods\":[{\"id\":\"1\",\"price\":2}]}"), Reserialised),
        (body(r#"{"subject":"茶\/a","out_trade_no":"T1","goods":[{"id":"1","price":2}]}"#), Reserialised),
        (body(""), BodyLeftOut),
        (post().signing(|text| text.replace(BODY, &format!("{BODY}\n"))), BodyLineBreak),
        (token().signing(|text| text.replace("202611BBtoken\n", "")), TokenLeftOut),
        (token().signing(|text| format!("202611BBtoken\n{}", text.replace("202611BBtoken\n", ""))), TokenMisplaced),
        (token().signing(|text| text.replace("202611BBtoken\n", "").replace(BODY, &format!("202611BBtoken\n{BODY}"))), TokenMisplaced),
        (post().signing(|text| text.trim_end().to_owned()), LastLineBreak),
        (token().signing(|text| text.trim_end().to_owned()), LastLineBreak),
        (post().signing(|text| text.replace('\n', "\r\n")), LineBreaks),
        (post().signing(|text| text.replace('\n', "\\n")), LineBreaks),
        (post().signing(|text| text.replace('\n', "")), LineBreaks),
        (
            post().signing(|_| {
                format!(
                    "access=X&app_id=2021000000000001&biz_content={BODY}&merchant_name=茶 b'&nonce=n1&timestamp={NOW}"
                )
            }),
            SortedParameters,
        ),
        (Case { sign_type: SignType::Rsa, ..post() }, NotSha256),
    ] {
        assert_eq!(found(&case), (Verdict::Mistaken, vec![Mistake::Rest(mistake)]), "{}", case.signed);
        assert!(!mistake.code().is_empty() && mistake.sentence().len() > 20);
    }
}

#[test]
fn two_mistakes_are_named_together() {
    let both = Case::post().signing(|text| text.replace("POST", "post").trim_end().to_owned());
    let (verdict, mistakes) = found(&both);
    assert_eq!(verdict, Verdict::Mistaken);
    let mut codes: Vec<&str> = mistakes.iter().map(Mistake::code).collect();
    codes.sort_unstable();
    assert_eq!(codes, ["last_line_break", "method_case"]);
}

#[test]
fn the_scheme_the_keys_and_what_is_not_a_signature_are_told() {
    let stranger = Case { key: PrivateKey::generate().unwrap(), ..Case::post() };
    assert_eq!(found(&stranger), (Verdict::OtherKey { bits: 2048 }, vec![]));
    let alipays = Case { key: alipay_key(), ..Case::post() };
    assert_eq!(found(&alipays), (Verdict::Mistaken, vec![Mistake::Signer(Owner::Alipay)]));
    let other = Case::post().signing(|_| "something else".to_owned());
    assert_eq!(found(&other).0, Verdict::OtherContent { two_at_a_time: true });
    let scheme = Case::post().http().replace("ALIPAY-SHA256withRSA ", "Bearer ALIPAY-SHA256withRSA,");
    assert!(explained(&scheme).mistakes.contains(&Mistake::Rest(RestMistake::Scheme)));
    let sign = Case::post().authorization();
    let (unsigned, _) = sign.split_once(",sign=").unwrap();
    let text = Case::post().http().replace(&sign, unsigned);
    assert_eq!(explained(&text).verdict, Verdict::Unsigned { meant: None });
    let cut = Case::post().http().replace(&sign, &sign[..sign.len() - 40]);
    assert!(matches!(explained(&cut).verdict, Verdict::CutOff { .. }));
}

#[test]
fn cipher_text_is_what_is_signed_and_clear_text_is_recognised() {
    let cipher = EncryptType::Aes.encrypt(&content_key(), BODY.as_bytes()).unwrap();
    let encrypted = Case {
        body: cipher.clone(),
        headers: vec![("alipay-encrypt-type", "AES".to_owned()), ("Content-Type", "text/plain".to_owned())],
        ..Case::post()
    };
    let clear = vec![Mistake::Rest(RestMistake::ClearText)];
    assert_eq!(found(&encrypted), (Verdict::Mistaken, clear));
    let right = encrypted.signing(|text| text.replace(BODY, &cipher));
    assert_eq!(found(&right), (Verdict::Holds, vec![]));
}

#[test]
fn the_part_data_is_what_is_signed_of_an_upload() {
    let upload = format!(
        "--X\r\nContent-Disposition: form-data; name=\"data\"\r\nContent-Type: application/json\r\n\r\n{BODY}\r\n\
         --X\r\nContent-Disposition: form-data; name=\"file_content\"; filename=\"a.gif\"\r\n\r\nGIF89a\r\n--X--"
    );
    let headers = vec![("Content-Type", "multipart/form-data; boundary=X".to_owned())];
    let right = Case { body: upload.clone(), headers, ..Case::post() };
    assert_eq!(found(&right), (Verdict::Holds, vec![]));
    let whole = right.signing(|text| text.replace(BODY, &upload));
    assert_eq!(found(&whole), (Verdict::Mistaken, vec![Mistake::Rest(RestMistake::WholeUpload)]));
    let parts = Case::post().curl().replace(" --data-raw ", " -F data=").replace("-X POST ", "");
    let parts = format!("{parts} -F file_content=@a.gif");
    assert_eq!(explained(&parts).verdict, Verdict::Holds, "{parts}");
}

#[test]
fn the_time_of_a_request_is_remarked_and_not_held_against_its_signature() {
    let at = |auth: String, now: u128| {
        let auth = format!("app_id=2021000000000001,nonce=n1,{auth}");
        let case = Case { auth: auth.clone(), ..Case::post() };
        let case = case.signing(|text| text.replace(text.lines().next().unwrap(), &auth));
        let request = crate::shapes::rest(case.http().as_bytes()).unwrap();
        let now: SystemTime = UNIX_EPOCH + Duration::from_millis(u64::try_from(now).unwrap());
        let diagnosis = super::of_rest(&request, &known(), now);
        assert_eq!(diagnosis.verdict, Verdict::Holds);
        diagnosis.remarks
    };
    let minutes = |minutes: u128| minutes * 60_000;
    for (auth, now, remarks) in [
        (format!("timestamp={NOW}"), NOW + minutes(9), vec![]),
        (format!("timestamp={NOW}"), NOW + minutes(61), vec![Remark::Clock { minutes: 61, is_ahead: false }]),
        (format!("timestamp={NOW}"), NOW - minutes(11), vec![Remark::Clock { minutes: 11, is_ahead: true }]),
        (format!("timestamp={}", NOW / 1000), NOW, vec![Remark::Milliseconds]),
        ("timestamp=2026-11-22 12:00:00".to_owned(), NOW, vec![Remark::Milliseconds]),
        (format!("timestamp={NOW},expired_seconds=5"), NOW + 6000, vec![Remark::Expired]),
        (format!("timestamp={NOW},expired_seconds=5"), NOW + 5000, vec![]),
        ("a=b".to_owned(), NOW, vec![Remark::Missing { parameter: "timestamp" }]),
    ] {
        assert_eq!(at(auth.clone(), now), remarks, "{auth}");
    }
}

#[test]
fn another_app_is_remarked() {
    let other = Case::post().http().replace("app_id=2021000000000001", "app_id=2021000000000002");
    assert!(explained(&other).remarks.contains(&Remark::Other { parameter: "app_id" }));
}
