//! Redirects: ours are not followed, and those that another client follows hide nothing.

use super::*;

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
        // What became of the call is open; whether the redirect is followed is the client's business.
        if let Err(error) = follows.send(request).await {
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

/// A client as an app might build it, without the precautions of ours.
fn following() -> Client {
    tls::set_up(Client::builder().no_proxy()).unwrap().build().unwrap()
}
