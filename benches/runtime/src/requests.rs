//! Requests, each built anew from its parameters.

use alipay::{Untyped, Violations, request};
use serde_json::Value;

use crate::apis::{accountlog, certify, initialize, ordervoucher, pay};

/// How many parameters [`pay()`] has.
pub const MANY: usize = 60;

/// 400 Chinese characters, the most that the largest texts of a payment hold, in the parts in which they are given.
pub const CHINESE: [(&str, usize); 2] = [("支付宝绿茶", 256), ("一杯绿茶与两块饼干", 128)];

/// One parameter.
///
/// # Errors
/// When a limit is broken, and so for all of them.
pub fn certify() -> Result<certify::Request, Violations> {
    certify::Request::builder().certify_id("OC201809253000000393900404029253").build()
}

/// Objects in objects: the documentation's example.
///
/// # Errors
/// See [`certify()`].
pub fn initialize() -> Result<initialize::Request, Violations> {
    request!(initialize::Request {
        authentication_info: {
            biz_id: "0ad14d131507796000105855032107",
            principal_info: {
                tnt_inst_id: "AliPay",
                user_name: "zha***an",
                user_id: "208820*****02045",
                mobile_no: "1319****000",
                operator_cert_type: "IDENTITY_CARD",
                operator_cert_no: "320107******021111",
                params: r#"{"mobile_no":"1319****301"}"#,
            },
            authentication_scene: {
                biz_name: "pi**y",
                biz_product: "wallet",
                biz_prod_node: "walletChangeQueryPassword",
                access_channel: "mobileClient",
                scene_params: r#"{"call_back_url":"https://taobao.com"}"#,
            },
            extend_info: r#"{"verify_type":"QRCODE","qrcode_expired_time":604800}"#,
        },
        env_info: r#"{"osVersion":"iOS10.3.1","sdkVersion":"3.1.2.100"}"#,
        biz_info: r#"{"task_id":"sign_task_1234567","service_version":"3"}"#,
    })
}

/// [`MANY`] parameters.
///
/// # Errors
/// See [`certify()`].
pub fn pay(subject: &str, body: &str) -> Result<pay::Request, Violations> {
    request!(pay::Request {
        out_trade_no: "20150320010101001",
        total_amount: "88.88",
        subject: subject,
        auth_code: "28763443825664394",
        scene: "bar_code",
        product_code: "FACE_TO_FACE_PAYMENT",
        seller_id: "2088102146225135",
        goods_detail: [
            {
                goods_id: "apple-01",
                goods_name: "iPad",
                quantity: 1,
                price: "2000",
                goods_category: "34543238",
                categories_tree: "124868003|126232002|126252004",
                show_url: "https://shop.example/goods/1",
                body: "A tablet, silver",
            },
            {
                goods_id: "apple-02",
                goods_name: "iPad mini",
                quantity: 2,
                price: "1000",
                goods_category: "34543238",
                categories_tree: "124868003|126232002|126252004",
                show_url: "https://shop.example/goods/2",
                body: "A tablet, grey",
            },
            {
                goods_id: "apple-03",
                goods_name: "Phone",
                quantity: 3,
                price: "500",
                goods_category: "34543239",
                categories_tree: "124868003|126232002|126252005",
                show_url: "https://shop.example/goods/3",
                body: "A telephone",
            },
        ],
        extend_params: {
            hb_fq_num: "3",
            hb_fq_seller_percent: "100",
            card_type: "S0JP0000",
            fq_num: "3",
            royalty_freeze: "false",
        },
        buyer_id: "2088202954065786",
        discountable_amount: "80.00",
        body: body,
        operator_id: "yx_001",
        store_id: "NJ_001",
        terminal_id: "NJ_T_001",
        timeout_express: "90m",
        disable_pay_channels: "credit_group",
        passback_params: "merchantBizType%3d3C%26merchantBizNo%3d2016010101111",
        time_expire: "2021-12-31 10:05:00",
        merchant_order_no: "201008123456789",
        query_options: ["fund_bill_list", "voucher_detail_list"],
        auth_no: "2016110310002001760201905725",
        trans_currency: "USD",
        settle_currency: "USD",
        auth_confirm_mode: "COMPLETE",
        terminal_params: "eyJhcGRpZFRva2VuIjoiLi4uIn0=",
        undiscountable_amount: "8.88",
        alipay_store_id: "2016041400077000000003314986",
        advance_payment_type: "ENJOY_PAY_V2",
        buyer_open_id: "074a1CcTG1LelxKe4xQC0zgNdId0nxi95b5lsNpazWYoCo5",
        is_async_pay: false,
        request_org_pid: "2088201916734621",
    })
}

