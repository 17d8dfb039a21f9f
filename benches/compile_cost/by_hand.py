"""As one would write it by hand: structs with serde's derives, or with bon's builders as well.

Each error code list is a plain enum that converts from and to text, as the macro makes one.
"""

from pathlib import Path

from corpus import Api, Field, camel, snake
from measure import USED

BASE = "Clone, Debug, PartialEq"
TYPES = {"string": "String", "number": "i64", "boolean": "bool", "datetime": "String", "amount": "String"}
KEYWORDS = {"type", "self", "async", "match", "ref", "mod", "use", "where", "in", "box", "final", "abstract", "gen",
            "move", "loop", "for", "if", "else", "fn", "enum", "struct", "trait", "impl", "static", "const", "super"}


def write_serde(apis: list[Api], root: Path, _: Path) -> dict[str, str]:
    return write(apis, root, lambda _: f"{BASE}, serde::Serialize, serde::Deserialize", {})


def write_one_way(apis: list[Api], root: Path, _: Path) -> dict[str, str]:
    def derives(way: str) -> str:
        ways = {"out": "serde::Serialize", "in": "serde::Deserialize",
                "both": "serde::Serialize, serde::Deserialize"}
        return f"{BASE}, {ways[way]}"
    return write(apis, root, derives, {})


def write_bon(apis: list[Api], root: Path, _: Path) -> dict[str, str]:
    def derives(way: str) -> str:
        builder = "" if way == "in" else "bon::Builder, "
        return f"{BASE}, {builder}serde::Serialize, serde::Deserialize"
    return write(apis, root, derives, {"bon": '"3"'})


def write(apis: list[Api], root: Path, derives, more: dict[str, str]) -> dict[str, str]:
    modules = "".join(module(api, derives) for api in apis)
    (root / "src" / "lib.rs").write_text("//! By hand.\n" + modules + USED)
    (root / "src" / "used.rs").write_text("//! Every type in use.\n" + "".join(map(use, apis)))
    return {"serde": '{ version = "1", features = ["derive"] }', "serde_json": '"1"', **more}


def use(api: Api) -> str:
    return f"""/// Writes a request.
pub fn write_{api.module}(request: &crate::{api.module}::Request) -> Option<String> {{
    serde_json::to_string(request).ok()
}}
/// Reads a reply.
pub fn read_{api.module}(text: &str) -> Option<crate::{api.module}::Response> {{
    serde_json::from_str(text).ok()
}}
"""


def module(api: Api, derives) -> str:
    given, received = api.reachable(api.request + api.form), api.reachable(api.response)
    parts = [struct("Request", api.request + api.form, derives("out")),
             struct("Response", api.response, derives("in")), error_code(api.errors or [])]
    for name in sorted({*given, *received}):
        way = "both" if name in given and name in received else "out" if name in given else "in"
        parts.append(struct(name, api.structures[name], derives(way)))
    return f"/// `{api.method}`.\npub mod {api.module} {{\n{''.join(parts)}}}\n"


def struct(name: str, fields: list[Field], derives: str) -> str:
    rows = "".join(map(member, fields))
    return f"/// `{name}`.\n#[derive({derives})]\npub struct {name} {{\n{rows}}}\n"


def member(field: Field) -> str:
    ty = field.structure or TYPES[field.kind]
    ty = f"Vec<{ty}>" if field.many else ty
    attributes = []
    ident = rust(field.name)
    if ident != field.name:
        attributes.append(f'rename = "{field.name}"')
    if field.required is not True:
        ty = f"Option<{ty}>"
        attributes.append('skip_serializing_if = "Option::is_none"')
    serde = f"#[serde({', '.join(attributes)})]\n" if attributes else ""
    limit = f" At most {field.max_length} characters." if field.max_length else ""
    return f"/// `{field.name}`.{limit}\n{serde}pub {ident}: {ty},\n"


def error_code(codes: list[str]) -> str:
    rows: dict[str, str] = {}
    for code in codes:
        name = camel(code.lower().replace(".", "_"))
        rows.setdefault(name, code)
    variants = "".join(f"/// `{code}`.\n{name},\n" for name, code in rows.items())
    out = "".join(f'Self::{name} => "{code}",\n' for name, code in rows.items())
    back = "".join(f'"{code}" => Self::{name},\n' for name, code in rows.items())
    return f"""/// Error codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ErrorCode {{
{variants}/// Another code.
Other(String),
}}
impl ErrorCode {{
/// The code.
pub fn as_str(&self) -> &str {{ match self {{ {out}Self::Other(code) => code }} }}
}}
impl From<&str> for ErrorCode {{
fn from(code: &str) -> Self {{ match code {{ {back}other => Self::Other(other.to_owned()) }} }}
}}
impl std::fmt::Display for ErrorCode {{
fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {{ f.write_str(self.as_str()) }}
}}
"""


def rust(name: str) -> str:
    name = snake(name)
    name = f"_{name}" if name[0].isdigit() else name
    return f"{name}_" if name in KEYWORDS else name
