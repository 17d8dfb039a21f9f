//! Many APIs in one attribute.

use alipay::{Request, alipay_api};

#[alipay_api("alipay.user.certify.open.*", "alipay.security.**")]
mod api {
    /// The user's own items stay.
    pub(crate) const OWN: &str = "own";
}

#[alipay_api("alipay.user.certify.open.certify", "specs/partner.yaml", "./trees/kept.yaml")]
mod listed {}

#[test]
fn patterns_make_a_module_for_each_segment_without_the_leading_alipay() {
    let request = api::user::certify::open::certify::Request::builder().certify_id("C1").build().unwrap();
    assert_eq!(request.api().method, "alipay.user.certify.open.certify");
    assert!(api::security::risk::authentication::initialize::Response::from_json("{}").is_ok());
    assert_eq!(api::OWN, "own");
}

#[alipay_api(tree, "alipay.user.certify.open.certify")]
mod alone {}

#[alipay_api("specs/partner.yaml", tree)]
mod own_alone {}

#[test]
fn one_name_stands_in_a_tree_where_the_attribute_says_so() {
    assert!(alone::user::certify::open::certify::Request::builder().certify_id("C1").build().is_ok());
    assert!(own_alone::partner::order::Request::builder().build().is_ok());
    assert!(alipay::request!(alone::user::certify::open::certify::Request { certify_id: "C1" }).is_ok());
}

#[test]
fn a_list_makes_the_same_tree_and_takes_files() {
    assert!(listed::user::certify::open::certify::Request::builder().certify_id("C1").build().is_ok());
    assert!(listed::partner::order::Request::builder().build().is_ok());
}

#[test]
fn a_leaf_may_be_a_folder_too() {
    let both = listed::partner::order::query::Request::builder().type_("A").build().unwrap();
    assert_eq!(both.content().as_deref(), Some(r#"{"type":"A"}"#));
}

#[test]
fn literals_find_their_description_in_a_tree() {
    assert!(alipay::request!(api::user::certify::open::certify::Request { certify_id: "C1" }).is_ok());
    assert!(alipay::request!(listed::partner::order::query::Request { type_: "A" }).is_ok());
}
