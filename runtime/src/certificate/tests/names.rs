//! Names as Java writes them: each expected text is what a JDK 17's `X500Principal.getName()` made of the DER.

use super::super::name::rfc2253;

fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}

#[test]
fn names_are_written_as_java_writes_them() {
    for (der, expected) in [
        ("3000", ""),
        ("300b3109300706035504030c00", "CN="),
        // Every character that is escaped, wherever it stands, and blanks at both ends.
        (
            "301e311c301a06035504030c13612c622b6322645c653c663e673b683d69236a",
            r#"CN=a\,b\+c\"d\\e\<f\>g\;h\=i\#j"#,
        ),
        (
            "3044310b300906035504030c022378310c300a06035504030c03207820310b300906035504030c022020310d300b06035504030c040d20780d310b300906035504030c022023",
            "CN=\\ \\#,CN=\\\r\\ x\\\r,CN=\\ \\ ,CN=\\ x\\ ,CN=\\#x",
        ),
        ("30123110300e06035504030c076100620a630974", "CN=a\\00b\nc\tt"),
        ("300e310c300a06035504030c03617f01", "CN=a\u{7f}\u{1}"),
        ("300f310d300b06035504030c04f09f9880", "CN=😀"),
        // Text that is not UTF-8 is read as if it were.
        ("30123110300e06035504030c0761ffc362e4b863", "CN=a\u{fffd}\u{fffd}b\u{fffd}c"),
        ("300f310d300b06035504031e044e2d6587", "CN=N-e\u{fffd}"),
        ("300f310d300b06035504031404636166e9", "CN=caf\u{fffd}"),
        ("300e310c300a06035504031603616263", "CN=abc"),
        // What is not text by its type is written as DER.
        ("300e310c300a06035504031203313233", "CN=#1203313233"),
        ("300e310c300a06035504031a03766973", "CN=#1a03766973"),
        ("300c310a30080603550403020105", "CN=#020105"),
        ("300e310c300a06035504030303006162", "CN=#0303006162"),
        // Two types in one part; the last part first.
        ("302331143008060355040a0c014f300806035504030c0143310b300906035504061302434e", "C=CN,O=O+CN=C"),
        // Every type with a name, and others.
        (
            "3081ca310b300906035504061302434e310b300906035504080c025354310a300806035504070c014c310f300d06035504090c0673747265657431123010060a0992268993f22c6401191602646331133011060a0992268993f22c6401010c03756964310f300d0603550405130673657269616c310e300c060355040c0c057469746c65310b300906035504040c02736e310b3009060355042a0c02676e3112301006092a864886f70d0109011603784079310c300a06035504610c036f7267310b3009060355040b0c026f75",
            "OU=ou,2.5.4.97=#0c036f7267,1.2.840.113549.1.9.1=#1603784079,2.5.4.42=#0c02676e,2.5.4.4=#0c02736e,2.5.4.12=#0c057469746c65,2.5.4.5=#130673657269616c,UID=uid,DC=dc,STREET=street,L=L,ST=ST,C=CN",
        ),
    ] {
        assert_eq!(rfc2253(&bytes(der)).as_deref(), Ok(expected), "{der}");
    }
}
