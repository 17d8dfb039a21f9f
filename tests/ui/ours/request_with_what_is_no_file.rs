#[alipay::alipay_api("alipay.open.agent.offlinepayment.sign")]
pub mod sign {}

fn main() {
    let _ = alipay::request!(sign::Request {
        batch_no: "1",
        mcc_code: "1",
        rate: "0.6",
        shop_scene_pic: "/etc/passwd",
        shop_sign_board_pic: [1, 2],
        special_license_pic: { name: "a.jpg" },
        business_license_pic: true,
    });
}
