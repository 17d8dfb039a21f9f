//! Which proxy a call goes through.

use super::*;

#[tokio::test]
async fn calls_go_through_the_proxy_that_is_set_and_past_the_one_of_the_environment() {
    let proxy = Server::saying(reply("200 OK", "", "from the proxy")).await;
    let address = proxy.url.split("/gateway").next().unwrap().to_owned();
    let timeout = Duration::from_secs(5);
    let through = Connection { proxy: Some(ProxyChoice::Address(address)), ..Connection::default() };
    let http = through.client(timeout).unwrap();
    let reply = http.send(request("http://gateway.invalid/gateway.do", timeout)).await.unwrap();
    assert_eq!(reply.body, b"from the proxy");
    let sent = proxy.last.lock().unwrap().clone();
    assert!(sent.starts_with("POST http://gateway.invalid/gateway.do HTTP/1.1\r\n"), "{sent}");

    let past = Connection { proxy: Some(ProxyChoice::None), ..Connection::default() };
    assert!(past.client(timeout).unwrap().send(request("http://gateway.invalid/", timeout)).await.is_err());
}

#[test]
fn a_gateway_on_this_machine_is_reached_past_the_proxy_of_the_environment_but_not_past_a_set_one() {
    let choice = |proxy: Option<ProxyChoice>, gateway: &str| {
        Connection { proxy, ..Connection::default() }.towards(&gateway.parse().unwrap()).proxy
    };
    for gateway in
        ["http://127.0.0.1:8230/gateway.do", "http://localhost/", "http://[::1]/", "https://127.0.0.1/"]
    {
        assert!(matches!(choice(None, gateway), Some(ProxyChoice::None)), "{gateway}");
        let set = choice(Some(ProxyChoice::Address("http://proxy.example".to_owned())), gateway);
        assert!(matches!(set, Some(ProxyChoice::Address(_))), "{gateway}");
    }
    for gateway in ["https://openapi.alipay.com/gateway.do", "http://10.0.0.1/"] {
        assert!(choice(None, gateway).is_none(), "{gateway}");
    }
}

#[test]
fn a_proxy_that_cannot_be_used_is_refused_without_printing_its_password() {
    for (address, expected) in [
        ("", "it is not a URL"),
        ("proxy.example:3128", "it must begin with http:// or https://"),
        ("socks5://user:secret@proxy.example", "it must begin with http:// or https://"),
        ("http://user:secret@", "it is not a URL"),
    ] {
        let connection =
            Connection { proxy: Some(ProxyChoice::Address(address.to_owned())), ..Connection::default() };
        let error = connection.client(Duration::from_secs(1)).err().unwrap();
        assert_eq!(error.to_string(), format!("the proxy's address cannot be used: {expected}"));
        assert!(!format!("{connection:?} {error:?}").contains("secret"));
    }
}
