//! Errors as links of a chain: whoever prints one with its causes puts a colon behind its words.

use std::sync::Arc;

use super::{METHOD, answering, error_of, failure};
use crate::testing::{Gateway, signed};
use crate::{
    AppResultError, CertificateDownloadError, CertificateError, Charset, ConfigurationError, DecryptionError,
    EncryptionError, EncryptionKeyError, EnvelopeError, Error, ErrorKind, FileError, FileProblem, FormError,
    HttpReply, KeyError, Mismatch, NotificationError, OpenDataError, ReturnUrlError, Rule, SignType,
    SignatureError, SigningError, TransportError, TrustError, VariableError, VerificationError, Violation,
    Violations, notification::NotificationRule,
};

/// A cause whose own words end in a full stop.
fn stopped() -> std::io::Error {
    std::io::Error::other("it is gone.\n")
}

fn keys() -> Vec<KeyError> {
    use KeyError::*;
    vec![
        Empty,
        Unreadable,
        Truncated,
        PublicAsPrivate,
        PrivateAsPublic,
        Certificate,
        Encrypted,
        NotRsa,
        NotAKey,
        Inconsistent,
        Size { bits: 512 },
    ]
}

fn certificates() -> Vec<CertificateError> {
    use CertificateError::*;
    let mut all = vec![Empty, Unreadable, NotACertificate, Damaged, NoRsa];
    all.extend(keys().into_iter().map(Key));
    all
}

fn configurations() -> Vec<ConfigurationError> {
    use ConfigurationError::*;
    let mut all = vec![
        Missing("app_id"),
        ControlCharacter("app_id"),
        OwnPublicKey,
        AppCertificateKey,
        OwnCertificate,
        BothModes,
        EncryptionKey(EncryptionKeyError::NotBase64),
        EncryptionKey(EncryptionKeyError::Size { bytes: 1 }),
        Gateway("it is not a URL"),
        Proxy("it is not a URL"),
        RestSignType(SignType::Rsa),
        RestCharset(Charset::Gbk),
        Runtime(stopped()),
        Transport(stopped().into()),
    ];
    all.extend(keys().into_iter().flat_map(|error| [PrivateKey(error), AlipayPublicKey(error)]));
    all.extend(
        certificates()
            .into_iter()
            .flat_map(|error| [AppCertificate(error), AlipayCertificate(error), RootCertificate(error)]),
    );
    let reasons = [
        VariableError::NotSet,
        VariableError::Both { other: "B" },
        VariableError::NotText,
        VariableError::Unknown("it is RSA2 or RSA".to_owned()),
        VariableError::File(stopped()),
    ];
    all.extend(reasons.map(|reason| Variable { name: "A", reason }));
    all
}

fn transports() -> Vec<TransportError> {
    use TransportError::*;
    vec![
        NotSent(stopped().into()),
        NoRuntime(stopped().into()),
        InsideRuntime,
        Incomplete(stopped().into()),
        Incomplete(Interrupted(stopped().into()).into()),
        TimedOut,
        Interrupted(stopped().into()),
        TooLarge { limit: 1 },
        CutOff { trace_id: Some("0a1b.".to_owned()), cause: Interrupted(stopped().into()).into() },
    ]
}

fn envelopes() -> Vec<EnvelopeError> {
    use EnvelopeError::*;
    let name = || "name.".to_owned();
    vec![
        Empty,
        Html,
        Truncated,
        NotText,
        NotJson { line: 1, column: 2 },
        NotAnObject,
        TooDeep,
        NoNode { expected: name() },
        Duplicate { name: name() },
        SecondNode { name: name() },
        NodeForm,
        Encrypted,
        Redirect,
        ContentType { content_type: name() },
        NoCode,
        EventTooLarge { limit: 1 },
        NoVerdict,
    ]
}

fn verifications() -> Vec<VerificationError> {
    let mismatches = [
        Mismatch::NoSignature { bits: 8 },
        Mismatch::KeySize { signature: 1024, key: 2048 },
        Mismatch::Key,
        Mismatch::SignType(SignType::Rsa),
        Mismatch::Content,
    ];
    let mut all = vec![
        VerificationError::Unsigned,
        VerificationError::NoCertificate,
        VerificationError::CertificateNumber,
        VerificationError::MissingHeader { name: "alipay-nonce" },
        VerificationError::RepeatedHeader { name: "alipay-nonce" },
        VerificationError::NullHeader { name: "alipay-nonce" },
        VerificationError::NotBase64,
    ];
    for certificate_mode in [false, true] {
        all.extend(mismatches.map(|cause| VerificationError::Mismatch { cause, certificate_mode }));
    }
    all
}

