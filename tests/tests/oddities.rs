//! What descriptions of real APIs hold that a tidy mind would not expect. Each test names one fact of the catalogue of
//! some nine thousand APIs; the descriptions were written for it.
#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use alipay::{JsonValue, Request, Violations, alipay_api, request};

macro_rules! descriptions {
    ($($name:ident $file:literal)*) => {$(
        #[alipay_api($file)]
        mod $name {}
    )*};
}

descriptions! {
    common_names "../../macros/tests/expand/common_names.yaml"
    form "../../macros/tests/expand/form.yaml"
    free "../../macros/tests/expand/free.yaml"
    keywords "../../macros/tests/expand/keywords.yaml"
    lists "../../macros/tests/expand/lists.yaml"
    own_names "../../macros/tests/expand/own_names.yaml"
    recursion "../../macros/tests/expand/recursion.yaml"
    scalars "../../macros/tests/expand/scalars.yaml"
    silent "../../macros/tests/expand/silent.yaml"
    std_names "../../macros/tests/expand/std_names.yaml"
    trade_pay "../../macros/tests/expand/trade_pay.yaml"
    same_name "./oddities/same_name.yaml"
    unused_type "./oddities/unused_type.yaml"
    wide "./oddities/wide.yaml"
}

#[alipay_api(
    "./oddities/keyword_segments.yaml",
    "./oddities/leaf.yaml",
    "./oddities/leaf_below.yaml",
    "./oddities/longest.yaml",
    "./oddities/one_letter.yaml",
    "./oddities/other_first.yaml",
    "./oddities/repeated.yaml",
    "./oddities/std_segments.yaml",
    "./oddities/twice_alipay.yaml"
)]
mod methods {}

fn sent(request: Result<impl Request, Violations>) -> String {
    request.unwrap().content().unwrap()
}

fn refused<T>(request: Result<T, Violations>) -> Vec<String> {
    request.err().unwrap().iter().map(ToString::to_string).collect()
}

#[test]
fn names_that_rust_keeps_for_itself_travel_as_they_are() {
    let request = request!(keywords::Request {
        match_: "1",
        ref_: "2",
        self_: "3",
        super_: "4",
        crate_: "5",
        type_: "6",
        use_: "7",
        async_: "8",
        box_: "9",
        gen_: "10",
        auto: "11",
        safe: "12",
        order_str: "13",
        open_24_hours: "14",
        pic_1: "15",
        pic1: "16",
        a: "17",
        active_pay_and_prepay_reverse_cancel_open_api_order: "18",
        extend_params_memo: "19",
    });
    assert_eq!(
        sent(request),
        concat!(
            r#"{"match":"1","ref":"2","self":"3","super":"4","crate":"5","type":"6","use":"7","async":"8","#,
            r#""box":"9","gen":"10","auto":"11","safe":"12","orderStr":"13","open_24_hours":"14","pic_1":"15","#,
            r#""pic1":"16","a":"17","active_pay_and_prepay_reverse_cancel_open_api_order":"18","#,
            r#""extend_params.memo":"19"}"#,
        )
    );
}

#[test]
fn replies_have_fields_called_like_keywords_too() {
    let reply = keywords::Response::from_json(
        r#"{"match":"1","self":"2","type":"3","inner":{"ref":[{"type":"4"}]}}"#,
    );
    let reply = reply.unwrap();
    assert_eq!(
        (reply.match_.as_deref(), reply.self_.as_str(), reply.type_.as_deref()),
        (Some("1"), "2", Some("3"))
    );
    assert_eq!(reply.inner.unwrap().ref_[0].type_.as_deref(), Some("4"));
}

