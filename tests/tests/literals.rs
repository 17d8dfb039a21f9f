//! Requests written as literals.

mod support;

use alipay::{Request, Text, alipay_api, request, text};
use support::{certify, initialize};

#[alipay_api("../../macros/tests/expand/advised.yaml")]
mod advised {}

#[alipay_api("../../macros/tests/expand/recursion.yaml")]
mod recursion {}

#[alipay_api("../../macros/tests/expand/scalars.yaml")]
mod scalars {}

fn sent(request: Result<impl Request, alipay::Violations>) -> Option<String> {
    request.ok().and_then(|request| request.content())
}

/// The part of a request of [`scalars`] that is not the same in all of them.
fn own_part(request: Result<scalars::Request, alipay::Violations>) -> Option<String> {
    let text = sent(request)?;
    text.strip_prefix(r#"{"text":"t","number":1,"amount":"1","#)?.strip_suffix('}').map(str::to_owned)
}

#[test]
fn a_literal_request_equals_a_built_one() {
    let literal = request!(certify::Request { certify_id: "C1" }).unwrap();
    assert_eq!(literal, certify::Request::builder().certify_id("C1").build().unwrap());
}

#[test]
fn objects_nest_in_braces_and_other_expressions_pass_through() {
    let user_name = String::from("张三");
    let biz_id = "B1";
    let request = request!(initialize::Request {
        authentication_info: {
            biz_id,
            principal_info: {
                tnt_inst_id: "AliPay",
                user_name: user_name.clone(),
                user_id: &user_name,
                mobile_no: { "139****0000" },
                operator_cert_type: "IDENTITY_CARD",
                operator_cert_no: "1101",
                params: alipay::json!({ "a": 1 }),
            },
            authentication_scene: support::scene(),
            extend_info: "{}",
        },
        env_info: None::<&str>,
    })
    .unwrap();
    assert!(request.content().unwrap().contains(r#""user_id":"张三""#));
}

#[test]
fn an_expression_that_is_no_literal_is_judged_when_it_is_built() {
    let long = "x".repeat(33);
    let refused = request!(certify::Request { certify_id: long }).unwrap_err();
    assert_eq!(refused.to_string(), "`certify_id` holds at most 32 characters, this has 33");
}

#[test]
fn braces_around_a_name_are_a_block_for_a_scalar_and_an_object_for_a_structure() {
    let name = "leaf";
    let certify_id = "C1";
    assert_eq!(
        sent(request!(certify::Request { certify_id: { certify_id } })).unwrap(),
        r#"{"certify_id":"C1"}"#
    );
    assert_eq!(sent(request!(recursion::Request { tree: { name } })).unwrap(), r#"{"tree":{"name":"leaf"}}"#);
    let block = request!(recursion::Request {
        tree: {
            let tree = recursion::Tree::builder().name(name);
            tree.parent(recursion::Tree::builder().name("root"))
        },
    });
    assert_eq!(sent(block).unwrap(), r#"{"tree":{"name":"leaf","parent":{"name":"root"}}}"#);
}

#[test]
fn items_of_a_list_may_be_literals_builders_and_values_side_by_side() {
    let built = recursion::Folder::builder()
        .name("b")
        .folders([recursion::Folder::builder().name("c").folders(Vec::<recursion::Folder>::new())]);
    let value =
        recursion::Folder::builder().name("d").folders(Vec::<recursion::Folder>::new()).build().unwrap();
    let name = String::from("e");
    let request = request!(recursion::Request {
        tree: { name: "t" },
        folder: {
            name: "/",
            folders: [{ name: "a", folders: [] }, built, value.clone(), { name, folders: vec![value] }],
        },
    });
    assert_eq!(
        sent(request).unwrap(),
        concat!(
            r#"{"tree":{"name":"t"},"folder":{"name":"/","folders":[{"name":"a","folders":[]},"#,
            r#"{"name":"b","folders":[{"name":"c","folders":[]}]},{"name":"d","folders":[]},"#,
            r#"{"name":"e","folders":[{"name":"d","folders":[]}]}]}}"#,
        )
    );
}

#[test]
fn lists_may_be_any_expression() {
    let (owned, more) = (vec![String::from("a")], ["b", "c"]);
    for (request, expected) in [
        (request!(scalars::Request { text: "t", number: 1, amount: "1", texts: [] }), r#""texts":[]"#),
        (
            request!(scalars::Request { text: "t", number: 1, amount: "1", texts: ["a"; 2] }),
            r#""texts":["a","a"]"#,
        ),
        (request!(scalars::Request { text: "t", number: 1, amount: "1", texts: owned }), r#""texts":["a"]"#),
        (
            request!(scalars::Request { text: "t", number: 1, amount: "1", texts: &more[1..] }),
            r#""texts":["c"]"#,
        ),
        (
            request!(scalars::Request {
                text: "t",
                number: 1,
                amount: "1",
                texts: ["a", &String::from("b"), more[0]]
            }),
            r#""texts":["a","b","b"]"#,
        ),
        (
            request!(scalars::Request {
                text: "t",
                number: 1,
                amount: "1",
                texts: [["a"], ["b"]].concat(),
                numbers: Some([2])
            }),
            r#""texts":["a","b"],"numbers":[2]"#,
        ),
    ] {
        assert_eq!(own_part(request).as_deref(), Some(expected));
    }
}

#[test]
#[rustfmt::skip]
fn a_list_may_be_long() {
    let request = request!(scalars::Request { text: "t", number: 1, amount: "1", texts: [],
        numbers: [
            1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 
            1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 
            1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 
            1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 
            1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 
            1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 
            1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 
            1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 
            1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 
            1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 
            1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 
            1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 
            1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 
            1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 
            1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 
        ],
    });
    assert_eq!(sent(request).unwrap().matches("1,1").count(), 150);
}

#[test]
fn numbers_are_written_in_every_way() {
    let eight = 8_u8;
    for (request, expected) in [
        (
            request!(scalars::Request {
                text: "t",
                number: 0x1,
                amount: "1",
                texts: ["a",],
                numbers: [-1, 2_u8, eight]
            }),
            "[-1,2,8]",
        ),
        (
            request!(scalars::Request {
                r#text: "t",
                number: (1),
                amount: "1",
                texts: ["a"],
                numbers: [--3, -(4)],
            }),
            "[3,-4]",
        ),
    ] {
        assert_eq!(own_part(request), Some(format!(r#""texts":["a"],"numbers":{expected}"#)));
    }
}

#[test]
fn it_works_in_function_local_and_nested_modules_and_through_any_path() {
    mod outer {
        pub(super) mod inner {
            #[alipay::alipay_api("alipay.user.certify.open.certify")]
            pub(crate) mod local {
                pub(crate) fn from_inside() -> Result<Request, alipay::Violations> {
                    alipay::request!(self::Request { certify_id: "C1" })
                }

                pub(crate) mod deeper {
                    pub(crate) fn from_below() -> Result<super::Request, alipay::Violations> {
                        alipay::request!(super::Request { certify_id: "C1" })
                    }
                }
            }
        }
    }
    use outer::inner::local as renamed;
    assert!(request!(outer::inner::local::Request { certify_id: "C1" }).is_ok());
    assert!(request!(renamed::Request { certify_id: "C1" }).is_ok());
    assert!(request!(self::support::certify::Request { certify_id: "C1" }).is_ok());
    assert!(request!(crate::support::certify::Request { certify_id: "C1" }).is_ok());
    assert!(renamed::from_inside().is_ok() && renamed::deeper::from_below().is_ok());
}

macro_rules! certify_in {
    ($($outer:ident)*) => {$(
        mod $outer {
            #[alipay::alipay_api("alipay.user.certify.open.certify")]
            pub(crate) mod certify {}
        }
    )*};
}

macro_rules! certify_here {
    () => {
        #[alipay::alipay_api("alipay.user.certify.open.certify")]
        pub(crate) mod here {}
    };
}

certify_in!(first second);

mod third {
    certify_here!();
}

mod fourth {
    certify_here!();
}

#[test]
fn an_apps_own_macro_may_name_one_api_again_and_again() {
    fn local() -> Option<String> {
        certify_here!();
        sent(request!(here::Request { certify_id: "5" }))
    }
    let all = [
        sent(request!(first::certify::Request { certify_id: "1" })),
        sent(request!(second::certify::Request { certify_id: "2" })),
        sent(request!(third::here::Request { certify_id: "3" })),
        sent(request!(fourth::here::Request { certify_id: "4" })),
        local(),
    ];
    assert_eq!(all, ["1", "2", "3", "4", "5"].map(|id| Some(format!(r#"{{"certify_id":"{id}"}}"#))));
}

#[test]
fn values_may_come_from_an_apps_own_macro() {
    macro_rules! certify {
        ($id:expr) => {
            request!(certify::Request { certify_id: $id })
        };
    }
    assert!(certify!("C1").is_ok());
    assert!(certify!(String::from("C1")).is_ok());
    assert!(certify!("x".repeat(33)).is_err());
}

#[test]
fn a_text_literal_knows_its_limit() {
    const LIMIT: usize = 4;
    let inferred: Text<4> = text!("四个汉字");
    assert_eq!(inferred, text!(4, "四个汉字"));
    assert_eq!(inferred, text!(LIMIT, "四个汉字"));
}

#[test]
fn what_breaks_an_advised_limit_is_sent() {
    let literal = request!(advised::Request {
        id: "A-1",
        title: "five5",
        count: 10,
        tone: "loud",
        tags: ["a", "b", "c"],
        to: { name: "four" },
    })
    .unwrap();
    let person = advised::Person::builder().name("four");
    let built = advised::Request::builder().id("A-1").title("five5").count(10).tone("loud");
    let built = built.tags(["a", "b", "c"]).to(person).build().unwrap();
    assert_eq!(literal, built);
    let content =
        r#"{"id":"A-1","title":"five5","count":10,"tone":"loud","tags":["a","b","c"],"to":{"name":"four"}}"#;
    assert_eq!(built.content().unwrap(), content);
    assert_eq!(sent(request!(advised::Request { title: "two" })).unwrap(), r#"{"title":"two"}"#);
}

#[test]
fn an_enforced_limit_beside_an_advised_one_is_judged() {
    let nobody = advised::Person::builder().name(" ");
    let refused = advised::Request::builder().id("A-3456789").title("1").to(nobody).build().unwrap_err();
    let found: Vec<String> = refused.iter().map(ToString::to_string).collect();
    assert_eq!(
        found,
        [
            "`id` holds at most 8 characters, this has 9",
            "`title` holds at least 2 characters, this has 1",
            "`to.name` is required and must not be blank",
        ]
    );
}

#[test]
fn a_reply_may_lack_what_is_advised_to_be_there() {
    let reply = advised::Response::from_json(r#"{"state":"LOST"}"#).unwrap();
    assert_eq!(reply.note_no, None);
    assert_eq!(reply.state.value().unwrap().as_str(), "LOST");
}
