"""Through the macro: a description of each API, and a module of that name."""

import json
from pathlib import Path

from corpus import Api, Field
from measure import USED


def write(apis: list[Api], root: Path, repository: Path) -> dict[str, str]:
    for api in apis:
        path = root / "specs" / f"{api.method.replace('.', '/')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(description(api))
    modules = [f'#[alipay::alipay_api("{api.method}")]\npub mod {api.module} {{}}\n' for api in apis]
    (root / "src" / "lib.rs").write_text("//! Through the macro.\n" + "".join(modules) + USED)
    (root / "src" / "used.rs").write_text("//! Every type in use.\n" + "".join(map(use, apis)))
    return {"alipay": f'{{ path = "{repository / "runtime"}" }}'}


def use(api: Api) -> str:
    return f"""/// Writes a request.
pub fn write_{api.module}(request: &crate::{api.module}::Request) -> Option<String> {{
    alipay::Request::content(request)
}}
/// Reads a reply.
pub fn read_{api.module}(text: &str) -> Option<crate::{api.module}::Response> {{
    crate::{api.module}::Response::from_json(text).ok()
}}
"""


def description(api: Api) -> str:
    lines = [f"method: {api.method}", f"call: {api.call}"]
    for key, fields in (("request", api.request), ("form", api.form), ("response", api.response)):
        if fields:
            lines += [f"{key}:", *(f"  {row(field)}" for field in fields)]
    if api.structures:
        lines.append("types:")
        for name, fields in api.structures.items():
            lines += [f"  {name}:" if fields else f"  {name}: {{}}", *(f"    {row(field)}" for field in fields)]
    if api.errors:
        lines += ["errors:", *(f"  {json.dumps(code)}: ~" for code in dict.fromkeys(api.errors))]
    return "\n".join(lines) + "\n"


def row(field: Field) -> str:
    name = field.structure or field.kind
    keys = [f"type: {f'[{name}]' if field.many else name}"]
    if field.required is not None:
        keys.append(f"required: {str(field.required).lower()}")
    if field.max_length is not None:
        keys.append(f"max_length: {field.max_length}")
    return f"{field.name}: {{ {', '.join(keys)} }}"
