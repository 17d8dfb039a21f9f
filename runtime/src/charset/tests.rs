//! Bytes and text in each charset.

use super::*;

#[test]
fn text_survives_the_way_there_and_back() {
    for charset in Charset::ALL.iter().copied() {
        for text in ["", "plain ASCII ~\u{7f}\0\n", "支付宝：交易已被支付，１２３。", "“茶”《咖啡》①"]
        {
            let bytes = charset.encode(text).unwrap();
            assert_eq!(charset.decode(&bytes).unwrap(), text, "{charset}");
        }
    }
}

#[test]
fn bytes_are_those_of_the_standard() {
    for (charset, text, bytes) in [
        (Charset::Utf8, "茶", &[0xe8, 0x8c, 0xb6][..]),
        (Charset::Gbk, "茶", &[0xb2, 0xe8]),
        (Charset::Gb2312, "茶", &[0xb2, 0xe8]),
        (Charset::Gb18030, "茶", &[0xb2, 0xe8]),
        (Charset::Gbk, "镕", &[0xe9, 0x46]),
        // As Java has it; a browser would send 0x80.
        (Charset::Gbk, "€", &[0xa2, 0xe3]),
        (Charset::Gb18030, "€", &[0xa2, 0xe3]),
        (Charset::Gb18030, "😀", &[0x94, 0x39, 0xfc, 0x36]),
    ] {
        assert_eq!(charset.encode(text).unwrap(), bytes, "{charset} {text}");
    }
}

#[test]
fn a_character_that_the_charset_lacks_is_refused_with_its_position() {
    for (charset, text, position) in [
        (Charset::Gbk, "ab😀", 3),
        (Charset::Gbk, "中𠮷", 2),
        (Charset::Gbk, "ñ", 1),
        (Charset::Gb2312, "朱镕", 2), // a character of names that only GBK has
        (Charset::Gb2312, "臺", 1),   // traditional
        (Charset::Gb2312, "价格€", 3),
        (Charset::Gb2312, "买买提·艾力", 4), // Java reads its code as `・`
        (Charset::Gb2312, "茶—", 2),         // and this one's as `―`
        (Charset::Gb2312, "・", 1),
        (Charset::Gb2312, "―", 1),
        (Charset::Gb2312, "ⅰ", 1), // GBK put it into a gap of GB2312's rows
        (Charset::Gb2312, "😀", 1),
    ] {
        assert_eq!(charset.encode(text), Err(Unmappable { charset, position }), "{charset} {text}");
    }
}

#[test]
fn utf_8_and_gb18030_carry_every_character() {
    for charset in [Charset::Utf8, Charset::Gb18030] {
        assert!(charset.encode("😀𠮷ñ臺镕€").is_ok(), "{charset}");
    }
}

#[test]
fn gb2312_has_6763_characters_and_all_but_two_of_its_682_signs() {
    let held = |leads: std::ops::RangeInclusive<u8>| {
        leads
            .flat_map(|lead| (0..=u8::MAX).map(move |trail| (lead, trail)))
            .filter(|(lead, trail)| gb2312::holds(*lead, *trail))
            .count()
    };
    assert_eq!((held(0xb0..=0xff), held(0x00..=0xaf)), (6763, 680));
}

#[test]
fn bytes_of_another_charset_are_not_guessed_at() {
    assert_eq!(Charset::Utf8.decode(&[0xb2, 0xe8]), None);
    for charset in [Charset::Gbk, Charset::Gb2312, Charset::Gb18030] {
        assert_eq!(charset.decode(&[0xff]), None);
        assert_eq!(charset.decode(&[0xb2]), None, "a character that was cut off");
        assert_eq!(charset.decode(&[0x94, 0x39, 0xfc, 0x36]).unwrap(), "😀");
    }
}

#[test]
fn names_are_read_in_any_case() {
    for (name, expected) in [
        ("utf-8", Ok(Charset::Utf8)),
        ("UTF8", Ok(Charset::Utf8)),
        ("GBK", Ok(Charset::Gbk)),
        ("Gb2312", Ok(Charset::Gb2312)),
        (" gb18030 ", Ok(Charset::Gb18030)),
        ("latin1", Err(UnknownCharset)),
        ("", Err(UnknownCharset)),
    ] {
        assert_eq!(name.parse(), expected, "{name}");
    }
    for charset in Charset::ALL.iter().copied() {
        assert_eq!(charset.as_str().parse(), Ok(charset));
    }
}

#[test]
fn a_browser_sends_other_bytes_for_the_euro_sign_in_gbk_and_for_nothing_else() {
    for charset in Charset::ALL.iter().copied() {
        for character in '\0'..=char::MAX {
            let mut piece = [0; 4];
            let text: &str = character.encode_utf8(&mut piece);
            if charset.encode(text).is_ok() {
                let differs = charset == Charset::Gbk && character == '€';
                assert_eq!(charset.is_encoded_alike_by_browsers(text), !differs, "{charset} {text}");
            }
        }
    }
}
