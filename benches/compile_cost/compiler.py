#!/usr/bin/env python3
"""Stands before rustc for the measured crates (RUSTC_WORKSPACE_WRAPPER) and takes down what rustc takes."""

import json
import os
import subprocess
import sys


def run(command: list[str], **environment: str) -> tuple[int, dict[str, float]]:
    process = subprocess.Popen(command, env={**os.environ, **environment})
    _, status, usage = os.wait4(process.pid, 0)
    # ru_maxrss counts kilobytes on Linux and bytes on macOS.
    megabytes = usage.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    return os.waitstatus_to_exitcode(status), {
        "seconds": usage.ru_utime + usage.ru_stime, "megabytes": megabytes}


def main() -> int:
    command = sys.argv[1:]
    log = os.environ["COMPILE_COST_LOG"]
    if not any(argument.startswith("--emit") for argument in command):
        return run(command)[0]  # cargo asks the compiler about itself
    crate = command[command.index("--crate-name") + 1]
    # The same up to where macros are expanded and names resolved; the switch is unstable, hence the variable.
    _, front = run([*command, "-Zno-analysis"], RUSTC_BOOTSTRAP="1")
    code, cost = run(command)
    with open(log, "a") as file:
        file.write(json.dumps({"crate": crate, "front": front["seconds"], **cost}) + "\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
