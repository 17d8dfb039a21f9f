//! What an error says of this machine's clock.

use super::*;

/// The error of a call that is answered with this failure and this header.
async fn told(code: &str, sub_code: &str, date: &str) -> Error {
    let body = format!(r#"{{"error_response":{{"code":"{code}","msg":"m","sub_code":"{sub_code}"}}}}"#);
    let date = date.to_owned();
    let gateway =
        Gateway::new(move || Ok(HttpReply::new(200, [("Date".to_owned(), date.clone())], body.clone())));
    error_of(gateway).await
}

#[tokio::test]
async fn a_time_that_the_gateway_refuses_is_compared_with_its_own() {
    // It is 07:08:09 here.
    for (date, expected, words) in [
        (
            "Mon, 06 May 2024 07:13:49 GMT",
            Some(-340),
            "The clock of this machine is 340 s behind the gateway's: set it",
        ),
        (
            "Mon, 06 May 2024 06:08:09 GMT",
            Some(3600),
            "The clock of this machine is 3600 s ahead of the gateway's: set it",
        ),
        ("Mon, 06 May 2024 07:08:12 GMT", None, ""),
        ("yesterday", None, ""),
        ("", None, ""),
    ] {
        let error = told("40002", "isv.invalid-timestamp", date).await;
        assert_eq!(error.clock_offset(), expected, "{date}");
        let sentence = error.to_string();
        assert_eq!(sentence.contains("The clock of this machine"), expected.is_some(), "{sentence}");
        assert!(sentence.contains(words), "{sentence}");
        assert_eq!(error.outcome(), Outcome::Rejected, "{sentence}");
    }
}

#[tokio::test]
async fn other_failures_say_nothing_of_the_clock() {
    let date = "Mon, 06 May 2024 09:08:09 GMT";
    for (code, sub_code) in
        [("40002", "isv.invalid-app-id"), ("40004", "SYSTEM_ERROR"), ("20000", "isp.unknow-error")]
    {
        assert_eq!(told(code, sub_code, date).await.clock_offset(), None, "{sub_code}");
    }
}
