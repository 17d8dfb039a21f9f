//! The tables of the common parameters and of the gateway's codes, for the runtime.

use alipay_schema::Common;
use proc_macro2::TokenStream;
use quote::quote;

use super::{errors, rows};

/// The tables of the common parameters and gateway codes, for the crate `alipay` alone.
pub fn common(common: &Common) -> TokenStream {
    let private = quote!(crate::__private);
    let parameters = common.parameters.iter().map(|row| {
        let name = row.parameter.name.as_str();
        let limits = row.parameter.with_limits(|limits| rows::limits(&private, limits));
        let location = rows::location(&private, row.location);
        let value = match &row.value {
            Some(value) => quote!(Some(#value)),
            None => quote!(None),
        };
        quote!(CommonParameter { name: #name, limits: #limits, location: #location, value: #value })
    });
    let codes = errors::table(&private, &common.codes);
    let before_execution =
        common.codes.iter().filter(|row| row.before_execution).map(|row| row.code.as_str());
    quote! {
        /// The common parameters, in the order of their description.
        pub(crate) static PARAMETERS: &[CommonParameter] = &[#(#parameters),*];

        /// The gateway's own codes, and those that mean the same for every API.
        pub(crate) static CODES: &[crate::__private::ErrorRow] = #codes;

        /// The codes that the gateway gives before it looks at the API.
        pub(crate) static BEFORE_EXECUTION: &[&str] = &[#(#before_execution),*];
    }
}
