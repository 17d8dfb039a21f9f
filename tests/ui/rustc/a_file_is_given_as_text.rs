#[alipay::alipay_api("alipay.offline.material.image.upload")]
pub mod image {}

fn main() {
    let _ = image::Request::builder().image_content("/etc/passwd");
}
