//! The lists of rows that a description has, by path: `request`, `form`, `response`, `types.GoodsDetail`.

use alipay_schema::{Api, Content, Parameter};

/// The rows at a path.
pub(crate) fn rows<'a>(api: &'a Api, path: &str) -> &'a [Parameter] {
    match path {
        "request" => api.request.parameters(),
        "form" => &api.form,
        "response" => api.response.as_deref().unwrap_or_default(),
        path => {
            let name = path.strip_prefix("types.").unwrap_or_default();
            api.structure(name).map_or(&[], |structure| &structure.parameters)
        }
    }
}

/// The same, to be changed.
pub(crate) fn rows_mut<'a>(api: &'a mut Api, path: &str) -> &'a mut [Parameter] {
    match path {
        "request" => match &mut api.request {
            Content::Parameters(parameters) => parameters,
            Content::NotStated | Content::Free => &mut [],
        },
        "form" => &mut api.form,
        "response" => api.response.as_deref_mut().unwrap_or_default(),
        path => {
            let name = path.strip_prefix("types.").unwrap_or_default();
            let structure = api.types.iter_mut().find(|structure| *structure.name == name);
            structure.map_or(&mut [], |structure| &mut structure.parameters)
        }
    }
}
