//! The bundled descriptions: complete to the last row of the documents that they are made from.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test's helper fails by panicking")]

use alipay_rules::{Kind, Moment};
use alipay_schema::{
    Api, Common, Content, Location, MaxLength, Outcome, PROTOCOL_MEMBERS, PROTOCOL_PARAMETERS, Parameter,
    Reading, Required, Source, Type, example_request, example_response, judge, read_api, read_common,
};

const CERTIFY: &str = "alipay.user.certify.open.certify";
const INITIALIZE: &str = "alipay.security.risk.authentication.initialize";

fn bundled(method: &str) -> Api {
    without_findings(&Source::new(method, alipay_specs::text(method).unwrap()), read_api)
}

fn common() -> Common {
    without_findings(&Source::new("common", alipay_specs::common()), read_common)
}

fn without_findings<T>(source: &Source, read: fn(&Source) -> Reading<T>) -> T {
    let reading = read(source);
    let shown: Vec<String> = reading.findings.iter().map(|finding| finding.render(source)).collect();
    assert!(shown.is_empty(), "{}", shown.join("\n"));
    reading.value.unwrap()
}

/// A row as the documents' tables have it: name, type, whether it must be given, length (0: not stated).
type Row<'a> = (&'a str, &'a str, bool, usize);

fn type_name(parameter: &Parameter) -> &str {
    match &parameter.ty {
        Type::Scalar(Kind::Text) => "String",
        Type::Scalar(Kind::Json) => "JSON in a String",
        Type::Scalar(Kind::Moment(Moment::DateTime)) => "String of a time",
        Type::Structure(name) => name,
        other => panic!("no document has {other:?}"),
    }
}

fn row(parameter: &Parameter) -> Row<'_> {
    let name = parameter.name.as_str();
    assert!(!parameter.list, "no document has a list: {name}");
    assert!(parameter.limits.required.is_some(), "the documents state it of every row: {name}");
    let length = match parameter.limits.max_length {
        Some(MaxLength::Limit(length)) => length,
        Some(MaxLength::Unlimited) => panic!("no document says so of {name}"),
        None => 0,
    };
    (name, type_name(parameter), parameter.is_required(), length)
}

fn rows(parameters: &[Parameter]) -> Vec<Row<'_>> {
    parameters.iter().map(row).collect()
}

#[test]
fn every_description_reads_without_a_finding_and_under_its_own_name() {
    for method in alipay_specs::methods() {
        assert_eq!(*bundled(method).method, method);
    }
}

#[test]
fn certify_has_every_row_of_its_document() {
    let api = bundled(CERTIFY);
    assert_eq!(rows(api.request.parameters()), [("certify_id", "String", true, 32)]);
    assert_eq!(api.request.parameters()[0].example.as_deref(), Some("OC201809253000000393900404029253"));
    assert!(api.call.page && !api.call.execute && !api.call.app && !api.call.notification);
    assert_eq!(api.response.as_deref(), Some(&[] as &[Parameter]), "the page states that there are none");
    assert_eq!(api.errors.as_deref(), Some(&[] as &[_]), "the page states that there are none");
    assert!(api.types.is_empty() && api.form.is_empty() && api.one_of.is_empty() && !api.encrypt_required);
}

