//! A builder that knows, as types, which of its required parameters are set.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Ident;

use super::sent::Sent;
use super::{Context, documented, setters, value};
use crate::side::Direction;
use crate::{docs, names};

/// The builder; the module `builder` holds it, `super` is the API's own.
pub(super) fn render(context: &Context<'_>, sent: &Sent<'_>) -> TokenStream {
    let Context { alipay, private, .. } = context;
    let name = &sent.name;
    let setters = setters(&sent.parameters);
    let required: Vec<&Ident> = setters
        .iter()
        .zip(&sent.parameters)
        .filter(|(_, row)| row.is_required())
        .map(|(name, _)| name)
        .collect();
    let states = states(name, &required);
    let methods = methods(context, sent, &setters, &states);
    let summary = format!("Builds a [`{name}`](super::{name}); every required parameter has to be set.");
    let item = documented(
        &summary,
        &quote! {
            #[must_use = "a setter gives the builder back: go on with what it returns, and build it or give it to a setter"]
            pub struct #name<#(#states = #alipay::Unset),*>(pub(super) #private::Stated<(#(#states,)*)>);
        },
    );
    let given = sent.given.implementations(
        context,
        &quote!(<#(#states: super::unset::#required),*>),
        &quote!(#name<#(#states),*>),
        &quote!(super::#name),
        &quote!(self.0.pending()),
    );
    quote! {
        #item

        impl<#(#states),*> #name<#(#states),*> {
            #methods

            /// Judges everything that was given, nested parameters included.
            ///
            /// # Errors
            /// Every broken limit, each with the full path of its parameter.
            #[inline]
            pub fn build(self) -> #private::Result<super::#name, #alipay::Violations>
            where
                #(#states: super::unset::#required,)*
            {
                self.0.build().map(super::#name)
            }
        }

        #given
    }
}

/// The type parameters that hold the states; none may hide the builder's own name.
fn states(builder: &Ident, required: &[&Ident]) -> Vec<Ident> {
    let wanted = required.iter().map(|setter| names::camel(&setter.to_string()));
    names::distinct(std::iter::once(builder.clone()).chain(wanted)).split_off(1)
}

fn methods(context: &Context<'_>, sent: &Sent<'_>, setters: &[Ident], states: &[Ident]) -> TokenStream {
    let Context { alipay, .. } = context;
    let name = &sent.name;
    let mut next_state = 0;
    let methods = sent.parameters.iter().zip(setters).enumerate().map(|(index, (parameter, setter))| {
        let mut after: Vec<TokenStream> = states.iter().map(|state| quote!(#state)).collect();
        if parameter.is_required() {
            if let Some(state) = after.get_mut(next_state) {
                *state = quote!(#alipay::Set);
            }
            next_state += 1;
        }
        let taken = value::setter_type(context, parameter, &quote!(super));
        let deprecated = parameter.deprecated.as_deref().map(deprecated);
        documented(
            &docs::parameter(parameter, Direction::Sent),
            &quote! {
                #deprecated
                pub fn #setter(self, #setter: impl #alipay::IntoParameter<#taken>) -> #name<#(#after),*> {
                    #name(self.0.give::<#taken, _>(#index, #setter))
                }
            },
        )
    });
    quote!(#(#methods)*)
}

fn deprecated(instead: &str) -> TokenStream {
    if instead.is_empty() { quote!(#[deprecated]) } else { quote!(#[deprecated(note = #instead)]) }
}
