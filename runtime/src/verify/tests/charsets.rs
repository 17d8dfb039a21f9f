//! Replies in one charset or another: which bytes are verified, and how they are read.

use super::*;

#[test]
fn a_reply_in_the_configured_charset_is_verified_over_its_bytes() {
    for charset in [Charset::Gbk, Charset::Gb2312, Charset::Gb18030] {
        let bytes = charset.encode(NODE).unwrap();
        assert_eq!(judge_in(charset, reply(&bytes, &sign(&bytes))).unwrap().node, NODE, "{charset}");
    }
}

#[test]
fn a_reply_in_gbk_is_read_although_utf_8_was_asked_for() {
    // A lead byte may be followed by what looks like a backslash or a bracket: 誠 ends in 0x5c, 亄 in 0x7d.
    let node = r#"{"code":"10000","text":"茶誠\"亄{","euro":"€"}"#;
    let bytes = Charset::Gbk.encode(node).unwrap();
    assert_eq!(judge(reply(&bytes, &sign(&bytes))).unwrap().node, node, "signed as it was sent");
    assert_eq!(judge(reply(&bytes, &sign(node.as_bytes()))).unwrap().node, node, "signed as utf-8");
}

#[test]
fn a_reply_in_four_byte_gb18030_is_found_by_characters() {
    let node = r#"{"code":"10000","text":"😀茶ñ"}"#;
    let bytes = Charset::Gb18030.encode(node).unwrap();
    let body = [&b"{\"x\":\"\x94\x39\xfc\x36\","[..], &reply(&bytes, &sign(&bytes))[1..]].concat();
    assert_eq!(judge(body).unwrap().node, node);
}

#[test]
fn bytes_outside_the_node_do_not_decide_how_its_bytes_are_read() {
    // Six bytes that are two characters of UTF-8 and three of GBK.
    let node = r#"{"code":"10000","payee":"茶茶"}"#;
    assert_eq!(Charset::Gbk.decode(node.as_bytes()).unwrap(), r#"{"code":"10000","payee":"鑼惰尪"}"#);
    let honest = reply(node.as_bytes(), &sign(node.as_bytes()));
    assert_eq!(judge(&honest).unwrap().node, node);
    // A byte pair that is not UTF-8, put in front by someone else, must not make them GBK.
    let body = [&b"{\"x\":\"\xb2\xe8\","[..], &honest[1..]].concat();
    assert_eq!(mismatch(judge(body)), Mismatch::Content);
}

#[test]
fn a_client_for_gbk_reads_a_reply_that_can_only_be_utf_8() {
    let node = r#"{"code":"10000","text":"茶"}"#;
    assert!(Charset::Gbk.decode(node.as_bytes()).is_none());
    assert_eq!(judge_in(Charset::Gbk, reply(node.as_bytes(), &sign(node.as_bytes()))).unwrap().node, node);
}

#[test]
fn bytes_of_no_known_charset_are_refused() {
    assert!(matches!(
        judge(b"{\"alipay_trade_pay_response\":{\"a\":\"\xff\xff\"}}"),
        Err(NoSuccessKind::Envelope(EnvelopeError::NotText))
    ));
}