#[test]
fn initialize_has_every_row_of_its_document_in_order_and_in_place() {
    let api = bundled(INITIALIZE);
    assert_eq!(
        rows(api.request.parameters()),
        [
            ("authentication_info", "AuthenticationInfo", true, 0),
            ("env_info", "JSON in a String", false, 1000),
            ("biz_info", "JSON in a String", false, 5000),
        ]
    );
    let expected: [(&str, &[Row<'_>]); 3] = [
        (
            "AuthenticationInfo",
            &[
                ("biz_id", "String", true, 128),
                ("principal_info", "PrincipalInfo", true, 32),
                ("authentication_scene", "AuthenticationScene", true, 32),
                ("extend_info", "JSON in a String", true, 2000),
            ],
        ),
        (
            "PrincipalInfo",
            &[
                ("tnt_inst_id", "String", true, 32),
                ("user_name", "String", true, 200),
                ("user_id", "String", true, 128),
                ("mobile_no", "String", true, 100),
                ("operator_cert_type", "String", true, 32),
                ("operator_cert_no", "String", true, 128),
                ("params", "JSON in a String", true, 500),
            ],
        ),
        (
            "AuthenticationScene",
            &[
                ("biz_name", "String", true, 128),
                ("biz_product", "String", true, 128),
                ("biz_prod_node", "String", true, 128),
                ("access_channel", "String", true, 128),
                ("scene_params", "JSON in a String", true, 2000),
            ],
        ),
    ];
    let types = api.types.iter().map(|structure| (structure.name.as_str(), rows(&structure.parameters)));
    assert_eq!(types.collect::<Vec<_>>(), expected.map(|(name, rows)| (name, rows.to_vec())));
    assert_eq!(
        rows(api.response.as_deref().unwrap()),
        [("token_id", "String", true, 128), ("biz_result", "JSON in a String", true, 5000)]
    );
    let codes = api.errors.iter().flatten().map(|row| (row.code.as_str(), row.outcome));
    assert_eq!(
        codes.collect::<Vec<_>>(),
        [
            ("SYSTEM_ERROR", Some(Outcome::Unknown)),
            ("INVALID_PARAMETER", Some(Outcome::Rejected)),
            ("BIZ_ERROR", None)
        ]
    );
    assert!(api.call.execute && !api.call.page && !api.call.app && !api.call.notification);
    assert!(api.form.is_empty() && api.one_of.is_empty() && !api.encrypt_required);
}

#[test]
fn initialize_keeps_the_examples_of_its_document_but_no_personal_data() {
    let api = bundled(INITIALIZE);
    let example = |name: &str| {
        let parameter = scalars(&api).into_iter().find(|parameter| *parameter.name == name).unwrap();
        (parameter.example.clone().unwrap(), parameter.sensitive)
    };
    for (name, text) in [
        ("biz_id", "0ad14d131507796000105855032107"),
        ("tnt_inst_id", "AliPay"),
        ("operator_cert_type", "IDENTITY_CARD"),
        ("biz_name", "piggy"),
        ("biz_product", "wallet"),
        ("biz_prod_node", "walletChangeQueryPassword"),
        ("access_channel", "mobileClient"),
        ("scene_params", r#"{"call_back_url":"https://taobao.com"}"#),
        ("extend_info", r#"{"verify_type":"QRCODE","qrcode_expired_time":604800}"#),
        (
            "env_info",
            r#"{"osVersion":"iOS 10.3.1","sdkVersion":"3.1.2.100","deviceModel":"iPhone9,1","apdid":"eYOIkofUadhf1Y7ah33OL/UW88+L5z6j/rQV285JN"}"#,
        ),
        ("biz_info", r#"{"task_id":"sign_task_1234567","service_version":"3"}"#),
        ("token_id", "96d559c6cf9b4b5ebba71e040b4c28c9"),
        (
            "biz_result",
            r#"{ "task_list": [ { "status": "SUCCESS","task_id": "12323","biz_info": "", "signed_file_list": [ {}] }]}"#,
        ),
    ] {
        assert_eq!(example(name), (text.to_owned(), false), "{name}");
    }
    for name in ["user_name", "user_id", "mobile_no", "operator_cert_no", "params"] {
        let (text, sensitive) = example(name);
        assert!(sensitive && text.contains('*'), "{name}: {text}");
    }
}

#[test]
fn the_common_parameters_of_both_documents_are_there() {
    let common = common();
    let row = |name: &str, place: Location| {
        let found = common.parameters.iter().find(|row| *row.parameter.name == name && row.location == place);
        found.unwrap_or_else(|| panic!("{name}"))
    };
    let documented = [
        ("app_id", Location::Query, Some(Required::Always), Some(32)),
        ("method", Location::Query, Some(Required::Always), Some(128)),
        ("format", Location::Query, Some(Required::Never), Some(40)),
        ("return_url", Location::Query, Some(Required::Never), Some(256)),
        ("charset", Location::Query, Some(Required::Always), Some(10)),
        ("sign_type", Location::Query, Some(Required::Always), Some(10)),
        ("sign", Location::Query, Some(Required::Always), Some(344)),
        ("timestamp", Location::Query, Some(Required::Always), Some(19)),
        ("version", Location::Query, Some(Required::Always), Some(3)),
        ("app_auth_token", Location::Query, Some(Required::Never), Some(40)),
        ("biz_content", Location::Body, Some(Required::Always), None),
        ("code", Location::Node, None, None),
        ("msg", Location::Node, None, None),
        ("sub_code", Location::Node, None, None),
        ("sub_msg", Location::Node, None, None),
        ("sign", Location::Envelope, None, None),
    ];
    for (name, place, required, length) in documented {
        let parameter = &row(name, place).parameter;
        assert_eq!(parameter.limits.required, required, "{name}");
        match parameter.limits.max_length {
            Some(MaxLength::Limit(limit)) => assert_eq!(Some(limit), length, "{name}"),
            Some(MaxLength::Unlimited) => assert_eq!(name, "biz_content"),
            None => assert_eq!(length, None, "{name}"),
        }
    }
    let names = common.parameters.iter().map(|row| row.parameter.name.as_str());
    let expected: Vec<_> = documented.iter().map(|(name, ..)| *name).take(11).collect();
    assert_eq!(names.take(11).collect::<Vec<_>>(), expected, "in the order of the documents");
    for (name, value) in [("format", Some("json")), ("version", Some("1.0")), ("charset", None)] {
        assert_eq!(row(name, Location::Query).value.as_deref(), value, "{name}");
    }
    let return_url = row("return_url", Location::Query).calls;
    assert!(
        return_url.page && !return_url.execute && !return_url.app,
        "only the page API's document lists it"
    );
    let app_id = row("app_id", Location::Query).calls;
    assert!(app_id.page && app_id.execute && app_id.app);
    assert_eq!(type_name(&row("timestamp", Location::Query).parameter), "String of a time");
}

#[test]
fn the_codes_of_all_apis_say_what_is_known_of_the_outcome_and_nothing_else() {
    let codes = common().codes;
    let with = |outcome| codes.iter().filter(move |row| row.outcome == outcome).map(|row| row.code.as_str());
    assert_eq!(
        with(Some(Outcome::Unknown)).collect::<Vec<_>>(),
        ["20000", "isp.unknow-error", "aop.unknow-error", "SYSTEM_ERROR", "ACQ.SYSTEM_ERROR"]
    );
    assert_eq!(
        with(None).collect::<Vec<_>>(),
        [
            "40002",
            "40003",
            "40004",
            "isv.upload-fail",
            "isv.invalid-token",
            "isv.invalid-auth-relations",
            "isv.code-invalid"
        ]
    );
    for code in ["20001", "40001", "40005", "40006", "isv.invalid-signature", "ACQ.TRADE_NOT_EXIST"] {
        assert!(with(Some(Outcome::Rejected)).any(|other| other == code), "{code}");
    }
    assert!(codes.iter().all(|row| row.meaning.is_some() && row.advice.is_some()));
}

#[test]
fn what_is_given_before_execution_is_about_the_call_and_never_about_the_api_its_tokens_or_its_parameters() {
    let codes = common().codes;
    let before: Vec<_> =
        codes.iter().filter(|row| row.before_execution).map(|row| row.code.as_str()).collect();
    assert_eq!(before.len(), 28, "{before:?}");
    assert!(before.iter().all(|code| code.starts_with("isv.")), "{before:?}");
    for code in ["isv.invalid-parameter", "isv.code-invalid", "isv.invalid-token", "isv.app-call-limited"] {
        assert!(!before.contains(&code), "{code}");
    }
}

fn scalars(api: &Api) -> Vec<&Parameter> {
    let members = api.types.iter().flat_map(|structure| &structure.parameters);
    let top = api.sent_rows().chain(api.response.iter().flatten());
    top.chain(members).filter(|parameter| matches!(parameter.ty, Type::Scalar(_))).collect()
}

#[test]
fn what_has_a_title_says_of_every_row_what_it_means_and_most_of_all_scalars_too_with_an_example() {
    let apis: Vec<Api> = alipay_specs::methods().map(bundled).filter(|api| api.title.is_some()).collect();
    assert!(apis.len() >= 114, "{}", apis.len());
    for api in &apis {
        let top = api.sent_rows().chain(api.response.iter().flatten());
        let silent: Vec<&str> =
            top.filter(|row| row.description.is_none()).map(|row| row.name.as_str()).collect();
        assert_eq!(silent, [""; 0], "{}", *api.method);
    }
    let says_all = |row: &&Parameter| row.example.is_some() && row.description.is_some();
    let whole = apis.iter().filter(|api| scalars(api).iter().all(says_all)).count();
    assert!(whole >= WHOLE, "{whole} descriptions are whole, {WHOLE} were");
    assert!(common().parameters.iter().map(|row| &row.parameter).all(|row| says_all(&row)));
}

/// How many descriptions say of every scalar, nested ones included, what it means, with an example.
const WHOLE: usize = 214;

#[test]
fn the_example_of_every_description_is_a_request_that_it_allows() {
    for method in alipay_specs::methods() {
        let api = bundled(method);
        let request = example_request(&api);
        assert_eq!(judge(&api, &request), None, "{method}: {request}");
        let response = Api {
            request: Content::Parameters(api.response.clone().unwrap_or_default()),
            one_of: Vec::new(),
            ..api
        };
        assert_eq!(judge(&response, &example_response(&response)), None, "{method}");
    }
}

#[test]
fn the_example_of_initialize_is_the_sample_request_of_its_document() {
    let request = example_request(&bundled(INITIALIZE));
    let scene = &request["authentication_info"]["authentication_scene"];
    assert_eq!(scene["biz_prod_node"], "walletChangeQueryPassword");
    assert_eq!(scene["scene_params"], r#"{"call_back_url":"https://taobao.com"}"#);
    assert!(request["authentication_info"]["extend_info"].is_string());
    assert_eq!(request.as_object().map(serde_json::Map::len), Some(3));
}

#[test]
fn the_names_of_the_protocol_are_those_of_the_common_parameters() {
    let common = common();
    let names = |places: &[Location]| -> Vec<&str> {
        let rows = common.parameters.iter().filter(|row| places.contains(&row.location));
        rows.map(|row| row.parameter.name.as_str()).collect()
    };
    assert_eq!(names(&[Location::Query, Location::Body]), PROTOCOL_PARAMETERS);
    assert_eq!(names(&[Location::Node]), PROTOCOL_MEMBERS);
}
