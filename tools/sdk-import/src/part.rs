//! What one source file of an SDK states, and how all of them together are its shapes.

use std::collections::BTreeMap;

use crate::shape::{ApiShape, Content, Fields, OperationShape, Shapes};

/// What one source file states.
#[derive(Debug)]
pub(crate) enum Part {
    /// A request; whether `biz_content` has a type is for the types to say.
    Api {
        class: String,
        method: String,
        shape: ApiShape,
    },
    /// The response that belongs to the request of this class.
    Response(String, Fields),
    Type(String, Fields),
    /// How the REST gateway is asked for the API of this class.
    Operation(String, OperationShape),
    /// The error codes of the API of this class.
    Codes(String, Vec<String>),
}

/// Puts the parts of one SDK together.
pub(crate) fn assembled(parts: Vec<Part>) -> Shapes {
    let mut shapes = Shapes::default();
    let mut responses = BTreeMap::new();
    let mut classes = BTreeMap::new();
    for part in parts {
        match part {
            Part::Api { class, method, shape } => {
                classes.insert(method.clone(), class);
                shapes.apis.insert(method, shape);
            }
            Part::Response(class, fields) => drop(responses.insert(class, fields)),
            Part::Type(name, fields) => drop(shapes.types.insert(name, fields)),
            Part::Operation(..) | Part::Codes(..) => {}
        }
    }
    for (method, shape) in &mut shapes.apis {
        let Some(class) = classes.get(method) else { continue };
        shape.response = responses.remove(class).unwrap_or_default();
        let model = format!("{class}Model");
        if shape.content == Content::Free && shapes.types.contains_key(&model) {
            shape.content = Content::Of(model);
        }
    }
    shapes
}
