//! The expansions in `tests/expand`, as a person would write them: each is what the macro makes of the description
//! next to it. The crate `alipay-tests` compiles them under the strictest lints.

use std::path::{Path, PathBuf};
use std::{env, fs};

use alipay_schema::{Api, Source};
use quote::format_ident;

use crate::load;
use crate::locate::Target;

/// The folder with the descriptions and their expansions.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expand")
}

/// The descriptions: those in the folder, and three of the catalogue.
fn descriptions() -> Vec<(String, Target)> {
    let own = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let own = own.filter(|path| path.extension().is_some_and(|extension| extension == "yaml"));
    let own = own.map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), Target::File(path)));
    let bundled = [
        "alipay.user.certify.open.certify",
        "alipay.security.risk.authentication.initialize",
        "trade_status_sync",
    ];
    own.chain(bundled.map(|method| {
        let text = alipay_specs::text(method).unwrap();
        let name = method.rsplit('.').next().unwrap().to_owned();
        (name, Target::Bundled { method: method.to_owned(), text })
    }))
    .collect()
}

fn load(target: &Target) -> (Api, Source) {
    let loaded = load::api(target);
    (loaded.content.unwrap_or_else(|findings| panic!("{}", findings.join("\n"))), loaded.source)
}

fn expansion(name: &str, target: &Target) -> String {
    let (api, source) = load(target);
    let hidden = format_ident!("__alipay_request_{name}");
    let tokens = alipay_codegen::items(&api, &source, &syn::parse_quote!(::alipay), &hidden);
    let file = syn::parse2(tokens).unwrap_or_else(|error| panic!("{name} is not valid Rust: {error}"));
    let note = "Written by `BLESS=1 cargo test -p alipay-macro golden`; not to be edited.";
    format!("// What the macro makes of `{}`.\n// {note}\n\n{}", *api.method, prettyplease::unparse(&file))
}

#[test]
fn every_expansion_is_what_the_macro_makes_today() {
    let bless = env::var_os("BLESS").is_some();
    let descriptions = descriptions();
    assert!(descriptions.len() >= 14, "{}", descriptions.len());
    for (name, target) in descriptions {
        let expansion = expansion(&name, &target);
        let golden = folder().join(&name).with_extension("rs");
        if bless {
            fs::write(&golden, &expansion).unwrap();
        }
        let written = fs::read_to_string(&golden).unwrap_or_default();
        let change = written.lines().zip(expansion.lines()).position(|(before, now)| before != now);
        assert!(
            written == expansion,
            "{} differs from line {}: run this test with BLESS=1 and look at the change",
            golden.display(),
            change.unwrap_or_else(|| written.lines().count()) + 1,
        );
    }
}

#[test]
fn no_expansion_silences_a_lint_or_leans_on_a_prelude() {
    for (name, target) in descriptions() {
        let expansion = expansion(&name, &target);
        let code: Vec<&str> = expansion.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        for line in code {
            for word in ["#[allow", "#[expect", "unsafe", "unwrap", "panic!", "use super", " std::"] {
                assert!(!line.contains(word), "{name} holds {word:?}: {line}");
            }
        }
    }
}
