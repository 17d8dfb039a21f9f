//! What the simulator makes of uploads that no client of ours would send, signed by hand.
#![expect(clippy::unwrap_used, reason = "a test that cannot get this far has failed")]

use alipay::{SignType, string_to_sign};
use alipay_simulator::Simulator;

const UPLOAD: &str = "alipay.offline.material.image.upload";
const TEXTS: [(&str, &str); 2] = [("image_type", "jpg"), ("image_name", "a")];

type Texts<'a> = Vec<(&'a str, &'a str)>;

/// The protocol's parameters and the signature over them and `TEXTS`.
fn protocol(simulator: &Simulator) -> (Texts<'_>, String) {
    let protocol = vec![
        ("app_id", simulator.app_id()),
        ("method", UPLOAD),
        ("charset", "utf-8"),
        ("sign_type", "RSA2"),
        ("timestamp", "2026-11-22 12:00:00"),
        ("version", "1.0"),
    ];
    let text = string_to_sign(protocol.iter().chain(&TEXTS).map(|(name, value)| (name, value)));
    let sign = SignType::Rsa2.sign(simulator.app_private_key(), text.as_bytes()).unwrap();
    (protocol, sign)
}

/// Sends parts with these texts, signed as `TEXTS`; `parts` is what stands after them, `B` the boundary.
async fn code(simulator: &Simulator, texts: &[(&str, &str)], parts: &str) -> String {
    let (mut query, sign) = protocol(simulator);
    query.push(("sign", &sign));
    sent(simulator, &query, texts, parts).await
}

/// Sends what it is given where it is given.
async fn sent(simulator: &Simulator, query: &[(&str, &str)], texts: &[(&str, &str)], parts: &str) -> String {
    let mut url = reqwest::Url::parse(simulator.url()).unwrap();
    url.query_pairs_mut().extend_pairs(query);
    let part = |(name, value): &(&str, &str)| {
        format!(
            "--B\r\nContent-Disposition:form-data;name=\"{name}\"\r\nContent-Type:text/plain\r\n\r\n{value}\r\n"
        )
    };
    let body = texts.iter().map(part).collect::<String>() + parts;
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let request = client.post(url).header("content-type", "multipart/form-data;boundary=B").body(body);
    let reply: serde_json::Value =
        serde_json::from_str(&request.send().await.unwrap().text().await.unwrap()).unwrap();
    let node = &reply["alipay_offline_material_image_upload_response"];
    node["sub_code"].as_str().unwrap_or("10000").to_owned()
}

const FILE: &str =
    "--B\r\nContent-Disposition:form-data;name=\"image_content\";filename=\"a.jpg\"\r\n\r\nabc\r\n";

#[tokio::test]
async fn each_fault_of_an_upload_has_its_code() {
    let simulator = Simulator::start().await.unwrap();
    let end = "--B--\r\n";
    let empty = FILE.replace("abc", "");
    let changed = [("image_type", "jpg"), ("image_name", "b")];
    for (texts, parts, expected) in [
        (&TEXTS[..], format!("{FILE}{end}"), "10000"),
        (&TEXTS, FILE.replace("\"a.jpg\"", "a.jpg") + end, "10000"),
        (&changed, format!("{FILE}{end}"), "isv.invalid-signature"),
        (&TEXTS[..1], format!("{FILE}{end}"), "isv.invalid-signature"),
        (&TEXTS, FILE.to_owned(), "isv.upload-fail"),
        (&TEXTS, String::new(), "isv.upload-fail"),
        (&TEXTS, format!("{FILE}{FILE}{end}"), "isv.invalid-parameter"),
        (&TEXTS, end.to_owned(), "isv.invalid-parameter"),
        (&TEXTS, empty + end, "isv.invalid-file-size"),
    ] {
        assert_eq!(code(&simulator, texts, &parts).await, expected, "{parts}");
    }
}

#[tokio::test]
async fn the_texts_of_an_upload_stand_where_each_sdk_puts_them() {
    let simulator = Simulator::start().await.unwrap();
    let (mut protocol, sign) = protocol(&simulator);
    protocol.push(("sign", &sign));
    let charset = vec![("charset", "utf-8")];
    let everything = [&protocol[..], &TEXTS].concat();
    for (sdk, query, texts) in [
        ("Java, Node, Python and gopay", &protocol, TEXTS.to_vec()),
        ("EasySDK, its texts in both", &everything, TEXTS.to_vec()),
        (".NET, the charset in both", &charset, everything.clone()),
        ("alipay-rs, everything in the query", &everything, Vec::new()),
    ] {
        assert_eq!(sent(&simulator, query, &texts, &format!("{FILE}--B--\r\n")).await, "10000", "{sdk}");
    }
    let other = [("image_type", "jpg"), ("image_name", "b")];
    let refused = sent(&simulator, &everything, &other, &format!("{FILE}--B--\r\n")).await;
    assert_eq!(refused, "isv.invalid-parameter", "two values of one name");
}
