"""The measurements as a page."""

import datetime
import os
import subprocess
from pathlib import Path

from corpus import Api
from measure import Cost

PAGE = """\
# What an API costs to compile

Every API that an app names becomes Rust types, and the compiler has to work through them. This page compares the macro
with three other ways of having the types of the same {apis} real APIs ({fields} fields in {types} types, {codes} error
codes). The goal: at most half the processor time of serde's derives, and less memory, in `cargo check` and in `cargo build`.

{tables}
## What was measured

One crate that holds nothing but the types, compiled on one core without incremental compilation and without
optimisation, its dependencies ready. Times are user and system seconds of the one `rustc`, memory is the most that it
held; both are medians of {runs} runs in which the ways took turns. Expansion of macros is part of it, and the macros
themselves are compiled as an app compiles them: unoptimised.

| way | what the crate holds |
|---|---|
| `#[alipay_api]` | one attribute for each API; requests with builders that check every limit, replies, error codes |
| serde | structs by hand with `Clone, Debug, PartialEq, Serialize, Deserialize`, error codes as a plain enum |
| serde, one way | the same, but requests only `Serialize` and replies only `Deserialize` |
| serde and bon | the structs of the first serde row, those of requests with `bon::Builder` as well |
| progenitor | `generate_api!` on an OpenAPI document of the same APIs, limits included; it makes a client as well |

Serde and bon check no limits. The first two tables are of the types alone: serde's code for a format is compiled where a
type is first written or read, and much of ours where it is first used. With the feature `used`, each crate also holds two
functions for each API, which write its request as JSON and read its reply. Progenitor's client does so in all tables.

"Front" is the part of the time up to where macros are expanded and names resolved, divided by the number of APIs: for
ours, reading the YAML, checking it, writing the Rust, and the compiler's reading of that.

The machine: {machine}; {compiler}; {day}. On another
machine the ratios hold better than the seconds.

## To repeat it

```sh
{command}
```

The folder holds the shapes of the APIs, which are not part of this repository; without it the script says what it
needs. It writes one crate for each way under `target/compile_cost` and leaves them there to be looked at.
"""

TITLES = {
    "apis_macro": "`#[alipay_api]`",
    "apis_serde": "serde",
    "apis_one_way": "serde, one way",
    "apis_bon": "serde and bon",
    "apis_progenitor": "progenitor",
    "apis_before": "`#[alipay_api]`, before",
}


def text(apis: list[Api], costs: dict[str, dict[str, Cost]], runs: int) -> str:
    return PAGE.format(
        apis=len(apis),
        fields=sum(api.size for api in apis),
        types=sum(2 + len(api.structures) for api in apis),
        codes=sum(len(set(api.errors or [])) for api in apis),
        tables="\n".join(table(command, ways, len(apis)) for command, ways in costs.items()),
        runs=runs,
        machine=machine(),
        compiler=compiler(),
        day=datetime.date.today().isoformat(),
        command=f"python3 benches/compile_cost FOLDER --apis {len(apis)} --runs {runs} --out docs/performance.md",
    )


def table(command: str, ways: dict[str, Cost], count: int) -> str:
    base = ways.get("apis_serde")
    rows = [f"| `cargo {command}` | seconds | to serde | MB | to serde | front, ms for each API |",
            "|---|---:|---:|---:|---:|---:|"]
    for name, cost in ways.items():
        cells = [TITLES[name], f"{cost.seconds:.2f}", ratio(cost.seconds, base and base.seconds),
                 f"{cost.megabytes:.0f}", ratio(cost.megabytes, base and base.megabytes),
                 f"{1000 * cost.front / count:.1f}"]
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows) + "\n"


def ratio(value: float, base: float | None) -> str:
    return "" if base is None else f"{value / base:.2f}"


def machine() -> str:
    info = Path("/proc/cpuinfo")
    names = [line.split(":", 1)[1].strip() for line in info.read_text().splitlines() if line.startswith("model name")
             ] if info.is_file() else []
    return f"{names[0] if names else 'an unnamed processor'}, {os.cpu_count()} cores"


def compiler() -> str:
    """The compiler that the repository asks for."""
    command = ["rustc", "--version"]
    return subprocess.run(command, cwd=Path(__file__).parent, capture_output=True, text=True, check=True).stdout.strip()
