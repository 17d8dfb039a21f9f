#!/usr/bin/env python3
"""Stands before rustc for the measured crates (RUSTC_WORKSPACE_WRAPPER) and takes down what rustc took."""

import json
import os
import subprocess
import sys

command = sys.argv[1:]
process = subprocess.Popen(command)
_, status, usage = os.wait4(process.pid, 0)
if "--crate-name" in command and "--emit" in " ".join(command):
    crate = command[command.index("--crate-name") + 1]
    cost = {"crate": crate, "seconds": usage.ru_utime + usage.ru_stime, "megabytes": usage.ru_maxrss / 1024}
    if crate != "___":
        with open(os.environ["COMPILE_COST_LOG"], "a") as log:
            log.write(json.dumps(cost) + "\n")
sys.exit(os.waitstatus_to_exitcode(status))
