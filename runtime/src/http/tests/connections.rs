//! Connections: who is trusted, how many there are, and when they end.

use rustls::crypto::CryptoProvider;
use rustls::pki_types::{CertificateDer, PrivatePkcs8KeyDer};
use rustls::{ClientConfig, RootCertStore, ServerConfig};
use tokio::sync::oneshot;
use tokio_rustls::TlsAcceptor;

use super::*;
use crate::testing::initialize::REQUEST;
use crate::testing::{alipay_key, app_key};
use crate::{ErrorKind, Outcome};

/// A gateway's client with the default transport.
fn client(gateway: &str) -> crate::Client {
    let builder = crate::Client::builder().app_id("1").private_key(app_key());
    builder.alipay_public_key(alipay_key().public_key()).gateway(gateway).build().unwrap()
}

fn provider() -> Arc<CryptoProvider> {
    #[cfg(feature = "aws-lc-rs")]
    let provider = rustls::crypto::aws_lc_rs::default_provider();
    #[cfg(not(feature = "aws-lc-rs"))]
    let provider = rustls::crypto::ring::default_provider();
    Arc::new(provider)
}

/// A server that speaks TLS with a certificate that nobody but itself has signed, and counts the requests it can read.
async fn self_signed() -> (String, CertificateDer<'static>, Arc<AtomicUsize>) {
    let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]).unwrap();
    let (certificate, key) = (made.cert.der().clone(), made.signing_key.serialize_der());
    let config =
        ServerConfig::builder_with_provider(provider()).with_safe_default_protocol_versions().unwrap();
    let key = PrivatePkcs8KeyDer::from(key).into();
    let config = config.with_no_client_auth().with_single_cert(vec![certificate.clone()], key).unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://{}/gateway.do", listener.local_addr().unwrap());
    let requests = Arc::new(AtomicUsize::new(0));
    let count = requests.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let Ok(mut stream) = acceptor.accept(stream).await else { continue };
            let mut buffer = [0; 4096];
            if stream.read(&mut buffer).await.is_ok_and(|read| read > 0) {
                count.fetch_add(1, Ordering::SeqCst);
                stream.write_all(reply("200 OK", "", "{}").as_bytes()).await.unwrap();
                stream.shutdown().await.unwrap();
            }
        }
    });
    (url, certificate, requests)
}

#[tokio::test]
async fn a_server_whose_certificate_nobody_vouches_for_is_sent_nothing() {
    let (url, certificate, requests) = self_signed().await;
    let error = client(&url).execute(&REQUEST).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Transport(TransportError::NotSent(_))), "{error:?}");
    assert_eq!((error.outcome(), requests.load(Ordering::SeqCst)), (Outcome::NotSent, 0));

    // Nothing else is wrong with the server: who trusts its certificate gets a reply.
    let mut roots = RootCertStore::empty();
    roots.add(certificate).unwrap();
    let config =
        ClientConfig::builder_with_provider(provider()).with_safe_default_protocol_versions().unwrap();
    let config = config.with_root_certificates(roots).with_no_client_auth();
    let trusting = Client::builder().no_proxy().tls_backend_preconfigured(config).build().unwrap();
    let timeout = Duration::from_secs(5);
    assert_eq!(Http::on(trusting).send(request(&url, timeout)).await.unwrap().body, b"{}");
    assert_eq!(requests.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_call_that_is_dropped_ends_its_connection() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let client = client(&format!("http://{}/gateway.do", listener.local_addr().unwrap()));
    let (arrived, has_arrived) = oneshot::channel();
    let server = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut buffer = [0; 4096];
        assert!(stream.read(&mut buffer).await.unwrap() > 0);
        arrived.send(()).unwrap();
        // Nothing is answered; what is left of the request comes, and then the end.
        while stream.read(&mut buffer).await.is_ok_and(|read| read > 0) {}
    });
    let call = client.execute(&REQUEST);
    tokio::select! {
        _ = call => panic!("nobody answers"),
        arrived = has_arrived => arrived.unwrap(),
    }
    tokio::time::timeout(Duration::from_secs(5), server).await.expect("the connection stays open").unwrap();
}

/// A server that keeps its connections open, and counts them.
async fn keeping() -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/gateway.do", listener.local_addr().unwrap());
    let connections = Arc::new(AtomicUsize::new(0));
    let count = connections.clone();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            count.fetch_add(1, Ordering::SeqCst);
            tokio::spawn(async move {
                let (mut text, mut buffer) = (String::new(), [0; 1024]);
                while let Ok(read @ 1..) = stream.read(&mut buffer).await {
                    text.push_str(std::str::from_utf8(&buffer[..read]).unwrap());
                    if text.ends_with("biz_content=1") {
                        text.clear();
                        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}").await.unwrap();
                    }
                }
            });
        }
    });
    (url, connections)
}

#[tokio::test]
async fn calls_share_connections() {
    let timeout = Duration::from_secs(5);
    for (max_idle, expected) in [(None, 1), (Some(0), 5)] {
        let (url, connections) = keeping().await;
        let http = Connection { max_idle, ..Connection::default() }.client(timeout).unwrap();
        for _ in 0..5 {
            assert_eq!(http.send(request(&url, timeout)).await.unwrap().body, b"{}");
        }
        assert_eq!(connections.load(Ordering::SeqCst), expected, "{max_idle:?}");
    }
}

#[tokio::test]
async fn calls_of_many_tasks_share_the_connections_that_are_left_idle() {
    let (timeout, (url, connections)) = (Duration::from_secs(5), keeping().await);
    let http = Connection::default().client(timeout).unwrap();
    for _ in 0..5 {
        let calls = (0..4).map(|_| http.send(request(&url, timeout)));
        let replies = futures_util::future::join_all(calls).await;
        assert!(replies.iter().all(Result::is_ok));
    }
    let count = connections.load(Ordering::SeqCst);
    assert!((1..=4).contains(&count), "{count} connections for 20 calls, 4 at a time");
}
