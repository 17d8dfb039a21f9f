//! The names that are taken within a document.

use std::collections::HashSet;

/// The names that are taken, each without its case and signs, which generators change.
#[derive(Default)]
pub(super) struct Taken {
    schemas: HashSet<String>,
    operations: HashSet<String>,
}

impl Taken {
    pub(super) fn is_free(&self, name: &str) -> bool {
        !self.schemas.contains(&folded(name))
    }

    pub(super) fn free(&mut self, wanted: &str) -> String {
        free(&mut self.schemas, wanted)
    }

    pub(super) fn free_operation(&mut self, wanted: &str) -> String {
        free(&mut self.operations, wanted)
    }
}

/// `wanted`, or the first of `wanted2`, `wanted3`, … that is free; it is taken from now on.
fn free(taken: &mut HashSet<String>, wanted: &str) -> String {
    let numbered = (2..).map(|number: u64| format!("{wanted}{number}"));
    let name = std::iter::once(wanted.to_owned()).chain(numbered).find(|name| taken.insert(folded(name)));
    name.unwrap_or_default()
}

/// A name without its case and signs.
pub(super) fn folded(name: &str) -> String {
    name.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// `alipay.trade.pay` as `AlipayTradePay`.
pub(super) fn pascal(name: &str) -> String {
    let upper = |word: &str| {
        let mut rest = word.chars();
        let first: String = rest.next().into_iter().flat_map(char::to_uppercase).collect();
        first + rest.as_str()
    };
    name.split(|character: char| !character.is_alphanumeric()).map(upper).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_method_becomes_the_beginning_of_names() {
        for (method, name) in [
            ("alipay.trade.pay", "AlipayTradePay"),
            ("alipay.user.info_auth", "AlipayUserInfoAuth"),
            ("GoodsDetail", "GoodsDetail"),
            ("", ""),
        ] {
            assert_eq!(pascal(method), name, "{method}");
        }
    }

    #[test]
    fn a_name_that_differs_in_case_or_signs_alone_is_taken() {
        let mut taken = Taken::default();
        let names: Vec<String> =
            ["GoodsDetail", "goods_detail", "Goodsdetail", "Goods"].map(|name| taken.free(name)).into();
        assert_eq!(names, ["GoodsDetail", "goods_detail2", "Goodsdetail3", "Goods"]);
    }
}
