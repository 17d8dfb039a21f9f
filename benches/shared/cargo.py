"""Runs cargo, and says what it took."""

import os
import resource
import subprocess
import time
from pathlib import Path


def run(folder: Path, *arguments: str, **environment: str) -> tuple[float, float]:
    """The seconds by the clock, and those of all processors."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run(["cargo", *arguments, "--quiet"], cwd=folder, env={**os.environ, **environment},
                          capture_output=True, text=True)
    seconds, after = time.monotonic() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        raise SystemExit(f"cargo {' '.join(arguments)} failed in {folder}\n{done.stderr}")
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
