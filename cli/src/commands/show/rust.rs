//! What `#[alipay_api]` makes of a description, as a person would write it.

use alipay_schema::Finding;
use syn::{File, parse_quote, parse2};

use crate::catalogue::Described;
use crate::exit::Stop;
use crate::language;

/// The items of the module that the attribute stands on.
pub(super) fn of(described: &Described) -> Result<String, Stop> {
    let Described { api, source } = described;
    let findings = alipay_codegen::findings(api, None);
    if !findings.is_empty() {
        let show = |finding: Finding| finding.in_language(language::chosen()).render(source);
        let shown: Vec<String> = findings.into_iter().map(show).collect();
        return Err(Stop::refused(format!("{} cannot become Rust\n{}", source.name, shown.join("\n"))));
    }
    // The hidden macro has another name in each app.
    let items = alipay_codegen::items(api, source, &parse_quote!(::alipay), &parse_quote!(__alipay_request));
    let file: File = parse2(items)
        .map_err(|error| Stop::refused(format!("{} is not valid Rust: {error}", *api.method)))?;
    Ok(prettyplease::unparse(&file))
}
