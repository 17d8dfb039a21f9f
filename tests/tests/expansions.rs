//! The expansions in `expand/`, compiled as if a person had written them.
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
    advised "../expand/advised.rs"
    certify "../expand/certify.rs"
    common_names "../expand/common_names.rs"
    form "../expand/form.rs"
    free "../expand/free.rs"
    initialize "../expand/initialize.rs"
    keywords "../expand/keywords.rs"
    lists "../expand/lists.rs"
    one_of "../expand/one_of.rs"
    own_names "../expand/own_names.rs"
    prose "../expand/prose.rs"
    recursion "../expand/recursion.rs"
    scalars "../expand/scalars.rs"
    silent "../expand/silent.rs"
    std_names "../expand/std_names.rs"
    trade_pay "../expand/trade_pay.rs"
    trade_status_sync "../expand/trade_status_sync.rs"
    upload "../expand/upload.rs"
}

#[test]
fn every_expansion_is_compiled_here() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("expand");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut written: Vec<String> = files
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .map(|path| format!("../expand/{}", path.file_name().unwrap().display()))
        .collect();
    written.sort();
    assert_eq!(written, COMPILED);
}
