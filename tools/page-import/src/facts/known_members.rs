//! Members that a page does not show, as the catalogue's description of the same API has them.

use alipay_schema::{Api, Parameter, Structure, Type};

use crate::{facts::structures::Structures, line::Text};

/// What is known of the table that is being read.
#[derive(Clone, Copy)]
pub(crate) struct Known<'k> {
    api: Option<&'k Api>,
    rows: [&'k [Parameter]; 2],
}

impl<'k> Known<'k> {
    pub(crate) fn request(api: Option<&'k Api>) -> Self {
        let rows = api.map_or([&[][..], &[]], |api| [api.request.parameters(), &api.form]);
        Self { api, rows }
    }

    pub(crate) fn response(api: Option<&'k Api>) -> Self {
        let rows = api.and_then(|api| api.response.as_deref()).unwrap_or_default();
        Self { api, rows: [rows, &[]] }
    }

    /// The structure of the row at this path, if it is known to be a list exactly where the page has one.
    pub(crate) fn structure(&self, path: &[String], name: &str, list: bool) -> Option<&'k Structure> {
        let api = self.api?;
        let mut rows: Vec<&Parameter> = self.rows.into_iter().flatten().collect();
        for owner in path {
            let row = rows.into_iter().find(|row| *row.name.value == **owner)?;
            rows = structure_of(api, row)?.parameters.iter().collect();
        }
        let row = rows.into_iter().find(|row| *row.name.value == *name)?;
        structure_of(api, row).filter(|_| row.list == list)
    }

    /// Copies a known structure, with those of its members, and says what it is called here. The members stand at the
    /// place of the row that has them.
    pub(crate) fn copy(&self, known: &Structure, owner: &Text, structures: &mut Structures) -> String {
        let mut copied: Vec<(String, String)> = Vec::new();
        self.copy_all(known, owner, structures, &mut copied)
    }

    fn copy_all(
        &self,
        known: &Structure,
        owner: &Text,
        structures: &mut Structures,
        copied: &mut Vec<(String, String)>,
    ) -> String {
        if let Some((_, name)) = copied.iter().find(|(original, _)| *original == *known.name) {
            return name.clone();
        }
        let name = structures.free_name(&known.name);
        let at = structures.reserve_as(&name);
        copied.push((known.name.value.clone(), name.clone()));
        let mut members = known.parameters.clone();
        for member in &mut members {
            member.name.span = owner.span;
            if let Some(inner) = self.api.and_then(|api| structure_of(api, member)) {
                member.ty = Type::Structure(self.copy_all(inner, owner, structures, copied));
            }
            for value in member.limits.values.iter_mut().flat_map(|values| &mut values.rows) {
                value.name.span = owner.span;
            }
        }
        structures.fill(at, Text::new(name.clone(), owner.span), members);
        name
    }
}

fn structure_of<'k>(api: &'k Api, row: &Parameter) -> Option<&'k Structure> {
    match &row.ty {
        Type::Structure(name) => api.structure(name),
        Type::Scalar(_) | Type::File => None,
    }
}
