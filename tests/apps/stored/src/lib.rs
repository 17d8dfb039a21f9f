//! An app that writes what it received as data, with the feature `serde`.

use alipay::{NodeError, NotAnObject, alipay_api};

#[alipay_api("specs/loan.yaml")]
pub mod loan {}

#[alipay_api("trade_status_sync")]
pub mod trade_status {}

/// A reply's node, decoded and written again.
///
/// # Errors
/// When `node` is not one.
pub fn rewritten(node: &str) -> Result<String, NodeError> {
    loan::Response::from_json(node).map(|reply| written(&reply))
}

/// A notification, decoded and written again.
///
/// # Errors
/// When `parameters` are not a JSON object.
pub fn rewritten_notification(parameters: &str) -> Result<String, NotAnObject> {
    trade_status::Notification::from_json(parameters).map(|paid| written(&paid))
}

fn written(data: &impl serde::Serialize) -> String {
    serde_json::to_string(data).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Names, forms, digits and unknown members as the gateway sent them, and no code: that is the reply's.
    const NODE: &str = concat!(
        r#"{"loanNo":"L1","note":"a\"b","total_amount":88.880,"count":"42","biz_data":{"a": 1},"status":"NEW","#,
        r#""type":"t","day":"202402-29","days":["2024-02-29"],"tags":["x"],"#,
        r#""borrower":{"name":"张三","guarantor":{"name":"李四","new":null}},"#,
        r#""lines":[{"rate":0.1234567890123456789012345},{"rate":"1"}],"later":[1.0, {"b":"c"}]}"#,
    );

    #[test]
    fn a_reply_is_written_as_it_was_received_and_reads_as_the_same_reply() {
        let sent = NODE.replacen('{', r#"{"code":"10000","msg":"Success","#, 1);
        assert_eq!(rewritten(&sent).as_deref(), Ok(NODE));
        assert_eq!(loan::Response::from_json(NODE), loan::Response::from_json(&sent));
        let value = serde_json::to_value(loan::Response::from_json(NODE).unwrap()).unwrap();
        assert_eq!(value["borrower"]["guarantor"]["name"], "李四");
    }

    #[test]
    fn what_was_not_received_is_not_written_but_a_required_text_which_is_empty() {
        assert_eq!(rewritten("{}").as_deref(), Ok(r#"{"loanNo":""}"#));
        assert_eq!(rewritten(r#"{"note":null,"count":null,"tags":[]}"#).as_deref(), Ok(r#"{"loanNo":""}"#));
    }

    #[test]
    fn an_envelope_is_refused_and_the_node_of_it_is_read() {
        let envelope = format!(r#"{{"example_loan_query_response":{NODE},"sign":"c2lnbg=="}}"#);
        assert_eq!(rewritten(&envelope), Err(NodeError::Envelope));
        assert!(rewritten(NODE).is_ok());
    }

    #[test]
    fn a_notification_is_written_under_the_names_of_its_parameters() {
        let parameters = r#"{"notify_time":"2024-05-06 15:08:09","notify_type":"trade_status_sync","notify_id":"n","total_amount":"0.10","later":"1"}"#;
        let written = rewritten_notification(parameters).unwrap();
        assert_eq!(
            trade_status::Notification::from_json(&written),
            trade_status::Notification::from_json(parameters)
        );
        assert!(
            written.contains(r#""total_amount":"0.10""#) && written.ends_with(r#""later":"1"}"#),
            "{written}"
        );
    }
}