#[test]
fn names_in_other_styles_travel_as_they_are() {
    let params = trade_pay::ExtendParams::builder().need_buyer_realnamed("T").trans_memo("m");
    let request = request!(trade_pay::Request {
        out_trade_no: "N1",
        total_amount: "1",
        subject: "s",
        auth_code: "0123456789012345",
        extend_params: params,
    });
    assert!(sent(request).ends_with(r#""extend_params":{"needBuyerRealnamed":"T","TRANS_MEMO":"m"}}"#));
}

#[test]
fn parameters_may_be_called_like_what_generated_code_uses_itself() {
    let request = request!(own_names::Request {
        request: "1",
        build_: "2",
        builder: "3",
        new: "4",
        draft: "5",
        state: "6",
        set: "7",
        unset: "8",
        values: "9",
        response: "10",
        with: "11",
        into_parameter: "12",
        goods: { goods: "13" },
        is_paid: true,
        to_account: "14",
        from_account: "15",
        add: "16",
    });
    let sent: JsonValue = serde_json::from_str(&sent(request)).unwrap();
    assert_eq!(
        (&sent["build"], &sent["new"], &sent["goods"]["goods"]),
        (&"2".into(), &"4".into(), &"13".into())
    );
    assert_eq!(sent.as_object().unwrap().len(), 17);
}

#[test]
fn a_reply_may_have_its_own_code_and_whatever_else_the_envelope_has() {
    let node = concat!(
        r#"{"code":"10000","msg":"Success","sub_code":"S","sub_msg":"m","body":"b","sign":"x","success":"true","#,
        r#""trace_id":"t","rest":"r","unknown":"u","from_json":"f","members":"n","values":"A","response":"p","new":1}"#
    );
    let reply = own_names::Response::from_json(node).unwrap();
    assert_eq!((reply.code.as_deref(), reply.msg.as_str()), (Some("10000"), "Success"));
    assert_eq!((reply.sub_code.as_deref(), reply.sub_msg.as_deref()), (Some("S"), Some("m")));
    assert_eq!((reply.body.as_deref(), reply.sign.as_deref()), (Some("b"), Some("x")));
    assert_eq!((reply.rest.as_deref(), reply.unknown.as_deref()), (Some("r"), Some("u")));
    assert!(reply.success.value().unwrap());
    assert_eq!(reply.values.value().unwrap(), own_names::response::values::Values::A);
    assert_eq!(reply.unknown().iter().collect::<Vec<_>>(), [("new", "1")]);
}

#[test]
fn parameters_called_like_common_ones_stay_inside_the_content() {
    let request = request!(common_names::Request { app_id: "1", method: "m", prod_code: "p" }).unwrap();
    assert_eq!(request.content().as_deref(), Some(r#"{"app_id":"1","method":"m","prod_code":"p"}"#));
    assert_eq!(request.form(), []);
}

#[test]
fn types_may_be_called_like_those_of_the_standard_library() {
    let request = request!(std_names::Request {
        result: {},
        option: { text: "t", value: "v" },
        version: { latest: true },
        data: { open_id_list: ["a"] },
        string: { text: "s" },
        vec: [{ items: [] }],
        box_: { content: { content: {} } },
        some: { value: "x" },
        none: {},
        self_: { self_: "me" },
        bool: "b",
        i64: 1,
        str: "s",
    });
    assert_eq!(
        sent(request),
        concat!(
            r#"{"result":{},"option":{"text":"t","value":"v"},"version":{"latest":true},"#,
            r#""data":{"open_id_list":["a"]},"string":{"text":"s"},"vec":[{"items":[]}],"#,
            r#""box":{"content":{"content":{}}},"some":{"value":"x"},"none":{},"self":{"self":"me"},"#,
            r#""bool":"b","i64":1,"str":"s"}"#,
        )
    );
}

#[test]
fn types_of_a_reply_may_even_be_called_request_and_response() {
    let reply = std_names::Response::from_json(
        r#"{"request":{"request":"1"},"response":{"response":"2"},"error_code":{"error_code":"3"},
            "some":{"value":"4"},"string":{"text":"5"},"version":[{"latest":"TRUE"}],"debug":{"debug":"secret"}}"#,
    )
    .unwrap();
    assert_eq!(reply.request.as_ref().unwrap().request.as_deref(), Some("1"));
    assert_eq!(reply.response.as_ref().unwrap().response.as_deref(), Some("2"));
    assert_eq!(reply.error_code.as_ref().unwrap().error_code.as_deref(), Some("3"));
    assert!(reply.version[0].latest.value().unwrap());
    assert!(!format!("{reply:?}").contains("secret"));
}

#[test]
fn types_may_contain_themselves_directly_through_a_list_and_through_each_other() {
    let request = request!(recursion::Request {
        tree: { name: "leaf", parent: { name: "branch", parent: { name: "root" } } },
        folder: { name: "/", folders: [{ name: "a", folders: [] }, { name: "b", folders: [{ name: "c", folders: [] }] }] },
        husband: { wife: { name: "w", husband: { wife: {} } } },
    });
    let sent = sent(request);
    assert_eq!(
        sent,
        concat!(
            r#"{"tree":{"name":"leaf","parent":{"name":"branch","parent":{"name":"root"}}},"#,
            r#""folder":{"name":"/","folders":[{"name":"a","folders":[]},"#,
            r#"{"name":"b","folders":[{"name":"c","folders":[]}]}]},"#,
            r#""husband":{"wife":{"name":"w","husband":{"wife":{}}}}}"#,
        )
    );
    let reply = recursion::Response::from_json(&sent).unwrap();
    assert_eq!(reply.tree.unwrap().parent.unwrap().parent.unwrap().name, "root");
    assert_eq!(reply.folder.unwrap().folders[1].folders[0].name, "c");
    assert!(reply.husband.unwrap().wife.unwrap().husband.unwrap().wife.is_some());
}

#[test]
fn a_reply_that_is_nested_without_end_is_cut_and_not_followed() {
    let deep = r#"{"tree":"#.to_owned() + &r#"{"parent":"#.repeat(100) + "{}" + &"}".repeat(101);
    let reply = recursion::Response::from_json(&deep).unwrap();
    let mut tree = reply.tree.map(Box::new);
    let mut levels = 0;
    while let Some(next) = tree {
        levels += 1;
        assert_eq!(next.parent.is_none(), next.unknown().json("parent").is_some(), "what is cut is kept");
        tree = next.parent;
    }
    assert_eq!(levels, 64);
}

#[test]
fn descriptions_may_state_nothing_at_all() {
    let request = silent::Request::builder().build().unwrap();
    assert_eq!((request.content(), request.form().len()), (None, 0));
    let reply = silent::Response::from_json(r#"{"code":"10000","any":[1]}"#).unwrap();
    assert_eq!(reply.unknown().json("any"), Some("[1]"));
    assert_eq!(silent::ErrorCode::from("X").as_str(), "X");
}

#[test]
fn content_may_be_free_json() {
    let request = free::Request::new(alipay::json!({ "a": [1] })).unwrap();
    assert_eq!(request.content().as_deref(), Some(r#"{"a":[1]}"#));
    for (text, wrong) in [
        ("[1]", "`biz_content` must be a JSON object"),
        ("{", "`biz_content` must be well-formed JSON"),
        (" ", "`biz_content` is required and must not be blank"),
    ] {
        assert_eq!(refused(free::Request::new(text)), [wrong]);
    }
}

#[test]
fn parameters_beside_the_content_travel_as_text_whatever_their_type() {
    let request = request!(form::Request {
        encoding: "utf-8",
        retries: 3,
        is_final: true,
        day: "2024-07-24",
        process_rule: { name: "n" },
        tags: ["a", "b"],
        levels: [{ name: "x" }],
    })
    .unwrap();
    assert_eq!(request.content(), None);
    let form = request.form();
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(
        form,
        [
            ("encoding", "utf-8"),
            ("retries", "3"),
            ("is_final", "true"),
            ("day", "2024-07-24"),
            ("process_rule", r#"{"name":"n"}"#),
            ("tags", r#"["a","b"]"#),
            ("levels", r#"[{"name":"x"}]"#),
        ]
    );
    assert_eq!(
        refused(
            form::Request::builder()
                .encoding("c")
                .process_rule(form::Rule::builder().name("too long 9"))
                .build()
        ),
        ["`process_rule.name` holds at most 8 characters, this has 10"]
    );
}

#[test]
fn values_may_be_chinese_or_numbers_or_called_other() {
    use lists::values::{Channel, Codes, Kind, OrderKind, OrderStatus, Status};
    let request = lists::Request::builder()
        .status(Status::Other)
        .kind(Kind::_1)
        .channel(Channel::商户代扣)
        .codes([Codes::A, Codes::B])
        .level(2)
        .order(lists::Order::builder().status(OrderStatus::Paid).kind(OrderKind::New))
        .refund(lists::Refund::builder().status(Status::Closed));
    assert_eq!(
        sent(request.build()),
        concat!(
            r#"{"status":"OTHER","kind":"1","channel":"商户代扣","codes":["A","B"],"level":2,"#,
            r#""order":{"status":"PAID","kind":"NEW"},"refund":{"status":"CLOSED"}}"#,
        )
    );
    let request =
        lists::Request::builder().status("NEW").kind("whatever").codes(["A", "C"]).level(3).channel("支付");
    assert_eq!(
        refused(request.build()),
        [
            "`status` must be one of OPEN, CLOSED, OTHER",
            "`channel` must be one of 商户代扣, app支付",
            "`codes[1]` must be one of A, B",
            "`level` must be one of 1, 2",
        ]
    );
}

#[test]
fn a_reply_tells_the_value_other_from_a_value_that_is_not_listed() {
    use lists::response::values::{Channels, Status};
    let reply = |status: &str| {
        let node = format!(r#"{{"status":"{status}","channels":["app支付","新"]}}"#);
        lists::Response::from_json(&node).unwrap()
    };
    assert_eq!(reply("OTHER").status.value().unwrap(), Status::Other_);
    assert_eq!(reply("NEW").status.value().unwrap(), Status::Other("NEW".to_owned()));
    let channels: Vec<_> = reply("OPEN").channels.iter().map(|channel| channel.value().unwrap()).collect();
    assert_eq!(channels, [Channels::App支付, Channels::Other("新".to_owned())]);
}

#[test]
fn a_number_may_be_larger_than_32_bits_or_negative() {
    let with =
        |number: i64| scalars::Request::builder().text("t").amount("1").texts(["t"]).number(number).build();
    assert!(sent(with(5_000_000_000)).contains(r#""number":5000000000"#));
    let literal = request!(scalars::Request { text: "t", amount: "1", texts: [], number: 5_000_000_000 });
    assert!(sent(literal).contains(r#""number":5000000000"#));
    let negative =
        request!(scalars::Request { text: "t", amount: "1", texts: [], number: -5, decimal: -0x10 });
    assert!(sent(negative).contains(r#""number":-5,"decimal":-16"#));
    assert_eq!(refused(with(-6)), ["`number` must lie between -5 and 5000000000"]);
}

#[test]
fn lengths_on_booleans_dates_and_lists_bind_nothing() {
    let request = request!(scalars::Request {
        text: "四个汉字",
        number: 1,
        amount: "1.00",
        boolean: false,
        date: "2024-07-24",
        texts: ["longer than four"],
        numbers: [1, 2],
        booleans: [true, false],
        amounts: ["1.5", "2"],
        jsons: ["{}", "[1]"],
        dates: ["20240724"],
    });
    assert_eq!(
        sent(request),
        concat!(
            r#"{"text":"四个汉字","number":1,"amount":"1.00","boolean":false,"date":"2024-07-24","#,
            r#""texts":["longer than four"],"numbers":[1,2],"booleans":[true,false],"amounts":["1.5","2"],"#,
            r#""jsons":["{}","[1]"],"dates":["20240724"]}"#,
        )
    );
}

#[test]
fn a_length_may_count_bytes() {
    let with = |bytes: &str| {
        scalars::Request::builder().text("t").number(1).amount("1").texts(["t"]).bytes(bytes).build()
    };
    assert!(with("abcd").is_ok());
    assert_eq!(refused(with("汉字")), ["`bytes` holds at most 4 bytes, this has 6"]);
}

#[test]
fn error_codes_keep_their_prefixes_and_their_spelling() {
    use trade_pay::ErrorCode;
    for (code, expected) in [
        ("ACQ.SYSTEM_ERROR", ErrorCode::AcqSystemError),
        ("AQC.SYSTEM_ERROR", ErrorCode::AqcSystemError),
        ("isp.unknow-error", ErrorCode::IspUnknowError),
        ("SYSTEM_ERROR", ErrorCode::Other("SYSTEM_ERROR".to_owned())),
    ] {
        assert_eq!(ErrorCode::from(code), expected);
        assert_eq!(expected.to_string(), code);
    }
    assert_eq!(own_names::ErrorCode::from("OTHER"), own_names::ErrorCode::Other_);
    assert_eq!(own_names::ErrorCode::Other_.meaning(), Some("Something else"));
}

#[test]
fn error_rows_say_whether_the_call_may_have_been_executed() {
    let request = request!(trade_pay::Request {
        out_trade_no: "N1",
        total_amount: "1",
        subject: "s",
        auth_code: "0123456789012345",
    });
    let rows: Vec<_> = request.unwrap().api().errors.iter().map(|row| (row.code, row.outcome)).collect();
    assert_eq!(
        rows,
        [
            ("ACQ.SYSTEM_ERROR", None),
            ("ACQ.TRADE_HAS_SUCCESS", None),
            ("ACQ.INVALID_PARAMETER", Some(alipay::Outcome::Rejected)),
            ("ACQ.PAYMENT_FAIL", Some(alipay::Outcome::Unknown)),
            ("AQC.SYSTEM_ERROR", None),
            ("isp.unknow-error", None),
        ]
    );
}

#[test]
fn methods_have_segments_of_every_kind() {
    use methods::example;
    let called = |request: Result<&'static alipay::Api, Violations>| request.unwrap().method;
    macro_rules! method {
        ($($path:tt)*) => { called(request!($($path)*::Request { id: "1" }).map(|request| request.api())) };
    }
    for (method, expected) in [
        (method!(methods::alipay::example::query), "alipay.alipay.example.query"),
        (method!(methods::zeta::heartbeat::syn), "zeta.heartbeat.syn"),
        (
            method!(example::self_::match_::type_::use_::async_::box_::virtual_::query),
            "alipay.example.self.match.type.use.async.box.virtual.query",
        ),
        (method!(example::query::query), "alipay.example.query.query"),
        (method!(example::std::core::alloc::default), "alipay.example.std.core.alloc.default"),
        (method!(example::s::n::v), "alipay.example.s.n.v"),
        (method!(example::sign), "alipay.example.sign"),
        (method!(example::sign::query), "alipay.example.sign.query"),
        (
            method!(example::carservicesaastldcabcdef::authenticationabcdef::querystatusabcd),
            "alipay.example.carservicesaastldcabcdef.authenticationabcdef.querystatusabcd",
        ),
    ] {
        assert_eq!(method, expected);
    }
}

#[test]
fn types_of_one_name_differ_between_apis() {
    let ours = request!(same_name::Request { goods_detail: [{ code: "1" }] });
    assert_eq!(sent(ours), r#"{"goods_detail":[{"code":"1"}]}"#);
    let theirs = request!(trade_pay::GoodsDetail { goods_id: "1", quantity: 1, price: "1" });
    assert!(theirs.is_ok());
}

#[test]
fn a_type_that_is_never_used_is_no_obstacle() {
    assert_eq!(sent(request!(unused_type::Request { id: "1" })), r#"{"id":"1"}"#);
}

#[test]
fn requests_are_wide_and_deep() {
    let level = |deeper| wide::Level1::builder().id("1").level_2([deeper]);
    let long = "10010";
    let deepest = request!(wide::Level2 {
        id: "2",
        level_3: { id: "3", level_4: [{ id: "4", level_5: { id: "5", level_6: [{ id: "6", level_7: { id: "7",
            level_8: [{ id: "8", level_9: { id: "9", level_10: [{ id: "10" }, { id: long }] } }] } }] } }] },
    });
    assert_eq!(
        refused(deepest),
        [
            "`level_3.level_4[0].level_5.level_6[0].level_7.level_8[0].level_9.level_10[1].id` holds at most 4 characters, \
         this has 5"
        ]
    );
    let level_2 = wide::Level2::builder()
        .id("2")
        .level_3(wide::Level3::builder().id("3").level_4(Vec::<wide::Level4>::new()));
    let request = wide::Request::builder()
        .field_1("1")
        .field_2("2")
        .field_3("3")
        .field_4("4")
        .field_5("5")
        .field_6("6")
        .field_7("7")
        .field_8("8")
        .field_9("9")
        .field_10("10")
        .field_11("11")
        .field_12("12")
        .field_13("13")
        .field_14("14")
        .field_15("15")
        .field_16("16")
        .field_17("17")
        .field_18("18")
        .field_19("19")
        .field_20("20")
        .field_62("62")
        .level_1(level(level_2));
    let sent: JsonValue = serde_json::from_str(&sent(request.build())).unwrap();
    assert_eq!(sent.as_object().unwrap().len(), 22);
    assert_eq!(sent["level_1"]["level_2"][0]["level_3"]["id"], "3");
}
