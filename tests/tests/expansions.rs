//! The expansions in `macros/tests/expand`, compiled as if a person had written them.
#![deny(warnings, missing_docs, unreachable_pub, clippy::all, clippy::pedantic)]
#![expect(non_camel_case_types, reason = "a trait in `unset` has the name of its parameter")]
#![expect(clippy::type_complexity, reason = "the type of a builder says which parameters are set")]
#![expect(
    clippy::should_implement_trait,
    clippy::doc_markdown,
    reason = "names and prose are the descriptions'"
)]

macro_rules! expansions {
    ($($name:ident $file:literal)*) => {
        $(
            #[doc = "What the macro makes of one description."]
            #[path = $file]
            pub mod $name;
        )*

        const COMPILED: &[&str] = &[$($file),*];
    };
}

expansions! {
    advised "../../macros/tests/expand/advised.rs"
    certify "../../macros/tests/expand/certify.rs"
    common_names "../../macros/tests/expand/common_names.rs"
    form "../../macros/tests/expand/form.rs"
    free "../../macros/tests/expand/free.rs"
    initialize "../../macros/tests/expand/initialize.rs"
    keywords "../../macros/tests/expand/keywords.rs"
    lists "../../macros/tests/expand/lists.rs"
    one_of "../../macros/tests/expand/one_of.rs"
    own_names "../../macros/tests/expand/own_names.rs"
    pages "../../macros/tests/expand/pages.rs"
    pages_outside "../../macros/tests/expand/pages_outside.rs"
    prose "../../macros/tests/expand/prose.rs"
    recursion "../../macros/tests/expand/recursion.rs"
    rest "../../macros/tests/expand/rest.rs"
    rest_alone "../../macros/tests/expand/rest_alone.rs"
    scalars "../../macros/tests/expand/scalars.rs"
    silent "../../macros/tests/expand/silent.rs"
    std_names "../../macros/tests/expand/std_names.rs"
    trade_pay "../../macros/tests/expand/trade_pay.rs"
    trade_status_sync "../../macros/tests/expand/trade_status_sync.rs"
    upload "../../macros/tests/expand/upload.rs"
}

#[test]
fn every_expansion_is_compiled_here() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../macros/tests/expand");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut written: Vec<String> = files
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .map(|path| format!("../../macros/tests/expand/{}", path.file_name().unwrap().display()))
        .collect();
    written.sort();
    assert_eq!(written, COMPILED);
}
