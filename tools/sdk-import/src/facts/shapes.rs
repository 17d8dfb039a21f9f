//! The shapes in a folder of facts.

use std::path::Path;

use serde::Deserialize;

use super::lines;
use crate::{
    Error,
    shape::{ApiShape, Content, Field, Fields, Kind, Shapes},
};

#[derive(Deserialize)]
struct Api {
    method: String,
    uses_biz_content: bool,
    biz_model: Option<String>,
    text_params: Vec<Row>,
    file_params: Vec<Row>,
    response: Vec<Row>,
}

#[derive(Deserialize)]
struct Type {
    #[serde(rename = "type")]
    name: String,
    fields: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    name: String,
    #[serde(rename = "type")]
    ty: Shape,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Shape {
    Scalar(String),
    Type {
        #[serde(rename = "ref")]
        name: String,
    },
    List {
        list: Box<Shape>,
    },
}

pub(super) fn read(folder: &Path) -> Result<Shapes, Error> {
    let apis = lines::<Api>(folder, "apis")?.into_iter().map(|api| (api.method.clone(), api.shape()));
    let types = lines::<Type>(folder, "types")?.into_iter().map(|ty| (ty.name, fields(ty.fields)));
    Ok(Shapes { apis: apis.collect(), types: types.collect(), ..Shapes::default() })
}

impl Api {
    fn shape(self) -> ApiShape {
        let content = match self.biz_model {
            _ if !self.uses_biz_content => Content::Absent,
            Some(model) => Content::Of(model),
            None => Content::Free,
        };
        let form = fields(self.text_params.into_iter().chain(self.file_params));
        ApiShape { content, form, response: fields(self.response), ..ApiShape::default() }
    }
}

fn fields(rows: impl IntoIterator<Item = Row>) -> Fields {
    rows.into_iter().map(|row| (row.name, row.ty.field())).collect()
}

impl Shape {
    fn field(self) -> Field {
        let kind = match self {
            Self::List { list } => return Field { list: true, ..list.field() },
            Self::Type { name } => Kind::Type(name),
            Self::Scalar(name) => match name.as_str() {
                "string" => Kind::Text,
                "number" => Kind::Number,
                "bool" => Kind::Boolean,
                "date" => Kind::Date,
                "file" => Kind::File,
                _ => Kind::Scalar,
            },
        };
        Field::of(kind)
    }
}
