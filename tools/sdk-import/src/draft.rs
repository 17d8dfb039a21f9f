//! The description of an API of which nothing but its shape is known.

use std::collections::{BTreeMap, VecDeque};

use alipay_rules::{Kind as Scalar, Moment};
use alipay_schema::{
    Api, Calls, Content as Written, Located, PROTOCOL_PARAMETERS, Parameter, Span, Structure, Type,
};

use crate::{
    names::Names,
    shape::{ApiShape, Content, Field, Fields, Kind, Shapes},
};

/// Describes an API from its shape. A kind that no SDK tells is written as `string`.
pub fn draft(method: &str, shape: &ApiShape, shapes: &Shapes) -> Api {
    let mut structures = Structures::new(&shapes.types);
    let request = match &shape.content {
        Content::Free => Written::Free,
        Content::Absent | Content::Of(_) => {
            Written::Parameters(structures.rows(shape.request(shapes).into_iter().flatten()))
        }
    };
    let form = structures.rows(shape.form.iter().filter(|(name, _)| is_own(name)));
    let response = Some(structures.rows(&shape.response));
    Api {
        method: placeless(method),
        title: None,
        title_zh: None,
        docs: None,
        sources: shape.sdks.iter().map(|sdk| (*sdk).to_owned()).collect(),
        call: Calls::ANY,
        v3: None,
        pages: None,
        effect: None,
        encrypt_required: shape.encrypt,
        deprecated: None,
        request,
        form,
        one_of: Vec::new(),
        response,
        types: structures.finish(),
        errors: None,
    }
}

/// Whether a parameter outside `biz_content` is the API's own. The client gives the others.
pub(crate) fn is_own(name: &str) -> bool {
    !PROTOCOL_PARAMETERS.iter().any(|common| common.eq_ignore_ascii_case(name))
}

pub(crate) fn placeless(text: &str) -> Located<String> {
    Located::new(text.to_owned(), Span::default())
}

/// The structures that a description needs, in the order in which its rows name them.
pub(crate) struct Structures<'s> {
    types: &'s BTreeMap<String, Fields>,
    /// The names that the SDK's types have in the description.
    pub(crate) known: BTreeMap<String, String>,
    pub(crate) names: Names,
    wanted: VecDeque<String>,
}

impl<'s> Structures<'s> {
    pub(crate) fn new(types: &'s BTreeMap<String, Fields>) -> Self {
        Self { types, known: BTreeMap::new(), names: Names::default(), wanted: VecDeque::new() }
    }

    pub(crate) fn rows<'f>(
        &mut self,
        fields: impl IntoIterator<Item = (&'f String, &'f Field)>,
    ) -> Vec<Parameter> {
        fields.into_iter().map(|(name, field)| self.row(name, field)).collect()
    }

    pub(crate) fn row(&mut self, name: &str, field: &Field) -> Parameter {
        let ty = match &field.kind {
            Kind::Type(ty) => self.structure(ty),
            Kind::Scalar | Kind::Text => Type::Scalar(Scalar::Text),
            Kind::Number => Type::Scalar(Scalar::Number),
            Kind::Boolean => Type::Scalar(Scalar::Boolean),
            Kind::Date => Type::Scalar(Scalar::Moment(Moment::DateTime)),
            Kind::File => Type::File,
        };
        Parameter { list: field.list, ..Parameter::new(placeless(name), ty) }
    }

    /// A type that the release names and does not have is shown as the text that it travels in.
    fn structure(&mut self, sdk: &str) -> Type {
        if !self.types.contains_key(sdk) {
            return Type::Scalar(Scalar::Text);
        }
        if let Some(name) = self.known.get(sdk) {
            return Type::Structure(name.clone());
        }
        let name = self.names.give(sdk);
        self.known.insert(sdk.to_owned(), name.clone());
        self.wanted.push_back(sdk.to_owned());
        Type::Structure(name)
    }

    /// All structures that the rows so far lead to.
    pub(crate) fn finish(mut self) -> Vec<Structure> {
        let mut structures = Vec::new();
        while let Some(sdk) = self.wanted.pop_front() {
            let (Some(name), Some(fields)) = (self.known.get(&sdk), self.types.get(&sdk)) else {
                continue;
            };
            let name = placeless(name);
            structures.push(Structure { name, parameters: self.rows(fields as &Fields) });
        }
        structures
    }
}
