//! An app that knows `alipay` only through a library.
#![deny(warnings)]

use app_library::alipay::{Request, request};
use app_library::api::example::recursion::save;

app_library::certify!(own);

/// Requests of the library's APIs, and of one that its macro defined here.
pub fn contents() -> Vec<Option<String>> {
    vec![
        request!(app_library::certify::Request { certify_id: "C1" })
            .ok()
            .and_then(|request| request.content()),
        request!(own::Request { certify_id: "C2" }).ok().and_then(|request| request.content()),
        request!(save::Request { tree: { name: "leaf", parent: { name: "root" } } })
            .ok()
            .and_then(|request| request.content()),
    ]
}
