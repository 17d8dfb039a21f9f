"""Our client next to other SDKs and to bare RSA, in one run: installs them, measures them in turns, writes tables and plots."""

import argparse
import json
import os
import sys
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "shared"))

import environment  # noqa: E402

REPOSITORY = HERE.parents[1]
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", REPOSITORY / "target")).resolve()
ROOT = TARGET / "side_by_side"


def main() -> int:
    environment.enter(ROOT / "venv", HERE)
    from document import write
    from lists import PEERS
    arguments = parsed(PEERS)
    results = ROOT / "measured.json"
    if not arguments.only_write:
        results.write_text(json.dumps(measured(arguments), indent=1))
    return write(json.loads(results.read_text()), ROOT, arguments.out)


def parsed(peers: dict) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="side_by_side", description=__doc__)
    parser.add_argument("--peers", nargs="+", choices=peers, default=list(peers), help="which ones (all)")
    parser.add_argument("--seconds", type=float, default=1, help="how long a peer works in a turn (1)")
    parser.add_argument("--warm", type=float, default=5, help="how long it works before its first turn (5)")
    parser.add_argument("--rounds", type=int, default=9, help="how often each has its turn (9)")
    parser.add_argument("--load-seconds", type=float, default=5, help="how long each load takes (5)")
    parser.add_argument("--load-rounds", type=int, default=3, help="how often (3)")
    parser.add_argument("--memory-calls", type=int, default=200_000, help="calls during which the memory is watched (200000)")
    parser.add_argument("--only-write", action="store_true", help="take the measurements that are there")
    parser.add_argument("--out", type=Path, help="the document whose tables are written, anew or for the first time, with the "
                        "plots next to it in a folder of its name; otherwise the tables are printed")
    return parser.parse_args()


def measured(arguments: argparse.Namespace) -> dict:
    import install
    import load
    import turns
    from lists import LOADS, PEERS
    from machine import described
    from material import material
    from process import Gateway

    peers = {name: PEERS[name] for name in arguments.peers}
    loads = {name: one for name, one in LOADS.items() if one.peer in peers}
    programs = install.programs(REPOSITORY, TARGET, ROOT, {peer.kind for peer in peers.values()})
    made = material(REPOSITORY)
    with Gateway(programs["gateway"], made):
        works = turns.run(peers, programs, made, arguments)
        under_load = load.run(loads, PEERS, programs, made, arguments)
        memory = load.memory(loads, PEERS, programs, made, arguments)
    return {"machine": described(), "works": works, "load": under_load, "memory": memory}


if __name__ == "__main__":
    sys.exit(main())
