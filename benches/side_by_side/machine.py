"""The machine, the compilers and the day."""

import datetime
import os
import platform
import re
import subprocess


def described() -> str:
    tools = (["rustc", "--version"], ["go", "version"], ["java", "-version"], ["node", "--version"])
    versions = [said(tool) for tool in tools]
    return "; ".join([f"{processor()}, {os.cpu_count()} cores", *versions, f"Python {platform.python_version()}",
                      datetime.date.today().isoformat()])


def said(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    line = (done.stdout or done.stderr).splitlines()[0]
    return f"node {line}" if command[0] == "node" else line.replace("go version ", "")


def processor() -> str:
    """As Linux has it, and otherwise its architecture."""
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            return re.search(r"^model name\s*: (.*)$", file.read(), re.MULTILINE).group(1)
    except (OSError, AttributeError):
        return platform.machine()
