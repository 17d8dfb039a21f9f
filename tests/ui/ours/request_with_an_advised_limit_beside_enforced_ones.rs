use alipay::{alipay_api, request};

#[alipay_api("../expand/advised.yaml")]
mod note {}

fn main() {
    // Nothing of this breaks more than an advised limit.
    let _ = request!(note::Request {
        id: "A-1",
        title: "five5",
        count: 10,
        tone: "loud",
        tags: ["a", "b", "c"],
        to: { name: "four" },
    });
    let _ = request!(note::Request { title: "five5" });
    let _ = request!(note::Request { id: "123456789", title: "1", count: "10", to: { city: "X" } });
}
