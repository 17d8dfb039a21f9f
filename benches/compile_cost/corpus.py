"""The shapes of real APIs, read from a folder of facts. Nothing of it is kept in the repository."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

NEEDED = """\
compile_cost needs the shapes of real APIs, and none are in this repository.

    python3 benches/compile_cost FOLDER

FOLDER holds `merged.jsonl`: one API a line, `{"method", "kind", "has_file_upload", "request": [field], "response":
[field], "error_codes": [text] or null}`; a field is `{"name", "type", "list", "type_name", "required", "max_length",
"location", "children": [field]}`, and `type` is string, number, bool, date, price, file or object. Whatever is absent
is not stated."""

KINDS = {"string": "string", "number": "number", "bool": "boolean", "boolean": "boolean", "date": "datetime",
         "price": "amount"}


@dataclass
class Field:
    """A named value. `kind` is a scalar type of a description, or nothing where `structure` names a structure."""
    name: str
    kind: str | None
    structure: str | None
    many: bool
    required: bool | None
    max_length: int | None


@dataclass
class Api:
    method: str
    call: str
    request: list[Field]
    form: list[Field]
    response: list[Field]
    errors: list[str] | None
    structures: dict[str, list[Field]] = field(default_factory=dict)

    @property
    def module(self) -> str:
        return self.method.replace(".", "_")

    @property
    def size(self) -> int:
        return sum(map(len, [self.request, self.form, self.response, *self.structures.values()]))

    def reachable(self, roots: list[Field]) -> list[str]:
        found, waiting = [], list(roots)
        while waiting:
            name = waiting.pop().structure
            if name and name not in found:
                found.append(name)
                waiting.extend(self.structures[name])
        return sorted(found)


def read(folder: str | None, count: int) -> list[Api]:
    """`count` APIs that have a request and a reply and no file, spread evenly over the alphabet."""
    path = Path(folder or "", "merged.jsonl")
    if folder is None or not path.is_file():
        raise SystemExit(NEEDED if folder is None else f"there is no {path}\n\n{NEEDED}")
    rows = [json.loads(line) for line in path.read_text().splitlines()]
    usable = sorted((row for row in rows if row["request"] and row["response"] and not has_file(row)),
                    key=lambda row: row["method"])
    if len(usable) < count:
        raise SystemExit(f"{path} has {len(usable)} APIs with a request and a reply and no file, {count} are needed")
    return [api(usable[index * len(usable) // count]) for index in range(count)]


def has_file(row: dict) -> bool:
    return row["has_file_upload"] or any(field["type"] == "file" for field in row["request"])


def api(row: dict) -> Api:
    calls = {"execute": "execute", "page": "page", "sdk": "app"}
    made = Api(row["method"], calls[row["kind"]], [], [], [], row.get("error_codes") or None)
    for place in ("request", "response"):
        for entry in row[place]:
            outside = place == "request" and entry.get("location") == "text"
            target = made.form if outside else getattr(made, place)
            add(made, entry, target)
    return made


def add(made: Api, entry: dict, target: list[Field]) -> None:
    if any(snake(known.name) == snake(entry["name"]) for known in target):
        return  # an old name in camel case next to the same in snake case
    structure = None
    if entry["type"] == "object":
        members: list[Field] = []
        for child in entry.get("children") or []:
            add(made, child, members)
        structure = name_structure(made, entry, members)
    required = {"must": True, "optional": False}.get(entry.get("required"))
    length = entry.get("max_length")
    target.append(Field(
        entry["name"], None if structure else KINDS[entry["type"]], structure, bool(entry.get("list")), required,
        length if isinstance(length, int) and length > 0 else None))


def name_structure(made: Api, entry: dict, members: list[Field]) -> str:
    """Structures of one name and the same members are one; others of that name are numbered."""
    stem = name = camel(entry.get("type_name") or entry["name"])
    number = 1
    while name in ("Request", "Response", "ErrorCode") or made.structures.get(name, members) != members:
        number += 1
        name = f"{stem}{number}"
    made.structures[name] = members
    return name


def camel(name: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in re.split(r"[^A-Za-z0-9]+", name))


def snake(name: str) -> str:
    name = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name)
    return re.sub(r"[^A-Za-z0-9]+", "_", name).lower()
