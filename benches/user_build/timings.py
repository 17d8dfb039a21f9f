"""What each crate of an app takes, from cargo's own report, and why it is there."""

import json
import re
import shutil
from pathlib import Path

from one_api import App


def of(app: App) -> dict[str, float]:
    """Seconds by the name and release of a crate: its build script's compilation and run, and itself; one crate at a time."""
    shutil.rmtree(app.target(), ignore_errors=True)
    app.cargo("build", "--offline", "--timings", "-j1")
    html = (app.target() / "cargo-timings" / "cargo-timing.html").read_text()
    found = re.search(r"^const UNIT_DATA = (\[.*?^\]);", html, re.MULTILINE | re.DOTALL)
    if found is None:
        raise SystemExit("cargo's report has no times of units")
    taken: dict[str, float] = {}
    for unit in json.loads(found.group(1)):
        name = f"{unit['name']} {unit['version']}"
        taken[name] = taken.get(name, 0) + unit["duration"]
    return taken


def reasons(app: App, repository: Path) -> dict[str, str]:
    """Why each crate is there: what our `Cargo.toml` says of it, or by way of which of those it came."""
    text = (repository / "Cargo.toml").read_text() + (repository / "runtime" / "Cargo.toml").read_text()
    said = dict(re.findall(r'^([\w-]+) = .*?# (.+)$', text, re.MULTILINE))
    graph = app.metadata()["resolve"]
    edges = {node["id"]: [edge["pkg"] for edge in node["deps"] if is_compiled(edge)] for node in graph["nodes"]}
    ours = [identity for identity in edges if identity.startswith("path+") and identity != graph["root"]]
    found = {named(identity): "ours" for identity in ours}
    direct = list(dict.fromkeys(edge for identity in ours for edge in edges[identity] if edge not in ours))
    found |= {named(identity): said.get(named(identity).split()[0], "") for identity in direct}
    for identity in direct:
        waiting = list(edges[identity])
        while waiting:
            other = waiting.pop()
            if named(other) not in found:
                found[named(other)] = f"of `{named(identity).split()[0]}`"
                waiting.extend(edges[other])
    return found


def is_compiled(edge: dict) -> bool:
    return any(kind["kind"] != "dev" for kind in edge["dep_kinds"])


def named(identity: str) -> str:
    """`…#name@1.2.3`, or `…/name#1.2.3` where the folder is called so."""
    place, _, rest = identity.partition("#")
    name, at, version = rest.partition("@")
    return f"{name} {version}" if at else f"{Path(place).name} {rest}"
