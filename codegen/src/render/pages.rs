//! How a long result is given in pages, as a trait that the API's request implements.

use alipay_schema::{Located, Pages, Parameter, Type};
use proc_macro2::TokenStream;
use quote::quote;

use super::Context;
use super::field::field;
use crate::names;

/// The implementation; nothing without `pages` in the description.
pub(super) fn render(context: &Context<'_>) -> Option<TokenStream> {
    let Context { api, alipay, private, received, .. } = context;
    let Pages { number, size, items, total, count, more, first } = api.pages.as_ref()?;
    let is_named = |row: &&Parameter| *row.name == **items;
    let row = received.top.iter().copied().find(is_named)?;
    let (list, field) = (field(context, row, None, &quote!(response::)).ty, names::snake(items));
    let is_outside = api.form.iter().any(|row| row.name.value == number.value);
    let is_bare = api.sent_rows().any(|row| {
        row.name.value == number.value && matches!(row.ty, Type::Scalar(kind) if kind.facts().is_bare)
    });
    let (number, items) = (number.as_str(), items.as_str());
    let optional = |name: &Option<Located<String>>| match name {
        Some(name) => {
            let name = name.as_str();
            quote!(#private::Option::Some(#name))
        }
        None => quote!(#private::Option::None),
    };
    let (size, total) = (optional(size), optional(total));
    let (count, more) = (optional(count), optional(more));
    let first = u64::from(*first);
    Some(quote! {
        impl #alipay::pages::Paged for Request {
            type Items = #list;

            const PAGING: &'static #private::Paging = &#private::Paging {
                number: #number,
                is_outside: #is_outside,
                is_bare: #is_bare,
                size: #size,
                items: #items,
                total: #total,
                count: #count,
                more: #more,
                first: #first,
            };

            #[inline]
            fn items(reply: &mut Response) -> Self::Items {
                ::core::mem::take(&mut reply.#field)
            }
        }
    })
}
