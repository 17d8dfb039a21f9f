"""The works, measured in turns: in each round every peer does each, so that a busy moment of the machine meets all."""

import argparse
import sys
from contextlib import ExitStack

from checks import remarks
from lists import WORKS, Peer as Listed
from process import Peer

FORGEABLE = ("call", "reply", "notification")


def run(peers: dict[str, Listed], programs: dict, material: dict[str, str], arguments: argparse.Namespace) -> dict:
    results: dict[str, dict] = {name: {} for name in peers}
    with ExitStack() as running:
        started = {name: running.enter_context(Peer(programs[peer.program], material)) for name, peer in peers.items()}
        counts = {}
        for name, peer in started.items():
            for work in WORKS:
                results[name][work] = tried(name, peer, work, material)
                if "cannot" not in results[name][work]:
                    counts[name, work] = warmed(peer, work, arguments)
        for number in range(arguments.rounds):
            for (name, work), count in counts.items():
                answer = started[name].ask(work=work, count=count)
                for part in ("processor", "wall"):
                    results[name][work][part].append(answer[part] / count * 1e6)
            print(f"works: round {number + 1} of {arguments.rounds}", file=sys.stderr, flush=True)
    return results


def tried(name: str, peer: Peer, work: str, material: dict[str, str]) -> dict:
    """Once with what is right, once with what is forged."""
    answer = peer.ask(work=work, count=1)
    if "cannot" in answer:
        return {"cannot": answer["cannot"]}
    if "error" in answer:
        raise SystemExit(f"{name}, {work}: {answer['error']}")
    said = [] if name.startswith("bare") else remarks(work, answer["value"], material)
    if work in FORGEABLE:
        forged = peer.ask(work=work, count=1, forged=True)
        if "error" not in forged and "cannot" not in forged:
            said.append("does not verify: it believes what is forged")
    return {"remarks": said, "processor": [], "wall": []}


def warmed(peer: Peer, work: str, arguments: argparse.Namespace) -> int:
    """How often the work is done in one turn; just-in-time compilers get to know it meanwhile."""
    count, spent = 1, 0.0
    while True:
        wall = max(peer.ask(work=work, count=count)["wall"], 1e-6)
        spent += wall
        if spent >= arguments.warm and wall >= arguments.seconds / 4:
            return max(1, round(count * arguments.seconds / wall))
        count = max(1, min(round(count * arguments.seconds / wall), count * 10))