fn downloads() -> Vec<CertificateDownloadError> {
    use TrustError::*;
    let mut all = vec![CertificateDownloadError::Postponed];
    all.extend(transports().into_iter().map(|error| crate::client::failed(error.into())));
    all.extend(certificates().into_iter().map(CertificateDownloadError::Content));
    let trust = [
        Path,
        Root,
        Signature,
        Algorithm,
        Expired,
        NotYetValid,
        Issuer,
        Number,
        Subject,
        Key(KeyError::Empty),
    ];
    all.extend(trust.map(CertificateDownloadError::Untrusted));
    all
}

/// Verified, whatever it says.
fn notification() -> crate::Notification {
    crate::notification::Notification::of(vec![("notify_id".to_owned(), "1".to_owned())])
}

fn notifications() -> Vec<NotificationError> {
    use NotificationError::*;
    let mut all = vec![
        Unsigned,
        SignType { received: None, configured: crate::SignType::Rsa2 },
        NotBase64,
        PlusLost,
        SignType { received: Some(crate::SignType::Rsa), configured: crate::SignType::Rsa2 },
        CertificateNumber,
        Mismatch { cause: crate::Mismatch::Key, rule: NotificationRule::V1 },
        OtherCharset { signed: Charset::Gbk, received: Charset::Utf8 },
        ExtraParameters { names: vec!["a.".to_owned()] },
        Ambiguous { name: "a.".to_owned() },
        OtherApp,
        NoApp,
        UnknownApp { app_id: "1.".to_owned(), auth_app_id: None },
        UnknownApp { app_id: "1".to_owned(), auth_app_id: Some("2.".to_owned()) },
        ReturnUrl,
        Unnamed,
        OtherNotification { expected: "trade_status_sync", notification: Box::new(notification()) },
        Incomplete { missing: vec!["trade_no".to_owned()], notification: Box::new(notification()) },
    ];
    all.extend(downloads().into_iter().map(|error| CertificateDownload(Arc::new(error))));
    let forms = [
        FormError::Empty,
        FormError::NotAForm,
        FormError::UnknownCharset,
        FormError::NotText { charset: Charset::Gbk },
        FormError::Duplicate { name: "a.".to_owned() },
    ];
    all.extend(forms.map(Form));
    all
}

fn files() -> Vec<FileError> {
    let problems = [
        FileProblem::Unreadable(stopped()),
        FileProblem::Stream(stopped().into()),
        FileProblem::Consumed,
        FileProblem::Limit(Rule::EmptyFile),
        FileProblem::Length { stated: 1 },
    ];
    let of = |problem| FileError { parameter: "photo".to_owned(), file: "a.gif".to_owned(), problem };
    problems.map(of).into()
}

/// One of every kind, as far as no reply is needed to make it.
fn kinds() -> Vec<ErrorKind> {
    let mut all: Vec<ErrorKind> = vec![
        Violations::from(Violation::new("biz_id", Rule::Missing)).into(),
        SigningError::NoRandomness.into(),
        SigningError::Signer(stopped().into()).into(),
        SigningError::WrongSignature.into(),
        EncryptionError::NoKey.into(),
        EncryptionError::NoContent.into(),
        EncryptionError::NoRandomness.into(),
        EncryptionError::AesAlone.into(),
        AppResultError::Envelope(EnvelopeError::Empty).into(),
        AppResultError::OtherApp.into(),
        AppResultError::NoResult { status: None }.into(),
        AppResultError::NoResult { status: Some(6001) }.into(),
        OpenDataError::NoKey.into(),
        OpenDataError::Envelope(EnvelopeError::Empty).into(),
        OpenDataError::NoResponse.into(),
        OpenDataError::Failure.into(),
        OpenDataError::Verification(VerificationError::Unsigned).into(),
        OpenDataError::Decryption(DecryptionError::Key).into(),
        OpenDataError::NotText.into(),
        ErrorKind::Failure,
        ErrorKind::UnverifiedFailure,
        ErrorKind::NotProcessed,
        ErrorKind::Undecodable,
        ErrorKind::Incomplete { missing: vec!["trade_no".to_owned(), "buyer.user_id".to_owned()] },
    ];
    all.extend(configurations().into_iter().map(ErrorKind::from));
    all.extend(files().into_iter().map(ErrorKind::from));
    all.extend(transports().into_iter().map(ErrorKind::from));
    all.extend(envelopes().into_iter().map(ErrorKind::from));
    all.extend(verifications().into_iter().map(ErrorKind::from));
    all.extend(notifications().into_iter().map(ErrorKind::from));
    all.extend(notifications().into_iter().map(|reason| ReturnUrlError::from(reason).into()));
    all.extend(downloads().into_iter().map(|error| Arc::new(error).into()));
    let decryptions =
        [DecryptionError::NotBase64, DecryptionError::Length, DecryptionError::Key, DecryptionError::Content];
    all.extend(decryptions.map(ErrorKind::from));
    all
}

