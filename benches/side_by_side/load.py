"""Many calls at once against one gateway, and the memory of a client that makes very many."""

import argparse
import sys
import threading
import time
from contextlib import ExitStack

import psutil

from lists import TASKS, WATCHED, WATCHED_TASKS, Caller, Peer as Listed
from process import Peer

# How often the memory is looked at.
INTERVAL = 0.25


def run(loads: dict[str, Caller], peers: dict[str, Listed], programs: dict, material: dict, arguments: argparse.Namespace) -> dict:
    results = {name: {str(tasks): [] for tasks in TASKS} for name in loads}
    with ExitStack() as running:
        started = {name: running.enter_context(Peer(programs[peers[one.peer].program], material)) for name, one in loads.items()}
        counts = {(name, tasks): count(started[name], loads[name], tasks, arguments) for name in loads for tasks in TASKS}
        for number in range(arguments.load_rounds):
            for (name, tasks), calls in counts.items():
                # So that connections are there: idle ones are closed meanwhile.
                asked(started[name], loads[name], tasks, tasks * 2, each=False)
                answer = asked(started[name], loads[name], tasks, calls, each=True)
                results[name][str(tasks)].append(summary(answer, calls))
            print(f"load: round {number + 1} of {arguments.load_rounds}", file=sys.stderr, flush=True)
    return results


def asked(peer: Peer, caller: Caller, tasks: int, calls: int, each: bool) -> dict:
    answer = peer.ask(work="load", way=caller.way, tasks=tasks, count=calls, each=each)
    if "value" not in answer:
        raise SystemExit(f"{caller.title}, {tasks} tasks: {answer}")
    return answer


def count(peer: Peer, caller: Caller, tasks: int, arguments: argparse.Namespace) -> int:
    """As many calls as take the time, by the rate of some that also open connections; not fewer than ten a task."""
    some = max(tasks * 4, 32)
    calls = some / asked(peer, caller, tasks, some, each=False)["wall"] * arguments.load_seconds
    return max(round(calls), tasks * 10)


def summary(answer: dict, calls: int) -> dict:
    each, late = sorted(answer["each"]), sorted(answer.get("late", []))
    if len(each) != calls:
        raise SystemExit(f"{len(each)} calls of {calls} were made")
    return {
        "calls": calls, "rate": calls / answer["wall"], "p50": share(each, 0.5), "p99": share(each, 0.99),
        "processor": answer["processor"] / calls * 1e6, "late_p99": share(late, 0.99) if late else None,
    }


def share(ordered: list[int], part: float) -> int:
    """The smallest value that so large a part does not exceed."""
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]


def memory(loads: dict[str, Caller], peers: dict[str, Listed], programs: dict, material: dict, arguments: argparse.Namespace) -> dict:
    results = {}
    for name in WATCHED:
        if name not in loads:
            continue
        with Peer(programs[peers[loads[name].peer].program], material) as peer:
            asked(peer, loads[name], WATCHED_TASKS, max(arguments.memory_calls // 100, WATCHED_TASKS), each=False)
            with Watch(peer.process.pid) as watch:
                asked(peer, loads[name], WATCHED_TASKS, arguments.memory_calls, each=False)
        results[name] = {"calls": arguments.memory_calls, "samples": watch.samples}
        print(f"memory: {name}", file=sys.stderr, flush=True)
    return results


class Watch:
    """Takes samples of a process's resident memory: seconds and megabytes."""

    def __init__(self, pid: int):
        self.process = psutil.Process(pid)
        self.samples: list[tuple[float, float]] = []
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self.watch, daemon=True)

    def watch(self) -> None:
        begun = time.monotonic()
        while True:
            self.samples.append((round(time.monotonic() - begun, 2), round(self.process.memory_info().rss / 1e6, 2)))
            if self.ended.wait(INTERVAL):
                return

    def __enter__(self) -> "Watch":
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.ended.set()
        self.thread.join()
