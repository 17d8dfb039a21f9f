#[alipay::alipay_api("../../../macros/tests/expand/advised.yaml")]
pub mod note {}

fn main() {
    // Whatever this breaks is advised.
    let _ = alipay::request!(note::Request {
        id: "A-1",
        title: "five5",
        count: 10,
        tone: "loud",
        tags: ["a", "b", "c"],
        to: { name: "four" },
    });
    let _ = alipay::request!(note::Request {
        id: "A-3456789",
        count: 10,
        tone: "loud",
        to: { city: "X" },
    });
}