/// The place of a kind among those that are looked at: a new one has to be added here, and to the samples.
fn place(kind: &ErrorKind) -> usize {
    match kind {
        ErrorKind::Configuration(_) => 0,
        ErrorKind::Violations(_) => 1,
        ErrorKind::Signing(_) => 2,
        ErrorKind::Encryption(_) => 3,
        ErrorKind::File(_) => 4,
        ErrorKind::Transport(_) => 5,
        ErrorKind::Envelope(_) => 6,
        ErrorKind::Verification(_) => 7,
        ErrorKind::CertificateDownload(_) => 8,
        ErrorKind::Decryption(_) => 9,
        ErrorKind::AppResult(_) => 10,
        ErrorKind::Notification(_) => 11,
        ErrorKind::OpenData(_) => 12,
        ErrorKind::Failure => 13,
        ErrorKind::UnverifiedFailure => 14,
        ErrorKind::Undecodable => 15,
        ErrorKind::Incomplete { .. } => 16,
        ErrorKind::ReturnUrl(_) => 17,
        ErrorKind::NotProcessed => 18,
    }
}

/// Every link ends without a full stop, and so does the chain, except for what is somebody else's.
fn assert_unstopped(error: &(dyn std::error::Error + 'static)) {
    let (mut chain, mut link) = (Vec::new(), Some(error));
    while let Some(error) = link {
        let words = error.to_string();
        if !error.is::<std::io::Error>() {
            assert!(!words.trim_end().ends_with(['.', '。', ':']), "{words}");
            assert!(!words.is_empty() && words == words.trim(), "{words:?}");
        }
        chain.push(words);
        link = error.source();
    }
    let chain = chain.join(": ");
    assert!(!chain.contains(".:") && !chain.contains(".."), "{chain}");
}

#[test]
fn no_error_ends_in_a_full_stop_also_if_the_words_of_its_cause_do() {
    let kinds = kinds();
    let mut seen = [false; 19];
    for kind in &kinds {
        seen[place(kind)] = true;
        assert!(!kind.to_string().ends_with('.'), "{kind}");
    }
    assert_eq!(seen, [true; 19], "a kind has no sample");
    for kind in kinds {
        let error = Error::from(kind);
        assert_unstopped(&error.in_call_of(crate::api::Called::named("alipay.trade.pay")));
    }
    for error in configurations() {
        assert_unstopped(&error);
    }
    for error in files() {
        assert_unstopped(&error);
    }
    for error in transports() {
        assert_unstopped(&error);
    }
    for error in downloads() {
        assert_unstopped(&error);
    }
    for error in notifications() {
        assert_unstopped(&error);
    }
    assert_unstopped(&SignatureError::Mismatch);
    assert_unstopped(&SignatureError::NotBase64);
    assert_unstopped(&"x".parse::<SignType>().unwrap_err());
    assert_unstopped(&"x".parse::<Charset>().unwrap_err());
    assert_unstopped(&"x".parse::<crate::EncryptType>().unwrap_err());
    assert_unstopped(&Charset::Gbk.encode("𠮷").unwrap_err());
    assert_unstopped(&crate::Received::<chrono::NaiveDate>::from_json("\"x\"").value().unwrap_err());
    assert_unstopped(&crate::Received::<chrono::NaiveDate>::from_json("null").value().unwrap_err());
    assert_unstopped(&crate::NotAnObject);
}

#[tokio::test]
async fn neither_does_one_that_a_reply_gave_whatever_stops_the_reply_has() {
    let words =
        |code: &str, sub_code: &str| failure(code, sub_code).replace("系统繁忙", "Not paid. 请重试。");
    for body in [
        signed(METHOD, &words("40004", "INVALID_PARAMETER")),
        signed(METHOD, &words("40004", "SYSTEM_ERROR")),
        signed(METHOD, &words("20000", "isp.unknow-error")),
        signed(METHOD, r#"{"code":"40004","sub_code":"BIZ_ERROR."}"#),
        format!(r#"{{"error_response":{}}}"#, words("40002", "isv.invalid-signature")),
        signed(METHOD, r#"{"code":"10000"}"#).replace("10000", "10000."),
        "<html>".to_owned(),
    ] {
        let gateways = [
            Gateway::answering(body.as_str()),
            Gateway::new(move || Ok(HttpReply::new(502, [], body.clone()))),
        ];
        for gateway in gateways {
            assert_unstopped(&error_of(gateway).await);
        }
    }
    let error = answering(signed(METHOD, &words("40004", "INVALID_PARAMETER"))).await;
    assert!(error.to_string().contains("Not paid. 请重试 [INVALID_PARAMETER"), "{error}");
}
