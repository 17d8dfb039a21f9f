fn main() {
    let name = "Wang";
    let _ = alipay::text!(8, name);
    let _: alipay::Text<8> = alipay::text!(name);
}
