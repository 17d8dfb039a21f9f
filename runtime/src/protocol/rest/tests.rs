//! Where the REST gateway is.

use url::Url;

use super::*;

#[test]
fn the_address_is_next_to_the_gateways_and_its_prefix_is_kept() {
    for (gateway, address) in [
        ("https://openapi.alipay.com/gateway.do", "https://openapi.alipay.com"),
        ("https://openapi-sandbox.dl.alipaydev.com/gateway.do", "https://openapi-sandbox.dl.alipaydev.com"),
        ("http://127.0.0.1:8230/gateway.do", "http://127.0.0.1:8230"),
        ("http://[::1]:8230/gateway.do", "http://[::1]:8230"),
        ("https://gateway.example", "https://gateway.example"),
        ("https://gateway.example/", "https://gateway.example"),
        ("https://gateway.example:443/gateway.do", "https://gateway.example"),
        ("https://proxy.example/alipay/gateway.do", "https://proxy.example/alipay"),
        ("https://proxy.example/alipay/", "https://proxy.example/alipay"),
    ] {
        assert_eq!(RestProtocol::next_to(&Url::parse(gateway).unwrap()).address(), address, "{gateway}");
    }
}
