//! A literal among what the caller wrote: what it says, and how it goes on to its setter.

use alipay_rules::{Kind, Literals, Rule};
use alipay_schema::{Parameter, text_rules};
use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::{Expr, ExprGroup, ExprLit, ExprParen, ExprUnary, Lit, LitInt, UnOp};

/// A text, a number or a boolean; a number possibly negative.
pub(super) struct Scalar {
    literal: Lit,
    negative: bool,
}

impl Scalar {
    /// The literal that `expression` is, whatever brackets stand around it.
    pub(super) fn of(expression: &Expr) -> Option<Self> {
        match expression {
            Expr::Lit(ExprLit {
                lit: literal @ (Lit::Str(_) | Lit::Int(_) | Lit::Float(_) | Lit::Bool(_)),
                ..
            }) => Some(Self { literal: literal.clone(), negative: false }),
            Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => Self::of(expr)
                .filter(|scalar| matches!(scalar.literal, Lit::Int(_) | Lit::Float(_)))
                .map(|scalar| Self { negative: !scalar.negative, ..scalar }),
            Expr::Group(ExprGroup { expr, .. }) | Expr::Paren(ExprParen { expr, .. }) => Self::of(expr),
            _ => None,
        }
    }

    pub(super) fn span(&self) -> Span {
        self.literal.span()
    }

    /// Whether it is a text without anything to see.
    pub(super) fn is_blank(&self) -> bool {
        matches!(&self.literal, Lit::Str(text) if alipay_rules::is_blank(&text.value()))
    }

    /// The rules of `parameter` that it breaks.
    pub(super) fn broken(&self, kind: Kind, parameter: &Parameter) -> Vec<Rule> {
        match self.unfit(kind) {
            Some(expected) => vec![Rule::form(expected)],
            None => text_rules(parameter, &self.text()),
        }
    }

    /// The text that would travel.
    fn text(&self) -> String {
        let sign = if self.negative { "-" } else { "" };
        match &self.literal {
            Lit::Str(text) => text.value(),
            Lit::Int(number) => format!("{sign}{}", number.base10_digits()),
            Lit::Float(number) => format!("{sign}{}", number.base10_digits()),
            Lit::Bool(flag) => flag.value.to_string(),
            _ => String::new(),
        }
    }

    /// What a parameter of this kind expects instead of this form of literal; `None` if the form fits.
    fn unfit(&self, kind: Kind) -> Option<&'static str> {
        let small = matches!(&self.literal, Lit::Int(_)) && self.text().parse::<i64>().is_ok();
        let text = matches!(self.literal, Lit::Str(_));
        let fits = match kind.facts().literals {
            Literals::Text => text,
            Literals::Whole => small,
            Literals::TextOrWhole => text || small,
            Literals::Boolean => matches!(self.literal, Lit::Bool(_)),
        };
        (!fits).then_some(kind.facts().literal)
    }

    /// The literal as an argument. A number without a type of its own would be an `i32`.
    pub(super) fn tokens(&self) -> TokenStream {
        let sign = self.negative.then(|| quote!(-));
        match &self.literal {
            Lit::Int(number) if number.suffix().is_empty() => {
                let wide = LitInt::new(&format!("{}i64", number.base10_digits()), number.span());
                quote!(#sign #wide)
            }
            literal => quote!(#sign #literal),
        }
    }
}
