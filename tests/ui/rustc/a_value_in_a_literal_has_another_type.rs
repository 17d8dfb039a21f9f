#[alipay::alipay_api("./nested.yaml")]
pub mod order {}

fn main() {
    let (name, level) = (1, "high");
    let _ = alipay::request!(order::Request {
        buyer: { name, level },
        items: [{ name: "n" }, name],
    });
}
