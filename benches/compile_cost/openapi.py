"""Through progenitor: an OpenAPI document of the same APIs, limits included."""

import json
from pathlib import Path

from corpus import Api, Field, camel

SCALARS = {"number": {"type": "integer", "format": "int64"}, "boolean": {"type": "boolean"}}


def write(apis: list[Api], root: Path, _: Path) -> dict[str, str]:
    document = {
        "openapi": "3.0.3",
        "info": {"title": "APIs", "version": "1.0.0"},
        "paths": {f"/{api.method}": {"post": operation(api)} for api in apis},
        "components": {"schemas": {name: schema for api in apis for name, schema in schemas(api)}},
    }
    (root / "openapi.json").write_text(json.dumps(document, indent=1))
    (root / "src" / "lib.rs").write_text('//! Through progenitor.\nprogenitor::generate_api!("openapi.json");\n')
    return {
        "progenitor": '"0.15"',
        "reqwest": '{ version = "0.13", default-features = false, features = ["json", "stream", "query"] }',
        "serde": '{ version = "1", features = ["derive"] }',
        "serde_json": '"1"',
        "regress": '"0.12"',
        "futures": '"0.3"',
        "bytes": '"1"',
    }


def operation(api: Api) -> dict:
    def content(name: str) -> dict:
        return {"application/json": {"schema": reference(api, name)}}
    return {
        "operationId": api.module,
        "requestBody": {"required": True, "content": content("Request")},
        "responses": {"200": {"description": "The reply.", "content": content("Response")}},
    }


def schemas(api: Api):
    yield full(api, "Request"), structure(api, api.request + api.form)
    yield full(api, "Response"), structure(api, api.response)
    for name, fields in api.structures.items():
        yield full(api, name), structure(api, fields)
    if api.errors:
        yield full(api, "ErrorCode"), {"type": "string", "enum": list(dict.fromkeys(api.errors))}


def structure(api: Api, fields: list[Field]) -> dict:
    return {
        "type": "object",
        "properties": {field.name: value(api, field) for field in fields},
        "required": [field.name for field in fields if field.required is True],
    }


def value(api: Api, field: Field) -> dict:
    if field.structure:
        one = reference(api, field.structure)
    else:
        one = dict(SCALARS.get(field.kind, {"type": "string"}))
        if one["type"] == "string" and field.max_length and not field.many:
            one["maxLength"] = field.max_length
    return {"type": "array", "items": one} if field.many else one


def full(api: Api, name: str) -> str:
    return camel(api.module) + name


def reference(api: Api, name: str) -> dict:
    return {"$ref": f"#/components/schemas/{full(api, name)}"}
