//! Names of structures: those of the SDK, unless Rust would meet one twice. They never travel.

use std::collections::HashSet;

use heck::ToUpperCamelCase;

/// The types that every generated module has.
const TAKEN: [&str; 4] = ["Request", "Response", "ErrorCode", "Notification"];

/// The structures' names of one description, as they are given away.
#[derive(Default)]
pub(crate) struct Names(HashSet<String>);

impl Names {
    /// A name for the SDK's type of this name that no other structure has.
    pub(crate) fn give(&mut self, sdk: &str) -> String {
        let mut name = sdk.to_owned();
        while !self.take(&name) {
            name.push_str("Data");
        }
        name
    }

    /// Marks a name as taken; whether it was free.
    pub(crate) fn take(&mut self, name: &str) -> bool {
        let rust = in_rust(name);
        !TAKEN.contains(&rust.as_str()) && self.0.insert(rust)
    }
}

/// The name that generated code has for a structure.
fn in_rust(name: &str) -> String {
    let is_camel = name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.chars().all(|character| character.is_ascii_alphanumeric())
        && name.chars().any(|character| character.is_ascii_lowercase());
    if is_camel { name.to_owned() } else { name.to_upper_camel_case() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_structures_have_one_name_in_rust() {
        let mut names = Names::default();
        let given = ["Goods", "Request", "SKU", "Sku", "Goods"].map(|name| names.give(name));
        assert_eq!(given, ["Goods", "RequestData", "SKU", "SkuData", "GoodsData"]);
    }
}
