//! Replies that are believed, and what else comes with a status of success.

use super::*;
use crate::EnvelopeError;
use crate::testing::rest::{answering, replying, signed, unsigned};
use crate::{HttpReply, VerificationError};

#[tokio::test]
async fn the_whole_body_is_the_verified_text() {
    for body in [SUCCESS, " { \"token_id\" : \"t\" } \n", r#"{"code":"x","token_id":"\/"}"#, "{}"] {
        let reply = rest::client(&answering(200, body)).execute(&POST).await.unwrap();
        assert_eq!((reply.verified_text(), reply.raw(), reply.raw_bytes()), (body, body, body.as_bytes()));
        assert_eq!((reply.code(), reply.msg(), reply.is_pending()), (None, None, false));
    }
    // A mark before it is signed with it, and is not a part of the text.
    let reply = rest::client(&answering(201, &format!("\u{feff}{SUCCESS}"))).execute(&POST).await.unwrap();
    assert_eq!((reply.verified_text(), reply.token_id.as_str()), (SUCCESS, "96d559c6"));
}

#[tokio::test]
async fn a_signed_reply_without_a_body_is_a_success_that_says_nothing() {
    for status in [200, 204] {
        let reply = rest::client(&answering(status, "")).execute(&POST).await.unwrap();
        assert_eq!((reply.verified_text(), reply.missing().len()), ("", 2));
        let untyped = rest::client(&answering(status, "")).call(Verb::Delete, "/v3/a", "{}").await.unwrap();
        assert_eq!(*untyped, crate::json!({}));
    }
}

#[tokio::test]
async fn a_success_without_a_signature_is_believed_only_on_the_word_of_the_call() {
    let cases: [(HttpReply, &str); 3] = [
        (unsigned(200, "application/json", SUCCESS), "96d559c6"),
        (HttpReply::new(200, [], SUCCESS), "96d559c6"),
        (HttpReply::new(204, [], ""), ""),
    ];
    for (reply, token_id) in cases {
        let v3 = rest::client(&replying(reply));
        let error = v3.execute(&POST).await.unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Verification(VerificationError::Unsigned)), "{error:?}");
        assert_eq!((error.outcome(), error.verified_text()), (Outcome::Unknown, None));
        let reply = v3.execute(&POST.with().accept_unsigned()).await.unwrap();
        assert_eq!((reply.token_id.as_str(), reply.is_verified()), (token_id, false));
    }
    // A signature that is there has to match, and a signed one is as good as ever.
    let mut forged = signed(200, SUCCESS);
    forged.body = SUCCESS.replace("96d559c6", "forged").into();
    let error = rest::client(&replying(forged)).execute(&POST.with().accept_unsigned()).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Verification(VerificationError::Mismatch { .. })), "{error:?}");
    assert!(rest::client(&succeeding()).execute(&POST.with().accept_unsigned()).await.unwrap().is_verified());
}

#[tokio::test]
async fn what_is_accepted_and_not_processed_leaves_the_outcome_open() {
    for reply in [signed(202, "{}"), signed(202, ""), unsigned(202, "text/html", "<html>")] {
        let error = rest::client(&replying(reply)).execute(&POST).await.unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::NotProcessed), "{error:?}");
        assert_eq!(
            (error.outcome(), error.status(), error.trace_id()),
            (Outcome::Unknown, Some(202), Some("0a1b2c3d"))
        );
        assert!(error.to_string().contains("Repeat the same request"), "{error}");
    }
}

#[tokio::test]
async fn what_was_verified_and_cannot_be_read_was_executed() {
    for body in ["null", "[]", "7", "{\"a\":", "{} {}", "text", "<html></html>"] {
        let mut reply = signed(200, body);
        reply.headers.retain(|(name, _)| name != "Content-Type");
        let error = rest::client(&replying(reply)).execute(&POST).await.unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Undecodable), "{body}: {error:?}");
        assert_eq!((error.outcome(), error.verified_text()), (Outcome::Executed, Some(body)));
    }
}

#[tokio::test]
async fn what_no_gateway_answers_with_has_an_error_of_its_own_and_leaves_the_outcome_unknown() {
    type Is = fn(&EnvelopeError) -> bool;
    let cases: [(HttpReply, Is); 9] = [
        (unsigned(200, "application/json", ""), |it| *it == EnvelopeError::Empty),
        (unsigned(200, "text/html", "<html>busy</html>"), |it| *it == EnvelopeError::Html),
        (unsigned(502, "text/html", " <html>busy</html>"), |it| *it == EnvelopeError::Html),
        (unsigned(200, "application/json", "busy"), |it| matches!(it, EnvelopeError::NotJson { .. })),
        (unsigned(200, "application/octet-stream", "\u{1}"), |it| {
            matches!(it, EnvelopeError::ContentType { .. })
        }),
        (unsigned(200, "application/json", "{\"a\":"), |it| *it == EnvelopeError::Truncated),
        (unsigned(200, "application/json", "[]"), |it| *it == EnvelopeError::NotAnObject),
        (unsigned(302, "text/html", ""), |it| *it == EnvelopeError::Redirect),
        (signed(307, SUCCESS), |it| *it == EnvelopeError::Redirect),
    ];
    for (reply, is) in cases {
        let v3 = rest::client(&replying(reply));
        for error in [
            v3.execute(&POST).await.unwrap_err(),
            v3.execute(&POST.with().accept_unsigned()).await.unwrap_err(),
        ] {
            let ErrorKind::Envelope(kind) = error.kind() else { panic!("{error:?}") };
            assert!(is(kind), "{kind:?}");
            assert_eq!((error.outcome(), error.trace_id()), (Outcome::Unknown, Some("0a1b2c3d")));
        }
    }
}
