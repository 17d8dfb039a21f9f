//! Redirects: ours are not followed, and those that another client follows hide nothing.

use super::*;
use crate::Outcome;
use crate::testing::initialize::{METHOD, REQUEST};
use crate::testing::{alipay_key, app_key, signed};

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let elsewhere = Server::saying(reply("200 OK", "", "{}")).await;
    for status in ["301 Moved", "302 Found", "307 Temporary Redirect", "308 Permanent Redirect"] {
        let server =
            Server::saying(reply(status, &format!("location: {}\r\n", elsewhere.url), "moved")).await;
        let reply = server.send().await.unwrap();
        assert!(status.starts_with(&reply.status.to_string()) && reply.body == b"moved");
    }
    assert_eq!(elsewhere.requests(), 0);
}

#[tokio::test]
async fn a_client_of_the_app_carries_calls_and_a_reply_by_redirect_is_refused() {
    let http = Http::of_the_app(Connection::default().client(Duration::from_secs(5)).unwrap().client);
    let timeout = Duration::from_secs(5);
    let gateway = Server::saying(reply("200 OK", "", "{}")).await;
    assert_eq!(http.send(request(&gateway.url, timeout)).await.unwrap().body, b"{}");

    let follows = Http::of_the_app(following());
    let (elsewhere, server) = get_server(reply("200 OK", "", "{}")).await;
    let moved = Server::saying(reply("302 Found", &format!("location: {elsewhere}\r\n"), "moved")).await;
    let error = follows.send(request(&moved.url, timeout)).await.unwrap_err();
    let TransportError::Interrupted(source) = error else { panic!("{error:?}") };
    assert!(source.to_string().contains("redirect"), "{source}");
    assert!(server.await.unwrap().starts_with("GET "));
}

#[tokio::test]
async fn a_redirect_to_where_nobody_answers_does_not_hide_that_the_call_was_sent() {
    let timeout = Duration::from_secs(5);
    let dead = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    for (status, body) in [("307 Moved", "biz_content=1"), ("302 Found", "biz_content=1"), ("303 Other", "")]
    {
        let location = format!("location: http://{dead}/\r\n");
        let (url, server) = get_server(reply(status, &location, "")).await;
        let follows = Http::of_the_app(following());
        let request = HttpRequest { body: body.as_bytes().to_vec().into(), ..request(&url, timeout) };
        let sent = follows.send(request).await;
        // A redirect that repeats the body is followed only if the body can be sent again, which is the client's business.
        if !status.starts_with("307") || sent.is_err() {
            let error = sent.map(|reply| reply.status).unwrap_err();
            assert!(matches!(error, TransportError::Interrupted(_)), "{status}: {error:?}");
        }
        assert!(server.await.unwrap().starts_with("POST "), "{status}");
    }
}

#[tokio::test]
async fn a_redirect_to_the_same_address_that_then_closes_does_not_hide_that_the_call_was_sent() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/gateway.do?charset=utf-8", listener.local_addr().unwrap());
    let location = reply("302 Found", &format!("location: {url}\r\n"), "");
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        read_request(&mut stream).await;
        drop(listener);
        stream.write_all(location.as_bytes()).await.unwrap();
    });
    let timeout = Duration::from_secs(5);
    let error = Http::of_the_app(following()).send(request(&url, timeout)).await.unwrap_err();
    assert!(matches!(error, TransportError::Interrupted(_)), "{error:?}");
}

#[tokio::test]
async fn a_client_of_the_app_that_reaches_nobody_has_sent_nothing() {
    let unused = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let (url, timeout) = (format!("http://{unused}/gateway.do"), Duration::from_secs(5));
    let error = Http::of_the_app(following()).send(request(&url, timeout)).await.unwrap_err();
    assert!(matches!(error, TransportError::NotSent(_)), "{error:?}");
}

/// Redirects the first request to itself, says `answer` to the next ones, and writes down what comes.
async fn turning_back(status: &'static str, answer: String) -> (String, Arc<std::sync::Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/gateway.do", listener.local_addr().unwrap());
    let (requests, base) = (Arc::<std::sync::Mutex<Vec<String>>>::default(), url.clone());
    let written = requests.clone();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let request = read_any(&mut stream).await;
            let target = request.split(' ').nth(1).unwrap().replace("/gateway.do", &base);
            let is_first = written.lock().unwrap().is_empty();
            written.lock().unwrap().push(request);
            let moved = reply(status, &format!("location: {target}\r\n"), "");
            let said = if is_first { moved } else { reply("200 OK", "", &answer) };
            stream.write_all(said.as_bytes()).await.unwrap();
            stream.shutdown().await.unwrap();
        }
    });
    (url, requests)
}

/// A request with its body, if it announces one.
async fn read_any(stream: &mut TcpStream) -> String {
    let (mut text, mut buffer) = (String::new(), [0; 4096]);
    loop {
        let count = stream.read(&mut buffer).await.unwrap();
        assert!(count > 0, "the request ended early: {text}");
        text.push_str(std::str::from_utf8(&buffer[..count]).unwrap());
        let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
        let announced = head.lines().find_map(|line| line.strip_prefix("content-length: "));
        if body.len() >= announced.map_or(0, |length| length.parse().unwrap()) {
            return text;
        }
    }
}

/// A failure that rules out an execution, as far as the request is concerned that it answers.
fn refusal() -> String {
    signed(METHOD, r#"{"code":"40002","msg":"Invalid Arguments","sub_code":"isv.invalid-signature"}"#)
}

async fn outcome(url: &str, client: Client) -> Outcome {
    let builder = crate::Client::builder().app_id("1").private_key(app_key()).http_client(client);
    let client = builder.alipay_public_key(alipay_key().public_key()).gateway(url).build().unwrap();
    client.execute(&REQUEST).await.unwrap_err().outcome()
}

#[tokio::test]
async fn a_reply_that_a_redirect_to_the_same_address_may_have_brought_leaves_it_open() {
    for (status, methods) in [
        ("301 Moved", &["POST", "GET"][..]),
        ("302 Found", &["POST", "GET"]),
        ("303 Other", &["POST", "GET"]),
        // They would send the body a second time, which cannot be had.
        ("307 Moved", &["POST"]),
        ("308 Moved", &["POST"]),
    ] {
        let (url, requests) = turning_back(status, refusal()).await;
        assert_eq!(outcome(&url, following()).await, Outcome::Unknown, "{status}");
        let requests = requests.lock().unwrap();
        let seen: Vec<_> = requests.iter().map(|request| request.split(' ').next().unwrap()).collect();
        assert_eq!(seen, methods, "{status}");
    }
}

#[tokio::test]
async fn a_refusal_is_one_where_the_client_of_the_app_follows_no_redirect() {
    let server = || async {
        let (url, server) = get_server(reply("200 OK", "", &refusal())).await;
        (url.split('?').next().unwrap().to_owned(), server)
    };
    let precise = tls::set_up(Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none()));
    let precise = precise.unwrap().build().unwrap();
    for (client, expected) in [(precise.clone(), Outcome::Rejected), (following(), Outcome::Unknown)] {
        let (url, _server) = server().await;
        assert_eq!(outcome(&url, client).await, expected);
    }
    let (url, requests) = turning_back("302 Found", refusal()).await;
    assert_eq!(outcome(&url, precise).await, Outcome::Unknown);
    assert_eq!(requests.lock().unwrap().len(), 1);
}

/// A client as an app might build it, without the precautions of ours.
fn following() -> Client {
    tls::set_up(Client::builder().no_proxy()).unwrap().build().unwrap()
}
