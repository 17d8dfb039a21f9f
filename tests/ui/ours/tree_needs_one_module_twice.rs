#[alipay::alipay_api("./tree_type.yaml", "./tree_type_.yaml")]
pub mod keywords {}

#[alipay::alipay_api("./tree_leaf.yaml", "./tree_values.yaml")]
pub mod below {}

#[alipay::alipay_api("./tree_values.yaml", "./tree_leaf.yaml")]
pub mod above {}

fn main() {}
