//! What is downloaded, how often, and what of it is believed.

use super::*;

#[tokio::test]
async fn an_unknown_certificate_is_downloaded_once_and_kept() {
    let gateway = Changed::new(named(SUCCESS, &next_key(), NEXT), &handed_out("next class2"));
    let client = gateway.client();
    for _ in 0..3 {
        assert_eq!(client.execute(&REQUEST).await.unwrap().token_id, "96d559c6");
    }
    let downloads = gateway.downloads();
    assert_eq!((downloads.len(), held(&client)), (1, (1, 0)));
    let [query, body] = checked(&downloads[0], Charset::Utf8, SignType::Rsa2);
    assert_eq!(query["method"], DOWNLOAD);
    assert_eq!(query["app_cert_sn"], "00ebecea5e94921d491c00e6975b1f2e");
    assert_eq!(body["biz_content"], format!(r#"{{"alipay_cert_sn":"{NEXT}"}}"#));
}

#[tokio::test]
async fn a_download_is_the_apps_own_call_whomever_the_client_calls_for() {
    let gateway = Changed::new(named(SUCCESS, &next_key(), NEXT), &handed_out("next class2"));
    let builder = Gateway::answering("").certified().app_auth_token("merchant").transport(gateway.clone());
    builder.build().unwrap().execute(&REQUEST).await.unwrap();
    let [query, _] = checked(&gateway.downloads()[0], Charset::Utf8, SignType::Rsa2);
    assert!(!query.contains_key("app_auth_token"));
}

#[tokio::test]
async fn calls_at_the_same_time_share_one_download() {
    let gateway = Changed::new(named(SUCCESS, &next_key(), NEXT), &handed_out("next class2"));
    let client = gateway.client();
    let replies = join_all((0..20).map(|_| client.execute(&REQUEST))).await;
    assert!(replies.iter().all(Result::is_ok));
    assert_eq!((gateway.downloads().len(), held(&client)), (1, (1, 0)));
}

#[tokio::test]
async fn a_failed_download_fails_the_calls_that_waited_for_it_and_no_later_one() {
    let gateway = Changed::new(named(SUCCESS, &next_key(), NEXT), "");
    let client = gateway.client();
    let replies = join_all((0..20).map(|_| client.execute(&REQUEST))).await;
    for error in replies.into_iter().map(Result::unwrap_err) {
        let ErrorKind::CertificateDownload(cause) = error.kind() else { panic!("{error}") };
        assert!(matches!(**cause, CertificateDownloadError::Call(_)), "{cause}");
        let call = std::error::Error::source(&**cause).unwrap().downcast_ref::<Error>().unwrap();
        assert_eq!(call.method(), Some(DOWNLOAD));
        assert_eq!((error.outcome(), error.method()), (Outcome::Unknown, Some(METHOD)));
        assert_eq!(error.raw(), Some(gateway.0.reply.as_str()));
    }
    assert_eq!((gateway.downloads().len(), held(&client)), (1, (0, 0)));

    *gateway.0.handed_out.lock().unwrap() = Some(handed_out("next class2"));
    assert!(client.execute(&REQUEST).await.is_ok());
    assert_eq!((gateway.downloads().len(), held(&client)), (2, (1, 0)));
}

#[tokio::test]
async fn a_call_that_is_given_up_does_not_end_the_download_that_others_wait_for() {
    let gateway = Changed::new(named(SUCCESS, &next_key(), NEXT), &handed_out("next class2"));
    let client = gateway.client();
    let mut first = Box::pin(client.execute(&REQUEST));
    let mut second = Box::pin(client.execute(&REQUEST));
    for _ in 0..2 {
        assert!(first.as_mut().now_or_never().is_none());
        assert!(second.as_mut().now_or_never().is_none());
    }
    assert_eq!((gateway.downloads().len(), held(&client)), (1, (0, 1)));
    drop(first);
    assert!(second.await.is_ok());
    assert_eq!(gateway.downloads().len(), 1);
}

#[tokio::test]
async fn a_download_that_nobody_waits_for_any_more_ends_and_is_begun_anew_by_the_next() {
    let gateway = Changed::new(named(SUCCESS, &next_key(), NEXT), &handed_out("next class2"));
    let client = gateway.client();
    let mut only = Box::pin(client.execute(&REQUEST));
    for _ in 0..2 {
        assert!(only.as_mut().now_or_never().is_none());
    }
    drop(only);
    // The client and this test's own handle are all that is left of it.
    assert!(client.execute(&REQUEST).await.is_ok());
    assert_eq!((gateway.downloads().len(), held(&client)), (2, (1, 0)));
    assert_eq!(Arc::strong_count(&client.0), 1);
}

#[tokio::test]
async fn what_is_downloaded_is_believed_only_if_the_roots_vouch_for_it_and_it_is_alipays() {
    for (sn_of, handed, expected) in [
        ("next", "next", TrustError::Root),
        ("expired", "expired class2", TrustError::Expired),
        ("early", "early class2", TrustError::NotYetValid),
        ("next", "next class2 root impostor", TrustError::Path),
        ("weak", "weak class2", TrustError::Algorithm),
        ("next", "next class2_impostor impostor", TrustError::Signature),
        // Attack: another certificate than the named one, though a good one.
        ("alipay", "next class2", TrustError::Number),
        // Attack: a merchant's own certificate, from the same authority as Alipay's.
        ("merchant", "merchant class2", TrustError::Subject),
        // Attack: a certificate in Alipay's name that a merchant has issued with their own.
        ("forged", "forged merchant class2", TrustError::Issuer),
        // The authority's own certificate.
        ("class2", "class2", TrustError::Subject),
    ] {
        let sn = match sn_of {
            "alipay" => "00000000000000000000000000000000".to_owned(),
            name => Certificates::parse(bundle(name)).unwrap().sn().unwrap(),
        };
        let gateway = Changed::new(named(SUCCESS, &next_key(), &sn), &handed_out(handed));
        let error = refused(&gateway).await;
        let ErrorKind::CertificateDownload(cause) = error.kind() else { panic!("{handed}: {error}") };
        assert!(
            matches!(&**cause, CertificateDownloadError::Untrusted(reason) if *reason == expected),
            "{handed}: {error}"
        );
        assert_eq!((error.code(), error.sub_code()), (None, None), "{handed}");
    }
}

#[tokio::test]
async fn a_download_without_a_certificate_is_a_typed_error() {
    let node = |content: &str| {
        format!(r#"{{"alipay_open_app_alipaycert_download_response":{{"code":"10000"{content}}}}}"#)
    };
    for body in [
        node(""),
        node(r#","alipay_cert_content":"""#),
        node(r#","alipay_cert_content":1"#),
        node(r#","alipay_cert_content":"eA==""#),
    ] {
        let error = refused(&Changed::new(named(SUCCESS, &next_key(), NEXT), &body)).await;
        let ErrorKind::CertificateDownload(cause) = error.kind() else { panic!("{body}: {error}") };
        assert!(matches!(&**cause, CertificateDownloadError::Content(_)), "{body}: {error}");
    }
}

#[tokio::test]
async fn a_refused_download_says_what_the_gateway_said() {
    let failure = r#"{"alipay_open_app_alipaycert_download_response":{"code":"40002","msg":"Invalid Arguments","sub_code":"isv.app-cert-expired","sub_msg":"应用证书已过期"},"sign":"x"}"#;
    let error = refused(&Changed::new(named(SUCCESS, &next_key(), NEXT), failure)).await;
    assert_eq!(
        error.to_string(),
        format!(
            "{METHOD}: the reply names a certificate of Alipay that is not configured, and it could not be downloaded: the call failed, says a reply without a signature: 应用证书已过期 [isv.app-cert-expired, 40002 Invalid Arguments]. The call may have been executed: query before you repeat it"
        )
    );
    assert!(std::error::Error::source(&error).is_some());
}

#[tokio::test]
async fn a_download_that_fails_leaves_the_trace_id_of_the_call() {
    let gateway = Gateway::answering(named(SUCCESS, &next_key(), NEXT));
    let error = gateway.certified().build().unwrap().execute(&REQUEST).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::CertificateDownload(_)), "{error:?}");
    assert_eq!(error.trace_id(), Some("0a1b2c3d"));
    assert!(error.diagnosis_url().unwrap().contains("traceId=0a1b2c3d"));
}

#[tokio::test]
async fn made_up_numbers_leave_nothing_behind() {
    let client = Changed::new(String::new(), &handed_out("next class2")).client();
    let Keys::Certificates(mode) = &client.0.verifier.keys else { panic!() };
    for number in 0..200_u128 {
        let sn = crate::certificate::CertSn::parse(&format!("{number:032x}")).unwrap();
        assert!(mode.key(sn, &client).await.is_err());
    }
    assert_eq!(held(&client), (0, 0));
}

#[tokio::test]
async fn a_downloaded_certificate_is_not_used_after_it_has_expired() {
    let gateway = Changed::new(named(SUCCESS, &next_key(), NEXT), &handed_out("next class2"));
    let client = gateway.client();
    client.execute(&REQUEST).await.unwrap();
    gateway.0.now.store(1_861_920_001, Ordering::SeqCst); // one second into 2029
    let error = client.execute(&REQUEST).await.unwrap_err();
    let ErrorKind::CertificateDownload(cause) = error.kind() else { panic!("{error}") };
    assert!(matches!(**cause, CertificateDownloadError::Untrusted(TrustError::Expired)), "{error}");
    assert_eq!(held(&client), (0, 0));
}

/// A clock during whose waits the gateway comes to hand certificates out.
struct Mending(Changed);

impl Clock for Mending {
    fn now(&self) -> SystemTime {
        self.0.now()
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'_, ()> {
        *self.0.0.handed_out.lock().unwrap() = Some(handed_out("next class2"));
        Box::pin(std::future::ready(()))
    }
}

#[tokio::test]
async fn an_idempotent_call_is_made_again_when_the_certificate_could_not_be_downloaded_just_then() {
    let gateway = Changed::new(named(SUCCESS, &next_key(), NEXT), "");
    let client = |policy: RetryPolicy| {
        let builder = Gateway::answering("").certified().transport(gateway.clone());
        builder.clock(Mending(gateway.clone())).retry(policy).build().unwrap()
    };
    assert!(client(RetryPolicy::attempts(2)).execute(&REQUEST).await.is_err(), "not marked");
    assert_eq!(gateway.downloads().len(), 1);
    let reply = client(RetryPolicy::attempts(2)).execute(&REQUEST.with().idempotent()).await.unwrap();
    assert_eq!((reply.token_id.as_str(), gateway.downloads().len()), ("96d559c6", 3));

    // What was downloaded and is not trusted will not be trusted a moment later.
    *gateway.0.handed_out.lock().unwrap() = Some(handed_out("expired class2"));
    assert!(client(RetryPolicy::attempts(2)).execute(&REQUEST.with().idempotent()).await.is_err());
    assert_eq!(gateway.downloads().len(), 4);
}

#[tokio::test]
async fn a_further_certificate_that_was_given_in_time_is_never_downloaded() {
    let next = bundle("next");
    let both = [bundle("alipay class2"), next.clone()].concat();
    let builders = [
        Gateway::answering("").certified().further_alipay_certificate(next),
        Gateway::answering("").certified().certificates(
            bundle("app"),
            both,
            bundle(crate::testing::certificates::ROOTS),
        ),
    ];
    for builder in builders {
        let gateway = Changed::new(named(SUCCESS, &next_key(), NEXT), "");
        let client = builder.transport(gateway.clone()).build().unwrap();
        assert_eq!(client.execute(&REQUEST).await.unwrap().token_id, "96d559c6");
        assert!(gateway.downloads().is_empty());
    }
    let gateway = Changed::new(named(SUCCESS, &alipay_key(), CONFIGURED), "");
    let builder = Gateway::answering("").certified().further_alipay_certificate(bundle("next"));
    assert!(
        builder.transport(gateway).build().unwrap().execute(&REQUEST).await.is_ok(),
        "the old one as well"
    );
}