/// The same with 384 Chinese characters.
///
/// # Errors
/// See [`certify()`].
pub fn pay_in_chinese() -> Result<pay::Request, Violations> {
    let [subject, body] = CHINESE.map(|(text, length)| text.chars().cycle().take(length).collect::<String>());
    pay(&subject, &body)
}

/// Four levels of objects with few values in each.
///
/// # Errors
/// See [`certify()`].
pub fn ordervoucher() -> Result<ordervoucher::Request, Violations> {
    request!(ordervoucher::Request {
        out_biz_no: "20170101000001654bb46ba",
        merchant_access_mode: "AGENCY_MODE",
        publish_start_time: "2017-01-01 00:00:01",
        publish_end_time: "2017-01-29 23:59:59",
        activity_base_info: {
            activity_name: "满10减1活动",
            activity_product_type: "ITEM_VOUCHER",
            code_mode: "MERCHANT_UPLOAD",
            out_activity_id: "A1",
            belong_merchant_info: { merchant_id: "2088102146225135", merchant_id_type: "PID" },
        },
        voucher_available_scope_info: {
            voucher_available_geography_scope_info: {
                available_geography_scope_type: "SHOP_MODE",
                available_geography_shop_info: { available_shop_ids: ["2018011900502000000005124744", "2018011900502000000005124745"] },
            },
            voucher_available_goods_info: { goods_name: "绿茶", origin_amount: "100.00", goods_description: "一杯绿茶" },
        },
        voucher_customer_guide_info: {
            voucher_send_guide_info: { send_guide_mode: ["MINI_APP_MODE"], mini_app_send_guide_info: { mini_app_url: "alipays://platformapi" } },
            voucher_use_guide_info: { use_guide_mode: ["MINI_APP_MODE"], use_url: "https://shop.example/use" },
        },
        voucher_deduct_info: {
            voucher_type: "FIX_VOUCHER",
            fix_voucher_info: { amount: "1.00", floor_amount: "10.00" },
        },
        voucher_display_pattern_info: {
            brand_name: "茶馆",
            brand_logo: "A*8oAiTqXzzKEAAAAAAAAAAAAAARQnAQ",
            voucher_name: "满10减1",
            voucher_description: "满10元减1元",
            voucher_image: "A*8oAiTqXzzKEAAAAAAAAAAAAAARQnAR",
            voucher_detail_images: ["A*1", "A*2", "A*3"],
        },
        voucher_send_mode_info: {
            voucher_send_mode: "DIRECT_SEND_MODE",
            voucher_send_rule_info: {
                quantity: 1000,
                quantity_limit_per_user: 1,
                natural_person_limit: true,
                publish_start_time: "2017-01-01 00:00:01",
                publish_end_time: "2017-01-29 23:59:59",
            },
        },
        voucher_use_rule_info: {
            quantity_limit_per_user: 1,
            voucher_max_use_times: 1,
            voucher_use_time_info: {
                period_type: "RELATIVE",
                relative_period_info: {
                    valid_days_after_receive: 30,
                    time_restrict_info: {
                        usable_period_info: [{ rule_type: "WEEK", week_rule_info: { week_day: "1,2,3,4,5" } }],
                    },
                },
            },
        },
    })
}

/// A payment for so many goods.
///
/// # Errors
/// See [`certify()`].
pub fn pay_for(goods: usize) -> Result<pay::Request, Violations> {
    let good = |number: usize| {
        let detail = pay::GoodsDetail::builder().goods_id(format!("apple-{number}")).goods_name("iPad");
        detail.quantity(1).price("2000")
    };
    pay::Request::builder()
        .out_trade_no("20150320010101001")
        .total_amount("88.88")
        .subject("Tea")
        .auth_code("28763443825664394")
        .goods_detail((0..goods).map(good).collect::<Vec<_>>())
        .build()
}

/// A call whose content has so many members.
///
/// # Errors
/// See [`certify()`].
pub fn untyped(members: usize) -> Result<Untyped, Violations> {
    let members = (0..members).map(|number| (format!("member_{number:04}"), Value::from("a short value")));
    Untyped::new("alipay.trade.query", Value::Object(members.collect()))
}

/// A page of the entries of an account.
///
/// # Errors
/// See [`certify()`].
pub fn accountlog() -> Result<accountlog::Request, Violations> {
    request!(accountlog::Request { start_time: "2019-01-01 00:00:00", end_time: "2019-01-02 00:00:00" })
}

/// How many values a JSON document has, those of its objects and lists included.
pub fn parameters(json: &Value) -> usize {
    match json {
        Value::Object(members) => members.values().map(parameters).sum(),
        Value::Array(items) => items.iter().map(parameters).sum(),
        _ => 1,
    }
}
