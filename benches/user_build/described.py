"""The shapes of the catalogue's APIs, read from their descriptions."""

from pathlib import Path

import yaml

from corpus import Api, Field

# As an app has them that writes its types by hand: amounts and dates are text.
KINDS = {"string": "string", "number": "number", "boolean": "boolean", "cents": "number"}
TEXT = ("amount", "date", "datetime", "decimal", "json")


def read(specs: Path, method: str) -> Api:
    text = (specs / f"{method.replace('.', '/')}.yaml").read_text()
    described = yaml.safe_load(text)
    made = Api(method, described["call"], [], [], [], list(described.get("errors") or {}) or None)
    made.structures = {name: fields(members) for name, members in (described.get("types") or {}).items()}
    made.request, made.response = fields(described.get("request")), fields(described.get("response"))
    made.form = fields(described.get("form"))
    return made


def fields(rows: dict | None) -> list[Field]:
    return [field(name, row) for name, row in (rows or {}).items()]


def field(name: str, row: dict) -> Field:
    named, required = row["type"], row.get("required")
    many = isinstance(named, list)
    named = named[0] if many else named
    kind = "string" if named in TEXT else KINDS.get(named)
    return Field(name, kind, None if kind else named, many, required if isinstance(required, bool) else None, row.get("max_length"))
