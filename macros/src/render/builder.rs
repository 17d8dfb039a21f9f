//! A builder that knows, as types, which of its required parameters are set.

use alipay_schema::Parameter;
use proc_macro2::TokenStream;
use quote::quote;
use syn::Ident;

use super::{Context, documented, idents, rows, setters, value};
use crate::{docs, names};

/// What a builder makes.
pub(super) struct Target<'a> {
    /// The name of the type, and of its builder in the module `builder`.
    pub(super) name: &'a Ident,
    pub(super) parameters: &'a [&'a Parameter],
    /// How many of the parameters, from the first, are members of `biz_content`.
    pub(super) content: usize,
    /// Groups of which at least one parameter must be given.
    pub(super) groups: &'a [Vec<String>],
    /// Whether an optional parameter has this type.
    pub(super) optional: bool,
}

/// The builder; the module `builder` holds it, `super` is the API's own.
pub(super) fn render(context: &Context<'_>, target: &Target<'_>) -> TokenStream {
    let Context { alipay, private, .. } = context;
    let Target { name, groups, .. } = target;
    let fields = idents(target.parameters);
    let required: Vec<&Ident> = fields
        .iter()
        .zip(target.parameters)
        .filter(|(_, row)| row.is_required())
        .map(|(field, _)| field)
        .collect();
    let states = names::distinct(required.iter().map(|field| names::camel(&field.to_string())));
    let setters = setter_methods(context, target, &fields, &states);
    let table = rows::render(private, target.parameters, target.content);
    let groups = groups.iter().map(|group| quote!(&[#(#group),*]));
    let summary = format!("Builds a [`{name}`](super::{name}); every required parameter has to be set.");
    let item = documented(
        &summary,
        &quote! {
            #[must_use = "a builder does nothing until it is built or given to a setter"]
            pub struct #name<#(#states = super::unset::#required),*> {
                draft: #private::Draft,
                state: #private::State<(#(#states,)*)>,
            }
        },
    );
    let optional = target.optional.then(|| {
        quote! {
            impl<#(#states: #private::Required),*> #alipay::IntoParameter<#private::Option<super::#name>>
                for #name<#(#states),*>
            {
                fn into_parameter(self) -> #private::Pending {
                    self.draft.pending()
                }
            }
        }
    });
    quote! {
        #item

        impl #name {
            pub(super) fn new() -> Self {
                const ROWS: &[#private::Row] = #table;
                Self { draft: #private::Draft::new(ROWS, &[#(#groups),*]), state: #private::State::new() }
            }
        }

        impl<#(#states),*> #name<#(#states),*> {
            #setters

            /// Judges everything that was given, nested parameters included.
            ///
            /// # Errors
            /// Every broken limit, each with the full path of its parameter.
            pub fn build(self) -> #private::Result<super::#name, #alipay::Violations>
            where
                #(#states: #private::Required,)*
            {
                self.draft.build().map(super::#name)
            }
        }

        impl<#(#states: #private::Required),*> #alipay::IntoParameter<super::#name> for #name<#(#states),*> {
            fn into_parameter(self) -> #private::Pending {
                self.draft.pending()
            }
        }

        #optional
    }
}

fn setter_methods(
    context: &Context<'_>,
    target: &Target<'_>,
    fields: &[Ident],
    states: &[Ident],
) -> TokenStream {
    let Context { alipay, private, .. } = context;
    let name = target.name;
    let setters = setters(target.parameters);
    let mut next_state = 0;
    let methods = target.parameters.iter().zip(fields).enumerate().map(|(index, (parameter, field))| {
        let mut after: Vec<TokenStream> = states.iter().map(|state| quote!(#state)).collect();
        if parameter.is_required() {
            if let Some(state) = after.get_mut(next_state) {
                *state = quote!(#private::Set);
            }
            next_state += 1;
        }
        let setter = &setters[index];
        let taken = value::setter_type(context, parameter, &quote!(super));
        let deprecated = parameter.deprecated.as_ref().map(|note| quote!(#[deprecated(note = #note)]));
        documented(
            &docs::parameter(parameter),
            &quote! {
                #deprecated
                pub fn #setter(self, #field: impl #alipay::IntoParameter<#taken>) -> #name<#(#after),*> {
                    #name { draft: self.draft.give::<#taken>(#index, #field), state: #private::State::new() }
                }
            },
        )
    });
    quote!(#(#methods)*)
}
